//! `korpass vehicle swap`: the exchange of a vehicle for the next one.

pub mod advise;
pub mod cancel;
pub mod plan;
pub mod postpone;
pub mod protocol;
pub mod reading;
pub mod set_day;
pub mod status;
pub mod step;
pub mod tasks;
pub mod turning;
pub mod which;

use clap::Subcommand;

use crate::cli::session::Session;
use crate::model::vehicle_swap::SwapState;
use crate::workflows::failure::Failure;

/// The exchange of a vehicle for the next one.
#[derive(Debug, Subcommand)]
pub enum Swap {
    #[command(alias = "planera")]
    Plan(plan::Plan),
    #[command(alias = "råd")]
    Advise(advise::Advise),
    #[command(alias = "bestäm-dag")]
    SetDay(set_day::SetDay),
    #[command(alias = "skjut-upp")]
    Postpone(postpone::Postpone),
    #[command(alias = "påbörja")]
    Start(step::Step),
    #[command(alias = "klar")]
    Done(step::Step),
    #[command(alias = "ställ-in")]
    Cancel(cancel::Cancel),
    #[command(alias = "läge")]
    Status(status::Status),
    #[command(alias = "checklista")]
    Tasks(tasks::Tasks),
    #[command(alias = "mätare")]
    Reading(reading::Reading),
    #[command(alias = "protokoll")]
    Protocol(protocol::Protocol),
}

impl Swap {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Swap::Plan(plan) => plan.run(session),
            Swap::Advise(advise) => advise.run(session),
            Swap::SetDay(set) => set.run(session),
            Swap::Postpone(postpone) => postpone.run(session),
            Swap::Start(step) => step.run(session, SwapState::UnderWay),
            Swap::Done(step) => step.run(session, SwapState::Done),
            Swap::Cancel(cancel) => cancel.run(session),
            Swap::Status(status) => status.run(session),
            Swap::Tasks(tasks) => tasks.run(session),
            Swap::Reading(reading) => reading.run(session),
            Swap::Protocol(protocol) => protocol.run(session),
        }
    }

    /// Whether the command only reads the database.
    pub fn reads(&self) -> bool {
        match self {
            Swap::Advise(_) | Swap::Status(_) | Swap::Protocol(_) => true,
            Swap::Tasks(tasks) => tasks.reads(),
            Swap::Plan(_)
            | Swap::SetDay(_)
            | Swap::Postpone(_)
            | Swap::Start(_)
            | Swap::Done(_)
            | Swap::Cancel(_)
            | Swap::Reading(_) => false,
        }
    }
}
