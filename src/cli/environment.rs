//! What the program finds around it: arguments, environment, clock, terminal and chance.
//!
//! All of it is read once, here, and handed down, so that everything below is repeatable.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::PathBuf;

use chrono::{Datelike, NaiveDateTime, Utc};
use chrono_tz::Tz;

use crate::i18n::{Language, ShellSyntax, Texts};
use crate::model::local_time::local_of;
use crate::store::Store;
use crate::workflows::refusal::Refusal;

/// Width of a screen that does not tell its own.
const DEFAULT_WIDTH: u16 = 80;
/// Wider lines are hard to follow with the eye.
const MOST_WIDTH: u16 = 160;

/// What the program finds around it.
#[derive(Clone)]
pub struct Environment {
    /// The arguments, the program's name first.
    pub arguments: Vec<OsString>,
    /// The database that `KORPASS_DB` names, byte for byte.
    pub named_database: Option<PathBuf>,
    /// The environment variables that körpass asks for.
    pub variables: BTreeMap<String, String>,
    /// The time now, in UTC.
    pub now: NaiveDateTime,
    /// Columns of the screen.
    pub width: u16,
    /// Whether a person reads what is shown.
    pub stdout_is_terminal: bool,
    /// Whether a person sees progress and errors.
    pub stderr_is_terminal: bool,
    /// Whether a person can answer questions.
    pub stdin_is_terminal: bool,
    /// How the shell reads that the program was started from.
    pub shell: ShellSyntax,
    /// The locale of the system.
    pub locale: Option<String>,
    /// The database where nobody says otherwise.
    pub default_database: Option<PathBuf>,
}

/// The variable by which a shell's script says that it asks, and which shell it is.
pub const ASKED_BY_SHELL: &str = "COMPLETE";

/// The environment variables that körpass asks for.
const VARIABLES: [&str; 11] = [
    "KORPASS_NOW",
    "KORPASS_SMTP_PASSWORD",
    "NO_COLOR",
    "USER",
    "USERNAME",
    "COLUMNS",
    "LC_ALL",
    "TERM",
    "SHELL",
    "PSModulePath",
    ASKED_BY_SHELL,
];

impl Environment {
    /// The environment of this process.
    pub fn of_process() -> Self {
        let variables: BTreeMap<String, String> = VARIABLES
            .into_iter()
            .filter_map(|name| Some((name.to_owned(), std::env::var_os(name).filter(|value| !value.is_empty())?)))
            // What is no text is no time and no number either, and says so.
            .map(|(name, value)| (name, value.to_string_lossy().into_owned()))
            .collect();
        let now = variables.get("KORPASS_NOW").and_then(|text| parse_now(text)).unwrap_or_else(Self::clock);
        Self {
            arguments: std::env::args_os().collect(),
            named_database: std::env::var_os("KORPASS_DB").filter(|name| !name.is_empty()).map(PathBuf::from),
            now,
            width: width(&variables),
            stdout_is_terminal: std::io::stdout().is_terminal(),
            stderr_is_terminal: std::io::stderr().is_terminal(),
            stdin_is_terminal: std::io::stdin().is_terminal(),
            shell: shell(&variables, cfg!(windows)),
            locale: sys_locale::get_locale(),
            default_database: directories::ProjectDirs::from("", "", "korpass")
                .map(|folders| folders.data_dir().join("korpass.db")),
            variables,
        }
    }

    /// The time now on the clock of the system, in UTC.
    pub fn clock() -> NaiveDateTime {
        Utc::now().naive_utc()
    }

    /// 128 bits of chance, others at every call.
    ///
    /// # Errors
    /// If the system gives none.
    pub fn chance() -> Result<u128, Refusal> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).map_err(|error| Refusal::NoChance(error.to_string()))?;
        Ok(u128::from_ne_bytes(bytes))
    }

    /// The time now on the clocks of a time zone.
    pub fn local_now(&self, zone: Tz) -> NaiveDateTime {
        local_of(zone, self.now)
    }

    /// How a shell starts the program again: by its name where it was found by that, else by its whole path.
    pub fn program(&self) -> String {
        let named = self.arguments.first().map(PathBuf::from).unwrap_or_else(|| PathBuf::from("korpass"));
        let by_path = named.components().count() > 1;
        let whole = if by_path { std::path::absolute(&named).unwrap_or(named) } else { named };
        whole.display().to_string()
    }

    /// Whether somebody says what time it is, instead of the clock.
    pub fn now_is_given(&self) -> bool {
        self.variables.contains_key("KORPASS_NOW")
    }

    /// What is said instead of the clock, where it is no time.
    pub fn unreadable_time(&self) -> Option<&str> {
        self.variables.get("KORPASS_NOW").map(String::as_str).filter(|text| parse_now(text).is_none())
    }

    /// The texts in a language, their examples of this year and their commands for the shell at hand.
    pub fn texts(&self, language: Language) -> Texts {
        Texts::new(language).with_examples_of(self.now.year()).for_shell(self.shell)
    }

    /// The name of whoever uses the program.
    pub fn user(&self) -> String {
        let named = self.variables.get("USER").or_else(|| self.variables.get("USERNAME"));
        named.cloned().unwrap_or_else(|| "?".to_owned())
    }

    /// The language to speak, found before the arguments are understood, as even their faults must
    /// be told in it: what `--lang` says; else Swedish if the locale or the association says so; else English.
    pub fn language_before_parsing(&self) -> Language {
        let words: Vec<&str> = self.arguments.iter().skip(1).filter_map(|word| word.to_str()).collect();
        if let Some(language) = option(&words, "--lang").and_then(Language::of_locale) {
            return language;
        }
        let locale = self.locale.as_deref().and_then(Language::of_locale);
        if locale == Some(Language::Sv) {
            return Language::Sv;
        }
        let database = option(&words, "--db").map(PathBuf::from).or_else(|| self.database());
        let association = database.and_then(|path| {
            let store = Store::open_to_read(&path).ok()?;
            let association = store.view().ok()?.association().ok()??;
            Some(association.language)
        });
        association.or(locale).unwrap_or(Language::En)
    }

    /// The database where the command line does not name one.
    pub fn database(&self) -> Option<PathBuf> {
        self.named_database.clone().or_else(|| self.default_database.clone())
    }
}

