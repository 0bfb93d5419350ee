//! The top floor: what people type, and what they see.

mod arguments;
mod commands;
mod exchange_screen;
mod failure;
mod help;
mod import;
mod lookup;
mod output;
mod parse;
mod planning;
mod proof;
mod publishing;
mod report_page;
mod roster_screen;
mod seats_ahead;
mod session;
mod solving;
mod surroundings;
mod ui;
mod usage_error;
mod view;

pub use help::message_ids as help_message_ids;
pub use surroundings::Surroundings;

use std::process::ExitCode;

use arguments::{Arguments, CommandLine};
use session::Session;

use crate::i18n::{Language, Texts};

/// Runs the command that the surroundings ask for, and says how it went: 0 done, 1 refused or
/// failed, 2 wrong usage.
pub fn run(surroundings: Surroundings) -> ExitCode {
    let language = surroundings.language_before_parsing();
    let texts = Texts::new(language);
    let parsed = arguments::parse(&surroundings, &texts);
    let command_line = match parsed {
        Ok(command_line) => command_line,
        Err(error) => return usage_error::show(&error, &texts, &surroundings),
    };
    let CommandLine { options, command } = command_line;
    let command = command.unwrap_or(Arguments::default_command());
    // The demo's association is made by the command, too late for the language to be found in it.
    let texts = if command.is_demo() && options.lang.is_none() { Texts::new(Language::Sv) } else { texts };
    let session = Session::new(surroundings, texts, options);
    let outcome = commands::run(&session, command);
    session.finish(outcome)
}
