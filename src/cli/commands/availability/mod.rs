//! `korpass availability`: when members can and want to serve.

pub mod import_ics;

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime};
use clap::Subcommand;
use serde_json::json;

use crate::cli::commands::availability::import_ics::ImportIcs;
use crate::cli::screens::lost_seats;
use crate::cli::session::Session;
use crate::i18n::Message;
use crate::message;
use crate::model::availability::{Availability as Said, AvailabilityException, WeeklyAvailability};
use crate::model::local_time::TimeWindow;
use crate::model::shift::Weekdays;
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::failure::Failure;
use crate::workflows::import;
use crate::workflows::import::Imported;
use crate::workflows::lookup;
use crate::workflows::parse;
use crate::workflows::seats::seats_ahead::SeatsAhead;
use crate::workflows::words;
use crate::workflows::words::Names;

/// When members can and want to serve.
#[derive(Debug, Subcommand)]
pub enum Availability {
    #[command(alias = "ändra")]
    Set(Set),
    #[command(alias = "borta")]
    Away {
        #[arg(value_name = "member")]
        member: String,
        #[arg(value_name = "until", value_parser = parse::when, required = true)]
        times: Vec<(NaiveDateTime, NaiveDateTime)>,
        #[arg(long = "as", value_name = "availability", value_parser = parse::availability)]
        said: Option<Said>,
        #[arg(long)]
        dry_run: bool,
    },
    #[command(alias = "visa")]
    Show {
        #[arg(value_name = "period")]
        period: Option<String>,
        #[arg(long, value_name = "member")]
        member: Option<String>,
    },
    #[command(alias = "lista")]
    List {
        #[arg(value_name = "member")]
        member: String,
    },
    #[command(alias = "ta-bort")]
    Remove {
        #[arg(value_name = "member")]
        member: String,
        #[arg(value_name = "id", required = true)]
        ids: Vec<String>,
        #[arg(long)]
        dry_run: bool,
    },
    #[command(alias = "importera")]
    Import {
        #[arg(value_name = "file")]
        file: PathBuf,
        #[arg(long)]
        dry_run: bool,
    },
    #[command(alias = "importera-kalender")]
    ImportIcs(ImportIcs),
}

/// What a member says of the week.
#[derive(Debug, clap::Args)]
pub struct Set {
    #[arg(value_name = "member")]
    member: String,
    #[arg(value_name = "availability", value_parser = parse::availability)]
    said: Said,
    #[arg(value_name = "days", value_parser = parse::weekdays)]
    weekdays: Weekdays,
    #[arg(value_name = "window", value_parser = parse::window)]
    window: Option<TimeWindow>,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    from: Option<NaiveDate>,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    to: Option<NaiveDate>,
    #[arg(long)]
    dry_run: bool,
}

/// The word for what a member says.
fn word(said: Said) -> Message {
    message!(format!("availability-{}", said.word()))
}

impl Availability {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Availability::Set(set) => set.run(session),
            Availability::Away { member, times, said, dry_run } => {
                away(session, &member, &times, said.unwrap_or(Said::Unavailable), dry_run)
            }
            Availability::Show { period, member } => show(session, period.as_deref(), member.as_deref()),
            Availability::ImportIcs(import) => import.run(session),
            Availability::List { member } => list(session, &member),
            Availability::Remove { member, ids, dry_run } => remove(session, &member, &ids, dry_run),
            Availability::Import { file, dry_run } => {
                let (bytes, name) = (import::read_file(&file)?, import::file_name(&file));
                let mut store = session.open()?;
                let (ignored, lost) = session.change(&mut store, dry_run, |change| {
                    let seats = SeatsAhead::of(&session.context, change)?;
                    let Imported { count, ignored } = import::availability::import(change, &name, &bytes)?;
                    let done = message!("op-availability-imported", file = name, count = count);
                    Ok(((ignored, seats.lost(&session.context, change)?), done))
                })?;
                session.warn_of_ignored(&ignored);
                lost_seats::tell(session, &lost);
                Ok(())
            }
        }
    }
}

