//! The times at which an entry comes back (RFC 5545, 3.3.10), followed by the crate `rrule`.
//!
//! Rules are followed by the clock of the entry, so that a meeting at nine stays at nine when the clock is set
//! forward; `rrule` is told that the clock is that of UTC, which has no such days.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta};
use rrule::{Frequency, RRule, RRuleSet, Unvalidated};

use super::values::local_time;

/// Occurrences of one entry that are followed at most: every day for 54 years.
const MOST: usize = 20_000;

/// The longest rule that is read, in bytes: no program writes one as long.
const LONGEST_RULE: usize = 500;

/// The work that is spent on the rules of a whole file at most, in days that are looked at. A large real calendar,
/// 2,000 entries that come back for ten years, takes a third of it.
const MOST_WORK: i64 = 20_000_000;

/// The work that `rrule` spends on a rule that never comes true, before it gives up.
const VAIN_WORK: i64 = 1_000_000;

/// When an entry comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrences {
    /// The local times, in order.
    pub times: Vec<NaiveDateTime>,
    /// There may be more.
    pub is_cut: bool,
}

/// What is left of the work that a file may take.
#[derive(Debug, Clone, Copy)]
pub struct Budget(i64);

impl Default for Budget {
    fn default() -> Self {
        Self(MOST_WORK)
    }
}

impl Budget {
    /// Whether nothing is left.
    pub fn is_spent(self) -> bool {
        self.0 <= 0
    }
}

/// The span of local times that is asked about.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    /// No need to follow what is earlier.
    pub from: NaiveDateTime,
    /// The last time.
    pub last: NaiveDateTime,
}

/// The local times until a last one at which a rule makes an entry come back, the first time among them if it
/// fits. `local_of` gives the local time of an instant in UTC, in which rules may say their end. Nothing if it
/// is no rule.
pub fn occurrences(
    rule: &str,
    first: NaiveDateTime,
    span: Span,
    budget: &mut Budget,
    local_of: impl Fn(NaiveDateTime) -> NaiveDateTime,
) -> Option<Occurrences> {
    if rule.len() > LONGEST_RULE {
        return None;
    }
    let start = first.and_utc().with_timezone(&rrule::Tz::UTC);
    // The grammar of rules knows no other letters, and the library stumbles over them.
    if !rule.is_ascii() {
        return None;
    }
    let rule: RRule<Unvalidated> = by_the_clock(rule, local_of)?.parse().ok()?;
    let start = nearer(&rule, first, span.from).map_or(start, |near| near.and_utc().with_timezone(&rrule::Tz::UTC));
    if rule.get_until().is_some_and(|until| *until < start) {
        return Some(Occurrences { times: Vec::new(), is_cut: false });
    }
    let validated = rule.validate(start).ok()?;
    if matches!(validated.get_freq(), Frequency::Secondly | Frequency::Minutely) {
        return Some(Occurrences { times: vec![first], is_cut: true });
    }
    let days = (span.last - start.naive_utc()).num_days().max(1);
    let is_hourly = validated.get_freq() == Frequency::Hourly;
    budget.0 -= if is_hourly { days * 24 } else { days };
    if budget.is_spent() {
        return Some(Occurrences { times: vec![first], is_cut: true });
    }
    let has_end = validated.get_count().is_some() || validated.get_until().is_some();
    let set = RRuleSet::new(start).rrule(validated).limit();
    let mut times = Vec::new();
    for time in set.into_iter().map(|time: DateTime<rrule::Tz>| time.naive_utc()) {
        if time > span.last {
            return Some(Occurrences { times, is_cut: false });
        }
        if times.len() == MOST {
            return Some(Occurrences { times, is_cut: true });
        }
        times.push(time);
    }
    // A rule without an end has come to one: `rrule` has given up.
    if !has_end || times.is_empty() {
        budget.0 -= VAIN_WORK;
    }
    Some(Occurrences { is_cut: !has_end && !times.is_empty(), times })
}

/// A later start from which a rule gives the same times from some time on: so much later that neither weekday nor
/// place in the interval change. Nothing where the start must stay, as the rule counts from it.
fn nearer(rule: &RRule<Unvalidated>, first: NaiveDateTime, from: NaiveDateTime) -> Option<NaiveDateTime> {
    if rule.get_count().is_some() {
        return None;
    }
    let days = match rule.get_freq() {
        Frequency::Hourly | Frequency::Daily | Frequency::Weekly => 7 * i64::from(rule.get_interval().max(1)),
        // After 400 years the calendar is the same again.
        Frequency::Yearly if rule.get_interval() == 1 => 146_097,
        _ => return None,
    };
    let before = (from - first).num_days() - 2 * days.min(366);
    (before >= days).then(|| first + TimeDelta::days(before / days * days))
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
        let span = Span { from: at(first), last: at(last) };
        let found = occurrences(rule, at(first), span, &mut Budget::default(), |utc| utc)?;
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
    fn a_rule_that_began_long_ago_gives_the_same_times_as_if_all_were_followed() {
        let span = |from: &str| Span { from: at(from), last: at("20210401T000000") };
        for rule in [
            "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,WE",
            "FREQ=DAILY;INTERVAL=5",
            "FREQ=HOURLY;INTERVAL=7",
            "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "FREQ=MONTHLY;BYDAY=2TU",
        ] {
            for first in ["20150106T090000", "16010101T020000"] {
                let times = |from| {
                    let found = occurrences(rule, at(first), span(from), &mut Budget::default(), |utc| utc).unwrap();
                    found.times.into_iter().filter(|time| *time >= at("20210101T000000")).collect::<Vec<_>>()
                };
                let (near, all) = (times("20210101T000000"), times(first));
                assert!(!near.is_empty());
                // Of the longest only the beginning is followed, where all are.
                assert!(near == all || all.is_empty(), "{rule} {first}: {near:?} {all:?}");
            }
        }
    }

    #[test]
    fn a_rule_with_letters_that_no_rule_has_is_not_followed() {
        assert_eq!(times("FREQ=MONTHLY;BYDAY=1MªO", "20210201T090000", "20210401T000000"), None);
    }

    #[test]
    fn endless_and_senseless_rules_come_to_an_end() {
        let span = Span { from: at("20210101T000000"), last: at("20210217T000000") };
        let mut budget = Budget::default();
        let mut follow = |rule, first| occurrences(rule, at(first), span, &mut budget, |utc| utc).unwrap();
        let secondly = follow("FREQ=SECONDLY", "19700101T000000");
        assert!(secondly.is_cut && secondly.times.len() == 1);
        let hourly = follow("FREQ=HOURLY", "19700101T000000");
        assert!(!hourly.is_cut && hourly.times.len() < 2_000, "only those near the time asked about");
        assert_eq!(hourly.times.last(), Some(&span.last));
        let never = follow("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "20210101T000000");
        assert_eq!(never.times, []);
        let mut rules = 0;
        while !follow("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "20210101T000000").is_cut {
            rules += 1;
        }
        assert!(rules < 50, "work for nothing is bounded too");
        assert_eq!(times("FREQ=NEVER", "20210202T090000", "20210217T000000"), None);
        assert_eq!(times("", "20210202T090000", "20210217T000000"), None);
    }
}
