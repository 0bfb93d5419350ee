//! What people do not know yet: what is published now against what they last heard.
//!
//! Both are states and not events. So whoever is told is told once, whatever happened in between; and taking a
//! publication back makes the matching news by itself.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;

use super::difference::NewsKind;
use super::member::MemberId;
use super::problem::Seat;
use super::roster::{PublishedSeat, PublishedShift};
use super::shift::ShiftId;
use super::vehicle::VehicleId;

/// What somebody knows of a shift they serve in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Local start.
    pub start: NaiveDateTime,
    /// Local end.
    pub end: NaiveDateTime,
    /// The vehicle.
    pub vehicle: Option<VehicleId>,
    /// The seat.
    pub seat: Seat,
    /// The others in the car.
    pub others: BTreeMap<MemberId, Seat>,
}

/// What everybody knows. Whoever serves no more in a shift, or never did, is not in it.
pub type Knowledge = BTreeMap<(MemberId, ShiftId), Known>;

/// What a member does not know yet of a shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingNews {
    /// The member.
    pub member: MemberId,
    /// The shift.
    pub shift: ShiftId,
    /// What the member last heard; nothing where the member does not serve in it as far as the member knows.
    pub before: Option<Known>,
    /// What holds; nothing where the member serves in it no more.
    pub now: Option<Known>,
}

/// What of a shift has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// Start or end.
    Time,
    /// The member's own seat.
    Seat,
    /// Who else is in the car, and in which seat.
    Company,
    /// The vehicle.
    Vehicle,
}

impl Aspect {
    /// The word for programs.
    pub fn word(self) -> &'static str {
        match self {
            Aspect::Time => "time",
            Aspect::Seat => "seat",
            Aspect::Company => "company",
            Aspect::Vehicle => "vehicle",
        }
    }
}

impl PendingNews {
    /// What is new.
    pub fn kind(&self) -> NewsKind {
        match (&self.before, &self.now) {
            (_, None) => NewsKind::Taken,
            (None, Some(_)) => NewsKind::Given,
            (Some(_), Some(_)) => NewsKind::Changed,
        }
    }

    /// What holds or, of a seat that was taken, what was heard of it.
    pub fn known(&self) -> Option<&Known> {
        self.now.as_ref().or(self.before.as_ref())
    }

    /// What has changed for somebody who stays.
    pub fn changed(&self) -> BTreeSet<Aspect> {
        let (Some(before), Some(now)) = (&self.before, &self.now) else { return BTreeSet::new() };
        let aspects = [
            (Aspect::Time, (before.start, before.end) != (now.start, now.end)),
            (Aspect::Seat, before.seat != now.seat),
            (Aspect::Company, before.others != now.others),
            (Aspect::Vehicle, before.vehicle != now.vehicle),
        ];
        aspects.into_iter().filter(|(_, changed)| *changed).map(|(aspect, _)| aspect).collect()
    }

    /// The shift is not over, neither as it is nor as it was heard of.
    fn is_ahead(&self, now: NaiveDateTime) -> bool {
        [&self.before, &self.now].into_iter().flatten().any(|known| known.end > now)
    }
}

/// What is published: of each seat the shift and its company.
pub fn knowledge(shifts: &[PublishedShift], seats: &[PublishedSeat]) -> Knowledge {
    let shifts: BTreeMap<ShiftId, &PublishedShift> = shifts.iter().map(|shift| (shift.shift, shift)).collect();
    let mut crews: BTreeMap<ShiftId, BTreeMap<MemberId, Seat>> = BTreeMap::new();
    for seat in seats {
        crews.entry(seat.shift).or_default().insert(seat.member, seat.seat);
    }
    let mut known = Knowledge::new();
    for (shift, crew) in crews {
        let Some(published) = shifts.get(&shift) else { continue };
        for (member, seat) in &crew {
            let mut others = crew.clone();
            others.remove(member);
            let (start, end, vehicle) = (published.start, published.end, published.vehicle);
            known.insert((*member, shift), Known { start, end, vehicle, seat: *seat, others });
        }
    }
    known
}

/// What is published and not heard yet, of shifts that have not ended: by member, start and shift.
pub fn pending_news(published: &Knowledge, heard: &Knowledge, now: NaiveDateTime) -> Vec<PendingNews> {
    let keys: BTreeSet<&(MemberId, ShiftId)> = published.keys().chain(heard.keys()).collect();
    let news = keys.into_iter().filter(|key| published.get(key) != heard.get(key)).map(|key| PendingNews {
        member: key.0,
        shift: key.1,
        before: heard.get(key).cloned(),
        now: published.get(key).cloned(),
    });
    let mut news: Vec<PendingNews> = news.filter(|news| news.is_ahead(now)).collect();
    news.sort_by_key(|news| (news.member, news.known().map(|known| known.start), news.shift));
    news
}

