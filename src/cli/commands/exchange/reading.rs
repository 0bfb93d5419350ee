//! `korpass vehicle swap reading`: what is read off a vehicle when it is handed over.

use chrono::NaiveDate;

use crate::cli::commands::exchange::which::Which;
use crate::cli::session::Session;
use crate::workflows::exchange::readings;
use crate::workflows::failure::Failure;
use crate::workflows::parse;

/// What is read off a vehicle.
#[derive(Debug, clap::Args)]
pub struct Reading {
    #[arg(value_name = "plate")]
    plate: String,
    #[arg(long, value_name = "number", value_parser = parse::odometer)]
    odometer: u32,
    #[arg(long, value_name = "number", value_parser = parse::within::<u32>(0, 100))]
    energy: Option<u32>,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    damage: Option<String>,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    on: Option<NaiveDate>,
    #[command(flatten)]
    which: Which,
    #[arg(long)]
    dry_run: bool,
}

impl Reading {
    /// Records it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let Self { plate, odometer, energy, damage, on, which, dry_run } = self;
        let input = readings::Reading { plate, odometer, energy, damage, on };
        session.confirm_done(readings::record(&session.context, &mut store, which.coming(), input, dry_run)?);
        Ok(())
    }
}
