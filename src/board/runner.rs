//! Commands run as at the prompt, with the board before them instead.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use chrono::Datelike;

use crate::board::news::Outcome;
use crate::board::news::Words;
use crate::cli::arguments;
use crate::cli::commands;
use crate::cli::front::Front;
use crate::cli::front::Wanted;
use crate::cli::options::ColorChoice;
use crate::cli::options::Options;
use crate::cli::session::Session;
use crate::cli::surroundings::Surroundings;
use crate::i18n::{Language, Texts};
use crate::planner::watch::Progress;

/// What a command needs to be run.
#[derive(Clone)]
pub struct Runner {
    surroundings: Surroundings,
    options: Options,
    language: Language,
}

/// Stands before a command that only reads, and that nobody listens to beside.
pub struct Deaf;

impl Front for Deaf {
    fn remark(&self, _: String) {}

    fn ask(&self, _: String, _: String, _: Wanted) -> Option<String> {
        None
    }

    fn planned(&self, _: Progress) {}

    fn stopped(&self) -> Arc<AtomicBool> {
        Arc::default()
    }
}

impl Runner {
    /// A runner of commands in the database and language of a session.
    pub fn new(session: &Session) -> Self {
        let options = Options { json: false, quiet: false, color: ColorChoice::Never, ..session.options.clone() };
        Self { surroundings: session.surroundings.clone(), options, language: session.texts.language() }
    }

    /// A session as of now for some words, with texts wrapped to so many columns.
    pub fn session(&self, words: &Words, columns: u16, front: Box<dyn Front>) -> Session {
        let program = self.surroundings.arguments.first().cloned();
        let arguments = program.into_iter().chain(words.iter().map(Into::into)).collect();
        let surroundings = Surroundings { arguments, width: columns, ..self.surroundings.later() };
        let texts = Texts::new(self.language).with_examples_of(surroundings.now.year());
        Session::before(front, surroundings, texts, self.options.clone())
    }

    /// Runs a command.
    pub fn run(&self, words: &Words, columns: u16, front: Box<dyn Front>) -> Outcome {
        let session = self.session(words, columns, front);
        let failure = match arguments::parse(&session.surroundings, &session.texts) {
            Ok(parsed) => parsed.command.and_then(|command| commands::run(&session, command).err()),
            Err(error) => {
                return Outcome { failure: Some(error.render().to_string()), ..Outcome::default() };
            }
        };
        let failure = failure.map(|failure| session.failure_text(&failure));
        Outcome { shown: session.take_screen(), remarks: Vec::new(), failure }
    }
}
