//! `korpass report meeting`: the days on which the steering group meets.

use chrono::NaiveDate;
use clap::Subcommand;
use serde::Serialize;

use crate::cli::session::Session;
use crate::message;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::reporting::meetings;

/// Meetings of the steering group.
#[derive(Debug, Subcommand)]
pub enum Meetings {
    #[command(alias = "lägg-till")]
    Add {
        #[arg(value_name = "date", value_parser = parse::date)]
        day: NaiveDate,
    },
    #[command(alias = "lista")]
    List,
    #[command(alias = "ta-bort")]
    Remove {
        #[arg(value_name = "date", value_parser = parse::date)]
        day: NaiveDate,
    },
}

/// The days on which the steering group meets.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MeetingsAnswer(Vec<NaiveDate>);

impl Meetings {
    /// Whether the database is only read.
    pub fn reads(&self) -> bool {
        matches!(self, Meetings::List)
    }

    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        match self {
            Meetings::Add { day } => session.confirm_done(meetings::add(&session.context, &mut store, day)?),
            Meetings::Remove { day } => session.confirm_done(meetings::remove(&session.context, &mut store, day)?),
            Meetings::List => {
                let meetings = store.view()?.steering_meetings()?;
                if session.options.json {
                    return session.show_json(&MeetingsAnswer(meetings));
                }
                if meetings.is_empty() {
                    session.show_message(&message!("meeting-none"));
                }
                meetings.iter().for_each(|day| session.show(session.texts.long_date(*day)));
            }
        }
        Ok(())
    }
}
