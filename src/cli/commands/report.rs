//! `korpass report`: figures for the board.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};
use serde_json::json;

use super::swap::standing_sentences;
use crate::cli::failure::Failure;
use crate::cli::output::write_whole;
use crate::cli::report_page;
use crate::cli::session::Session;
use crate::cli::ui::table::{ScreenTable, Tone};
use crate::cli::view::{self, Names};
use crate::cli::{lookup, planning};
use crate::i18n::{Message, Texts};
use crate::message;
use crate::model::facts::Facts;
use crate::report::coverage::{Count, Coverage};
use crate::report::coverage_csv;
use crate::report::done::Done;

/// Figures for the board.
#[derive(Debug, Subcommand)]
pub enum Report {
    #[command(alias = "täckning")]
    Coverage {
        #[arg(value_name = "period")]
        period: Option<String>,
        #[arg(long, value_name = "format", value_enum, default_value = "table")]
        format: Format,
        #[arg(long, value_name = "file")]
        out: Option<PathBuf>,
    },
}

/// How the figures are to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// On the screen.
    Table,
    /// For a spreadsheet.
    Csv,
    /// For other programs.
    Json,
    /// For a browser, or to print.
    Html,
}

impl Report {
    /// Shows or writes the figures.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let Report::Coverage { period, format, out } = self;
        let store = session.open()?;
        let view = store.view()?;
        let period = lookup::period_or_last_plan(&view, period.as_deref(), session.today(&view)?)?;
        let association = session.association(&view)?;
        let facts = planning::facts(&view, period)?;
        let sorted = view::by_name(&facts.members);
        let coverage = Coverage::new(&facts.roster, &sorted, association.time_zone);
        let done =
            Done::new(&facts.roster, &view.driving_log()?, &view.shifts_not_served()?, session.local_now(&view)?);
        let format = if session.options.json { Format::Json } else { format };
        let bytes = match format {
            Format::Table if out.is_none() => {
                show_weeks(session, &coverage);
                if done.is_known() {
                    session.show(session.wrap(&format!("  {}", session.texts.say(&done_sentence(&done)))));
                }
                session.show("");
                show_members(session, &facts, &coverage);
                return Ok(());
            }
            Format::Table => return Err(Failure::new(message!("error-table-to-file"))),
            Format::Csv => {
                let names = Names::of(&facts.members);
                let texts = session.texts_for_others(&association);
                coverage_csv::csv(&coverage, |member| names.full(member).to_owned(), &texts)
                    .map_err(|error| Failure::new(message!("error-json", reason = error.to_string())))?
            }
            Format::Json => serde_json::to_vec_pretty(&coverage_json(&facts, &coverage, &done))
                .map_err(|error| Failure::new(message!("error-json", reason = error.to_string())))?,
            Format::Html => {
                let texts = session.texts_for_others(&association);
                let swaps = standing_sentences(session, &view, &texts)?;
                report_page::html(&texts, &association, &facts, &coverage, swaps)?
            }
            .into_bytes(),
        };
        match out {
            Some(path) => {
                write_whole(&path, &bytes)?;
                session.confirm(&message!("report-written", file = path.display().to_string()));
            }
            None => session.show(String::from_utf8_lossy(&bytes)),
        }
        Ok(())
    }
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

fn coverage_json(facts: &Facts, coverage: &Coverage, done: &Done) -> serde_json::Value {
    use chrono::Datelike;
    let names = Names::of(&facts.members);
    let count = |count: Count| json!({"planned": count.planned, "manned": count.manned, "standing": count.standing()});
    let weeks: Vec<_> = coverage
        .weeks
        .iter()
        .map(|week| {
            let iso = week.first_day.iso_week();
            json!({"week": format!("{}-W{:02}", iso.year(), iso.week()), "total": count(week.total),
                "days": week.days.map(count)})
        })
        .collect();
    let members: Vec<_> = coverage
        .members
        .iter()
        .map(|hours| {
            json!({"id": hours.member.to_string(), "name": names.full(hours.member), "shifts": hours.shifts(),
                "as_driver": hours.drives, "as_ride_along": hours.rides, "minutes": hours.minutes})
        })
        .collect();
    json!({
        "period": {"from": coverage.period.from(), "to": coverage.period.to()},
        "total": count(coverage.total), "weeks": weeks,
        "weekdays": coverage.weekdays.map(count), "members": members, "minutes": coverage.minutes(),
        "done": {"driven": done.driven, "other_crew": done.other_crew, "not_served": done.not_served, "unwritten": done.unwritten},
    })
}

