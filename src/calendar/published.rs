//! All that is published, read at one moment, and the shifts that calendars are made of.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::car_shift::CarShift;
use super::event::EventStatus;
use super::member_shift::{CrewPerson, MemberShift, ShiftFacts, ShiftVehicle};
use crate::model::association::Association;
use crate::model::calendar_wish::CalendarWish;
use crate::model::difference::{News, NewsKind, ShiftDifference};
use crate::model::member::{Member, MemberId};
use crate::model::person_name::short_names;
use crate::model::problem::Seat;
use crate::model::roster::{PublishedSeat, PublishedShift};
use crate::model::settings::SettingKey;
use crate::model::shift::{ShiftId, ShiftNote};
use crate::model::vehicle::{Car, Vehicle};
use crate::store::{PublishedChange, StoreError, View};

/// All that is published, read at one moment.
pub struct PublishedRoster {
    /// The association.
    pub association: Association,
    /// All members, those who left among them.
    pub members: Vec<Member>,
    /// The place of each member among them.
    places: BTreeMap<MemberId, usize>,
    /// The cars.
    pub cars: Vec<Car>,
    vehicles: Vec<Vehicle>,
    short_names: BTreeMap<String, String>,
    wishes: BTreeMap<MemberId, CalendarWish>,
    notes: BTreeMap<ShiftId, ShiftNote>,
    wiping: bool,
    /// Entries that are cancelled are kept for shifts that end on this day or later.
    kept_since: NaiveDate,
    shifts: BTreeMap<ShiftId, PublishedShift>,
    seats: BTreeMap<ShiftId, Vec<PublishedSeat>>,
    changes: BTreeMap<ShiftId, Vec<PublishedChange>>,
    /// The shifts that were ever published for each member.
    shifts_of: BTreeMap<MemberId, BTreeSet<ShiftId>>,
    draft: Draft,
    last_version: i64,
}

/// The driver first.
fn in_crew(seat: &PublishedSeat) -> (bool, MemberId) {
    (seat.seat != Seat::Driver, seat.member)
}

fn status(is_manned: bool, is_draft: bool) -> EventStatus {
    match (is_manned, is_draft) {
        (false, _) => EventStatus::Cancelled,
        (true, true) => EventStatus::Tentative,
        (true, false) => EventStatus::Confirmed,
    }
}

/// What has been added from the draft.
#[derive(Default)]
struct Draft {
    /// Shifts, and whose seats in them, that are as the draft has them.
    drafted: BTreeMap<ShiftId, BTreeSet<MemberId>>,
    /// Those who serve by what is published, and not by the draft, with what is published.
    still_published: BTreeMap<(ShiftId, MemberId), (PublishedShift, Vec<PublishedSeat>)>,
}

impl PublishedRoster {
    /// Reads all that is published, for calendars of a day.
    pub fn read(view: &View<'_>, association: Association, today: NaiveDate) -> Result<Self, StoreError> {
        let (members, settings) = (view.members()?, view.settings()?);
        let kept = u64::try_from(settings.get(SettingKey::CancelledDays)).unwrap_or(0);
        let mut seats: BTreeMap<ShiftId, Vec<PublishedSeat>> = BTreeMap::new();
        for seat in view.all_published_seats()? {
            seats.entry(seat.shift).or_default().push(seat);
        }
        seats.values_mut().for_each(|crew| crew.sort_by_key(in_crew));
        let mut published = Self {
            association,
            places: members.iter().enumerate().map(|(place, member)| (member.id, place)).collect(),
            short_names: short_names(members.iter().map(|member| member.profile.name.as_str())),
            members,
            cars: view.cars()?,
            vehicles: view.vehicles()?,
            wishes: view.calendar_wishes()?,
            notes: view.shift_notes()?,
            wiping: settings.get(SettingKey::Wiping) != 0,
            kept_since: today.checked_sub_days(Days::new(kept)).unwrap_or(today),
            shifts: view.all_published_shifts()?.into_iter().map(|shift| (shift.shift, shift)).collect(),
            seats,
            changes: BTreeMap::new(),
            shifts_of: BTreeMap::new(),
            draft: Draft::default(),
            last_version: view.publications()?.last().map_or(0, |found| found.version),
        };
        view.published_changes()?.into_iter().for_each(|change| published.add_change(change));
        Ok(published)
    }

    fn add_change(&mut self, change: PublishedChange) {
        self.shifts_of.entry(change.member).or_default().insert(change.shift);
        self.changes.entry(change.shift).or_default().push(change);
    }

    /// Adds what publishing the draft would give or change, as it was after the last change of the database.
    /// What it would take away is told as it was, and that the draft has it otherwise: people must come until they
    /// are told not to.
    pub fn add_draft(&mut self, differences: &[ShiftDifference]) {
        let version = self.last_version + 1;
        for difference in differences {
            let shift = difference.shift;
            if difference.crew.is_empty() {
                let before = self.shifts.get(&shift).cloned().zip(self.seats.get(&shift).cloned());
                let lost = difference.news.iter().filter_map(|news| Some(((shift, news.member), before.clone()?)));
                self.draft.still_published.extend(lost);
                continue;
            }
            let drafted = PublishedShift {
                shift,
                start: difference.start,
                end: difference.end,
                vehicle: difference.vehicle,
                version,
            };
            let mut crew: Vec<PublishedSeat> = difference
                .crew
                .iter()
                .map(|(seat, member)| PublishedSeat { shift, seat: *seat, member: *member })
                .collect();
            crew.sort_by_key(in_crew);
            let before = self.shifts.insert(shift, drafted).zip(self.seats.insert(shift, crew));
            self.draft.drafted.entry(shift).or_default();
            for News { member, seat, kind } in difference.news.iter().copied() {
                match (kind, &before) {
                    (NewsKind::Taken, Some(before)) => {
                        self.draft.still_published.insert((shift, member), before.clone());
                    }
                    _ => {
                        self.draft.drafted.entry(shift).or_default().insert(member);
                        self.add_change(PublishedChange { version, shift, member, kind, seat });
                    }
                }
            }
        }
    }

