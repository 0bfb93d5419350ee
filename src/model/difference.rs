//! The difference between the draft and what is published.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use super::member::MemberId;
use super::problem::Seat;
use super::roster::{Published, Roster, RosterShift, ShiftState};
use super::shift::ShiftId;
use super::vehicle::VehicleId;

/// What publishing would tell of one shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftDifference {
    /// The shift.
    pub shift: ShiftId,
    /// Local start.
    pub start: NaiveDateTime,
    /// Local end.
    pub end: NaiveDateTime,
    /// The vehicle.
    pub vehicle: Option<VehicleId>,
    /// The crew that runs it; empty if it stands.
    pub crew: Vec<(Seat, MemberId)>,
    /// What is published of it before, if anything.
    pub before: Option<Published>,
    /// What is new for whom.
    pub news: Vec<News>,
}

/// What is new for one member in one shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct News {
    /// The member.
    pub member: MemberId,
    /// The seat: the new one, or the one lost.
    pub seat: Seat,
    /// What is new.
    pub kind: NewsKind,
}

/// What is new for a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NewsKind {
    /// Serves in the shift.
    Given,
    /// Serves in it no more.
    Taken,
    /// Serves in it still, but in another seat, at another time, in another vehicle or in other company.
    Changed,
}

impl NewsKind {
    /// The word for it in JSON and in the database.
    pub fn word(self) -> &'static str {
        match self {
            NewsKind::Given => "given",
            NewsKind::Taken => "taken",
            NewsKind::Changed => "changed",
        }
    }
}

/// What publishing the roster would tell: the shifts that are planned and differ from what was published,
/// and those published that are gone from the timetable.
pub fn differences(roster: &Roster) -> Vec<ShiftDifference> {
    let mut differences: Vec<ShiftDifference> = roster.shifts.iter().filter_map(difference).collect();
    differences.extend(roster.gone.iter().filter_map(gone));
    differences.sort_by_key(|difference| (difference.start, difference.shift));
    differences
}

/// Whether a shift is published just as it is in the draft, so that publishing would not change it.
pub fn is_as_published(shift: &RosterShift) -> bool {
    shift.published.is_some() && difference(shift).is_none()
}

/// What publishing would tell of a shift that has left the timetable, unless nobody waits for it.
fn gone(published: &Published) -> Option<ShiftDifference> {
    (!published.crew.is_empty()).then(|| ShiftDifference {
        shift: published.shift.shift,
        start: published.shift.start,
        end: published.shift.end,
        vehicle: published.shift.vehicle,
        crew: Vec::new(),
        before: Some(published.clone()),
        news: news(Some(published), &[], false),
    })
}

fn difference(shift: &RosterShift) -> Option<ShiftDifference> {
    let id = shift.timetable.id?;
    if shift.published.is_none() && shift.state() == ShiftState::NotPlanned {
        return None;
    }
    let (start, end) = (shift.timetable.shift.start, shift.timetable.shift.end);
    // A crew that is not whole does not run the shift, so nobody is told to come.
    let crew: Vec<(Seat, MemberId)> = if shift.is_manned() {
        shift.crew.iter().map(|taken| (taken.seat, taken.member)).collect()
    } else {
        Vec::new()
    };
    let published = shift.published.as_ref();
    let moved = published.is_some_and(|published| {
        published.shift.start != start || published.shift.end != end || published.shift.vehicle != shift.vehicle
    });
    let news = news(published, &crew, moved);
    // A shift that stands is told once, so that it is published as standing.
    let first_time = published.is_none();
    (first_time || moved || !news.is_empty()).then_some(ShiftDifference {
        shift: id,
        start,
        end,
        vehicle: shift.vehicle,
        crew,
        before: published.cloned(),
        news,
    })
}

/// What is new for whom when a shift as published gets another crew, or another time or vehicle.
pub fn news(published: Option<&Published>, crew: &[(Seat, MemberId)], moved: bool) -> Vec<News> {
    let before: BTreeMap<MemberId, Seat> =
        published.into_iter().flat_map(|published| &published.crew).map(|seat| (seat.member, seat.seat)).collect();
    let after: BTreeMap<MemberId, Seat> = crew.iter().map(|(seat, member)| (*member, *seat)).collect();
    let company_changed = before != after;
    let taken = before.iter().filter(|(member, _)| !after.contains_key(member)).map(|(member, seat)| News {
        member: *member,
        seat: *seat,
        kind: NewsKind::Taken,
    });
    let rest = after.iter().filter_map(|(member, seat)| match before.get(member) {
        None => Some(News { member: *member, seat: *seat, kind: NewsKind::Given }),
        Some(_) if moved || company_changed => Some(News { member: *member, seat: *seat, kind: NewsKind::Changed }),
        Some(_) => None,
    });
    taken.chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roster::{PublishedSeat, PublishedShift};

    fn published(crew: &[(i64, Seat)]) -> Published {
        let start = NaiveDateTime::parse_from_str("2021-02-09T13:00", "%Y-%m-%dT%H:%M").unwrap();
        Published {
            shift: PublishedShift {
                shift: ShiftId(1),
                start,
                end: start + chrono::TimeDelta::hours(3),
                vehicle: None,
                version: 1,
            },
            crew: crew
                .iter()
                .map(|(member, seat)| PublishedSeat { shift: ShiftId(1), seat: *seat, member: MemberId(*member) })
                .collect(),
        }
    }

    #[test]
    fn a_new_partner_is_news_for_the_one_who_stays() {
        let before = published(&[(1, Seat::Driver), (2, Seat::RideAlong)]);
        let after = [(Seat::Driver, MemberId(1)), (Seat::RideAlong, MemberId(3))];
        let kinds: Vec<(i64, NewsKind)> =
            news(Some(&before), &after, false).iter().map(|news| (news.member.0, news.kind)).collect();
        assert_eq!(kinds, [(2, NewsKind::Taken), (1, NewsKind::Changed), (3, NewsKind::Given)]);
    }

    #[test]
    fn nothing_new_is_no_news() {
        let before = published(&[(1, Seat::Driver)]);
        assert!(news(Some(&before), &[(Seat::Driver, MemberId(1))], false).is_empty());
    }

    #[test]
    fn a_moved_shift_is_news_for_everybody_in_it() {
        let before = published(&[(1, Seat::Driver)]);
        assert_eq!(news(Some(&before), &[(Seat::Driver, MemberId(1))], true)[0].kind, NewsKind::Changed);
    }
}
