//! Lengths of time as RFC 5545 (3.3.6) writes them.

use chrono::TimeDelta;

/// A length of time. Days are as long as the clock makes them; hours are always the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    /// By the clock of the place, whenever that is set forward or back.
    pub by_clock: TimeDelta,
    /// Exactly, after that.
    pub exact: TimeDelta,
}

impl Length {
    /// A length by the clock.
    pub fn by_clock(by_clock: TimeDelta) -> Self {
        Self { by_clock, exact: TimeDelta::zero() }
    }

    /// An exact length.
    pub fn exact(exact: TimeDelta) -> Self {
        Self { by_clock: TimeDelta::zero(), exact }
    }

    /// Its parts added up.
    pub fn total(self) -> TimeDelta {
        self.by_clock + self.exact
    }
}

/// A length such as `PT1H30M`, `P1D`, `P2W`; nothing if it is none, or longer than ten years.
pub fn duration(text: &str) -> Option<Length> {
    let unsigned = text.trim().strip_prefix('+').unwrap_or(text.trim());
    let rest = unsigned.strip_prefix('P')?;
    let (days, clock) = rest.split_once('T').unwrap_or((rest, ""));
    let by_clock = parts(days, &[('W', 604_800), ('D', 86_400)])?;
    let exact = parts(clock, &[('H', 3_600), ('M', 60), ('S', 1)])?;
    let is_sane = rest.len() > 1 && by_clock.checked_add(exact)? <= 10 * 366 * 86_400;
    is_sane.then(|| Length { by_clock: TimeDelta::seconds(by_clock), exact: TimeDelta::seconds(exact) })
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
        let minutes = |text| duration(text).map(|length| length.total().num_minutes());
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
