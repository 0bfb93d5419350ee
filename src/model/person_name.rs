//! Names in lists: a full name once, then short names that stay unique.

use std::collections::BTreeMap;

/// Full name → short name: the first name and as many letters of the last as keep it apart.
///
/// `Alva Andersson` becomes `Alva A.`, or `Alva An.` where there is an `Alva Ask` too. Where the
/// names are alike to the letter, or have one word, the full name stays.
pub fn short_names<'a>(names: impl IntoIterator<Item = &'a str>) -> BTreeMap<String, String> {
    let names: Vec<&str> = names.into_iter().collect();
    names.iter().map(|name| ((*name).to_owned(), short_name(name, &names))).collect()
}

fn short_name(name: &str, all: &[&str]) -> String {
    let Some((first, last)) = first_and_last(name) else {
        return name.to_owned();
    };
    let letters: Vec<char> = last.chars().collect();
    for count in 1..letters.len() {
        let start: String = letters.iter().take(count).collect();
        let alone = all.iter().filter(|other| **other != name).all(|other| {
            first_and_last(other)
                .is_none_or(|(other_first, other_last)| other_first != first || !other_last.starts_with(&start))
        });
        if alone {
            return format!("{first} {start}.");
        }
    }
    name.to_owned()
}

/// The first word and the last of a name of at least two.
fn first_and_last(name: &str) -> Option<(&str, &str)> {
    let mut words = name.split_whitespace();
    let first = words.next()?;
    words.last().map(|last| (first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_stay_unique() {
        let short = short_names(["Alva Andersson", "Alva Ask", "Bo Berg", "Cher"]);
        assert_eq!(short["Alva Andersson"], "Alva An.");
        assert_eq!(short["Alva Ask"], "Alva As.");
        assert_eq!(short["Bo Berg"], "Bo B.");
        assert_eq!(short["Cher"], "Cher");
    }

    #[test]
    fn a_name_that_begins_another_stays_whole() {
        let short = short_names(["Bo Berg", "Bo Bergström"]);
        assert_eq!(short["Bo Berg"], "Bo Berg");
        assert_eq!(short["Bo Bergström"], "Bo Bergs.");
    }
}
