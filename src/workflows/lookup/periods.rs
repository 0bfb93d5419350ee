//! Periods as people write them, or the one planned last.

use chrono::NaiveDate;

use crate::model::period::Period;
use crate::store::View;
use crate::workflows::lookup::refusal::LookupRefusal;
use crate::workflows::refusal::Refusal;

/// The period that a text names.
///
/// # Errors
/// If it names none.
pub fn period(text: &str, today: NaiveDate) -> Result<Period, LookupRefusal> {
    Ok(Period::parse(text, today)?)
}

/// The period named, or else the one planned last.
///
/// # Errors
/// If the text names no period, there is neither, or the database cannot be read.
pub fn period_or_last_plan(view: &View<'_>, text: Option<&str>, today: NaiveDate) -> Result<Period, Refusal> {
    if let Some(text) = text {
        return Ok(period(text, today)?);
    }
    Ok(view.last_plan()?.map(|run| run.period).ok_or(LookupRefusal::NothingPlanned)?)
}
