//! The help of all commands, in groups: on one screen, and with a line for each.

use std::fmt::Write;

use clap::Command;
use clap::builder::styling::Styles;
use textwrap::core::display_width;

use crate::cli::arguments::Arguments;
use crate::i18n::{SortKey, Texts};
use crate::text;
use crate::ui::wrap::{wrap, wrapped};

/// What commands are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    EveryDay,
    Planning,
    PeopleAndCars,
    LogAndReport,
    Safety,
    SettingUp,
}

/// One list of the groups and their commands. A command that is in none, or a name that is no command, does not build.
macro_rules! groups {
    ($($group:ident: $($command:ident)*;)*) => {
        /// The groups and their commands, as they are called in the enum of commands.
        const GROUPS: &[(Group, &[&str])] = &[$((Group::$group, &[$(stringify!($command)),*])),*];
        const _: fn(&Arguments) -> Group = |command| match command {
            $($(Arguments::$command(..))|* => Group::$group,)*
        };
    };
}
groups! {
    EveryDay: Today Roster Absent Suggest Publish Notify;
    Planning: Plan Board Why Assign Unassign Lock Unlock Replace Swap Cancel Move Replan Shift Closure Problem Solve;
    PeopleAndCars: Member Availability Calendar Vehicle;
    LogAndReport: Log Report;
    Safety: History Undo Redo Backup Restore Doctor;
    SettingUp: Demo Init Association Pattern Holiday Policy Setting Help Completion Man;
}

impl Group {
    fn heading(self, texts: &Texts) -> String {
        texts.get(match self {
            Group::EveryDay => "help-group-every-day",
            Group::Planning => "help-group-planning",
            Group::PeopleAndCars => "help-group-people-and-cars",
            Group::LogAndReport => "help-group-log-and-report",
            Group::Safety => "help-group-safety",
            Group::SettingUp => "help-group-setting-up",
        })
    }
}

/// The groups with the names of their commands: those of every day in the order of a day, others by the alphabet.
fn groups() -> impl Iterator<Item = (Group, Vec<String>)> {
    GROUPS.iter().map(|(group, commands)| {
        let mut names: Vec<String> = commands.iter().map(|command| command.to_lowercase()).collect();
        if *group != Group::EveryDay {
            SortKey::sort_by_name(&mut names, String::as_str);
        }
        (*group, names)
    })
}

/// How the help of all commands is laid out.
const TEMPLATE: &str = "{about-with-newline}\n{usage-heading} {usage}\n\n{before-help}";

/// The least room for what is said of a command, however narrow the screen.
const LEAST_ROOM: usize = 20;

/// Gives the whole program its help, for a screen of some columns: the short one of `-h` on one screen, the long one
/// of `--help` with a line for every command, the options and examples. Its texts are there already.
pub fn with_groups(command: Command, texts: &Texts, width: u16) -> Command {
    let width = usize::from(width);
    let (short, long) = (short(texts, width), long(&command, texts, width));
    let template = TEMPLATE.replace("{usage-heading}", &texts.get("help-usage"));
    command.help_template(template).before_help(short).before_long_help(long)
}

fn short(texts: &Texts, width: usize) -> String {
    let literal = *Styles::styled().get_literal();
    let mut text = String::new();
    let headings = groups().map(|(group, _)| display_width(&group.heading(texts)) + 2);
    let column = headings.max().unwrap_or(0);
    for (group, names) in groups() {
        let heading = group.heading(texts);
        if group == Group::EveryDay {
            let _ = writeln!(text, "{heading}:");
            let said =
                |name: &String| clauses(&texts.get(&format!("help-{name}"))).into_iter().next().unwrap_or_default();
            text.push_str(&in_columns(names.iter().map(|name| (name.as_str(), said(name))), width));
            text.push('\n');
            continue;
        }
        // A line that began with a style would be wrapped by clap together with the one before.
        let gap = " ".repeat(column - display_width(&heading) - 1);
        let list = wrapped(&names.join(" "), width.saturating_sub(column).max(LEAST_ROOM));
        for (line, names) in list.iter().enumerate() {
            let names = format!("{literal}{names}{literal:#}");
            let _ = match line {
                0 => writeln!(text, "{heading}:{gap}{names}"),
                _ => writeln!(text, "{}{names}", " ".repeat(column)),
            };
        }
    }
    format!("{text}\n{}", wrap(&texts.get("help-more"), u16::try_from(width).unwrap_or(u16::MAX)))
}

fn long(command: &Command, texts: &Texts, width: usize) -> String {
    let header = *Styles::styled().get_header();
    let mut text = String::new();
    for (group, names) in groups() {
        let _ = writeln!(text, "{header}{}:{header:#}", group.heading(texts));
        let said = names.iter().map(|name| (name.as_str(), about(command, name, texts, room(width))));
        text.push_str(&in_columns(said, width));
        text.push('\n');
    }
    // The options as clap lays them out, without the commands.
    let version = command.get_version().unwrap_or_default().to_owned();
    let options = Command::new("korpass")
        .version(version)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .args(command.get_arguments().cloned())
        .help_template("{all-args}")
        .term_width(width)
        .render_help();
    let after = command.get_after_help().map(|after| after.ansi().to_string()).unwrap_or_default();
    format!("{text}{}\n\n{after}", options.ansi().to_string().trim_end())
}

