//! The finish that `ical` leaves to us: escapes (RFC 5545, 3.3.11), parameters (3.2, RFC 6868) and
//! folding (3.1).

use super::folding::{FOLD, unfolded};

/// Longest line in octets, its end not counted (RFC 5545, 3.1).
const LONGEST_LINE: usize = 75;

/// Plain text as the value of a TEXT property.
///
/// Line ends of every kind become `\n` and tabs spaces; other control characters are left out.
pub(super) fn escape_text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\r' => {
                characters.next_if_eq(&'\n');
                escaped.push_str("\\n");
            }
            // Some readers take the two separators of Unicode for line ends too.
            '\n' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            control if control.is_control() => {}
            plain => escaped.push(plain),
        }
    }
    escaped
}

/// A parameter as it follows the name of its property: `;LANGUAGE=sv`, `;CN="Berg, Bo"`.
///
/// Quotation marks and line ends are written with carets (RFC 6868); control characters are left out.
pub(super) fn parameter(name: &str, value: &str) -> String {
    let mut written = String::with_capacity(value.len());
    for character in value.chars() {
        match character {
            '^' => written.push_str("^^"),
            '"' => written.push_str("^'"),
            '\n' => written.push_str("^n"),
            control if control.is_control() => {}
            plain => written.push(plain),
        }
    }
    if written.is_empty() || written.contains([':', ';', ',']) {
        written = format!("\"{written}\"");
    }
    format!(";{name}={written}")
}

/// What `ical` wrote, with its folds (at 75 characters, through escapes) taken out and made anew.
pub(super) fn finish(emitted: &str) -> String {
    let mut finished = String::with_capacity(emitted.len() + emitted.len() / 32);
    // No value holds a raw line end, so that every fold found here was put in by `ical`.
    for (_, line) in unfolded(emitted).into_iter().filter(|(_, line)| !line.is_empty()) {
        fold_onto(&mut finished, &line);
        finished.push_str("\r\n");
    }
    finished
}

fn fold_onto(finished: &mut String, line: &str) {
    let mut rest = line;
    let mut room = LONGEST_LINE;
    while rest.len() > room {
        let (now, later) = rest.split_at(cut(rest, room));
        finished.push_str(now);
        finished.push_str(FOLD);
        rest = later;
        // The space that begins the next line counts.
        room = LONGEST_LINE - 1;
    }
    finished.push_str(rest);
}

/// Where to cut a line that is longer than `room` octets: never within a character or an escape, and
/// not beside a space if it can be helped, because some readers (`ical` too) trim the lines they join.
fn cut(line: &str, room: usize) -> usize {
    let (mut last, mut last_in_word) = (None, None);
    let (mut escaped, mut after_space) = (false, true);
    for (at, character) in line.char_indices().take_while(|(at, _)| *at <= room) {
        if at > 0 && !escaped {
            last = Some(at);
            if !after_space && !character.is_whitespace() {
                last_in_word = Some(at);
            }
        }
        escaped = character == '\\' && !escaped;
        after_space = character.is_whitespace();
    }
    last_in_word.or(last).unwrap_or(line.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folded(line: &str) -> String {
        finish(&format!("{line}\r\n"))
    }

    #[test]
    fn text_is_escaped_as_the_standard_says() {
        assert_eq!(escape_text("a\\b;c,d\r\ne\nf\rg:h\"i"), "a\\\\b\\;c\\,d\\ne\\nf\\ng:h\"i");
        assert_eq!(escape_text("a\tb\u{0}\u{7f}\u{85}c\u{2028}d"), "a bc\\nd");
    }

    #[test]
    fn a_parameter_is_quoted_where_it_must_be() {
        assert_eq!(parameter("LANGUAGE", "sv"), ";LANGUAGE=sv");
        assert_eq!(parameter("CN", "Berg, Åsa"), ";CN=\"Berg, Åsa\"");
        assert_eq!(parameter("CN", "a\"b^c\nd\re"), ";CN=a^'b^^c^nde");
        assert_eq!(parameter("CN", ""), ";CN=\"\"");
    }

    #[test]
    fn a_fold_cuts_neither_a_letter_nor_an_escape() {
        let long = format!("{}å{}", "x".repeat(74), "y".repeat(9));
        assert_eq!(folded(&long), format!("{}\r\n å{}\r\n", "x".repeat(74), "y".repeat(9)));
        let long = format!("{}\\n{}", "x".repeat(74), "y".repeat(9));
        assert_eq!(folded(&long), format!("{}\r\n \\n{}\r\n", "x".repeat(74), "y".repeat(9)));
        let long = format!("{}\\\\\\n{}", "x".repeat(72), "y".repeat(9));
        assert_eq!(folded(&long), format!("{}\\\\\r\n \\n{}\r\n", "x".repeat(72), "y".repeat(9)));
    }

    #[test]
    fn a_fold_keeps_away_from_spaces() {
        let long = format!("{} {}", "x".repeat(74), "y".repeat(9));
        assert_eq!(folded(&long), format!("{}\r\n x {}\r\n", "x".repeat(73), "y".repeat(9)));
    }

    #[test]
    fn a_line_of_75_octets_is_left_alone() {
        assert_eq!(folded(&"x".repeat(75)), format!("{}\r\n", "x".repeat(75)));
        assert_eq!(folded(&" ".repeat(200)).replace(FOLD, "").trim_end_matches("\r\n"), " ".repeat(200));
    }

    proptest! {
        #[test]
        fn a_line_is_never_longer_than_75_octets(text in "[\\PC\\n åäö\\\\;,]{0,400}") {
            let line = escape_text(&text);
            let finished = folded(&line);
            for physical in finished.split("\r\n") {
                prop_assert!(physical.len() <= LONGEST_LINE);
                let escapes = physical.chars().rev().take_while(|last| *last == '\\').count();
                prop_assert!(escapes % 2 == 0, "an escape is cut: {physical}");
            }
            let expected = if line.is_empty() { String::new() } else { format!("{line}\r\n") };
            prop_assert_eq!(finished.replace(FOLD, ""), expected);
        }
    }
}
