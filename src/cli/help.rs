//! Help in the user's language: texts from the catalogues put into clap's commands.

use std::ffi::OsString;

use clap::{Arg, ArgAction, Command};

use crate::i18n::Texts;
use crate::text;

/// The names that values have in help, such as `<DATE>`; `value-NAME` in the catalogues.
pub const VALUE_NAMES: [&str; 51] = [
    "period",
    "member",
    "other",
    "shift",
    "file",
    "dir",
    "date",
    "name",
    "plate",
    "days",
    "window",
    "season",
    "lang",
    "when",
    "pace",
    "number",
    "key",
    "phone",
    "email",
    "household",
    "seat",
    "reminders",
    "roles",
    "availability",
    "policy",
    "car",
    "text",
    "zone",
    "year",
    "format",
    "choice",
    "command",
    "id",
    "until",
    "gearbox",
    "subject",
    "roster",
    "weights",
    "url",
    "time",
    "reported",
    "audience",
    "operation",
    "with",
    "host",
    "port",
    "security",
    "sender",
    "shell",
    "backup",
    "places",
];

/// How every help page is laid out.
const TEMPLATE: &str = "{about-with-newline}\n{usage-heading} {usage}\n\n{all-args}{after-help}";

/// Puts the texts of the user's language into a command and all below it.
pub fn localise(command: Command, texts: &Texts) -> Command {
    let name = command.get_name().to_owned();
    localise_at(command, texts, &[name], &|_| true)
}

/// Puts the texts of the user's language into a command and those below it that arguments name: a third of the work,
/// and all that understanding them takes.
pub fn localise_named(command: Command, texts: &Texts, arguments: &[OsString]) -> Command {
    let name = command.get_name().to_owned();
    let is_named = |sub: &Command| {
        let mut names = std::iter::once(sub.get_name()).chain(sub.get_all_aliases());
        names.any(|name| arguments.iter().any(|argument| argument == name))
    };
    localise_at(command, texts, &[name], &is_named)
}

/// Where a command's texts are found: `member-add`; the program itself is `korpass`.
fn key(path: &[String]) -> String {
    if path.len() == 1 { path[0].clone() } else { path[1..].join("-") }
}

fn localise_at(command: Command, texts: &Texts, path: &[String], is_wanted: &dyn Fn(&Command) -> bool) -> Command {
    let key = key(path);
    let mut about = texts.get(&format!("help-{key}"));
    let aliases: Vec<&str> = command.get_all_aliases().filter(|alias| !alias.contains("korpass")).collect();
    if let Some(alias) = aliases.first() {
        about = text!(texts, "help-with-alias", about = about, alias = *alias);
    }
    let examples = format!("examples-{key}");
    let mut command = command
        .about(about)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .help_template(TEMPLATE.replace("{usage-heading}", &texts.get("help-usage")))
        .subcommand_help_heading(texts.get("help-commands"))
        .subcommand_value_name(texts.get("value-command"));
    if texts.has(&examples) {
        let mut after = format!("{}\n{}", texts.get("help-examples"), indented(&texts.get(&examples)));
        let notes = format!("notes-{key}");
        if texts.has(&notes) {
            after.push_str(&format!("\n\n{}", texts.get(&notes)));
        }
        command = command.after_help(after);
    }
    if !command.get_arguments().any(|argument| argument.get_id() == "help") {
        let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
        command = command.arg(help);
    }
    let key_of_arguments = key.clone();
    command = command.mut_args(|argument| localise_argument(argument, texts, &key_of_arguments));
    let wanted = command.get_subcommands().filter(|sub| is_wanted(sub));
    let names: Vec<String> = wanted.map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        let mut below = path.to_vec();
        below.push(name.clone());
        command = command.mut_subcommand(name, |sub| localise_at(sub, texts, &below, is_wanted));
    }
    localise_usage(command, texts, path)
}

