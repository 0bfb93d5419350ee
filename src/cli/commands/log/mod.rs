//! `korpass log`: the driving log.

mod add;
mod export;
mod list;

pub use add::{doubts as log_doubts, fault as log_fault};

use std::path::PathBuf;

use clap::Subcommand;

use crate::cli::failure::Failure;
use crate::cli::import::driving_log::Usual;
use crate::cli::import::{self, Imported};
use crate::cli::session::Session;
use crate::message;

/// The driving log.
#[derive(Debug, Subcommand)]
pub enum Log {
    #[command(alias = "lägg-till")]
    Add(add::Add),
    #[command(alias = "inte-kört")]
    NotServed(add::NotServed),
    #[command(alias = "lista")]
    List {
        #[arg(value_name = "period")]
        period: Option<String>,
    },
    #[command(alias = "siffror")]
    Figures {
        #[arg(value_name = "period")]
        period: Option<String>,
    },
    #[command(alias = "importera")]
    Import {
        #[arg(value_name = "file")]
        file: PathBuf,
        #[arg(long)]
        dry_run: bool,
    },
    #[command(alias = "exportera")]
    Export(export::Export),
}

impl Log {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Log::Add(add) => add.run(session),
            Log::NotServed(not) => not.run(session),
            Log::List { period } => list::list(session, period.as_deref()),
            Log::Figures { period } => list::figures(session, period.as_deref()),
            Log::Export(export) => export.run(session),
            Log::Import { file, dry_run } => {
                let (bytes, name) = (import::read_file(&file)?, import::file_name(&file));
                let mut store = session.open()?;
                let purpose = session.texts.get("log-purpose");
                let (ignored, doubts) = session.change(&mut store, dry_run, |change| {
                    let usual = Usual { purpose: &purpose, now: session.local_now(change)? };
                    let (Imported { count, ignored }, doubts) =
                        import::driving_log::import(change, &name, &bytes, &usual)?;
                    Ok(((ignored, doubts), message!("op-log-imported", file = name, count = count)))
                })?;
                doubts.iter().for_each(|doubt| session.warn(doubt));
                import::warn_of_ignored(session, &ignored);
                Ok(())
            }
        }
    }
}
