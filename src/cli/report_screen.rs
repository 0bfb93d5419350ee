//! A report on the screen: a table of weekdays and weeks, totals, and a bar per member.

use serde_json::{Value, json};

use super::session::Session;
use super::ui::table::{ScreenTable, Tone};
use crate::i18n::{Message, Texts};
use crate::message;
use crate::report::document::Document;
use crate::report::done::Done;
use crate::report::figures::Figures;
use crate::report::figures::coverage::Count;
use crate::report::figures::key::{KeyFigure, Value as Figure};
use crate::report::page::day_cell;
use crate::report::sheet::Cell;

/// Shows a report.
pub fn show(session: &Session, document: &Document<'_>) {
    show_coverage(session, document);
    if document.audience.sees_numbers() {
        show_numbers(session, document);
    }
    if document.audience.sees_names() {
        session.show("");
        show_members(session, document);
    }
    let notes = [
        ("page-standing", document.standing.clone()),
        ("exchange-heading", document.exchange.clone()),
        ("outlook-heading", document.outlook_sentences()),
    ];
    for (heading, sentences) in notes.into_iter().filter(|(_, sentences)| !sentences.is_empty()) {
        session.show("");
        session.show(session.ink.heading(&document.texts.get(heading)));
        sentences.iter().for_each(|sentence| super::roster_screen::show_indented(session, sentence));
    }
}

/// Shows coverage by weekday and week, or month where the weeks are many.
pub fn show_coverage(session: &Session, document: &Document<'_>) {
    let (texts, coverage) = (document.texts, &document.figures.coverage);
    let span = texts.date_span(coverage.period.from(), coverage.period.to());
    let heading = crate::text!(texts, "coverage-heading", span = span);
    session.show(format!("{}  {}", session.ink.heading(&heading), session.ink.dim(&texts.get("coverage-subtitle"))));
    session.show("");
    let days = coverage.weekdays_used();
    let mut headings = vec![String::new()];
    headings.extend(days.iter().map(|day| texts.weekday_short_number(u32::try_from(*day).unwrap_or(0) + 1)));
    headings.extend([texts.get("column-sum"), String::new(), String::new()]);
    let mut table = ScreenTable::new(session.ink, session.surroundings.width, &headings);
    let cell = |count: Count| {
        let mark = if count.standing() > 0 { "!" } else { "" };
        (format!("{mark}{}", day_cell(count)), if mark.is_empty() { Tone::Plain } else { Tone::Warn })
    };
    for stretch in coverage.stretches() {
        let mut cells = vec![(document.stretch_label(stretch.first_day), Tone::Plain)];
        cells.extend(days.iter().map(|day| cell(stretch.days[*day])));
        cells.push((day_cell(stretch.total), Tone::Plain));
        cells.push((texts.percent(stretch.total.manned, stretch.total.planned), Tone::Plain));
        cells.push((bar(stretch.total.manned, stretch.total.planned), Tone::Plain));
        table.row(cells);
    }
    let mut sums = vec![(texts.get("coverage-all-weeks"), Tone::Strong)];
    sums.extend(days.iter().map(|day| (day_cell(coverage.weekdays[*day]), Tone::Strong)));
    sums.push((day_cell(coverage.total), Tone::Strong));
    sums.push((texts.percent(coverage.total.manned, coverage.total.planned), Tone::Strong));
    table.row(sums);
    let columns: Vec<usize> = (1..=days.len() + 2).collect();
    table.right(&columns);
    table.lines().iter().for_each(|line| session.show(line));
    session.show("");
    session.show(format!("  {}", total_line(texts, document.figures)));
    if let Some(unplanned) = document.unplanned_sentence() {
        session.show(session.wrap(&format!("  {unplanned}")));
    }
}

/// The totals in a sentence: `55 av 56 pass (98 %), 330 förar- och medåkartimmar`.
fn total_line(texts: &Texts, figures: &Figures) -> String {
    let total = figures.coverage.total;
    crate::text!(
        texts,
        "coverage-total",
        manned = total.manned,
        planned = total.planned,
        percent = texts.percent(total.manned, total.planned),
        hours = texts.hours(figures.crew_minutes())
    )
}

