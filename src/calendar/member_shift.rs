//! What is told of a shift, to a member and of the car, put into words.

use chrono::NaiveDateTime;

use super::event::{CalendarEvent, EventStatus};
use super::reminder::{Reminder, minutes_from_day_before};
use super::revisions::Revisions;
use crate::i18n::Texts;
use crate::model::association::Association;
use crate::model::calendar_revision::CalendarOwner;
use crate::model::calendar_wish::{ReminderTime, Reminders};
use crate::model::member::MemberId;
use crate::model::plate::RegistrationPlate;
use crate::model::problem::Seat;
use crate::model::shift::{ShiftId, ShiftNote};
use crate::{message, text};

/// What is told of a shift to everyone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftFacts {
    /// The shift.
    pub shift: ShiftId,
    /// Local start.
    pub start: NaiveDateTime,
    /// Local end.
    pub end: NaiveDateTime,
    /// The vehicle, if there is one.
    pub vehicle: Option<ShiftVehicle>,
    /// Whether the shift holds, as it is told here.
    pub status: EventStatus,
    /// Contact surfaces and key are to be wiped before and after, as in a pandemic.
    pub wiping: bool,
    /// Where to patrol, and what else to know.
    pub note: ShiftNote,
}

/// The vehicle of a shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftVehicle {
    /// Registration plate.
    pub plate: RegistrationPlate,
    /// Make and model; empty if not told.
    pub model: String,
}

/// Someone in the car.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrewPerson {
    /// Full name.
    pub name: String,
    /// Name in lists, such as `Alva A.`
    pub short_name: String,
    /// The seat.
    pub seat: Seat,
    /// Telephone, if the reader may know it.
    pub phone: Option<String>,
}

/// What a member is told of a shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberShift {
    /// What is told to everyone.
    pub facts: ShiftFacts,
    /// The member.
    pub member: MemberId,
    /// The member's seat: the one lost, where it is cancelled.
    pub seat: Seat,
    /// The others in the car.
    pub companions: Vec<CrewPerson>,
    /// When the member's phone rings.
    pub reminders: Reminders,
    /// The member was told of the shift, and the draft has it without the member.
    pub draft_without: bool,
}

impl MemberShift {
    /// The entry in the member's calendar.
    pub fn event(&self, texts: &Texts, association: &Association, revisions: &mut Revisions) -> CalendarEvent {
        let key = (self.facts.shift, CalendarOwner::Member(self.member));
        let crew = self.companions.iter().map(|person| (person.name.clone(), person.seat));
        let crew: Vec<(String, Seat)> = crew.chain([(String::new(), self.seat)]).collect();
        let significant = self.facts.significant(association, &association.key_place, &crew);
        revisions.revise(key, &significant, self.plain_event(texts, association))
    }

    /// The entry without its revision.
    pub(super) fn plain_event(&self, texts: &Texts, association: &Association) -> CalendarEvent {
        let seat = texts.get(seat_word(self.seat));
        let short = match &self.facts.vehicle {
            Some(vehicle) => text!(texts, "calendar-summary-member", seat = &seat, plate = vehicle.plate.as_str()),
            None => text!(texts, "calendar-summary-member-without-vehicle", seat = &seat),
        };
        CalendarEvent {
            uid: member_uid(self.facts.shift, self.member, association),
            summary: self.facts.summary(texts, &short),
            description: self.lines(texts, association).join("\n"),
            categories: vec![texts.get("calendar-category"), seat],
            reminders: self.reminders(texts, association, &short),
            takes_time: true,
            ..self.facts.blank_event(association)
        }
    }

    fn lines(&self, texts: &Texts, association: &Association) -> Vec<String> {
        let mut lines = self.own_lines(texts);
        if self.facts.status != EventStatus::Cancelled {
            lines.extend(self.lines_of_every_shift(texts, association));
        }
        lines
    }

    /// What is told of this shift alone.
    pub(super) fn own_lines(&self, texts: &Texts) -> Vec<String> {
        if self.facts.status == EventStatus::Cancelled {
            return vec![texts.get("calendar-not-yours")];
        }
        let mut lines = Vec::new();
        if self.facts.status == EventStatus::Tentative {
            lines.push(texts.get(if self.draft_without { "calendar-draft-without" } else { "calendar-draft" }));
        }
        lines.push(match self.seat {
            Seat::Driver => texts.get("calendar-you-drive"),
            Seat::RideAlong => texts.get("calendar-you-ride-along"),
        });
        lines.push(if self.companions.is_empty() {
            texts.get("calendar-alone")
        } else {
            text!(texts, "calendar-together", people = people(texts, &self.companions))
        });
        lines.extend(self.facts.vehicle_line(texts));
        lines.extend(self.facts.note_lines(texts));
        lines
    }

    /// What is the same of every shift: where things are, and what to do before, after and when one cannot come.
    pub(super) fn lines_of_every_shift(&self, texts: &Texts, association: &Association) -> Vec<String> {
        let places = place_lines(texts, association).into_iter();
        let cannot_come = match association.contact.as_str() {
            "" => texts.get("calendar-cannot-come"),
            contact => text!(texts, "calendar-cannot-come-ring", contact = contact),
        };
        let lines = places.chain([cannot_come]).chain(self.facts.duty_lines(texts));
        lines.collect()
    }

