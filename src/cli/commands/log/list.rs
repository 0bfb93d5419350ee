//! The log and its figures on the screen.

use serde_json::json;

use crate::cli::session::Session;
use crate::i18n::{Message, Texts, Time};
use crate::message;
use crate::model::driving_log::{LogEntry, Recipient, effective};
use crate::model::period::Period;
use crate::report::done::{Outcome, outcomes};
use crate::report::driving_log::{figures as figures_of, of_period};
use crate::store::View;
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::exchange::vehicle;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::words::Names;

/// The period named, or that of the whole log.
pub fn log_period(
    session: &Session,
    view: &View<'_>,
    text: Option<&str>,
    entries: &[LogEntry],
) -> Result<Period, Failure> {
    let today = session.context.today(view)?;
    if let Some(text) = text {
        return Ok(lookup::period(text, today)?);
    }
    let first = entries.iter().map(|entry| entry.start.date()).min().unwrap_or(today);
    let last = entries.iter().map(|entry| entry.start.date()).max().unwrap_or(today);
    Period::new(first, last).ok_or_else(|| Failure::new(message!("error-ends-before-start")))
}

/// The words for whom something is reported to.
pub fn recipient_word(recipient: Recipient) -> String {
    format!("recipient-{}", recipient.word())
}

/// Shows every entry, those corrected too.
pub fn list(session: &Session, period: Option<&str>) -> Result<(), Failure> {
    let store = session.open()?;
    let view = store.view()?;
    let (entries, vehicles, members) = (view.driving_log()?, view.vehicles()?, view.members()?);
    let period = log_period(session, &view, period, &entries)?;
    let names = Names::of(&members);
    let counting: Vec<_> = effective(&entries).iter().map(|entry| entry.id).collect();
    let shown: Vec<&LogEntry> = entries.iter().filter(|entry| period.contains(entry.start.date())).collect();
    if session.options.json {
        let mut rows = Vec::new();
        for entry in shown {
            let companions: Vec<&str> = entry.companions.iter().map(|member| names.full(*member)).collect();
            let reports: Vec<_> = entry
                .reports
                .iter()
                .map(|report| json!({"to": report.recipient.word(), "kind": report.kind, "count": report.count}))
                .collect();
            rows.push(json!({
                "id": entry.id.0, "vehicle": vehicle(&vehicles, entry.vehicle)?.details.plate.as_str(), "start": entry.start,
                "end": entry.end, "odometer_start": entry.odometer_start, "odometer_end": entry.odometer_end,
                "km": entry.kilometres(), "driver": names.full(entry.driver), "companions": companions,
                "purpose": entry.purpose, "places": entry.places, "remark": entry.remark, "fuel": entry.energy,
                "reports": reports, "corrects": entry.corrects.map(|wrong| wrong.0), "counts": counting.contains(&entry.id),
            }));
        }
        return session.show_json(&rows);
    }
    if shown.is_empty() {
        session.show_message(&message!("log-empty"));
        return show_unwritten(session, &view, period, &entries);
    }
    let texts = &session.texts;
    let headings = ["", "label-date", "label-time", "label-vehicle", "log-readings", "log-km", "label-driver", ""];
    let headings = headings.map(|id| if id.is_empty() { String::new() } else { texts.get(id) });
    let mut table = ScreenTable::new(session.ink, session.surroundings.width, &headings);
    for entry in shown {
        let counts = counting.contains(&entry.id);
        let tone = if counts { Tone::Plain } else { Tone::Dim };
        let cell = |text: String| (text, tone);
        let mark = match (counts, entry.corrects) {
            (false, _) => texts.get("log-corrected"),
            (true, Some(wrong)) => texts.say(&message!("log-corrects", id = wrong.0)),
            (true, None) => String::new(),
        };
        table.row([
            cell(entry.id.0.to_string()),
            cell(texts.short_date(entry.start.date())),
            cell(texts.time_span(entry.start.time(), entry.end.time())),
            cell(vehicle(&vehicles, entry.vehicle)?.details.plate.to_string()),
            cell(format!("{}–{}", entry.odometer_start, entry.odometer_end)),
            cell(entry.kilometres().to_string()),
            cell(names.short(entry.driver).to_owned()),
            cell(mark),
        ]);
    }
    table.right(&[0, 5]);
    table.lines().iter().for_each(|line| session.show(line));
    session.show("");
    for entry in entries.iter().filter(|entry| period.contains(entry.start.date()) && counting.contains(&entry.id)) {
        session.show(session.ink.dim(&session.wrap(&format!("  {}", texts.say(&details(texts, &names, entry))))));
    }
    show_unwritten(session, &view, period, &entries)
}

