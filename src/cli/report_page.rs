//! The report as a page: words and numbers put into the page's places.

use askama::Template;

use super::commands::report::{day_cell, total_line, weekdays_used};
use super::failure::Failure;
use super::roster_screen;
use super::view::Names;
use crate::i18n::Texts;
use crate::message;
use crate::model::association::Association;
use crate::model::facts::Facts;
use crate::model::roster::RosterShift;
use crate::report::coverage::Coverage;
use crate::report::page::{CoverageRow, Note, Page, Shift, Week};

/// The roster and its coverage as a page; `swaps` says how the exchanges that are open stand.
///
/// # Errors
/// If the page cannot be put together, which the template's check at build time excludes.
pub fn html(
    texts: &Texts,
    association: &Association,
    facts: &Facts,
    coverage: &Coverage,
    swaps: Vec<String>,
) -> Result<String, Failure> {
    let names = Names::of(&facts.members);
    let span = texts.date_span(coverage.period.from(), coverage.period.to());
    let total = coverage.total;
    let serving = coverage.members.iter().filter(|hours| hours.shifts() > 0).count();
    let page = Page {
        language: texts.language().code(),
        title: association.name.clone(),
        subtitle: crate::text!(texts, "page-subtitle", span = span),
        key_figures: vec![
            (texts.get("figure-coverage"), texts.percent(total.manned, total.planned)),
            (texts.get("figure-manned"), format!("{}/{}", total.manned, total.planned)),
            (texts.get("figure-hours"), texts.hours(coverage.minutes())),
            (texts.get("figure-serving"), serving.to_string()),
        ],
        notes: notes(texts, facts, swaps),
        coverage_heading: texts.get("page-coverage"),
        coverage_columns: coverage_columns(texts, coverage),
        coverage_rows: coverage_rows(texts, coverage),
        roster_heading: texts.get("page-roster"),
        roster_columns: ["label-date", "label-time", "label-driver", "label-ride-along", "label-vehicle"]
            .map(|id| texts.get(id))
            .to_vec(),
        weeks: weeks(texts, facts, &names),
        members_heading: texts.get("members-heading"),
        member_columns: ["label-name", "label-drives", "label-rides", "label-shifts", "label-hours"]
            .map(|id| texts.get(id))
            .to_vec(),
        members: coverage
            .members
            .iter()
            .map(|hours| {
                let counts = [hours.drives, hours.rides, hours.shifts()].map(|number| number.to_string());
                let name = names.full(hours.member).to_owned();
                [name].into_iter().chain(counts).chain([texts.hours(hours.minutes)]).collect()
            })
            .collect(),
    };
    page.render().map_err(|error| Failure::new(message!("error-json", reason = error.to_string())))
}

/// Standing shifts with their reasons, and the state of the exchange.
fn notes(texts: &Texts, facts: &Facts, swaps: Vec<String>) -> Vec<Note> {
    let reasons = roster_screen::reasons(facts);
    let shifts: Vec<&RosterShift> = facts.roster.shifts.iter().collect();
    let standing = roster_screen::standing_sentences(texts, facts, &reasons, &shifts);
    let mut exchange = super::exchange_screen::sentences(texts, facts);
    exchange.extend(swaps);
    [("page-standing", standing), ("exchange-heading", exchange)]
        .into_iter()
        .filter(|(_, sentences)| !sentences.is_empty())
        .map(|(id, sentences)| Note { heading: texts.get(id), sentences })
        .collect()
}

fn coverage_columns(texts: &Texts, coverage: &Coverage) -> Vec<String> {
    let days = weekdays_used(coverage);
    let days = days.iter().map(|day| texts.weekday_short_number(u32::try_from(*day).unwrap_or(0) + 1));
    [texts.get("label-week")].into_iter().chain(days).chain([texts.get("page-whole-week")]).collect()
}

fn coverage_rows(texts: &Texts, coverage: &Coverage) -> Vec<CoverageRow> {
    let days = weekdays_used(coverage);
    let mut rows: Vec<CoverageRow> = coverage
        .weeks
        .iter()
        .map(|week| CoverageRow {
            label: texts.week(week.first_day),
            cells: days.iter().map(|day| (day_cell(week.days[*day]), week.days[*day].standing() > 0)).collect(),
            total: texts.percent(week.total.manned, week.total.planned),
        })
        .collect();
    rows.push(CoverageRow {
        label: texts.get("coverage-all-weeks"),
        cells: days.iter().map(|day| (day_cell(coverage.weekdays[*day]), false)).collect(),
        total: total_line(texts, coverage),
    });
    rows
}

fn weeks(texts: &Texts, facts: &Facts, names: &Names) -> Vec<Week> {
    facts
        .roster
        .period
        .weeks()
        .into_iter()
        .map(|(_, days)| Week {
            heading: format!("{} · {}", texts.week(days.from()), texts.date_span(days.from(), days.to())),
            shifts: facts
                .roster
                .shifts
                .iter()
                .filter(|shift| days.contains(shift.timetable.shift.start.date()))
                .map(|shift| page_shift(texts, facts, names, shift))
                .collect(),
        })
        .collect()
}

fn page_shift(texts: &Texts, facts: &Facts, names: &Names, shift: &RosterShift) -> Shift {
    let (start, end) = (shift.timetable.shift.start, shift.timetable.shift.end);
    let standing = !shift.is_manned();
    let driver = shift.driver().map(|taken| names.full(taken.member).to_owned());
    let nobody = || if standing { texts.get("mark-standing") } else { "–".to_owned() };
    let riders: Vec<&str> = shift.ride_alongs().map(|taken| names.full(taken.member)).collect();
    let plate = shift.vehicle.and_then(|id| facts.vehicle(id)).map(|vehicle| vehicle.details.plate.to_string());
    Shift {
        cells: vec![
            texts.short_date(start.date()),
            texts.time_span(start.time(), end.time()),
            driver.unwrap_or_else(nobody),
            if riders.is_empty() { "–".to_owned() } else { riders.join(", ") },
            plate.unwrap_or_else(|| "–".to_owned()),
        ],
        standing,
    }
}
