//! The tables of a report, as cells: the same in every format.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::document::Document;
use super::driving_log::of_period;
use super::figures::coverage::Count;
use super::log_sheet::{LogPeople, log_sheet};
use super::sheet::{Cell, Sheet};
use crate::model::driving_log::effective;
use crate::model::roster::{RosterShift, ShiftState};
use crate::model::shift::ShiftId;
use crate::model::vehicle::VehicleId;

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// Key figures.
    Overview,
    /// ISO weeks.
    Weeks,
    /// Calendar months.
    Months,
    /// Weekdays.
    Weekdays,
    /// Times of day.
    Times,
    /// Vehicles.
    Vehicles,
    /// Members.
    Members,
}

impl TableKind {
    /// Its name in files for other programs, and with `table-` before it in the catalogues.
    pub fn name(self) -> &'static str {
        match self {
            TableKind::Overview => "overview",
            TableKind::Weeks => "weeks",
            TableKind::Months => "months",
            TableKind::Weekdays => "weekdays",
            TableKind::Times => "times",
            TableKind::Vehicles => "vehicles",
            TableKind::Members => "members",
        }
    }
}

impl Document<'_> {
    /// The tables that the audience sees; of one month alone there is none by month.
    pub fn tables(&self) -> Vec<(TableKind, Sheet)> {
        let coverage = &self.figures.coverage;
        let mut kinds = vec![TableKind::Overview, TableKind::Weeks];
        kinds.extend((coverage.months.len() > 1).then_some(TableKind::Months));
        kinds.extend([TableKind::Weekdays, TableKind::Times]);
        kinds.extend(self.audience.sees_numbers().then_some(TableKind::Vehicles));
        kinds.extend(self.audience.sees_names().then_some(TableKind::Members));
        kinds.into_iter().map(|kind| (kind, self.table(kind))).collect()
    }

    /// A table.
    pub fn table(&self, kind: TableKind) -> Sheet {
        let coverage = &self.figures.coverage;
        let text = Cell::Text;
        let weekday = |place: usize| self.texts.weekday_name(u32::try_from(place).unwrap_or(0) + 1);
        match kind {
            TableKind::Overview => self.overview(),
            TableKind::Members => self.members(),
            TableKind::Weeks => self.counts(
                kind,
                coverage
                    .weeks
                    .iter()
                    .map(|week| (text(self.week_label(week.first_day)), week.total, Some(week.kilometres))),
            ),
            TableKind::Months => self.counts(
                kind,
                coverage
                    .months
                    .iter()
                    .map(|month| (text(self.month_label(month.first_day)), month.total, Some(month.kilometres))),
            ),
            TableKind::Weekdays => self.counts(
                kind,
                coverage.weekdays_used().into_iter().map(|day| (text(weekday(day)), coverage.weekdays[day], None)),
            ),
            TableKind::Times => self.counts(
                kind,
                coverage.times.iter().map(|((from, to), count)| (text(self.texts.time_span(*from, *to)), *count, None)),
            ),
            TableKind::Vehicles => self.counts(
                kind,
                coverage.vehicles.iter().map(|(vehicle, count)| {
                    let plate = vehicle.map_or_else(|| self.texts.get("mark-no-vehicle"), |id| self.plate(id));
                    (text(plate), *count, vehicle.map(|id| self.kilometres_of(id)))
                }),
            ),
        }
    }

    /// A week with its year, so that the weeks of several years are told apart.
    fn week_label(&self, day: NaiveDate) -> String {
        let period = self.figures.coverage.period;
        if period.from().iso_week().year() == period.to().iso_week().year() {
            self.texts.week(day)
        } else {
            self.texts.week_of_year(day)
        }
    }

    /// A stretch as the period is looked at: its week or its month.
    pub fn stretch_label(&self, day: NaiveDate) -> String {
        let coverage = &self.figures.coverage;
        if coverage.stretches().len() == coverage.weeks.len() { self.week_label(day) } else { self.month_label(day) }
    }

    /// A month with its year: `februari 2021`.
    fn month_label(&self, day: NaiveDate) -> String {
        format!("{} {}", self.texts.month_name(day.month()), day.year())
    }

    fn plate(&self, vehicle: VehicleId) -> String {
        self.facts.vehicle(vehicle).map(|found| found.details.plate.to_string()).unwrap_or_default()
    }

    fn kilometres_of(&self, vehicle: VehicleId) -> i64 {
        let of_vehicle = self.figures.driven.vehicles.iter().filter(|((_, driven), _)| *driven == vehicle);
        of_vehicle.map(|(_, driven)| driven.kilometres).sum()
    }

    fn sheet(&self, kind: TableKind, headings: &[&str], rows: Vec<Vec<Cell>>) -> Sheet {
        Sheet {
            name: self.texts.get(&format!("table-{}", kind.name())),
            headings: headings.iter().map(|id| self.texts.get(id)).collect(),
            rows,
        }
    }

    fn overview(&self) -> Sheet {
        let rows = self
            .key_rows()
            .into_iter()
            .map(|row| vec![Cell::Text(row.label), row.value, row.before, row.year_before, Cell::Text(row.definition)]);
        let headings = ["column-figure", "column-now", "column-before", "column-year-before", "column-definition"];
        self.sheet(TableKind::Overview, &headings, rows.collect())
    }

    fn counts(&self, kind: TableKind, of: impl Iterator<Item = (Cell, Count, Option<i64>)>) -> Sheet {
        let has_kilometres =
            matches!(kind, TableKind::Weeks | TableKind::Months | TableKind::Vehicles) && self.audience.sees_numbers();
        let row = |(label, count, kilometres): (Cell, Count, Option<i64>)| {
            let mut cells = vec![
                label,
                Cell::Number(count.planned),
                Cell::Number(count.manned),
                Cell::Number(count.standing()),
                Cell::Share(count.manned, count.planned),
                Cell::Hours(count.planned_minutes),
                Cell::Hours(count.manned_minutes),
                Cell::Number(count.driven),
            ];
            cells.extend(has_kilometres.then(|| kilometres.map_or(Cell::Missing, Cell::Number)));
            cells
        };
        let of_kind = match kind {
            TableKind::Weeks => "csv-week",
            TableKind::Months => "column-month",
            TableKind::Weekdays => "column-weekday",
            TableKind::Times => "column-time",
            TableKind::Vehicles => "csv-vehicle",
            TableKind::Overview | TableKind::Members => "csv-of",
        };
        let mut headings = vec![
            of_kind,
            "csv-planned",
            "csv-manned",
            "csv-standing",
            "column-coverage",
            "column-hours-planned",
            "column-hours-manned",
            "column-driven",
        ];
        headings.extend(has_kilometres.then_some("csv-km"));
        self.sheet(kind, &headings, of.map(row).collect())
    }

    fn members(&self) -> Sheet {
        let rows = self.figures.members.iter().map(|load| {
            vec![
                Cell::Text(self.name(load.member)),
                Cell::Number(load.drives),
                Cell::Number(load.rides),
                Cell::Number(load.shifts()),
                Cell::Hours(load.minutes),
                Cell::Number(load.kilometres),
            ]
        });
        let headings = ["csv-member", "column-drives", "column-rides", "column-shifts", "csv-hours", "csv-km"];
        self.sheet(TableKind::Members, &headings, rows.collect())
    }

    /// Every shift of the period; crews are named for those who see names.
    pub fn shifts(&self) -> Sheet {
        let mut headings =
            vec!["csv-week", "csv-date", "csv-start", "csv-end", "csv-vehicle", "column-state", "column-driven"];
        headings.extend(self.audience.sees_names().then_some(["csv-driver", "csv-companions"]).into_iter().flatten());
        let drives = of_period(self.log, self.figures.coverage.period);
        let driven: BTreeSet<ShiftId> = drives.iter().filter_map(|entry| entry.shift).collect();
        let rows = self.facts.roster.shifts.iter().map(|shift| self.shift_row(shift, &driven)).collect();
        Sheet {
            name: self.texts.get("table-shifts"),
            headings: headings.into_iter().map(|id| self.texts.get(id)).collect(),
            rows,
        }
    }

    fn shift_row(&self, shift: &RosterShift, driven: &BTreeSet<ShiftId>) -> Vec<Cell> {
        let (start, end) = (shift.timetable.shift.start, shift.timetable.shift.end);
        let was_driven = shift.timetable.id.is_some_and(|id| driven.contains(&id));
        let mut cells = vec![
            Cell::Text(self.week_label(start.date())),
            Cell::Day(start.date()),
            Cell::Clock(start.time()),
            Cell::Clock(end.time()),
            Cell::Text(shift.vehicle.map(|id| self.plate(id)).unwrap_or_default()),
            Cell::Text(self.texts.get(state_id(shift.state()))),
            Cell::Text(if was_driven { self.texts.get("yes") } else { String::new() }),
        ];
        if self.audience.sees_names() {
            let riders: Vec<String> = shift.ride_alongs().map(|taken| self.name(taken.member)).collect();
            cells.push(Cell::Text(shift.driver().map(|taken| self.name(taken.member)).unwrap_or_default()));
            cells.push(Cell::Text(riders.join(", ")));
        }
        cells
    }

    /// The driving log of the period, corrected entries too; people are named for those who see names.
    pub fn log(&self) -> Sheet {
        let period = self.figures.coverage.period;
        let entries: Vec<_> = self.log.iter().filter(|entry| period.contains(entry.start.date())).collect();
        let counting = effective(self.log).iter().map(|entry| entry.id).collect();
        let name = |member| self.name(member);
        let people = if self.audience.sees_names() { LogPeople::Named(&name) } else { LogPeople::Hidden };
        log_sheet(self.texts, &entries, &counting, &|id| self.plate(id), &people)
    }
}

