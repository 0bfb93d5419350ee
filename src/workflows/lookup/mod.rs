//! Finding what people name: members, vehicles, cars and shifts, with a helpful answer when it fails.

pub mod refusal;

use chrono::NaiveDate;

use crate::i18n::plain;
use crate::model::member::Member;
use crate::model::period::Period;
use crate::model::roster::RosterShift;
use crate::model::shift_name::ShiftName;
use crate::model::vehicle::{Car, Vehicle};
use crate::store::View;
use crate::workflows::lookup::refusal::{LookupRefusal, VehiclesMeant};
use crate::workflows::parse;
use crate::workflows::refusal::Refusal;

/// How alike two words must be, from 0 to 1, for one to be meant by the other.
const ALIKE: f64 = 0.75;
/// How much less alike than the likeliest another may be, to be a guess beside it.
const AS_ALIKE: f64 = 0.05;

/// The member whom a text names: by number (`m3`), by name, or by a part of the name that only one has.
///
/// # Errors
/// If nobody is meant, or several are.
pub fn member<'a>(members: &'a [Member], text: &str) -> Result<&'a Member, LookupRefusal> {
    let wanted = text.trim().to_lowercase();
    let by_number = members.iter().find(|member| member.id.to_string() == wanted);
    let by_name = members.iter().find(|member| member.profile.name.to_lowercase() == wanted);
    if let Some(member) = by_number.or(by_name) {
        return Ok(member);
    }
    let words = wanted.split(|c: char| c.is_whitespace() || c == '-').filter(|word| !word.is_empty());
    let wanted_words: Vec<&str> = words.map(|word| word.trim_end_matches('.')).collect();
    let mut found: Vec<&Member> =
        members.iter().filter(|member| has_words(&member.profile.name.to_lowercase(), &wanted_words)).collect();
    if found.is_empty() {
        // Who has no Swedish keys types Akesson.
        let words: Vec<String> = wanted_words.iter().map(|word| plain(word)).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        found = members.iter().filter(|member| has_words(&plain(&member.profile.name), &words)).collect();
    }
    match found.as_slice() {
        [only] if !wanted_words.is_empty() => Ok(only),
        [] => Err(LookupRefusal::NoSuchMember {
            name: text.to_owned(),
            alike: alike(&wanted, members.iter().map(|member| member.profile.name.as_str())),
        }),
        several => Err(LookupRefusal::AmbiguousMember {
            name: text.to_owned(),
            found: several.iter().map(|member| (member.id, member.profile.name.clone())).collect(),
        }),
    }
}

/// Whether each wanted word begins a word of the name, in order.
fn has_words(name: &str, wanted: &[&str]) -> bool {
    let mut words = name.split([' ', '-']);
    wanted.iter().all(|wanted| words.any(|word| word.starts_with(wanted)))
}

/// The names most like a text, the likeliest first; capitals, rings and dots do not count.
pub fn alike<'a>(text: &str, names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let text = plain(text);
    let likeness = |name: &str| {
        let name = plain(name);
        let whole = strsim::jaro_winkler(&text, &name);
        name.split(' ').map(|word| strsim::jaro_winkler(&text, word)).fold(whole, f64::max)
    };
    let mut found: Vec<(f64, &str)> =
        names.map(|name| (likeness(name), name)).filter(|(likeness, _)| *likeness >= ALIKE).collect();
    found.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let best = found.first().map_or(0.0, |(likeness, _)| *likeness);
    found.retain(|(likeness, _)| best - likeness < AS_ALIKE);
    found.into_iter().take(3).map(|(_, name)| name.to_owned()).collect()
}

/// The vehicle of a plate.
///
/// # Errors
/// If there is none.
pub fn vehicle<'a>(vehicles: &'a [Vehicle], text: &str) -> Result<&'a Vehicle, LookupRefusal> {
    let plate = parse::plate(text)
        .map_err(|_| LookupRefusal::NotAPlate { text: text.to_owned(), meant: vehicles_meant(vehicles, text) })?;
    match vehicles.iter().find(|vehicle| vehicle.details.plate == plate) {
        Some(vehicle) => Ok(vehicle),
        None => Err(LookupRefusal::NoSuchVehicle { meant: vehicles_meant(vehicles, plate.as_str()), plate }),
    }
}

