//! `korpass pattern list`: all patterns.

use chrono::NaiveDate;
use serde::Serialize;

use crate::cli::session::Session;
use crate::i18n::Texts;
use crate::message;
use crate::model::problem::RideAlongs;
use crate::model::shift;
use crate::ui::table::ScreenTable;
use crate::workflows::failure::Failure;
use crate::workflows::timetable::patterns::{self, Listed};

/// All patterns.
#[derive(Debug, clap::Args)]
pub struct List {}

/// A pattern.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PatternAnswer {
    id: i64,
    /// The name of the car.
    car: Option<String>,
    /// 1 (Monday) to 7.
    weekdays: Vec<u32>,
    /// The time of the day, such as `10-13`.
    window: String,
    /// How much its shifts matter: 1 to 9.
    weight: i64,
    /// How many ride along.
    ride_along: RideAlongs,
    /// The first day.
    from: Option<NaiveDate>,
    /// The last day.
    to: Option<NaiveDate>,
    /// The part of every year in which it holds, such as `06-01..08-31`.
    season: Option<String>,
    on_holidays: bool,
}

impl List {
    /// Shows them.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let patterns = patterns::list(&session.open()?.view()?)?;
        if session.options.json {
            return session.show_json(&patterns.into_iter().map(PatternAnswer::of).collect::<Vec<_>>());
        }
        if patterns.is_empty() {
            session.show_message(&message!("pattern-none"));
        } else {
            show(session, patterns);
        }
        Ok(())
    }
}

impl PatternAnswer {
    fn of(Listed { pattern, car }: Listed) -> Self {
        Self {
            id: pattern.id,
            car,
            weekdays: pattern.weekdays.iter().collect(),
            window: pattern.window.to_string(),
            weight: pattern.weight,
            ride_along: pattern.ride_along,
            from: pattern.valid_from,
            to: pattern.valid_to,
            season: pattern.season.map(|season| season.to_string()),
            on_holidays: pattern.on_holidays,
        }
    }
}

fn show(session: &Session, patterns: Vec<Listed>) {
    let texts = &session.texts;
    let headings =
        ["label-id", "label-days", "label-time", "label-car", "label-ride-alongs", "label-weight", "label-valid"]
            .map(|id| texts.get(id));
    let mut table = ScreenTable::new(session.ink, session.environment.width, &headings);
    for Listed { pattern, car } in patterns {
        table.plain_row([
            pattern.id.to_string(),
            texts.weekdays(pattern.weekdays.iter()),
            pattern.window.to_string(),
            car.unwrap_or_default(),
            ride_alongs(pattern.ride_along),
            pattern.weight.to_string(),
            validity(texts, &pattern),
        ]);
    }
    table.right(&[0, 5]);
    table.lines().iter().for_each(|line| session.show(line));
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
