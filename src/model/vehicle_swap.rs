//! The exchange of one vehicle for the next of the same car (bilbyte).

use chrono::{Days, NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::period::Period;
use super::vehicle::VehicleId;

/// The number of an exchange in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SwapId(pub i64);

/// How far an exchange has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum SwapState {
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

impl SwapState {
    /// All states.
    pub const ALL: [SwapState; 6] = [
        SwapState::Planned,
        SwapState::Dated,
        SwapState::Postponed,
        SwapState::UnderWay,
        SwapState::Done,
        SwapState::Cancelled,
    ];

    /// The word for it, in code and in the database.
    pub fn word(self) -> &'static str {
        match self {
            SwapState::Planned => "planned",
            SwapState::Dated => "dated",
            SwapState::Postponed => "postponed",
            SwapState::UnderWay => "under_way",
            SwapState::Done => "done",
            SwapState::Cancelled => "cancelled",
        }
    }

    /// Whether something is still to be done.
    pub fn is_open(self) -> bool {
        !matches!(self, SwapState::Done | SwapState::Cancelled)
    }

    /// Whether an exchange in this state can go over into another.
    pub fn may_become(self, next: SwapState) -> bool {
        match next {
            SwapState::Planned => false,
            SwapState::Dated => matches!(self, SwapState::Planned | SwapState::Dated | SwapState::Postponed),
            SwapState::Postponed | SwapState::Cancelled => self.is_open(),
            SwapState::UnderWay => matches!(self, SwapState::Dated | SwapState::Postponed),
            SwapState::Done => self == SwapState::UnderWay,
        }
    }
}

/// The exchange of one vehicle for the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VehicleSwap {
    /// Number in the database.
    pub id: SwapId,
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
    pub state: SwapState,
    /// The closure for the days without a car, if there is one.
    pub closure: Option<i64>,
}

/// Something that happened to an exchange; all are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SwapEvent {
    /// The exchange.
    pub swap: SwapId,
    /// What it became.
    pub state: SwapState,
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

impl VehicleSwap {
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

    fn swap(days_without: u32) -> VehicleSwap {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        VehicleSwap {
            id: SwapId(1),
            old: VehicleId(1),
            new: VehicleId(2),
            window: Period::new(day("2021-02-15"), day("2021-03-31")).unwrap(),
            days_without,
            day: None,
            state: SwapState::Planned,
            closure: None,
        }
    }

    #[test]
    fn an_exchange_that_is_done_or_cancelled_never_changes_again() {
        for state in SwapState::ALL {
            for next in SwapState::ALL {
                assert!(state.is_open() || !state.may_become(next), "{state:?} {next:?}");
            }
        }
        assert!(SwapState::Dated.may_become(SwapState::Dated), "the day can be moved");
        assert!(SwapState::UnderWay.may_become(SwapState::Postponed), "the new one may be broken at delivery");
        assert!(!SwapState::Planned.may_become(SwapState::Done));
    }

    #[test]
    fn the_word_of_a_state_is_that_of_the_answers() {
        for state in SwapState::ALL {
            assert_eq!(serde_json::to_value(state).unwrap(), state.word());
        }
    }

    proptest! {
        #[test]
        fn old_none_and_new_follow_each_other_without_gap_or_overlap(days_without in 0_u32..30, offset in 0_u64..400) {
            let swap = swap(days_without);
            let day = swap.window.from() + Days::new(offset);
            let last = swap.last_day_of_old(day).unwrap();
            match swap.days_without_car(day) {
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
