//! Sentences wrapped to the width of the screen.

use std::borrow::Cow;

use textwrap::core::display_width;
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm, fill};

/// What a line to be copied to the prompt begins with.
pub const COMMAND: &str = "  korpass ";

/// Wraps each line of a text to a width, between words; what follows hangs two steps in where the line was
/// indented. Commands to copy are left whole, and so are words longer than the screen. Width is that of the terminal:
/// two columns for some characters, none for marks and colours; a space that does not break holds its words together.
pub fn wrap(text: &str, width: u16) -> String {
    let lines: Vec<String> = text.lines().map(|line| wrap_line(line, usize::from(width))).collect();
    lines.join("\n")
}

fn wrap_line(line: &str, width: usize) -> String {
    if display_width(line) <= width || line.starts_with(COMMAND) {
        return line.to_owned();
    }
    let text = line.trim_start_matches(' ');
    let indent = " ".repeat(line.len() - text.len());
    let hanging = if indent.is_empty() { String::new() } else { format!("{indent}  ") };
    let options = options(width).initial_indent(&indent).subsequent_indent(&hanging);
    let held = with_commands_held(text);
    let words: Vec<&str> = held.split(' ').filter(|word| !word.is_empty()).collect();
    fill(&words.join(" "), options).replace(HOLDS, " ")
}

/// Holds the words of a command in brackets or quotes together while a line is wrapped; no character of any text.
const HOLDS: char = '\u{f8ff}';

/// A line in which a command that stands in brackets or quotes is one word: half of it may be another command.
fn with_commands_held(line: &str) -> Cow<'_, str> {
    let starts = [("(korpass ", ')'), ("\"korpass ", '"')];
    let first = starts.iter().filter_map(|(start, close)| Some((line.find(start)?, *close))).min();
    let Some((start, close)) = first else { return Cow::Borrowed(line) };
    let (before, command) = line.split_at(start);
    let end = command.match_indices(close).map(|(at, _)| at).find(|at| *at > 0 && is_whole(&command[1..*at]));
    let (command, after) = command.split_at(end.unwrap_or(0));
    if command.is_empty() {
        return Cow::Borrowed(line);
    }
    Cow::Owned(format!("{before}{}{}", command.replace(' ', &HOLDS.to_string()), with_commands_held_after(after)))
}

/// The same behind a command.
fn with_commands_held_after(rest: &str) -> String {
    let close = rest.chars().next().map_or(0, char::len_utf8);
    format!("{}{}", &rest[..close], with_commands_held(&rest[close..]))
}

/// Whether all quotes of a command are closed that are open in it.
fn is_whole(command: &str) -> bool {
    ['"', '\''].into_iter().all(|quote| command.matches(quote).count() % 2 == 0)
}

/// The lines of a sentence wrapped between words to a width.
pub fn wrapped(sentence: &str, width: usize) -> Vec<String> {
    textwrap::wrap(sentence, options(width)).into_iter().map(Cow::into_owned).collect()
}

/// Lines that break at spaces alone, each as full as it can be.
fn options<'a>(width: usize) -> Options<'a> {
    Options::new(width)
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_wrapped_between_words_and_commands_are_left_whole() {
        assert_eq!(wrap("ett två tre", 7), "ett två\ntre");
        assert_eq!(wrap("  ett två tre", 9), "  ett två\n    tre");
        assert_eq!(wrap("Se:\n  korpass roster 2021-v6", 12), "Se:\n  korpass roster 2021-v6");
        assert_eq!(wrap("/en/mycket/lång/sökväg", 10), "/en/mycket/lång/sökväg");
        assert_eq!(wrap("se /en/mycket/lång/sökväg nu", 10), "se\n/en/mycket/lång/sökväg\nnu");
        assert_eq!(wrap("ett  två   tre-fyra", 9), "ett två\ntre-fyra");
        assert_eq!(wrap("ett två (korpass undo 5) tre", 12), "ett två\n(korpass undo 5)\ntre");
        assert_eq!(wrap("ett \"korpass today\", tre", 9), "ett\n\"korpass today\",\ntre");
        let quoted = "ett (korpass why \"a) b\") två";
        assert_eq!(wrap(quoted, 9), "ett\n(korpass why \"a) b\")\ntvå");
    }

    #[test]
    fn what_counts_is_the_width_on_the_screen() {
        assert_eq!(wrap("ab cd 日本", 9), "ab cd\n日本");
        assert_eq!(wrap("A\u{30a}ke är", 6), "A\u{30a}ke är");
        assert_eq!(wrap("\u{1b}[2mett två\u{1b}[0m", 7), "\u{1b}[2mett två\u{1b}[0m");
        assert_eq!(wrap("vid 81\u{a0}240 km", 8), "vid\n81\u{a0}240\nkm");
    }
}
