//! The words of a text, and what stands between them.

use std::ops::Range;

use crate::i18n::{folded, is_part_of_letter, plain};

/// A word of a text.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// Its bytes.
    pub place: Range<usize>,
    /// In small letters.
    pub small: String,
    /// In small letters without rings and dots.
    pub plain: String,
    /// Whether it begins with a capital, or with a letter that has none.
    pub is_capital: bool,
}

/// The words of a text, in order.
pub(super) fn words_of(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let is_in_word = c.is_alphanumeric() || start.is_some() && is_part_of_letter(c);
        match (start, is_in_word && at < text.len()) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push(Word::of(text, from..at));
                start = None;
            }
            _ => {}
        }
    }
    words
}

impl Word {
    fn of(text: &str, place: Range<usize>) -> Self {
        let word = &text[place.clone()];
        let small = folded(word);
        let plain = if small.is_ascii() { small.clone() } else { plain(&small) };
        let is_capital = word.chars().next().is_some_and(|c| !c.is_lowercase());
        Self { place, small, plain, is_capital }
    }

    /// The bytes of the word without the ending of a genitive, if it has one that another word is without.
    pub fn without_ending(&self, text: &str) -> Option<Range<usize>> {
        let ends = text[self.place.clone()].ends_with(['s', 'S']) && self.small.len() > 1;
        ends.then(|| self.place.start..self.place.end - 1)
    }
}

/// Whether what stands between two words of a name may stand there: spaces of any kind, quotes with what escapes them,
/// a hyphen.
pub(super) fn holds_together(gap: &str) -> bool {
    let is_seam = |c: char| {
        c.is_whitespace()
            || is_part_of_letter(c)
            || matches!(c, '"' | '\'' | '\\' | '-' | '_' | '(' | ')' | '`' | '´')
            || matches!(c, '\u{2010}'..='\u{201f}' | '\u{ab}' | '\u{bb}')
    };
    gap.chars().count() <= 10 && gap.chars().all(is_seam)
}

/// What stands between two words, without spaces.
pub(super) fn squeezed(gap: &str) -> String {
    gap.chars().filter(|c| !c.is_whitespace() && !is_part_of_letter(*c) && *c != '\\').collect()
}
