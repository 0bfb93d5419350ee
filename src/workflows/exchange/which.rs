//! Which exchange is meant: the one for a new vehicle; else the only one that is open; else, where somebody only looks,
//! the last one.

use crate::model::vehicle_swap::VehicleSwap;
use crate::store::View;
use crate::workflows::exchange::refusal::ExchangeRefusal;
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::vehicles::checks::vehicle;

/// The exchange to change, by the plate of the vehicle that comes, if that is told: one that is open.
///
/// # Errors
/// If none or several are meant, or the one that is meant is done or cancelled.
pub fn open(view: &View<'_>, coming: Option<&str>) -> Result<VehicleSwap, Refusal> {
    let swap = any(view, coming)?;
    if swap.state.is_open() { Ok(swap) } else { Err(ExchangeRefusal::Closed(swap.state).into()) }
}

/// The exchange to look at, by the plate of the vehicle that comes, if that is told.
///
/// # Errors
/// If none or several are meant.
pub fn any(view: &View<'_>, coming: Option<&str>) -> Result<VehicleSwap, Refusal> {
    let (swaps, vehicles) = (view.vehicle_swaps()?, view.vehicles()?);
    if let Some(plate) = coming {
        let coming = lookup::vehicle(&vehicles, plate)?.id;
        let found = swaps.into_iter().rfind(|swap| swap.new == coming);
        return Ok(found.ok_or(ExchangeRefusal::NoExchange)?);
    }
    let open: Vec<&VehicleSwap> = swaps.iter().filter(|swap| swap.state.is_open()).collect();
    match open.as_slice() {
        [only] => Ok((*only).clone()),
        [] => Ok(swaps.last().cloned().ok_or(ExchangeRefusal::NoExchange)?),
        several => {
            let plates = several.iter().map(|swap| Ok(vehicle(&vehicles, swap.new)?.details.plate.clone()));
            Err(ExchangeRefusal::Which(plates.collect::<Result<_, Refusal>>()?).into())
        }
    }
}
