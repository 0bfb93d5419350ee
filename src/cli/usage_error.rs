//! What is wrong with the arguments, in the user's language.

use std::error::Error;
use std::io::Write;
use std::process::ExitCode;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::commands::help_command::{english_topic, topic_names};
use crate::cli::environment::Environment;
use crate::cli::standard_output;
use crate::i18n::{self, Language, Message, Texts};
use crate::ui::wrap::wrap;
use crate::workflows::parse;
use crate::workflows::parse::NotUnderstood;
use crate::{message, text};

/// Writes out a text, and tells why it could not be written; gives the exit code.
pub fn written(text: &str, texts: impl FnOnce() -> Texts) -> ExitCode {
    let Err(error) = standard_output::write(text) else { return ExitCode::SUCCESS };
    let texts = texts();
    let what = texts.say(&message!("error-standard-output", reason = error.to_string()));
    let _ = writeln!(std::io::stderr(), "{} {what}", texts.get("error-heading"));
    ExitCode::FAILURE
}

/// Shows help where it was asked for, else what is wrong with the arguments; gives the exit code.
pub fn show(error: &clap::Error, texts: &Texts, environment: &Environment) -> ExitCode {
    let coloured = environment.stdout_is_terminal && !environment.variables.contains_key("NO_COLOR");
    let rendered = error.render();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let text = if coloured { rendered.ansi().to_string() } else { rendered.to_string() };
            written(&text, || Texts::new(texts.language()))
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = std::io::stderr().write_all(rendered.to_string().as_bytes());
            ExitCode::from(2)
        }
        _ => {
            let command = command_path(environment);
            let what = texts.say(&sentence(error, texts));
            let mut shown = wrap(&format!("{} {what}", texts.get("error-heading")), environment.width);
            shown.push('\n');
            if let Some(suggestion) = suggestion(error, &command, texts) {
                shown.push_str(&format!("{}\n", text!(texts, "usage-did-you-mean", suggestion = suggestion)));
            }
            let command = spoken_path(&command.split(' ').collect::<Vec<_>>(), texts);
            shown.push_str(&format!("\n{}\n", text!(texts, "usage-see-help", command = command)));
            let _ = std::io::stderr().write_all(shown.as_bytes());
            ExitCode::from(2)
        }
    }
}

fn sentence(error: &clap::Error, texts: &Texts) -> Message {
    let context = |kind| error.get(kind).map(plain).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            message!("usage-unknown-command", command = context(ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => message!("usage-unknown-argument", argument = argument),
        ErrorKind::MissingRequiredArgument => message!("usage-missing-argument", argument = argument),
        ErrorKind::MissingSubcommand => message!("usage-missing-command"),
        ErrorKind::ArgumentConflict => {
            message!("usage-conflict", argument = argument, other = context(ContextKind::PriorArg))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(ContextKind::InvalidValue);
            if value.is_empty() {
                return message!("usage-missing-value", argument = argument);
            }
            let fault = error.source().and_then(|source| source.downcast_ref::<NotUnderstood>().copied());
            if let Some(sentence) = fault.and_then(|fault| parse::sentence_of_day(&value, fault)) {
                return sentence;
            }
            let valid = context(ContextKind::ValidValue);
            let expected = if let Some(NotUnderstood::OutOfRange { least, most }) = fault {
                Some(text!(texts, "expected-range", least = least, most = most))
            } else if valid.is_empty() {
                expected_form(&argument, texts)
            } else {
                Some(valid)
            };
            let argument = bare(&argument);
            match expected {
                Some(expected) => {
                    message!("usage-bad-value-expected", value = value, argument = argument, expected = expected)
                }
                None => message!("usage-bad-value", value = value, argument = argument),
            }
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            message!("usage-wrong-number", argument = argument)
        }
        _ => message!("usage-other"),
    }
}

/// What a value should look like, by the name that the help gives it.
fn expected_form(argument: &str, texts: &Texts) -> Option<String> {
    let name = argument.rsplit_once('<')?.1.split('>').next()?;
    crate::cli::help::VALUE_NAMES
        .iter()
        .find(|value| texts.get(&format!("value-{value}")) == name)
        .map(|value| format!("expected-{value}"))
        .filter(|id| texts.has(id))
        .map(|id| texts.get(&id))
}

/// An argument as it is spoken of: `--pace <PACE>` as `--pace`, `<PERIOD>...` as `PERIOD`.
fn bare(argument: &str) -> String {
    let name = argument.split(' ').next().unwrap_or(argument);
    name.trim_end_matches("...").trim_matches(['<', '>', '[', ']']).to_owned()
}

/// How alike a word and the name of a command must be, from 0 to 1, for it to be meant.
const ALIKE: f64 = 0.75;

/// The name most like a word, if one is like it.
fn like(word: &str, names: impl IntoIterator<Item = String>) -> Option<String> {
    let word = i18n::plain(word);
    let likeness = |name: &String| {
        let name = i18n::plain(name);
        // One slip is likelier than any number of letters in common; two letters that changed places are one.
        let one_slip = word.chars().count() > 2 && strsim::damerau_levenshtein(&word, &name) <= 1;
        strsim::jaro_winkler(&word, &name) + if one_slip { 1.0 } else { 0.0 }
    };
    let found = names.into_iter().map(|name| (likeness(&name), name)).filter(|(likeness, _)| *likeness >= ALIKE);
    found.max_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, name)| name)
}

/// What a word that is no command may have meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// A command.
    Command,
    /// A topic of help.
    Topic,
}

