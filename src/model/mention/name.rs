//! The ways in which people write a name: in any capitals, in the genitive, turned around, shortened, by a part.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::found::{Certainty, Mention, MentionKind, overlap, sure};
use super::words::{Word, holds_together, squeezed, words_of};

/// Words of names that say nothing of anybody.
const SMALL_WORDS: [&str; 16] =
    ["af", "av", "da", "de", "den", "der", "di", "dos", "du", "el", "la", "och", "van", "ver", "von", "zu"];

/// What behind a name makes it that of another generation.
const GENERATIONS: [&str; 11] = ["jr", "jnr", "junior", "sr", "snr", "senior", "ii", "iii", "iv", "yngre", "äldre"];

/// As many small letters a word of a name must have to be taken for one without its capital.
const CLEAR_LETTERS: usize = 4;

/// A name, and what to look for to find it.
#[derive(Debug, Clone)]
pub(super) struct NameForms {
    words: Vec<Word>,
    /// What stands between its words.
    gaps: Vec<String>,
    /// The name itself, where it has no word.
    literal: Option<String>,
    /// All its words as one.
    joined: String,
    /// From its first word to its last, as it is written.
    written: String,
}

impl NameForms {
    /// The forms of a name.
    pub fn of(name: &str) -> Self {
        let words = words_of(name);
        let gaps = words.windows(2).map(|pair| squeezed(&name[pair[0].place.end..pair[1].place.start])).collect();
        let literal = words.is_empty().then(|| name.trim().to_owned());
        let joined = words.iter().map(|word| word.small.as_str()).collect();
        let ends = words.first().zip(words.last());
        let written = ends.map(|(first, last)| name[first.place.start..last.place.end].to_owned()).unwrap_or_default();
        Self { words, gaps, literal, joined, written }
    }

