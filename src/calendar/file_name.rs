//! Names of calendar files.

use std::collections::BTreeMap;

use crate::model::member::{Member, MemberId};

/// A file name for each member, without ending: small letters, digits and hyphens. Two who would get
/// the same have their numbers behind.
pub fn file_names(members: &[Member]) -> BTreeMap<MemberId, String> {
    let plain = |member: &Member| plain(&member.profile.name);
    members
        .iter()
        .map(|member| {
            let name = plain(member);
            let shared = members.iter().any(|other| other.id != member.id && self::plain(&other.profile.name) == name);
            let name = if shared || name.is_empty() { format!("{name}-{}", member.id) } else { name };
            (member.id, name.trim_start_matches('-').to_owned())
        })
        .collect()
}

fn plain(name: &str) -> String {
    let mut plain = String::new();
    for character in name.to_lowercase().chars() {
        match character {
            'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' => plain.push('a'),
            'ö' | 'ø' | 'ó' | 'ò' | 'ô' | 'õ' => plain.push('o'),
            'é' | 'è' | 'ê' | 'ë' => plain.push('e'),
            'ü' | 'ú' | 'ù' | 'û' => plain.push('u'),
            'í' | 'ì' | 'î' | 'ï' | 'ı' => plain.push('i'),
            'ç' | 'ć' | 'č' => plain.push('c'),
            'ñ' | 'ń' => plain.push('n'),
            'š' | 'ş' | 'ś' => plain.push('s'),
            'ž' | 'ź' | 'ż' => plain.push('z'),
            letter if letter.is_ascii_alphanumeric() => plain.push(letter),
            _ if !plain.ends_with('-') => plain.push('-'),
            _ => {}
        }
    }
    plain.trim_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::member::{Profile, Roles};

    #[test]
    fn file_names_are_plain_and_unique() {
        let member =
            |id, name: &str| Member { id: MemberId(id), profile: Profile::named(name.to_owned(), Roles::Both) };
        let names =
            file_names(&[member(1, "Åsa Öberg"), member(2, "Asa Oberg"), member(3, "Bo / .. Berg"), member(4, "李")]);
        let names: Vec<&str> = names.values().map(String::as_str).collect();
        assert_eq!(names, ["asa-oberg-m1", "asa-oberg-m2", "bo-berg", "m4"]);
    }
}
