//! Mentions of a person in texts: by name, telephone number or address.

/// Whether a text mentions one of some marks, as words of their own: `Bo Berg` is not in `Bo Bergström`.
pub fn mentions(text: &str, marks: &[String]) -> bool {
    marks.iter().any(|mark| places(text, mark).next().is_some())
}

/// A text with another name in place of every mention. Longer marks are looked for first.
pub fn without_mentions(text: &str, marks: &[String], new: &str) -> String {
    let mut marks: Vec<&String> = marks.iter().collect();
    marks.sort_by_key(|mark| std::cmp::Reverse(mark.len()));
    let mut text = text.to_owned();
    for mark in marks {
        let found: Vec<usize> = places(&text, mark).collect();
        for place in found.into_iter().rev() {
            text.replace_range(place..place + mark.len(), new);
        }
    }
    text
}

/// Where a mark stands in a text with nothing of a word around it.
fn places<'a>(text: &'a str, mark: &'a str) -> impl Iterator<Item = usize> + 'a {
    let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(mark).map(|(place, _)| place).filter(move |place| {
        let (before, after) = (&text[..*place], &text[place + mark.len()..]);
        !mark.is_empty() && apart(before.chars().next_back()) && apart(after.chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marks(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn a_name_is_found_as_a_word_of_its_own_alone() {
        let bo = marks(&["Bo Berg", "070-1740605"]);
        assert!(mentions("med Bo Berg, Åsa Öberg", &bo));
        assert!(mentions("ring 070-1740605!", &bo));
        assert!(!mentions("Bo Bergström och JoBo Berg", &bo));
        assert_eq!(without_mentions("Bo Berg, Bo Bergström; Bo Berg", &bo, "N"), "N, Bo Bergström; N");
    }

    #[test]
    fn a_name_within_a_longer_one_of_the_same_person_leaves_nothing_of_it() {
        assert_eq!(without_mentions("Bo-Åke Berg", &marks(&["Åke Berg", "Bo-Åke Berg"]), "N"), "N");
    }

    proptest! {
        #[test]
        fn nothing_is_left_of_any_mark(text in "[a-cå ,]{0,30}", mark in "[a-cå]{1,4}") {
            let marks = [mark];
            prop_assert!(!mentions(&without_mentions(&text, &marks, "9"), &marks));
        }
    }
}
