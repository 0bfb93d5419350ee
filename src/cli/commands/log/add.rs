//! `korpass log add`: a drive written into the log.

use crate::cli::commands::warn_of_dues;
use crate::cli::session::Session;
use crate::model::driving_log::LogReport;
use crate::model::shift_name::ShiftName;
use crate::workflows::driving_log::adding::{self, Companions, Drive};
use crate::workflows::failure::Failure;
use crate::workflows::parse;

/// A drive.
#[derive(Debug, clap::Args)]
pub struct Add {
    #[arg(value_name = "shift", value_parser = parse::shift, required_unless_present = "correct")]
    shift: Option<ShiftName>,
    #[arg(long, value_name = "number", value_parser = parse::odometer)]
    odometer_start: u32,
    #[arg(long, value_name = "number", value_parser = parse::odometer)]
    odometer_end: u32,
    #[arg(long, value_name = "plate")]
    vehicle: Option<String>,
    #[arg(long, value_name = "member")]
    driver: Option<String>,
    #[arg(long = "with", value_name = "member")]
    companions: Vec<String>,
    #[arg(long, conflicts_with = "companions")]
    alone: bool,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    areas: Option<String>,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    remark: Option<String>,
    #[arg(long = "fuel", value_name = "text", value_parser = parse::words)]
    energy_taken: Option<String>,
    #[arg(long = "report", value_name = "reported", value_parser = parse::log_report)]
    reports: Vec<LogReport>,
    #[arg(long, value_name = "id")]
    correct: Option<i64>,
    #[arg(long)]
    dry_run: bool,
}

impl Add {
    /// Writes the drive down.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let companions = match self.companions {
            _ if self.alone => Companions::Nobody,
            named if named.is_empty() => Companions::AsPlanned,
            named => Companions::Named(named),
        };
        let drive = Drive {
            shift: self.shift,
            odometer_start: self.odometer_start,
            odometer_end: self.odometer_end,
            vehicle: self.vehicle,
            driver: self.driver,
            companions,
            places: self.areas,
            remark: self.remark,
            energy: self.energy_taken,
            reports: self.reports,
            corrects: self.correct,
        };
        let mut store = session.open()?;
        let doubts = session.confirm_done(adding::add(&session.context, &mut store, &drive, self.dry_run)?);
        doubts.iter().for_each(|doubt| session.warn(doubt));
        warn_of_dues(session, &store.view()?)
    }
}
