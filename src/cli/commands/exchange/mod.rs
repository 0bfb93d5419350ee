//! `korpass vehicle swap`: the exchange of a vehicle for the next one.

pub mod advise;
pub mod cancel;
pub mod day;
pub mod plan;
pub mod postpone;
pub mod protocol;
pub mod reading;
pub mod set_day;
pub mod status;
pub mod step;
pub mod tasks;
pub mod which;

use clap::Subcommand;

use crate::cli::session::Session;
use crate::model::exchange::ExchangeState;
use crate::workflows::failure::Failure;

/// The exchange of a vehicle for the next one.
#[derive(Debug, Subcommand)]
pub enum Exchange {
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

impl Exchange {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Exchange::Plan(plan) => plan.run(session),
            Exchange::Advise(advise) => advise.run(session),
            Exchange::SetDay(set) => set.run(session),
            Exchange::Postpone(postpone) => postpone.run(session),
            Exchange::Start(step) => step.run(session, ExchangeState::UnderWay),
            Exchange::Done(step) => step.run(session, ExchangeState::Done),
            Exchange::Cancel(cancel) => cancel.run(session),
            Exchange::Status(status) => status.run(session),
            Exchange::Tasks(tasks) => tasks.run(session),
            Exchange::Reading(reading) => reading.run(session),
            Exchange::Protocol(protocol) => protocol.run(session),
        }
    }

    /// Whether the command only reads the database.
    pub fn reads(&self) -> bool {
        match self {
            Exchange::Advise(_) | Exchange::Status(_) | Exchange::Protocol(_) => true,
            Exchange::Tasks(tasks) => tasks.reads(),
            Exchange::Plan(_)
            | Exchange::SetDay(_)
            | Exchange::Postpone(_)
            | Exchange::Start(_)
            | Exchange::Done(_)
            | Exchange::Cancel(_)
            | Exchange::Reading(_) => false,
        }
    }
}
