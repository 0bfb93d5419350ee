//! All that people have been told, read at one moment, and the notices that it makes.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate, NaiveDateTime};

use super::event::EventStatus;
use super::notice::{CarNotice, CrewPerson, NoticeFacts, NoticeVehicle, ShiftNotice};
use crate::model::association::Association;
use crate::model::calendar_wish::CalendarWish;
use crate::model::difference::{News, NewsKind, Telling};
use crate::model::member::{Member, MemberId};
use crate::model::person_name::short_names;
use crate::model::problem::Seat;
use crate::model::roster::{SeatTold, ShiftTold};
use crate::model::settings::SettingKey;
use crate::model::shift::{ShiftId, ShiftNote};
use crate::model::vehicle::{Car, Vehicle};
use crate::store::{StoreError, Subject, SubjectChange, ToldChange, View};

/// All that people have been told, read at one moment.
pub struct Told {
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
    shifts: BTreeMap<ShiftId, ShiftTold>,
    seats: BTreeMap<ShiftId, Vec<SeatTold>>,
    changes: BTreeMap<ShiftId, Vec<ToldChange>>,
    /// The shifts of which each member was ever told.
    shifts_of: BTreeMap<MemberId, BTreeSet<ShiftId>>,
    draft: Draft,
    subject_changes: Vec<SubjectChange>,
    published_at: BTreeMap<i64, NaiveDateTime>,
}

/// The driver first.
fn in_crew(seat: &SeatTold) -> (bool, MemberId) {
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
    /// Those who serve by what they were told, and not by the draft, with what they were told.
    still_told: BTreeMap<(ShiftId, MemberId), (ShiftTold, Vec<SeatTold>)>,
}

