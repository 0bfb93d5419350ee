//! Any bytes through the door `calendar`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| korpass::cli::doors::calendar(bytes));
