//! Any bytes through the door `command_line`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| korpass::cli::doors::command_line(bytes));
