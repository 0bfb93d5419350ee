//! Letters without their rings and dots, as people type them who have no Swedish keys.

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

#[cfg(test)]
mod tests {
    use super::*;

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
