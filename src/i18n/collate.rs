//! Alphabetical order as Swedish readers expect it: å, ä and ö last.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};

/// Compares words in alphabetical order. Swedish order serves both languages: names are Swedish.
pub struct SortKey(CollatorBorrowed<'static>);

impl SortKey {
    /// The Swedish order.
    pub fn swedish() -> Option<Self> {
        let preferences = icu_locale_core::locale!("sv").into();
        Collator::try_new(preferences, CollatorOptions::default()).ok().map(Self)
    }

    /// Sorts by the name of each item.
    pub fn sort_by_name<T>(items: &mut [T], name: impl Fn(&T) -> &str) {
        match Self::swedish() {
            Some(order) => items.sort_by(|a, b| order.0.compare(name(a), name(b))),
            None => items.sort_by(|a, b| name(a).cmp(name(b))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_letters_come_last() {
        let mut names = vec!["Östen", "Åsa", "Zara", "Ängla", "anna", "Bo"];
        SortKey::sort_by_name(&mut names, |name| name);
        assert_eq!(names, ["anna", "Bo", "Zara", "Åsa", "Ängla", "Östen"]);
    }
}
