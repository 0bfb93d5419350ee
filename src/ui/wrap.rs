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
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    fill(&words.join(" "), options)
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
    }

    #[test]
    fn what_counts_is_the_width_on_the_screen() {
        assert_eq!(wrap("ab cd 日本", 9), "ab cd\n日本");
        assert_eq!(wrap("A\u{30a}ke är", 6), "A\u{30a}ke är");
        assert_eq!(wrap("\u{1b}[2mett två\u{1b}[0m", 7), "\u{1b}[2mett två\u{1b}[0m");
        assert_eq!(wrap("vid 81\u{a0}240 km", 8), "vid\n81\u{a0}240\nkm");
    }
}