    /// Its words in small letters.
    pub fn words(&self) -> impl Iterator<Item = String> + '_ {
        self.words.iter().map(|word| word.small.clone())
    }

    /// Where the whole name stands, in whatever form, where `is_start` tells at which words known names begin.
    pub fn whole(&self, text: &str, words: &[Word], is_start: &dyn Fn(usize) -> bool) -> Vec<Mention> {
        if let Some(literal) = &self.literal {
            let found = text.match_indices(literal.as_str()).map(|(at, found)| at..at + found.len());
            return found.map(|place| sure(place, MentionKind::Name)).collect();
        }
        let in_order: Vec<(usize, (usize, Range<usize>))> =
            (0..words.len()).filter_map(|at| Some((at, self.in_order(text, words, at)?))).collect();
        // `Jr, Bo Ek` behind `Bo Ek` is that name again, and not another way of writing `Bo Ek Jr`.
        let is_free = |place: &Range<usize>| in_order.iter().all(|(_, (_, taken))| !overlap(taken, place));
        let other_forms = (0..words.len()).filter_map(|at| {
            let found = self
                .turned(text, words, at)
                .or_else(|| self.shortened(text, words, at))
                .or_else(|| self.as_one_word(text, words, at))?;
            Some((at, found))
        });
        let other_forms: Vec<_> = other_forms.filter(|(_, (_, place))| is_free(place)).collect();
        let all = in_order.iter().cloned().chain(other_forms);
        let alone = all.filter(|(first, (last, _))| !belongs_to_longer_name(text, words, *first, *last, is_start));
        alone
            .map(|(first, (_, place))| {
                let certainty = self.certainty(text, words, first, &place);
                Mention { place, kind: MentionKind::Name, certainty }
            })
            .collect()
    }

    /// Whether it begins at a word and goes on behind it.
    pub fn begins(&self, text: &str, words: &[Word], at: usize) -> bool {
        self.words.len() > 1 && self.in_order(text, words, at).is_some()
    }

    /// How sure it is that the whole name means the person: one of a single word may be another word.
    fn certainty(&self, text: &str, words: &[Word], first: usize, place: &Range<usize>) -> Certainty {
        let is_written_so = || text[place.clone()] == self.written;
        match () {
            () if self.words.len() > 1 || words.len() == 1 => Certainty::Sure,
            () if words[first].is_capital || is_written_so() => Certainty::Sure,
            () if self.joined.chars().count() < CLEAR_LETTERS => Certainty::Doubtful,
            () => Certainty::Perhaps,
        }
    }

    /// Where it stands as the name of a household.
    pub fn household(&self, text: &str, words: &[Word]) -> Vec<Mention> {
        let mut found = Vec::new();
        if let Some(literal) = &self.literal {
            found.extend(text.match_indices(literal.as_str()).map(|(at, found)| at..at + found.len()));
        } else {
            found.extend((0..words.len()).filter_map(|at| Some(self.in_order(text, words, at)?.1)));
        }
        let perhaps = |place| Mention { place, kind: MentionKind::Household, certainty: Certainty::Perhaps };
        found.into_iter().map(perhaps).collect()
    }

    /// Its words from a place on: the last of them, and their bytes.
    fn in_order(&self, text: &str, words: &[Word], at: usize) -> Option<(usize, Range<usize>)> {
        let last = at + self.words.len() - 1;
        let found = words.get(at..=last)?;
        let end = self.last_end(text, &found[found.len() - 1], self.words.last()?)?;
        let are_alike = |by: fn(&Word) -> &str| {
            let inner = found.iter().zip(&self.words).take(self.words.len() - 1);
            inner.into_iter().all(|(found, own)| by(found) == by(own))
        };
        let is_alike = are_alike(|word| &word.small) || are_alike(|word| &word.plain);
        let holds = found.windows(2).zip(&self.gaps).all(|(pair, own)| {
            let gap = &text[pair[0].place.end..pair[1].place.start];
            holds_together(gap) || !own.is_empty() && squeezed(gap) == *own
        });
        (is_alike && holds).then(|| (last, found[0].place.start..end))
    }

    /// Where a word ends that is the last of the name, in the genitive or not.
    fn last_end(&self, text: &str, found: &Word, own: &Word) -> Option<usize> {
        // A single word without its rings and dots is too often another.
        let plain = (self.words.len() > 1).then_some(own.plain.as_str());
        if found.small == own.small || plain == Some(found.plain.as_str()) {
            return Some(found.place.end);
        }
        let is_genitive = found.small.strip_suffix('s') == Some(own.small.as_str())
            || plain.is_some() && found.plain.strip_suffix('s') == plain;
        found.without_ending(text).filter(|_| is_genitive).map(|place| place.end)
    }

    /// The last words first, and behind a comma the first: `Ek, Karl`.
    fn turned(&self, text: &str, words: &[Word], at: usize) -> Option<(usize, Range<usize>)> {
        let count = self.words.len();
        let found = words.get(at..at + count).filter(|_| count > 1)?;
        let gap = |index: usize| &text[found[index].place.end..found[index + 1].place.start];
        (1..count).find_map(|split| {
            let own = self.words[split..].iter().chain(&self.words[..split]);
            let turn = count - split - 1;
            let mut pairs = found.iter().zip(own);
            let (last_found, last_own) = (found.last()?, self.words.get(split - 1)?);
            let is_alike =
                pairs.by_ref().take(count - 1).all(|(found, own)| found.small == own.small || found.plain == own.plain);
            let holds = (0..count - 1).all(|index| match index == turn {
                true => gap(index).trim().strip_prefix(',').is_some_and(holds_together),
                false => holds_together(gap(index)),
            });
            let end = self.last_end(text, last_found, last_own)?;
            (is_alike && holds).then(|| (at + count - 1, found[0].place.start..end))
        })
    }

    /// The first word and the beginning of the last, as in lists: `Karl E.`
    fn shortened(&self, text: &str, words: &[Word], at: usize) -> Option<(usize, Range<usize>)> {
        let (first, last) = self.words.first().zip(self.words.last()).filter(|_| self.words.len() > 1)?;
        let (found, short) = (words.get(at)?, words.get(at + 1)?);
        let after = &text[short.place.end..];
        let is_it = found.small == first.small
            && short.is_capital
            && short.small != last.small
            && last.small.starts_with(short.small.as_str())
            && text[found.place.end..short.place.start].chars().all(char::is_whitespace)
            && (after.starts_with('.') || short.small.chars().count() == 1);
        is_it.then(|| (at + 1, found.place.start..short.place.end + usize::from(after.starts_with('.'))))
    }

    /// All words as one, without what stands between them.
    fn as_one_word(&self, text: &str, words: &[Word], at: usize) -> Option<(usize, Range<usize>)> {
        let found = words.get(at).filter(|_| self.words.len() > 1)?;
        if found.small == self.joined {
            return Some((at, found.place.clone()));
        }
        let is_genitive = found.small.strip_suffix('s') == Some(self.joined.as_str());
        found.without_ending(text).filter(|_| is_genitive).map(|place| (at, place))
    }
}

