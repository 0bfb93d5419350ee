//! What every command has at hand: options, texts, the database and a screen.

use std::cell::RefCell;
use std::io::{BufRead, Write};
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::arguments::{ColorChoice, Options};
use super::backups::{self, Backups};
use super::commands::demo;
use super::erasing;
use super::failure::Failure;
use super::front::{Front, Wanted};
use super::surroundings::Surroundings;
use super::ui::ink::Ink;
use super::ui::wrap::{COMMAND, wrap};
use super::view::to_type;
use crate::i18n::{Message, Texts};
use crate::message;
use crate::model::association::Association;
use crate::planner::watch::Progress;
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
    /// What stands before the command instead of the prompt, if anything.
    front: Option<Box<dyn Front>>,
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
            front: None,
        }
    }

    /// A session of a command that something stands before instead of the prompt.
    pub fn before(front: Box<dyn Front>, surroundings: Surroundings, texts: Texts, options: Options) -> Self {
        Self { front: Some(front), ..Self::new(surroundings, texts, options) }
    }

    /// Whether the command is given at the prompt.
    pub fn is_at_prompt(&self) -> bool {
        self.front.is_none()
    }

    /// Tells whatever stands before the command how far the planner has come.
    pub fn planned(&self, progress: Progress) {
        if let Some(front) = &self.front {
            front.planned(progress);
        }
    }

    /// What turns true once whatever stands before the command wants the search for a plan to stop.
    pub fn stopped(&self) -> Arc<AtomicBool> {
        self.front.as_ref().map(|front| front.stopped()).unwrap_or_default()
    }

    /// Shows a line of what was asked for.
    pub fn show(&self, line: impl AsRef<str>) {
        self.show_document(&self.ink.only_colours(line.as_ref()));
    }

    /// Shows a whole document that another program may read: byte for byte as it would be in a file.
    pub fn show_document(&self, text: &str) {
        let mut screen = self.screen.borrow_mut();
        screen.push_str(text.trim_end());
        screen.push('\n');
    }

    /// A sentence in the language spoken; commands in it name the database as this command did.
    pub fn say(&self, message: &Message) -> String {
        with_database(&self.texts.say(message), self.options.db.as_deref())
    }

    /// A text wrapped to the screen.
    pub fn wrap(&self, text: &str) -> String {
        wrap(text, self.surroundings.width)
    }

    /// Shows a sentence of what was asked for.
    pub fn show_message(&self, message: &Message) {
        self.show(self.wrap(&self.say(message)));
    }

    /// Confirms what was done. Left out with `--quiet`; with `--json` it is the document of a command
    /// that has no other.
    pub fn confirm(&self, message: &Message) {
        self.confirm_text(self.say(message));
    }

    /// Confirms what was done in another database than the command line names.
    pub fn confirm_of(&self, database: &Path, message: &Message) {
        self.confirm_text(with_database(&self.texts.say(message), Some(database)));
    }

    /// Confirms what was done in another language than that of the session.
    pub fn confirm_in(&self, texts: &Texts, message: &Message) {
        self.confirm_text(with_database(&texts.say(message), self.options.db.as_deref()));
    }

    fn confirm_text(&self, text: String) {
        if self.options.json {
            self.confirmed.borrow_mut().push(text);
        } else if !self.options.quiet {
            self.show(self.wrap(&text));
        }
    }

    /// Says something beside what was asked for, on the error stream. Left out with `--quiet`.
    pub fn note(&self, message: &Message) {
        if self.options.quiet {
            return;
        }
        let text = self.wrap(&self.say(message));
        match &self.front {
            Some(front) => front.remark(text),
            None => drop(writeln!(std::io::stderr(), "{text}")),
        }
    }

    /// Warns, on the error stream.
    pub fn warn(&self, message: &Message) {
        let text = self.wrap(&format!("! {}", self.say(message)));
        match &self.front {
            Some(front) => front.remark(text),
            None => {
                let _ = writeln!(std::io::stderr(), "{}{}", self.ink.warn("!"), text.trim_start_matches('!'));
            }
        }
    }

    /// The texts of what leaves the program: in the association's language, unless `--lang` asks for another.
    pub fn texts_for_others(&self, association: &Association) -> Texts {
        let asked_for = self.options.lang.as_ref().map(|_| self.texts.language());
        self.texts.in_language(asked_for.unwrap_or(association.language))
    }

    /// Shows a JSON document, the only thing on the screen.
    ///
    /// # Errors
    /// If the document cannot be written as JSON.
    pub fn show_json(&self, document: &impl Serialize) -> Result<(), Failure> {
        let text = serde_json::to_string_pretty(document)
            .map_err(|error| Failure::new(message!("error-json", reason = error.to_string())))?;
        self.show_document(&text);
        Ok(())
    }

    /// Writes out what is on the screen so far, before a question.
    pub fn flush(&self) {
        // A reader who has seen enough and closed the pipe is no fault.
        let _ = std::io::stdout().write_all(self.screen.take().as_bytes());
        let _ = std::io::stdout().flush();
    }

    /// Whether there is a person to ask.
    ///
    /// # Errors
    /// If there is not, with what to do instead.
    pub fn check_can_ask(&self) -> Result<(), Failure> {
        if self.front.is_some() || self.surroundings.stdin_is_terminal && !self.options.json {
            return Ok(());
        }
        Err(Failure::new(message!("error-cannot-ask")).advise(message!("error-cannot-ask-advice")))
    }

    /// Asks a question on the terminal, after all that is on the screen so far, until it is answered. Whoever
    /// goes away has said no.
    pub fn ask(&self, question: &Message) -> bool {
        let read = |answer: &str| super::parse::yes_or_no(answer).ok();
        self.ask_until(question, Wanted::YesOrNo, read).unwrap_or(false)
    }

    /// Asks for a number from 1 to the most, until there is one; none for an empty line, or whoever goes away.
    pub fn ask_number(&self, question: &Message, most: usize) -> Option<usize> {
        let read = |answer: &str| {
            let number = || answer.parse().ok().filter(|number| (1..=most).contains(number));
            if answer.is_empty() { Some(None) } else { number().map(Some) }
        };
        self.ask_until(question, Wanted::Number(most), read).flatten()
    }

    /// Asks until the answer can be read, and says each time what would be one; nothing from whoever goes away.
    fn ask_until<T>(&self, question: &Message, wanted: Wanted, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        if let Some(front) = &self.front {
            return read(front.ask(self.screen.take(), self.say(question), wanted)?.trim());
        }
        let hint = match wanted {
            Wanted::YesOrNo => message!("ask-yes-or-no"),
            Wanted::Number(most) => message!("ask-number", most = most),
        };
        self.flush();
        loop {
            let _ = write!(std::io::stderr(), "{} ", self.wrap(&self.texts.say(question)).trim_end());
            let _ = std::io::stderr().flush();
            let mut answer = String::new();
            match std::io::stdin().lock().read_line(&mut answer) {
                Ok(1..) => match read(answer.trim()) {
                    Some(read) => return Some(read),
                    None => self.note(&hint),
                },
                _ => return None,
            }
        }
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

    /// What is on the screen since it was last taken or written out.
    pub fn take_screen(&self) -> String {
        self.screen.take()
    }

    /// A failure in words: what happened, where, and what to do.
    pub fn failure_text(&self, failure: &Failure) -> String {
        let ink = Ink { coloured: self.ink.coloured && self.surroundings.stderr_is_terminal };
        let heading = self.texts.get("error-heading");
        let what = self.wrap(&format!("{heading} {}", self.say(&failure.what)));
        let mut text = format!("{}{}\n", ink.error(&heading), what.strip_prefix(&heading).unwrap_or(&what));
        if !failure.details.is_empty() {
            text.push('\n');
            for detail in &failure.details {
                text.push_str(&self.wrap(&format!("  {}", self.say(detail))));
                text.push('\n');
            }
        }
        if let Some(advice) = &failure.advice {
            if !failure.details.is_empty() {
                text.push('\n');
            }
            text.push_str(&self.wrap(&self.say(advice)));
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

    /// Opens the database, with a backup before its schema is brought up to date. On the first use of a day another
    /// is made, and those are erased who left long ago.
    /// What may not be written may still be read.
    ///
    /// # Errors
    /// If it is not there or cannot be opened.
    pub fn open(&self) -> Result<Store, Failure> {
        let mut store = self.open_to_check()?;
        if backups::daily(self, &store) {
            // Whoever only reads is not kept from it by work that can wait.
            if let Err(failure) = erasing::erase_due(self, &mut store) {
                self.warn(&failure.what);
            }
        }
        Ok(store)
    }

    /// Opens the database with nothing done on the first use of a day: for whoever looks whether all is well.
    ///
    /// # Errors
    /// If it is not there or cannot be opened.
    pub fn open_to_check(&self) -> Result<Store, Failure> {
        let path = self.database()?;
        let opened = Store::open_after(&path, |store, schema| backups::before_update(self, store, schema));
        opened.map_err(|failure: Failure| {
            let has_backups = || Backups::beside(&path).list().is_ok_and(|backups| !backups.is_empty());
            let is_missing = failure.what.id == "error-database-missing";
            if is_missing && has_backups() {
                failure.advise(message!("error-database-missing-backups"))
            } else if is_missing && self.options.db.is_none() && Path::new(demo::DATABASE).is_file() {
                failure.advise(message!("error-database-missing-here", file = demo::DATABASE))
            } else {
                failure
            }
        })
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

    /// The time now on the clocks of the association; in the sample always the same.
    ///
    /// # Errors
    /// If the database has no association or cannot be read.
    pub fn local_now(&self, view: &View<'_>) -> Result<NaiveDateTime, Failure> {
        demo::local_now(&self.surroundings, view)
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
        NewOperation {
            at: self.surroundings.now,
            by: self.surroundings.user(),
            command: words.join(" "),
            dry_run,
            time_is_told: self.surroundings.time_is_told(),
        }
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
        match sentence {
            Some(sentence) if dry_run => {
                self.confirm(&message!("dry-run-would", sentence = sentence));
                self.confirm(&message!("dry-run-note"));
            }
            Some(sentence) => self.confirm(&sentence),
            None => {}
        }
        Ok(outcome)
    }
}

/// A text whose commands name the database, where one was named: as short as can be.
fn with_database(text: &str, database: Option<&Path>) -> String {
    let Some(database) = database else { return text.to_owned() };
    let short: PathBuf = database.components().filter(|part| *part != Component::CurDir).collect();
    let named = format!("korpass --db {} ", to_type(&short.display().to_string()));
    let lines = text.lines().map(|line| match line.strip_prefix(COMMAND) {
        // The demo makes a database of its own.
        Some(rest) if rest.starts_with("demo") => line.to_owned(),
        Some(rest) => format!("  {named}{rest}"),
        None => line.replace("\"korpass ", &format!("\"{named}")),
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_to_copy_name_the_database_that_was_named() {
        let text = "Se dem med \"korpass member list\":\n  korpass plan v6\n  korpass demo";
        let named = |database: &str| with_database(text, Some(Path::new(database)));
        let expected =
            |db| format!("Se dem med \"korpass --db {db} member list\":\n  korpass --db {db} plan v6\n  korpass demo");
        assert_eq!(named("./demo/korpass.db"), expected("demo/korpass.db"));
        assert_eq!(named("min mapp/k.db"), expected("\"min mapp/k.db\""));
        assert_eq!(with_database(text, None), text);
    }
}
