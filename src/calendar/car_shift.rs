//! What is told of a shift in the calendars of the car and of the board, put into words.

use super::event::{CalendarEvent, EventStatus};
use super::member_shift::{CrewPerson, ShiftFacts, people, place_lines};
use super::revisions::Revisions;
use crate::i18n::Texts;
use crate::model::association::Association;
use crate::model::calendar_revision::CalendarOwner;
use crate::model::problem::Seat;
use crate::text;

/// What is told of a shift in the calendar of the car.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CarShift {
    /// What is told to everyone.
    pub facts: ShiftFacts,
    /// All in the car, the driver first; nobody where it stands.
    pub crew: Vec<CrewPerson>,
}

/// Who follows the calendar of a car.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follower {
    /// Those who drive and ride along in it: they read who is in it.
    Driver,
    /// The board: how many are in it.
    Board,
}

impl CarShift {
    /// The entry in the calendar of somebody who follows the car.
    pub fn event(
        &self,
        texts: &Texts,
        association: &Association,
        car: &str,
        follower: Follower,
        revisions: &mut Revisions,
    ) -> CalendarEvent {
        // The board reads neither names nor where the key is.
        let (reader, key_place, event) = match follower {
            Follower::Driver => {
                (CalendarOwner::Car, association.key_place.as_str(), self.plain_event(texts, association, car))
            }
            Follower::Board => (CalendarOwner::Board, "", self.plain_board_event(texts, association, car)),
        };
        let name = |person: &CrewPerson| if follower == Follower::Driver { person.name.clone() } else { String::new() };
        let crew: Vec<(String, Seat)> = self.crew.iter().map(|person| (name(person), person.seat)).collect();
        let significant = self.facts.significant(association, key_place, &crew);
        revisions.revise((self.facts.shift, reader), &significant, event)
    }

    /// The entry of drivers. It has no reminders: they would ring for all who follow the car.
    fn plain_event(&self, texts: &Texts, association: &Association, car: &str) -> CalendarEvent {
        let name = self.facts.vehicle.as_ref().map_or(car, |vehicle| vehicle.plate.as_str());
        CalendarEvent {
            uid: format!("shift-{}@{}.korpass", self.facts.shift.0, association.uid),
            summary: self.facts.summary(texts, &self.short(texts, name)),
            description: self.lines(texts, association).join("\n"),
            categories: vec![texts.get("calendar-category")],
            reminders: Vec::new(),
            ..self.facts.blank_event(association)
        }
    }

    /// The entry of the board: how many are in the car, and no names.
    fn plain_board_event(&self, texts: &Texts, association: &Association, car: &str) -> CalendarEvent {
        let name = self.facts.vehicle.as_ref().map_or(car, |vehicle| vehicle.plate.as_str());
        let lines: Vec<String> =
            self.facts.vehicle_line(texts).into_iter().chain(self.facts.note_lines(texts)).collect();
        let short = if self.crew.is_empty() {
            self.short(texts, name)
        } else {
            text!(texts, "calendar-summary-board", car = name, count = self.crew.len())
        };
        CalendarEvent {
            uid: format!("shift-{}-crew@{}.korpass", self.facts.shift.0, association.uid),
            summary: self.facts.summary(texts, &short),
            description: lines.join("\n"),
            categories: vec![texts.get("calendar-category")],
            ..self.facts.blank_event(association)
        }
    }

    fn short(&self, texts: &Texts, car: &str) -> String {
        if self.facts.status == EventStatus::Cancelled {
            return text!(texts, "calendar-summary-car-cancelled", car = car);
        }
        if self.crew.is_empty() {
            return text!(texts, "calendar-summary-car-standing", car = car);
        }
        let names: Vec<&str> = self.crew.iter().map(|person| person.short_name.as_str()).collect();
        text!(texts, "calendar-summary-car", car = car, crew = names.join(" + "))
    }

    fn lines(&self, texts: &Texts, association: &Association) -> Vec<String> {
        if self.facts.status == EventStatus::Cancelled || self.crew.is_empty() {
            return vec![texts.get("calendar-car-stands")];
        }
        let mut lines = Vec::new();
        if self.facts.status == EventStatus::Tentative {
            lines.push(texts.get("calendar-draft"));
        }
        lines.push(text!(texts, "calendar-crew", people = people(texts, &self.crew)));
        lines.extend(self.facts.vehicle_line(texts));
        lines.extend(place_lines(texts, association));
        lines.extend(self.facts.note_lines(texts));
        lines.extend(self.facts.duty_lines(texts));
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn the_calendar_of_the_car_names_the_crew() {
        let texts = Texts::new(Language::Sv);
        let mut shift = samples::car_shift("2021-02-09 10:00", "2021-02-09 13:00");
        let summary = |shift: &CarShift| shift.plain_event(&texts, &samples::association(), "Bilen").summary;
        assert_eq!(summary(&shift), "Körpass ABC123: Alva A. + Bo B.");
        shift.crew.clear();
        assert_eq!(summary(&shift), "Körpass ABC123: obemannat");
        shift.facts.vehicle = None;
        shift.facts.status = EventStatus::Cancelled;
        assert_eq!(summary(&shift), "Utgår: Körpass Bilen");
    }

    #[test]
    fn the_board_reads_how_many_and_no_names() {
        let texts = Texts::new(Language::Sv);
        let mut shift = samples::car_shift("2021-02-09 10:00", "2021-02-09 13:00");
        let event = shift.plain_board_event(&texts, &samples::association(), "Bilen");
        assert_eq!(event.summary, "ABC123: 2 i bilen");
        assert!(!format!("{event:?}").contains("Alva"));
        shift.crew.clear();
        assert_eq!(
            shift.plain_board_event(&texts, &samples::association(), "Bilen").summary,
            "Körpass ABC123: obemannat"
        );
    }
}
