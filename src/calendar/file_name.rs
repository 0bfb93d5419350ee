//! Names of calendar files that survive any disk, mail or web address.

use std::collections::{BTreeMap, BTreeSet};

use crate::i18n::plain;
use crate::model::member::MemberId;

/// How the name of a calendar file ends.
const ENDING: &str = ".ics";

/// Longest name before its ending and number.
const LONGEST_STEM: usize = 60;

/// The file name of each member's calendar, `alva-andersson.ics`, none of them among those `taken`.
///
/// Of members whose names clash the one with the lowest number has the plain name, and the others have
/// their numbers in theirs: so nobody's name changes when a namesake joins, and subscriptions live on.
pub fn member_file_names<'a>(
    members: impl IntoIterator<Item = (MemberId, &'a str)>,
    taken: &BTreeSet<String>,
) -> BTreeMap<MemberId, String> {
    let by_number: BTreeMap<MemberId, &str> = members.into_iter().collect();
    let mut taken = taken.clone();
    let mut names = BTreeMap::new();
    for (id, name) in by_number {
        let stem = stem(name);
        let mut candidate = match stem.as_str() {
            "" => format!("{id}{ENDING}"),
            stem => format!("{stem}{ENDING}"),
        };
        let mut numbered = stem;
        while !taken.insert(candidate.clone()) {
            // A second number is needed only beside someone whose name ends in a number.
            numbered = if numbered.is_empty() { id.0.to_string() } else { format!("{numbered}-{}", id.0) };
            candidate = format!("{numbered}{ENDING}");
        }
        names.insert(id, candidate);
    }
    names
}

/// A file name made of a text: small letters, digits and hyphens of ASCII, ending in `.ics`.
///
/// Nothing at all is left of a text in another script, so that several may have the same name.
pub fn ascii_file_name(text: &str) -> String {
    match stem(text).as_str() {
        "" => format!("korpass{ENDING}"),
        stem => format!("{stem}{ENDING}"),
    }
}

fn stem(text: &str) -> String {
    let mut stem = String::new();
    for character in plain(text).chars() {
        match character {
            'a'..='z' | '0'..='9' => stem.push(character),
            '\'' | '’' => {}
            _ if stem.is_empty() || stem.ends_with('-') => {}
            _ => stem.push('-'),
        }
        if stem.len() >= LONGEST_STEM {
            break;
        }
    }
    let stem = stem.trim_end_matches('-').to_owned();
    if is_device(&stem) { format!("{stem}-") } else { stem }
}

/// Whether Windows keeps the name for a device, whatever its ending.
fn is_device(stem: &str) -> bool {
    let numbered = |start: &str| stem.strip_prefix(start).is_some_and(|rest| matches!(rest.as_bytes(), [b'1'..=b'9']));
    matches!(stem, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn names(members: &[(i64, &str)]) -> Vec<String> {
        let members = members.iter().map(|(id, name)| (MemberId(*id), *name));
        member_file_names(members, &BTreeSet::from(["bilen.ics".to_owned()])).into_values().collect()
    }

    #[test]
    fn swedish_letters_lose_their_rings_and_dots() {
        assert_eq!(
            names(&[(1, "Åsa Öberg-Lindström"), (2, "Zoë  D'Arcy"), (3, "A\u{30a}ke Ä. Ek")]),
            ["asa-oberg-lindstrom.ics", "zoe-darcy.ics", "ake-a-ek.ics"]
        );
    }

    #[test]
    fn the_first_member_keeps_the_plain_name_when_a_namesake_joins() {
        assert_eq!(names(&[(9, "Alva Ek"), (4, "Alva Ek")]), ["alva-ek.ics", "alva-ek-9.ics"]);
        assert_eq!(
            names(&[(1, "Alva 9"), (2, "Alva"), (9, "Alva")]),
            ["alva-9.ics", "alva.ics", "alva-9-9.ics"].map(str::to_owned)
        );
        assert_eq!(names(&[(5, "Bilen")]), ["bilen-5.ics"]);
    }

    #[test]
    fn names_without_any_ascii_and_names_of_devices_are_files_too() {
        assert_eq!(names(&[(7, "Юрий"), (8, "Con")]), ["m7.ics", "con-.ics"]);
        assert_eq!(ascii_file_name("Bil 1"), "bil-1.ics");
        assert_eq!(ascii_file_name("車"), "korpass.ics");
    }

    proptest! {
        #[test]
        fn file_names_are_plain_and_unique(people in prop::collection::vec("[ab 1åÅ.-]{0,4}|\\PC{0,90}", 0..30)) {
            let members: Vec<(i64, &str)> = (1..).zip(people.iter().map(String::as_str)).collect();
            let names = names(&members);
            let different: BTreeSet<&String> = names.iter().collect();
            prop_assert_eq!(different.len(), members.len());
            for name in &names {
                prop_assert!(name.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.')), "{}", name);
            }
        }
    }
}
