//! What is read off the vehicles when they are handed over.

use chrono::NaiveDate;

use crate::message;
use crate::model::driving_log::effective;
use crate::model::exchange::HandOverReading;
use crate::store::{OperationKind, Store};
use crate::workflows::context::{Context, Done};
use crate::workflows::exchange::refusal::ExchangeRefusal;
use crate::workflows::exchange::which;
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;

/// What was read off a vehicle; what is not told anew is as it was.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The plate of the vehicle.
    pub plate: String,
    /// Odometer, in whole kilometres.
    pub odometer: u32,
    /// Fuel or charge, in per cent.
    pub energy: Option<u32>,
    /// Known damage.
    pub damage: Option<String>,
    /// The day; today if none is told.
    pub on: Option<NaiveDate>,
}

/// Records what was read off a vehicle of an exchange.
///
/// # Errors
/// If the vehicle is not part of it, the day is still to come, or the odometer was at more before.
pub fn record(
    context: &Context,
    store: &mut Store,
    coming: Option<&str>,
    input: Reading,
    dry_run: bool,
) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let exchange = which::any(change, coming)?;
        let vehicles = change.vehicles()?;
        let read = lookup::vehicle(&vehicles, &input.plate)?;
        if ![exchange.old, exchange.new].contains(&read.id) {
            return Err(ExchangeRefusal::NotInExchange(read.details.plate.clone()).into());
        }
        let known = change.hand_over_readings(exchange.id)?.into_iter().find(|known| known.vehicle == read.id);
        let known = known.as_ref();
        let today = context.today(change)?;
        let reading = HandOverReading {
            vehicle: read.id,
            odometer: input.odometer,
            energy: input.energy.or(known.and_then(|known| known.energy)),
            damage: input.damage.or(known.map(|known| known.damage.clone())).unwrap_or_default(),
            read_on: input.on.unwrap_or(today),
        };
        if reading.read_on > today {
            return Err(ExchangeRefusal::DayAhead(reading.read_on).into());
        }
        let log = change.driving_log()?;
        let before =
            effective(&log).into_iter().filter(|entry| entry.vehicle == read.id && entry.end.date() <= reading.read_on);
        if let Some(last) = before.map(|entry| entry.odometer_end).max().filter(|last| *last > reading.odometer) {
            return Err(ExchangeRefusal::ReadingFalls(last).into());
        }
        change.set_hand_over_reading(exchange.id, &reading)?;
        Ok(((), message!("op-hand-over-read", plate = read.details.plate.to_string(), odometer = reading.odometer)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::exchange::fixtures::{day, new_exchange, two_vehicles, with_exchange, with_stand_in};
    use crate::workflows::exchange::opening;
    use crate::workflows::fixtures::context;

    fn reading(plate: &str) -> Reading {
        Reading { plate: plate.to_owned(), odometer: 81_240, energy: None, damage: None, on: None }
    }

    #[test]
    fn what_is_not_told_anew_is_as_it_was_read() {
        let (context, mut store) = (context(), with_exchange());
        let first = Reading { damage: Some("Repa".to_owned()), energy: Some(40), ..reading("MLB84K") };
        record(&context, &mut store, None, first, false).unwrap();
        record(&context, &mut store, None, Reading { odometer: 81_250, ..reading("MLB84K") }, false).unwrap();
        let view = store.view().unwrap();
        let read = view.hand_over_readings(view.exchanges().unwrap()[0].id).unwrap();
        assert_eq!((read.len(), read[0].odometer, read[0].energy), (1, 81_250, Some(40)));
        assert_eq!((read[0].damage.as_str(), read[0].read_on), ("Repa", day("2021-01-18")));
    }

    #[test]
    fn only_the_vehicles_of_the_exchange_are_read_and_no_day_ahead() {
        let (context, mut store) = (context(), with_stand_in(two_vehicles()));
        opening::open(&context, &mut store, &new_exchange(), false).unwrap();
        let refused = record(&context, &mut store, None, reading("HYR12B"), false).unwrap_err();
        assert!(matches!(refused, Refusal::Exchange(ExchangeRefusal::NotInExchange(_))));
        let ahead = Reading { on: Some(day("2021-01-19")), ..reading("MLB84K") };
        let refused = record(&context, &mut store, None, ahead, false).unwrap_err();
        assert!(matches!(refused, Refusal::Exchange(ExchangeRefusal::DayAhead(_))));
    }
}
