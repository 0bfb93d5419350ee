//! `korpass completion`: the script that makes a shell complete what is typed.

use crate::cli::completion::Shell;
use crate::cli::session::Session;
use crate::workflows::failure::Failure;

/// The shell to make a script for.
#[derive(Debug, clap::Args)]
pub struct Completion {
    #[arg(value_name = "shell", value_enum)]
    shell: Shell,
}

impl Completion {
    /// Shows the script.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        session.show_document(&self.shell.script(&session.environment.program()));
        Ok(())
    }
}
