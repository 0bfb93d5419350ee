//! When members can and want to serve.

use chrono::{NaiveDate, NaiveDateTime};

use super::local_time::TimeWindow;
use super::member::{MemberId, Profile};
use super::shift::Weekdays;

/// What a member has said of a time, from least to most welcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Availability {
    /// Cannot (kan inte).
    Unavailable,
    /// Can, but would rather not (helst inte).
    Reluctant,
    /// Can (kan).
    Available,
    /// Would like to (vill gärna).
    Preferred,
}

impl Availability {
    /// All four, from least to most welcome.
    pub const ALL: [Availability; 4] =
        [Availability::Unavailable, Availability::Reluctant, Availability::Available, Availability::Preferred];

    /// The word kept in the database and used in files and on the command line in English.
    pub fn word(self) -> &'static str {
        match self {
            Availability::Unavailable => "unavailable",
            Availability::Reluctant => "reluctant",
            Availability::Available => "available",
            Availability::Preferred => "preferred",
        }
    }
}

/// What a member has said of a time of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeeklyAvailability {
    /// Number in the database.
    pub id: i64,
    /// The member.
    pub member: MemberId,
    /// Weekdays.
    pub weekdays: Weekdays,
    /// Time of the day.
    pub window: TimeWindow,
    /// What was said.
    pub availability: Availability,
    /// First day it holds.
    pub valid_from: Option<NaiveDate>,
    /// Last day it holds.
    pub valid_to: Option<NaiveDate>,
}

/// What a member has said of certain days or hours; goes before what is said of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AvailabilityException {
    /// Number in the database.
    pub id: i64,
    /// The member.
    pub member: MemberId,
    /// Local start.
    pub from: NaiveDateTime,
    /// Local end, not included.
    pub to: NaiveDateTime,
    /// What was said.
    pub availability: Availability,
    /// Read from the member's own calendar.
    pub from_calendar: bool,
}

impl WeeklyAvailability {
    /// Whether both speak of the same member and time; then what is said last holds.
    pub fn is_of_the_same_time(&self, other: &Self) -> bool {
        let time = |said: &Self| (said.member, said.weekdays, said.window, said.valid_from, said.valid_to);
        time(self) == time(other)
    }
}

impl AvailabilityException {
    /// Whether both speak of the same member and time; then what is said last holds.
    pub fn is_of_the_same_time(&self, other: &Self) -> bool {
        (self.member, self.from, self.to) == (other.member, other.from, other.to)
    }
}

/// What one member has said, all of it.
#[derive(Debug, Clone, Copy)]
pub struct StatedAvailability<'a> {
    /// The member.
    pub profile: &'a Profile,
    /// What is said of the week.
    pub weekly: &'a [WeeklyAvailability],
    /// What is said of certain days.
    pub exceptions: &'a [AvailabilityException],
}

impl StatedAvailability<'_> {
    /// What the member has said of a shift's time.
    ///
    /// Nobody serves outside membership. Exceptions go before the week. On each of the two levels
    /// "cannot" wins if it touches any part of the shift; anything else must cover the whole of it,
    /// and of several the least welcome counts. Where nothing is said, the member's setting does.
    pub fn of(&self, start: NaiveDateTime, end: NaiveDateTime) -> Availability {
        if !self.profile.is_member_on(start.date()) {
            return Availability::Unavailable;
        }
        let exceptions = self.exceptions.iter().map(|said| (said.from, said.to, said.availability));
        strictest(exceptions, start, end).or_else(|| strictest(self.weekly_windows(start, end), start, end)).unwrap_or(
            if self.profile.available_unless_told { Availability::Available } else { Availability::Unavailable },
        )
    }

    /// The windows of the week as times around the shift: one of the day before may pass midnight.
    fn weekly_windows(
        &self,
        start: NaiveDateTime,
        end: NaiveDateTime,
    ) -> impl Iterator<Item = (NaiveDateTime, NaiveDateTime, Availability)> {
        let first = start.date().pred_opt().unwrap_or(start.date());
        self.weekly.iter().flat_map(move |said| {
            first.iter_days().take_while(move |day| *day <= end.date()).filter_map(move |day| {
                let holds = said.weekdays.contains(day)
                    && said.valid_from.is_none_or(|from| from <= day)
                    && said.valid_to.is_none_or(|to| day <= to);
                let (from, to) = said.window.on(day);
                holds.then_some((from, to, said.availability))
            })
        })
    }
}

