//! Opening an exchange, and the steps that it takes.

use std::collections::BTreeSet;

use super::{Which, state_word};
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::swapping::vehicle;
use crate::cli::{lookup, parse};
use crate::i18n::{Message, Time};
use crate::message;
use crate::model::settings::SettingKey;
use crate::model::swap_task::{SwapTask, TaskText, tasks_for};
use crate::model::vehicle::OutOfService;
use crate::model::vehicle_swap::{SwapEvent, SwapId, SwapState, VehicleSwap};
use crate::store::Change;

/// The vehicles, and the days on which the new one may come.
#[derive(Debug, clap::Args)]
pub struct Plan {
    #[arg(long, value_name = "plate")]
    old: String,
    #[arg(long, value_name = "plate")]
    new: String,
    #[arg(long, value_name = "period")]
    window: String,
    #[arg(long, value_name = "number", value_parser = parse::within::<u32>(0, 60), allow_hyphen_values = true)]
    days_without: Option<u32>,
    #[arg(long)]
    dry_run: bool,
}

/// A step that an exchange takes.
#[derive(Debug, clap::Args)]
pub struct Step {
    #[command(flatten)]
    which: Which,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    why: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

/// Records what an exchange becomes.
pub fn record(session: &Session, change: &Change<'_>, swap: &VehicleSwap, why: Option<String>) -> Result<(), Failure> {
    change.update_vehicle_swap(swap)?;
    change.add_swap_event(&SwapEvent {
        swap: swap.id,
        state: swap.state,
        day: swap.day,
        at: session.surroundings.now,
        by: session.surroundings.user(),
        why: why.unwrap_or_default(),
    })?;
    Ok(())
}

/// Goes over into another state, if that can follow.
///
/// # Errors
/// If it cannot.
pub fn become_state(swap: &mut VehicleSwap, next: SwapState) -> Result<(), Failure> {
    if !swap.state.may_become(next) {
        let (state, next) = (state_word(swap.state), state_word(next));
        return Err(Failure::new(message!("error-swap-step", state = state, next = next)));
    }
    swap.state = next;
    Ok(())
}

impl Plan {
    /// Opens the exchange, with the tasks of the template.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let window = lookup::period(&self.window, session.today(&store.view()?)?)?;
        session.change(&mut store, self.dry_run, |change| {
            let vehicles = change.vehicles()?;
            let (old, new) = (lookup::vehicle(&vehicles, &self.old)?, lookup::vehicle(&vehicles, &self.new)?);
            if old.id == new.id || old.details.car != new.details.car {
                return Err(Failure::new(message!("error-swap-cars")).advise(message!("error-swap-cars-advice")));
            }
            let mut others = change.vehicle_swaps()?.into_iter().filter(|swap| swap.state.is_open());
            if others.any(|swap| swap.new == new.id || swap.old == old.id) {
                return Err(Failure::new(message!("error-swap-open-already"))
                    .advise(message!("error-swap-open-already-advice")));
            }
            let usual = u32::try_from(change.settings()?.get(SettingKey::SwapDaysWithout)).unwrap_or(0);
            let mut swap = VehicleSwap {
                id: SwapId(0),
                old: old.id,
                new: new.id,
                window,
                days_without: self.days_without.unwrap_or(usual),
                day: None,
                state: SwapState::Planned,
                closure: None,
            };
            // Days that were closed by hand for this exchange belong to it from now on.
            let gap =
                old.details.in_service_to.and_then(|to| to.succ_opt()).zip(new.details.in_service_from.pred_opt());
            let by_hand = change.closures()?.into_iter().find(|closure| {
                gap == Some((closure.from, closure.to)) && closure.car.is_none_or(|car| car == old.details.car)
            });
            swap.closure = by_hand.map(|closure| closure.id);
            swap.id = change.add_vehicle_swap(&swap)?;
            record(session, change, &swap, None)?;
            add_tasks(change, &swap)?;
            let plates = [old, new].map(|vehicle| vehicle.details.plate.to_string());
            let [old, new] = plates;
            let span = Time::Days(window.from(), window.to());
            Ok(((), message!("op-swap-planned", old = old, new = new, window = span)))
        })?;
        session.confirm(&message!("swap-plan-next"));
        Ok(())
    }
}

fn add_tasks(change: &Change<'_>, swap: &VehicleSwap) -> Result<(), Failure> {
    let known: BTreeSet<i64> = change.swap_tasks(swap.id)?.into_iter().map(|task| task.id).collect();
    if !known.is_empty() {
        return Ok(());
    }
    for task in tasks_for(swap.window) {
        change.add_swap_task(&SwapTask {
            id: 0,
            swap: swap.id,
            what: TaskText::Template(task.key),
            days: task.days,
            member: None,
            done_on: None,
            done_by: String::new(),
        })?;
    }
    Ok(())
}

impl Step {
    /// Takes the step.
    pub fn run(self, session: &Session, next: SwapState) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.change(&mut store, self.dry_run, |change| {
            let mut swap = self.which.open(change)?;
            become_state(&mut swap, next)?;
            if next == SwapState::Cancelled {
                keep_the_old(session, change, &mut swap)?;
            }
            record(session, change, &swap, self.why)?;
            Ok(((), told(change, &swap)?))
        })
    }
}

fn told(change: &Change<'_>, swap: &VehicleSwap) -> Result<Message, Failure> {
    let vehicles = change.vehicles()?;
    let [old, new] = [swap.old, swap.new].map(|id| vehicle(&vehicles, id).map(|found| found.details.plate.to_string()));
    Ok(message!("op-swap-step", old = old?, new = new?, state = state_word(swap.state)))
}

/// The old vehicle stays, the days without a car are open again, and the new one does not come.
fn keep_the_old(session: &Session, change: &Change<'_>, swap: &mut VehicleSwap) -> Result<(), Failure> {
    let vehicles = change.vehicles()?;
    let (old, new) = (vehicle(&vehicles, swap.old)?, vehicle(&vehicles, swap.new)?);
    let mut staying = old.details.clone();
    staying.in_service_to = None;
    change.update_vehicle(old.id, &staying)?;
    if let Some(closure) = swap.closure.take() {
        change.remove_closure(closure)?;
    }
    let reason = crate::i18n::Texts::new(session.association(change)?.language).get("swap-never-came");
    let from = new.details.in_service_from.and_time(chrono::NaiveTime::MIN);
    let to = new.details.in_service_to.or(chrono::NaiveDate::from_ymd_opt(9999, 12, 31)).unwrap_or(from.date());
    change.add_out_of_service(
        new.id,
        &OutOfService { id: 0, from, to: to.and_hms_opt(23, 59, 0).unwrap_or(from), reason },
    )?;
    Ok(())
}
