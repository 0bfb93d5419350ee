//! The times at which an entry comes back (RFC 5545, 3.3.10), followed by the crate `rrule`.
//!
//! Rules are followed by the clock of the entry, so that a meeting at nine stays at nine when the clock is set
//! forward; `rrule` is told that the clock is that of UTC, which has no such days.

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use rrule::{Frequency, RRule, RRuleSet, Unvalidated};

use super::read::local_time;

/// Occurrences of one entry that are followed at most: every day for 54 years.
const MOST: usize = 20_000;

/// When an entry comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrences {
    /// The local times, in order.
    pub times: Vec<NaiveDateTime>,
    /// There may be more.
    pub is_cut: bool,
}

/// The local times until a last one at which a rule makes an entry come back, the first time among them if it
/// fits. `local_of` gives the local time of an instant in UTC, in which rules may say their end. Nothing if it
/// is no rule.
pub fn occurrences(
    rule: &str,
    first: NaiveDateTime,
    last: NaiveDateTime,
    local_of: impl Fn(NaiveDateTime) -> NaiveDateTime,
) -> Option<Occurrences> {
    let start = first.and_utc().with_timezone(&rrule::Tz::UTC);
    let rule: RRule<Unvalidated> = by_the_clock(rule, local_of)?.parse().ok()?;
    let validated = rule.validate(start).ok()?;
    if matches!(validated.get_freq(), Frequency::Secondly | Frequency::Minutely) {
        return Some(Occurrences { times: vec![first], is_cut: true });
    }
    let set = RRuleSet::new(start).rrule(validated).limit();
    let (mut times, mut is_cut) = (Vec::new(), false);
    for time in set.into_iter().map(|time: DateTime<rrule::Tz>| time.naive_utc()) {
        if time > last {
            break;
        }
        if times.len() == MOST {
            is_cut = true;
            break;
        }
        times.push(time);
    }
    Some(Occurrences { times, is_cut })
}

/// The rule with its end by the clock of the entry, written as if that were UTC's.
fn by_the_clock(rule: &str, local_of: impl Fn(NaiveDateTime) -> NaiveDateTime) -> Option<String> {
    let parts: Option<Vec<String>> = rule
        .split(';')
        .filter(|part| !part.trim().is_empty())
        .map(|part| {
            let (name, value) = part.split_once('=')?;
            if !name.trim().eq_ignore_ascii_case("UNTIL") {
                return Some(part.trim().to_uppercase());
            }
            let value = value.trim();
            let end = match NaiveDate::parse_from_str(value, "%Y%m%d") {
                Ok(day) if value.len() == 8 => day.and_hms_opt(23, 59, 59)?,
                _ => match value.strip_suffix(['Z', 'z']) {
                    Some(utc) => local_of(local_time(utc)?),
                    None => local_time(value)?,
                },
            };
            Some(format!("UNTIL={}Z", end.format("%Y%m%dT%H%M%S")))
        })
        .collect();
    Some(parts?.join(";"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        local_time(text).unwrap()
    }

    fn times(rule: &str, first: &str, last: &str) -> Option<Vec<String>> {
        let found = occurrences(rule, at(first), at(last), |utc| utc)?;
        Some(found.times.iter().map(|time| time.format("%m-%d %H").to_string()).collect())
    }

    #[test]
    fn a_rule_is_followed_to_its_end_or_the_last_time() {
        let weekly = times("FREQ=WEEKLY;BYDAY=TU", "20210202T090000", "20210217T000000");
        assert_eq!(weekly.unwrap(), ["02-02 09", "02-09 09", "02-16 09"]);
        let until_day = times("freq=daily;until=20210203", "20210202T090000", "20210217T000000");
        assert_eq!(until_day.unwrap(), ["02-02 09", "02-03 09"]);
        let until_utc = times("FREQ=DAILY;UNTIL=20210203T080000Z", "20210202T090000", "20210217T000000");
        assert_eq!(until_utc.unwrap(), ["02-02 09"]);
    }

    #[test]
    fn endless_and_senseless_rules_come_to_an_end() {
        let secondly = occurrences("FREQ=SECONDLY", at("19700101T000000"), at("20210217T000000"), |utc| utc).unwrap();
        assert!(secondly.is_cut && secondly.times.len() == 1);
        let hourly = occurrences("FREQ=HOURLY", at("19700101T000000"), at("20210217T000000"), |utc| utc).unwrap();
        assert!(hourly.is_cut && hourly.times.len() == MOST);
        let never =
            occurrences("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", at("20210101T000000"), at("20210217T000000"), |utc| utc);
        assert!(never.is_none_or(|found| found.times.is_empty()));
        assert_eq!(times("FREQ=NEVER", "20210202T090000", "20210217T000000"), None);
        assert_eq!(times("", "20210202T090000", "20210217T000000"), None);
    }
}
