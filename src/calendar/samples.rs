//! Facts that the tests of this floor begin from.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use chrono_tz::Europe::Stockholm;

use super::car_shift::CarShift;
use super::event::EventStatus;
use super::member_shift::{CrewPerson, MemberShift, ShiftFacts, ShiftVehicle};
use super::revisions::Revisions;
use crate::i18n::Language;
use crate::model::association::Association;
use crate::model::calendar_wish::CalendarWish;
use crate::model::member::MemberId;
use crate::model::problem::Seat;
use crate::model::shift::{ShiftId, ShiftNote};

pub(super) fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

/// The revisions where nothing has left the program yet.
pub(super) fn revisions() -> Revisions {
    Revisions::new(BTreeMap::new(), (7, at("2021-01-25 08:30")))
}

pub(super) fn association() -> Association {
    Association {
        name: "Grannstöd Tumba".to_owned(),
        language: Language::Sv,
        time_zone: Stockholm,
        car_place: "Tumba torg, garaget; plats 7".to_owned(),
        key_place: "Nyckelskåpet i receptionen".to_owned(),
        contact: String::new(),
        agreement_until: None,
        uid: "0123456789abcdef0123456789abcdef".to_owned(),
    }
}

fn facts(start: &str, end: &str) -> ShiftFacts {
    ShiftFacts {
        shift: ShiftId(17),
        start: at(start),
        end: at(end),
        vehicle: Some(ShiftVehicle { plate: "ABC123".parse().unwrap(), model: "Volvo V60".to_owned() }),
        status: EventStatus::Confirmed,
        wiping: true,
        note: ShiftNote::default(),
    }
}

fn person(name: &str, short_name: &str, seat: Seat) -> CrewPerson {
    CrewPerson {
        name: name.to_owned(),
        short_name: short_name.to_owned(),
        seat,
        phone: Some("070-174 06 05".to_owned()),
    }
}

pub(super) fn member_shift(start: &str, end: &str) -> MemberShift {
    MemberShift {
        facts: facts(start, end),
        member: MemberId(4),
        seat: Seat::Driver,
        companions: vec![person("Bo Berg", "Bo B.", Seat::RideAlong)],
        reminders: CalendarWish::default().reminders,
        draft_without: false,
    }
}

pub(super) fn car_shift(start: &str, end: &str) -> CarShift {
    CarShift {
        facts: facts(start, end),
        crew: vec![person("Alva Andersson", "Alva A.", Seat::Driver), person("Bo Berg", "Bo B.", Seat::RideAlong)],
    }
}
