//! Which exchange is meant: the one for a new vehicle; else the only one that is open; else, where somebody only looks,
//! the last one.

use crate::model::exchange::Exchange;
use crate::store::View;
use crate::workflows::exchange::refusal::ExchangeRefusal;
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::vehicles::checks::vehicle;

/// The exchange to change, by the plate of the vehicle that comes, if that is told: one that is open.
///
/// # Errors
/// If none or several are meant, or the one that is meant is done or cancelled.
pub fn open(view: &View<'_>, coming: Option<&str>) -> Result<Exchange, Refusal> {
    let exchange = any(view, coming)?;
    if exchange.state.is_open() { Ok(exchange) } else { Err(ExchangeRefusal::Closed(exchange.state).into()) }
}

/// The exchange to look at, by the plate of the vehicle that comes, if that is told.
///
/// # Errors
/// If none or several are meant.
pub fn any(view: &View<'_>, coming: Option<&str>) -> Result<Exchange, Refusal> {
    let (exchanges, vehicles) = (view.exchanges()?, view.vehicles()?);
    if let Some(plate) = coming {
        let coming = lookup::vehicle(&vehicles, plate)?.id;
        let found = exchanges.into_iter().rfind(|exchange| exchange.new == coming);
        return Ok(found.ok_or(ExchangeRefusal::NoExchange)?);
    }
    let open: Vec<&Exchange> = exchanges.iter().filter(|exchange| exchange.state.is_open()).collect();
    match open.as_slice() {
        [only] => Ok((*only).clone()),
        [] => Ok(exchanges.last().cloned().ok_or(ExchangeRefusal::NoExchange)?),
        several => {
            let plates = several.iter().map(|exchange| Ok(vehicle(&vehicles, exchange.new)?.details.plate.clone()));
            Err(ExchangeRefusal::Which(plates.collect::<Result<_, Refusal>>()?).into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::vehicle::Gearbox;
    use crate::store::Store;
    use crate::workflows::exchange::fixtures::{day, new_exchange, two_vehicles, with_exchange};
    use crate::workflows::exchange::opening::{self, NewExchange};
    use crate::workflows::fixtures::context;
    use crate::workflows::vehicles::adding::{self, NewVehicle};

    /// An exchange of another car beside the one there is.
    fn open_another(store: &mut Store) {
        for (plate, from, to) in [("ABC12D", "2020-01-01", Some(day("2021-02-28"))), ("DEF34G", "2021-03-03", None)] {
            let new = NewVehicle {
                plate: plate.parse().unwrap(),
                gearbox: Gearbox::Manual,
                model: None,
                car: Some("Norra bilen".to_owned()),
                from: day(from),
                to,
                stand_in: false,
            };
            adding::add(&context(), store, new, false).unwrap();
        }
        let other = NewExchange { old: "ABC12D".to_owned(), new: "DEF34G".to_owned(), ..new_exchange() };
        opening::open(&context(), store, &other, false).unwrap();
    }

    #[test]
    fn where_several_are_open_it_must_be_told_which_is_meant() {
        let mut store = with_exchange();
        open_another(&mut store);
        let view = store.view().unwrap();
        let plates = ["RGX27D", "DEF34G"].map(|plate| plate.parse().unwrap()).to_vec();
        match open(&view, None) {
            Err(Refusal::Exchange(refused)) => assert_eq!(refused, ExchangeRefusal::Which(plates)),
            other => unreachable!("{other:?}"),
        }
        assert_eq!(open(&view, Some("DEF34G")).unwrap().id, view.exchanges().unwrap()[1].id);
    }

    #[test]
    fn where_there_is_none_that_is_said() {
        let store = two_vehicles();
        for coming in [None, Some("RGX27D")] {
            let refused = any(&store.view().unwrap(), coming).unwrap_err();
            assert!(matches!(refused, Refusal::Exchange(ExchangeRefusal::NoExchange)), "{coming:?}");
        }
    }
}
