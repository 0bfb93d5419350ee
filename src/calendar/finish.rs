//! What the `ical` crate leaves to us: escaping, and folding by octets.

use std::fmt::Write;

/// The most octets in a line, its break not counted (RFC 5545, 3.1).
const MOST_OCTETS: usize = 75;

/// A TEXT value with its special characters escaped and control characters left out (RFC 5545, 3.3.11).
pub fn escape_text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.replace("\r\n", "\n").chars() {
        match character {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(character);
            }
            '\n' => escaped.push_str("\\n"),
            control if control.is_control() && control != '\t' => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// Folds what the crate has emitted anew: it folds at 75 characters, which å, ä and ö make more
/// octets than a line may have.
pub fn finish(emitted: &str) -> String {
    let unfolded = emitted.replace("\r\n ", "");
    let mut finished = String::with_capacity(unfolded.len() + unfolded.len() / 32);
    for line in unfolded.split("\r\n").filter(|line| !line.is_empty()) {
        fold(line, &mut finished);
    }
    finished
}

/// Writes a line in pieces of 75 octets at most that cut neither a character nor an escape.
fn fold(line: &str, out: &mut String) {
    let mut room = MOST_OCTETS;
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        let mut piece = String::from(character);
        if character == '\\' {
            piece.extend(characters.next());
        }
        if piece.len() > room {
            out.push_str("\r\n ");
            // The space that marks a continued line counts.
            room = MOST_OCTETS - 1;
        }
        room -= piece.len();
        let _ = out.write_str(&piece);
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_line_is_never_longer_than_75_octets_and_unfolds_to_itself(text in "\\PC{0,300}") {
            let line = format!("DESCRIPTION:{}", escape_text(&text));
            let folded = finish(&format!("{line}\r\n"));
            prop_assert!(folded.split("\r\n").all(|line| line.len() <= 75));
            prop_assert_eq!(folded.replace("\r\n ", ""), format!("{line}\r\n"));
        }

        #[test]
        fn an_escape_is_never_cut(text in "[,;\\\\åäö\n]{0,200}") {
            let folded = finish(&format!("X:{}\r\n", escape_text(&text)));
            for line in folded.split("\r\n") {
                let slashes = line.bytes().rev().take_while(|byte| *byte == b'\\').count();
                prop_assert!(slashes % 2 == 0, "{line:?} ends within an escape");
            }
        }
    }

    #[test]
    fn control_characters_are_left_out() {
        assert_eq!(escape_text("a\u{7}b\r\nc,d"), "ab\\nc\\,d");
    }
}