/// Shows what became of the shifts, and the figures that are not to be seen in the table, beside what they were.
fn show_numbers(session: &Session, document: &Document<'_>) {
    let done = &document.figures.done;
    if done.is_known() {
        session.show(session.wrap(&format!("  {}", session.texts.say(&done_sentence(done)))));
    }
    let in_table = [KeyFigure::Coverage, KeyFigure::Planned, KeyFigure::Manned, KeyFigure::CrewHours];
    let earlier = document.before.is_some() || document.year_before.is_some();
    let mut headings = vec![String::new(), String::new()];
    if earlier {
        let columns = ["column-now", "column-before", "column-year-before"];
        headings = std::iter::once(String::new()).chain(columns.map(|id| document.texts.get(id))).collect();
    }
    let mut table = ScreenTable::new(session.ink, session.surroundings.width, &headings);
    for row in document.key_rows().into_iter().filter(|row| earlier || !in_table.contains(&row.figure)) {
        let nothing = |cell: &Cell| matches!(cell, Cell::Missing | Cell::Number(0));
        if [&row.value, &row.before, &row.year_before].into_iter().all(nothing) {
            continue;
        }
        let mut cells = vec![row.label, row.value.written(document.texts)];
        if earlier {
            cells.extend([row.before, row.year_before].map(|cell| cell.written(document.texts)));
        }
        table.plain_row(cells);
    }
    table.right(&[1, 2, 3][..headings.len() - 1]);
    session.show("");
    table.lines().iter().filter(|line| !line.trim().is_empty()).for_each(|line| session.show(line));
}

/// What became of the shifts that have ended, in a sentence.
fn done_sentence(done: &Done) -> Message {
    message!(
        "coverage-done",
        driven = done.driven,
        other = done.other_crew,
        not_served = done.not_served,
        unwritten = done.unwritten
    )
}

/// A bar of ten steps, of which a part is full; never full where something is missing.
fn bar(part: i64, whole: i64) -> String {
    let steps = if whole == 0 { 0 } else { 10 * part / whole };
    "█".repeat(usize::try_from(steps).unwrap_or(0))
}

/// Shows who has how many shifts and hours.
pub fn show_members(session: &Session, document: &Document<'_>) {
    let texts = document.texts;
    session.show(session.ink.heading(&texts.get("members-heading")));
    session.show("");
    let headings = ["label-name", "label-drives", "label-rides", "label-shifts", "label-hours", ""]
        .map(|id| if id.is_empty() { String::new() } else { texts.get(id) });
    let mut table = ScreenTable::new(session.ink, session.surroundings.width, &headings);
    let most = document.figures.members.iter().map(|load| load.shifts()).max().unwrap_or(0);
    for load in &document.figures.members {
        let shifts = load.shifts();
        // One square a shift, as long as that has room.
        let squares = if most <= MOST_SQUARES { shifts } else { shifts * MOST_SQUARES / most };
        table.row([
            (document.name(load.member), if shifts == 0 { Tone::Dim } else { Tone::Plain }),
            (load.drives.to_string(), Tone::Plain),
            (load.rides.to_string(), Tone::Plain),
            (shifts.to_string(), Tone::Plain),
            (texts.hours(load.minutes), Tone::Plain),
            ("▪".repeat(usize::try_from(squares).unwrap_or(0)), Tone::Plain),
        ]);
    }
    table.right(&[1, 2, 3, 4]);
    table.lines().iter().for_each(|line| session.show(line));
}

/// The most squares in a member's bar.
const MOST_SQUARES: i64 = 24;