/// A day's cell: `2/2`, and a dash where there are no shifts.
pub fn day_cell(count: Count) -> String {
    if count.planned == 0 { "–".to_owned() } else { format!("{}/{}", count.manned, count.planned) }
}

/// The weekdays on which there are shifts, counted from 0.
pub fn weekdays_used(coverage: &Coverage) -> Vec<usize> {
    (0..7).filter(|day| coverage.weekdays[*day].planned > 0).collect()
}

/// The totals in a sentence: `55 av 56 pass (98 %), 330 förar- och medåkartimmar`.
pub fn total_line(texts: &Texts, coverage: &Coverage) -> String {
    let total = coverage.total;
    crate::text!(
        texts,
        "coverage-total",
        manned = total.manned,
        planned = total.planned,
        percent = texts.percent(total.manned, total.planned),
        hours = texts.hours(coverage.minutes())
    )
}

/// Shows coverage week by week and weekday by weekday.
pub fn show_weeks(session: &Session, coverage: &Coverage) {
    let texts = &session.texts;
    let span = texts.date_span(coverage.period.from(), coverage.period.to());
    let heading = crate::text!(texts, "coverage-heading", span = span);
    session.show(format!("{}  {}", session.ink.heading(&heading), session.ink.dim(&texts.get("coverage-subtitle"))));
    session.show("");
    let days = weekdays_used(coverage);
    let mut headings = vec![String::new()];
    headings.extend(days.iter().map(|day| texts.weekday_short_number(u32::try_from(*day).unwrap_or(0) + 1)));
    headings.extend([texts.get("label-week"), String::new()]);
    let mut table = ScreenTable::new(session.ink, session.surroundings.width, &headings);
    for week in &coverage.weeks {
        let mut cells = vec![(texts.week(week.first_day), Tone::Plain)];
        cells.extend(days.iter().map(|day| {
            let count = week.days[*day];
            (day_cell(count), if count.standing() > 0 { Tone::Warn } else { Tone::Plain })
        }));
        cells.push((texts.percent(week.total.manned, week.total.planned), Tone::Plain));
        cells.push((bar(week.total.manned, week.total.planned), Tone::Plain));
        table.row(cells);
    }
    let mut sums = vec![(texts.get("coverage-all-weeks"), Tone::Strong)];
    sums.extend(days.iter().map(|day| (day_cell(coverage.weekdays[*day]), Tone::Strong)));
    sums.push((texts.percent(coverage.total.manned, coverage.total.planned), Tone::Strong));
    table.row(sums);
    let columns: Vec<usize> = (1..=days.len() + 1).collect();
    table.right(&columns);
    table.lines().iter().for_each(|line| session.show(line));
    session.show("");
    session.show(format!("  {}", total_line(texts, coverage)));
}

/// A bar of ten steps, of which a part is full; never full where something is missing.
fn bar(part: i64, whole: i64) -> String {
    let steps = if whole == 0 { 0 } else { 10 * part / whole };
    "█".repeat(usize::try_from(steps).unwrap_or(0))
}

/// Shows who has how many shifts and hours.
pub fn show_members(session: &Session, facts: &Facts, coverage: &Coverage) {
    let texts = &session.texts;
    let names = Names::of(&facts.members);
    session.show(session.ink.heading(&texts.get("members-heading")));
    session.show("");
    let headings = ["label-name", "label-drives", "label-rides", "label-shifts", "label-hours", ""]
        .map(|id| if id.is_empty() { String::new() } else { texts.get(id) });
    let mut table = ScreenTable::new(session.ink, session.surroundings.width, &headings);
    for hours in &coverage.members {
        let shifts = hours.shifts();
        table.row([
            (names.full(hours.member).to_owned(), if shifts == 0 { Tone::Dim } else { Tone::Plain }),
            (hours.drives.to_string(), Tone::Plain),
            (hours.rides.to_string(), Tone::Plain),
            (shifts.to_string(), Tone::Plain),
            (texts.hours(hours.minutes), Tone::Plain),
            ("▪".repeat(usize::try_from(shifts.min(30)).unwrap_or(0)), Tone::Plain),
        ]);
    }
    table.right(&[1, 2, 3, 4]);
    table.lines().iter().for_each(|line| session.show(line));
}
