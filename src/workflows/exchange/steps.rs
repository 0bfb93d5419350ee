//! The steps of an exchange: from one state to the next, and what speaks against one today.

use chrono::NaiveDate;

use crate::i18n::Message;
use crate::message;
use crate::model::exchange::{Exchange, ExchangeEvent, ExchangeState};
use crate::store::{Change, OperationKind, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::decision::{Decided, decide_on_change};
use crate::workflows::exchange::refusal::ExchangeRefusal;
use crate::workflows::exchange::state::state_word;
use crate::workflows::exchange::which;
use crate::workflows::refusal::Refusal;
use crate::workflows::vehicles::checks::vehicle;

/// What speaks against a step today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepDoubt {
    /// It comes before its day, which is told.
    Early(NaiveDate),
    /// So many tasks are still to be done.
    TasksOpen(usize),
}

/// Records what an exchange becomes, and why.
pub fn record(context: &Context, change: &Change<'_>, exchange: &Exchange, why: Option<&str>) -> Result<(), Refusal> {
    change.update_exchange(exchange)?;
    change.add_exchange_event(&ExchangeEvent {
        exchange: exchange.id,
        state: exchange.state,
        day: exchange.day,
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
pub fn become_state(exchange: &mut Exchange, next: ExchangeState) -> Result<(), ExchangeRefusal> {
    if !exchange.state.may_become(next) {
        return Err(match next {
            same if same == exchange.state => ExchangeRefusal::Already(same),
            ExchangeState::UnderWay => ExchangeRefusal::NoDayToStart,
            _ => ExchangeRefusal::NotFromHere(exchange.state),
        });
    }
    exchange.state = next;
    Ok(())
}

/// That an exchange has become what it is.
pub fn step_sentence(view: &View<'_>, exchange: &Exchange) -> Result<Message, Refusal> {
    let vehicles = view.vehicles()?;
    let [old, new] =
        [exchange.old, exchange.new].map(|id| vehicle(&vehicles, id).map(|found| found.details.plate.to_string()));
    Ok(message!("op-swap-step", old = old?, new = new?, state = state_word(exchange.state)))
}

/// What speaks against a step of an exchange today.
fn doubts(
    context: &Context,
    view: &View<'_>,
    exchange: &Exchange,
    next: ExchangeState,
) -> Result<Vec<StepDoubt>, Refusal> {
    let today = context.today(view)?;
    let Some(day) = exchange.day else { return Ok(Vec::new()) };
    let earliest = if next == ExchangeState::Done { Some(day) } else { exchange.last_day_of_old(day) };
    let is_early = earliest.is_some_and(|earliest| today < earliest);
    let open = view.exchange_tasks(exchange.id)?.iter().filter(|task| task.done_on.is_none()).count();
    let tasks_open = (next == ExchangeState::Done && open > 0).then_some(StepDoubt::TasksOpen(open));
    Ok(is_early.then_some(StepDoubt::Early(day)).into_iter().chain(tasks_open).collect())
}

/// Takes a step of an exchange, if whoever decides agrees in spite of what speaks against it.
///
/// # Errors
/// If no exchange or several are meant, the state cannot follow, whoever decides refuses, or somebody changed meanwhile
/// what was shown.
pub fn step(
    context: &Context,
    store: &mut Store,
    (coming, next, why): (Option<&str>, ExchangeState, Option<&str>),
    decide: impl FnOnce(&[StepDoubt]) -> Result<bool, Refusal>,
) -> Result<Decided<Done<Vec<StepDoubt>>, ()>, Refusal> {
    let decide = |rehearsed: &Done<Vec<StepDoubt>>| decide(&rehearsed.outcome);
    decide_on_change(context, store, OperationKind::Change, decide, |change| {
        let mut exchange = which::open(change, coming)?;
        let doubts = doubts(context, change, &exchange, next)?;
        become_state(&mut exchange, next)?;
        record(context, change, &exchange, why)?;
        Ok((doubts, step_sentence(change, &exchange)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::exchange::day::DayRequest;
    use crate::workflows::exchange::fixtures::{context_on, day, set_day, with_exchange, with_exchange_at};
    use crate::workflows::fixtures::context;

    /// Takes a step on a day; gives what spoke against it.
    fn take_on(today: &str, store: &mut Store, next: ExchangeState) -> Result<Vec<StepDoubt>, Refusal> {
        Ok(step(&context_on(today), store, (None, next, Some("Nu")), |_| Ok(true))?.shown.outcome)
    }

    fn take(store: &mut Store, next: ExchangeState) -> Result<Vec<StepDoubt>, Refusal> {
        take_on("2021-01-18", store, next)
    }

    #[test]
    fn an_exchange_without_a_day_cannot_start_and_one_not_under_way_is_not_done() {
        let mut store = with_exchange();
        let refused = take(&mut store, ExchangeState::UnderWay).unwrap_err();
        assert!(matches!(refused, Refusal::Exchange(ExchangeRefusal::NoDayToStart)));
        let refused = take(&mut store, ExchangeState::Done).unwrap_err();
        assert!(matches!(refused, Refusal::Exchange(ExchangeRefusal::NotFromHere(ExchangeState::Planned))));
    }

    #[test]
    fn a_step_before_its_day_or_with_tasks_open_is_doubted() {
        let mut store = with_exchange();
        set_day(&context(), &mut store, DayRequest::On(day("2021-03-10"))).unwrap();
        let doubts_on = |store: &mut Store, today: &str, next| {
            let declined = step(&context_on(today), store, (None, next, None), |_| Ok(false)).unwrap();
            assert!(declined.stored.is_none());
            declined.shown.outcome
        };
        let early = StepDoubt::Early(day("2021-03-10"));
        assert_eq!(doubts_on(&mut store, "2021-03-06", ExchangeState::UnderWay), [early]);
        assert_eq!(doubts_on(&mut store, "2021-03-07", ExchangeState::UnderWay), []);
        take(&mut store, ExchangeState::UnderWay).unwrap();
        let exchange = store.view().unwrap().exchanges().unwrap()[0].id;
        let open = StepDoubt::TasksOpen(store.view().unwrap().exchange_tasks(exchange).unwrap().len());
        assert_eq!(doubts_on(&mut store, "2021-03-09", ExchangeState::Done), [early, open]);
        assert_eq!(doubts_on(&mut store, "2021-03-10", ExchangeState::Done), [open]);
    }

    #[test]
    fn what_comes_up_while_somebody_decides_is_not_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("korpass.db");
        let mut store = with_exchange_at(&file);
        set_day(&context(), &mut store, DayRequest::On(day("2021-03-10"))).unwrap();
        let stored = step(&context_on("2021-03-08"), &mut store, (None, ExchangeState::UnderWay, None), |doubts| {
            assert_eq!(doubts, []);
            set_day(&context(), &mut Store::open(&file).unwrap(), DayRequest::On(day("2021-03-15"))).unwrap();
            Ok(true)
        });
        assert!(matches!(stored.unwrap_err(), Refusal::ChangedMeanwhile));
    }

    #[test]
    fn what_an_exchange_becomes_is_kept_with_why_and_once_done_it_is_closed() {
        let mut store = with_exchange();
        set_day(&context(), &mut store, DayRequest::On(day("2021-03-10"))).unwrap();
        take(&mut store, ExchangeState::UnderWay).unwrap();
        take(&mut store, ExchangeState::Done).unwrap();
        let view = store.view().unwrap();
        let events = view.exchange_events(view.exchanges().unwrap()[0].id).unwrap();
        let states: Vec<ExchangeState> = events.iter().map(|event| event.state).collect();
        assert_eq!(
            states,
            [ExchangeState::Planned, ExchangeState::Dated, ExchangeState::UnderWay, ExchangeState::Done]
        );
        assert_eq!((events[3].why.as_str(), events[3].by.as_str()), ("Nu", "samordnaren"));
        drop(view);
        let refused = set_day(&context(), &mut store, DayRequest::On(day("2021-03-17"))).unwrap_err();
        assert!(matches!(refused, Refusal::Exchange(ExchangeRefusal::Closed(ExchangeState::Done))));
    }
}
