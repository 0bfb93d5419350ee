//! Finding what people name: members, vehicles, cars and shifts, with a helpful answer when it fails.

pub mod refusal;

use chrono::NaiveDate;

use crate::i18n::{Message, plain};
use crate::message;
use crate::model::member::Member;
use crate::model::period::{NotAPeriod, Period};
use crate::model::roster::RosterShift;
use crate::model::shift_name::ShiftName;
use crate::model::vehicle::{Car, Vehicle};
use crate::store::View;
use crate::workflows::failure::Failure;
use crate::workflows::parse;

/// How alike two words must be, from 0 to 1, for one to be meant by the other.
const ALIKE: f64 = 0.75;
/// How much less alike than the likeliest another may be, to be a guess beside it.
const AS_ALIKE: f64 = 0.05;

/// The member whom a text names: by number (`m3`), by name, or by a part of the name that only one has.
///
/// # Errors
/// If nobody is meant, or several are.
pub fn member<'a>(members: &'a [Member], text: &str) -> Result<&'a Member, Failure> {
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
        [] => Err(Failure::new(message!("error-no-such-member", name = text))
            .at(alike(&wanted, members.iter().map(|member| member.profile.name.as_str()))
                .into_iter()
                .map(|name| message!("error-did-you-mean", name = name)))
            .advise(message!("error-no-such-member-advice"))),
        several => Err(Failure::new(message!("error-ambiguous-member", name = text, count = several.len()))
            .at(several.iter().take(10).map(|member| {
                message!("error-candidate", id = member.id.to_string(), name = member.profile.name.as_str())
            }))
            .advise(message!("error-ambiguous-member-advice"))),
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
pub fn vehicle<'a>(vehicles: &'a [Vehicle], text: &str) -> Result<&'a Vehicle, Failure> {
    let plate = crate::workflows::parse::plate(text)
        .map_err(|_| Failure::new(message!("error-not-a-plate", text = text)).at(vehicles_meant(vehicles, text)))?;
    vehicles.iter().find(|vehicle| vehicle.details.plate == plate).ok_or_else(|| {
        Failure::new(message!("error-no-such-vehicle", plate = plate.to_string()))
            .at(vehicles_meant(vehicles, plate.as_str()))
    })
}

/// The vehicle that a text is like, by its plate or its model; else all there are.
fn vehicles_meant(vehicles: &[Vehicle], text: &str) -> Vec<Message> {
    let plates: Vec<String> = vehicles.iter().map(|vehicle| vehicle.details.plate.to_string()).collect();
    let mut meant = alike(text, plates.iter().map(String::as_str));
    if meant.is_empty() {
        let models = alike(text, vehicles.iter().map(|vehicle| vehicle.details.model.as_str()));
        let of_model = vehicles.iter().filter(|vehicle| models.contains(&vehicle.details.model));
        meant = of_model.map(|vehicle| vehicle.details.plate.to_string()).collect();
    }
    match meant.is_empty() {
        true => plates.into_iter().map(|plate| message!("error-known-vehicle", plate = plate)).collect(),
        false => meant.into_iter().map(|plate| message!("error-did-you-mean", name = plate)).collect(),
    }
}

/// The car of a name; where none is named and there is only one, that.
///
/// # Errors
/// If there is none of the name, or it must be told which of several.
pub fn car<'a>(cars: &'a [Car], name: Option<&str>) -> Result<&'a Car, Failure> {
    let known = || cars.iter().map(|car| message!("error-known-car", name = car.name.as_str()));
    match (name, cars) {
        (Some(name), _) => cars
            .iter()
            .find(|car| car.name.to_lowercase() == name.trim().to_lowercase())
            .ok_or_else(|| Failure::new(message!("error-no-such-car", name = name)).at(known())),
        (None, [only]) => Ok(only),
        (None, []) => Err(Failure::new(message!("error-no-car")).advise(message!("error-no-car-advice"))),
        (None, _) => Err(Failure::new(message!("error-which-car")).at(known())),
    }
}

