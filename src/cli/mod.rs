//! The top floor: what people type, and what they see.

mod answers;
pub(crate) mod arguments;
pub(crate) mod commands;
mod completion;
#[cfg(any(test, feature = "test-doors"))]
pub mod doors;
pub(crate) mod environment;
pub(crate) mod help;
mod help_groups;
#[cfg(test)]
mod message_uses;
pub(crate) mod options;
mod proposing;
mod screens;
pub(crate) mod session;
mod standard_output;
mod ui;
mod usage_error;

pub use environment::Environment;

use std::process::ExitCode;
#[cfg(unix)]
use std::sync::{Arc, atomic::AtomicBool};

use crate::workflows::failure::Failure;
use arguments::{Arguments, CommandLine};
use session::Session;

use crate::i18n::Language;
use crate::message;
use crate::ui::opening::OpenBoard;

/// Runs the command that the environment asks for, and says how it went: 0 done, 1 refused or
/// failed, 2 wrong usage.
pub fn run(environment: Environment, open_board: OpenBoard) -> ExitCode {
    // A file that may grow no further is a disk that takes no more, and not the end of the program.
    #[cfg(unix)]
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::new(AtomicBool::new(false)));
    if let Some(answered) = completion::answer(&environment) {
        return answered;
    }
    let language = environment.language_before_parsing();
    let texts = environment.texts(language);
    let parsed = arguments::parse(&environment, &texts);
    let command_line = match parsed {
        Ok(command_line) => command_line,
        Err(error) => return usage_error::show(&error, &texts, &environment),
    };
    let CommandLine { options, command, rehearses } = command_line;
    let missing = options.db.clone().or_else(|| environment.database()).filter(|path| !path.exists());
    let unreadable_time = environment.unreadable_time().map(str::to_owned);
    let first_look = missing.filter(|_| command.is_none());
    let command = command.unwrap_or(Arguments::default_command(first_look.is_none()));
    // An association that the command makes comes too late for its language to be found in the database.
    let founded = command.language_of_founded().filter(|_| options.lang.is_none() && language != Language::Sv);
    let texts = founded.map_or(texts, |language| environment.texts(language));
    let session = Session::new(environment, texts, options, open_board);
    let outcome = match unreadable_time {
        Some(text) => Err(Failure::new(message!("error-time-told", text = text))),
        None => commands::run(&session, command, rehearses),
    };
    if let Some(database) = first_look {
        session.show("");
        session.show_message(&message!("error-database-missing", file = database.display().to_string()));
        session.show_message(&message!("error-database-missing-advice"));
    }
    session.finish(outcome)
}
