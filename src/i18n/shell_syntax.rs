//! Words as shells read them: what is pasted means itself, and nothing in it is run.

use std::fmt::Write;

use crate::harmless::is_unseen;

/// How a shell reads words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ShellSyntax {
    /// Bash, zsh and others that read as POSIX says. What cannot be seen is written as `$'\033'`.
    #[default]
    Posix,
    /// Fish, which reads as POSIX says but for that.
    Fish,
    /// PowerShell 7, which hands quotes on to programs as they are.
    PowerShell,
    /// Windows PowerShell 5, which loses quotes that a program is to get, unless there is a backslash before each.
    WindowsPowerShell,
    /// The command prompt of Windows.
    Cmd,
}

impl ShellSyntax {
    /// All of them.
    pub const ALL: [ShellSyntax; 5] = [Self::Posix, Self::Fish, Self::PowerShell, Self::WindowsPowerShell, Self::Cmd];

    /// A text as one word, as plain as it can be: `Bo`, `"Bo Berg"`, `'Bo $(id)'`. A program gets exactly the text,
    /// but for characters that cannot be seen at the command prompt of Windows, which has no way to write them: what is
    /// named with a mark for each is not found.
    pub fn quote(self, text: &str) -> String {
        if is_plain(text) {
            return text.to_owned();
        }
        if text.chars().all(|c| means_itself(c) || IN_DOUBLE_QUOTES.contains(c)) {
            return format!("\"{text}\"");
        }
        match self {
            Self::Posix => posix(text, octal),
            Self::Fish => posix(text, |c, word| {
                let _ = write!(word, "\\U{:08x}", u32::from(c));
            }),
            Self::PowerShell => powershell(text),
            Self::WindowsPowerShell => powershell(&with_backslashes(text)),
            Self::Cmd => cmd(text),
        }
    }
}

/// The characters beside letters and digits that mean themselves in the midst of a word of any shell.
const IN_A_WORD: &str = "-_.:/+";
/// Those that mean themselves between double quotes, and to what takes a command line of Windows apart.
const IN_DOUBLE_QUOTES: &str = " -_.:/+@,~'()&=;#[]";

/// Whether a character is a letter or a digit, which steer nothing.
fn means_itself(c: char) -> bool {
    c.is_alphanumeric()
}

fn is_plain(text: &str) -> bool {
    // What begins with a tilde, a dash or a sign may mean something else.
    text.starts_with(|c| means_itself(c) || "/._".contains(c))
        && text.chars().all(|c| means_itself(c) || IN_A_WORD.contains(c))
}

/// How a part of a word is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Between single quotes, where nothing is special to bash, zsh and fish but what is escaped.
    Quoted,
    /// With a backslash, outside of quotes, as both `'` and `\` are read alike there alone.
    Escaped,
    /// By number.
    Unseen,
}

/// A word for bash, zsh and fish; what cannot be seen is written by number.
fn posix(text: &str, number: impl Fn(char, &mut String)) -> String {
    let part_of = |c: char| match c {
        '\'' | '\\' => Part::Escaped,
        c if is_unseen(c) => Part::Unseen,
        _ => Part::Quoted,
    };
    let (mut word, mut rest) = (String::new(), text);
    while let Some(part) = rest.chars().next().map(part_of) {
        let (these, after) = rest.split_at(rest.find(|c| part_of(c) != part).unwrap_or(rest.len()));
        match part {
            Part::Quoted => word.extend(["'", these, "'"]),
            Part::Escaped => these.chars().for_each(|c| word.extend(['\\', c])),
            Part::Unseen => these.chars().for_each(|c| number(c, &mut word)),
        }
        rest = after;
    }
    if word.is_empty() { "''".to_owned() } else { word }
}

/// The bytes of a character in octal digits, which bash and zsh read whatever the locale: `$'\302\205'`.
fn octal(c: char, word: &mut String) {
    word.push_str("$'");
    for byte in c.encode_utf8(&mut [0; 4]).bytes() {
        let _ = write!(word, "\\{byte:03o}");
    }
    word.push('\'');
}

/// The quotes that PowerShell takes for a single one.
const SINGLE_QUOTES: [char; 5] = ['\'', '\u{2018}', '\u{2019}', '\u{201a}', '\u{201b}'];

/// A word for PowerShell: between single quotes, each of its own kind doubled; an expression where there is something
/// that cannot be seen.
fn powershell(text: &str) -> String {
    let quoted = |text: &str| {
        let mut word = String::from("'");
        for c in text.chars() {
            word.push(c);
            word.extend(SINGLE_QUOTES.contains(&c).then_some(c));
        }
        word + "'"
    };
    if !text.contains(is_unseen) {
        return quoted(text);
    }
    let (mut parts, mut rest) = (vec!["''".to_owned()], text);
    while let Some(first) = rest.chars().next() {
        let length = if is_unseen(first) { first.len_utf8() } else { rest.find(is_unseen).unwrap_or(rest.len()) };
        let (this, after) = rest.split_at(length);
        let by_number = || format!("[char]::ConvertFromUtf32({})", u32::from(first));
        parts.push(if is_unseen(first) { by_number() } else { quoted(this) });
        rest = after;
    }
    format!("({})", parts.join("+"))
}

/// A text with backslashes before its quotes, as programs on Windows take their command line apart: those that stand
/// before a quote, or before the one that ends the word, are doubled.
fn with_backslashes(text: &str) -> String {
    let (mut written, mut backslashes) = (String::new(), 0);
    for c in text.chars() {
        if c == '"' {
            written.extend(std::iter::repeat_n('\\', backslashes + 1));
        }
        backslashes = if c == '\\' { backslashes + 1 } else { 0 };
        written.push(c);
    }
    if text.contains(char::is_whitespace) {
        written.extend(std::iter::repeat_n('\\', backslashes));
    }
    written
}

/// A word for the command prompt of Windows: quoted for the program, with a caret before every sign of the prompt's
/// own, quotes included, so that it sees none; a variable whose name begins with a caret is none.
fn cmd(text: &str) -> String {
    let seen = text.replace(is_unseen, "\u{fffd}");
    let mut for_program = with_backslashes(&seen);
    if !seen.contains(char::is_whitespace) {
        let last = seen.chars().rev().take_while(|c| *c == '\\').count();
        for_program.extend(std::iter::repeat_n('\\', last));
    }
    let mut word = String::new();
    for c in format!("\"{for_program}\"").chars() {
        word.extend("()%!^\"<>&|".contains(c).then_some('^'));
        word.push(c);
    }
    word
}

#[cfg(test)]
mod tests;
