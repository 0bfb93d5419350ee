//! Members by number or name.

use crate::i18n::{cleaned, plain};
use crate::model::member::Member;
use crate::workflows::lookup::refusal::LookupRefusal;

/// How alike two words must be, from 0 to 1, for one to be meant by the other.
const ALIKE: f64 = 0.75;
/// How much less alike than the likeliest another may be, to be a guess beside it.
const AS_ALIKE: f64 = 0.05;

/// The member whom a text names: by number (`m3`), by name, or by a part of the name that only one has.
///
/// # Errors
/// If nobody is meant, or several are.
pub fn member<'a>(members: &'a [Member], text: &str) -> Result<&'a Member, LookupRefusal> {
    let wanted = cleaned(text.trim()).to_lowercase();
    let by_number = members.iter().find(|member| member.id.to_string() == wanted);
    let by_name = members.iter().find(|member| member.profile.name.to_lowercase() == wanted);
    if let Some(member) = by_number.or(by_name) {
        return Ok(member);
    }
    let words = wanted.split(|c: char| c.is_whitespace() || c == '-').filter(|word| !word.is_empty());
    let wanted_words: Vec<&str> = words.map(|word| word.trim_end_matches('.')).collect();
    let mut found: Vec<&Member> =
        members.iter().filter(|member| has_words(&member.profile.name.to_lowercase(), &wanted_words)).collect();
    if found.is_empty() {
        // Who has no Swedish keys types Akesson.
        let words: Vec<String> = wanted_words.iter().map(|word| plain(word)).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        found = members.iter().filter(|member| has_words(&plain(&member.profile.name), &words)).collect();
    }
    match found.as_slice() {
        [only] if !wanted_words.is_empty() => Ok(only),
        [] => Err(LookupRefusal::NoSuchMember {
            name: text.to_owned(),
            alike: alike(&wanted, members.iter().map(|member| member.profile.name.as_str())),
        }),
        several => Err(LookupRefusal::AmbiguousMember {
            name: text.to_owned(),
            found: several.iter().map(|member| (member.id, member.profile.name.clone())).collect(),
        }),
    }
}

/// Whether each wanted word begins a word of the name, in order.
fn has_words(name: &str, wanted: &[&str]) -> bool {
    let mut words = name.split([' ', '-']);
    wanted.iter().all(|wanted| words.any(|word| word.starts_with(wanted)))
}

/// The names most like a text, the likeliest first; capitals, rings and dots do not count.
pub fn alike<'a>(text: &str, names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let text = plain(text);
    let likeness = |name: &str| {
        let name = plain(name);
        let whole = strsim::jaro_winkler(&text, &name);
        name.split(' ').map(|word| strsim::jaro_winkler(&text, word)).fold(whole, f64::max)
    };
    let mut found: Vec<(f64, &str)> =
        names.map(|name| (likeness(name), name)).filter(|(likeness, _)| *likeness >= ALIKE).collect();
    found.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let best = found.first().map_or(0.0, |(likeness, _)| *likeness);
    found.retain(|(likeness, _)| best - likeness < AS_ALIKE);
    found.into_iter().take(3).map(|(_, name)| name.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::member::{MemberId, Profile, Roles};

    fn members(names: &[&str]) -> Vec<Member> {
        let member = |(index, name): (usize, &&str)| Member {
            id: MemberId(i64::try_from(index).unwrap() + 1),
            profile: Profile::named((*name).to_owned(), Roles::Both),
        };
        names.iter().enumerate().map(member).collect()
    }

    #[test]
    fn a_member_is_found_by_number_name_or_part_of_it() {
        let members = members(&["Alva Andersson", "Alva Ask", "Bo Berg", "Britt-Marie Ceder"]);
        for (text, id) in
            [("m2", 2), ("alva ask", 2), ("bo", 3), ("Alva An.", 1), ("marie", 4), ("Britt-Marie", 4), ("berg", 3)]
        {
            assert_eq!(member(&members, text).unwrap().id.0, id, "{text}");
        }
    }

    #[test]
    fn a_name_without_rings_and_dots_will_do_where_it_means_only_one() {
        let members = members(&["Margit Åkesson", "Örjan Dahl", "Orvar Dahl", "Asta Ek", "Åsa Ek"]);
        for (text, id) in
            [("Akesson", 1), ("orjan", 2), ("margit AKESSON", 1), ("åsa", 5), ("a\u{30a}sa", 5), ("Å\u{200b}sa", 5)]
        {
            assert_eq!(member(&members, text).unwrap().id.0, id, "{text}");
        }
        assert_eq!(member(&members, "asa").unwrap().id.0, 5);
        for text in ["Margit Åkeson", "Margit Akeson", "Åkessson"] {
            assert_eq!(names_meant(&members, text), ["Margit Åkesson"], "{text}");
        }
    }

    /// The names that a refusal guesses at.
    fn names_meant(members: &[Member], text: &str) -> Vec<String> {
        match member(members, text).unwrap_err() {
            LookupRefusal::NoSuchMember { alike, .. } => alike,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn an_ambiguous_or_misspelt_name_gets_a_helpful_answer() {
        let members = members(&["Alva Andersson", "Alva Ask", "Bo Berg"]);
        for (text, count) in [("alva", 2), ("", 3)] {
            let several = member(&members, text).unwrap_err();
            assert!(
                matches!(&several, LookupRefusal::AmbiguousMember { found, .. } if found.len() == count),
                "{several:?}"
            );
        }
        for text in ["Alva Anderson", "alva ANDERSON", "Andresson", "Alva Andersohn"] {
            assert_eq!(names_meant(&members, text), ["Alva Andersson"], "only the close one: {text}");
        }
    }
}
