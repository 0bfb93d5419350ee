//! `korpass log list`: the log on the screen.

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::cli::session::Session;
use crate::i18n::{Message, Texts};
use crate::message;
use crate::model::driving_log::{LogEntry, LogReport, ReportRecipient};
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::driving_log::listing::{self, Listing, LogGaps};
use crate::workflows::failure::Failure;
use crate::workflows::vehicles::checks::vehicle;
use crate::workflows::words::Names;

/// Which days.
#[derive(Debug, clap::Args)]
pub struct List {
    #[arg(value_name = "period")]
    period: Option<String>,
}

/// The entries of the log, those corrected too.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LogListAnswer(Vec<EntryAnswer>);

/// An entry of the log.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct EntryAnswer {
    id: i64,
    /// The registration plate.
    vehicle: String,
    /// The local start.
    start: NaiveDateTime,
    /// The local end.
    end: NaiveDateTime,
    /// In kilometres.
    odometer_start: u32,
    /// In kilometres.
    odometer_end: u32,
    km: i64,
    /// The name of the driver.
    driver: String,
    /// The names of those who rode along.
    companions: Vec<String>,
    purpose: String,
    places: String,
    remark: String,
    fuel: String,
    reports: Vec<ReportAnswer>,
    /// The entry that this one corrects.
    corrects: Option<i64>,
    /// Whether no other corrects it.
    counts: bool,
}

/// Something that was reported.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ReportAnswer {
    /// To whom.
    to: &'static str,
    kind: String,
    count: u32,
}

/// The words for whom something is reported to.
pub fn recipient_words(texts: &Texts, recipient: ReportRecipient) -> String {
    texts.get(&format!("recipient-{}", recipient.word()))
}

impl List {
    /// Shows every entry, those corrected too.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let view = store.view()?;
        let listing = listing::list(&session.context, &view, self.period.as_deref())?;
        if session.options.json {
            let entries = listing.entries().map(|entry| EntryAnswer::of(&listing, entry));
            return session.show_json(&LogListAnswer(entries.collect::<Result<_, _>>()?));
        }
        if listing.entries().next().is_none() {
            session.show_message(&message!("log-empty"));
        } else {
            show(session, &listing)?;
        }
        show_gaps(session, listing::gaps(&session.context, &view, &listing)?);
        Ok(())
    }
}

impl EntryAnswer {
    fn of(listing: &Listing, entry: &LogEntry) -> Result<Self, Failure> {
        let names = Names::of(&listing.members);
        let report = |report: &LogReport| ReportAnswer {
            to: report.recipient.word(),
            kind: report.kind.clone(),
            count: report.count,
        };
        Ok(Self {
            id: entry.id.0,
            vehicle: vehicle(&listing.vehicles, entry.vehicle)?.details.plate.to_string(),
            start: entry.start,
            end: entry.end,
            odometer_start: entry.odometer_start,
            odometer_end: entry.odometer_end,
            km: entry.kilometres(),
            driver: names.full(entry.driver).to_owned(),
            companions: entry.companions.iter().map(|member| names.full(*member).to_owned()).collect(),
            purpose: entry.purpose.clone(),
            places: entry.places.clone(),
            remark: entry.remark.clone(),
            fuel: entry.energy.clone(),
            reports: entry.reports.iter().map(report).collect(),
            corrects: entry.corrects.map(|wrong| wrong.0),
            counts: listing.counting.contains(&entry.id),
        })
    }
}

fn show(session: &Session, listing: &Listing) -> Result<(), Failure> {
    let (texts, names) = (&session.texts, Names::of(&listing.members));
    let headings = ["", "label-date", "label-time", "label-vehicle", "log-readings", "log-km", "label-driver", ""];
    let headings = headings.map(|id| if id.is_empty() { String::new() } else { texts.get(id) });
    let mut table = ScreenTable::new(session.ink, session.environment.width, &headings);
    for entry in listing.entries() {
        let counts = listing.counting.contains(&entry.id);
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
            cell(vehicle(&listing.vehicles, entry.vehicle)?.details.plate.to_string()),
            cell(format!("{}–{}", entry.odometer_start, entry.odometer_end)),
            cell(entry.kilometres().to_string()),
            cell(names.short(entry.driver).to_owned()),
            cell(mark),
        ]);
    }
    table.right(&[0, 5]);
    table.lines().iter().for_each(|line| session.show(line));
    session.show("");
    for entry in listing.entries().filter(|entry| listing.counting.contains(&entry.id)) {
        session.show(session.ink.dim(&session.wrap(&format!("  {}", texts.say(&details(texts, &names, entry))))));
    }
    Ok(())
}

/// All of an entry that the table has no room for.
fn details(texts: &Texts, names: &Names, entry: &LogEntry) -> Message {
    let crew: Vec<&str> = entry.crew().map(|member| names.full(member)).collect();
    let reports = entry.reports.iter().map(|report| {
        let to = recipient_words(texts, report.recipient);
        texts.say(&message!("log-reported", to = to, kind = report.kind.as_str(), count = report.count))
    });
    let parts = [&entry.places, &entry.energy, &entry.remark].into_iter().filter(|text| !text.is_empty()).cloned();
    let more: Vec<String> = parts.chain(reports).collect();
    match more.as_slice() {
        [] => message!("log-details", id = entry.id.0, crew = crew),
        more => message!("log-details-and-more", id = entry.id.0, crew = crew, more = more.join(" · ")),
    }
}

/// Shows the shifts that were not served, and those of which nothing is written.
fn show_gaps(session: &Session, LogGaps { not_served, unwritten }: LogGaps) {
    for (time, why) in not_served {
        session.show_message(&match why.as_str() {
            "" => message!("log-not-served", time = time),
            why => message!("log-not-served-why", time = time, why = why),
        });
    }
    if !unwritten.is_empty() {
        session.show_message(&message!("log-unwritten", count = unwritten.len(), shifts = unwritten));
    }
}
