//! `korpass completion`: the script that makes a shell complete what is typed.

use crate::cli::completion::Shell;
use crate::cli::failure::Failure;
use crate::cli::session::Session;

/// The shell to make a script for.
#[derive(Debug, clap::Args)]
pub struct Completion {
    #[arg(value_name = "shell", value_enum)]
    shell: Shell,
}

impl Completion {
    /// Shows the script.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        session.show_document(&self.shell.script(&session.surroundings.program()));
        Ok(())
    }
}
