//! A report on the screen: a table of weekdays and weeks, totals, and a bar per member.

use crate::cli::session::Session;
use crate::report::document::Document;
use crate::report::figures::coverage::Count;
use crate::report::figures::key::KeyFigure;
use crate::report::page::day_cell;
use crate::report::sheet::Cell;
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;

/// Spaces between columns.
const GAP: usize = 2;
/// The longest bar of a row.
const BAR: usize = 10;
/// So many digits and signs of all weekdays have room beside label and totals.
const MOST_DIGITS: usize = 45;

/// Shows a report.
pub fn show(session: &Session, document: &Document<'_>) {
    show_coverage(session, document);
    if document.audience.sees_numbers() {
        show_numbers(session, document);
    }
    if document.audience.sees_names() && document.figures.coverage.total.planned > 0 {
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
        sentences.iter().for_each(|sentence| session.page.show_indented(sentence));
    }
}

/// Shows coverage by weekday and week, or month where the weeks are many.
pub fn show_coverage(session: &Session, document: &Document<'_>) {
    let (texts, coverage) = (document.texts, &document.figures.coverage);
    let span = texts.date_span(coverage.period.from(), coverage.period.to());
    let heading = crate::text!(texts, "coverage-heading", span = span);
    session.show(format!("{}  {}", session.ink.heading(&heading), session.ink.dim(&texts.get("coverage-subtitle"))));
    session.show("");
    if coverage.total.planned == 0 {
        document.summary().iter().for_each(|sentence| session.page.show_indented(sentence));
        return;
    }
    let days = coverage.weekdays_used();
    let rows = heat_rows(document, &days);
    let width = usize::from(session.environment.width);
    let widest = |column: usize| rows.iter().map(|row| row[column].0.chars().count() + GAP).max().unwrap_or(0);
    let room: usize = (0..days.len() + 3).map(widest).sum::<usize>() + GAP;
    let has_bars = room + BAR <= width;
    let mut headings = vec![String::new()];
    headings.extend(days.iter().map(|day| texts.weekday_short_number(u32::try_from(*day).unwrap_or(0) + 1)));
    headings.extend([texts.get("column-sum"), String::new()]);
    headings.extend(has_bars.then(String::new));
    let mut table = ScreenTable::new(session.ink, session.environment.width, &headings);
    for (row, count) in
        rows.into_iter().zip(coverage.stretches().iter().map(|stretch| Some(stretch.total)).chain([None]))
    {
        let bar = count.map(|count| (bar(count.manned, count.planned), Tone::Plain)).filter(|_| has_bars);
        table.row(row.into_iter().chain(bar));
    }
    let columns: Vec<usize> = (1..=days.len() + 2).collect();
    table.right(&columns);
    // Numbers are never cut.
    table.keep_whole(&columns);
    table.lines().iter().for_each(|line| session.show(line));
    session.show("");
    document.summary().iter().for_each(|sentence| session.page.show_indented(sentence));
}

/// Shows the figures that are not to be seen in the table, beside what they were.
fn show_numbers(session: &Session, document: &Document<'_>) {
    let in_table = [KeyFigure::Coverage, KeyFigure::Planned, KeyFigure::Manned, KeyFigure::CrewHours];
    let earlier = document.before.is_some() || document.year_before.is_some();
    let mut headings = vec![String::new(), String::new()];
    if earlier {
        let columns = ["column-now", "column-before", "column-year-before"];
        headings = std::iter::once(String::new()).chain(columns.map(|id| document.texts.get(id))).collect();
    }
    let mut table = ScreenTable::new(session.ink, session.environment.width, &headings);
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
    session.show("");
    for sentence in document.compared() {
        session.page.show_indented(&sentence);
    }
    session.page.show_indented(&document.texts.get("figures-defined"));
}

/// The rows of the table of weekdays and weeks or months, the sums last. Where counts of days would not fit beside
/// each other they are given in per cent.
fn heat_rows(document: &Document<'_>, days: &[usize]) -> Vec<Vec<(String, Tone)>> {
    let (texts, coverage) = (document.texts, &document.figures.coverage);
    let in_percent = days.len() * (2 * coverage.total.planned.to_string().len() + 1) > MOST_DIGITS;
    let day = |count: Count, tone: Tone| {
        let mark = if count.standing() > 0 && tone == Tone::Plain { "!" } else { "" };
        let text = if in_percent { texts.percent(count.manned, count.planned) } else { day_cell(count) };
        (format!("{mark}{text}"), if mark.is_empty() { tone } else { Tone::Warn })
    };
    let row = |label: String, counts: &[Count; 7], total: Count, tone: Tone| {
        let mut cells = vec![(label, tone)];
        cells.extend(days.iter().map(|place| day(counts[*place], tone)));
        cells.extend([(day_cell(total), tone), (texts.percent(total.manned, total.planned), tone)]);
        cells
    };
    let stretches = coverage.stretches().iter();
    let stretches = stretches.map(|of| row(document.stretch_label(of.first_day), &of.days, of.total, Tone::Plain));
    let sums = row(texts.get("coverage-all-weeks"), &coverage.weekdays, coverage.total, Tone::Strong);
    stretches.chain([sums]).collect()
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
    let mut table = ScreenTable::new(session.ink, session.environment.width, &headings);
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
