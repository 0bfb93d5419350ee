//! What is planned ahead.

use chrono::NaiveDate;

use crate::model::period::Period;
use crate::store::View;
use crate::workflows::refusal::Refusal;

/// The period to plan again when something changes: from the plan that the next day with anybody in it belongs to, to
/// that of the last such day.
pub fn planned_ahead(view: &View<'_>, today: NaiveDate) -> Result<Option<Period>, Refusal> {
    let Some(last) = view.last_day_with_seats()?.filter(|last| *last >= today) else { return Ok(None) };
    let first = view.first_day_with_seats(today)?.unwrap_or(last);
    let from = view.plan_containing(first)?.map_or(first, |run| run.period.from());
    let to = view.plan_containing(last)?.map_or(last, |run| run.period.to());
    Ok(Period::new(from, to))
}