/// What everybody knows once they have heard the news.
pub fn hear(heard: &mut Knowledge, news: &[PendingNews]) {
    for PendingNews { member, shift, now, .. } in news {
        match now {
            Some(known) => heard.insert((*member, *shift), known.clone()),
            None => heard.remove(&(*member, *shift)),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(hour: u32) -> NaiveDateTime {
        chrono::NaiveDate::from_ymd_opt(2021, 2, 9).unwrap().and_hms_opt(hour, 0, 0).unwrap()
    }

    /// A shift: its start, its vehicle and the seats of its crew.
    type Made = (u32, i64, BTreeMap<i64, bool>);

    fn published(made: &[Made]) -> Knowledge {
        let shift = |index: usize| ShiftId(i64::try_from(index).unwrap());
        let shifts: Vec<PublishedShift> = made
            .iter()
            .enumerate()
            .map(|(index, (start, vehicle, _))| PublishedShift {
                shift: shift(index),
                start: at(*start),
                end: at(*start + 3),
                vehicle: Some(VehicleId(*vehicle)),
                version: 1,
            })
            .collect();
        let seats = made.iter().enumerate().flat_map(|(index, (_, _, crew))| {
            crew.iter().map(move |(member, drives)| PublishedSeat {
                shift: shift(index),
                seat: if *drives { Seat::Driver } else { Seat::RideAlong },
                member: MemberId(*member),
            })
        });
        knowledge(&shifts, &seats.collect::<Vec<_>>())
    }

    fn made(start: u32, crew: &[(i64, bool)]) -> Made {
        (start, 1, crew.iter().copied().collect())
    }

    #[test]
    fn what_is_new_is_told_with_what_was_before() {
        let heard = published(&[made(10, &[(1, true), (2, false)])]);
        let news = pending_news(&published(&[made(11, &[(1, true), (3, false)])]), &heard, at(1));
        let kinds: Vec<_> = news.iter().map(|news| (news.member.0, news.kind())).collect();
        assert_eq!(kinds, [(1, NewsKind::Changed), (2, NewsKind::Taken), (3, NewsKind::Given)]);
        assert_eq!(news[0].changed(), BTreeSet::from([Aspect::Time, Aspect::Company]));
        assert_eq!(news[0].before.as_ref().unwrap().start, at(10));
    }

    #[test]
    fn whoever_gave_a_seat_up_and_got_it_back_before_hearing_of_it_hears_nothing() {
        let heard = published(&[made(10, &[(1, true)])]);
        assert_eq!(pending_news(&published(&[made(10, &[(1, true)])]), &heard, at(1)), []);
    }

    #[test]
    fn what_is_over_is_not_told_unless_somebody_would_still_come() {
        let early = published(&[made(8, &[(1, true)])]);
        assert_eq!(pending_news(&early, &Knowledge::new(), at(11)), []);
        assert_eq!(pending_news(&early, &Knowledge::new(), at(10)).len(), 1);
        // Moved from the afternoon to the morning, which is over: whoever does not know comes in the afternoon.
        let heard = published(&[made(13, &[(1, true)])]);
        assert_eq!(pending_news(&early, &heard, at(12)).len(), 1);
        assert_eq!(pending_news(&Knowledge::new(), &heard, at(12))[0].kind(), NewsKind::Taken);
    }

    fn rosters() -> impl Strategy<Value = Vec<Made>> {
        let crew = prop::collection::btree_map(1..6_i64, any::<bool>(), 0..4);
        prop::collection::vec((8..10_u32, 1..3_i64, crew), 4)
    }

    proptest! {
        #[test]
        fn who_has_heard_is_told_nothing_and_each_change_reaches_exactly_those_it_concerns(
            (first, second) in (rosters(), rosters())
        ) {
            let mut heard = Knowledge::new();
            for roster in [&first, &second, &first] {
                let news = pending_news(&published(roster), &heard, at(0));
                hear(&mut heard, &news);
                prop_assert_eq!(pending_news(&published(roster), &heard, at(0)), vec![]);
                prop_assert_eq!(&heard, &published(roster));
            }
            let found: BTreeSet<(i64, i64)> =
                pending_news(&published(&second), &heard, at(0)).iter().map(|news| (news.member.0, news.shift.0)).collect();
            let concerned = (0..).zip(first.iter().zip(&second)).filter(|(_, (before, after))| before != after);
            let concerned: BTreeSet<(i64, i64)> = concerned
                .flat_map(|(shift, (before, after))| {
                    before.2.keys().chain(after.2.keys()).map(move |member| (*member, shift))
                })
                .collect();
            prop_assert_eq!(found, concerned);
        }

        #[test]
        fn hearing_the_news_of_one_member_leaves_those_of_the_others((first, second) in (rosters(), rosters())) {
            let mut heard = published(&first);
            let news = pending_news(&published(&second), &heard, at(0));
            let (own, rest): (Vec<PendingNews>, Vec<PendingNews>) = news.into_iter().partition(|news| news.member.0 == 1);
            hear(&mut heard, &own);
            prop_assert_eq!(pending_news(&published(&second), &heard, at(0)), rest);
        }
    }
}
