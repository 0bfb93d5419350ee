//! Texts cut to the columns that there are; wide characters take two.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// What a text that was cut ends with.
const CUT: char = '…';

/// Columns of a text.
pub fn of(text: &str) -> usize {
    text.width()
}

/// A text cut to so many columns.
pub fn cut(text: &str, columns: usize) -> String {
    if of(text) <= columns {
        return text.to_owned();
    }
    let mut cut = String::new();
    let mut taken = 0;
    for letter in text.chars() {
        let wide = letter.width().unwrap_or(0);
        if taken + wide + 1 > columns {
            break;
        }
        taken += wide;
        cut.push(letter);
    }
    if columns > 0 {
        cut.push(CUT);
    }
    cut
}

/// Names that fit into so many columns with a sign between them: where there is too little room, the longest are cut.
pub fn cut_together(names: &[&str], columns: usize) -> Vec<String> {
    let room = columns.saturating_sub(names.len().saturating_sub(1));
    let taken = |most: usize| names.iter().map(|name| of(name).min(most)).sum::<usize>();
    let most = (0..=columns).rev().find(|most| taken(*most) <= room).unwrap_or(0);
    names.iter().map(|name| cut(name, most)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn joined(names: &[&str], columns: usize) -> String {
        cut_together(names, columns).join("+")
    }

    #[test]
    fn the_longest_names_are_cut_first() {
        assert_eq!(joined(&["Bo", "Karl-Erik"], 9), "Bo+Karl-…");
        assert_eq!(joined(&["Birgitta", "Gunnar"], 11), "Birgi…".to_owned().replace("i…", "…") + "+" + "Gunn…");
        assert_eq!(joined(&["Alva", "Bo"], 20), "Alva+Bo");
        assert_eq!(cut("東京都", 5), "東京…");
    }

    proptest! {
        #[test]
        fn nothing_is_wider_than_its_room(names in proptest::collection::vec("\\PC{1,12}", 1..4), columns in 3_usize..30) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            prop_assert!(of(&joined(&names, columns)) <= columns);
            prop_assert!(of(&cut(names[0], columns)) <= columns);
        }
    }
}
