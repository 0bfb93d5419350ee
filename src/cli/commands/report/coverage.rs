//! `korpass report coverage`: figures of a period.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::cli::options::Rights;
use crate::cli::screens;
use crate::cli::session::Session;
use crate::message;
use crate::report::audience::Audience;
use crate::workflows::failure::Failure;
use crate::workflows::reporting::files::{self, Form, Of};

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
    #[command(flatten)]
    rights: Rights,
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

impl CoverageReport {
    /// Shows the report, or writes it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let view = store.view()?;
        let audience = Audience::from(self.audience);
        let form = match (self.format(session.options.json).form(), &self.out) {
            (Some(Form::Workbook), None) => {
                return Err(Failure::new(message!("error-workbook-to-screen"))
                    .advise(message!("error-workbook-to-screen-advice")));
            }
            (None, Some(_)) => return Err(Failure::new(message!("error-table-to-file"))),
            (Some(form), _) => form,
            (None, None) => {
                let gathered = files::to_read(&session.context, &view, self.of(), audience)?;
                screens::report::show(session, &gathered.document(&session.texts, audience));
                return Ok(());
            }
        };
        match &self.out {
            Some(path) => {
                files::write(&session.context, &view, self.of(), (audience, form), (path, self.rights.readers()))?;
                session.confirm(&message!("report-written", file = path.display().to_string()));
            }
            None => {
                let made = files::made(&session.context, &view, self.of(), (audience, form))?;
                session.show_document(&String::from_utf8_lossy(&made));
            }
        }
        Ok(())
    }

    /// The format asked for; else the one that the file's ending names; else the screen.
    fn format(&self, json: bool) -> Format {
        let ending = self.out.as_ref().and_then(|path| path.extension()?.to_str().map(str::to_lowercase));
        let of_ending = ending.and_then(|ending| Format::from_str(&ending, true).ok());
        if json { Format::Json } else { self.format.or(of_ending).unwrap_or(Format::Table) }
    }

    /// The period asked for.
    fn of(&self) -> Of<'_> {
        match self {
            _ if self.quarter => Of::Quarter,
            _ if self.whole_year => Of::Year,
            _ if self.steering_meeting => Of::SinceMeeting,
            _ => Of::Named(self.period.as_deref()),
        }
    }
}

impl Format {
    /// The form of a file; none for the screen.
    fn form(self) -> Option<Form> {
        match self {
            Format::Table => None,
            Format::Csv => Some(Form::Csv),
            Format::Json => Some(Form::Json),
            Format::Md => Some(Form::Markdown),
            Format::Html => Some(Form::Page),
            Format::Xlsx => Some(Form::Workbook),
        }
    }
}

impl From<ForWhom> for Audience {
    fn from(audience: ForWhom) -> Self {
        match audience {
            ForWhom::Board => Audience::Board,
            ForWhom::Partners => Audience::Partners,
            ForWhom::Public => Audience::Public,
        }
    }
}
