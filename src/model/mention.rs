//! Mentions of a person in texts: by name in all the ways in which people write one, by telephone number, address or
//! household.
//!
//! The whole name, a number or an address are sure to mean the person. A part of the name or the name of the household
//! may mean somebody else, or nobody: it is found and said to be that, and whoever knows the text decides. What belongs
//! to others is theirs: their names, of which the person's may be a part, and numbers and addresses that they have too.

mod contact;
mod found;
mod name;
mod words;

use std::collections::BTreeSet;
use std::ops::Range;

use crate::i18n::folded;
use contact::{PhoneNumber, places_of_address};
pub use found::{Certainty, Mention, MentionKind};
use found::{overlap, sure};
use name::NameForms;
use words::{Word, words_of};

/// What somebody is or has been known by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KnownBy {
    /// Full names.
    pub names: BTreeSet<String>,
    /// Telephone numbers, as they were written.
    pub phones: BTreeSet<String>,
    /// E-mail addresses.
    pub emails: BTreeSet<String>,
    /// Names of households.
    pub households: BTreeSet<String>,
}

/// What to look for in texts to find a person, beside those with whom they could be confused.
#[derive(Debug, Clone)]
pub struct Marks {
    names: Vec<NameForms>,
    phones: Vec<PhoneNumber>,
    emails: Vec<String>,
    households: Vec<NameForms>,
    others: Vec<NameForms>,
    emails_of_others: BTreeSet<String>,
    /// Words that stand in the names of others, in small letters.
    words_of_others: BTreeSet<String>,
}

impl Marks {
    /// The marks of a person among others. What another is called by or has too is no mark.
    pub fn new(own: &KnownBy, others: &[KnownBy]) -> Self {
        let of_others = |texts: fn(&KnownBy) -> &BTreeSet<String>| -> BTreeSet<String> {
            others.iter().flat_map(texts).map(|text| folded(text)).collect()
        };
        let own_alone = |texts: fn(&KnownBy) -> &BTreeSet<String>| {
            let taken = of_others(texts);
            texts(own).iter().filter(move |text| !text.trim().is_empty() && !taken.contains(&folded(text)))
        };
        let phones_of_others: Vec<PhoneNumber> =
            others.iter().flat_map(|other| &other.phones).filter_map(|phone| PhoneNumber::of(phone)).collect();
        let emails_of_others = others.iter().flat_map(|other| other.emails.clone()).collect();
        let phones = own.phones.iter().filter_map(|phone| PhoneNumber::of(phone));
        let others: Vec<NameForms> =
            others.iter().flat_map(|other| &other.names).map(|name| NameForms::of(name)).collect();
        Self {
            names: own_alone(|known| &known.names).map(|name| NameForms::of(name)).collect(),
            phones: phones.filter(|phone| !phones_of_others.contains(phone)).collect(),
            emails: own_alone(|known| &known.emails).map(|email| email.trim().to_owned()).collect(),
            households: own_alone(|known| &known.households).map(|name| NameForms::of(name)).collect(),
            words_of_others: others.iter().flat_map(NameForms::words).collect(),
            others,
            emails_of_others,
        }
    }

    /// Where a text mentions the person, or may, by place; no two share a letter.
    pub fn find(&self, text: &str) -> Vec<Mention> {
        let words = words_of(text);
        let is_start = |at| self.names.iter().chain(&self.others).any(|name| name.begins(text, &words, at));
        let mut found: Vec<Mention> = Vec::new();
        found.extend(self.names.iter().flat_map(|name| name.whole(text, &words, &is_start)));
        found.extend(
            self.phones.iter().flat_map(|phone| phone.places(text)).map(|place| sure(place, MentionKind::Phone)),
        );
        let addresses = self.emails.iter().flat_map(|email| places_of_address(text, email));
        found.extend(addresses.map(|place| sure(place, MentionKind::Email)));
        found.extend(self.households.iter().flat_map(|name| name.household(text, &words)));
        found.extend(name::parts(&self.names, &self.words_of_others, text, &words, &is_start));
        if found.is_empty() {
            return found;
        }
        self.leave_to_others(text, &words, &is_start, &mut found);
        // The surest and longest first; what shares letters with it is a part of it.
        found.sort_by_key(|mention| (mention.certainty, std::cmp::Reverse(mention.place.len()), mention.place.start));
        let mut apart: Vec<Mention> = Vec::new();
        for mention in found {
            if apart.iter().all(|kept| !overlap(&kept.place, &mention.place)) {
                apart.push(mention);
            }
        }
        apart.sort_by_key(|mention| mention.place.start);
        apart
    }

    /// Whether a text is sure to mention the person.
    pub fn are_in(&self, text: &str) -> bool {
        self.find(text).iter().any(|mention| mention.certainty == Certainty::Sure)
    }

    /// A text with another name in place of every mention that is sure, and of those others that are to go.
    pub fn without(&self, text: &str, new: &str, goes: impl Fn(&Mention) -> bool) -> String {
        let mut text = text.to_owned();
        for mention in self.find(&text.clone()).into_iter().rev() {
            if mention.certainty == Certainty::Sure || goes(&mention) {
                let Range { start, end } = mention.place;
                // The genitive of a name that ends in a number has a colon.
                let is_genitive = text[end..].starts_with(['s', 'S']);
                text.replace_range(start..end, new);
                if is_genitive && new.ends_with(|c: char| c.is_ascii_digit()) {
                    text.insert(start + new.len(), ':');
                }
            }
        }
        text
    }

    /// Takes away what is a part of another's name or address.
    fn leave_to_others(&self, text: &str, words: &[Word], is_start: &dyn Fn(usize) -> bool, found: &mut Vec<Mention>) {
        let names = self.others.iter().flat_map(|name| name.whole(text, words, is_start)).map(|mention| mention.place);
        let emails = self.emails_of_others.iter().flat_map(|email| places_of_address(text, email));
        let theirs: Vec<Range<usize>> = names.chain(emails).collect();
        found.retain_mut(|mention| {
            let own = &mention.place;
            let is_of_words = !matches!(mention.kind, MentionKind::Phone | MentionKind::Email);
            for other in theirs.iter().filter(|other| is_of_words && overlap(other, own)) {
                let is_within = other.start <= own.start && own.end <= other.end;
                let holds = own.start <= other.start && other.end <= own.end;
                if is_within {
                    return false;
                }
                if !holds {
                    mention.certainty = Certainty::Doubtful;
                }
            }
            true
        });
    }
}

#[cfg(test)]
mod tests;