/// The value of an option as `--name value` or `--name=value`.
pub fn option<'a>(words: &[&'a str], name: &str) -> Option<&'a str> {
    let mut words = words.iter();
    while let Some(word) = words.next() {
        if *word == name {
            return words.next().copied();
        }
        if let Some(value) = word.strip_prefix(name).and_then(|rest| rest.strip_prefix('=')) {
            return Some(value);
        }
    }
    None
}

fn parse_now(text: &str) -> Option<NaiveDateTime> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%SZ").ok()
}

fn width(variables: &BTreeMap<String, String>) -> u16 {
    let given = variables.get("COLUMNS").and_then(|columns| columns.parse().ok());
    let seen = terminal_size::terminal_size().map(|(width, _)| width.0);
    given.or(seen).unwrap_or(DEFAULT_WIDTH).clamp(40, MOST_WIDTH)
}

/// The shell at hand, as far as the environment tells. PowerShell says where its modules are: beside those of Windows,
/// which are there for all, those of the user and of PowerShell 7.
fn shell(variables: &BTreeMap<String, String>, on_windows: bool) -> ShellSyntax {
    let login = variables.get("SHELL").map(|path| path.to_lowercase());
    let modules = variables.get("PSModulePath").map(|path| path.to_lowercase());
    let folders = modules.as_deref().unwrap_or_default().split(';');
    match login {
        _ if !on_windows && modules.is_some() => ShellSyntax::PowerShell,
        Some(login) if login.ends_with("fish") || login.ends_with("fish.exe") => ShellSyntax::Fish,
        Some(login) if !login.is_empty() => ShellSyntax::Posix,
        _ if !on_windows => ShellSyntax::Posix,
        _ if folders.clone().any(|folder| folder.contains("\\powershell\\")) => ShellSyntax::PowerShell,
        _ if folders.filter(|folder| folder.ends_with("\\windowspowershell\\modules")).count() > 1 => {
            ShellSyntax::WindowsPowerShell
        }
        _ => ShellSyntax::Cmd,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shell_at_hand_is_told_by_the_environment() {
        let of = |given: &[(&str, &str)], on_windows| {
            let variables = given.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
            shell(&variables, on_windows)
        };
        let for_all = r"C:\Program Files\WindowsPowerShell\Modules;C:\WINDOWS\system32\WindowsPowerShell\v1.0\Modules";
        let five = format!(r"C:\Users\eva\OneDrive\Dokument\WindowsPowerShell\Modules;{for_all}");
        let seven =
            format!(r"C:\Users\eva\Documents\PowerShell\Modules;c:\program files\powershell\7\Modules;{for_all}");
        assert_eq!(of(&[("SHELL", "/bin/bash")], false), ShellSyntax::Posix);
        assert_eq!(of(&[("SHELL", "/usr/bin/fish")], false), ShellSyntax::Fish);
        assert_eq!(of(&[("SHELL", "/bin/bash"), ("PSModulePath", "/opt/modules")], false), ShellSyntax::PowerShell);
        assert_eq!(of(&[], false), ShellSyntax::Posix);
        assert_eq!(of(&[("PSModulePath", for_all)], true), ShellSyntax::Cmd);
        assert_eq!(of(&[("PSModulePath", &five)], true), ShellSyntax::WindowsPowerShell);
        assert_eq!(of(&[("PSModulePath", &seven)], true), ShellSyntax::PowerShell);
        assert_eq!(of(&[("SHELL", "/usr/bin/bash"), ("PSModulePath", &five)], true), ShellSyntax::Posix);
    }
}
