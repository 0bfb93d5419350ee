//! Letters without their capitals, and without their rings and dots, as people type them who have no Swedish keys.

use icu_normalizer::ComposingNormalizer;
use icu_normalizer::DecomposingNormalizer;
use icu_normalizer::properties::CanonicalCombiningClassMap;

/// The nearest letters of ASCII to a small letter that is no letter with a mark, in names that people in Sweden have.
fn without_marks_to_take_off(letter: char) -> Option<&'static str> {
    Some(match letter {
        'æ' => "ae",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ł' => "l",
        'ø' => "o",
        'œ' => "oe",
        'ß' => "ss",
        'ŧ' => "t",
        'þ' => "th",
        _ => return None,
    })
}

/// A text in small letters without rings and dots, to compare what people type with names.
pub fn plain(text: &str) -> String {
    let marks = CanonicalCombiningClassMap::new();
    let small: String = text.chars().flat_map(char::to_lowercase).collect();
    let mut plain = String::with_capacity(small.len());
    for letter in DecomposingNormalizer::new_nfd().normalize(&small).chars() {
        match without_marks_to_take_off(letter) {
            Some(letters) => plain.push_str(letters),
            None if marks.get_u8(letter) == 0 => plain.push(letter),
            None => {}
        }
    }
    plain
}

/// Whether a character is no letter of its own: a ring or dots over the one before it, or nothing that is seen.
pub fn is_part_of_letter(c: char) -> bool {
    is_unseen(c) || CanonicalCombiningClassMap::new().get_u8(c) != 0
}

/// Characters that no reader sees: soft hyphens, joiners, and spaces without width.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{61c}')
}

/// A text in small letters, each in one form, without what no reader sees: two texts that look the same but for their
/// capitals become one.
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    // By way of capitals, so that ß and SS meet.
    let capitals = text.chars().filter(|c| !is_unseen(*c)).flat_map(char::to_uppercase);
    let small: String = capitals.collect::<String>().chars().flat_map(char::to_lowercase).collect();
    ComposingNormalizer::new_nfc().normalize(&small).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_the_same_but_for_capitals_is_folded_into_one() {
        for (one, other) in [
            ("Åsa ÖBERG", "a\u{30a}sa o\u{308}berg"),
            ("Groß", "GROSS"),
            ("Zo\u{ad}rk\u{200b}", "zork"),
            ("Nguye\u{302}\u{303}n", "NGUYỄN"),
            ("ΣΊΣΥΦΟΣ", "σίσυφος"),
        ] {
            assert_eq!(folded(one), folded(other));
        }
        assert_ne!(folded("Åke"), folded("Ake"));
    }

    #[test]
    fn names_are_alike_without_rings_and_dots() {
        for (written, found) in [
            ("Åsa ÖBERG", "asa oberg"),
            ("A\u{30a}ke", "ake"),
            ("2021-v6", "2021-v6"),
            ("Łukasz Żółć", "lukasz zolc"),
            ("Æsa Þórðardóttir", "aesa thordardottir"),
            ("Søren Groß", "soren gross"),
            ("İpek Işık", "ipek isik"),
            ("Đorđe Čučković", "dorde cuckovic"),
            ("Nguyễn Thị Hòa", "nguyen thi hoa"),
            ("Şükrü Ğ", "sukru g"),
            ("Ģirts Ņemec Ķ Ļ Ţ Ů Ű Ų ÿ", "girts nemec k l t u u u y"),
            ("Михаил", "михаил"),
        ] {
            assert_eq!(plain(written), found, "{written}");
        }
    }
}
