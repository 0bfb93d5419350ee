//! `korpass log figures`: kilometres and hours.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::cli::commands::log::list::recipient_words;
use crate::cli::session::Session;
use crate::message;
use crate::model::vehicle::VehicleId;
use crate::report::driving_log::Driven;
use crate::ui::table::ScreenTable;
use crate::workflows::driving_log::listing;
use crate::workflows::failure::Failure;
use crate::workflows::vehicles::checks::vehicle;
use crate::workflows::words::Names;

/// Which days.
#[derive(Debug, clap::Args)]
pub struct Figures {
    #[arg(value_name = "period")]
    period: Option<String>,
}

/// What was driven in a period.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LogFiguresAnswer {
    /// The first day.
    from: NaiveDate,
    /// The last day.
    to: NaiveDate,
    drives: i64,
    km: i64,
    /// Minutes in the car.
    minutes: i64,
    /// By month and vehicle.
    vehicles: Vec<VehicleAnswer>,
    /// By member: kilometres as a driver, drives and minutes in any seat.
    members: Vec<MemberAnswer>,
    /// How often something was reported.
    reports: Vec<ReportAnswer>,
}

/// What a vehicle was driven in a month.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct VehicleAnswer {
    /// Year and month.
    month: String,
    /// The registration plate.
    vehicle: String,
    drives: i64,
    km: i64,
    minutes: i64,
}

/// What a member drove, and rode along.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct MemberAnswer {
    /// The name of the member.
    member: String,
    drives: i64,
    km: i64,
    minutes: i64,
}

/// How often something was reported.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ReportAnswer {
    /// To whom.
    to: &'static str,
    kind: String,
    count: u32,
}

impl Figures {
    /// Shows kilometres and hours by month and vehicle, by member, and what was reported.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let found = listing::figures(&session.context, &store.view()?, self.period.as_deref())?;
        if session.options.json {
            return session.show_json(&LogFiguresAnswer::of(&found)?);
        }
        if found.figures.total.drives == 0 {
            session.show_message(&message!("log-empty"));
            return Ok(());
        }
        show(session, &found)
    }
}

fn plate(found: &listing::Figures, id: VehicleId) -> Result<String, Failure> {
    Ok(vehicle(&found.vehicles, id)?.details.plate.to_string())
}

impl LogFiguresAnswer {
    fn of(found: &listing::Figures) -> Result<Self, Failure> {
        let (figures, names) = (&found.figures, Names::of(&found.members));
        let vehicles = figures.vehicles.iter().map(|((month, id), driven)| {
            Ok::<_, Failure>(VehicleAnswer {
                month: month.format("%Y-%m").to_string(),
                vehicle: plate(found, *id)?,
                drives: driven.drives,
                km: driven.kilometres,
                minutes: driven.minutes,
            })
        });
        let members = figures.members.iter().map(|(member, driven)| MemberAnswer {
            member: names.full(*member).to_owned(),
            drives: driven.drives,
            km: driven.kilometres,
            minutes: driven.minutes,
        });
        let reports = figures.reports.iter().map(|((recipient, kind), count)| ReportAnswer {
            to: recipient.word(),
            kind: kind.clone(),
            count: *count,
        });
        Ok(Self {
            from: found.period.from(),
            to: found.period.to(),
            drives: figures.total.drives,
            km: figures.total.kilometres,
            minutes: figures.total.minutes,
            vehicles: vehicles.collect::<Result<_, _>>()?,
            members: members.collect(),
            reports: reports.collect(),
        })
    }
}

fn show(session: &Session, found: &listing::Figures) -> Result<(), Failure> {
    let (texts, figures, names) = (&session.texts, &found.figures, Names::of(&found.members));
    let numbers =
        |driven: &Driven| [driven.drives.to_string(), driven.kilometres.to_string(), texts.hours(driven.minutes)];
    let span = texts.date_span(found.period.from(), found.period.to());
    session.show(session.ink.heading(&texts.say(&message!("log-figures-heading", span = span))));
    let headings = ["log-month", "label-vehicle", "log-drives", "log-km", "label-hours"].map(|id| texts.get(id));
    let mut table = ScreenTable::new(session.ink, session.environment.width, &headings);
    for ((month, id), driven) in &figures.vehicles {
        let month = format!("{} {}", texts.month_name(month.month()), month.year());
        table.plain_row([month, plate(found, *id)?].into_iter().chain(numbers(driven)));
    }
    table.right(&[2, 3, 4]);
    table.lines().iter().for_each(|line| session.show(line));
    session.show("");
    let headings = ["label-name", "log-drives", "log-km-as-driver", "label-hours"].map(|id| texts.get(id));
    let mut table = ScreenTable::new(session.ink, session.environment.width, &headings);
    for (member, driven) in &figures.members {
        table.plain_row([names.full(*member).to_owned()].into_iter().chain(numbers(driven)));
    }
    table.right(&[1, 2, 3]);
    table.lines().iter().for_each(|line| session.show(line));
    for ((recipient, kind), count) in &figures.reports {
        let to = recipient_words(texts, *recipient);
        session.page.show_indented(&texts.say(&message!("log-reported", to = to, kind = kind, count = *count)));
    }
    Ok(())
}