fn indented(lines: &str) -> String {
    lines.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

/// The catalogue id of an argument's help: its own in this command if there is one, else the common one.
fn argument_id(argument: &Arg, key: &str, has: impl Fn(&str) -> bool) -> String {
    let name = argument.get_id().as_str().replace('_', "-");
    let own = format!("arg-{key}-{name}");
    match name.as_str() {
        _ if has(&own) => own,
        // Every command that can do without a period takes the one planned last.
        "period" if !argument.is_required_set() => "arg-period-or-last".to_owned(),
        _ => format!("arg-{name}"),
    }
}

fn localise_argument(argument: Arg, texts: &Texts, key: &str) -> Arg {
    let mut help = texts.get(&argument_id(&argument, key, |id| texts.has(id)));
    let possible: Vec<String> =
        argument.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let takes_value = argument.get_action().takes_values();
    if takes_value && !possible.is_empty() {
        help = text!(texts, "help-one-of", help = help, values = possible.join(", "));
    }
    let defaults: Vec<String> =
        argument.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    if takes_value && !defaults.is_empty() {
        help = text!(texts, "help-default", help = help, value = defaults.join(", "));
    }
    let of_every_command = argument.is_global_set() || matches!(argument.get_id().as_str(), "help" | "version");
    let heading = match (argument.is_positional(), of_every_command) {
        (true, _) => "help-arguments",
        (false, false) => "help-options",
        (false, true) => "help-global-options",
    };
    let mut localised = argument.help(help).help_heading(texts.get(heading));
    if takes_value {
        // Values and defaults are told in the help text above, in the user's language.
        localised = localised.hide_possible_values(true).hide_default_value(true).hide_env(true);
        let names: Vec<String> = localised
            .get_value_names()
            .map(|names| names.iter().map(|name| name.to_lowercase()).collect())
            .unwrap_or_default();
        let names: Vec<String> = names.iter().map(|name| texts.get(&format!("value-{name}"))).collect();
        if !names.is_empty() {
            localised = localised.value_names(names);
        }
    }
    localised
}

/// Puts "[OPTIONS]" in the user's language; clap has the word built in.
fn localise_usage(mut command: Command, texts: &Texts, path: &[String]) -> Command {
    let usage = command.clone().bin_name(path.join(" ")).render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage);
    let usage = usage.replace("[OPTIONS]", &texts.get("help-options-word")).replace("\n       ", "\n    ");
    command = command.override_usage(usage);
    command
}

/// The catalogue ids of all help texts: what the commands of today ask the catalogues for.
#[cfg(test)]
pub(crate) fn message_ids() -> Vec<String> {
    let texts = Texts::new(crate::i18n::Language::En);
    let mut ids: Vec<String> = VALUE_NAMES
        .iter()
        .flat_map(|name| [Some(format!("value-{name}")), Some(format!("expected-{name}")).filter(|id| texts.has(id))])
        .flatten()
        .collect();
    let command = crate::cli::arguments::command();
    collect_ids(&command, &texts, &[command.get_name().to_owned()], &mut ids);
    ids.sort();
    ids.dedup();
    ids
}

#[cfg(test)]
fn collect_ids(command: &Command, texts: &Texts, path: &[String], ids: &mut Vec<String>) {
    let key = key(path);
    ids.push(format!("help-{key}"));
    ids.extend(["examples", "notes"].map(|kind| format!("{kind}-{key}")).into_iter().filter(|id| texts.has(id)));
    for argument in command.get_arguments() {
        ids.push(argument_id(argument, &key, |id| texts.has(id)));
        let takes_value = argument.get_action().takes_values();
        for name in argument.get_value_names().into_iter().flatten().filter(|_| takes_value) {
            ids.push(format!("value-{}", name.to_lowercase()));
        }
    }
    ids.push("arg-help".to_owned());
    for sub in command.get_subcommands() {
        let mut below = path.to_vec();
        below.push(sub.get_name().to_owned());
        collect_ids(sub, texts, &below, ids);
    }
}

/// The words of a line at the prompt; what stands after two spaces is a remark.
#[cfg(test)]
pub fn words_of_example(line: &str) -> Vec<String> {
    let line = line.split("  ").next().unwrap_or(line);
    let parts = line.split('"').enumerate();
    parts
        .flat_map(|(index, part)| match index % 2 {
            0 => part.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
            _ => vec![part.to_owned()],
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn every_help_text_is_in_the_catalogues() {
        let texts = Texts::new(Language::Sv);
        let missing: Vec<String> = message_ids().into_iter().filter(|id| !texts.has(id)).collect();
        assert!(missing.is_empty(), "help texts not in the catalogues: {missing:#?}");
    }

    /// The path of each command below one, itself included.
    fn paths(command: &Command, path: &[String], found: &mut Vec<Vec<String>>) {
        found.push(path.to_vec());
        for sub in command.get_subcommands() {
            let mut below = path.to_vec();
            below.push(sub.get_name().to_owned());
            paths(sub, &below, found);
        }
    }

    fn all_paths() -> Vec<Vec<String>> {
        let command = crate::cli::arguments::command();
        let mut found = Vec::new();
        paths(&command, &[command.get_name().to_owned()], &mut found);
        found
    }

    #[test]
    fn the_help_of_every_command_ends_with_an_example_that_can_be_typed() {
        for texts in Language::ALL.map(Texts::new) {
            for path in all_paths() {
                let id = format!("examples-{}", key(&path));
                assert!(texts.has(&id), "{path:?} has no example");
                for line in texts.get(&id).lines() {
                    let command = localise(crate::cli::arguments::command(), &texts);
                    let understood = command.try_get_matches_from(words_of_example(line));
                    assert!(understood.is_ok(), "{line}: {:?}", understood.err());
                    let said = words_of_example(line);
                    assert!(path.iter().all(|word| said.contains(word)), "{line} shows another command than {path:?}");
                }
            }
        }
    }
}
