//! What is wrong with the arguments, in the user's language.

use std::error::Error;
use std::io::Write;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::commands::help_command::topic_names;
use crate::cli::environment::Environment;
use crate::i18n::{self, Message, Texts};
use crate::ui::wrap::wrap;
use crate::workflows::parse;
use crate::workflows::parse::NotUnderstood;
use crate::{message, text};

/// Shows help where it was asked for, else what is wrong with the arguments; gives the exit code.
pub fn show(error: &clap::Error, texts: &Texts, environment: &Environment) -> ExitCode {
    let coloured = environment.stdout_is_terminal && !environment.variables.contains_key("NO_COLOR");
    let rendered = error.render();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let text = if coloured { rendered.ansi().to_string() } else { rendered.to_string() };
            let _ = std::io::stdout().write_all(text.as_bytes());
            ExitCode::SUCCESS
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
            if let Some(suggestion) = suggestion(error, &command) {
                shown.push_str(&format!("{}\n", text!(texts, "usage-did-you-mean", suggestion = suggestion)));
            }
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
pub fn like(word: &str, names: impl IntoIterator<Item = String>) -> Option<String> {
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

/// The names and other names of the commands below one.
pub fn names_below(command: &clap::Command) -> Vec<String> {
    let names = |below: &clap::Command| -> Vec<String> {
        std::iter::once(below.get_name()).chain(below.get_all_aliases()).map(str::to_owned).collect()
    };
    command.get_subcommands().flat_map(names).collect()
}

/// What was probably meant, as it can be typed: the likeliest alone.
fn suggestion(error: &clap::Error, command: &str) -> Option<String> {
    let listed = |kind| match error.get(kind) {
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(value) => vec![plain(value)],
        None => Vec::new(),
    };
    if let Some(typed) = error.get(ContextKind::InvalidSubcommand).map(plain) {
        return command_meant(&typed, command);
    }
    let others = [ContextKind::SuggestedArg, ContextKind::SuggestedValue].into_iter().flat_map(listed);
    others.into_iter().find(|suggestion| !suggestion.is_empty())
}

/// The command that a word below a command is like; a topic of help where it is one.
fn command_meant(typed: &str, above: &str) -> Option<String> {
    let mut command = crate::cli::arguments::command();
    for word in above.split(' ').skip(1) {
        command = command.find_subcommand(word)?.clone();
    }
    let is_first = !above.contains(' ');
    let topics: Vec<String> = topic_names().filter(|_| is_first).map(str::to_owned).collect();
    let meant = like(typed, names_below(&command).into_iter().chain(topics.iter().cloned()))?;
    Some(if topics.contains(&meant) { format!("{above} help {meant}") } else { format!("{above} {meant}") })
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