/// The command below one that a word is like, or the topic where those can be asked for; what it is called in the
/// language of the texts. Swedish users type the English names as well as the Swedish ones, so that they are told
/// the one that they came near.
pub fn command_like(word: &str, above: &Command, with_topics: bool, texts: &Texts) -> Option<(Meant, String)> {
    let of_command = |below: &Command| -> Vec<String> {
        std::iter::once(below.get_name()).chain(below.get_all_aliases()).map(str::to_owned).collect()
    };
    let topics = topic_names().filter(|_| with_topics).map(str::to_owned);
    let meant = like(word, above.get_subcommands().flat_map(of_command).chain(topics))?;
    match above.find_subcommand(&meant) {
        Some(command) => Some((Meant::Command, spoken_name(command, &meant, texts))),
        None if texts.language() == Language::En => Some((Meant::Topic, english_topic(&meant)?.to_owned())),
        None => Some((Meant::Topic, meant)),
    }
}

/// What a command is called in the language of the texts, where it has been called something.
fn spoken_name(command: &Command, called: &str, texts: &Texts) -> String {
    match texts.language() {
        Language::En => command.get_name().to_owned(),
        Language::Sv => called.to_owned(),
    }
}

/// A command as it was typed, `korpass medlem add`, as it is called in the language of the texts.
pub fn spoken_path(typed: &[&str], texts: &Texts) -> String {
    let mut command = crate::cli::arguments::command();
    let mut path: Vec<String> = typed.iter().take(1).map(|&program| program.to_owned()).collect();
    for word in typed.iter().skip(1) {
        let below = command.find_subcommand(word).cloned();
        path.push(below.as_ref().map_or_else(|| (*word).to_owned(), |below| spoken_name(below, word, texts)));
        // What follows `help` is a command, too.
        command = below.filter(|below| below.get_name() != "help").unwrap_or(command);
    }
    path.join(" ")
}

/// What was probably meant, as it can be typed: the likeliest alone.
fn suggestion(error: &clap::Error, command: &str, texts: &Texts) -> Option<String> {
    let listed = |kind| match error.get(kind) {
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(value) => vec![plain(value)],
        None => Vec::new(),
    };
    if let Some(typed) = error.get(ContextKind::InvalidSubcommand).map(plain) {
        return command_meant(&typed, command, texts);
    }
    let others = [ContextKind::SuggestedArg, ContextKind::SuggestedValue].into_iter().flat_map(listed);
    others.into_iter().find(|suggestion| !suggestion.is_empty())
}

/// The command that a word below a command is like; a topic of help where it is one.
fn command_meant(typed: &str, above: &str, texts: &Texts) -> Option<String> {
    let mut command = crate::cli::arguments::command();
    for word in above.split(' ').skip(1) {
        command = command.find_subcommand(word)?.clone();
    }
    let (meant, name) = command_like(typed, &command, !above.contains(' '), texts)?;
    let above = spoken_path(&above.split(' ').collect::<Vec<_>>(), texts);
    Some(match meant {
        Meant::Command => format!("{above} {name}"),
        Meant::Topic => format!("{above} help {name}"),
    })
}

/// The command that was understood so far, as it was typed: `korpass member add`.
fn command_path(environment: &Environment) -> String {
    let mut command = crate::cli::arguments::command();
    let mut path = vec![command.get_name().to_owned()];
    for word in environment.arguments.iter().skip(1).filter_map(|word| word.to_str()) {
        if let Some(below) = command.find_subcommand(word).cloned() {
            path.push(word.to_owned());
            command = below;
        }
    }
    path.join(" ")
}

fn plain(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(texts) => texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every command below one: the path to it in English, and its names.
    fn all(above: &Command, path: &str, found: &mut Vec<(String, Vec<String>)>) {
        for command in above.get_subcommands() {
            let names = std::iter::once(command.get_name()).chain(command.get_all_aliases()).map(str::to_owned);
            found.push((path.to_owned(), names.collect()));
            all(command, &format!("{path} {}", command.get_name()), found);
        }
    }

    #[test]
    fn a_slip_is_told_by_the_name_that_the_language_has() {
        let mut commands = Vec::new();
        all(&crate::cli::arguments::command(), "korpass", &mut commands);
        assert!(commands.len() > 100);
        let [swedish, english] = Language::ALL.map(Texts::new);
        for (above, names) in commands {
            for name in &names {
                let slip = format!("{name}{}", name.chars().last().unwrap());
                let told = |texts| command_meant(&slip, &above, texts);
                assert_eq!(told(&english), Some(format!("{above} {}", names[0])), "{above} {slip} in English");
                assert_eq!(told(&swedish), Some(format!("{above} {name}")), "{above} {slip} in Swedish");
            }
        }
        for (slip, in_english, in_swedish) in [
            ("ilness", "korpass help illness", "korpass help illness"),
            ("sjukk", "korpass help illness", "korpass help sjuk"),
        ] {
            assert_eq!(command_meant(slip, "korpass", &english).as_deref(), Some(in_english));
            assert_eq!(command_meant(slip, "korpass", &swedish).as_deref(), Some(in_swedish));
        }
        assert_eq!(command_meant("ad", "korpass medlem", &english).as_deref(), Some("korpass member add"));
        assert_eq!(command_meant("ad", "korpass medlem", &swedish).as_deref(), Some("korpass medlem add"));
        assert_eq!(spoken_path(&["korpass", "help", "medlem"], &english), "korpass help member");
    }
}
