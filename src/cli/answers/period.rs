//! A period.

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::period::Period;

/// A period: its days, both included.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PeriodAnswer {
    /// The first day.
    from: NaiveDate,
    /// The last day.
    to: NaiveDate,
}

impl From<Period> for PeriodAnswer {
    fn from(period: Period) -> Self {
        Self { from: period.from(), to: period.to() }
    }
}
