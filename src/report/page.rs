//! A report as one page of HTML, to read in a browser or print on two sheets of A4.

use std::collections::BTreeMap;

use askama::Template;

use super::chart::{self, Bar, Mark, NotDrawn};
use super::document::Document;
use super::figures::coverage::{Count, Stretch};
use super::figures::key::KeyFigure;
use super::figures::members::MemberLoad;
use super::sheet::{Cell, Sheet};
use super::tables::TableKind;
use crate::i18n::percent;

/// The columns of the key figures that tell of earlier periods.
const EARLIER: std::ops::Range<usize> = 2..4;

/// Everything on the page, in words and numbers as they are to be read.
#[derive(Template)]
#[template(path = "report.html", config = "src/report/askama.toml")]
struct Page {
    language: &'static str,
    title: String,
    subtitle: String,
    /// That some shifts do not count yet, and of which days earlier figures are.
    remarks: Vec<String>,
    key_figures: Vec<BigFigure>,
    heat: HeatMap,
    /// Whether the heat map takes the whole width.
    is_wide: bool,
    /// Heading and drawing of each chart over time.
    charts: Vec<(String, String)>,
    /// Why shifts stand, and the weeks ahead.
    beside_charts: Vec<Note>,
    /// Heading and drawing of the load per member, with the same in words.
    load: Option<(String, String, Table)>,
    /// The state of exchanges.
    exchange: Option<Note>,
    tables: Vec<Table>,
    overview: Table,
}

/// A key figure shown large.
struct BigFigure {
    label: String,
    value: String,
    /// What it was before, in words.
    change: Option<String>,
}

/// Shifts manned of those planned, by weekday and week or month.
struct HeatMap {
    heading: String,
    columns: Vec<String>,
    rows: Vec<HeatRow>,
}

