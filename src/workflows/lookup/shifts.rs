//! Shifts by day, start and car.

use crate::model::roster::RosterShift;
use crate::model::shift_name::ShiftName;
use crate::model::vehicle::Car;
use crate::workflows::lookup::refusal::LookupRefusal;
use crate::workflows::lookup::vehicles::car;

/// The shift of the roster that a name means.
///
/// # Errors
/// If there is none, or several.
pub fn shift<'a>(shifts: &'a [RosterShift], cars: &[Car], name: &ShiftName) -> Result<&'a RosterShift, LookupRefusal> {
    let car = name.car.as_deref().map(|text| car(cars, Some(text))).transpose()?;
    let that_day: Vec<&RosterShift> =
        shifts.iter().filter(|shift| shift.timetable.shift.start.date() == name.day).collect();
    let found: Vec<&RosterShift> = that_day
        .iter()
        .filter(|shift| name.start.is_none_or(|start| shift.timetable.shift.start.time() == start))
        .filter(|shift| car.is_none_or(|car| shift.timetable.shift.car == car.id))
        .copied()
        .collect();
    match found.as_slice() {
        [only] => Ok(only),
        [] => Err(LookupRefusal::NoSuchShift {
            shift: name.clone(),
            nearest: if that_day.is_empty() { nearest(shifts, cars, name) } else { Vec::new() },
            that_day: that_day.into_iter().map(|shift| as_typed(shift, cars)).collect(),
        }),
        several => Err(LookupRefusal::AmbiguousShift {
            shift: name.clone(),
            found: several.iter().map(|shift| as_typed(shift, cars)).collect(),
        }),
    }
}

/// The last shift before the day that was named, and the first after it.
fn nearest(shifts: &[RosterShift], cars: &[Car], name: &ShiftName) -> Vec<ShiftName> {
    let day = |shift: &&RosterShift| shift.timetable.shift.start.date();
    let before = shifts.iter().filter(|shift| day(shift) < name.day).max_by_key(day);
    let after = shifts.iter().filter(|shift| day(shift) > name.day).min_by_key(day);
    [before, after].into_iter().flatten().map(|shift| as_typed(shift, cars)).collect()
}

/// The name of a shift as it can be typed; with its car where there are several.
fn as_typed(shift: &RosterShift, cars: &[Car]) -> ShiftName {
    let start = shift.timetable.shift.start;
    let car = (cars.len() > 1)
        .then(|| cars.iter().find(|car| car.id == shift.timetable.shift.car).map(|car| car.name.clone()))
        .flatten();
    ShiftName { day: start.date(), start: Some(start.time()), car }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::period::Period;
    use crate::workflows::fixtures::weekday_shifts;

    /// What a name means in the week of 8 February, where every day has a shift at ten.
    fn found(name: &str) -> Result<String, LookupRefusal> {
        let store = weekday_shifts();
        let view = store.view().unwrap();
        let week = Period::new("2021-02-08".parse().unwrap(), "2021-02-14".parse().unwrap()).unwrap();
        let shifts = view.roster(week).unwrap().shifts;
        let found = shift(&shifts, &view.cars().unwrap(), &name.parse().unwrap())?;
        Ok(found.timetable.shift.start.to_string())
    }

    #[test]
    fn a_shift_is_found_by_its_day_where_the_day_has_only_one() {
        for name in ["2021-02-09", "2021-02-09T10", "2021-02-09 10:00"] {
            assert_eq!(found(name).as_deref(), Ok("2021-02-09 10:00:00"), "{name}");
        }
    }

    #[test]
    fn who_names_no_shift_is_told_those_of_the_day_or_the_nearest() {
        let names = |names: &[ShiftName]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
        let Err(LookupRefusal::NoSuchShift { that_day, nearest, .. }) = found("2021-02-09T14") else {
            panic!("it was found")
        };
        assert_eq!((names(&that_day), names(&nearest)), (vec!["2021-02-09T10:00".to_owned()], vec![]));
        let Err(LookupRefusal::NoSuchShift { that_day, nearest, .. }) = found("2021-02-20") else {
            panic!("it was found")
        };
        assert_eq!((names(&that_day), names(&nearest)), (vec![], vec!["2021-02-14T10:00".to_owned()]));
    }
}
