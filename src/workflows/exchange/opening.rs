//! An exchange opened, with the tasks of the template.

use crate::i18n::Time;
use crate::message;
use crate::model::exchange::{Exchange, ExchangeId, ExchangeState};
use crate::model::exchange_task::{ExchangeTask, TaskText, tasks_for};
use crate::model::period::Period;
use crate::model::settings::SettingKey;
use crate::model::vehicle::Vehicle;
use crate::store::{Change, OperationKind, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::exchange::refusal::ExchangeRefusal;
use crate::workflows::exchange::steps::record;
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;

/// An exchange to be opened.
#[derive(Debug, Clone)]
pub struct NewExchange {
    /// The plate of the vehicle that leaves.
    pub old: String,
    /// The plate of the vehicle that comes.
    pub new: String,
    /// The days on which the new vehicle may come, as people write them.
    pub window: String,
    /// Days before that on which there is no car; where none are told, as many as usual.
    pub days_without: Option<u32>,
}

/// Opens an exchange.
///
/// # Errors
/// If the vehicles cannot be exchanged, one of them is part of another exchange, or the window has been.
pub fn open(context: &Context, store: &mut Store, input: &NewExchange, dry_run: bool) -> Result<Done<()>, Refusal> {
    let window = lookup::period(&input.window, context.today(&store.view()?)?)?;
    context.change(store, OperationKind::Change, dry_run, |change| {
        let vehicles = change.vehicles()?;
        let (old, new) = (lookup::vehicle(&vehicles, &input.old)?, lookup::vehicle(&vehicles, &input.new)?);
        refuse_vehicles(old, new)?;
        if window.to() < context.today(change)? {
            return Err(ExchangeRefusal::WindowOver.into());
        }
        let mut others = change.exchanges()?.into_iter().filter(|exchange| exchange.state.is_open());
        if others.any(|exchange| [exchange.old, exchange.new].iter().any(|id| [old.id, new.id].contains(id))) {
            return Err(ExchangeRefusal::OpenAlready.into());
        }
        add(context, change, old, new, (window, input.days_without))?;
        let (old, new) = (old.details.plate.to_string(), new.details.plate.to_string());
        let span = Time::Days(window.from(), window.to());
        Ok(((), message!("op-swap-planned", old = old, new = new, window = span)))
    })
}

/// Refuses vehicles that cannot follow each other.
fn refuse_vehicles(old: &Vehicle, new: &Vehicle) -> Result<(), ExchangeRefusal> {
    if old.id == new.id || old.details.car != new.details.car {
        return Err(ExchangeRefusal::OtherCars);
    }
    if let Some(stand_in) = [old, new].into_iter().find(|vehicle| vehicle.details.stand_in) {
        return Err(ExchangeRefusal::StandIn(stand_in.details.plate.clone()));
    }
    if new.details.in_service_from <= old.details.in_service_from {
        let (old, new) = (old.details.plate.clone(), new.details.plate.clone());
        return Err(ExchangeRefusal::Reversed { old, new });
    }
    Ok(())
}

fn add(
    context: &Context,
    change: &Change<'_>,
    old: &Vehicle,
    new: &Vehicle,
    (window, days_without): (Period, Option<u32>),
) -> Result<(), Refusal> {
    let usual = u32::try_from(change.settings()?.get(SettingKey::ExchangeDaysWithout)).unwrap_or(0);
    let mut exchange = Exchange {
        id: ExchangeId(0),
        old: old.id,
        new: new.id,
        window,
        days_without: days_without.unwrap_or(usual),
        day: None,
        state: ExchangeState::Planned,
        closure: closed_by_hand(change, old, new)?,
    };
    exchange.id = change.add_exchange(&exchange)?;
    record(context, change, &exchange, None)?;
    for task in tasks_for(window) {
        change.add_exchange_task(&ExchangeTask::new(exchange.id, TaskText::Template(task.key), task.days, None))?;
    }
    Ok(())
}

/// Days that were closed by hand for an exchange: they belong to it once it is opened.
fn closed_by_hand(view: &View<'_>, old: &Vehicle, new: &Vehicle) -> Result<Option<i64>, Refusal> {
    let gap = old.details.in_service_to.and_then(|to| to.succ_opt()).zip(new.details.in_service_from.pred_opt());
    let only_car = view.cars()?.len() == 1;
    let by_hand = view.closures()?.into_iter().find(|closure| {
        gap == Some((closure.from, closure.to)) && closure.car.map_or(only_car, |car| car == old.details.car)
    });
    Ok(by_hand.map(|closure| closure.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::exchange::fixtures::{context_on, new_exchange, two_vehicles, with_exchange, with_stand_in};
    use crate::workflows::fixtures::context;
    use crate::workflows::timetable::closures::{self, NewClosure};

    fn refused(store: &mut Store, input: &NewExchange) -> ExchangeRefusal {
        match open(&context(), store, input, false) {
            Err(Refusal::Exchange(kind)) => kind,
            other => unreachable!("{other:?}"),
        }
    }

    #[test]
    fn vehicles_that_cannot_follow_each_other_are_refused() {
        let mut store = with_stand_in(two_vehicles());
        let of = |old: &str, new: &str| NewExchange { old: old.to_owned(), new: new.to_owned(), ..new_exchange() };
        let plate = |text: &str| text.parse().unwrap();
        let reversed = ExchangeRefusal::Reversed { old: plate("RGX27D"), new: plate("MLB84K") };
        assert_eq!(refused(&mut store, &of("RGX27D", "MLB84K")), reversed);
        assert_eq!(refused(&mut store, &of("MLB84K", "MLB84K")), ExchangeRefusal::OtherCars);
        assert_eq!(refused(&mut store, &of("RGX27D", "HYR12B")), ExchangeRefusal::StandIn(plate("HYR12B")));
        assert_eq!(store.view().unwrap().exchanges().unwrap(), []);
    }

    #[test]
    fn a_vehicle_is_part_of_one_open_exchange_at_most() {
        assert_eq!(refused(&mut with_exchange(), &new_exchange()), ExchangeRefusal::OpenAlready);
    }

    #[test]
    fn a_window_that_has_been_is_refused() {
        let (context, mut store) = (context_on("2021-04-01"), two_vehicles());
        let refused = open(&context, &mut store, &new_exchange(), false).unwrap_err();
        assert!(matches!(refused, Refusal::Exchange(ExchangeRefusal::WindowOver)));
    }

    #[test]
    fn an_exchange_is_opened_with_its_tasks_and_the_days_that_were_closed_for_it() {
        let mut store = two_vehicles();
        let gap = NewClosure { period: "2021-03-01..2021-03-02".to_owned(), car: None, reason: "Bilbyte".to_owned() };
        closures::add(&context(), &mut store, gap, false).unwrap();
        open(&context(), &mut store, &new_exchange(), false).unwrap();
        let view = store.view().unwrap();
        let (exchanges, closures) = (view.exchanges().unwrap(), view.closures().unwrap());
        assert_eq!((exchanges.len(), exchanges[0].state, exchanges[0].day), (1, ExchangeState::Planned, None));
        assert_eq!(exchanges[0].closure, Some(closures[0].id));
        assert_eq!(view.exchange_tasks(exchanges[0].id).unwrap().len(), tasks_for(exchanges[0].window).len());
    }
}
