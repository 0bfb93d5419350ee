//! Days without shifts.

use crate::i18n::Time;
use crate::message;
use crate::model::shift::Closure;
use crate::store::{OperationKind, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::seats_ahead::{Lost, SeatsAhead};
use crate::workflows::timetable::refusal::TimetableRefusal;

/// Days to be closed.
#[derive(Debug, Clone)]
pub struct NewClosure {
    /// The days, as people write them.
    pub period: String,
    /// The name of the car; all cars if none is told.
    pub car: Option<String>,
    /// Why; empty if not told.
    pub reason: String,
}

/// A closure, with the name of its car.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The closure.
    pub closure: Closure,
    /// The name of the car; none where it concerns all.
    pub car: Option<String>,
}

/// All closures.
pub fn list(view: &View<'_>) -> Result<Vec<Listed>, Refusal> {
    let cars = view.cars()?;
    let car =
        |closure: &Closure| closure.car.and_then(|id| cars.iter().find(|car| car.id == id)).map(|car| car.name.clone());
    Ok(view.closures()?.into_iter().map(|closure| Listed { car: car(&closure), closure }).collect())
}

/// Closes days; gives the seats ahead that cannot be served any more.
///
/// # Errors
/// If the period or the car cannot be found, or some of the days are closed already.
pub fn add(context: &Context, store: &mut Store, new: NewClosure, dry_run: bool) -> Result<Done<Lost>, Refusal> {
    let today = context.today(&store.view()?)?;
    let period = lookup::period(&new.period, today)?;
    let (from, to) = (period.from(), period.to());
    context.change(store, OperationKind::Change, dry_run, |change| {
        let seats = SeatsAhead::of(context, change)?;
        let cars = change.cars()?;
        let car = new.car.as_deref().map(|name| lookup::car(&cars, Some(name))).transpose()?.map(|car| car.id);
        let overlapping = change
            .closures()?
            .into_iter()
            .find(|other| other.from <= to && from <= other.to && (other.car.is_none() || other.car == car));
        if let Some(other) = overlapping {
            let Closure { id, from, to, .. } = other;
            return Err(TimetableRefusal::ClosedAlready { id, from, to }.into());
        }
        let before = change.timetable(period)?.len();
        change.add_closure(&Closure { id: 0, from, to, car, reason: new.reason })?;
        let shifts = before - change.timetable(period)?.len();
        let span = Time::Days(from, to);
        Ok((seats.lost(context, change)?, message!("op-closure-added", span = span, shifts = shifts)))
    })
}

/// Opens days that were closed.
///
/// # Errors
/// If no closure has the number.
pub fn remove(context: &Context, store: &mut Store, id: i64, dry_run: bool) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let found = change.closures()?.into_iter().find(|closure| closure.id == id);
        let closure = found.ok_or(TimetableRefusal::NoSuchClosure(id))?;
        change.remove_closure(id)?;
        let span = Time::Days(closure.from, closure.to);
        Ok(((), message!("op-closure-removed", span = span)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::period::Period;
    use crate::workflows::exchange::fixtures::day;
    use crate::workflows::fixtures::{context, weekday_shifts};

    fn new(period: &str) -> NewClosure {
        NewClosure { period: period.to_owned(), car: None, reason: "Jul".to_owned() }
    }

    #[test]
    fn closed_days_have_no_shifts_until_they_are_open_again() {
        let mut store = weekday_shifts();
        let week = Period::new(day("2021-02-08"), day("2021-02-14")).unwrap();
        let shifts = |store: &Store| store.view().unwrap().timetable(week).unwrap().len();
        assert_eq!(shifts(&store), 7);
        add(&context(), &mut store, new("2021-02-08..2021-02-10"), false).unwrap();
        assert_eq!(shifts(&store), 4);
        let refused = add(&context(), &mut store, new("2021-02-10..2021-02-12"), false).err();
        assert!(matches!(refused, Some(Refusal::Timetable(TimetableRefusal::ClosedAlready { .. }))));
        let id = list(&store.view().unwrap()).unwrap()[0].closure.id;
        remove(&context(), &mut store, id, false).unwrap();
        assert_eq!(shifts(&store), 7);
        let refused = remove(&context(), &mut store, id, false).unwrap_err();
        assert!(matches!(refused, Refusal::Timetable(TimetableRefusal::NoSuchClosure(_))));
    }
}
