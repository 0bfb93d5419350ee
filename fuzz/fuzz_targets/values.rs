//! Any bytes through the door `values`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| korpass::cli::doors::values(bytes));