impl Set {
    fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        if self.from.zip(self.to).is_some_and(|(from, to)| to < from) {
            return Err(Failure::new(message!("error-ends-before-start")));
        }
        let lost = session.change(&mut store, self.dry_run, |change| {
            let members = change.members()?;
            let member = lookup::member(&members, &self.member)?;
            let seats = SeatsAhead::of(&session.context, change)?;
            let window = self.window.unwrap_or(TimeWindow::WHOLE_DAY);
            let said = WeeklyAvailability {
                id: 0,
                member: member.id,
                weekdays: self.weekdays,
                window,
                availability: self.said,
                valid_from: self.from,
                valid_to: self.to,
            };
            import::availability::say_weekly(change, &mut change.weekly_availability()?, said)?;
            let time = words::weekly_time(self.weekdays, window);
            let (name, said) = (member.profile.name.as_str(), word(self.said));
            let done = message!("op-availability-set", name = name, said = said, time = time);
            Ok((seats.lost(&session.context, change)?, done))
        })?;
        lost_seats::tell(session, &lost);
        Ok(())
    }
}

fn away(
    session: &Session,
    text: &str,
    times: &[(NaiveDateTime, NaiveDateTime)],
    said: Said,
    dry_run: bool,
) -> Result<(), Failure> {
    let mut store = session.open()?;
    let lost = session.change(&mut store, dry_run, |change| {
        let members = change.members()?;
        let member = lookup::member(&members, text)?;
        let seats = SeatsAhead::of(&session.context, change)?;
        let mut known = change.availability_exceptions()?;
        let mut spans = Vec::new();
        for (from, to) in times {
            let exception = AvailabilityException {
                id: 0,
                member: member.id,
                from: *from,
                to: *to,
                availability: said,
                from_calendar: false,
            };
            import::availability::say_of_days(change, &mut known, exception)?;
            spans.push(words::span(*from, *to));
        }
        let (name, said) = (member.profile.name.as_str(), word(said));
        let done = message!("op-availability-set", name = name, said = said, time = spans);
        Ok((seats.lost(&session.context, change)?, done))
    })?;
    lost_seats::tell(session, &lost);
    Ok(())
}

fn list(session: &Session, text: &str) -> Result<(), Failure> {
    let store = session.open()?;
    let view = store.view()?;
    let members = view.members()?;
    let member = lookup::member(&members, text)?;
    let texts = &session.texts;
    let weekly: Vec<_> = view.weekly_availability()?.into_iter().filter(|said| said.member == member.id).collect();
    let exceptions: Vec<_> =
        view.availability_exceptions()?.into_iter().filter(|said| said.member == member.id).collect();
    if session.options.json {
        let weekly = weekly.iter().map(|said| {
            json!({"id": format!("v{}", said.id), "availability": said.availability.word(),
                "weekdays": said.weekdays.iter().collect::<Vec<_>>(), "window": said.window.to_string(),
                "from": said.valid_from, "to": said.valid_to})
        });
        let exceptions = exceptions.iter().map(|said| {
            json!({"id": format!("d{}", said.id), "availability": said.availability.word(), "from": said.from, "to": said.to})
        });
        return session.show_json(&weekly.chain(exceptions).collect::<Vec<_>>());
    }
    session.show(session.ink.heading(&member.profile.name));
    let default = if member.profile.available_unless_told { Said::Available } else { Said::Unavailable };
    session.show_message(&message!("availability-default", said = word(default)));
    let mut table = ScreenTable::bare(session.ink, session.surroundings.width);
    for said in &weekly {
        let dates = match (said.valid_from, said.valid_to) {
            (None, None) => String::new(),
            (from, to) => format!("{}..{}", words::day_or_dash(from), words::day_or_dash(to)),
        };
        let time = words::weekly_time(said.weekdays, said.window);
        table.plain_row([format!("v{}", said.id), texts.say(&word(said.availability)), texts.say(&time), dates]);
    }
    for said in &exceptions {
        let time = texts.say(&words::span(said.from, said.to));
        table.plain_row([format!("d{}", said.id), texts.say(&word(said.availability)), time, String::new()]);
    }
    table.lines().iter().for_each(|line| session.show(line));
    Ok(())
}

