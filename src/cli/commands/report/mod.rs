//! `korpass report`: figures for the board, its partners and the public.

pub mod coverage;
pub mod meeting;

use clap::Subcommand;

use crate::cli::session::Session;
use crate::workflows::failure::Failure;

/// Figures for the board, its partners and the public.
#[derive(Debug, Subcommand)]
pub enum Report {
    #[command(alias = "täckning")]
    Coverage(coverage::CoverageReport),
    #[command(subcommand, alias = "styrgruppsmöte")]
    Meeting(meeting::Meetings),
}

impl Report {
    /// Whether the database is only read.
    pub fn reads(&self) -> bool {
        match self {
            Report::Coverage(_) => true,
            Report::Meeting(meetings) => meetings.reads(),
        }
    }

    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Report::Coverage(report) => report.run(session),
            Report::Meeting(meetings) => meetings.run(session),
        }
    }
}
