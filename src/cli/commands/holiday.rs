//! `korpass holiday`: the public holidays of a year.

use chrono::{Datelike, NaiveDate};
use clap::Subcommand;
use serde::Serialize;

use crate::cli::session::Session;
use crate::model::holiday::Holiday as Day;
use crate::ui::table::{ScreenTable, Tone};
use crate::workflows::failure::Failure;
use crate::workflows::parse;

/// The public holidays of a year.
#[derive(Debug, Subcommand)]
pub enum Holiday {
    #[command(alias = "lista")]
    List {
        #[arg(value_name = "year", value_parser = parse::within::<i32>(1753, 9999))]
        year: Option<i32>,
    },
}

/// A holiday.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HolidayAnswer {
    date: NaiveDate,
    /// In the language spoken.
    name: String,
    /// Whether it is a red day by law, and not an eve kept like one.
    red_day: bool,
}

impl Holiday {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let Holiday::List { year } = self;
        let days = Day::of_year(year.unwrap_or_else(|| session.environment.now.year()));
        if session.options.json {
            let answer = |(date, day): &(NaiveDate, Day)| HolidayAnswer {
                date: *date,
                name: session.texts.get(day.message_id()),
                red_day: day.is_red_day(),
            };
            return session.show_json(&days.iter().map(answer).collect::<Vec<_>>());
        }
        show(session, &days);
        Ok(())
    }
}

fn show(session: &Session, days: &[(NaiveDate, Day)]) {
    let texts = &session.texts;
    let mut table = ScreenTable::bare(session.ink, session.environment.width);
    for (date, day) in days {
        let note = if day.is_red_day() { String::new() } else { texts.get("holiday-eve-note") };
        table.row([
            (date.to_string(), Tone::Plain),
            (texts.weekday_short(*date), Tone::Plain),
            (texts.get(day.message_id()), Tone::Plain),
            (note, Tone::Dim),
        ]);
    }
    table.lines().iter().for_each(|line| session.show(line));
}