    /// Whether nothing has ever been published.
    pub fn is_empty(&self) -> bool {
        self.shifts.is_empty()
    }

    /// What a member wishes of their calendar.
    pub fn wish(&self, member: MemberId) -> CalendarWish {
        self.wishes.get(&member).cloned().unwrap_or_default()
    }

    /// What a member is told of each shift the member has, or has had.
    pub fn shifts_of_member(&self, member: MemberId) -> Vec<MemberShift> {
        let shifts = self.shifts_of.get(&member).into_iter().flatten();
        let found = shifts.filter_map(|shift| self.shift_of_member(*shift, member));
        found.filter(|shift| self.is_kept(&shift.facts)).collect()
    }

    fn shift_of_member(&self, shift: ShiftId, member: MemberId) -> Option<MemberShift> {
        let (published, crew, draft_without) = match self.draft.still_published.get(&(shift, member)) {
            Some((published, crew)) => (published, crew.as_slice(), true),
            None => (self.shifts.get(&shift)?, self.crew(shift), false),
        };
        let serves = crew.iter().find(|seat| seat.member == member);
        let is_draft = self.draft.drafted.get(&shift).is_some_and(|drafted| drafted.contains(&member));
        let last = self.changes(shift).iter().rfind(|change| change.member == member);
        let others = crew.iter().filter(|seat| serves.is_some() && seat.member != member);
        Some(MemberShift {
            companions: others.map(|seat| self.person(seat)).collect(),
            facts: self.facts(published, status(serves.is_some(), is_draft || draft_without)),
            draft_without,
            member,
            seat: serves.map(|seat| seat.seat).or(last.map(|change| change.seat))?,
            reminders: self.wish(member).reminders,
        })
    }

    /// What a member is told of a shift that they have heard of, and serve in no more.
    pub fn lost_shift(&self, member: MemberId, seat: Seat, heard: &PublishedShift) -> MemberShift {
        MemberShift {
            facts: self.facts(heard, EventStatus::Cancelled),
            member,
            seat,
            companions: Vec::new(),
            reminders: self.wish(member).reminders,
            draft_without: false,
        }
    }

    /// Who mans each shift that somebody has manned.
    pub fn shifts_of_car(&self) -> Vec<CarShift> {
        let of_car = |shift: &PublishedShift| {
            // Nobody was ever told of a shift that stood from the beginning.
            let crew = self.changes.get(&shift.shift).map(|_| self.crew(shift.shift))?;
            let status = status(!crew.is_empty(), self.draft.drafted.contains_key(&shift.shift));
            // Whoever follows the car is not in it: no telephone numbers.
            let crew = crew.iter().map(|seat| CrewPerson { phone: None, ..self.person(seat) }).collect();
            Some(CarShift { facts: self.facts(shift, status), crew })
        };
        self.shifts.values().filter_map(of_car).filter(|shift| self.is_kept(&shift.facts)).collect()
    }

    fn crew(&self, shift: ShiftId) -> &[PublishedSeat] {
        self.seats.get(&shift).map_or(&[], Vec::as_slice)
    }

    fn changes(&self, shift: ShiftId) -> &[PublishedChange] {
        self.changes.get(&shift).map_or(&[], Vec::as_slice)
    }

    /// What holds is kept, what is cancelled only for a while after the shift.
    fn is_kept(&self, facts: &ShiftFacts) -> bool {
        facts.status != EventStatus::Cancelled || facts.end.date() >= self.kept_since
    }

    /// What is told of a shift to everyone.
    fn facts(&self, shift: &PublishedShift, status: EventStatus) -> ShiftFacts {
        let vehicle = shift.vehicle.and_then(|id| self.vehicles.iter().find(|vehicle| vehicle.id == id));
        ShiftFacts {
            shift: shift.shift,
            start: shift.start,
            end: shift.end,
            vehicle: vehicle.map(|vehicle| ShiftVehicle {
                plate: vehicle.details.plate.clone(),
                model: vehicle.details.model.clone(),
            }),
            status,
            wiping: self.wiping,
            note: self.notes.get(&shift.shift).cloned().unwrap_or_default(),
        }
    }

    /// Somebody in the car; the telephone number only if its owner agreed.
    pub fn person(&self, seat: &PublishedSeat) -> CrewPerson {
        let member = self.places.get(&seat.member).map(|place| &self.members[*place]);
        let name = member.map_or("?", |member| member.profile.name.as_str());
        CrewPerson {
            name: name.to_owned(),
            short_name: self.short_names.get(name).map_or(name, String::as_str).to_owned(),
            seat: seat.seat,
            phone: member
                .and_then(|member| member.profile.phone.clone())
                .filter(|_| self.wish(seat.member).share_phone),
        }
    }
}
