//! Which day of the window of an exchange hurts least: each is tried as it would be in earnest, and taken back.

use chrono::{Datelike, Days, NaiveDate};

use crate::message;
use crate::model::exchange::{Exchange, ExchangeState};
use crate::model::holiday::Holiday;
use crate::model::period::Period;
use crate::store::{OperationKind, Store, View};
use crate::workflows::context::Context;
use crate::workflows::exchange::consequences::{Consequences, set_day};
use crate::workflows::exchange::refusal::ExchangeRefusal;
use crate::workflows::exchange::replanning::Replanning;
use crate::workflows::exchange::which;
use crate::workflows::lookup;
use crate::workflows::planning::search::Search;
use crate::workflows::refusal::Refusal;

/// A day, and what would follow from it.
#[derive(Debug, Clone)]
pub struct DayCandidate {
    /// The first day of the new vehicle.
    pub day: NaiveDate,
    /// What would follow.
    pub consequences: Consequences,
    /// A week-end or a red day, on which nobody hands cars over.
    pub is_day_off: bool,
}

/// How far the comparison has come.
#[derive(Debug, Clone, Copy)]
pub struct AdviceProgress {
    /// So many days have been tried.
    pub tried: u64,
    /// Of so many.
    pub days: u64,
    /// The day to be tried next.
    pub day: NaiveDate,
}

impl DayCandidate {
    /// What is compared, the weightiest first; less is better.
    fn cost(&self) -> (bool, usize, usize, usize, NaiveDate) {
        let not_driven = self.consequences.lost.len() + self.consequences.standing;
        let people = self.consequences.people().len();
        (self.is_day_off, not_driven, self.consequences.without_driver.len(), people, self.day)
    }
}

/// Whether nobody hands cars over on a day.
fn is_day_off(day: NaiveDate) -> bool {
    day.weekday().number_from_monday() > 5 || Holiday::on(day).is_some_and(Holiday::is_red_day)
}

/// Compares all days of a window, or else of the window of the exchange, that lie ahead; the best first.
///
/// # Errors
/// If no exchange or several are meant, it cannot be given a day any more, or the window has been.
pub fn advise(
    context: &Context,
    store: &mut Store,
    (coming, window): (Option<&str>, Option<&str>),
    search: &Search<'_>,
    mut on_progress: impl FnMut(AdviceProgress),
) -> Result<Vec<DayCandidate>, Refusal> {
    let (exchange, window) = days_to_compare(context, &store.view()?, coming, window)?;
    let days = window.days().unsigned_abs();
    let mut candidates = Vec::new();
    for (tried, day) in (0..).zip(window.iter()) {
        on_progress(AdviceProgress { tried, days, day });
        let tried = context.change(store, OperationKind::Change, true, |change| {
            let consequences = set_day(context, change, &mut exchange.clone(), day, &mut Replanning::new(search))?;
            Ok((consequences, message!("dry-run-note")))
        })?;
        candidates.push(DayCandidate { day, consequences: tried.outcome, is_day_off: is_day_off(day) });
    }
    candidates.sort_by_key(DayCandidate::cost);
    Ok(candidates)
}

/// The exchange, and the days of the window that lie ahead.
fn days_to_compare(
    context: &Context,
    view: &View<'_>,
    coming: Option<&str>,
    window: Option<&str>,
) -> Result<(Exchange, Period), Refusal> {
    let (exchange, today) = (which::open(view, coming)?, context.today(view)?);
    let window = match window {
        Some(text) => lookup::period(text, today)?,
        None => exchange.window,
    };
    if !exchange.state.may_become(ExchangeState::Dated) {
        return Err(ExchangeRefusal::NotFromHere(exchange.state).into());
    }
    // Days on which there is no car lie ahead too: what has been driven stays.
    let earliest = today.checked_add_days(Days::new(u64::from(exchange.days_without))).unwrap_or(today);
    let ahead = Period::new(window.from().max(earliest), window.to());
    Ok((exchange, ahead.ok_or(ExchangeRefusal::WindowOver)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::exchange::fixtures::{context_on, with_exchange};
    use crate::workflows::fixtures::{Patient, context, search};

    #[test]
    fn every_day_is_tried_days_off_come_last_and_nothing_is_stored() {
        let mut store = with_exchange();
        let before = store.view().unwrap().vehicles().unwrap();
        let mut tried = Vec::new();
        let wanted = (None, Some("2021-02-22..2021-03-08"));
        let on_progress = |progress: AdviceProgress| tried.push((progress.tried, progress.days));
        let found = advise(&context(), &mut store, wanted, &search(&Patient), on_progress).unwrap();
        assert_eq!(found.len(), 15);
        assert_eq!((tried.len(), tried.first(), tried.last()), (15, Some(&(0, 15)), Some(&(14, 15))));
        let first_off = found.iter().position(|candidate| candidate.is_day_off).unwrap();
        assert_eq!(first_off, 11);
        assert!(found[first_off..].iter().all(|candidate| candidate.is_day_off));
        assert!(found.is_sorted_by_key(DayCandidate::cost));
        assert_eq!(store.view().unwrap().vehicles().unwrap(), before);
        assert_eq!(store.view().unwrap().closures().unwrap(), []);
    }

    #[test]
    fn days_that_have_been_are_not_compared() {
        let mut store = with_exchange();
        let mut advise_on = |today: &str| {
            let found = advise(&context_on(today), &mut store, (None, None), &search(&Patient), |_| {});
            found.map(|found| found.iter().map(|candidate| candidate.day).min())
        };
        let first = advise_on("2021-03-20").unwrap();
        assert_eq!(first, NaiveDate::from_ymd_opt(2021, 3, 22), "the days without a car lie ahead too");
        let refused = advise_on("2021-04-01").unwrap_err();
        assert!(matches!(refused, Refusal::Exchange(ExchangeRefusal::WindowOver)));
    }
}
