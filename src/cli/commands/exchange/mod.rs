//! `korpass vehicle swap`: the exchange of a vehicle for the next one.

mod advise;
mod day;
mod hand_over;
mod open;
mod status;
mod tasks;

use clap::Subcommand;

use crate::cli::session::Session;
use crate::message;
use crate::model::vehicle_swap::{SwapState, VehicleSwap};
use crate::store::View;
use crate::workflows::exchange::standing::state_word;
use crate::workflows::exchange::vehicle;
use crate::workflows::failure::Failure;

/// The exchange of a vehicle for the next one.
#[derive(Debug, Subcommand)]
pub enum Swap {
    #[command(alias = "planera")]
    Plan(open::Plan),
    #[command(alias = "råd")]
    Advise(advise::Advise),
    #[command(alias = "bestäm-dag")]
    SetDay(day::SetDay),
    #[command(alias = "skjut-upp")]
    Postpone(day::Postpone),
    #[command(alias = "påbörja")]
    Start(open::Step),
    #[command(alias = "klar")]
    Done(open::Step),
    #[command(alias = "ställ-in")]
    Cancel(day::Cancel),
    #[command(alias = "läge")]
    Status(status::Status),
    #[command(alias = "checklista")]
    Tasks(tasks::Tasks),
    #[command(alias = "mätare")]
    Reading(hand_over::Reading),
    #[command(alias = "protokoll")]
    Protocol(hand_over::Protocol),
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
}

/// Which exchange is meant: the one for a new vehicle; else the only one that is open; else, where a command only
/// looks, the last one.
#[derive(Debug, clap::Args)]
struct Which {
    /// Plate of the vehicle that comes.
    #[arg(long = "to", value_name = "plate")]
    coming: Option<String>,
}

impl Which {
    /// The exchange to change: one that is open.
    fn open(&self, view: &View<'_>) -> Result<VehicleSwap, Failure> {
        let swap = self.any(view)?;
        if swap.state.is_open() {
            return Ok(swap);
        }
        let state = state_word(swap.state);
        Err(Failure::new(message!("error-swap-closed", state = state))
            .advise(message!("error-swap-open-already-advice")))
    }

    /// The exchange to look at.
    fn any(&self, view: &View<'_>) -> Result<VehicleSwap, Failure> {
        let (swaps, vehicles) = (view.vehicle_swaps()?, view.vehicles()?);
        let none = || Failure::new(message!("error-no-swap")).advise(message!("error-no-swap-advice"));
        if let Some(plate) = &self.coming {
            let coming = crate::workflows::lookup::vehicle(&vehicles, plate)?.id;
            return swaps.into_iter().rfind(|swap| swap.new == coming).ok_or_else(none);
        }
        let open: Vec<&VehicleSwap> = swaps.iter().filter(|swap| swap.state.is_open()).collect();
        match open.as_slice() {
            [only] => Ok((*only).clone()),
            [] => swaps.last().cloned().ok_or_else(none),
            several => {
                let plates = several.iter().map(|swap| Ok(vehicle(&vehicles, swap.new)?.details.plate.to_string()));
                let plates = plates.collect::<Result<Vec<String>, Failure>>()?;
                let known = plates.into_iter().map(|plate| message!("error-known-vehicle", plate = plate));
                Err(Failure::new(message!("error-which-swap")).at(known))
            }
        }
    }
}
