//! Any bytes through the door `problem`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| korpass::cli::doors::problem(bytes));