    fn reminders(&self, texts: &Texts, association: &Association, short: &str) -> Vec<Reminder> {
        if self.facts.status != EventStatus::Confirmed {
            return Vec::new();
        }
        let (start, end) = (self.facts.start, self.facts.end);
        let reminder = |time| match time {
            ReminderTime::DayBefore(clock) => Reminder {
                minutes_before: minutes_from_day_before(association.time_zone, clock, start),
                text: text!(
                    texts,
                    "calendar-reminder-evening",
                    time = texts.time_span(start.time(), end.time()),
                    summary = short
                ),
            },
            ReminderTime::Minutes(minutes) => Reminder {
                minutes_before: minutes,
                text: match minutes {
                    60 => text!(texts, "calendar-reminder-hour", summary = short),
                    _ => text!(texts, "calendar-reminder", start = start.format("%H:%M").to_string(), summary = short),
                },
            },
        };
        self.reminders.iter().map(reminder).collect()
    }
}

impl ShiftFacts {
    /// What makes an entry another: time, vehicle, crew, place and state. Of what is cancelled nothing does any more.
    pub(super) fn significant(&self, association: &Association, key_place: &str, crew: &[(String, Seat)]) -> String {
        if self.status == EventStatus::Cancelled {
            return self.status.value().to_owned();
        }
        let plate = self.vehicle.as_ref().map_or("", |vehicle| vehicle.plate.as_str());
        let places = [&association.car_place, key_place, &self.note.areas];
        let (zone, state) = (association.time_zone, self.status.value());
        format!("{} {} {zone} {plate} {crew:?} {places:?} {state}", self.start, self.end)
    }

    /// An entry at the time and place of the shift, still without words.
    pub(super) fn blank_event(&self, association: &Association) -> CalendarEvent {
        CalendarEvent {
            uid: String::new(),
            sequence: 0,
            last_modified: NaiveDateTime::MIN,
            operation: 0,
            start: self.start,
            end: self.end,
            status: self.status,
            takes_time: false,
            summary: String::new(),
            description: String::new(),
            location: association.car_place.clone(),
            categories: Vec::new(),
            reminders: Vec::new(),
        }
    }

    /// Says in the summary that an entry does not hold, or not yet: many phones do not show STATUS.
    pub(super) fn summary(&self, texts: &Texts, short: &str) -> String {
        match self.status {
            EventStatus::Confirmed => short.to_owned(),
            EventStatus::Tentative => text!(texts, "calendar-summary-draft", summary = short),
            EventStatus::Cancelled => text!(texts, "calendar-summary-cancelled", summary = short),
        }
    }

    pub(super) fn vehicle_line(&self, texts: &Texts) -> Option<String> {
        let vehicle = self.vehicle.as_ref()?;
        let plate = vehicle.plate.as_str();
        Some(if vehicle.model.is_empty() {
            text!(texts, "calendar-vehicle", plate = plate)
        } else {
            text!(texts, "calendar-vehicle-and-model", plate = plate, model = &vehicle.model)
        })
    }

    /// Where to patrol, and what else to know, so far as it is told.
    pub(super) fn note_lines(&self, texts: &Texts) -> Vec<String> {
        let ShiftNote { areas, remark } = &self.note;
        let parts = [("calendar-areas", areas), ("calendar-remark", remark)];
        let parts = parts.into_iter().filter(|(_, text)| !text.is_empty());
        parts.map(|(id, text)| texts.say(&message!(id, text = text.as_str()))).collect()
    }

    /// What to do before and after.
    pub(super) fn duty_lines(&self, texts: &Texts) -> [String; 2] {
        if self.wiping {
            [texts.get("calendar-before-wiping"), texts.get("calendar-after-wiping")]
        } else {
            [texts.get("calendar-before"), texts.get("calendar-after")]
        }
    }
}

/// The id of a member's entry: the same for ever, whatever becomes of the shift.
fn member_uid(shift: ShiftId, member: MemberId, association: &Association) -> String {
    format!("shift-{}-member-{}@{}.korpass", shift.0, member.0, association.uid)
}

fn seat_word(seat: Seat) -> &'static str {
    match seat {
        Seat::Driver => "seat-driver",
        Seat::RideAlong => "seat-ride-along",
    }
}

/// People in the car in words: names, seats, and telephone numbers where they may be told.
pub fn people(texts: &Texts, crew: &[CrewPerson]) -> String {
    let people: Vec<String> = crew
        .iter()
        .map(|person| {
            let (name, seat) = (&person.name, texts.get(seat_word(person.seat)));
            match &person.phone {
                Some(phone) => text!(texts, "calendar-person-and-phone", name = name, seat = seat, phone = phone),
                None => text!(texts, "calendar-person", name = name, seat = seat),
            }
        })
        .collect();
    texts.list(&people)
}