fn strictest(
    said: impl Iterator<Item = (NaiveDateTime, NaiveDateTime, Availability)>,
    start: NaiveDateTime,
    end: NaiveDateTime,
) -> Option<Availability> {
    said.filter(|(from, to, availability)| match availability {
        Availability::Unavailable => *from < end && start < *to,
        _ => *from <= start && end <= *to,
    })
    .map(|(_, _, availability)| availability)
    .min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::local_time::whole_days;
    use crate::member::Roles;

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(&format!("{text}:00"), "%Y-%m-%d %H:%M").unwrap()
    }

    fn weekly(days: (u32, u32), window: &str, availability: Availability) -> WeeklyAvailability {
        WeeklyAvailability {
            id: 1,
            member: MemberId(1),
            weekdays: Weekdays::span(days.0, days.1),
            window: window.parse().unwrap(),
            availability,
            valid_from: None,
            valid_to: None,
        }
    }

    fn away(from: &str, to: &str) -> AvailabilityException {
        let (from, to) = whole_days(from.parse().unwrap(), to.parse().unwrap());
        AvailabilityException {
            id: 1,
            member: MemberId(1),
            from,
            to,
            availability: Availability::Unavailable,
            from_calendar: false,
        }
    }

    fn of(weekly: &[WeeklyAvailability], exceptions: &[AvailabilityException], start: &str, end: &str) -> Availability {
        let profile = Profile::named("Alva Andersson".to_owned(), Roles::Driver);
        StatedAvailability { profile: &profile, weekly, exceptions }.of(at(start), at(end))
    }

    #[test]
    fn what_is_not_said_is_a_setting_of_the_member() {
        assert_eq!(of(&[], &[], "2021-02-08 10", "2021-02-08 13"), Availability::Available);
        let profile = Profile { available_unless_told: false, ..Profile::named("B".to_owned(), Roles::Both) };
        let said = StatedAvailability { profile: &profile, weekly: &[], exceptions: &[] };
        assert_eq!(said.of(at("2021-02-08 10"), at("2021-02-08 13")), Availability::Unavailable);
    }

    #[test]
    fn a_wish_must_cover_the_whole_shift_but_a_no_need_not() {
        let mornings = [weekly((1, 1), "9-12", Availability::Preferred)];
        assert_eq!(of(&mornings, &[], "2021-02-08 10", "2021-02-08 12"), Availability::Preferred);
        assert_eq!(of(&mornings, &[], "2021-02-08 10", "2021-02-08 13"), Availability::Available);
        let busy = [weekly((1, 1), "12-14", Availability::Unavailable)];
        assert_eq!(of(&busy, &[], "2021-02-08 10", "2021-02-08 13"), Availability::Unavailable);
    }

    #[test]
    fn an_absence_goes_before_the_week_and_covers_its_last_day() {
        let mondays = [weekly((1, 1), "0-24", Availability::Preferred)];
        let absence = [away("2021-02-08", "2021-02-21")];
        assert_eq!(of(&mondays, &absence, "2021-02-08 10", "2021-02-08 13"), Availability::Unavailable);
        assert_eq!(of(&mondays, &absence, "2021-02-15 10", "2021-02-15 13"), Availability::Unavailable);
        assert_eq!(of(&mondays, &absence, "2021-02-22 10", "2021-02-22 13"), Availability::Preferred);
    }

    #[test]
    fn nobody_serves_after_leaving() {
        let profile =
            Profile { left: Some("2021-02-08".parse().unwrap()), ..Profile::named("B".to_owned(), Roles::Both) };
        let said = StatedAvailability { profile: &profile, weekly: &[], exceptions: &[] };
        assert_eq!(said.of(at("2021-02-08 10"), at("2021-02-08 13")), Availability::Available);
        assert_eq!(said.of(at("2021-02-09 10"), at("2021-02-09 13")), Availability::Unavailable);
    }

    #[test]
    fn a_night_window_of_the_day_before_counts() {
        let nights = [weekly((1, 1), "22-06", Availability::Unavailable)];
        assert_eq!(of(&nights, &[], "2021-02-09 05", "2021-02-09 08"), Availability::Unavailable);
    }
}
