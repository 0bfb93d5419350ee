//! The tables of a report, as cells: the same in every format.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::document::Document;
use super::done::{ShiftOutcome, shift_outcomes};
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
    /// Its name in files for other programs.
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

    /// The id of its name for people.
    fn heading(self) -> &'static str {
        match self {
            TableKind::Overview => "table-overview",
            TableKind::Weeks => "table-weeks",
            TableKind::Months => "table-months",
            TableKind::Weekdays => "table-weekdays",
            TableKind::Times => "table-times",
            TableKind::Vehicles => "table-vehicles",
            TableKind::Members => "table-members",
        }
    }
}

/// The columns of the key figures.
const KEY_COLUMNS: [&str; 5] =
    ["column-figure", "column-now", "column-before", "column-year-before", "column-definition"];

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
                self.vehicles().into_iter().map(|vehicle| {
                    let plate = vehicle.map_or_else(|| self.texts.get("mark-no-vehicle"), |id| self.plate(id));
                    let count = coverage.vehicles.get(&vehicle).copied().unwrap_or_default();
                    (text(plate), count, vehicle.map(|id| self.kilometres_of(id)))
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
        if self.figures.coverage.is_by_month() { self.texts.short_month(day) } else { self.week_label(day) }
    }

    /// A month with its year: `februari 2021`.
    fn month_label(&self, day: NaiveDate) -> String {
        format!("{} {}", self.texts.month_name(day.month()), day.year())
    }

    fn plate(&self, vehicle: VehicleId) -> String {
        self.facts.vehicle(vehicle).map(|found| found.details.plate.to_string()).unwrap_or_default()
    }

    /// The vehicles of the roster and those that were driven; none where a shift had none.
    pub fn vehicles(&self) -> BTreeSet<Option<VehicleId>> {
        let driven = self.figures.driven.vehicles.keys().map(|(_, vehicle)| Some(*vehicle));
        self.figures.coverage.vehicles.keys().copied().chain(driven).collect()
    }

    /// Kilometres of a vehicle in the driving log.
    pub fn kilometres_of(&self, vehicle: VehicleId) -> i64 {
        let of_vehicle = self.figures.driven.vehicles.iter().filter(|((_, driven), _)| *driven == vehicle);
        of_vehicle.map(|(_, driven)| driven.kilometres).sum()
    }

    fn sheet(&self, kind: TableKind, headings: &[&str], rows: Vec<Vec<Cell>>) -> Sheet {
        Sheet {
            name: self.texts.get(kind.heading()),
            headings: headings.iter().map(|id| self.texts.get(id)).collect(),
            rows,
        }
    }

    fn overview(&self) -> Sheet {
        let rows = self
            .key_rows()
            .into_iter()
            .map(|row| vec![Cell::Text(row.label), row.value, row.before, row.year_before, Cell::Text(row.definition)]);
        let mut sheet = self.sheet(TableKind::Overview, &KEY_COLUMNS, rows.collect());
        for (column, figures) in [(2, self.before), (3, self.year_before)] {
            if let Some(period) = figures.map(|figures| figures.coverage.period) {
                let span = self.texts.date_span(period.from(), period.to());
                sheet.headings[column] = format!("{}: {span}", sheet.headings[column]);
            }
        }
        sheet
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

    /// What is said in sentences: whose report it is, what the period comes to, and what lies ahead.
    pub fn about(&self) -> Sheet {
        let section = |heading: &str, sentences: Vec<String>| {
            let heading = self.texts.get(heading);
            sentences.into_iter().map(move |sentence| vec![Cell::Text(heading.clone()), Cell::Text(sentence)])
        };
        let title = format!("{}. {}", self.association, self.subtitle());
        let rows = section("table-about", [title].into_iter().chain(self.summary()).chain(self.compared()).collect())
            .chain(section("page-standing", self.standing.clone()))
            .chain(section("exchange-heading", self.exchange.clone()))
            .chain(section("outlook-heading", self.outlook_sentences()));
        Sheet {
            name: self.texts.get("table-about"),
            headings: ["csv-kind", "csv-of"].map(|id| self.texts.get(id)).to_vec(),
            rows: rows.collect(),
        }
    }

    /// Every shift of the period; crews are named for those who see names.
    pub fn shifts(&self) -> Sheet {
        let mut headings =
            vec!["csv-week", "csv-date", "csv-start", "csv-end", "csv-vehicle", "column-state", "column-outcome"];
        headings.extend(self.audience.sees_names().then_some(["csv-driver", "csv-companions"]).into_iter().flatten());
        let became = shift_outcomes(&self.facts.roster, self.log, self.not_served, self.now);
        let became: BTreeMap<ShiftId, ShiftOutcome<'_>> =
            became.into_iter().filter_map(|(shift, outcome)| Some((shift.timetable.id?, outcome))).collect();
        let outcome = |shift: &RosterShift| shift.timetable.id.and_then(|id| became.get(&id));
        let rows = self.facts.roster.shifts.iter().map(|shift| self.shift_row(shift, outcome(shift))).collect();
        Sheet {
            name: self.texts.get("table-shifts"),
            headings: headings.into_iter().map(|id| self.texts.get(id)).collect(),
            rows,
        }
    }

    fn shift_row(&self, shift: &RosterShift, outcome: Option<&ShiftOutcome<'_>>) -> Vec<Cell> {
        let (start, end) = (shift.timetable.shift.start, shift.timetable.shift.end);
        let became = match outcome {
            None => String::new(),
            Some(ShiftOutcome::Driven(_)) => self.texts.get("outcome-driven"),
            Some(ShiftOutcome::Unwritten) => self.texts.get("outcome-unwritten"),
            // Why a shift was not served may name somebody.
            Some(ShiftOutcome::NotServed(why)) if self.audience.sees_names() && !why.is_empty() => {
                format!("{}: {why}", self.texts.get("outcome-not-served"))
            }
            Some(ShiftOutcome::NotServed(_)) => self.texts.get("outcome-not-served"),
        };
        let mut cells = vec![
            Cell::Text(self.week_label(start.date())),
            Cell::Day(start.date()),
            Cell::Clock(start.time()),
            Cell::Clock(end.time()),
            Cell::Text(shift.vehicle.map(|id| self.plate(id)).unwrap_or_default()),
            Cell::Text(self.texts.get(state_id(shift.state()))),
            Cell::Text(became),
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

/// The report as CSV: a line to each row of every table and to each sentence, so that one file holds them all. What a
/// table does not have is left empty.
///
/// # Errors
/// If the writer fails, which writing to memory does not.
pub fn csv(document: &Document<'_>) -> Result<Vec<u8>, csv::Error> {
    let empty = || Cell::Text(String::new());
    let tables = document.tables();
    let mut headings: Vec<String> = Vec::new();
    for heading in tables.iter().flat_map(|(_, sheet)| sheet.headings.iter().skip(1)) {
        if !headings.contains(heading) {
            headings.push(heading.clone());
        }
    }
    let sentence = |cells: Vec<Cell>| cells.into_iter().chain(headings.iter().map(|_| empty())).collect::<Vec<Cell>>();
    let mut rows: Vec<Vec<Cell>> = document.about().rows.into_iter().map(sentence).collect();
    for (_, sheet) in &tables {
        for row in &sheet.rows {
            let of = row.first().cloned().unwrap_or_else(empty);
            let cells = headings.iter().map(|heading| {
                let column = sheet.headings.iter().skip(1).position(|known| known == heading);
                column.and_then(|column| row.get(column + 1)).cloned().unwrap_or_else(empty)
            });
            rows.push([Cell::Text(sheet.name.clone()), of].into_iter().chain(cells).collect());
        }
    }
    let first = ["csv-kind", "csv-of"].map(|id| document.texts.get(id));
    Sheet { name: String::new(), headings: first.into_iter().chain(headings.iter().cloned()).collect(), rows }
        .csv(document.texts)
}
