//! Patterns that come back every week.

use chrono::NaiveDate;

use crate::message;
use crate::model::local_time::TimeWindow;
use crate::model::problem::RideAlongs;
use crate::model::shift::{Pattern, Season, Weekdays};
use crate::model::vehicle::Car;
use crate::store::{Change, OperationKind, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::timetable::refusal::TimetableRefusal;
use crate::workflows::words;

/// New patterns, one for each window of the clock.
#[derive(Debug, Clone)]
pub struct NewPatterns {
    /// The weekdays.
    pub weekdays: Weekdays,
    /// The times of the day.
    pub windows: Vec<TimeWindow>,
    /// The name of the car; where none is told, the only one.
    pub car: Option<String>,
    /// How much their shifts matter: 1 to 9.
    pub weight: i64,
    /// How many ride along.
    pub ride_alongs: RideAlongs,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// Part of every year in which they hold.
    pub season: Option<Season>,
    /// Whether they make shifts on public holidays too.
    pub on_holidays: bool,
}

/// A pattern, with the name of its car.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The pattern.
    pub pattern: Pattern,
    /// The name of its car.
    pub car: Option<String>,
}

/// All patterns.
pub fn list(view: &View<'_>) -> Result<Vec<Listed>, Refusal> {
    let cars: Vec<Car> = view.cars()?;
    let car = |pattern: &Pattern| cars.iter().find(|car| car.id == pattern.car).map(|car| car.name.clone());
    Ok(view.patterns()?.into_iter().map(|pattern| Listed { car: car(&pattern), pattern }).collect())
}

/// Adds patterns.
///
/// # Errors
/// If the car is not known, the last day lies before the first, or the car would be sent out twice at one time.
pub fn add(context: &Context, store: &mut Store, new: &NewPatterns, dry_run: bool) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let cars = change.cars()?;
        let car = lookup::car(&cars, new.car.as_deref())?.id;
        if new.from.zip(new.to).is_some_and(|(from, to)| to < from) {
            return Err(TimetableRefusal::EndsBeforeStart.into());
        }
        let mut described = Vec::new();
        for window in &new.windows {
            let pattern = Pattern {
                id: 0,
                car,
                weekdays: new.weekdays,
                window: *window,
                weight: new.weight,
                ride_along: new.ride_alongs,
                valid_from: new.from,
                valid_to: new.to,
                season: new.season,
                on_holidays: new.on_holidays,
            };
            add_pattern(change, &pattern)?;
            described.push(words::weekly_time(pattern.weekdays, pattern.window));
        }
        Ok(((), message!("op-pattern-added", pattern = described)))
    })
}

/// Adds a pattern, unless it would send its car out twice at one time.
///
/// # Errors
/// If it would.
pub fn add_pattern(change: &Change<'_>, pattern: &Pattern) -> Result<(), Refusal> {
    if let Some(other) = change.patterns()?.into_iter().find(|other| pattern.collides_with(other)) {
        let (pattern, other) = (Box::new(pattern.clone()), Box::new(other));
        return Err(TimetableRefusal::PatternOverlaps { pattern, other }.into());
    }
    change.add_pattern(pattern)?;
    Ok(())
}

/// Ends a pattern on a day, which is its last.
///
/// # Errors
/// If there is none of the number, or it begins later.
pub fn end(context: &Context, store: &mut Store, id: i64, last: NaiveDate, dry_run: bool) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let pattern = of_number(change, id)?;
        if pattern.valid_from.is_some_and(|first| last < first) {
            return Err(TimetableRefusal::EndsBeforeStart.into());
        }
        change.end_pattern(id, last)?;
        let described = words::weekly_time(pattern.weekdays, pattern.window);
        Ok(((), message!("op-pattern-ended", pattern = described, last = last.to_string())))
    })
}

/// Removes a pattern.
///
/// # Errors
/// If there is none of the number.
pub fn remove(context: &Context, store: &mut Store, id: i64, dry_run: bool) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let pattern = of_number(change, id)?;
        change.remove_pattern(id)?;
        let described = words::weekly_time(pattern.weekdays, pattern.window);
        Ok(((), message!("op-pattern-removed", pattern = described)))
    })
}

fn of_number(change: &Change<'_>, id: i64) -> Result<Pattern, Refusal> {
    let found = change.patterns()?.into_iter().find(|pattern| pattern.id == id);
    Ok(found.ok_or(TimetableRefusal::NoSuchPattern(id))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::exchange::fixtures::day;
    use crate::workflows::fixtures::{context, weekday_shifts};

    fn new(from_hour: u16, to_hour: u16) -> NewPatterns {
        NewPatterns {
            weekdays: Weekdays::span(6, 7),
            windows: vec![TimeWindow::from_minutes(from_hour * 60, to_hour * 60).unwrap()],
            car: None,
            weight: 1,
            ride_alongs: RideAlongs { min: 1, max: 1 },
            from: Some(day("2021-02-01")),
            to: None,
            season: None,
            on_holidays: false,
        }
    }

    #[test]
    fn a_pattern_that_would_send_a_car_out_twice_is_refused() {
        let mut store = weekday_shifts();
        let refused = add(&context(), &mut store, &new(12, 15), false).unwrap_err();
        assert!(matches!(refused, Refusal::Timetable(TimetableRefusal::PatternOverlaps { .. })));
        add(&context(), &mut store, &new(13, 16), false).unwrap();
        assert_eq!(list(&store.view().unwrap()).unwrap().len(), 2);
    }

    #[test]
    fn a_pattern_ends_after_it_begins() {
        let mut store = weekday_shifts();
        add(&context(), &mut store, &new(13, 16), false).unwrap();
        let id = list(&store.view().unwrap()).unwrap()[1].pattern.id;
        let refused = end(&context(), &mut store, id, day("2021-01-31"), false).unwrap_err();
        assert!(matches!(refused, Refusal::Timetable(TimetableRefusal::EndsBeforeStart)));
        end(&context(), &mut store, id, day("2021-03-01"), false).unwrap();
        assert_eq!(list(&store.view().unwrap()).unwrap()[1].pattern.valid_to, Some(day("2021-03-01")));
        let refused = remove(&context(), &mut store, 99, false).unwrap_err();
        assert!(matches!(refused, Refusal::Timetable(TimetableRefusal::NoSuchPattern(99))));
    }
}
