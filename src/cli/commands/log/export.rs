//! `korpass log export`: the log as a file.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::cli::options::Rights;
use crate::cli::session::Session;
use crate::message;
use crate::workflows::driving_log::sheet::{self, LogExportRequest, LogFormat};
use crate::workflows::failure::Failure;

/// Which days and which file.
#[derive(Debug, clap::Args)]
pub struct Export {
    #[arg(value_name = "period")]
    period: Option<String>,
    #[arg(long = "format", value_enum, value_name = "format")]
    log_format: Option<Format>,
    #[arg(long, value_name = "plate")]
    vehicle: Option<String>,
    #[arg(long, value_name = "file")]
    out: PathBuf,
    #[command(flatten)]
    rights: Rights,
}

/// How the log is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For any spreadsheet.
    Csv,
    /// For Excel and LibreOffice.
    Xlsx,
}

impl Export {
    /// Writes it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let request = LogExportRequest {
            period: self.period.as_deref(),
            vehicle: self.vehicle.as_deref(),
            format: self.log_format.map(|format| match format {
                Format::Csv => LogFormat::Csv,
                Format::Xlsx => LogFormat::Xlsx,
            }),
            file: &self.out,
            readers: self.rights.readers(),
        };
        let count = sheet::write(&session.context, &store.view()?, &request)?;
        session.confirm(&message!("log-written", count = count, file = self.out.display().to_string()));
        Ok(())
    }
}