fn remove(session: &Session, text: &str, ids: &[String], dry_run: bool) -> Result<(), Failure> {
    let mut store = session.open()?;
    session.change(&mut store, dry_run, |change| {
        let members = change.members()?;
        let member = lookup::member(&members, text)?;
        let weekly = change.weekly_availability()?;
        let exceptions = change.availability_exceptions()?;
        for id in ids {
            let of_week = weekly.iter().find(|said| said.member == member.id && format!("v{}", said.id) == *id);
            let of_days = exceptions.iter().find(|said| said.member == member.id && format!("d{}", said.id) == *id);
            match (of_week, of_days) {
                (Some(said), _) => change.remove_weekly_availability(said.id)?,
                (None, Some(said)) => change.remove_availability_exception(said.id)?,
                (None, None) => {
                    return Err(Failure::new(message!("error-no-such-availability", id = id))
                        .advise(message!("error-no-such-availability-advice")));
                }
            }
        }
        let name = member.profile.name.as_str();
        Ok(((), message!("op-availability-removed", name = name, count = ids.len())))
    })
}

fn show(session: &Session, period: Option<&str>, member: Option<&str>) -> Result<(), Failure> {
    let store = session.open()?;
    let view = store.view()?;
    let period = lookup::period_or_last_plan(&view, period, session.context.today(&view)?)?;
    let mut facts = view.facts(period, 0, 0)?;
    facts.members = match member {
        Some(text) => vec![lookup::member(&facts.members, text)?.clone()],
        None => words::by_name(&facts.members).into_iter().cloned().collect(),
    };
    facts.members.retain(|member| period.iter().any(|day| member.profile.is_member_on(day)));
    let said = facts.availability(&facts.roster.shifts);
    let names = Names::of(&facts.members);
    if session.options.json {
        let rows: Vec<_> = facts
            .members
            .iter()
            .zip(&said)
            .map(|(member, said)| {
                let shifts =
                    facts.roster.shifts.iter().zip(said).map(|(shift, said)| {
                        (crate::planner::from_facts::shift_name(&facts, shift), json!(said.word()))
                    });
                json!({"member": member.profile.name, "shifts": shifts.collect::<serde_json::Map<_, _>>()})
            })
            .collect();
        return session.show_json(&rows);
    }
    let texts = &session.texts;
    for (_, days) in period.weeks() {
        let columns: Vec<usize> = (0..facts.roster.shifts.len())
            .filter(|index| days.contains(facts.roster.shifts[*index].timetable.shift.start.date()))
            .collect();
        if columns.is_empty() {
            continue;
        }
        let heading = format!("{} · {}", texts.week(days.from()), texts.date_span(days.from(), days.to()));
        session.show(session.ink.heading(&heading));
        let mut headings = vec![String::new()];
        headings.extend(columns.iter().map(|index| {
            let start = facts.roster.shifts[*index].timetable.shift.start;
            format!("{}{}", texts.weekday_short(start.date()), start.format("%H"))
        }));
        let mut table = ScreenTable::new(session.ink, session.surroundings.width, &headings).with_gap(1);
        for (member, said) in facts.members.iter().zip(&said) {
            let cells = columns.iter().map(|index| match said[*index] {
                Said::Unavailable => ("·".to_owned(), Tone::Dim),
                Said::Reluctant => ("?".to_owned(), Tone::Plain),
                Said::Available => ("x".to_owned(), Tone::Plain),
                Said::Preferred => ("X+".to_owned(), Tone::Strong),
            });
            table.row([(names.short(member.id).to_owned(), Tone::Plain)].into_iter().chain(cells));
        }
        table.lines().iter().for_each(|line| session.show(line));
        session.show("");
    }
    session.show_message(&message!("availability-legend"));
    Ok(())
}