/// The vehicle that a text is like, by its plate or its model; else all there are.
fn vehicles_meant(vehicles: &[Vehicle], text: &str) -> VehiclesMeant {
    let plates: Vec<String> = vehicles.iter().map(|vehicle| vehicle.details.plate.to_string()).collect();
    let mut meant = alike(text, plates.iter().map(String::as_str));
    if meant.is_empty() {
        let models = alike(text, vehicles.iter().map(|vehicle| vehicle.details.model.as_str()));
        let of_model = vehicles.iter().filter(|vehicle| models.contains(&vehicle.details.model));
        meant = of_model.map(|vehicle| vehicle.details.plate.to_string()).collect();
    }
    if meant.is_empty() { VehiclesMeant::All(plates) } else { VehiclesMeant::Alike(meant) }
}

/// The car of a name; where none is named and there is only one, that.
///
/// # Errors
/// If there is none of the name, or it must be told which of several.
pub fn car<'a>(cars: &'a [Car], name: Option<&str>) -> Result<&'a Car, LookupRefusal> {
    let known = || cars.iter().map(|car| car.name.clone()).collect();
    match (name, cars) {
        (Some(name), _) => cars
            .iter()
            .find(|car| car.name.to_lowercase() == name.trim().to_lowercase())
            .ok_or_else(|| LookupRefusal::NoSuchCar { name: name.to_owned(), known: known() }),
        (None, [only]) => Ok(only),
        (None, []) => Err(LookupRefusal::NoCar),
        (None, _) => Err(LookupRefusal::WhichCar { known: known() }),
    }
}

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

/// The period that a text names.
///
/// # Errors
/// If it names none.
pub fn period(text: &str, today: NaiveDate) -> Result<Period, LookupRefusal> {
    Ok(Period::parse(text, today)?)
}

/// The period named, or else the one planned last.
///
/// # Errors
/// If the text names no period, there is neither, or the database cannot be read.
pub fn period_or_last_plan(view: &View<'_>, text: Option<&str>, today: NaiveDate) -> Result<Period, Refusal> {
    if let Some(text) = text {
        return Ok(period(text, today)?);
    }
    Ok(view.last_plan()?.map(|run| run.period).ok_or(LookupRefusal::NothingPlanned)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::member::{MemberId, Profile, Roles};

    fn members(names: &[&str]) -> Vec<Member> {
        let member = |(index, name): (usize, &&str)| Member {
            id: MemberId(i64::try_from(index).unwrap() + 1),
            profile: Profile::named((*name).to_owned(), Roles::Both),
        };
        names.iter().enumerate().map(member).collect()
    }

    #[test]
    fn a_member_is_found_by_number_name_or_part_of_it() {
        let members = members(&["Alva Andersson", "Alva Ask", "Bo Berg", "Britt-Marie Ceder"]);
        for (text, id) in
            [("m2", 2), ("alva ask", 2), ("bo", 3), ("Alva An.", 1), ("marie", 4), ("Britt-Marie", 4), ("berg", 3)]
        {
            assert_eq!(member(&members, text).unwrap().id.0, id, "{text}");
        }
    }

    #[test]
    fn a_name_without_rings_and_dots_will_do_where_it_means_only_one() {
        let members = members(&["Margit Åkesson", "Örjan Dahl", "Orvar Dahl", "Asta Ek", "Åsa Ek"]);
        for (text, id) in [("Akesson", 1), ("orjan", 2), ("margit AKESSON", 1), ("åsa", 5)] {
            assert_eq!(member(&members, text).unwrap().id.0, id, "{text}");
        }
        assert_eq!(member(&members, "asa").unwrap().id.0, 5);
        for text in ["Margit Åkeson", "Margit Akeson", "Åkessson"] {
            assert_eq!(names_meant(&members, text), ["Margit Åkesson"], "{text}");
        }
    }

    /// The names that a refusal guesses at.
    fn names_meant(members: &[Member], text: &str) -> Vec<String> {
        match member(members, text).unwrap_err() {
            LookupRefusal::NoSuchMember { alike, .. } => alike,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn an_ambiguous_or_misspelt_name_gets_a_helpful_answer() {
        let members = members(&["Alva Andersson", "Alva Ask", "Bo Berg"]);
        for (text, count) in [("alva", 2), ("", 3)] {
            let several = member(&members, text).unwrap_err();
            assert!(
                matches!(&several, LookupRefusal::AmbiguousMember { found, .. } if found.len() == count),
                "{several:?}"
            );
        }
        for text in ["Alva Anderson", "alva ANDERSON", "Andresson", "Alva Andersohn"] {
            assert_eq!(names_meant(&members, text), ["Alva Andersson"], "only the close one: {text}");
        }
    }
}
