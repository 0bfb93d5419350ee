//! Whether a problem makes sense: every fault named, all at once.

use std::collections::BTreeSet;

use crate::i18n::Message;
use crate::i18n::message;
use crate::model::problem::{Assignment, PROBLEM_FORMAT, Problem};
use crate::model::problem_limits::{MOST_POINTS, NumberBeyond, numbers_beyond, points_beyond};
use crate::rules;

/// Reads a problem from JSON and checks it.
///
/// # Errors
/// Every fault, as sentences.
pub fn problem_from_json(text: &str) -> Result<Problem, Vec<Message>> {
    let problem: Problem = serde_json::from_str(text).map_err(|error| unread(text, &error))?;
    let faults = validate(&problem);
    if faults.is_empty() { Ok(problem) } else { Err(faults) }
}

/// Why a text is no problem: the numbers that no field could hold, else where and why it is not the JSON that it
/// should be.
fn unread(text: &str, error: &serde_json::Error) -> Vec<Message> {
    let numbers = serde_json::from_str(text).map(|problem| beyond_limits(&problem)).unwrap_or_default();
    if numbers.is_empty() { vec![malformed(error)] } else { numbers }
}

/// Where and why a text is not the JSON that it should be.
pub fn malformed(error: &serde_json::Error) -> Message {
    message!("problem-malformed", line = error.line(), column = error.column(), reason = error.to_string())
}

/// Every fault of a problem: unknown or double ids, times and numbers that make no sense, locked seats
/// that break a rule.
pub fn validate(problem: &Problem) -> Vec<Message> {
    let mut faults = Vec::new();
    if problem.format != PROBLEM_FORMAT {
        faults.push(message!("problem-format", found = problem.format.as_str(), expected = PROBLEM_FORMAT));
    }
    numbers(problem, &mut faults);
    shifts(problem, &mut faults);
    let before = faults.len();
    ids(problem, &mut faults);
    // Rules can only be checked where every id is known.
    if faults.len() == before {
        let plain = |text: &str| text.to_owned();
        faults.extend(rules::check_fixed(problem).iter().map(|breach| {
            let sentence = breach.sentence(plain, plain);
            message!("problem-fixed-seat", shift = breach.shift.as_str(), breach = sentence)
        }));
    }
    faults
}

fn numbers(problem: &Problem, faults: &mut Vec<Message>) {
    if problem.period.to < problem.period.from {
        faults.push(message!("problem-period"));
    }
    let beyond = match serde_json::to_value(problem) {
        Ok(problem) => beyond_limits(&problem),
        Err(error) => vec![malformed(&error)],
    };
    if beyond.is_empty() {
        let too_much = |points: i128| message!("problem-points", sum = points.to_string(), most = MOST_POINTS);
        faults.extend(points_beyond(problem).map(too_much));
    }
    faults.extend(beyond);
}

/// The numbers of a problem that are beyond their limits.
fn beyond_limits(problem: &serde_json::Value) -> Vec<Message> {
    let sentence = |number: NumberBeyond| {
        let NumberBeyond { place, value, least, most } = number;
        message!("problem-number", place = place, value = value, least = least, most = most)
    };
    numbers_beyond(problem).into_iter().map(sentence).collect()
}

fn shifts(problem: &Problem, faults: &mut Vec<Message>) {
    for shift in &problem.shifts {
        let id = shift.id.as_str();
        if shift.end <= shift.start {
            faults.push(message!("problem-shift-times", shift = id));
        }
        let day = shift.start.0.date();
        if day < problem.period.from || problem.period.to < day {
            faults.push(message!("problem-shift-outside", shift = id));
        }
        if shift.ride_along.min > shift.ride_along.max {
            faults.push(message!("problem-ride-alongs", shift = id));
        }
    }
    for person in &problem.people {
        if person.history.iter().any(|(start, end)| end <= start) {
            faults.push(message!("problem-history-times", person = person.id.as_str()));
        }
    }
}

