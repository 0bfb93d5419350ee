//! `korpass report`: figures for the board, its partners and the public.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Subcommand, ValueEnum};
use serde_json::json;

use crate::cli::screens;
use crate::cli::screens::report_json;
use crate::cli::session::Session;
use crate::i18n::Time;
use crate::message;
use crate::model::period::Period;
use crate::report::audience::Audience;
use crate::report::markdown::markdown;
use crate::report::page::page;
use crate::report::tables::csv;
use crate::report::workbook::workbook;
use crate::store::View;
use crate::workflows::export::output::write_whole;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::parse;
use crate::workflows::reporting::Gathered;

/// Figures for the board, its partners and the public.
#[derive(Debug, Subcommand)]
pub enum Report {
    #[command(alias = "täckning")]
    Coverage(CoverageReport),
    #[command(subcommand, alias = "styrgruppsmöte")]
    Meeting(Meetings),
}

/// Which report.
#[derive(Debug, clap::Args)]
pub struct CoverageReport {
    #[arg(value_name = "period", conflicts_with_all = ["quarter", "whole_year", "steering_meeting"])]
    period: Option<String>,
    #[arg(long, conflicts_with_all = ["whole_year", "steering_meeting"])]
    quarter: bool,
    #[arg(long = "year", conflicts_with = "steering_meeting")]
    whole_year: bool,
    #[arg(long)]
    steering_meeting: bool,
    #[arg(long, value_name = "format", value_enum)]
    format: Option<Format>,
    #[arg(long, value_name = "audience", value_enum, default_value = "board")]
    audience: ForWhom,
    #[arg(long, value_name = "file")]
    out: Option<PathBuf>,
}

/// How a report is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// On the screen.
    Table,
    /// For a spreadsheet.
    Csv,
    /// For other programs.
    Json,
    /// To paste into minutes or mail.
    Md,
    /// For a browser, or to print.
    Html,
    /// For Excel and LibreOffice.
    Xlsx,
}

/// For whom a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ForWhom {
    /// With names.
    #[value(aliases = ["styrelse", "styrelsen"])]
    Board,
    /// Numbers without names.
    #[value(aliases = ["kommun", "kommunen", "samverkan"])]
    Partners,
    /// Coverage alone.
    #[value(aliases = ["allmänhet", "allmänheten"])]
    Public,
}

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

impl Report {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Report::Coverage(report) => report.run(session),
            Report::Meeting(meetings) => meetings.run(session),
        }
    }
}

impl CoverageReport {
    fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let view = store.view()?;
        let period = self.period(session, &view)?;
        let format = self.format(session.options.json);
        match (format, &self.out) {
            (Format::Table, Some(_)) => return Err(Failure::new(message!("error-table-to-file"))),
            (Format::Xlsx, None) => {
                return Err(Failure::new(message!("error-workbook-to-screen"))
                    .advise(message!("error-workbook-to-screen-advice")));
            }
            _ => {}
        }
        // What is read on the screen is in the user's language, what goes to others in the association's.
        let association = session.context.association(&view)?;
        let texts = match format {
            Format::Table => session.texts.in_language(session.texts.language()),
            _ => session.context.texts_for_others(&association),
        };
        let audience = match self.audience {
            ForWhom::Board => Audience::Board,
            ForWhom::Partners => Audience::Partners,
            ForWhom::Public => Audience::Public,
        };
        let gathered = Gathered::read(&session.context, &view, period, audience, &texts)?;
        let document = gathered.document(&texts, audience);
        let refuse = |reason: String| Failure::new(message!("error-page", reason = reason));
        let bytes = match format {
            Format::Table => {
                screens::report::show(session, &document);
                return Ok(());
            }
            Format::Md => markdown(&document).into_bytes(),
            Format::Csv => csv(&document).map_err(|error| refuse(error.to_string()))?,
            Format::Json => {
                serde_json::to_vec_pretty(&report_json::json(&document)).map_err(|error| refuse(error.to_string()))?
            }
            Format::Html => page(&document).map_err(|error| refuse(error.to_string()))?.into_bytes(),
            Format::Xlsx => workbook(&document).map_err(|error| refuse(error.to_string()))?,
        };
        match self.out {
            Some(path) => {
                write_whole(&path, &bytes)?;
                session.confirm(&message!("report-written", file = path.display().to_string()));
            }
            None => session.show_document(&String::from_utf8_lossy(&bytes)),
        }
        Ok(())
    }

    /// The format asked for; else the one that the file's ending names; else the screen.
    fn format(&self, json: bool) -> Format {
        let ending = self.out.as_ref().and_then(|path| path.extension()?.to_str().map(str::to_lowercase));
        let of_ending = ending.and_then(|ending| Format::from_str(&ending, true).ok());
        if json { Format::Json } else { self.format.or(of_ending).unwrap_or(Format::Table) }
    }

    fn period(&self, session: &Session, view: &View<'_>) -> Result<Period, Failure> {
        let today = session.context.today(view)?;
        let found = if self.quarter {
            Period::quarter_of(today)
        } else if self.whole_year {
            Period::year_of(today)
        } else if self.steering_meeting {
            let last = view.steering_meetings()?.into_iter().rev().find(|met| *met < today);
            let last = last.ok_or_else(|| {
                Failure::new(message!("error-no-meeting")).advise(message!("error-no-meeting-advice"))
            })?;
            // The day of the meeting was in the report that was made for it.
            let first = last.succ_opt().unwrap_or(last);
            return Period::new(first, today).ok_or_else(|| Failure::new(message!("error-period-too-long")));
        } else {
            return Ok(lookup::period_or_last_plan(view, self.period.as_deref(), today)?);
        };
        found.ok_or_else(|| Failure::new(message!("error-ends-before-start")))
    }
}

impl Meetings {
    fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let told = |day| Time::Days(day, day);
        match self {
            Meetings::Add { day } => session.change(&mut store, false, |change| {
                if !change.add_steering_meeting(day)? {
                    return Err(Failure::new(message!("error-meeting-known", day = told(day))));
                }
                Ok(((), message!("op-meeting-added", day = told(day))))
            }),
            Meetings::Remove { day } => session.change(&mut store, false, |change| {
                if !change.remove_steering_meeting(day)? {
                    return Err(Failure::new(message!("error-no-such-meeting", day = told(day))));
                }
                Ok(((), message!("op-meeting-removed", day = told(day))))
            }),
            Meetings::List => {
                let meetings = store.view()?.steering_meetings()?;
                if session.options.json {
                    return session.show_json(&json!(meetings));
                }
                if meetings.is_empty() {
                    session.show_message(&message!("meeting-none"));
                }
                meetings.iter().for_each(|day| session.show(session.texts.long_date(*day)));
                Ok(())
            }
        }
    }
}
