//! Commands in sentences, to be pasted into a shell.
//!
//! A sentence of the catalogues that shows a command has it at the beginning of a line, in brackets or in quotes. What
//! is put into such a sentence is marked, and what stands in the command is quoted afterwards: so nothing that is put
//! into a command can go unquoted, whoever asks for the sentence.

use crate::harmless::harmless;
use crate::shell_syntax::ShellSyntax;

/// What a command begins with.
const PROGRAM: &str = "korpass ";
/// Marks around what is put into a sentence; no characters of any text.
const BEGIN: char = '\u{fdd0}';
const END: char = '\u{fdd1}';

/// The ids of the sentences of a catalogue file that show a command.
pub(crate) fn sentences_with_commands(file: &str) -> impl Iterator<Item = &str> {
    let mut id = None;
    file.lines().filter_map(move |line| {
        if line.starts_with(|first: char| first.is_ascii_lowercase()) {
            id = line.split_once(" =").map(|(id, _)| id);
        }
        id.filter(|_| line.contains(PROGRAM))
    })
}

/// A text put into a sentence with a command, marked as that.
pub(crate) fn marked(text: &str) -> String {
    format!("{BEGIN}{}{END}", text.replace([BEGIN, END], "\u{fffd}"))
}

/// A sentence in which all that was put in is marked: quoted where it stands in a command, else harmless.
pub(crate) fn with_words_quoted(said: &str, shell: ShellSyntax) -> String {
    let mut text = String::new();
    let mut command: Option<Command> = None;
    for (is_put_in, piece) in pieces(said) {
        let mut rest = piece;
        while !rest.is_empty() {
            match &mut command {
                Some(open) if is_put_in => {
                    open.put_in(rest);
                    rest = "";
                }
                Some(open) => {
                    let end = rest.find(open.closing).unwrap_or(rest.len());
                    open.push(&rest[..end]);
                    if end < rest.len() {
                        text.push_str(&open.written(shell));
                        command = None;
                    }
                    rest = &rest[end..];
                }
                None if is_put_in => {
                    text.push_str(&harmless(rest));
                    rest = "";
                }
                None => {
                    let (before, found) = up_to_command(&text, rest);
                    text.push_str(&rest[..before]);
                    command = found;
                    rest = &rest[before..];
                }
            }
        }
    }
    text + &command.map(|open| open.written(shell)).unwrap_or_default()
}

/// A word of a command that no sentence of the catalogues shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommandWord {
    /// One of the program's own: a command, an option, a word between others.
    Own(&'static str),
    /// One that is given to the program: a name, a time.
    Given(String),
}

impl CommandWord {
    /// The word as the program gets it.
    pub fn text(&self) -> &str {
        match self {
            Self::Own(word) => word,
            Self::Given(word) => word,
        }
    }
}

/// A command of these words in a line.
pub(crate) fn line(words: &[CommandWord], shell: ShellSyntax) -> String {
    let mut command = Command { closing: '\n', words: vec![Word::default()] };
    command.push(PROGRAM.trim_end());
    for word in words {
        command.push(" ");
        match word {
            CommandWord::Own(word) => command.push(word),
            CommandWord::Given(word) => command.put_in(word),
        }
    }
    command.written(shell)
}

/// The pieces of a sentence, and whether each was put in.
fn pieces(said: &str) -> impl Iterator<Item = (bool, &str)> {
    said.split(BEGIN).enumerate().flat_map(|(index, part)| match part.split_once(END) {
        Some((put_in, after)) => [(true, put_in), (false, after)],
        None => [(index > 0, part), (false, "")],
    })
}

/// How much of a text comes before the command in it, and the command if there is one. `before` is what is written
/// already.
fn up_to_command(before: &str, text: &str) -> (usize, Option<Command>) {
    for (at, _) in text.match_indices(PROGRAM) {
        let line = text[..at].rsplit('\n').next().unwrap_or_default();
        let begins =
            line.trim_start_matches(' ').is_empty() && (line.len() < at || before.is_empty() || before.ends_with('\n'));
        let closing = match text[..at].chars().next_back() {
            Some('(') => ')',
            Some('"') => '"',
            _ if begins => '\n',
            _ => continue,
        };
        return (at, Some(Command { closing, words: vec![Word::default()] }));
    }
    (text.len(), None)
}

/// A command being read.
struct Command {
    /// What ends it.
    closing: char,
    /// What stands between spaces.
    words: Vec<Word>,
}

/// A word of a command.
#[derive(Default)]
struct Word {
    text: String,
    /// Whether something in it was put in.
    is_put_in: bool,
    /// Whether it begins with what was put in.
    begins_put_in: bool,
}

impl Command {
    /// Reads more of what stands in the catalogue.
    fn push(&mut self, text: &str) {
        let mut parts = text.split(' ');
        if let (Some(first), Some(word)) = (parts.next(), self.words.last_mut()) {
            word.text.push_str(first);
        }
        self.words.extend(parts.map(|part| Word { text: part.to_owned(), ..Word::default() }));
    }

    /// Reads what was put in, which is part of a word, whatever it is.
    fn put_in(&mut self, text: &str) {
        if let Some(word) = self.words.last_mut() {
            word.begins_put_in |= word.text.is_empty();
            word.is_put_in = true;
            word.text.push_str(text);
        }
    }

    /// The command as the shell takes it. What was put in and could be taken for an option is joined to the option
    /// whose value it is; else `--` comes before it, and the options before that.
    fn written(&self, shell: ShellSyntax) -> String {
        let (mut words, mut first_dashed) = (Vec::<String>::new(), None);
        for word in &self.words {
            let is_dashed = word.begins_put_in && word.text.starts_with('-');
            match words.last_mut() {
                Some(option) if is_dashed && option.starts_with("--") => {
                    *option = shell.quote(&format!("{option}={}", word.text));
                    continue;
                }
                _ if is_dashed => first_dashed = first_dashed.or(Some(words.len())),
                _ => {}
            }
            words.push(if word.is_put_in { shell.quote(&word.text) } else { word.text.clone() });
        }
        if let Some(at) = first_dashed {
            let values = words.split_off(at);
            let options = values.iter().position(|word| word.starts_with("--")).unwrap_or(values.len());
            let (values, options) = values.split_at(options);
            words.extend_from_slice(options);
            words.push("--".to_owned());
            words.extend_from_slice(values);
        }
        words.join(" ")
    }
}

#[cfg(test)]
mod tests;
