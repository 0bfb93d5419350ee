//! What each member offers: the open shifts that they can serve in, with their wishes.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, IsoWeek, NaiveDate};

use super::settled::{OpenShift, SettledShifts, holds};
use crate::model::availability::Availability;
use crate::model::facts::Facts;
use crate::model::member::Member;
use crate::model::settings::SettingKey;

/// What a member offers to the open shifts.
pub struct Offer {
    /// The wish for each shift that the member can serve in.
    pub wishes: BTreeMap<String, i32>,
    /// The days of those shifts.
    pub days: BTreeSet<NaiveDate>,
}

/// A shift that a member can serve in.
struct Possible {
    day: NaiveDate,
    shift: String,
    wish: i32,
    /// The member has the seat in the draft or has been told of it.
    held: bool,
}

/// What the member offers. Of a week whose limit is used up in part, only so many days as are left of it:
/// those on which the member has a shift already first, then those that they would like most.
pub fn offer(
    facts: &Facts,
    member: &Member,
    open: &[OpenShift<'_>],
    said: &[Availability],
    served: &SettledShifts,
) -> Offer {
    let points = |key| i32::try_from(facts.settings.get(key)).unwrap_or(0);
    let mut possible: BTreeMap<IsoWeek, Vec<Possible>> = BTreeMap::new();
    for (OpenShift { shift, name }, said) in open.iter().zip(said) {
        let wish = match said {
            Availability::Unavailable => continue,
            Availability::Reluctant => -points(SettingKey::WishReluctant),
            Availability::Available => 0,
            Availability::Preferred => points(SettingKey::WishPreferred),
        };
        let day = shift.timetable.shift.start.date();
        let held = holds(shift, member.id);
        possible.entry(day.iso_week()).or_default().push(Possible { day, shift: name.clone(), wish, held });
    }
    let used = served.by_week();
    let mut offer = Offer { wishes: BTreeMap::new(), days: BTreeSet::new() };
    for (week, mut shifts) in possible {
        if let Some(used) = used.get(&week) {
            let left = member.profile.max_week.saturating_sub(*used) as usize;
            shifts.sort_by_key(|shift| (!shift.held, -shift.wish, shift.day));
            let mut days: Vec<NaiveDate> = Vec::new();
            for shift in &shifts {
                if days.len() < left && !days.contains(&shift.day) {
                    days.push(shift.day);
                }
            }
            shifts.retain(|shift| days.contains(&shift.day));
        }
        offer.days.extend(shifts.iter().map(|shift| shift.day));
        offer.wishes.extend(shifts.into_iter().map(|shift| (shift.shift, shift.wish)));
    }
    offer
}
