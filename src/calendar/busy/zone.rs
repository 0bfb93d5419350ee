//! Time zones of other people's calendars: those of the IANA data by whatever name, else as the file itself
//! tells them.

use std::collections::BTreeMap;

use chrono::{LocalResult, NaiveDateTime, TimeDelta, TimeZone};
use chrono_tz::Tz;

use super::occurrences::{Budget, Occurrences, Span, occurrences};

/// A clock that times are read by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Zone {
    /// One of the IANA data.
    Known(Tz),
    /// One that the file tells: the offsets in seconds, each from a local time on.
    Defined(BTreeMap<NaiveDateTime, i64>),
}

/// A change of the clock that a file tells of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Observance {
    /// When it was made first, by the clock before it.
    pub start: Option<NaiveDateTime>,
    /// Seconds east of UTC from then on.
    pub offset: Option<i64>,
    /// The rule by which it comes back.
    pub rule: Option<String>,
}

impl Zone {
    /// The zone of a name: `Europe/Stockholm`, also at the end of a path as some programs write it.
    pub fn of_name(name: &str) -> Option<Self> {
        let name = name.trim().trim_matches('"');
        let starts = std::iter::once(0).chain(name.match_indices('/').map(|(at, _)| at + 1));
        let tails = starts.map(|start| &name[start..]);
        tails.into_iter().find_map(|tail| tail.parse::<Tz>().ok()).map(Zone::Known)
    }

    /// A zone as a file tells it, for times within a span. Clocks are set by the year: other rules are none.
    pub fn defined(observances: &[Observance], span: Span, budget: &mut Budget) -> Option<Self> {
        let mut offsets = BTreeMap::new();
        for observance in observances {
            let (start, offset) = (observance.start?, observance.offset?);
            offsets.insert(start, offset);
            if let Some(rule) = &observance.rule {
                if !rule.to_uppercase().contains("FREQ=YEARLY") || budget.is_spent() {
                    return None;
                }
                let Occurrences { times, .. } = occurrences(rule, start, span, budget, |until| until)?;
                offsets.extend(times.into_iter().map(|time| (time, offset)));
            }
        }
        (!offsets.is_empty()).then_some(Zone::Defined(offsets))
    }

    /// The instant of a local time, in UTC. Of an hour that the clock shows twice the first is meant; a time that
    /// it skips is read by the offset before (RFC 5545, 3.3.5).
    pub fn to_utc(&self, local: NaiveDateTime) -> NaiveDateTime {
        match self {
            Zone::Known(zone) => match zone.from_local_datetime(&local) {
                LocalResult::Single(moment) | LocalResult::Ambiguous(moment, _) => moment.naive_utc(),
                LocalResult::None => zone
                    .from_local_datetime(&(local - TimeDelta::hours(1)))
                    .earliest()
                    .map_or(local, |moment| moment.naive_utc() + TimeDelta::hours(1)),
            },
            Zone::Defined(offsets) => local - TimeDelta::seconds(offset_at(offsets, local)),
        }
    }

    /// The local time of an instant in UTC.
    pub fn to_local(&self, utc: NaiveDateTime) -> NaiveDateTime {
        match self {
            Zone::Known(zone) => zone.from_utc_datetime(&utc).naive_local(),
            Zone::Defined(offsets) => utc + TimeDelta::seconds(offset_at(offsets, utc)),
        }
    }
}

/// The offset that holds at a time; before the first change, that of the first.
fn offset_at(offsets: &BTreeMap<NaiveDateTime, i64>, time: NaiveDateTime) -> i64 {
    offsets.range(..=time).next_back().or_else(|| offsets.first_key_value()).map_or(0, |(_, offset)| *offset)
}

/// Seconds east of UTC: `+0100`, `-0330`, `+005258`.
pub fn utc_offset(text: &str) -> Option<i64> {
    let (sign, digits) = match text.trim().split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let part = |from: usize| digits.get(from..from + 2).map_or(Some(0), |part| part.parse::<i64>().ok());
    let is_offset = matches!(digits.len(), 4 | 6) && digits.bytes().all(|digit| digit.is_ascii_digit());
    if !is_offset {
        return None;
    }
    Some(sign * (part(0)? * 3600 + part(2)? * 60 + part(4)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Europe::Stockholm;

    #[test]
    fn a_zone_is_known_by_the_names_that_programs_give_it() {
        for name in ["Europe/Stockholm", "/freeassociation.sourceforge.net/Europe/Stockholm", "\"Europe/Stockholm\""] {
            assert_eq!(Zone::of_name(name), Some(Zone::Known(Stockholm)), "{name}");
        }
        assert_eq!(Zone::of_name("W. Europe Standard Time"), None);
    }

    #[test]
    fn offsets_are_read_and_nothing_else() {
        assert_eq!(utc_offset("+0100"), Some(3600));
        assert_eq!(utc_offset("-0330"), Some(-12_600));
        assert_eq!(utc_offset("+005258"), Some(3178));
        for wrong in ["", "0100", "+1", "+01:00", "åäö", "+0"] {
            assert_eq!(utc_offset(wrong), None, "{wrong}");
        }
    }
}