struct HeatRow {
    label: String,
    /// Text and class of each cell.
    cells: Vec<(String, &'static str)>,
    /// Totals of the row.
    totals: Vec<String>,
}

/// A section of sentences.
struct Note {
    heading: String,
    sentences: Vec<String>,
}

/// A table: heading, headings of columns, and rows of cells, each with whether it is a number.
struct Table {
    heading: String,
    columns: Vec<(String, bool)>,
    rows: Vec<Vec<(String, bool)>>,
}

/// A page cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum NoPage {
    /// A chart cannot be drawn.
    #[error(transparent)]
    Chart(#[from] NotDrawn),
    /// The template cannot be filled in.
    #[error(transparent)]
    Template(#[from] askama::Error),
}

/// The report as a page.
///
/// # Errors
/// If a chart cannot be drawn; the template is checked when körpass is built.
pub fn page(document: &Document<'_>) -> Result<String, NoPage> {
    let texts = document.texts;
    let coverage = &document.figures.coverage;
    let load = load(document)?;
    let exchange = note(document, "exchange-heading", document.exchange.clone());
    let has_second_column = load.is_some() || exchange.is_some();
    let page = Page {
        language: texts.language().code(),
        title: document.association.to_owned(),
        subtitle: document.subtitle(),
        remarks: document.unplanned_sentence().into_iter().chain(document.compared()).collect(),
        key_figures: key_figures(document),
        heat: heat_map(document),
        is_wide: !has_second_column || coverage.is_by_month() || coverage.weekdays_used().len() > 5,
        charts: charts(document)?,
        load,
        beside_charts: beside_charts(document),
        exchange,
        tables: document
            .tables()
            .into_iter()
            .filter(|(kind, _)| !matches!(kind, TableKind::Overview | TableKind::Weeks | TableKind::Members))
            .map(|(_, sheet)| table(document, &sheet))
            .collect(),
        overview: overview(document),
    };
    Ok(page.render()?)
}

/// The figures that decide, with what they were in the period before.
fn key_figures(document: &Document<'_>) -> Vec<BigFigure> {
    let large = [
        KeyFigure::Coverage,
        KeyFigure::Manned,
        KeyFigure::Standing,
        KeyFigure::Driven,
        KeyFigure::Kilometres,
        KeyFigure::CrewHours,
    ];
    let rows = document.key_rows().into_iter().filter(|row| large.contains(&row.figure));
    rows.map(|row| BigFigure {
        change: change(document, &row.value, &row.before),
        value: row.value.written(document.texts),
        label: row.label,
    })
    .collect()
}

/// How a figure has changed since the period before: `+3 procentenheter sedan perioden före (95 %)`.
fn change(document: &Document<'_>, value: &Cell, before: &Cell) -> Option<String> {
    let texts = document.texts;
    let (id, difference) = match (value, before) {
        (Cell::Share(part, whole), Cell::Share(part_before, whole_before)) => {
            ("page-change-points", percent(*part, *whole) - percent(*part_before, *whole_before))
        }
        (Cell::Number(now), Cell::Number(before)) => ("page-change", now - before),
        (Cell::Hours(now), Cell::Hours(before)) => ("page-change", (now - before) / 60),
        _ => return None,
    };
    let sign = if difference > 0 { "+" } else { "" };
    let difference = format!("{sign}{}", texts.grouped(difference));
    Some(texts.say(&crate::message!(id, change = difference, before = before.written(texts))))
}

fn heat_map(document: &Document<'_>) -> HeatMap {
    let (texts, coverage) = (document.texts, &document.figures.coverage);
    let days = coverage.weekdays_used();
    let shows_kilometres = document.audience.sees_numbers() && document.figures.driven.total.drives > 0;
    let mut columns = vec![texts.get(if coverage.is_by_month() { "column-month" } else { "csv-week" })];
    columns.extend(days.iter().map(|day| texts.weekday_short_number(u32::try_from(*day).unwrap_or(0) + 1)));
    columns.extend([texts.get("column-sum"), texts.get("column-coverage")]);
    columns.extend(shows_kilometres.then(|| texts.get("csv-km")));
    let row = |label: String, counts: &[Count; 7], total: Count, kilometres: i64| HeatRow {
        label,
        cells: days.iter().map(|day| (day_cell(counts[*day]), heat(counts[*day]))).collect(),
        totals: [day_cell(total), texts.percent(total.manned, total.planned)]
            .into_iter()
            .chain(shows_kilometres.then(|| texts.grouped(kilometres)))
            .collect(),
    };
    let of_stretch = |stretch: &Stretch| {
        row(document.stretch_label(stretch.first_day), &stretch.days, stretch.total, stretch.kilometres)
    };
    let mut rows: Vec<HeatRow> = coverage.stretches().iter().map(of_stretch).collect();
    let kilometres = document.figures.driven.total.kilometres;
    rows.push(row(texts.get("coverage-all-weeks"), &coverage.weekdays, coverage.total, kilometres));
    HeatMap { heading: texts.get("page-coverage"), columns, rows }
}

/// A cell of the heat map: `2/2`, and a dash where there are no shifts.
pub fn day_cell(count: Count) -> String {
    if count.planned == 0 { "–".to_owned() } else { format!("{}/{}", count.manned, count.planned) }
}

/// How warm a cell is: all manned, most, some, none.
fn heat(count: Count) -> &'static str {
    match (count.planned, count.manned) {
        (0, _) => "none",
        (planned, manned) if manned == planned => "full",
        (_, 0) => "empty",
        (planned, manned) if 4 * manned >= 3 * planned => "most",
        _ => "some",
    }
}

/// Coverage and kilometres over time, with exchanges marked.
fn charts(document: &Document<'_>) -> Result<Vec<(String, String)>, NotDrawn> {
    let (texts, coverage) = (document.texts, &document.figures.coverage);
    let stretches = coverage.stretches();
    let place = |day: chrono::NaiveDate| stretches.partition_point(|stretch| stretch.first_day <= day).checked_sub(1);
    let mut plates: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for exchange in document.exchanges.iter().filter(|_| document.audience.sees_numbers()) {
        if let Some(place) = place(exchange.new.details.in_service_from) {
            plates.entry(place).or_default().push(exchange.new.details.plate.to_string());
        }
    }
    let mark = |(before, plates): (usize, Vec<String>)| Mark {
        before,
        label: crate::text!(texts, "chart-exchange", plates = plates),
    };
    let marks: Vec<Mark> = plates.into_iter().map(mark).collect();
    let bars = |filled: fn(&Stretch) -> i64, outlined: fn(&Stretch) -> i64| -> Vec<Bar> {
        let bar = |of: &Stretch| Bar {
            label: document.stretch_label(of.first_day),
            filled: filled(of),
            outlined: outlined(of),
        };
        stretches.iter().map(bar).collect()
    };
    let total = coverage.total;
    let shifts = crate::text!(
        texts,
        "chart-shifts-in-words",
        manned = total.manned,
        standing = total.standing(),
        count = stretches.len()
    );
    let mut charts = vec![(
        texts.get("chart-shifts"),
        chart::over_time(&bars(|of| of.total.manned, |of| of.total.standing()), &marks, &shifts)?,
    )];
    let driven = document.figures.driven.total;
    if document.audience.sees_numbers() && driven.drives > 0 {
        let kilometres =
            crate::text!(texts, "chart-kilometres-in-words", kilometres = texts.grouped(driven.kilometres));
        let drawing = chart::over_time(&bars(|of| of.kilometres, |_| 0), &marks, &kilometres)?;
        charts.push((texts.get("chart-kilometres"), drawing));
    }
    Ok(charts)
}

/// The load per member, for those who see names; those with the most first.
fn load(document: &Document<'_>) -> Result<Option<(String, String, Table)>, NotDrawn> {
    if !document.audience.sees_names() {
        return Ok(None);
    }
    let mut loads = document.figures.members.clone();
    loads.sort_by_key(|load| std::cmp::Reverse(load.shifts()));
    let bar = |load: &MemberLoad| Bar { label: document.name(load.member), filled: load.drives, outlined: load.rides };
    let bars: Vec<Bar> = loads.iter().map(bar).collect();
    let drawing = chart::one_a_line(&bars, &document.texts.get("chart-load-in-words"))?;
    let members = table(document, &document.table(TableKind::Members));
    Ok(Some((document.texts.get("chart-load"), drawing, members)))
}

/// A section, if there is anything to say in it.
fn note(document: &Document<'_>, heading: &str, sentences: Vec<String>) -> Option<Note> {
    (!sentences.is_empty()).then(|| Note { heading: document.texts.get(heading), sentences })
}

/// What stands below the charts: why shifts stand, and what is to come.
fn beside_charts(document: &Document<'_>) -> Vec<Note> {
    let standing = note(document, "page-standing", document.standing.clone());
    standing.into_iter().chain(note(document, "outlook-heading", document.outlook_sentences())).collect()
}

/// The key figures with what they mean; beside what they were, if anything is known of that.
fn overview(document: &Document<'_>) -> Table {
    let mut table = table(document, &document.table(TableKind::Overview));
    if document.before.is_none() && document.year_before.is_none() {
        table.columns.drain(EARLIER);
        table.rows.iter_mut().for_each(|row| drop(row.drain(EARLIER)));
    }
    table
}

fn table(document: &Document<'_>, sheet: &Sheet) -> Table {
    let cell = |cell: &Cell| (cell.written(document.texts), cell.is_number());
    let is_number = |column: usize| sheet.rows.iter().any(|row| row.get(column).is_some_and(Cell::is_number));
    Table {
        heading: sheet.name.clone(),
        columns: sheet.headings.iter().enumerate().map(|(at, heading)| (heading.clone(), is_number(at))).collect(),
        rows: sheet.rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
    }
}
