//! Why what was named could not be found, or means several.

use crate::i18n::Message;
use crate::message;
use crate::model::member::MemberId;
use crate::model::period::NotAPeriod;
use crate::model::plate::RegistrationPlate;
use crate::model::shift_name::ShiftName;
use crate::workflows::failure::Failure;
use crate::workflows::parse;

/// So many of those who may be meant are named.
const MOST_NAMED: usize = 10;

/// Why what was named could not be found, or means several.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum LookupRefusal {
    /// No member has the name.
    #[error("no such member")]
    NoSuchMember {
        /// As it was typed.
        name: String,
        /// The names most like it.
        alike: Vec<String>,
    },
    /// Several members have the name.
    #[error("ambiguous member")]
    AmbiguousMember {
        /// As it was typed.
        name: String,
        /// Those who have it, with their names.
        found: Vec<(MemberId, String)>,
    },
    /// What should be a registration plate is none.
    #[error("not a plate")]
    NotAPlate {
        /// As it was typed.
        text: String,
        /// Which vehicles may be meant.
        meant: VehiclesMeant,
    },
    /// No vehicle has the plate.
    #[error("no such vehicle")]
    NoSuchVehicle {
        /// The plate.
        plate: RegistrationPlate,
        /// Which vehicles may be meant.
        meant: VehiclesMeant,
    },
    /// No car has the name.
    #[error("no such car")]
    NoSuchCar {
        /// As it was typed.
        name: String,
        /// The names that cars have.
        known: Vec<String>,
    },
    /// There is no car at all.
    #[error("no car")]
    NoCar,
    /// There are several cars, and none was named.
    #[error("which car")]
    WhichCar {
        /// The names that cars have.
        known: Vec<String>,
    },
    /// No shift has the name.
    #[error("no such shift")]
    NoSuchShift {
        /// As it was named.
        shift: ShiftName,
        /// The shifts of that day.
        that_day: Vec<ShiftName>,
        /// Where there are none that day: the last before it and the first after it.
        nearest: Vec<ShiftName>,
    },
    /// Several shifts have the name.
    #[error("ambiguous shift")]
    AmbiguousShift {
        /// As it was named.
        shift: ShiftName,
        /// Those that it may mean.
        found: Vec<ShiftName>,
    },
    /// A text names no period.
    #[error(transparent)]
    NotAPeriod(#[from] NotAPeriod),
    /// No period was named, and none has been planned.
    #[error("nothing planned")]
    NothingPlanned,
}

/// Which vehicles may be meant by a text that names none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VehiclesMeant {
    /// Those whose plate or model is like it, by their plates.
    Alike(Vec<String>),
    /// None is like it: these are all there are, by their plates.
    All(Vec<String>),
}

impl VehiclesMeant {
    fn sentences(&self) -> Vec<Message> {
        match self {
            Self::Alike(plates) => did_you_mean(plates),
            Self::All(plates) => {
                plates.iter().map(|plate| message!("error-known-vehicle", plate = plate.as_str())).collect()
            }
        }
    }
}

impl LookupRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match self {
            Self::NoSuchMember { name, alike } => Failure::new(message!("error-no-such-member", name = name.as_str()))
                .at(did_you_mean(alike))
                .advise(message!("error-no-such-member-advice")),
            Self::AmbiguousMember { name, found } => {
                let named = found.iter().take(MOST_NAMED);
                Failure::new(message!("error-ambiguous-member", name = name.as_str(), count = found.len()))
                    .at(named.map(|(id, name)| message!("error-candidate", id = id.to_string(), name = name.as_str())))
                    .advise(message!("error-ambiguous-member-advice"))
            }
            Self::NotAPlate { text, meant } => {
                Failure::new(message!("error-not-a-plate", text = text.as_str())).at(meant.sentences())
            }
            Self::NoSuchVehicle { plate, meant } => {
                Failure::new(message!("error-no-such-vehicle", plate = plate.to_string())).at(meant.sentences())
            }
            Self::NoSuchCar { name, known } => {
                Failure::new(message!("error-no-such-car", name = name.as_str())).at(known_cars(known))
            }
            Self::NoCar => Failure::new(message!("error-no-car")).advise(message!("error-no-car-advice")),
            Self::WhichCar { known } => Failure::new(message!("error-which-car")).at(known_cars(known)),
            Self::NoSuchShift { shift, that_day, nearest } => {
                Failure::new(message!("error-no-such-shift", shift = shift.to_string()))
                    .at(known_shifts(that_day))
                    .at(nearest.iter().map(|shift| message!("error-nearest-shift", shift = shift.to_string())))
                    .advise(message!("error-no-such-shift-advice", month = shift.day.format("%Y-%m").to_string()))
            }
            Self::AmbiguousShift { shift, found } => {
                Failure::new(message!("error-ambiguous-shift", shift = shift.to_string(), count = found.len()))
                    .at(known_shifts(found))
            }
            Self::NotAPeriod(reason) => {
                Failure::new(not_a_period(reason)).advise(message!("error-not-a-period-advice"))
            }
            Self::NothingPlanned => {
                Failure::new(message!("error-nothing-planned")).advise(message!("error-nothing-planned-advice"))
            }
        }
    }
}

fn did_you_mean(names: &[String]) -> Vec<Message> {
    names.iter().map(|name| message!("error-did-you-mean", name = name.as_str())).collect()
}

fn known_cars(names: &[String]) -> impl Iterator<Item = Message> {
    names.iter().map(|name| message!("error-known-car", name = name.as_str()))
}

fn known_shifts(shifts: &[ShiftName]) -> impl Iterator<Item = Message> {
    shifts.iter().map(|shift| message!("error-known-shift", shift = shift.to_string()))
}

/// What is wrong with a text that names no period: the day in it, if that is to blame.
fn not_a_period(reason: &NotAPeriod) -> Message {
    match reason {
        NotAPeriod::Unreadable(text) => {
            let mut ends = text.split("..").map(|end| (end, parse::not_a_day(end)));
            let day = ends.find_map(|(end, fault)| parse::sentence_of_day(end, fault));
            day.unwrap_or_else(|| message!("error-not-a-period", text = text.as_str()))
        }
        NotAPeriod::Reversed(text) => message!("fault-reversed", value = text.as_str()),
    }
}
