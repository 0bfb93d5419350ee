//! Why somebody has as many shifts as they have: of each other shift, what keeps them from it, or what it would mean
//! if they took it (a contrastive explanation; Miller, *Explanation in artificial intelligence*, 2019).

use crate::model::problem::{Assignment, Person, PlannedShift, Problem, Score, Seat};
use crate::rules::{ProblemIndex, Rule};

use super::alternatives::{Outcome, Substitution, nearness, outcome};
use super::standing_reasons::lacks_somebody;
use crate::problem::score::{SoftParts, score};

/// A person's shifts, and why not more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadExplanation {
    /// The shifts they have.
    pub has: Vec<String>,
    /// What stands in the way of each other shift, by reason, in the order of [`WhyNot`].
    pub others: Vec<(WhyNot, Vec<String>)>,
    /// The cheapest of the shifts that they could take over.
    pub nearest: Option<CheapestTakeover>,
}

/// The cheapest takeover: a shift that somebody could take over from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheapestTakeover {
    /// The shift.
    pub shift: String,
    /// From whom, and what it would cost.
    pub swap: Substitution,
}

/// Why somebody does not have a shift; the nearer to having it, the earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyNot {
    /// It would be better if they had it.
    Better,
    /// It would be just as good.
    Equal,
    /// It would be worse.
    Worse,
    /// Another shift of theirs is in the way.
    OtherShift,
    /// The shift lacks a crew, and would lack somebody with them, too.
    NoCompany,
    /// A rule forbids it.
    Rule(Rule),
}

impl WhyNot {
    /// The word for it in JSON.
    pub fn word(self) -> &'static str {
        match self {
            WhyNot::Better => "better",
            WhyNot::Equal => "equal",
            WhyNot::Worse => "worse",
            WhyNot::OtherShift => "other-shift",
            WhyNot::NoCompany => "no-company",
            WhyNot::Rule(Rule::Availability) => "availability",
            WhyNot::Rule(Rule::Role) => "role",
            WhyNot::Rule(Rule::Clearance) => "clearance",
            WhyNot::Rule(Rule::Experience) => "experience",
            WhyNot::Rule(Rule::Household) => "household",
            WhyNot::Rule(Rule::Avoid) => "avoid",
            WhyNot::Rule(Rule::OneADay) => "one-a-day",
            WhyNot::Rule(Rule::Rest) => "rest",
            WhyNot::Rule(Rule::WeekLimit) => "week-limit",
            WhyNot::Rule(Rule::PeriodLimit) => "period-limit",
            WhyNot::Rule(Rule::CrewSize | Rule::TwiceInCrew | Rule::FixedSeat) => "locked",
        }
    }
}

/// Why a person has as many shifts in a plan as they have.
pub fn explain_load(problem: &Problem, plan: &[Assignment], person: &Person) -> LoadExplanation {
    let query = ContrastiveQuery { index: ProblemIndex::new(problem), plan, person, now: score(problem, plan) };
    let mut explanation = LoadExplanation { has: Vec::new(), others: Vec::new(), nearest: None };
    for shift in &problem.shifts {
        let crew: Vec<&Assignment> = plan.iter().filter(|seat| seat.shift == shift.id).collect();
        if crew.iter().any(|seat| seat.person == person.id) {
            explanation.has.push(shift.id.clone());
            continue;
        }
        let taken_over = crew.iter().map(|seat| query.outcome(seat)).min_by_key(nearness);
        let beside = query.beside(shift, &crew);
        let why = beside.into_iter().chain(taken_over.map(|outcome| explanation.weigh(shift, outcome))).min();
        let why = why.unwrap_or(WhyNot::Rule(Rule::Role));
        match explanation.others.iter_mut().find(|(known, _)| *known == why) {
            Some((_, shifts)) => shifts.push(shift.id.clone()),
            None => explanation.others.push((why, vec![shift.id.clone()])),
        }
    }
    explanation.others.sort_by_key(|(why, _)| *why);
    explanation
}

impl LoadExplanation {
    /// What an outcome says, and whether it is the nearest so far.
    fn weigh(&mut self, shift: &PlannedShift, outcome: Outcome) -> WhyNot {
        if let Outcome::Possible(swap) = &outcome
            && self.nearest.as_ref().is_none_or(|nearest| swap.cost < nearest.swap.cost)
        {
            self.nearest = Some(CheapestTakeover { shift: shift.id.clone(), swap: swap.clone() });
        }
        why_not(&outcome)
    }
}

fn why_not(outcome: &Outcome) -> WhyNot {
    match outcome {
        Outcome::FromAnotherShift(_) => WhyNot::OtherShift,
        Outcome::Forbidden(rule) => WhyNot::Rule(*rule),
        Outcome::Possible(swap) => match swap.cost.cmp(&Score::default()) {
            std::cmp::Ordering::Less => WhyNot::Better,
            std::cmp::Ordering::Equal => WhyNot::Equal,
            std::cmp::Ordering::Greater => WhyNot::Worse,
        },
    }
}

/// A contrastive question: why one person does not have a shift of a plan.
struct ContrastiveQuery<'a> {
    index: ProblemIndex<'a>,
    plan: &'a [Assignment],
    person: &'a Person,
    now: (Score, SoftParts),
}

