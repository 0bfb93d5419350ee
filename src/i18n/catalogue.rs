//! The catalogues and the texts they give.

use std::collections::HashSet;

use fluent_bundle::{FluentArgs, FluentBundle, FluentError, FluentResource, FluentValue};

use super::command::{self, CommandWord, marked, with_words_quoted};
use super::harmless::harmless;
use super::{Argument, Language, Message, ShellSyntax, Time};

/// The catalogue files of a language: the same names in both, so that a missing one does not build.
macro_rules! catalogue_files {
    ($($name:literal),* $(,)?) => {
        /// The names of the catalogue files and their texts, Swedish and English.
        pub(super) const FILES: &[(&str, &str, &str)] = &[
            $(($name, include_str!(concat!("sv/", $name, ".ftl")), include_str!(concat!("en/", $name, ".ftl")))),*
        ];
    };
}
catalogue_files!(
    "absence",
    "arguments",
    "availability",
    "backup",
    "board",
    "busy",
    "calendar",
    "calendar-export",
    "calendar-page",
    "dialogue",
    "doctor",
    "driving-log",
    "errors",
    "exchange",
    "help",
    "history",
    "import",
    "init",
    "introduction",
    "labels",
    "mail",
    "member",
    "notify",
    "operations",
    "plan",
    "privacy",
    "publish",
    "report",
    "roster",
    "rules",
    "seats",
    "settings",
    "timetable",
    "today",
    "topics",
    "vehicle",
    "why",
    "words",
);

/// Everything körpass says, in one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// The year that dates in examples are of.
    year_of_examples: i32,
    /// How the shell reads that commands are pasted into.
    shell: ShellSyntax,
    /// The ids of the sentences that show a command.
    with_commands: HashSet<&'static str>,
}

/// The year of examples where nobody says which year it is.
const ANY_YEAR: i32 = 2021;

impl Texts {
    /// The texts of a language.
    pub fn new(language: Language) -> Self {
        let identifier = match language {
            Language::Sv => unic_langid::langid!("sv"),
            Language::En => unic_langid::langid!("en"),
        };
        let mut bundle = FluentBundle::new(vec![identifier]);
        // Isolation marks are for mixing writing directions; both languages run left to right.
        bundle.set_use_isolating(false);
        let mut with_commands = HashSet::new();
        for (_, swedish, english) in FILES {
            let source = match language {
                Language::Sv => swedish,
                Language::En => english,
            };
            with_commands.extend(command::sentences_with_commands(source));
            // A catalogue with faults still gives its sound messages; the tests refuse any fault.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(sound, _)| sound);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle, year_of_examples: ANY_YEAR, shell: ShellSyntax::default(), with_commands }
    }

    /// The same texts with their examples in a year: `$year` in any message.
    #[must_use]
    pub fn with_examples_of(mut self, year: i32) -> Self {
        self.year_of_examples = year;
        self
    }

    /// The same texts in another language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        Self::new(language).with_examples_of(self.year_of_examples).for_shell(self.shell)
    }

    /// The same texts with their commands as a shell reads them.
    #[must_use]
    pub fn for_shell(mut self, shell: ShellSyntax) -> Self {
        self.shell = shell;
        self
    }

    /// How the shell reads that commands are pasted into.
    pub fn shell(&self) -> ShellSyntax {
        self.shell
    }

    /// A command to be pasted into the shell: `korpass why "Bo Berg"`.
    pub fn command(&self, words: &[CommandWord]) -> String {
        command::line(words, self.shell)
    }

    /// The language of these texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of a message without arguments.
    pub fn get(&self, id: &str) -> String {
        self.say(&Message::new(id))
    }

    /// Whether the catalogue holds a message of this id.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The message in this language. An id that is in no catalogue is given back as it is.
    ///
    /// # Panics
    /// In a build for tests, if the message lacks a variable that its sentence uses.
    pub fn say(&self, message: &Message) -> String {
        let (said, faults) = self.put_together(message);
        debug_assert!(faults.is_empty(), "{}: {faults:?}", message.id);
        said
    }

    /// The message in this language, and what of its sentence could not be filled in.
    fn put_together(&self, message: &Message) -> (String, Vec<FluentError>) {
        let mut faults = Vec::new();
        let Some(pattern) = self.bundle.get_message(&message.id).and_then(|found| found.value()) else {
            return (message.id.clone(), faults);
        };
        let mut arguments = FluentArgs::new();
        arguments.set("year", self.year_of_examples.to_string());
        let has_command = self.with_commands.contains(message.id.as_str());
        for (name, value) in &message.arguments {
            let value = match value {
                Argument::Number(number) => FluentValue::from(*number),
                // In a command stands what is meant, whatever it is; what shows nothing is quoted by its number.
                Argument::Text(text) if has_command => FluentValue::from(marked(text)),
                other if has_command => FluentValue::from(marked(&self.write(other))),
                other => FluentValue::from(self.write(other)),
            };
            arguments.set(name.clone(), value);
        }
        let said = self.bundle.format_pattern(pattern, Some(&arguments), &mut faults);
        let said = if has_command { with_words_quoted(&said, self.shell) } else { said.into_owned() };
        (said, faults)
    }

    /// What is put into a sentence, in this language.
    pub fn write(&self, argument: &Argument) -> String {
        match argument {
            Argument::Number(number) => number.to_string(),
            Argument::Hundredths(number) => self.hundredths(*number),
            Argument::Text(text) => harmless(text).into_owned(),
            Argument::List(things) => self.list(&things.iter().map(|thing| self.write(thing)).collect::<Vec<_>>()),
            Argument::Message(inner) => self.say(inner),
            Argument::Time(Time::Days(from, to)) => self.date_span(*from, *to),
            Argument::Time(Time::Shift(start, end)) => self.shift_time(*start, *end),
            Argument::Time(Time::Moment(moment)) => self.moment(*moment),
            Argument::Time(Time::Weekdays(days)) => self.weekdays(days.iter().copied()),
        }
    }

    /// Words joined as a list in a sentence: "a, b och c".
    pub fn list<S: AsRef<str>>(&self, words: &[S]) -> String {
        match words {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [first @ .., last] => {
                let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
                format!("{} {} {}", first.join(", "), self.get("and"), last.as_ref())
            }
        }
    }
}

#[cfg(test)]
mod tests;