/// The shift of the roster that a name means.
///
/// # Errors
/// If there is none, or several.
pub fn shift<'a>(shifts: &'a [RosterShift], cars: &[Car], name: &ShiftName) -> Result<&'a RosterShift, Failure> {
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
        [] => Err(Failure::new(message!("error-no-such-shift", shift = name.to_string()))
            .at(that_day.iter().map(|shift| candidate(shift, cars)))
            .at(nearest(shifts, cars, name).into_iter().filter(|_| that_day.is_empty()))
            .advise(message!("error-no-such-shift-advice", month = name.day.format("%Y-%m").to_string()))),
        several => {
            Err(Failure::new(message!("error-ambiguous-shift", shift = name.to_string(), count = several.len()))
                .at(several.iter().map(|shift| candidate(shift, cars))))
        }
    }
}

fn candidate(shift: &RosterShift, cars: &[Car]) -> Message {
    message!("error-known-shift", shift = as_typed(shift, cars))
}

/// The last shift before the day that was named, and the first after it.
fn nearest(shifts: &[RosterShift], cars: &[Car], name: &ShiftName) -> Vec<Message> {
    let day = |shift: &&RosterShift| shift.timetable.shift.start.date();
    let before = shifts.iter().filter(|shift| day(shift) < name.day).max_by_key(day);
    let after = shifts.iter().filter(|shift| day(shift) > name.day).min_by_key(day);
    [before, after]
        .into_iter()
        .flatten()
        .map(|shift| message!("error-nearest-shift", shift = as_typed(shift, cars)))
        .collect()
}

fn as_typed(shift: &RosterShift, cars: &[Car]) -> String {
    let start = shift.timetable.shift.start;
    let car = (cars.len() > 1)
        .then(|| cars.iter().find(|car| car.id == shift.timetable.shift.car).map(|car| car.name.clone()))
        .flatten();
    ShiftName { day: start.date(), start: Some(start.time()), car }.to_string()
}

/// The period that a text names.
///
/// # Errors
/// If it names none.
pub fn period(text: &str, today: NaiveDate) -> Result<Period, Failure> {
    Period::parse(text, today).map_err(|error| {
        let what = match error {
            NotAPeriod::Unreadable(text) => {
                let ends = text.split("..").map(|end| (end, parse::not_a_day(end)));
                let day = ends.into_iter().find_map(|(end, fault)| parse::sentence_of_day(end, fault));
                day.unwrap_or_else(|| message!("error-not-a-period", text = text))
            }
            NotAPeriod::Reversed(text) => message!("fault-reversed", value = text),
        };
        Failure::new(what).advise(message!("error-not-a-period-advice"))
    })
}

/// The period named, or else the one planned last.
///
/// # Errors
/// If the text names no period, or there is neither.
pub fn period_or_last_plan(view: &View<'_>, text: Option<&str>, today: NaiveDate) -> Result<Period, Failure> {
    if let Some(text) = text {
        return period(text, today);
    }
    view.last_plan()?
        .map(|run| run.period)
        .ok_or_else(|| Failure::new(message!("error-nothing-planned")).advise(message!("error-nothing-planned-advice")))
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
            let misspelt = member(&members, text).unwrap_err();
            assert_eq!(misspelt.details[0].arguments[0].1, "Margit Åkesson".into(), "{text}");
        }
    }

    #[test]
    fn an_ambiguous_or_misspelt_name_gets_a_helpful_answer() {
        let members = members(&["Alva Andersson", "Alva Ask", "Bo Berg"]);
        let ambiguous = member(&members, "alva").unwrap_err();
        assert_eq!((ambiguous.what.id.as_str(), ambiguous.details.len()), ("error-ambiguous-member", 2));
        let misspelt = member(&members, "Alva Anderson").unwrap_err();
        assert_eq!(misspelt.what.id, "error-no-such-member");
        assert!(misspelt.details.iter().any(|detail| detail.arguments[0].1 == "Alva Andersson".into()));
        assert_eq!(misspelt.details.len(), 1, "only the close one");
        for text in ["alva ANDERSON", "Andresson", "Alva Andersohn"] {
            let misspelt = member(&members, text).unwrap_err();
            assert_eq!(misspelt.details[0].arguments[0].1, "Alva Andersson".into(), "{text}");
        }
        assert_eq!(member(&members, "").unwrap_err().what.id, "error-ambiguous-member");
    }
}
