//! Letters without their rings and dots, as people type them who have no Swedish keys.

/// The letters of ASCII nearest to a small letter of the names that people in Sweden have.
pub fn plain_letters(letter: char) -> &'static str {
    match letter {
        'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' | 'ģ' => "g",
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ł' | 'ļ' | 'ľ' => "l",
        'ñ' | 'ń' | 'ň' | 'ņ' => "n",
        'ö' | 'ø' | 'ó' | 'ò' | 'ô' | 'õ' | 'ő' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ţ' | 'ț' => "t",
        'þ' => "th",
        'ü' | 'ú' | 'ù' | 'û' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => "",
    }
}

/// A text in small letters without rings and dots, to compare what people type with names.
pub fn plain(text: &str) -> String {
    let letter = |letter: char| match plain_letters(letter) {
        "" => letter.to_string(),
        plain => plain.to_owned(),
    };
    // Rings and dots may also stand beside their letter, as signs of their own.
    text.chars().flat_map(char::to_lowercase).filter(|c| !('\u{300}'..='\u{36f}').contains(c)).map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_without_rings_and_dots() {
        assert_eq!(plain("Åsa ÖBERG"), "asa oberg");
        assert_eq!(plain("A\u{30a}ke"), "ake");
        assert_eq!(plain("2021-v6"), "2021-v6");
    }
}
