//! The `korpass` program: arguments in, exit code out.

use std::process::ExitCode;

use korpass::board;
use korpass::cli::{Environment, run};

fn main() -> ExitCode {
    run(Environment::of_process(), board::open)
}
