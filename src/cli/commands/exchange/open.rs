//! Opening an exchange, and the steps that it takes.

use crate::cli::commands::exchange::Which;
use crate::cli::session::Session;
use crate::i18n::{Message, Time};
use crate::message;
use crate::model::settings::SettingKey;
use crate::model::swap_task::{SwapTask, TaskText, tasks_for};
use crate::model::vehicle_swap::{SwapEvent, SwapId, SwapState, VehicleSwap};
use crate::store::{Change, View};
use crate::workflows::exchange::standing::state_word;
use crate::workflows::exchange::vehicle;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::parse;

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
    #[arg(long, short = 'y')]
    yes: bool,
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
        let state = state_word(swap.state);
        return Err(match next {
            same if same == swap.state => Failure::new(message!("error-swap-already", state = state)),
            SwapState::UnderWay => Failure::new(message!("error-swap-no-day")).advise(message!("swap-plan-next")),
            _ => Failure::new(message!("error-swap-step", state = state)).advise(message!("error-swap-step-advice")),
        });
    }
    swap.state = next;
    Ok(())
}

impl Plan {
    /// Opens the exchange, with the tasks of the template.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let window = lookup::period(&self.window, session.context.today(&store.view()?)?)?;
        session.change(&mut store, self.dry_run, |change| {
            let vehicles = change.vehicles()?;
            let (old, new) = (lookup::vehicle(&vehicles, &self.old)?, lookup::vehicle(&vehicles, &self.new)?);
            if old.id == new.id || old.details.car != new.details.car {
                return Err(Failure::new(message!("error-swap-cars")).advise(message!("error-swap-cars-advice")));
            }
            if let Some(stand_in) = [old, new].into_iter().find(|vehicle| vehicle.details.stand_in) {
                let plate = stand_in.details.plate.to_string();
                return Err(Failure::new(message!("error-swap-stand-in", plate = plate.as_str()))
                    .advise(message!("error-swap-stand-in-advice", plate = plate)));
            }
            if new.details.in_service_from <= old.details.in_service_from {
                let (old, new) = (old.details.plate.to_string(), new.details.plate.to_string());
                return Err(Failure::new(message!("error-swap-reversed", old = old, new = new)));
            }
            if window.to() < session.context.today(change)? {
                return Err(
                    Failure::new(message!("error-swap-window-over")).advise(message!("error-swap-window-over-advice"))
                );
            }
            let mut others = change.vehicle_swaps()?.into_iter().filter(|swap| swap.state.is_open());
            if others.any(|swap| [swap.old, swap.new].iter().any(|id| [old.id, new.id].contains(id))) {
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
            let only_car = change.cars()?.len() == 1;
            let by_hand = change.closures()?.into_iter().find(|closure| {
                gap == Some((closure.from, closure.to)) && closure.car.map_or(only_car, |car| car == old.details.car)
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
    for task in tasks_for(swap.window) {
        change.add_swap_task(&SwapTask::new(swap.id, TaskText::Template(task.key), task.days, None))?;
    }
    Ok(())
}

impl Step {
    /// Takes the step; asks where it comes before its day, or while something is still to be done.
    pub fn run(self, session: &Session, next: SwapState) -> Result<(), Failure> {
        let mut store = session.open()?;
        if !self.yes && !self.dry_run {
            let doubts = self.doubts(session, &store.view()?, next)?;
            if !doubts.is_empty() {
                session.check_can_ask()?;
                doubts.iter().for_each(|doubt| session.warn(doubt));
                if !session.ask(&message!("swap-step-ask")) {
                    session.show_message(&message!("answer-no"));
                    return Ok(());
                }
            }
        }
        session.change(&mut store, self.dry_run, |change| {
            let mut swap = self.which.open(change)?;
            become_state(&mut swap, next)?;
            record(session, change, &swap, self.why)?;
            Ok(((), told(change, &swap)?))
        })
    }

    /// What speaks against taking the step today.
    fn doubts(&self, session: &Session, view: &View<'_>, next: SwapState) -> Result<Vec<Message>, Failure> {
        let (swap, today) = (self.which.open(view)?, session.context.today(view)?);
        let Some(day) = swap.day else { return Ok(Vec::new()) };
        let earliest = if next == SwapState::Done { Some(day) } else { swap.last_day_of_old(day) };
        let mut doubts = Vec::new();
        if earliest.is_some_and(|earliest| today < earliest) {
            doubts.push(message!("swap-step-early", day = Time::Days(day, day)));
        }
        let open = view.swap_tasks(swap.id)?.iter().filter(|task| task.done_on.is_none()).count();
        if next == SwapState::Done && open > 0 {
            doubts.push(message!("swap-step-tasks", count = open));
        }
        Ok(doubts)
    }
}

/// That an exchange has become what it is.
pub fn told(change: &Change<'_>, swap: &VehicleSwap) -> Result<Message, Failure> {
    let vehicles = change.vehicles()?;
    let [old, new] = [swap.old, swap.new].map(|id| vehicle(&vehicles, id).map(|found| found.details.plate.to_string()));
    Ok(message!("op-swap-step", old = old?, new = new?, state = state_word(swap.state)))
}
