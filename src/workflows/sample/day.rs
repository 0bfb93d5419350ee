//! The day that it always is in the sample.

use chrono::NaiveDate;

use crate::store::{OperationKind, StoreError, View};

/// The day on which the sample's six weeks are planned, two weeks ahead.
pub const DAY: NaiveDate = match NaiveDate::from_ymd_opt(2021, 1, 18) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Whether a database holds the sample association.
pub fn is_sample(view: &View<'_>) -> Result<bool, StoreError> {
    Ok(view.first_kind()? == Some(OperationKind::Sample))
}
