//! The roster as rows and columns: a column a weekday, and in each week a row for each time of a shift.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime};

use crate::model::facts::Facts;
use crate::model::member::MemberId;
use crate::model::problem::Seat;
use crate::model::vehicle::CarId;

/// What tells one shift from all others: its start and its car.
pub type ShiftKey = (NaiveDateTime, CarId);

/// A seat to be advised on: the shift, which seat, and who sits there.
pub type SeatKey = (ShiftKey, Seat, Option<MemberId>);

/// The time of day of the shifts in a row, and their car.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    /// Start.
    pub start: NaiveTime,
    /// End.
    pub end: NaiveTime,
    /// The car.
    pub car: CarId,
}

/// A row of a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The Monday of its week.
    pub monday: NaiveDate,
    /// The time of its shifts; none in a week without any.
    pub slot: Option<Slot>,
    /// The place of the shift in the roster for each column, if there is one.
    pub cells: Vec<Option<usize>>,
}

/// Rows and columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grid {
    /// The weekdays that have a column, Monday being 0.
    pub columns: Vec<u64>,
    /// The rows, week by week.
    pub rows: Vec<Row>,
}

/// A line of the grid as it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GridLine {
    /// The heading of the week of a Monday.
    Week(NaiveDate),
    /// A row.
    Row(usize),
}

/// A place in the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

impl Grid {
    /// The grid of a roster: Monday to Friday always, Saturday and Sunday if there are shifts.
    pub fn of(facts: &Facts) -> Self {
        let shifts = &facts.roster.shifts;
        let day = |index: usize| shifts[index].timetable.shift.start.date();
        let weekday = |index: usize| u64::from(day(index).weekday().num_days_from_monday());
        let mut columns: BTreeSet<u64> = (0..5).collect();
        columns.extend((0..shifts.len()).map(weekday));
        let columns: Vec<u64> = columns.into_iter().collect();
        let mut rows = Vec::new();
        let mut rest = 0;
        for (_, days) in facts.roster.period.whole_weeks().weeks() {
            let until =
                rest + shifts[rest..].iter().take_while(|s| s.timetable.shift.start.date() <= days.to()).count();
            let slots: BTreeSet<Slot> = (rest..until).map(|index| slot(facts, index)).collect();
            let row = |slot: Option<Slot>| {
                let found = |column: &u64| {
                    (rest..until).find(|index| Some(self::slot(facts, *index)) == slot && weekday(*index) == *column)
                };
                Row { monday: days.from(), slot, cells: columns.iter().map(found).collect() }
            };
            if slots.is_empty() {
                rows.push(row(None));
            }
            rows.extend(slots.into_iter().map(|slot| row(Some(slot))));
            rest = until;
        }
        Self { columns, rows }
    }

    /// The place of the shift in the roster that lies at a place of the grid.
    pub fn shift_at(&self, place: Place) -> Option<usize> {
        self.rows.get(place.row)?.cells.get(place.column).copied().flatten()
    }

    /// The day at a place.
    pub fn day_at(&self, place: Place) -> Option<NaiveDate> {
        let monday = self.rows.get(place.row)?.monday;
        monday.checked_add_days(Days::new(*self.columns.get(place.column)?))
    }

    /// Where a shift lies.
    pub fn place_of(&self, shift: usize) -> Option<Place> {
        self.rows.iter().enumerate().find_map(|(row, found)| {
            let column = found.cells.iter().position(|cell| *cell == Some(shift))?;
            Some(Place { row, column })
        })
    }

    /// The first place on a day or, where it has no column, after it.
    pub fn place_of_day(&self, day: NaiveDate) -> Option<Place> {
        let places =
            || (0..self.rows.len()).flat_map(|row| (0..self.columns.len()).map(move |column| Place { row, column }));
        let on_day = |place: &Place| self.day_at(*place) == Some(day);
        let found = places().find(|place| on_day(place) && self.shift_at(*place).is_some());
        found.or_else(|| places().find(on_day)).or_else(|| places().find(|place| self.day_at(*place) >= Some(day)))
    }

    /// The lines as they are drawn: a heading for each week, and its rows.
    pub fn lines(&self) -> Vec<GridLine> {
        let mut lines = Vec::new();
        for (index, row) in self.rows.iter().enumerate() {
            if index == 0 || self.rows[index - 1].monday != row.monday {
                lines.push(GridLine::Week(row.monday));
            }
            lines.push(GridLine::Row(index));
        }
        lines
    }
}

fn slot(facts: &Facts, index: usize) -> Slot {
    let shift = &facts.roster.shifts[index].timetable.shift;
    Slot { start: shift.start.time(), end: shift.end.time(), car: shift.car }
}