/// The word for how a shift stands.
pub fn state_id(state: ShiftState) -> &'static str {
    match state {
        ShiftState::Manned => "mark-manned",
        ShiftState::NotPlanned => "mark-not-planned",
        ShiftState::NoVehicle => "mark-no-vehicle",
        ShiftState::NoDriver => "mark-no-driver",
        ShiftState::NoRideAlong => "mark-no-ride-along",
        ShiftState::Standing => "mark-standing",
    }
}

/// The report as CSV: a line to each row of every table, so that one file holds them all. What a table does not
/// have is left empty.
///
/// # Errors
/// If the writer fails, which writing to memory does not.
pub fn csv(document: &Document<'_>) -> Result<Vec<u8>, csv::Error> {
    let texts = document.texts;
    let empty = || Cell::Text(String::new());
    let mut rows = Vec::new();
    for (kind, sheet) in document.tables() {
        for row in sheet.rows {
            let of = row.first().cloned().unwrap_or_else(empty);
            let at = |place: usize| row.get(place).cloned().unwrap_or_else(empty);
            let numbers = match kind {
                TableKind::Overview => [empty(), empty(), empty(), empty(), empty(), empty(), at(1), at(2), at(3)],
                TableKind::Members => [empty(), at(3), empty(), empty(), at(4), at(5), empty(), empty(), empty()],
                _ => [at(1), at(2), at(3), at(4), at(6), at(8), empty(), empty(), empty()],
            };
            rows.push([Cell::Text(sheet.name.clone()), of].into_iter().chain(numbers).collect());
        }
    }
    let headings = [
        "csv-kind",
        "csv-of",
        "csv-planned",
        "csv-manned",
        "csv-standing",
        "column-coverage",
        "column-hours-manned",
        "csv-km",
        "column-now",
        "column-before",
        "column-year-before",
    ];
    let sheet = Sheet { name: String::new(), headings: headings.map(|id| texts.get(id)).to_vec(), rows };
    sheet.csv(texts)
}