/// Where the car and its key are, so far as it is told.
pub(super) fn place_lines(texts: &Texts, association: &Association) -> Vec<String> {
    let mut lines = Vec::new();
    if !association.car_place.is_empty() {
        lines.push(text!(texts, "calendar-car-place", place = &association.car_place));
    }
    if !association.key_place.is_empty() {
        lines.push(text!(texts, "calendar-key-place", place = &association.key_place));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use crate::i18n::Language;

    fn swedish(shift: &MemberShift) -> CalendarEvent {
        shift.plain_event(&Texts::new(Language::Sv), &samples::association())
    }

    #[test]
    fn the_id_of_an_entry_outlives_every_change() {
        let mut shift = samples::member_shift("2021-02-09 10:00", "2021-02-09 13:00");
        let first = swedish(&shift).uid;
        assert_eq!(first, "shift-17-member-4@0123456789abcdef0123456789abcdef.korpass");
        shift.seat = Seat::RideAlong;
        shift.facts.status = EventStatus::Cancelled;
        shift.facts.start = samples::at("2021-02-10 10:00");
        assert_eq!(swedish(&shift).uid, first);
    }

    #[test]
    fn a_member_reads_seat_and_plate_at_a_glance() {
        let mut shift = samples::member_shift("2021-02-09 10:00", "2021-02-09 13:00");
        assert_eq!(swedish(&shift).summary, "Körpass förare · ABC123");
        shift.seat = Seat::RideAlong;
        assert_eq!(swedish(&shift).summary, "Körpass medåkare · ABC123");
        shift.facts.vehicle = None;
        assert_eq!(swedish(&shift).summary, "Körpass medåkare");
    }

    #[test]
    fn the_description_says_with_whom_in_what_and_from_where() {
        let description = swedish(&samples::member_shift("2021-02-09 10:00", "2021-02-09 13:00")).description;
        for part in [
            "Du är förare",
            "Bo Berg (medåkare, telefon 070-174 06 05)",
            "ABC123, Volvo V60",
            "Tumba torg",
            "Nyckelskåpet",
        ] {
            assert!(description.contains(part), "{part} in {description}");
        }
    }

    #[test]
    fn wiping_is_asked_for_before_and_after_only_when_it_is_to_be_done() {
        let mut shift = samples::member_shift("2021-02-09 10:00", "2021-02-09 13:00");
        let wiped = |shift: &MemberShift| swedish(shift).description.matches("orka av").count();
        assert_eq!(wiped(&shift), 2);
        shift.facts.wiping = false;
        assert_eq!(wiped(&shift), 0);
    }

    #[test]
    fn someone_alone_in_the_car_is_told_so() {
        let mut shift = samples::member_shift("2021-02-09 10:00", "2021-02-09 13:00");
        shift.companions.clear();
        assert!(swedish(&shift).description.contains("Du är ensam i bilen."));
    }

    #[test]
    fn what_does_not_hold_says_so_first_and_reminds_nobody() {
        let mut shift = samples::member_shift("2021-02-09 10:00", "2021-02-09 13:00");
        shift.facts.status = EventStatus::Tentative;
        assert_eq!(swedish(&shift).summary, "Preliminärt: Körpass förare · ABC123");
        shift.facts.status = EventStatus::Cancelled;
        let event = swedish(&shift);
        assert_eq!(event.summary, "Utgår: Körpass förare · ABC123");
        assert!(event.reminders.is_empty());
    }

    #[test]
    fn every_word_is_also_there_in_english() {
        let shift = samples::member_shift("2021-02-09 10:00", "2021-02-09 13:00");
        let event = shift.plain_event(&Texts::new(Language::En), &samples::association());
        assert_eq!(event.summary, "Patrol shift, driver · ABC123");
        assert!(event.description.contains("Bo Berg (ride-along, phone 070-174 06 05)"), "{}", event.description);
        assert_eq!(event.reminders[0].text, "Tomorrow 10–13: Patrol shift, driver · ABC123");
    }

    #[test]
    fn a_phone_rings_as_its_owner_wishes() {
        let mut shift = samples::member_shift("2021-02-09 10:00", "2021-02-09 13:00");
        shift.reminders = "19:30,90".parse().unwrap();
        let reminders = swedish(&shift).reminders;
        assert_eq!(reminders.iter().map(|reminder| reminder.minutes_before).collect::<Vec<_>>(), [870, 90]);
        assert_eq!(reminders[1].text, "Börjar 10:00: Körpass förare · ABC123");
        shift.reminders = Reminders::NONE;
        assert!(swedish(&shift).reminders.is_empty());
    }

    #[test]
    fn areas_and_remarks_are_told_where_there_are_any() {
        let mut shift = samples::member_shift("2021-02-09 10:00", "2021-02-09 13:00");
        assert!(!swedish(&shift).description.contains("Områden"));
        shift.facts.note = ShiftNote { areas: "Tumba C, Storvreten".to_owned(), remark: "Skolavslutning".to_owned() };
        let description = swedish(&shift).description;
        assert!(
            description.contains("Områden: Tumba C, Storvreten") && description.contains("Att veta: Skolavslutning")
        );
    }
}
