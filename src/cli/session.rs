//! What every command has at hand: options, texts, the database and a screen.

use std::cell::RefCell;
use std::ffi::OsString;
use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;

use serde::Serialize;

use crate::cli::environment::Environment;
use crate::cli::options::{ColorChoice, Options};
use crate::cli::standard_output;
use crate::i18n::{Message, Texts};
use crate::message;

use crate::store::{Store, StoreError};
use crate::ui::ink::Ink;
use crate::ui::opening::OpenBoard;
use crate::ui::page::{Page, with_database};
use crate::workflows::context::{Context, Done};
use crate::workflows::export::stream::is_standard_output;
use crate::workflows::failure::Failure;
use crate::workflows::import;
use crate::workflows::members::places::WhichPlaces;
use crate::workflows::parse;
use crate::workflows::refusal::Refusal;
use crate::workflows::sample;
use crate::workflows::upkeep::opening;
use crate::workflows::upkeep::{self, Use};

/// The answer of a command that has no other: what it confirmed, in the language spoken.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MessagesAnswer {
    messages: Vec<String>,
}

/// What every command has at hand.
pub struct Session {
    /// What the program finds around it.
    pub environment: Environment,
    /// What workflows are told of the world.
    pub context: Context,
    /// The texts in the language spoken.
    pub texts: Rc<Texts>,
    /// The options that every command takes.
    pub options: Options,
    /// Colours, if wanted.
    pub ink: Ink,
    /// What is shown of what was asked for.
    pub page: Page,
    /// What was confirmed while `--json` kept it off the screen.
    confirmed: RefCell<Vec<String>>,
    /// What opens the board.
    pub open_board: OpenBoard,
    /// The database, once it has been looked after and until the command takes it.
    opened: RefCell<Option<Store>>,
    /// Whether what was asked for goes to standard output by the name of a file, as `--out /dev/stdout`.
    writes_to_screen: bool,
    /// Whether anybody still reads standard output, or why nothing can be written there.
    reader: RefCell<std::io::Result<bool>>,
}

