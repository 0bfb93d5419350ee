//! The shells that know how to complete, and how each asks and is answered.

use clap::ValueEnum;
use clap_complete::engine::CompletionCandidate;

use crate::cli::completion::shell_words::ShellWords;
use crate::cli::completion::shell_words::quoted;
use crate::cli::completion::shell_words::unquoted;

/// A shell that completes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    /// GNU Bash.
    Bash,
    /// Zsh.
    Zsh,
    /// Fish.
    Fish,
}

/// What a shell asks: the words up to the cursor, and what bash alone needs to be answered.
pub struct Question {
    /// The words as the program would get them; the last is being typed.
    pub words: Vec<String>,
    line: ShellWords,
    /// The part of the last word that bash replaces.
    replaced: String,
    /// Whether the answers are only to be looked at.
    listed: bool,
}

/// What bash says of the key pressed when it lists the answers and puts none in.
const BASH_LISTS: &str = "63";

impl Shell {
    /// The shell of a name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::value_variants().iter().copied().find(|shell| shell.name() == name)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Shell::Bash => "bash",
            Shell::Zsh => "zsh",
            Shell::Fish => "fish",
        }
    }

    /// The script that makes the shell ask `program`.
    pub fn script(self, program: &str) -> String {
        let script = match self {
            Shell::Bash => include_str!("korpass.bash"),
            Shell::Zsh => include_str!("korpass.zsh"),
            Shell::Fish => include_str!("korpass.fish"),
        };
        let program = match self {
            // In double quotes within double quotes, where fish reads twice.
            Shell::Fish => program.replace('\\', r"\\\\").replace('\'', r"\\'").replace(['"', '$'], ""),
            Shell::Bash | Shell::Zsh => program.replace('\'', r"'\''"),
        };
        script.replace("PROGRAM", &format!("'{program}'"))
    }

    /// Understands what the script sends.
    pub fn question(self, sent: &[String]) -> Question {
        match self {
            Shell::Bash => {
                let sent_at = |index: usize| sent.get(index).cloned().unwrap_or_default();
                let line = ShellWords::of(&sent_at(0));
                let words = line.words.clone();
                Question { words, line, replaced: sent_at(1), listed: sent_at(2) == BASH_LISTS }
            }
            Shell::Zsh | Shell::Fish => {
                let mut words = sent.to_vec();
                if let Some(last) = words.last_mut() {
                    *last = unquoted(last);
                }
                Question { words, line: ShellWords::default(), replaced: String::new(), listed: false }
            }
        }
    }

    /// The answer as the script reads it: one candidate a line.
    pub fn answer(self, question: &Question, candidates: &[CompletionCandidate]) -> String {
        let lines = candidates.iter().filter_map(|candidate| {
            let value = candidate.get_value().to_str().filter(|value| !value.chars().any(char::is_control))?;
            let help = candidate.get_help().map(ToString::to_string).unwrap_or_default();
            let help = help.lines().next().unwrap_or_default().trim();
            match self {
                Shell::Bash => question.for_bash(value, help, candidates.len()),
                Shell::Zsh | Shell::Fish if help.is_empty() => Some(value.to_owned()),
                Shell::Zsh | Shell::Fish => Some(format!("{value}\t{help}")),
            }
        });
        lines.map(|line| line + "\n").collect()
    }
}

impl Question {
    /// Bash takes words as they are to stand in the line, less what stands before the last sign that it
    /// breaks words at, such as the colon of a time.
    fn for_bash(&self, value: &str, help: &str, count: usize) -> Option<String> {
        let kept = self.line.raw.strip_suffix(&self.replaced)?;
        if self.listed && count > 1 {
            return Some(if help.is_empty() { value.to_owned() } else { format!("{value}  ({help})") });
        }
        quoted(value, self.line.quote).strip_prefix(kept).map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bash(line: &str, replaced: &str, key: &str, values: &[(&str, &str)]) -> String {
        let sent = [line, replaced, key].map(str::to_owned);
        let candidates: Vec<CompletionCandidate> = values
            .iter()
            .map(|(value, help)| CompletionCandidate::new(*value).help(Some((*help).to_owned().into())))
            .collect();
        Shell::Bash.answer(&Shell::Bash.question(&sent), &candidates)
    }

    #[test]
    fn bash_gets_words_quoted_and_without_what_it_keeps() {
        assert_eq!(bash("korpass why Al", "Al", "9", &[("Alva Andersson", "förare")]), "Alva\\ Andersson\n");
        assert_eq!(bash("korpass why \"Al", "Al", "9", &[("Alva Andersson", "")]), "Alva Andersson\"\n");
        assert_eq!(bash("korpass why 2021-02-09T09:", "", "9", &[("2021-02-09T09:30", "tis")]), "30\n");
    }

    #[test]
    fn bash_lists_with_what_stands_beside() {
        let shifts = [("2021-02-09T10", "tis 9 feb 10–13"), ("2021-02-09T13", "tis 9 feb 13–16")];
        let listed = bash("korpass why 2021", "2021", "63", &shifts);
        assert_eq!(listed.lines().next(), Some("2021-02-09T10  (tis 9 feb 10–13)"));
        assert_eq!(bash("korpass why 2021", "2021", "63", &shifts[..1]), "2021-02-09T10\n");
    }
}
