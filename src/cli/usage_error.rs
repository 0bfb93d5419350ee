//! What is wrong with the arguments, in the user's language.

use std::io::Write;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::surroundings::Surroundings;
use crate::i18n::{Message, Texts};
use crate::{message, text};

/// Shows help where it was asked for, else what is wrong with the arguments; gives the exit code.
pub fn show(error: &clap::Error, texts: &Texts, surroundings: &Surroundings) -> ExitCode {
    let coloured = surroundings.stdout_is_terminal && !surroundings.environment.contains_key("NO_COLOR");
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
            let what = texts.say(&sentence(error, texts));
            let mut shown = format!("{} {what}\n", texts.get("error-heading"));
            for suggestion in suggestions(error) {
                shown.push_str(&format!("{}\n", text!(texts, "usage-did-you-mean", suggestion = suggestion)));
            }
            shown.push_str(&format!("\n{}\n", text!(texts, "usage-see-help", command = command_path(error))));
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
            let valid = context(ContextKind::ValidValue);
            let expected = if valid.is_empty() { expected_form(&argument, texts) } else { Some(valid) };
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
    super::help::VALUE_NAMES
        .iter()
        .find(|value| texts.get(&format!("value-{value}")) == name)
        .map(|value| format!("expected-{value}"))
        .filter(|id| texts.has(id))
        .map(|id| texts.get(&id))
}

fn suggestions(error: &clap::Error) -> Vec<String> {
    [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
        .into_iter()
        .filter_map(|kind| error.get(kind))
        .map(plain)
        .filter(|suggestion| !suggestion.is_empty())
        .collect()
}

/// The command that was understood so far: `korpass member add`.
fn command_path(error: &clap::Error) -> String {
    let usage = error.get(ContextKind::Usage).map(plain).unwrap_or_default();
    let after_heading = usage.split_once(": ").map_or(usage.as_str(), |(_, rest)| rest);
    let words: Vec<&str> = after_heading
        .split_whitespace()
        .skip_while(|word| *word != "korpass")
        .take_while(|word| word.chars().all(|c| c.is_lowercase() || c == '-') && !word.starts_with('-'))
        .collect();
    if words.is_empty() { "korpass".to_owned() } else { words.join(" ") }
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
