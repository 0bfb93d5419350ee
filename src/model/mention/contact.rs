//! Telephone numbers and addresses in texts.

use std::ops::Range;

/// Fewer digits are as likely another number.
const FEWEST_DIGITS: usize = 6;

/// A telephone number, however it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PhoneNumber {
    /// The digits as they are dialled within the country, or after the plus from abroad.
    digits: String,
}

impl PhoneNumber {
    /// The number that a text is, if it is one.
    pub fn of(text: &str) -> Option<Self> {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let abroad = digits.strip_prefix("00").or_else(|| text.trim().starts_with('+').then_some(digits.as_str()));
        let digits = match abroad.map(|rest| (rest, rest.strip_prefix("46"))) {
            Some((_, Some(swedish))) => format!("0{}", swedish.trim_start_matches('0')),
            Some((rest, None)) => rest.to_owned(),
            None => digits,
        };
        (digits.len() >= FEWEST_DIGITS).then_some(Self { digits })
    }

    /// Where it stands in a text: with or without spaces, hyphens and brackets, with or without the country before it.
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        let Some(national) = self.digits.strip_prefix('0') else {
            return self.written(text, &["+", "00", ""], &self.digits);
        };
        self.written(text, &["+460", "00460", "+46", "0046", "460", "46", "0"], national)
    }

    fn written(&self, text: &str, beginnings: &[&str], rest: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut from = 0;
        let mut before = None;
        for (at, c) in text.char_indices() {
            let begins = c.is_ascii_digit() || c == '+' || c == '(';
            if at >= from && begins && before.is_none_or(|c: char| !c.is_ascii_digit() && c != '+') {
                let end = beginnings.iter().find_map(|begin| end_of(text, at, &format!("{begin}{rest}")));
                if let Some(end) = end {
                    found.push(at..end);
                    from = end;
                }
            }
            before = Some(c);
        }
        found
    }
}

/// Where some digits end that begin at a place, with what may stand between them.
fn end_of(text: &str, start: usize, digits: &str) -> Option<usize> {
    let mut wanted = digits.chars().peekable();
    let mut between = 0;
    for (at, c) in text[start..].char_indices() {
        let next = wanted.peek().copied();
        if next.is_none() {
            return (!c.is_ascii_digit()).then_some(start + at);
        }
        if next == Some(c) {
            wanted.next();
            between = 0;
            if wanted.peek().is_none() {
                let end = start + at + c.len_utf8();
                let follows = text[end..].chars().next();
                return follows.is_none_or(|c| !c.is_ascii_digit()).then_some(end);
            }
        } else if is_between_digits(c) && between < 4 {
            between += 1;
        } else {
            return None;
        }
    }
    None
}

fn is_between_digits(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '/' | '(' | ')' | '.' | '\u{ad}' | '\u{200b}'..='\u{2015}' | '\u{2060}' | '\u{2212}')
}

/// Where an e-mail address stands in a text, whatever its capitals.
pub(super) fn places_of_address(text: &str, address: &str) -> Vec<Range<usize>> {
    let is_of_address = |c: char| c.is_alphanumeric() || "_%+-".contains(c);
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, _) in text.char_indices() {
        let end = start + address.len();
        let is_there =
            !address.is_empty() && text.get(start..end).is_some_and(|part| part.eq_ignore_ascii_case(address));
        let is_apart = || {
            let before = text[..start].chars().next_back();
            let (mut after, stop) = (text[end..].chars(), ".");
            let (next, next_but_one) = (after.next(), after.next());
            let ends = next.is_none_or(|c| !is_of_address(c) && !stop.contains(c))
                || next == Some('.') && next_but_one.is_none_or(|c| !is_of_address(c));
            before.is_none_or(|c| !is_of_address(c) && c != '.') && ends
        };
        if is_there && is_apart() && found.last().is_none_or(|last| last.end <= start) {
            found.push(start..end);
        }
    }
    found
}
