//! `korpass help`: the help of a command.

use crate::cli::arguments;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::message;

/// The command to tell of.
#[derive(Debug, clap::Args)]
pub struct Help {
    #[arg(value_name = "command")]
    pub command: Vec<String>,
}

impl Help {
    /// Shows the help.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let width = usize::from(session.surroundings.width);
        let mut command = crate::cli::help::localise(arguments::command(), &session.texts).term_width(width);
        command.build();
        for word in &self.command {
            let below = command.find_subcommand(word).cloned();
            command = below.ok_or_else(|| {
                Failure::new(message!("usage-unknown-command", command = word.as_str()))
                    .advise(message!("usage-see-help", command = "korpass"))
            })?;
        }
        let rendered = command.render_help();
        session.show(if session.ink.coloured { rendered.ansi().to_string() } else { rendered.to_string() });
        Ok(())
    }
}
