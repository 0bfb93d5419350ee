//! Completion at the prompt: the shell asks the program itself, which knows commands, members and shifts.
//!
//! A shell that asks gets an answer or none, never an error, and nothing is written.

mod candidates;
mod shell;
mod shell_words;

pub use shell::Shell;

use std::ffi::OsString;
use std::process::ExitCode;
use std::sync::Arc;

use chrono::Datelike;
use clap::{Arg, Command};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};

use crate::cli::arguments;
use crate::cli::environment::{ASKED_BY_SHELL, Environment};
use crate::cli::help;
use crate::cli::usage_error::written;
use crate::i18n::Texts;
use candidates::{Asked, Kind};

/// Answers a shell that asks, if one does.
pub fn answer(environment: &Environment) -> Option<ExitCode> {
    let shell = environment.variables.get(ASKED_BY_SHELL).and_then(|name| Shell::of_name(name))?;
    let sent: Vec<String> =
        environment.arguments.iter().map(|word| word.to_string_lossy().into_owned()).skip(1).collect();
    let answer = match sent.split_first() {
        Some((mark, sent)) if mark == "--" => {
            let question = shell.question(sent);
            shell.answer(&question, &candidates_of(environment, &question.words))
        }
        _ => shell.script(&environment.program()),
    };
    Some(written(&answer, || Texts::new(environment.language_before_parsing())))
}

/// What can stand in place of the last of some words: in the user's language, the likeliest first.
fn candidates_of(environment: &Environment, words: &[String]) -> Vec<CompletionCandidate> {
    let Some((current, before)) = words.split_last() else { return Vec::new() };
    // The words typed say which database and language are meant, as when they are run.
    let environment = Environment { arguments: before.iter().map(OsString::from).collect(), ..environment.clone() };
    let language = environment.language_before_parsing();
    let texts = Texts::new(language).with_examples_of(environment.now.year());
    let asked = Arc::new(Asked::new(environment, language));
    let command = with_completers(arguments::command(), &asked, &[]);
    let mut command = help::localise(command, &texts);
    let folder = std::env::current_dir().ok();
    let arguments = words.iter().map(OsString::from).collect();
    let mut found = clap_complete::engine::complete(&mut command, arguments, words.len() - 1, folder.as_deref())
        .unwrap_or_default();
    let is_option = |found: &CompletionCandidate| found.get_value().to_string_lossy().starts_with('-');
    // Options come when they are asked for, or when there is nothing else.
    if !current.starts_with('-') && found.iter().any(|found| !is_option(found)) {
        found.retain(|found| !is_option(found));
    }
    found
}

/// Tells arguments where to find what can stand in them, by the names of their values.
fn with_completers(command: Command, asked: &Arc<Asked>, path: &[String]) -> Command {
    let command = command.mut_args(|argument| with_completer(argument, asked, path));
    let below: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    below.into_iter().fold(command, |command, name| {
        let path: Vec<String> = path.iter().cloned().chain([name.clone()]).collect();
        command.mut_subcommand(name, |sub| with_completers(sub, asked, &path))
    })
}

fn with_completer(argument: Arg, asked: &Arc<Asked>, path: &[String]) -> Arg {
    let names = argument.get_value_names().unwrap_or_default();
    let kinds: Vec<Option<Kind>> = names.iter().map(|name| Kind::of_value(&name.to_lowercase())).collect();
    let is_new = argument.get_id() == "new_plate" || path == ["vehicle", "add"] && argument.get_id() == "plate";
    let [Some(kind)] = kinds[..] else { return argument };
    if is_new {
        return argument;
    }
    let asked = Arc::clone(asked);
    argument.add(ArgValueCompleter::new(move |current: &std::ffi::OsStr| {
        current.to_str().map(|current| asked.candidates(kind, current)).unwrap_or_default()
    }))
}
