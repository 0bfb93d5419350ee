//! What every command has at hand: options, texts, the database and a screen.

use std::cell::RefCell;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::arguments::{ColorChoice, Options};
use super::commands::demo;
use super::failure::Failure;
use super::surroundings::Surroundings;
use super::ui::ink::Ink;
use crate::i18n::{Message, Texts};
use crate::message;
use crate::model::association::Association;
use crate::store::{NewOperation, Store, View};

/// What every command has at hand.
pub struct Session {
    /// What the program finds around it.
    pub surroundings: Surroundings,
    /// The texts in the language spoken.
    pub texts: Texts,
    /// The options that every command takes.
    pub options: Options,
    /// Colours, if wanted.
    pub ink: Ink,
    screen: RefCell<String>,
    /// What was confirmed while `--json` kept it off the screen.
    confirmed: RefCell<Vec<String>>,
}

impl Session {
    /// A session in these surroundings.
    pub fn new(surroundings: Surroundings, texts: Texts, options: Options) -> Self {
        let plain = surroundings.environment.contains_key("NO_COLOR")
            || surroundings.environment.get("TERM").is_some_and(|term| term == "dumb");
        let coloured = match options.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => surroundings.stdout_is_terminal && !plain,
        };
        Self {
            ink: Ink { coloured },
            surroundings,
            texts,
            options,
            screen: RefCell::new(String::new()),
            confirmed: RefCell::new(Vec::new()),
        }
    }

    /// Shows a line of what was asked for.
    pub fn show(&self, line: impl AsRef<str>) {
        let mut screen = self.screen.borrow_mut();
        screen.push_str(line.as_ref().trim_end());
        screen.push('\n');
    }

    /// Shows a sentence of what was asked for.
    pub fn show_message(&self, message: &Message) {
        self.show(self.texts.say(message));
    }

    /// Confirms what was done. Left out with `--quiet`; with `--json` it is the document of a command
    /// that has no other.
    pub fn confirm(&self, message: &Message) {
        if self.options.json {
            self.confirmed.borrow_mut().push(self.texts.say(message));
        } else if !self.options.quiet {
            self.show_message(message);
        }
    }

    /// Says something beside what was asked for, on the error stream. Left out with `--quiet`.
    pub fn note(&self, message: &Message) {
        if !self.options.quiet {
            let _ = writeln!(std::io::stderr(), "{}", self.texts.say(message));
        }
    }

    /// Warns, on the error stream.
    pub fn warn(&self, message: &Message) {
        let _ = writeln!(std::io::stderr(), "{} {}", self.ink.warn("!"), self.texts.say(message));
    }

    /// Shows a JSON document, the only thing on the screen.
    ///
    /// # Errors
    /// If the document cannot be written as JSON.
    pub fn show_json(&self, document: &impl Serialize) -> Result<(), Failure> {
        let text = serde_json::to_string_pretty(document)
            .map_err(|error| Failure::new(message!("error-json", reason = error.to_string())))?;
        self.show(text);
        Ok(())
    }

    /// Writes out what is on the screen so far, before a question.
    pub fn flush(&self) {
        // A reader who has seen enough and closed the pipe is no fault.
        let _ = std::io::stdout().write_all(self.screen.take().as_bytes());
        let _ = std::io::stdout().flush();
    }

    /// Writes the screen out, tells a failure, and gives the exit code.
    pub fn finish(self, outcome: Result<(), Failure>) -> ExitCode {
        if self.options.json && outcome.is_ok() && self.screen.borrow().is_empty() {
            self.show(serde_json::json!({"messages": self.confirmed.borrow().as_slice()}).to_string());
        }
        self.flush();
        match outcome {
            Ok(()) => ExitCode::SUCCESS,
            Err(failure) => {
                let _ = std::io::stderr().write_all(self.failure_text(&failure).as_bytes());
                ExitCode::FAILURE
            }
        }
    }

    fn failure_text(&self, failure: &Failure) -> String {
        let ink = Ink { coloured: self.ink.coloured && self.surroundings.stderr_is_terminal };
        let mut text = format!("{} {}\n", ink.error(&self.texts.get("error-heading")), self.texts.say(&failure.what));
        if !failure.details.is_empty() {
            text.push('\n');
            for detail in &failure.details {
                text.push_str(&format!("  {}\n", self.texts.say(detail)));
            }
        }
        if let Some(advice) = &failure.advice {
            if !failure.details.is_empty() {
                text.push('\n');
            }
            text.push_str(&self.texts.say(advice));
            text.push('\n');
        }
        text
    }

    /// Where the database lies: `--db`, else `KORPASS_DB`, else the platform's data folder.
    ///
    /// # Errors
    /// If none of them says anything.
    pub fn database(&self) -> Result<PathBuf, Failure> {
        self.options
            .db
            .clone()
            .or_else(|| self.surroundings.database())
            .ok_or_else(|| Failure::new(message!("error-no-data-folder")))
    }

    /// Opens the database.
    ///
    /// # Errors
    /// If it is not there or cannot be opened.
    pub fn open(&self) -> Result<Store, Failure> {
        Ok(Store::open(&self.database()?)?)
    }

    /// The association of the database.
    ///
    /// # Errors
    /// If the database has none or cannot be read.
    pub fn association(&self, view: &View<'_>) -> Result<Association, Failure> {
        view.association()?.ok_or_else(|| {
            Failure::new(message!("error-no-association")).advise(message!("error-database-missing-advice"))
        })
    }

    /// The time now on the clocks of the association. In the sample it is always the day on which its
    /// six weeks are planned, so that there is something left to plan in it.
    ///
    /// # Errors
    /// If the database has no association or cannot be read.
    pub fn local_now(&self, view: &View<'_>) -> Result<NaiveDateTime, Failure> {
        let zone = self.association(view)?.time_zone;
        if !self.surroundings.time_is_told() && demo::is_sample(view)? {
            return Ok(demo::SAMPLE_DAY.and_time(chrono::NaiveTime::MIN));
        }
        Ok(self.surroundings.local_now(zone))
    }

    /// Today in the association's time zone.
    ///
    /// # Errors
    /// If the database has no association or cannot be read.
    pub fn today(&self, view: &View<'_>) -> Result<NaiveDate, Failure> {
        Ok(self.local_now(view)?.date())
    }

    /// The operation that this command is.
    pub fn operation(&self, dry_run: bool) -> NewOperation {
        let words: Vec<String> =
            self.surroundings.arguments.iter().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
        NewOperation { at: self.surroundings.now, by: self.surroundings.user(), command: words.join(" "), dry_run }
    }

    /// Changes the database in one operation and confirms it with the sentence of the history.
    ///
    /// # Errors
    /// What the work reports; nothing is changed then.
    pub fn change<T>(
        &self,
        store: &mut Store,
        dry_run: bool,
        work: impl FnOnce(&crate::store::Change<'_>) -> Result<(T, Message), Failure>,
    ) -> Result<T, Failure> {
        let mut sentence = None;
        let outcome = store.change(&self.operation(dry_run), |change| {
            let (outcome, message) = work(change)?;
            sentence = Some(message.clone());
            Ok::<_, Failure>((outcome, message))
        })?;
        if let Some(sentence) = sentence {
            self.confirm(&sentence);
        }
        if dry_run {
            self.confirm(&message!("dry-run-note"));
        }
        Ok(outcome)
    }
}