/// Whether words are a part of a longer name: `Bo-Ek Berg`, `Ek-Ask`, or `Bo Ek jr`, who is another. In `Bo Ek, Junior
/// Berg` they are none where Junior Berg is known.
fn belongs_to_longer_name(
    text: &str,
    words: &[Word],
    first: usize,
    last: usize,
    is_start: &dyn Fn(usize) -> bool,
) -> bool {
    let is_hyphen = |gap: &str| matches!(gap, "-" | "\u{2010}" | "\u{2011}");
    let gap = |index: usize| words.get(index..index + 2).map(|pair| &text[pair[0].place.end..pair[1].place.start]);
    let follows = |index: usize| {
        words
            .get(index)
            .filter(|_| gap(index - 1).is_some_and(|gap| holds_together(gap) || gap.trim() == "," || gap == "."))
    };
    let double = |seam: usize| {
        gap(seam).is_some_and(is_hyphen)
            && words[first].is_capital
            && words
                .get(if seam < first { seam } else { seam + 1 })
                .is_some_and(|word| word.is_capital && word.small.parse::<u64>().is_err())
    };
    let next = follows(last + 1).map(|word| word.small.as_str());
    let next_but_one = next.and_then(|_| follows(last + 2)).map(|word| word.small.as_str());
    let is_of_generation = match (next, next_but_one) {
        (Some("den"), Some(word)) => GENERATIONS.contains(&word),
        (Some("d"), Some("y" | "ä")) => true,
        (Some(word), _) => GENERATIONS.contains(&word),
        _ => false,
    };
    is_of_generation && !is_start(last + 1) || first > 0 && double(first - 1) || double(last)
}

/// Where words of some names stand alone or beside each other.
pub(super) fn parts(
    names: &[NameForms],
    words_of_others: &BTreeSet<String>,
    text: &str,
    words: &[Word],
    is_start: &dyn Fn(usize) -> bool,
) -> Vec<Mention> {
    let own: BTreeMap<&str, bool> = names
        .iter()
        .flat_map(|name| &name.words)
        .filter(|word| is_telling(&word.small))
        .map(|word| (word.small.as_str(), words_of_others.contains(&word.small)))
        .collect();
    let mut found: Vec<(Mention, usize, usize)> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let whole = own.get_key_value(word.small.as_str()).map(|found| (found, word.place.clone()));
        let genitive = || {
            let stem = word.small.strip_suffix('s')?;
            Some((own.get_key_value(stem)?, word.without_ending(text)?))
        };
        let Some(((own, is_shared), place)) = whole.or_else(genitive) else { continue };
        let is_unclear = !word.is_capital && own.chars().count() < CLEAR_LETTERS;
        let certainty = if *is_shared || is_unclear { Certainty::Doubtful } else { Certainty::Perhaps };
        let joins = |last: &(Mention, usize, usize)| {
            last.2 + 1 == at
                && holds_together(&text[last.0.place.end..place.start])
                && last.0.place.end == words[last.2].place.end
        };
        match found.last_mut().filter(|last| joins(last)) {
            Some((mention, _, last)) => {
                mention.place.end = place.end;
                mention.certainty = Certainty::Perhaps;
                *last = at;
            }
            None => found.push((Mention { place, kind: MentionKind::NamePart, certainty }, at, at)),
        }
    }
    found.retain(|(_, first, last)| !belongs_to_longer_name(text, words, *first, *last, is_start));
    found.into_iter().map(|(mention, ..)| mention).collect()
}

/// Whether a word of a name tells anything when it stands alone.
fn is_telling(word: &str) -> bool {
    word.chars().count() > 1 && word.parse::<u64>().is_err() && !SMALL_WORDS.contains(&word)
}
