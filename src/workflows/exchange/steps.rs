//! The steps of an exchange: from one state to the next, and what speaks against one today.

use chrono::NaiveDate;

use crate::i18n::Message;
use crate::message;
use crate::model::vehicle_swap::{SwapEvent, SwapState, VehicleSwap};
use crate::store::{Change, OperationKind, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::exchange::refusal::ExchangeRefusal;
use crate::workflows::exchange::state::state_word;
use crate::workflows::exchange::which;
use crate::workflows::refusal::Refusal;
use crate::workflows::vehicles::checks::vehicle;

/// What speaks against a step today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It comes before its day, which is told.
    Early(NaiveDate),
    /// So many tasks are still to be done.
    TasksOpen(usize),
}

/// Records what an exchange becomes, and why.
///
/// # Errors
/// If the database refuses it.
pub fn record(context: &Context, change: &Change<'_>, swap: &VehicleSwap, why: Option<&str>) -> Result<(), Refusal> {
    change.update_vehicle_swap(swap)?;
    change.add_swap_event(&SwapEvent {
        swap: swap.id,
        state: swap.state,
        day: swap.day,
        at: context.now,
        by: context.by.clone(),
        why: why.unwrap_or_default().to_owned(),
    })?;
    Ok(())
}

/// Goes over into another state, if that can follow.
///
/// # Errors
/// If it cannot.
pub fn become_state(swap: &mut VehicleSwap, next: SwapState) -> Result<(), ExchangeRefusal> {
    if !swap.state.may_become(next) {
        return Err(match next {
            same if same == swap.state => ExchangeRefusal::Already(same),
            SwapState::UnderWay => ExchangeRefusal::NoDayToStart,
            _ => ExchangeRefusal::NotFromHere(swap.state),
        });
    }
    swap.state = next;
    Ok(())
}

/// That an exchange has become what it is.
///
/// # Errors
/// If the database cannot be read.
pub fn told(view: &View<'_>, swap: &VehicleSwap) -> Result<Message, Refusal> {
    let vehicles = view.vehicles()?;
    let [old, new] = [swap.old, swap.new].map(|id| vehicle(&vehicles, id).map(|found| found.details.plate.to_string()));
    Ok(message!("op-swap-step", old = old?, new = new?, state = state_word(swap.state)))
}

/// What speaks against a step of an exchange today.
///
/// # Errors
/// If no exchange or several are meant, or it is done or cancelled.
pub fn doubts(
    context: &Context,
    view: &View<'_>,
    coming: Option<&str>,
    next: SwapState,
) -> Result<Vec<Doubt>, Refusal> {
    let (swap, today) = (which::open(view, coming)?, context.today(view)?);
    let Some(day) = swap.day else { return Ok(Vec::new()) };
    let earliest = if next == SwapState::Done { Some(day) } else { swap.last_day_of_old(day) };
    let is_early = earliest.is_some_and(|earliest| today < earliest);
    let open = view.swap_tasks(swap.id)?.iter().filter(|task| task.done_on.is_none()).count();
    let tasks_open = (next == SwapState::Done && open > 0).then_some(Doubt::TasksOpen(open));
    Ok(is_early.then_some(Doubt::Early(day)).into_iter().chain(tasks_open).collect())
}

/// Takes a step of an exchange.
///
/// # Errors
/// If no exchange or several are meant, or the state cannot follow.
pub fn step(
    context: &Context,
    store: &mut Store,
    coming: Option<&str>,
    next: SwapState,
    why: Option<&str>,
    dry_run: bool,
) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let mut swap = which::open(change, coming)?;
        become_state(&mut swap, next)?;
        record(context, change, &swap, why)?;
        Ok(((), told(change, &swap)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::exchange::day::Wish;
    use crate::workflows::exchange::fixtures::{context_on, day, set_day, with_exchange};
    use crate::workflows::fixtures::context;

    fn take(store: &mut Store, next: SwapState) -> Result<Done<()>, Refusal> {
        step(&context(), store, None, next, Some("Nu"), false)
    }

    #[test]
    fn an_exchange_without_a_day_cannot_start_and_one_not_under_way_is_not_done() {
        let mut store = with_exchange();
        let refused = take(&mut store, SwapState::UnderWay).unwrap_err();
        assert!(matches!(refused, Refusal::Exchange(ExchangeRefusal::NoDayToStart)));
        let refused = take(&mut store, SwapState::Done).unwrap_err();
        assert!(matches!(refused, Refusal::Exchange(ExchangeRefusal::NotFromHere(SwapState::Planned))));
    }

    #[test]
    fn a_step_before_its_day_or_with_tasks_open_is_doubted() {
        let mut store = with_exchange();
        set_day(&context(), &mut store, Wish::On(day("2021-03-10"))).unwrap();
        let doubts_on =
            |store: &Store, today: &str, next| doubts(&context_on(today), &store.view().unwrap(), None, next).unwrap();
        let early = Doubt::Early(day("2021-03-10"));
        assert_eq!(doubts_on(&store, "2021-03-06", SwapState::UnderWay), [early]);
        assert_eq!(doubts_on(&store, "2021-03-07", SwapState::UnderWay), []);
        take(&mut store, SwapState::UnderWay).unwrap();
        let swap = store.view().unwrap().vehicle_swaps().unwrap()[0].id;
        let open = Doubt::TasksOpen(store.view().unwrap().swap_tasks(swap).unwrap().len());
        assert_eq!(doubts_on(&store, "2021-03-09", SwapState::Done), [early, open]);
        assert_eq!(doubts_on(&store, "2021-03-10", SwapState::Done), [open]);
    }

    #[test]
    fn what_an_exchange_becomes_is_kept_with_why_and_once_done_it_is_closed() {
        let mut store = with_exchange();
        set_day(&context(), &mut store, Wish::On(day("2021-03-10"))).unwrap();
        take(&mut store, SwapState::UnderWay).unwrap();
        take(&mut store, SwapState::Done).unwrap();
        let view = store.view().unwrap();
        let events = view.swap_events(view.vehicle_swaps().unwrap()[0].id).unwrap();
        let states: Vec<SwapState> = events.iter().map(|event| event.state).collect();
        assert_eq!(states, [SwapState::Planned, SwapState::Dated, SwapState::UnderWay, SwapState::Done]);
        assert_eq!((events[3].why.as_str(), events[3].by.as_str()), ("Nu", "samordnaren"));
        drop(view);
        let refused = set_day(&context(), &mut store, Wish::On(day("2021-03-17"))).unwrap_err();
        assert!(matches!(refused, Refusal::Exchange(ExchangeRefusal::Closed(SwapState::Done))));
    }
}
