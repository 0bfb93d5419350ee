//! The exchange of one vehicle for the next of the same car (bilbyte).

use chrono::{Days, NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::period::Period;
use super::vehicle::VehicleId;

/// The number of an exchange in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExchangeId(pub i64);

/// How far an exchange has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "test-aids", derive(schemars::JsonSchema))]
pub enum ExchangeState {
    /// It will be, in a window of days.
    Planned,
    /// It has a day.
    Dated,
    /// The day is a later one than people were promised.
    Postponed,
    /// The old vehicle has been handed back.
    UnderWay,
    /// The new vehicle is in service.
    Done,
    /// It will not be.
    Cancelled,
}

impl ExchangeState {
    /// All states.
    pub const ALL: [ExchangeState; 6] = [
        ExchangeState::Planned,
        ExchangeState::Dated,
        ExchangeState::Postponed,
        ExchangeState::UnderWay,
        ExchangeState::Done,
        ExchangeState::Cancelled,
    ];

    /// The word for it, in code and in the database.
    pub fn word(self) -> &'static str {
        match self {
            ExchangeState::Planned => "planned",
            ExchangeState::Dated => "dated",
            ExchangeState::Postponed => "postponed",
            ExchangeState::UnderWay => "under_way",
            ExchangeState::Done => "done",
            ExchangeState::Cancelled => "cancelled",
        }
    }

    /// Whether something is still to be done.
    pub fn is_open(self) -> bool {
        !matches!(self, ExchangeState::Done | ExchangeState::Cancelled)
    }

    /// Whether an exchange in this state can go over into another.
    pub fn may_become(self, next: ExchangeState) -> bool {
        match next {
            ExchangeState::Planned => false,
            ExchangeState::Dated => {
                matches!(self, ExchangeState::Planned | ExchangeState::Dated | ExchangeState::Postponed)
            }
            ExchangeState::Postponed | ExchangeState::Cancelled => self.is_open(),
            ExchangeState::UnderWay => matches!(self, ExchangeState::Dated | ExchangeState::Postponed),
            ExchangeState::Done => self == ExchangeState::UnderWay,
        }
    }
}

/// The exchange of one vehicle for the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// Number in the database.
    pub id: ExchangeId,
    /// The vehicle that leaves.
    pub old: VehicleId,
    /// The vehicle that comes.
    pub new: VehicleId,
    /// The days on which the new vehicle may come into service.
    pub window: Period,
    /// Days before that on which there is no car.
    pub days_without: u32,
    /// The first day of the new vehicle in service, once it is set.
    pub day: Option<NaiveDate>,
    /// How far it has come.
    pub state: ExchangeState,
    /// The closure for the days without a car, if there is one.
    pub closure: Option<i64>,
}

/// Something that happened to an exchange; all are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExchangeEvent {
    /// The exchange.
    pub exchange: ExchangeId,
    /// What it became.
    pub state: ExchangeState,
    /// The first day of the new vehicle as it was set then.
    pub day: Option<NaiveDate>,
    /// When, in UTC.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: String,
    /// Why; empty if not told.
    pub why: String,
}

/// What was read off a vehicle when it was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOverReading {
    /// The vehicle.
    pub vehicle: VehicleId,
    /// Odometer, in whole kilometres.
    pub odometer: u32,
    /// Fuel or charge, in per cent.
    pub energy: Option<u32>,
    /// Known damage; empty if there is none.
    pub damage: String,
    /// The day on which it was read.
    pub read_on: NaiveDate,
}

impl Exchange {
    /// The last day of the old vehicle, if the new one comes on a day.
    pub fn last_day_of_old(&self, day: NaiveDate) -> Option<NaiveDate> {
        day.checked_sub_days(Days::new(u64::from(self.days_without) + 1))
    }

    /// The days without a car, if the new one comes on a day and there are any.
    pub fn days_without_car(&self, day: NaiveDate) -> Option<Period> {
        Period::new(self.last_day_of_old(day)?.succ_opt()?, day.pred_opt()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn exchange(days_without: u32) -> Exchange {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        Exchange {
            id: ExchangeId(1),
            old: VehicleId(1),
            new: VehicleId(2),
            window: Period::new(day("2021-02-15"), day("2021-03-31")).unwrap(),
            days_without,
            day: None,
            state: ExchangeState::Planned,
            closure: None,
        }
    }

    #[test]
    fn an_exchange_that_is_done_or_cancelled_never_changes_again() {
        for state in ExchangeState::ALL {
            for next in ExchangeState::ALL {
                assert!(state.is_open() || !state.may_become(next), "{state:?} {next:?}");
            }
        }
        assert!(ExchangeState::Dated.may_become(ExchangeState::Dated), "the day can be moved");
        assert!(ExchangeState::UnderWay.may_become(ExchangeState::Postponed), "the new one may be broken at delivery");
        assert!(!ExchangeState::Planned.may_become(ExchangeState::Done));
    }

    #[test]
    fn the_word_of_a_state_is_that_of_the_answers() {
        for state in ExchangeState::ALL {
            assert_eq!(serde_json::to_value(state).unwrap(), state.word());
        }
    }

    proptest! {
        #[test]
        fn old_none_and_new_follow_each_other_without_gap_or_overlap(days_without in 0_u32..30, offset in 0_u64..400) {
            let exchange = exchange(days_without);
            let day = exchange.window.from() + Days::new(offset);
            let last = exchange.last_day_of_old(day).unwrap();
            match exchange.days_without_car(day) {
                None => {
                    prop_assert_eq!(days_without, 0);
                    prop_assert_eq!(last.succ_opt().unwrap(), day);
                }
                Some(without) => {
                    prop_assert_eq!(without.days(), i64::from(days_without));
                    prop_assert_eq!((last.succ_opt().unwrap(), day.pred_opt().unwrap()), (without.from(), without.to()));
                }
            }
        }
    }
}
