//! `korpass backup`: a copy of the database that stands alone.

use std::path::PathBuf;

use serde::Serialize;

use crate::cli::commands::backup::list;
use crate::cli::session::Session;
use crate::message;
use crate::workflows::failure::Failure;
use crate::workflows::upkeep::backups::{self, Made};

/// Where the copy goes.
#[derive(Debug, clap::Args)]
pub struct Backup {
    #[arg(long, value_name = "dir", conflicts_with = "list")]
    out: Option<PathBuf>,
    #[arg(long)]
    list: bool,
}

/// A backup that was made.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct BackupAnswer {
    file: PathBuf,
    /// How many others were taken away, as they need not be kept.
    removed: usize,
}

impl Backup {
    /// Whether it only lists the files that there are, without the database.
    pub fn lists(&self) -> bool {
        self.list
    }

    /// Makes a backup, or lists those there are.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        if self.list {
            return list::show(session, &session.database()?);
        }
        let store = session.open()?;
        let Made { file, removed } = backups::make(&session.context, &store, self.out.as_deref())?;
        if session.options.json {
            return session.show_json(&BackupAnswer { file, removed });
        }
        session.confirm(&message!("backup-made", file = file.display().to_string(), removed = removed));
        Ok(())
    }
}
