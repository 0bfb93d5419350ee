//! Texts of others that steer nothing: neither the terminal nor the order in which letters are read.

use std::borrow::Cow;

/// Whether a character steers what reads a text, instead of being read: control characters, and those that turn the
/// direction of writing around.
pub fn steers(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text with a mark in place of every character that would steer a terminal. Line ends and tabs stay.
pub fn harmless(text: &str) -> Cow<'_, str> {
    let bad = |c: char| steers(c) && !matches!(c, '\n' | '\t');
    if text.contains(bad) { Cow::Owned(text.replace(bad, "\u{fffd}")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_steer_a_terminal_is_shown_and_does_nothing() {
        assert_eq!(harmless("a\u{1b}[2Jb\u{202e}c\u{7}\u{9b}"), "a\u{fffd}[2Jb\u{fffd}c\u{fffd}\u{fffd}");
        assert_eq!(harmless("Åsa Öberg\n\t–"), "Åsa Öberg\n\t–");
    }
}
