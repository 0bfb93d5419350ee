//! Texts of others that steer nothing: neither the terminal nor the order in which letters are read.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizer;

/// Whether a character steers what reads a text, instead of being read: control characters, and those that turn the
/// direction of writing around.
pub fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text with a mark in place of every character that would steer a terminal. Line ends and tabs stay.
pub fn harmless(text: &str) -> Cow<'_, str> {
    let bad = |c: char| steers(c) && !matches!(c, '\n' | '\t');
    if text.contains(bad) { Cow::Owned(text.replace(bad, "\u{fffd}")) } else { Cow::Borrowed(text) }
}

/// Whether a character leaves nothing to be seen on a screen, or a space that is none to a shell: two texts that differ
/// in such alone look the same.
pub fn is_unseen(c: char) -> bool {
    c != ' ' && c.is_whitespace() || steers(c) || is_ignored(c)
}

/// Whether a character is one that Unicode has screens ignore by default (`Default_Ignorable_Code_Point`).
fn is_ignored(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// A text without what screens ignore, and with every letter as one character where there is one: `A` and a ring become
/// `Å`. So two texts that look the same are more often the same. What steers what reads it is left in, to be refused,
/// but for marks that stand for no letter and turn nothing around by themselves.
pub fn cleaned(text: &str) -> String {
    let refused = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let seen: String = text.chars().filter(|c| !is_ignored(*c) || refused(*c)).collect();
    ComposingNormalizer::new_nfc().normalize(&seen).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_steer_a_terminal_is_shown_and_does_nothing() {
        assert_eq!(
            harmless("a\u{1b}[2Jb\u{202e}c\u{7}\u{9b}\u{61c}"),
            "a\u{fffd}[2Jb\u{fffd}c\u{fffd}\u{fffd}\u{fffd}"
        );
        assert_eq!(harmless("Åsa Öberg\n\t–"), "Åsa Öberg\n\t–");
    }

    #[test]
    fn texts_that_look_the_same_are_the_same_when_cleaned() {
        for twin in
            ["A\u{30a}sa Ek", "Å\u{200b}sa Ek", "Åsa\u{61c} Ek", "\u{feff}Åsa E\u{ad}k", "Åsa Ek\u{200d}\u{2060}"]
        {
            assert_eq!(cleaned(twin), "Åsa Ek", "{}", twin.escape_unicode());
        }
        assert_eq!(cleaned("Åsa \u{202e}kE"), "Åsa \u{202e}kE");
    }
}
