//! The `korpass` program: arguments in, exit code out.

use std::process::ExitCode;

use korpass::board;
use korpass::cli::{Surroundings, run};

fn main() -> ExitCode {
    run(Surroundings::of_process(), board::open)
}
