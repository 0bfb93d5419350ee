//! `korpass pattern`: the weekly patterns that make shifts.

use chrono::NaiveDate;
use clap::Subcommand;
use serde_json::json;

use crate::cli::session::Session;
use crate::i18n::Texts;
use crate::message;
use crate::model::local_time::TimeWindow;
use crate::model::problem::RideAlongs;
use crate::model::shift::{self, Season, Weekdays};
use crate::ui::table::ScreenTable;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::parse;
use crate::workflows::timetable;

/// The weekly patterns that make shifts.
#[derive(Debug, Subcommand)]
pub enum Pattern {
    #[command(alias = "lägg-till")]
    Add(Add),
    #[command(alias = "lista")]
    List,
    #[command(alias = "avsluta")]
    End {
        #[arg(value_name = "id")]
        id: i64,
        #[arg(value_name = "date", value_parser = parse::date)]
        last: NaiveDate,
        #[arg(long)]
        dry_run: bool,
    },
    #[command(alias = "ta-bort")]
    Remove {
        #[arg(value_name = "id")]
        id: i64,
        #[arg(long)]
        dry_run: bool,
    },
}

/// New patterns: one for each window of the clock.
#[derive(Debug, clap::Args)]
pub struct Add {
    #[arg(value_name = "days", value_parser = parse::weekdays)]
    weekdays: Weekdays,
    #[arg(value_name = "window", value_parser = parse::window, required = true)]
    windows: Vec<TimeWindow>,
    #[arg(long, value_name = "car")]
    car: Option<String>,
    #[arg(long, value_name = "number", value_parser = parse::within::<i64>(1, 9), allow_hyphen_values = true, default_value = "1")]
    weight: i64,
    #[arg(long, value_name = "number", value_parser = parse::ride_alongs, default_value = "1")]
    ride_alongs: RideAlongs,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    from: Option<NaiveDate>,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    to: Option<NaiveDate>,
    #[arg(long, value_name = "season", value_parser = parse::season)]
    season: Option<Season>,
    #[arg(long)]
    on_holidays: bool,
    #[arg(long)]
    dry_run: bool,
}

impl Pattern {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Pattern::Add(add) => add.run(session),
            Pattern::List => list(session),
            Pattern::End { id, last, dry_run } => {
                let mut store = session.open()?;
                session.change(&mut store, dry_run, |change| {
                    let pattern = timetable::pattern(change, id)?;
                    if pattern.valid_from.is_some_and(|first| last < first) {
                        return Err(Failure::new(message!("error-ends-before-start")));
                    }
                    change.end_pattern(id, last)?;
                    let pattern = timetable::describe_pattern(&pattern);
                    Ok(((), message!("op-pattern-ended", pattern = pattern, last = last.to_string())))
                })
            }
            Pattern::Remove { id, dry_run } => {
                let mut store = session.open()?;
                session.change(&mut store, dry_run, |change| {
                    let pattern = timetable::pattern(change, id)?;
                    change.remove_pattern(id)?;
                    Ok(((), message!("op-pattern-removed", pattern = timetable::describe_pattern(&pattern))))
                })
            }
        }
    }
}

impl Add {
    fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.change(&mut store, self.dry_run, |change| {
            let cars = change.cars()?;
            let car = lookup::car(&cars, self.car.as_deref())?.id;
            if self.from.zip(self.to).is_some_and(|(from, to)| to < from) {
                return Err(Failure::new(message!("error-ends-before-start")));
            }
            let mut described = Vec::new();
            for window in &self.windows {
                let pattern = shift::Pattern {
                    id: 0,
                    car,
                    weekdays: self.weekdays,
                    window: *window,
                    weight: self.weight,
                    ride_along: self.ride_alongs,
                    valid_from: self.from,
                    valid_to: self.to,
                    season: self.season,
                    on_holidays: self.on_holidays,
                };
                timetable::add_pattern(change, &pattern)?;
                described.push(timetable::describe_pattern(&pattern));
            }
            Ok(((), message!("op-pattern-added", pattern = described)))
        })
    }
}

fn list(session: &Session) -> Result<(), Failure> {
    let store = session.open()?;
    let view = store.view()?;
    let (patterns, cars) = (view.patterns()?, view.cars()?);
    let texts = &session.texts;
    let car = |pattern: &shift::Pattern| cars.iter().find(|car| car.id == pattern.car).map(|car| car.name.clone());
    if session.options.json {
        let rows: Vec<_> = patterns
            .iter()
            .map(|pattern| {
                json!({
                    "id": pattern.id, "car": car(pattern), "weekdays": pattern.weekdays.iter().collect::<Vec<_>>(),
                    "window": pattern.window.to_string(), "weight": pattern.weight,
                    "ride_along": pattern.ride_along, "from": pattern.valid_from, "to": pattern.valid_to,
                    "season": pattern.season.map(|season| season.to_string()), "on_holidays": pattern.on_holidays,
                })
            })
            .collect();
        return session.show_json(&rows);
    }
    if patterns.is_empty() {
        session.show_message(&message!("pattern-none"));
        return Ok(());
    }
    let headings =
        ["label-id", "label-days", "label-time", "label-car", "label-ride-alongs", "label-weight", "label-valid"]
            .map(|id| texts.get(id));
    let mut table = ScreenTable::new(session.ink, session.surroundings.width, &headings);
    for pattern in &patterns {
        table.plain_row([
            pattern.id.to_string(),
            texts.weekdays(pattern.weekdays.iter()),
            pattern.window.to_string(),
            car(pattern).unwrap_or_default(),
            ride_alongs(pattern.ride_along),
            pattern.weight.to_string(),
            validity(texts, pattern),
        ]);
    }
    table.right(&[0, 5]);
    table.lines().iter().for_each(|line| session.show(line));
    Ok(())
}

fn ride_alongs(ride_along: RideAlongs) -> String {
    if ride_along.min == ride_along.max {
        ride_along.min.to_string()
    } else {
        format!("{}–{}", ride_along.min, ride_along.max)
    }
}

fn validity(texts: &Texts, pattern: &shift::Pattern) -> String {
    let dates = match (pattern.valid_from, pattern.valid_to) {
        (None, None) => None,
        (from, to) => {
            let end = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
            Some(format!("{}..{}", end(from), end(to)))
        }
    };
    let season = pattern.season.map(|season| crate::text!(texts, "pattern-season", season = season.to_string()));
    let holidays = pattern.on_holidays.then(|| texts.get("pattern-on-holidays"));
    let parts: Vec<String> = dates.into_iter().chain(season).chain(holidays).collect();
    if parts.is_empty() { texts.get("pattern-always") } else { parts.join(", ") }
}