/// What a command does and what else it is called, in as much of a line as there is room for.
fn about(command: &Command, name: &str, texts: &Texts, room: usize) -> String {
    let whole = texts.get(&format!("help-{name}"));
    let alias = command.find_subcommand(name).and_then(|below| below.get_all_aliases().next());
    let with_alias = |about: &str| match alias {
        Some(alias) => text!(texts, "help-with-alias", about = about, alias = alias),
        None => about.to_owned(),
    };
    let parts = clauses(&whole).into_iter().map(|part| with_alias(&part));
    parts.rev().find(|part| display_width(part) <= room).unwrap_or_else(|| with_alias(&whole))
}

/// The beginnings of a sentence that can stand alone, the shortest first and the whole last: `Show the roster.` of
/// `Show the roster: who drives.` What follows a colon is often a list, and is not cut at its commas.
fn clauses(sentence: &str) -> Vec<String> {
    let colon = sentence.find(':').unwrap_or(sentence.len());
    let ends = sentence.match_indices([':', ',', '.']).filter(|(end, sign)| *sign != "," || *end < colon);
    let ends = ends.map(|(end, _)| end).filter(|end| sentence[end + 1..].chars().next().is_none_or(|next| next == ' '));
    ends.map(|end| format!("{}.", &sentence[..end])).collect()
}

fn widest_name() -> usize {
    GROUPS.iter().flat_map(|(_, names)| *names).map(|name| name.len()).max().unwrap_or(0)
}

/// How many columns there are beside the names of commands.
fn room(width: usize) -> usize {
    width.saturating_sub(widest_name() + 4).max(LEAST_ROOM)
}

/// Names and what is said of each beside them, wrapped to the width of the screen.
fn in_columns<'a>(lines: impl Iterator<Item = (&'a str, String)>, width: usize) -> String {
    let literal = *Styles::styled().get_literal();
    let widest = widest_name();
    let mut text = String::new();
    for (name, said) in lines {
        let gap = " ".repeat(widest - name.len());
        for (line, said) in wrapped(&said, room(width)).iter().enumerate() {
            let _ = match line {
                0 => writeln!(text, "  {literal}{name}{literal:#}{gap}  {said}"),
                _ => writeln!(text, "{}{said}", " ".repeat(widest + 4)),
            };
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::cli::{arguments, help};
    use crate::i18n::Language;

    fn helps(language: Language) -> [String; 2] {
        let texts = Texts::new(language);
        let mut command = with_groups(help::localise(arguments::command(), &texts), &texts, 80).term_width(80);
        [command.render_help().to_string(), command.render_long_help().to_string()]
    }

    #[test]
    fn every_command_is_in_one_group() {
        let command = arguments::command();
        let commands: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
        let grouped: Vec<String> = groups().flat_map(|(_, names)| names).collect();
        assert_eq!(grouped.len(), commands.len());
        assert_eq!(grouped.iter().map(String::as_str).collect::<BTreeSet<_>>(), commands.into_iter().collect());
    }

    #[test]
    fn the_short_help_fits_a_screen_of_24_lines_and_80_columns() {
        for language in Language::ALL {
            let [short, _] = helps(language);
            assert!(short.lines().count() <= 24, "{short}");
            for line in short.lines() {
                assert!(display_width(line) <= 80, "{line}");
            }
            let said: BTreeSet<&str> = short.split_whitespace().collect();
            for name in groups().flat_map(|(_, names)| names) {
                assert!(said.contains(name.as_str()), "{name} is missing in\n{short}");
            }
        }
    }

    #[test]
    fn the_long_help_has_a_line_for_every_command_by_group() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let [_, long] = helps(language);
            let mut place = 0;
            for (group, names) in groups() {
                let lines = names.iter().map(|name| format!("\n  {name} "));
                for wanted in std::iter::once(format!("\n{}:\n", group.heading(&texts))).chain(lines) {
                    // The end of one line begins the next.
                    place += long[place..].find(&wanted).unwrap_or_else(|| panic!("{wanted:?} not here in {long}")) + 1;
                }
            }
            assert!(long.contains("--db") && long.contains(&texts.get("help-examples")), "{long}");
            for line in long.lines().filter(|line| !line.starts_with("  korpass ")) {
                assert!(display_width(line) <= 80, "{line}");
            }
        }
    }

    #[test]
    fn a_narrow_screen_shows_all_of_it() {
        let texts = Texts::new(Language::Sv);
        let mut command = with_groups(help::localise(arguments::command(), &texts), &texts, 40).term_width(40);
        let short = command.render_help().to_string();
        assert!(short.lines().all(|line| display_width(line) <= 44), "{short}");
    }
}