impl Told {
    /// Reads all that people have been told, for calendars of a day.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn read(view: &View<'_>, association: Association, today: NaiveDate) -> Result<Self, StoreError> {
        let (members, settings) = (view.members()?, view.settings()?);
        let kept = u64::try_from(settings.get(SettingKey::CancelledDays)).unwrap_or(0);
        let mut seats: BTreeMap<ShiftId, Vec<SeatTold>> = BTreeMap::new();
        for seat in view.all_seats_told()? {
            seats.entry(seat.shift).or_default().push(seat);
        }
        seats.values_mut().for_each(|crew| crew.sort_by_key(in_crew));
        let mut told = Self {
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
            shifts: view.all_shifts_told()?.into_iter().map(|shift| (shift.shift, shift)).collect(),
            seats,
            changes: BTreeMap::new(),
            shifts_of: BTreeMap::new(),
            draft: Draft::default(),
            subject_changes: view.subject_changes()?,
            published_at: view.publications()?.into_iter().map(|found| (found.version, found.at)).collect(),
        };
        view.told_changes()?.into_iter().for_each(|change| told.add_change(change));
        Ok(told)
    }

    fn add_change(&mut self, change: ToldChange) {
        self.shifts_of.entry(change.member).or_default().insert(change.shift);
        self.changes.entry(change.shift).or_default().push(change);
    }

    /// Adds what publishing the draft would give or change, as it was after the last change of the database.
    /// What it would take away is told as it was, and that the draft has it otherwise: people must come until they
    /// are told not to.
    pub fn add_draft(&mut self, tellings: &[Telling], at: NaiveDateTime) {
        let version = self.published_at.keys().next_back().map_or(1, |last| last + 1);
        self.published_at.insert(version, at);
        for telling in tellings {
            let shift = telling.shift;
            if telling.crew.is_empty() {
                let before = self.shifts.get(&shift).cloned().zip(self.seats.get(&shift).cloned());
                let lost = telling.news.iter().filter_map(|news| Some(((shift, news.member), before.clone()?)));
                self.draft.still_told.extend(lost);
                continue;
            }
            let drafted =
                ShiftTold { shift, start: telling.start, end: telling.end, vehicle: telling.vehicle, version };
            let mut crew: Vec<SeatTold> =
                telling.crew.iter().map(|(seat, member)| SeatTold { shift, seat: *seat, member: *member }).collect();
            crew.sort_by_key(in_crew);
            let before = self.shifts.insert(shift, drafted).zip(self.seats.insert(shift, crew));
            self.draft.drafted.entry(shift).or_default();
            for News { member, seat, kind } in telling.news.iter().copied() {
                match (kind, &before) {
                    (NewsKind::Taken, Some(before)) => {
                        self.draft.still_told.insert((shift, member), before.clone());
                    }
                    _ => {
                        self.draft.drafted.entry(shift).or_default().insert(member);
                        self.add_change(ToldChange { version, shift, member, kind, seat });
                    }
                }
            }
        }
    }

    /// Whether nobody has ever been told anything.
    pub fn is_empty(&self) -> bool {
        self.shifts.is_empty()
    }

    /// What a member wishes of their calendar.
    pub fn wish(&self, member: MemberId) -> CalendarWish {
        self.wishes.get(&member).cloned().unwrap_or_default()
    }

    /// When a version was published, in UTC.
    pub fn published_at(&self, version: i64) -> Option<NaiveDateTime> {
        self.published_at.get(&version).copied()
    }

    /// What a member is told of each shift the member has, or has had.
    pub fn notices_of_member(&self, member: MemberId) -> Vec<ShiftNotice> {
        let shifts = self.shifts_of.get(&member).into_iter().flatten();
        let notices = shifts.filter_map(|shift| self.notice_of_member(*shift, member));
        notices.filter(|notice| self.is_kept(&notice.facts)).collect()
    }

    fn notice_of_member(&self, shift: ShiftId, member: MemberId) -> Option<ShiftNotice> {
        let mine: Vec<&ToldChange> = self.changes(shift).iter().filter(|change| change.member == member).collect();
        let versions: BTreeSet<i64> = mine.iter().map(|change| change.version).collect();
        let (told, crew, draft_without) = match self.draft.still_told.get(&(shift, member)) {
            Some((told, crew)) => (told, crew.as_slice(), true),
            None => (self.shifts.get(&shift)?, self.crew(shift), false),
        };
        let serves = crew.iter().find(|seat| seat.member == member);
        let is_draft = self.draft.drafted.get(&shift).is_some_and(|drafted| drafted.contains(&member));
        let others = crew.iter().filter(|seat| serves.is_some() && seat.member != member);
        Some(ShiftNotice {
            companions: others.clone().map(|seat| self.person(seat)).collect(),
            facts: self.facts(told, &versions, status(serves.is_some(), is_draft || draft_without), others)?,
            draft_without,
            member,
            seat: serves.map(|seat| seat.seat).or(mine.last().map(|change| change.seat))?,
            reminders: self.wish(member).reminders,
        })
    }

    /// Who mans each shift that somebody has manned.
    pub fn notices_of_car(&self) -> Vec<CarNotice> {
        let notice = |shift: &ShiftTold| {
            let is_draft = self.draft.drafted.contains_key(&shift.shift);
            let changes = self.changes(shift.shift).iter().map(|change| change.version);
            let versions: BTreeSet<i64> = changes.chain(is_draft.then_some(shift.version)).collect();
            let crew = self.crew(shift.shift);
            let status = status(!crew.is_empty(), is_draft);
            let facts = self.facts(shift, &versions, status, crew.iter())?;
            Some(CarNotice { facts, crew: crew.iter().map(|seat| self.person(seat)).collect() })
        };
        self.shifts.values().filter_map(notice).filter(|notice| self.is_kept(&notice.facts)).collect()
    }

    fn crew(&self, shift: ShiftId) -> &[SeatTold] {
        self.seats.get(&shift).map_or(&[], Vec::as_slice)
    }

    fn changes(&self, shift: ShiftId) -> &[ToldChange] {
        self.changes.get(&shift).map_or(&[], Vec::as_slice)
    }

    /// What holds is kept, what is cancelled only for a while after the shift.
    fn is_kept(&self, facts: &NoticeFacts) -> bool {
        facts.status != EventStatus::Cancelled || facts.end.date() >= self.kept_since
    }

    /// What is told of a shift to everyone. Its revisions are counted by the versions that changed it, and by the
    /// changes of what it tells of since it was told first.
    fn facts<'a>(
        &self,
        shift: &ShiftTold,
        versions: &BTreeSet<i64>,
        status: EventStatus,
        people: impl Iterator<Item = &'a SeatTold> + Clone,
    ) -> Option<NoticeFacts> {
        let vehicle = shift.vehicle.and_then(|id| self.vehicles.iter().find(|vehicle| vehicle.id == id));
        let version = *versions.last()?;
        let (first, last) = (self.published_at(*versions.first()?)?, self.published_at(version)?);
        let is_told_of = |subject| match subject {
            Subject::Place => true,
            Subject::Vehicle(vehicle) => shift.vehicle == Some(vehicle),
            Subject::Member(member) => people.clone().any(|seat| seat.member == member),
            Subject::Shift(id) => shift.shift == id,
        };
        let since = self.subject_changes.iter().filter(|change| change.at > first && is_told_of(change.subject));
        Some(NoticeFacts {
            shift: shift.shift,
            start: shift.start,
            end: shift.end,
            vehicle: vehicle.map(|vehicle| NoticeVehicle {
                plate: vehicle.details.plate.clone(),
                model: vehicle.details.model.clone(),
            }),
            status,
            sequence: u32::try_from(versions.len() - 1 + since.clone().count()).ok()?,
            last_modified: since.map(|change| change.at).fold(last, NaiveDateTime::max),
            version,
            wiping: self.wiping,
            note: self.notes.get(&shift.shift).cloned().unwrap_or_default(),
        })
    }

    /// Somebody in the car; the telephone number only if its owner agreed.
    fn person(&self, seat: &SeatTold) -> CrewPerson {
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