fn ids(problem: &Problem, faults: &mut Vec<Message>) {
    let people = unique(problem.people.iter().map(|person| person.id.as_str()), faults);
    let shifts = unique(problem.shifts.iter().map(|shift| shift.id.as_str()), faults);
    let mut unknown = BTreeSet::new();
    let mut know = |known: &BTreeSet<&str>, place: &'static str, id: &str| {
        if !known.contains(id) {
            unknown.insert((place, id.to_owned()));
        }
    };
    for (person, said) in &problem.availability {
        know(&people, "availability", person);
        said.keys().for_each(|shift| know(&shifts, "availability", shift));
    }
    problem.cleared.values().flat_map(|drivers| drivers.keys()).for_each(|person| know(&people, "cleared", person));
    for (place, pairs) in [("prefer", &problem.prefer), ("avoid", &problem.avoid)] {
        pairs.iter().flat_map(|(one, other)| [one, other]).for_each(|person| know(&people, place, person));
        let alone = pairs.iter().filter(|(one, other)| one == other);
        faults.extend(alone.map(|(one, _)| message!("problem-self-pair", place = place, person = one)));
    }
    for (place, seats) in [("fixed", &problem.fixed), ("published", &problem.published)] {
        for Assignment { shift, person, .. } in seats {
            know(&shifts, place, shift);
            // Whoever has left since may have been told of a seat: it cannot be kept.
            if place != "published" {
                know(&people, place, person);
            }
        }
    }
    faults.extend(unknown.into_iter().map(|(place, id)| message!("problem-unknown-id", place = place, found = id)));
}

fn unique<'a>(ids: impl Iterator<Item = &'a str>, faults: &mut Vec<Message>) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            faults.push(message!("problem-double-id", found = id));
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::fixtures::{problem, seat};

    fn ids_of(problem: &Problem) -> Vec<String> {
        validate(problem).into_iter().map(|fault| fault.id).collect()
    }

    #[test]
    fn a_sound_problem_has_no_faults() {
        assert_eq!(ids_of(&problem()), [""; 0]);
    }

    #[test]
    fn every_fault_is_named_at_once() {
        let mut problem = problem();
        problem.shifts[0].end = problem.shifts[0].start;
        problem.rules.weights.spacing = -1_000_001;
        problem.prefer.push(("alva".into(), "nobody".into()));
        problem.people[1].id = "alva".into();
        let found = ids_of(&problem);
        for id in ["problem-shift-times", "problem-number", "problem-unknown-id", "problem-double-id"] {
            assert!(found.contains(&id.to_owned()), "{id} in {found:?}");
        }
    }

    #[test]
    fn two_locked_seats_of_one_person_at_one_time_are_refused() {
        let mut problem = problem();
        problem.fixed = vec![seat(("s1", "driver", "cilla")), seat(("s2", "driver", "cilla"))];
        assert_eq!(ids_of(&problem), ["problem-fixed-seat"]);
    }

    #[test]
    fn a_pair_of_somebody_with_themself_is_refused() {
        let mut problem = problem();
        problem.prefer.push(("alva".into(), "alva".into()));
        problem.avoid.push(("bo".into(), "bo".into()));
        assert_eq!(ids_of(&problem), ["problem-self-pair", "problem-self-pair"]);
    }

    #[test]
    fn locked_seats_that_do_not_go_together_in_one_shift_are_refused() {
        for seats in [
            vec![("s1", "driver", "alva"), ("s1", "driver", "cilla")],
            vec![("s1", "driver", "cilla"), ("s1", "ride_along", "cilla")],
        ] {
            let mut problem = problem();
            problem.fixed = seats.into_iter().map(seat).collect();
            assert!(ids_of(&problem).contains(&"problem-fixed-seat".to_owned()), "{:?}", problem.fixed);
        }
    }

    #[test]
    fn a_locked_driver_who_waits_for_company_is_no_fault() {
        let mut problem = problem();
        problem.people[0].experienced = false;
        problem.fixed = vec![seat(("s1", "driver", "alva"))];
        assert_eq!(ids_of(&problem), [""; 0]);
    }

    #[test]
    fn malformed_json_is_told_with_its_place() {
        let faults = problem_from_json("{\n \"format\": 3}").unwrap_err();
        assert_eq!(faults[0].id, "problem-malformed");
    }
}
