//! Why a shift stands, as sentences.

use crate::i18n::{Message, Texts};
use crate::message;
use crate::planner::explain::{SeatOutlook, StandingReason};
use crate::planner::from_facts::NO_VEHICLE;
use crate::rules::Rule;

/// The sentence that says why a shift stands. `vehicle` is the plate of its vehicle.
pub fn sentence(reason: &StandingReason, vehicle: &str, texts: &Texts) -> Message {
    if vehicle == NO_VEHICLE {
        return message!("standing-no-vehicle");
    }
    if reason.nobody_cleared {
        return message!("standing-nobody-cleared", vehicle = vehicle);
    }
    let needs_company = reason.ride_alongs_needed > 0;
    if reason.driver.available.is_empty() {
        message!("standing-no-driver-available")
    } else if reason.driver.free.is_empty() {
        message!(
            "standing-drivers-blocked",
            count = reason.driver.available.len(),
            why = blocked(&reason.driver, vehicle, texts)
        )
    } else if needs_company && reason.ride_along.available.is_empty() {
        message!("standing-no-ride-along-available")
    } else if needs_company && reason.ride_along.free.is_empty() {
        message!(
            "standing-ride-alongs-blocked",
            count = reason.ride_along.available.len(),
            why = blocked(&reason.ride_along, vehicle, texts)
        )
    } else if needs_company && reason.driver.free == reason.ride_along.free && reason.driver.free.len() == 1 {
        message!("standing-one-for-both")
    } else {
        message!("standing-no-crew")
    }
}

/// "2 have a shift that day already and one is not introduced to ABC123"; where one rule keeps all of
/// them, "both have …"; of the only one who is available, "they have …".
fn blocked(outlook: &SeatOutlook, vehicle: &str, texts: &Texts) -> String {
    let available = outlook.available.len();
    let parts: Vec<String> = outlook
        .blocked
        .iter()
        .map(|(rule, people)| {
            if available == 1 {
                return texts.say(&message!(alone_id(*rule), vehicle = vehicle));
            }
            let who = if people.len() == available { "blocked-who-all" } else { "blocked-who-some" };
            let who = message!(who, count = people.len());
            texts.say(&message!(blocked_id(*rule), who = who, vehicle = vehicle))
        })
        .collect();
    texts.list(&parts)
}

fn blocked_id(rule: Rule) -> &'static str {
    match rule {
        Rule::Clearance => "blocked-clearance",
        Rule::OneADay => "blocked-one-a-day",
        Rule::Rest => "blocked-rest",
        Rule::WeekLimit => "blocked-week-limit",
        Rule::PeriodLimit => "blocked-period-limit",
        _ => "blocked-other",
    }
}

fn alone_id(rule: Rule) -> &'static str {
    match rule {
        Rule::Clearance => "alone-clearance",
        Rule::OneADay => "alone-one-a-day",
        Rule::Rest => "alone-rest",
        Rule::WeekLimit => "alone-week-limit",
        Rule::PeriodLimit => "alone-period-limit",
        _ => "alone-other",
    }
}
