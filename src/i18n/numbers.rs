//! Numbers as the language writes them.

use super::{Language, Texts};

impl Texts {
    /// A number given in hundredths: `1,5` in Swedish, `1.5` in English, without needless zeros.
    pub fn hundredths(&self, hundredths: i64) -> String {
        let sign = if hundredths < 0 { "−" } else { "" };
        let (whole, part) = (hundredths.abs() / 100, hundredths.abs() % 100);
        let point = self.decimal_point();
        match part {
            0 => format!("{sign}{whole}"),
            part if part % 10 == 0 => format!("{sign}{whole}{point}{}", part / 10),
            part => format!("{sign}{whole}{point}{part:02}"),
        }
    }

    /// A whole number with its thousands apart: `81 240` in Swedish, `81,240` in English.
    pub fn grouped(&self, number: i64) -> String {
        let separator = match self.language() {
            Language::Sv => '\u{a0}',
            Language::En => ',',
        };
        let digits = number.unsigned_abs().to_string();
        let mut grouped = String::from(if number < 0 { "−" } else { "" });
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push(separator);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A part of a whole in per cent, rounded to the nearest: `98 %` in Swedish, `98%` in English.
    /// Short of the whole it is never rounded up to 100. Nothing of nothing is a dash.
    pub fn percent(&self, part: i64, whole: i64) -> String {
        if whole == 0 {
            return "–".to_owned();
        }
        let percent = percent(part, whole);
        match self.language() {
            Language::Sv => format!("{percent} %"),
            Language::En => format!("{percent}%"),
        }
    }

    /// Minutes as hours: `4,5`, `4.5`.
    pub fn hours(&self, minutes: i64) -> String {
        self.hundredths(hundredths_of_hours(minutes))
    }

    fn decimal_point(&self) -> char {
        match self.language() {
            Language::Sv => ',',
            Language::En => '.',
        }
    }
}

/// A part of a whole that is not nothing, in per cent: rounded to the nearest, but never up to the whole.
pub fn percent(part: i64, whole: i64) -> i64 {
    let percent = (200 * part + whole) / (2 * whole);
    if percent == 100 && part < whole { 99 } else { percent }
}

/// Minutes in hundredths of hours, rounded to the nearest.
pub fn hundredths_of_hours(minutes: i64) -> i64 {
    (minutes * 100 + 30).div_euclid(60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_numbers_have_a_decimal_comma() {
        let texts = Texts::new(Language::Sv);
        assert_eq!(texts.hundredths(150), "1,5");
        assert_eq!(texts.hundredths(-5), "−0,05");
        assert_eq!(texts.hours(270), "4,5");
        assert_eq!(texts.percent(55, 56), "98 %");
    }

    #[test]
    fn a_roster_with_a_hole_is_never_shown_as_whole() {
        assert_eq!(Texts::new(Language::En).percent(999, 1000), "99%");
    }
}