impl Session {
    /// A session in this environment.
    pub fn new(environment: Environment, texts: Texts, options: Options, open_board: OpenBoard) -> Self {
        let plain = environment.variables.contains_key("NO_COLOR")
            || environment.variables.get("TERM").is_some_and(|term| term == "dumb");
        let coloured = match options.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => environment.stdout_is_terminal && !plain,
        };
        let names_screen = |word: &OsString| {
            let value = word.to_str().and_then(|word| word.strip_prefix("--out=").or(word.strip_prefix("--sheets=")));
            is_standard_output(value.map_or(Path::new(word), Path::new))
        };
        let writes_to_screen = environment.arguments.iter().skip(1).any(names_screen);
        let (ink, texts) = (Ink { coloured }, Rc::new(texts));
        Self {
            ink,
            page: Page::new(Rc::clone(&texts), ink, environment.width, options.db.clone()),
            context: context(&environment, &texts, &options),
            environment,
            texts,
            options,
            writes_to_screen,
            reader: RefCell::new(Ok(true)),
            confirmed: RefCell::new(Vec::new()),
            open_board,
            opened: RefCell::default(),
        }
    }

    /// Shows a line of what was asked for.
    pub fn show(&self, line: impl AsRef<str>) {
        self.page.show(line);
    }

    /// Shows a whole document that another program may read: byte for byte as it would be in a file.
    pub fn show_document(&self, text: &str) {
        self.page.show_document(text);
    }

    /// A sentence in the language spoken; commands in it name the database as this command did.
    pub fn say(&self, message: &Message) -> String {
        self.page.say(message)
    }

    /// A text wrapped to the screen.
    pub fn wrap(&self, text: &str) -> String {
        self.page.wrap(text)
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
        self.confirm_text(with_database(&self.texts.say(message), Some(database), self.texts.shell()));
    }

    /// Confirms what was done in another language than that of the session.
    pub fn confirm_in(&self, texts: &Texts, message: &Message) {
        self.confirm_text(with_database(&texts.say(message), self.options.db.as_deref(), texts.shell()));
    }

    fn confirm_text(&self, text: String) {
        if self.writes_to_screen {
            // What was asked for goes there, and another program may read it.
            if !self.options.quiet {
                let _ = writeln!(std::io::stderr(), "{}", self.wrap(&text));
            }
        } else if self.options.json {
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
        let _ = writeln!(std::io::stderr(), "{}", self.wrap(&self.say(message)));
    }

    /// Warns, on the error stream.
    pub fn warn(&self, message: &Message) {
        let text = self.wrap(&format!("! {}", self.say(message)));
        let _ = writeln!(std::io::stderr(), "{}{}", self.ink.warn("!"), text.trim_start_matches('!'));
    }

    /// Warns of columns that were not used, as their headings may be misspelt.
    pub fn warn_of_ignored(&self, ignored: &[String]) {
        import::ignored_columns(&self.texts, ignored).iter().for_each(|said| self.warn(said));
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
        let text = self.page.take();
        let mut reader = self.reader.borrow_mut();
        if matches!(*reader, Ok(true)) {
            *reader = standard_output::write(&text);
        }
    }

    /// Whether there is a person to ask.
    ///
    /// # Errors
    /// If there is not, with what to do instead.
    pub fn check_can_ask(&self) -> Result<(), Refusal> {
        let can_ask = self.environment.stdin_is_terminal && !self.options.json;
        if can_ask { Ok(()) } else { Err(Refusal::NobodyToAsk) }
    }

    /// Asks a question on the terminal, after all that is on the screen so far, until it is answered. Whoever
    /// goes away has said no.
    pub fn ask(&self, question: &Message) -> bool {
        let read = |answer: &str| parse::yes_or_no(answer).ok();
        self.ask_until(question, &message!("ask-yes-or-no"), read).unwrap_or(false)
    }

    /// Asks for a number from 1 to the most, until there is one; none for an empty line, or whoever goes away.
    pub fn ask_number(&self, question: &Message, most: usize) -> Option<usize> {
        let read = |answer: &str| {
            let number = || answer.parse().ok().filter(|number| (1..=most).contains(number));
            if answer.is_empty() { Some(None) } else { number().map(Some) }
        };
        self.ask_until(question, &message!("ask-number", most = most), read).flatten()
    }

    /// Asks which of so many numbered places are meant, until it is said; none by whoever goes away.
    pub fn ask_places(&self, question: &Message, most: usize) -> WhichPlaces {
        let read = |answer: &str| parse::places(answer).ok().filter(|which| which.highest() <= most);
        self.ask_until(question, &message!("ask-places", most = most), read).unwrap_or(WhichPlaces::None)
    }

    /// Asks until the answer can be read, and says each time what would be one; nothing from whoever goes away.
    fn ask_until<T>(&self, question: &Message, hint: &Message, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.flush();
        if !matches!(*self.reader.borrow(), Ok(true)) {
            // Nobody has seen what is asked about.
            return None;
        }
        loop {
            let _ = write!(std::io::stderr(), "{} ", self.wrap(&self.texts.say(question)).trim_end());
            let _ = std::io::stderr().flush();
            let mut answer = String::new();
            match std::io::stdin().lock().read_line(&mut answer) {
                Ok(1..) => match read(answer.trim()) {
                    Some(read) => return Some(read),
                    None => self.note(hint),
                },
                _ => return None,
            }
        }
    }

    /// Writes the screen out, tells a failure, and gives the exit code.
    pub fn finish(self, outcome: Result<(), Failure>) -> ExitCode {
        if self.options.json && outcome.is_ok() && self.page.is_empty() && !self.writes_to_screen {
            let messages = MessagesAnswer { messages: self.confirmed.take() };
            self.show(serde_json::to_string(&messages).unwrap_or_default());
        }
        self.flush();
        let unwritten = self.reader.replace(Ok(true)).err().map(|error| {
            let what = message!("error-standard-output", reason = error.to_string());
            Failure::new(what).advise(message!("error-standard-output-advice"))
        });
        match outcome.and(unwritten.map_or(Ok(()), Err)) {
            Ok(()) => ExitCode::SUCCESS,
            Err(failure) => {
                let _ = std::io::stderr().write_all(self.failure_text(&failure).as_bytes());
                ExitCode::FAILURE
            }
        }
    }

    /// A failure in words: what happened, where, and what to do.
    pub fn failure_text(&self, failure: &Failure) -> String {
        let ink = Ink { coloured: self.ink.coloured && self.environment.stderr_is_terminal };
        self.page.failure_text(failure, ink)
    }

    /// Where the database lies: `--db`, else `KORPASS_DB`, else the platform's data folder.
    ///
    /// # Errors
    /// If none of them says anything.
    pub fn database(&self) -> Result<PathBuf, Failure> {
        self.options
            .db
            .clone()
            .or_else(|| self.environment.database())
            .ok_or_else(|| Failure::new(message!("error-no-data-folder")))
    }

    /// Opens the database to read it or change it, with a backup before its schema is brought up to date.
    ///
    /// # Errors
    /// If it is not there or cannot be opened.
    pub fn open(&self) -> Result<Store, Failure> {
        if let Some(store) = self.opened.take() {
            return Ok(store);
        }
        let path = self.database()?;
        let opened = opening::open(&self.context, &path, |file| self.note_backup_before_update(&file));
        opened.map_err(|refusal| {
            let is_missing = matches!(refusal, Refusal::Store(StoreError::Missing(_)));
            let failure = refusal.explain();
            if is_missing && opening::has_backups(&path) {
                failure.advise(message!("error-database-missing-backups"))
            } else if is_missing && self.options.db.is_none() && Path::new(sample::DATABASE).is_file() {
                failure.advise(message!("error-database-missing-here", file = sample::DATABASE))
            } else {
                failure
            }
        })
    }

    /// Says that a backup was made before the schema of a database was brought up to date.
    pub fn note_backup_before_update(&self, file: &Path) {
        self.note(&message!("backup-before-update", file = file.display().to_string()));
    }

    /// Looks after the database before a command uses it: what is due on the first use of a day is done. Where the
    /// database cannot be opened, the command says so itself; one that shows the day says of it what needs attention.
    pub fn look_after_database(&self, using: Use, shows_day: bool) {
        let Ok(mut store) = self.open() else { return };
        upkeep::look_after(&self.context, &mut store, using).iter().for_each(|said| match said {
            upkeep::UpkeepResult::Done(sentence) => self.confirm(sentence),
            // The day says the same among what needs attention.
            upkeep::UpkeepResult::Soon(_) if shows_day => {}
            upkeep::UpkeepResult::NotDone(sentence) | upkeep::UpkeepResult::Soon(sentence) => self.warn(sentence),
        });
        self.opened.replace(Some(store));
    }

    /// Confirms what was done, or would be, with the sentence of the history; gives what came of it.
    pub fn confirm_done<T>(&self, done: Done<T>) -> T {
        if done.is_rehearsal {
            self.confirm(&message!("dry-run-would", sentence = done.sentence));
            self.confirm(&message!("dry-run-note"));
        } else {
            self.confirm(&done.sentence);
        }
        done.outcome
    }
}

/// What workflows are told of the world of a command.
pub fn context(environment: &Environment, texts: &Rc<Texts>, options: &Options) -> Context {
    let words = environment.arguments.iter().skip(1).map(|word| word.to_string_lossy().into_owned());
    Context {
        now: environment.now,
        now_is_given: environment.now_is_given(),
        by: environment.user(),
        chance: Environment::chance,
        command: words.collect::<Vec<String>>().join(" "),
        language_for_others: options.lang.as_ref().map(|_| texts.language()),
        texts: Rc::clone(texts),
    }
}