/// A report for other programs: numbers alone, minutes for hours, and parts of wholes as such.
pub fn json(document: &Document<'_>) -> Value {
    let figures = document.figures;
    let coverage = &figures.coverage;
    let kilometres = |kilometres: i64| document.audience.sees_numbers().then_some(kilometres);
    let weeks: Vec<Value> = coverage
        .weeks
        .iter()
        .map(|week| {
            let iso = chrono::Datelike::iso_week(&week.first_day);
            json!({"week": format!("{}-W{:02}", iso.year(), iso.week()), "total": count(week.total),
                "days": week.days.map(count), "km": kilometres(week.kilometres)})
        })
        .collect();
    let mut report = json!({
        "period": {"from": coverage.period.from(), "to": coverage.period.to()},
        "audience": document.audience.name(),
        "figures": key_figures(document, figures),
        "before": document.before.map(|before| key_figures(document, before)),
        "year_before": document.year_before.map(|before| key_figures(document, before)),
        "total": count(coverage.total), "unplanned": coverage.unplanned,
        "weeks": weeks,
        "months": coverage.months.iter().map(|month| json!({"month": month.first_day.format("%Y-%m").to_string(),
            "total": count(month.total), "km": kilometres(month.kilometres)})).collect::<Vec<_>>(),
        "weekdays": coverage.weekdays.map(count),
        "times": coverage.times.iter().map(|((from, to), of)| json!({"from": from, "to": to, "total": count(*of)})).collect::<Vec<_>>(),
        "outlook": outlook(document),
    });
    if document.audience.sees_numbers() {
        let done = &figures.done;
        report["minutes"] = json!(figures.crew_minutes());
        report["done"] = json!({"driven": done.driven, "other_crew": done.other_crew, "not_served": done.not_served,
            "unwritten": done.unwritten});
        report["vehicles"] = coverage
            .vehicles
            .iter()
            .map(|(vehicle, of)| {
                let vehicle = vehicle.and_then(|id| document.facts.vehicle(id));
                json!({"plate": vehicle.map(|found| found.details.plate.to_string()), "total": count(*of)})
            })
            .collect();
    }
    if document.audience.sees_names() {
        report["members"] = members(document);
        report["standing_reasons"] = json!(document.standing);
        report["exchange"] = json!(document.exchange);
        report["idle"] = figures.activity.idle.iter().flatten().map(|member| document.name(*member)).collect();
    }
    report
}

fn count(count: Count) -> Value {
    json!({"planned": count.planned, "manned": count.manned, "standing": count.standing(), "driven": count.driven,
        "planned_minutes": count.planned_minutes, "manned_minutes": count.manned_minutes})
}

/// The key figures: numbers; shares as `{"part", "of"}`; hundredths as they are; null where nothing is known.
fn key_figures(document: &Document<'_>, figures: &Figures) -> Value {
    let seen = KeyFigure::ALL.into_iter().filter(|figure| document.audience.sees(*figure));
    let values = seen.map(|figure| {
        let value = match figure.of(figures) {
            Figure::Number(number) | Figure::Kilometres(number) => json!(number),
            Figure::Minutes(minutes) => json!({"minutes": minutes}),
            Figure::Share(part, whole) => json!({"part": part, "of": whole}),
            Figure::Hundredths(hundredths) => json!({"hundredths": hundredths}),
            Figure::Unknown => Value::Null,
        };
        (figure.name().replace('-', "_"), value)
    });
    Value::Object(values.collect())
}

fn members(document: &Document<'_>) -> Value {
    let member = |load: &crate::report::figures::members::MemberLoad| {
        json!({"id": load.member.to_string(), "name": document.name(load.member), "shifts": load.shifts(),
            "as_driver": load.drives, "as_ride_along": load.rides, "minutes": load.minutes, "km": load.kilometres})
    };
    document.figures.members.iter().map(member).collect()
}

/// The weeks ahead; when the car will not be out is nothing for the public.
fn outlook(document: &Document<'_>) -> Value {
    let outlook = document.outlook;
    let most = if document.audience.sees_numbers() { 3 } else { 0 };
    let weakest: Vec<Value> = outlook
        .weakest(most)
        .into_iter()
        .map(|((day, from, to), of)| json!({"weekday": day + 1, "from": from, "to": to, "total": count(of)}))
        .collect();
    json!({"from": outlook.period.from(), "to": outlook.period.to(), "total": count(outlook.total),
        "unplanned": outlook.unplanned, "weakest": weakest})
}
