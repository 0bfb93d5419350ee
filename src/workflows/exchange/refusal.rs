//! Why an exchange could not go on.

use chrono::{NaiveDate, NaiveDateTime};

use crate::i18n::{Message, Time};
use crate::message;
use crate::model::exchange::ExchangeState;
use crate::model::plate::RegistrationPlate;
use crate::workflows::exchange::state::state_word;
use crate::workflows::failure::Failure;

/// Why an exchange could not go on.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ExchangeRefusal {
    /// There is no exchange, or none for the vehicle that was named.
    #[error("no-exchange")]
    NoExchange,
    /// Several exchanges are open, for the vehicles of these plates, and it was not told which is meant.
    #[error("which-exchange")]
    Which(Vec<RegistrationPlate>),
    /// It is done or cancelled.
    #[error("closed")]
    Closed(ExchangeState),
    /// It is in the state already.
    #[error("already")]
    Already(ExchangeState),
    /// It cannot go over from the state that it is in.
    #[error("not-from-here")]
    NotFromHere(ExchangeState),
    /// It cannot start, as it has no day.
    #[error("no-day-to-start")]
    NoDayToStart,
    /// It cannot be some days later, as it has no day.
    #[error("no-day-to-postpone")]
    NoDayToPostpone,
    /// It was not told how much later it shall be.
    #[error("how-late")]
    HowLate,
    /// The day is not later than the one it has.
    #[error("not-later")]
    NotLater(NaiveDate),
    /// The window of days has been.
    #[error("window-over")]
    WindowOver,
    /// The vehicles do not stand for the same car, or are one.
    #[error("other-cars")]
    OtherCars,
    /// A vehicle only stands in.
    #[error("stand-in")]
    StandIn(RegistrationPlate),
    /// The vehicle that comes is there before the one that leaves.
    #[error("reversed")]
    Reversed {
        /// The vehicle that was told to leave.
        old: RegistrationPlate,
        /// The vehicle that was told to come.
        new: RegistrationPlate,
    },
    /// One of the vehicles is part of an exchange that is open.
    #[error("open-already")]
    OpenAlready,
    /// The vehicle that leaves would leave before it came.
    #[error("too-early")]
    TooEarly(RegistrationPlate),
    /// The vehicle that comes would come after it left.
    #[error("too-late")]
    TooLate(RegistrationPlate),
    /// The vehicle has been driven on a day on which it would not be there.
    #[error("driven")]
    Driven {
        /// Its plate.
        plate: RegistrationPlate,
        /// The local start of the drive.
        start: NaiveDateTime,
        /// The local end of the drive.
        end: NaiveDateTime,
    },
    /// The vehicle is not part of the exchange.
    #[error("not-in-exchange")]
    NotInExchange(RegistrationPlate),
    /// The day on which something was read or done is still to come.
    #[error("day-ahead")]
    DayAhead(NaiveDate),
    /// The odometer was at more, in whole kilometres, by that day.
    #[error("reading-falls")]
    ReadingFalls(u32),
    /// No task of the exchange has the number.
    #[error("no-such-task")]
    NoSuchTask(i64),
    /// Nothing was told of a task that is to be changed.
    #[error("no-task-change")]
    NoTaskChange,
}

impl ExchangeRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        let failure = Failure::new(self.what()).at(self.details());
        match self.advice() {
            Some(advice) => failure.advise(advice),
            None => failure,
        }
    }

    /// What happened.
    fn what(&self) -> Message {
        match self {
            Self::NoExchange => message!("error-no-swap"),
            Self::Which(_) => message!("error-which-swap"),
            Self::Closed(state) => message!("error-swap-closed", state = state_word(*state)),
            Self::Already(state) => message!("error-swap-already", state = state_word(*state)),
            Self::NotFromHere(state) => message!("error-swap-step", state = state_word(*state)),
            Self::NoDayToStart | Self::NoDayToPostpone => message!("error-swap-no-day"),
            Self::HowLate => message!("error-swap-how-late"),
            Self::NotLater(day) => message!("error-swap-not-later", day = Time::Days(*day, *day)),
            Self::WindowOver => message!("error-swap-window-over"),
            Self::OtherCars => message!("error-swap-cars"),
            Self::StandIn(plate) => message!("error-swap-stand-in", plate = plate.to_string()),
            Self::Reversed { old, new } => {
                message!("error-swap-reversed", old = old.to_string(), new = new.to_string())
            }
            Self::OpenAlready => message!("error-swap-open-already"),
            Self::TooEarly(plate) => message!("error-swap-too-early", plate = plate.to_string()),
            Self::TooLate(plate) => message!("error-swap-too-late", plate = plate.to_string()),
            Self::Driven { plate, start, end } => {
                message!("error-swap-driven", plate = plate.to_string(), drive = Time::Shift(*start, *end))
            }
            Self::NotInExchange(plate) => message!("error-not-in-swap", plate = plate.to_string()),
            Self::DayAhead(day) => message!("error-reading-ahead", day = Time::Days(*day, *day)),
            Self::ReadingFalls(odometer) => message!("error-reading-falls", odometer = *odometer),
            Self::NoSuchTask(id) => message!("error-no-such-task", id = *id),
            Self::NoTaskChange => message!("error-no-wish"),
        }
    }

    /// Which there are to choose from.
    fn details(&self) -> Vec<Message> {
        let plates: &[RegistrationPlate] = if let Self::Which(plates) = self { plates } else { &[] };
        plates.iter().map(|plate| message!("error-known-vehicle", plate = plate.to_string())).collect()
    }

    /// What to do.
    fn advice(&self) -> Option<Message> {
        Some(match self {
            Self::NoExchange => message!("error-no-swap-advice"),
            Self::Closed(_) | Self::OpenAlready => message!("error-swap-open-already-advice"),
            Self::NotFromHere(_) => message!("error-swap-step-advice"),
            Self::NoDayToStart => message!("swap-plan-next"),
            Self::NoDayToPostpone | Self::HowLate => message!("error-swap-no-day-advice"),
            Self::NotLater(_) => message!("error-swap-not-later-advice"),
            Self::WindowOver => message!("error-swap-window-over-advice"),
            Self::OtherCars => message!("error-swap-cars-advice"),
            Self::StandIn(plate) => message!("error-swap-stand-in-advice", plate = plate.to_string()),
            Self::ReadingFalls(_) => message!("error-log-advice"),
            Self::NoSuchTask(_) => message!("error-no-such-task-advice"),
            Self::NoTaskChange => message!("error-no-task-change-advice"),
            Self::Which(_)
            | Self::Already(_)
            | Self::Reversed { .. }
            | Self::TooEarly(_)
            | Self::TooLate(_)
            | Self::Driven { .. }
            | Self::NotInExchange(_)
            | Self::DayAhead(_) => return None,
        })
    }
}