/// All of an entry that the table has no room for.
fn details(texts: &Texts, names: &Names, entry: &LogEntry) -> Message {
    let crew: Vec<&str> = entry.crew().map(|member| names.full(member)).collect();
    let reports = entry.reports.iter().map(|report| {
        let to = texts.get(&recipient_word(report.recipient));
        texts.say(&message!("log-reported", to = to, kind = report.kind.as_str(), count = report.count))
    });
    let told = [&entry.places, &entry.energy, &entry.remark].into_iter().filter(|text| !text.is_empty()).cloned();
    let more: Vec<String> = told.chain(reports).collect();
    match more.as_slice() {
        [] => message!("log-details", id = entry.id.0, crew = crew),
        more => message!("log-details-and-more", id = entry.id.0, crew = crew, more = more.join(" · ")),
    }
}

/// Shows the shifts that were not served, and those of which nothing is written.
fn show_unwritten(session: &Session, view: &View<'_>, period: Period, entries: &[LogEntry]) -> Result<(), Failure> {
    let (roster, not_served, now) = (view.roster(period)?, view.shifts_not_served()?, session.context.local_now(view)?);
    let mut unwritten = Vec::new();
    for (shift, outcome) in outcomes(&roster, entries, &not_served, now) {
        let time = Time::Shift(shift.timetable.shift.start, shift.timetable.shift.end);
        match outcome {
            Outcome::NotServed("") => session.show_message(&message!("log-not-served", time = time)),
            Outcome::NotServed(why) => session.show_message(&message!("log-not-served-why", time = time, why = why)),
            Outcome::Unwritten => unwritten.push(time),
            Outcome::Driven(_) => {}
        }
    }
    if !unwritten.is_empty() {
        session.show_message(&message!("log-unwritten", count = unwritten.len(), shifts = unwritten));
    }
    Ok(())
}

/// Shows kilometres and hours by month and vehicle, by member, and what was reported.
pub fn figures(session: &Session, period: Option<&str>) -> Result<(), Failure> {
    let store = session.open()?;
    let view = store.view()?;
    let (entries, vehicles, members) = (view.driving_log()?, view.vehicles()?, view.members()?);
    let period = log_period(session, &view, period, &entries)?;
    let names = Names::of(&members);
    let figures = figures_of(&of_period(&entries, period), session.context.association(&view)?.time_zone);
    let plate = |id| Ok::<_, Failure>(vehicle(&vehicles, id)?.details.plate.to_string());
    if session.options.json {
        let mut by_vehicle = Vec::new();
        for ((month, id), driven) in &figures.vehicles {
            by_vehicle.push(json!({"month": month.format("%Y-%m").to_string(), "vehicle": plate(*id)?,
                "drives": driven.drives, "km": driven.kilometres, "minutes": driven.minutes}));
        }
        let by_member = figures.members.iter().map(|(member, driven)| {
            json!({"member": names.full(*member), "drives": driven.drives, "km": driven.kilometres, "minutes": driven.minutes})
        });
        let reports = figures
            .reports
            .iter()
            .map(|((recipient, kind), count)| json!({"to": recipient.word(), "kind": kind, "count": count}));
        return session.show_json(&json!({
            "from": period.from(), "to": period.to(), "drives": figures.total.drives, "km": figures.total.kilometres,
            "minutes": figures.total.minutes, "vehicles": by_vehicle, "members": by_member.collect::<Vec<_>>(),
            "reports": reports.collect::<Vec<_>>(),
        }));
    }
    if figures.total.drives == 0 {
        session.show_message(&message!("log-empty"));
        return Ok(());
    }
    let texts = &session.texts;
    let span = texts.date_span(period.from(), period.to());
    session.show(session.ink.heading(&texts.say(&message!("log-figures-heading", span = span))));
    let headings = ["log-month", "label-vehicle", "log-drives", "log-km", "label-hours"].map(|id| texts.get(id));
    let mut table = ScreenTable::new(session.ink, session.surroundings.width, &headings);
    for ((month, id), driven) in &figures.vehicles {
        use chrono::Datelike;
        let month = format!("{} {}", texts.month_name(month.month()), month.year());
        let numbers = [driven.drives.to_string(), driven.kilometres.to_string(), texts.hours(driven.minutes)];
        table.plain_row([month, plate(*id)?].into_iter().chain(numbers));
    }
    table.right(&[2, 3, 4]);
    table.lines().iter().for_each(|line| session.show(line));
    session.show("");
    let headings = ["label-name", "log-drives", "log-km-as-driver", "label-hours"].map(|id| texts.get(id));
    let mut table = ScreenTable::new(session.ink, session.surroundings.width, &headings);
    for (member, driven) in &figures.members {
        let numbers = [driven.drives.to_string(), driven.kilometres.to_string(), texts.hours(driven.minutes)];
        table.plain_row([names.full(*member).to_owned()].into_iter().chain(numbers));
    }
    table.right(&[1, 2, 3]);
    table.lines().iter().for_each(|line| session.show(line));
    for ((recipient, kind), count) in &figures.reports {
        let to = texts.get(&recipient_word(*recipient));
        session.page.show_indented(&texts.say(&message!("log-reported", to = to, kind = kind, count = *count)));
    }
    Ok(())
}
