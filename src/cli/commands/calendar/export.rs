//! `korpass calendar export`: the calendars as files.

use std::path::PathBuf;

use serde::Serialize;

use crate::cli::options::Rights;
use crate::cli::session::Session;
use crate::message;
use crate::workflows::export::calendar_files::{CalendarExportRequest, Exported, export_of};
use crate::workflows::failure::Failure;
use crate::workflows::parse;

/// Which calendars to write, and where.
#[derive(Debug, clap::Args)]
pub struct Export {
    #[arg(long, value_name = "dir")]
    out: PathBuf,
    #[arg(long, value_name = "member")]
    member: Option<String>,
    #[arg(long, value_name = "number", value_parser = parse::version, allow_hyphen_values = true)]
    since: Option<i64>,
    #[arg(long)]
    draft: bool,
    #[command(flatten)]
    rights: Rights,
}

/// What was written.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ExportAnswer {
    /// The calendars.
    files: Vec<String>,
    /// Pages that say what to do with them, where they hold changes only.
    pages: Vec<String>,
}

impl Export {
    /// Writes them.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let request = CalendarExportRequest {
            member: None,
            since: self.since,
            draft: self.draft,
            readers: self.rights.readers(),
        };
        let Exported { files, pages } =
            export_of(&session.context, &mut store, &self.out, self.member.as_deref(), request)?;
        if session.options.json {
            let names = |files: &[PathBuf]| files.iter().map(|file| file.display().to_string()).collect();
            return session.show_json(&ExportAnswer { files: names(&files), pages: names(&pages) });
        }
        let folder = self.out.display().to_string();
        match self.since {
            Some(since) if files.is_empty() => {
                session.show_message(&message!("calendar-nothing-since", version = since))
            }
            _ => session.confirm(&message!("calendar-written", count = files.len(), folder = folder)),
        }
        for page in &pages {
            session.confirm(&message!("calendar-how-to", file = page.display().to_string()));
        }
        if self.draft {
            session.confirm(&message!("calendar-with-draft"));
        }
        Ok(())
    }
}