impl ContrastiveQuery<'_> {
    /// What it would mean if the person sat in a seat instead of who sits there, if anybody does.
    fn outcome(&self, seat: &Assignment) -> Outcome {
        outcome(&self.index, self.plan, seat, self.person, self.now)
    }

    /// What keeps the person from a seat of a shift that nobody has taken.
    fn beside(&self, shift: &PlannedShift, crew: &[&Assignment]) -> Option<WhyNot> {
        let taken = |wanted| crew.iter().filter(|seat| seat.seat == wanted).count();
        let is_free = |seat: &Seat| match seat {
            Seat::Driver => taken(Seat::Driver) == 0,
            Seat::RideAlong => taken(Seat::RideAlong) < shift.ride_along.max as usize,
        };
        let free = self.person.roles.iter().copied().filter(is_free);
        let whys = free.map(|seat| {
            let seat = Assignment { shift: shift.id.clone(), seat, person: self.person.id.clone() };
            let outcome = self.outcome(&seat);
            let crew: Vec<Assignment> = crew.iter().copied().chain([&seat]).cloned().collect();
            match outcome {
                Outcome::Possible(_) if lacks_somebody(shift, &crew) => WhyNot::NoCompany,
                outcome => why_not(&outcome),
            }
        });
        whys.min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::fixtures::{problem, seat};

    #[test]
    fn each_shift_is_theirs_or_has_a_reason_why_not() {
        let problem = problem();
        let plan = [seat(("s1", "driver", "alva")), seat(("s1", "ride_along", "bo"))];
        for person in &problem.people {
            let explanation = explain_load(&problem, &plan, person);
            let others: usize = explanation.others.iter().map(|(_, shifts)| shifts.len()).sum();
            assert_eq!(explanation.has.len() + others, problem.shifts.len(), "{}", person.id);
        }
    }

    #[test]
    fn the_nearest_shift_is_the_cheapest_that_could_be_taken_over() {
        let problem = problem();
        let plan = [seat(("s1", "driver", "alva")), seat(("s1", "ride_along", "bo"))];
        let cilla = problem.people.iter().find(|person| person.id == "cilla").unwrap();
        let nearest = explain_load(&problem, &plan, cilla).nearest.unwrap();
        let swapped = [seat(("s1", "driver", "cilla")), seat(("s1", "ride_along", "bo"))];
        let cost = score(&problem, &swapped).0.soft - score(&problem, &plan).0.soft;
        assert_eq!((nearest.shift.as_str(), nearest.swap.cost.soft), ("s1", cost));
    }

    #[test]
    fn what_somebody_cannot_do_is_told_by_its_rule() {
        let mut problem = problem();
        problem.availability.get_mut("bo").unwrap().remove("s1");
        let plan = [seat(("s1", "driver", "alva")), seat(("s1", "ride_along", "cilla"))];
        let bo = problem.people.iter().find(|person| person.id == "bo").unwrap();
        let explanation = explain_load(&problem, &plan, bo);
        let of_rule = explanation.others.iter().find(|(why, _)| *why == WhyNot::Rule(Rule::Availability)).unwrap();
        assert!(of_rule.1.contains(&"s1".to_owned()));
    }

    fn why(problem: &Problem, plan: &[Assignment], person: &str, shift: &str) -> WhyNot {
        let person = problem.people.iter().find(|known| known.id == person).unwrap();
        let explanation = explain_load(problem, plan, person);
        explanation.others.into_iter().find(|(_, shifts)| shifts.iter().any(|known| known == shift)).unwrap().0
    }

    #[test]
    fn a_shift_that_lacks_just_them_would_be_better_with_them() {
        let problem = problem();
        let plan = [seat(("s1", "driver", "alva"))];
        assert_eq!(why(&problem, &plan, "bo", "s1"), WhyNot::Better);
    }

    #[test]
    fn a_shift_that_lacks_somebody_else_too_says_so() {
        assert_eq!(why(&problem(), &[], "alva", "s1"), WhyNot::NoCompany);
    }

    #[test]
    fn a_shift_alone_is_better_than_none() {
        let mut problem = problem();
        problem.shifts[0].ride_along.min = 0;
        assert_eq!(why(&problem, &[], "alva", "s1"), WhyNot::Better);
        assert_eq!(why(&problem, &[], "bo", "s1"), WhyNot::NoCompany);
    }

    #[test]
    fn one_as_good_as_another_is_told() {
        let mut problem = problem();
        problem.people.iter_mut().for_each(|person| person.must_serve = false);
        let plan = [seat(("s1", "driver", "alva")), seat(("s1", "ride_along", "bo"))];
        assert_eq!(why(&problem, &plan, "cilla", "s1"), WhyNot::Equal);
    }

    #[test]
    fn a_shift_of_the_same_day_is_in_the_way() {
        let problem = problem();
        let plan = [("s1", "driver", "alva"), ("s1", "ride_along", "bo"), ("s2", "driver", "cilla")].map(seat);
        assert_eq!(why(&problem, &plan, "cilla", "s1"), WhyNot::OtherShift);
    }
}
