//! `korpass holiday`: the public holidays of a year.

use chrono::{Datelike, NaiveDate};
use clap::Subcommand;
use serde_json::json;

use crate::cli::session::Session;
use crate::model::holiday::Holiday as Day;
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
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

impl Holiday {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let Holiday::List { year } = self;
        let year = year.unwrap_or_else(|| session.surroundings.now.year());
        let days: Vec<(NaiveDate, Day)> = Day::of_year(year);
        let texts = &session.texts;
        if session.options.json {
            let rows: Vec<_> = days
                .iter()
                .map(|(date, day)| json!({"date": date, "name": texts.get(day.message_id()), "red_day": day.is_red_day()}))
                .collect();
            return session.show_json(&rows);
        }
        let mut table = ScreenTable::bare(session.ink, session.surroundings.width);
        for (date, day) in days {
            let note = if day.is_red_day() { String::new() } else { texts.get("holiday-eve-note") };
            table.row([
                (date.to_string(), Tone::Plain),
                (texts.weekday_short(date), Tone::Plain),
                (texts.get(day.message_id()), Tone::Plain),
                (note, Tone::Dim),
            ]);
        }
        table.lines().iter().for_each(|line| session.show(line));
        Ok(())
    }
}
