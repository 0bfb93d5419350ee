//! Any bytes through the door `table`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| korpass::cli::doors::table(bytes));
