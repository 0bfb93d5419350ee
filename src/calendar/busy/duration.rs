//! Lengths of time as RFC 5545 (3.3.6) writes them.

use chrono::TimeDelta;

/// A length such as `PT1H30M`, `P1D`, `P2W`; nothing if it is none, or longer than ten years.
pub fn duration(text: &str) -> Option<TimeDelta> {
    let unsigned = text.trim().strip_prefix('+').unwrap_or(text.trim());
    let rest = unsigned.strip_prefix('P')?;
    let (days, clock) = rest.split_once('T').unwrap_or((rest, ""));
    let seconds = parts(days, &[('W', 604_800), ('D', 86_400)])?
        .checked_add(parts(clock, &[('H', 3_600), ('M', 60), ('S', 1)])?)?;
    (rest.len() > 1 && seconds <= 10 * 366 * 86_400).then(|| TimeDelta::seconds(seconds))
}

/// Numbers, each followed by its unit, added up in seconds.
fn parts(text: &str, units: &[(char, i64)]) -> Option<i64> {
    let (mut seconds, mut number) = (0_i64, String::new());
    for character in text.chars() {
        if character.is_ascii_digit() {
            number.push(character);
            continue;
        }
        let (_, unit) = units.iter().find(|(name, _)| *name == character)?;
        seconds = seconds.checked_add(number.parse::<i64>().ok()?.checked_mul(*unit)?)?;
        number.clear();
    }
    number.is_empty().then_some(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_and_nothing_else() {
        let minutes = |text| duration(text).map(|length| length.num_minutes());
        assert_eq!(minutes("PT1H30M"), Some(90));
        assert_eq!(minutes("P1D"), Some(1440));
        assert_eq!(minutes("+P1W"), Some(7 * 1440));
        assert_eq!(minutes("P1DT2H"), Some(1560));
        assert_eq!(minutes("PT0S"), Some(0));
        for wrong in ["", "P", "1H", "-PT1H", "PT1", "PT1X", "P99999999999999999999D", "P99999W"] {
            assert_eq!(minutes(wrong), None, "{wrong}");
        }
    }
}
