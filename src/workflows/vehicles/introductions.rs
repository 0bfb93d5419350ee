//! Who has been introduced to which vehicle.

use chrono::NaiveDate;

use crate::message;
use crate::model::vehicle::Introduction;
use crate::store::{OperationKind, Store};
use crate::workflows::context::{Context, Done};
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::seats_ahead::{Lost, SeatsAhead};
use crate::workflows::vehicles::checks::check_driver;
use crate::workflows::vehicles::refusal::VehiclesRefusal;

/// Records that members have been introduced to a vehicle, since a day or today.
///
/// # Errors
/// If there is no such vehicle or member, or somebody cannot drive it.
pub fn introduce(
    context: &Context,
    store: &mut Store,
    plate: &str,
    names: &[String],
    since: Option<NaiveDate>,
    dry_run: bool,
) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let since = since.map_or_else(|| context.today(change), Ok)?;
        let (all, members) = (change.vehicles()?, change.members()?);
        let vehicle = lookup::vehicle(&all, plate)?;
        let mut introduced = Vec::new();
        for name in names {
            let member = lookup::member(&members, name)?;
            check_driver(member, vehicle)?;
            change.set_introduction(Introduction { member: member.id, vehicle: vehicle.id, since })?;
            introduced.push(member.profile.name.as_str());
        }
        let plate = vehicle.details.plate.to_string();
        Ok(((), message!("op-introduced", names = introduced, plate = plate, since = since.to_string())))
    })
}

/// Forgets that members have been introduced to a vehicle; gives the seats ahead that cannot be served any more.
///
/// # Errors
/// If there is no such vehicle or member, or somebody had not been introduced.
pub fn forget(
    context: &Context,
    store: &mut Store,
    plate: &str,
    names: &[String],
    dry_run: bool,
) -> Result<Done<Lost>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let seats = SeatsAhead::of(context, change)?;
        let (all, members) = (change.vehicles()?, change.members()?);
        let vehicle = lookup::vehicle(&all, plate)?;
        let plate = &vehicle.details.plate;
        let mut forgotten = Vec::new();
        for name in names {
            let member = lookup::member(&members, name)?;
            let name = member.profile.name.as_str();
            if !change.remove_introduction(member.id, vehicle.id)? {
                let (name, plate) = (name.to_owned(), plate.clone());
                return Err(VehiclesRefusal::NotIntroduced { name, plate }.into());
            }
            forgotten.push(name);
        }
        let names = context.texts.list(&forgotten);
        let done = message!("op-introduction-removed", names = names, plate = plate.to_string());
        Ok((seats.lost(context, change)?, done))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::exchange::fixtures::{day, two_vehicles};
    use crate::workflows::fixtures::context;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn whoever_drives_is_introduced_since_today_unless_another_day_is_told() {
        let mut store = two_vehicles();
        introduce(&context(), &mut store, "RGX27D", &names(&["Bo"]), None, false).unwrap();
        introduce(&context(), &mut store, "MLB84K", &names(&["Bo"]), Some(day("2020-05-01")), false).unwrap();
        let known = store.view().unwrap().introductions().unwrap();
        let mut since: Vec<NaiveDate> = known.iter().map(|known| known.since).collect();
        since.sort_unstable();
        // Alva was introduced to both already.
        assert_eq!(since, [day("2020-05-01"), day("2021-01-18"), day("2021-01-18"), day("2021-01-18")]);
    }

    #[test]
    fn whoever_rides_along_is_not_introduced_and_nobody_forgotten_who_was_not() {
        let mut store = two_vehicles();
        let refused = introduce(&context(), &mut store, "RGX27D", &names(&["Bo", "Cilla"]), None, false).unwrap_err();
        assert!(matches!(refused, Refusal::Vehicles(VehiclesRefusal::NoDriver { .. })));
        let refused = forget(&context(), &mut store, "RGX27D", &names(&["Alva", "Bo"]), false).err();
        assert!(matches!(refused, Some(Refusal::Vehicles(VehiclesRefusal::NotIntroduced { .. }))));
        assert_eq!(store.view().unwrap().introductions().unwrap().len(), 2, "all or nobody");
    }
}
