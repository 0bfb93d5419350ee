//! Why a shift lacks its crew, or a part of it, as sentences.

use std::collections::BTreeSet;

use crate::i18n::{Argument, Message};
use crate::message;
use crate::model::problem::Seat;
use crate::planner::explanation::standing_reasons::{SeatEligibility, StandingReason};
use crate::planner::problem::from_facts::NO_VEHICLE;
use crate::rules::Rule;

/// The vehicle that a sentence speaks of, and what only the members' facts tell of it.
#[derive(Debug, Clone, Copy)]
pub struct VehicleFacts<'a> {
    /// Plate of the vehicle.
    pub plate: &'a str,
    /// The people whose licence does not allow its gearbox.
    pub without_licence: &'a BTreeSet<String>,
}

/// How many of those who could take a seat are named.
const MOST_NAMED: usize = 4;

/// The sentence that says why a shift stands.
pub fn sentence(reason: &StandingReason, vehicle: VehicleFacts<'_>) -> Message {
    if vehicle.plate == NO_VEHICLE {
        return message!("standing-no-vehicle");
    }
    if reason.nobody_cleared {
        return message!("standing-nobody-cleared", vehicle = vehicle.plate);
    }
    let needs_company = reason.ride_alongs_needed > 0;
    if reason.driver.free.is_empty() {
        seat_empty(Seat::Driver, &reason.driver, vehicle)
    } else if needs_company && reason.ride_along.free.is_empty() {
        seat_empty(Seat::RideAlong, &reason.ride_along, vehicle)
    } else if needs_company && reason.driver.free == reason.ride_along.free && reason.driver.free.len() == 1 {
        message!("standing-one-for-both")
    } else {
        message!("standing-no-crew")
    }
}

/// The sentence that says why a seat is empty in a shift that has others aboard; of those who are free
/// to take it, some are named. `name` gives a person's name.
pub fn seat_sentence(
    seat: Seat,
    reason: &StandingReason,
    vehicle: VehicleFacts<'_>,
    name: impl Fn(&str) -> String,
) -> Message {
    let (eligibility, id) = match seat {
        Seat::Driver => (&reason.driver, "standing-drivers-free"),
        Seat::RideAlong => (&reason.ride_along, "standing-ride-alongs-free"),
    };
    if eligibility.free.is_empty() {
        return seat_empty(seat, eligibility, vehicle);
    }
    let mut names: Vec<Argument> =
        eligibility.free.iter().take(MOST_NAMED).map(|person| Argument::from(name(person))).collect();
    if eligibility.free.len() > MOST_NAMED {
        names.push(message!("more-people", count = eligibility.free.len() - MOST_NAMED).into());
    }
    message!(id, names = names)
}

/// Why nobody is free to take a seat.
fn seat_empty(seat: Seat, eligibility: &SeatEligibility, vehicle: VehicleFacts<'_>) -> Message {
    let count = eligibility.available.len();
    let (nobody, blocked_ones) = match seat {
        Seat::Driver => ("standing-no-driver-available", "standing-drivers-blocked"),
        Seat::RideAlong => ("standing-no-ride-along-available", "standing-ride-alongs-blocked"),
    };
    if count == 0 {
        message!(nobody)
    } else {
        message!(blocked_ones, count = count, number = number(count), why = blocked(eligibility, vehicle))
    }
}

/// A count in words, as it stands in a sentence.
fn number(count: usize) -> Message {
    message!("number-word", count = count)
}

/// "two have a shift that day already and one is not introduced to ABC123"; where one rule keeps all of
/// them, "both have …".
fn blocked(eligibility: &SeatEligibility, vehicle: VehicleFacts<'_>) -> Vec<Message> {
    let available = eligibility.available.len();
    let mut parts: Vec<(&'static str, usize)> = Vec::new();
    for (rule, people) in &eligibility.blocked {
        let lacks_licence = |person: &&String| *rule == Rule::Clearance && vehicle.without_licence.contains(*person);
        let without_licence = people.iter().filter(lacks_licence).count();
        parts.push(("blocked-licence", without_licence));
        parts.push((blocked_id(*rule), people.len() - without_licence));
    }
    parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| {
            let who = if available == 1 {
                message!("blocked-who-only")
            } else if count == available {
                message!("blocked-who-all", count = count, number = number(count))
            } else {
                number(count)
            };
            message!(id, who = who, vehicle = vehicle.plate)
        })
        .collect()
}

fn blocked_id(rule: Rule) -> &'static str {
    match rule {
        Rule::Clearance => "blocked-clearance",
        Rule::Experience => "blocked-experience",
        Rule::Household => "blocked-household",
        Rule::Avoid => "blocked-avoid",
        Rule::OneADay => "blocked-one-a-day",
        Rule::Rest => "blocked-rest",
        Rule::WeekLimit => "blocked-week-limit",
        Rule::PeriodLimit => "blocked-period-limit",
        // Only of those who may take the seat and are available is it asked what keeps them from it, so
        // what is left is that they are in the crew.
        Rule::CrewSize | Rule::TwiceInCrew | Rule::Role | Rule::Availability | Rule::FixedSeat => "blocked-aboard",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Texts};

    fn people(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn reason(blocked: &[(Rule, &[&str])]) -> StandingReason {
        let blocked: Vec<(Rule, Vec<String>)> = blocked.iter().map(|(rule, names)| (*rule, people(names))).collect();
        let available = blocked.iter().flat_map(|(_, names)| names.clone()).collect();
        StandingReason {
            shift: "s1".to_owned(),
            nobody_cleared: false,
            driver: SeatEligibility { available, free: Vec::new(), blocked },
            ride_along: SeatEligibility::default(),
            ride_alongs_needed: 1,
        }
    }

    fn said(blocked: &[(Rule, &[&str])], without_licence: &[&str]) -> [String; 2] {
        let without_licence: BTreeSet<String> = people(without_licence).into_iter().collect();
        let vehicle = VehicleFacts { plate: "ABC123", without_licence: &without_licence };
        let sentence = sentence(&reason(blocked), vehicle);
        Language::ALL.map(|language| Texts::new(language).say(&sentence))
    }

    #[test]
    fn those_who_are_free_and_what_keeps_them_are_told_in_one_kind_of_number() {
        let [swedish, english] = said(&[(Rule::Clearance, &["a"]), (Rule::OneADay, &["b", "c"])], &[]);
        assert_eq!(
            swedish,
            "tre förare är lediga, men en har inte haft genomgång på ABC123 och två har redan pass den dagen."
        );
        assert_eq!(
            english,
            "three drivers are free that day, but one must first be introduced to ABC123 and two would get a second \
             shift that day."
        );
        let [swedish, _] = said(&[(Rule::OneADay, &["b", "c"])], &[]);
        assert_eq!(swedish, "två förare är lediga, men båda har redan pass den dagen.");
    }

    #[test]
    fn a_licence_for_automatic_only_is_not_told_as_a_missing_introduction() {
        let [swedish, _] = said(&[(Rule::Clearance, &["a", "b"])], &["a"]);
        assert_eq!(
            swedish,
            "två förare är lediga, men en har körkort bara för automat och en har inte haft genomgång på ABC123."
        );
    }

    #[test]
    fn a_driver_who_needs_experienced_company_is_told_so() {
        let [swedish, _] = said(&[(Rule::Experience, &["a"])], &[]);
        assert_eq!(swedish, "bara en förare är ledig, men hen behöver någon erfaren med sig.");
    }
}
