//! `korpass log`: the driving log.

mod add;
mod export;
mod list;

use std::path::PathBuf;

use clap::Subcommand;

use crate::cli::session::Session;
use crate::message;
use crate::workflows::failure::Failure;
use crate::workflows::import;
use crate::workflows::import::Imported;
use crate::workflows::import::driving_log::Usual;

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
                    let usual = Usual { purpose: &purpose, now: session.context.local_now(change)? };
                    let (Imported { count, ignored }, doubts) =
                        import::driving_log::import(change, &name, &bytes, &usual)?;
                    Ok(((ignored, doubts), message!("op-log-imported", file = name, count = count)))
                })?;
                doubts.iter().for_each(|doubt| session.warn(doubt));
                session.warn_of_ignored(&ignored);
                Ok(())
            }
        }
    }
}
