//! Which function finds the breaches of which rule, and the rules asked one after the other.

use super::{
    Breach, Crew, PersonShifts, ProblemIndex, Rule, availability, avoid, clearance, crew_size, experience, fixed_seat,
    household, one_a_day, period_limit, rest, role, twice_in_crew, week_limit,
};
use crate::model::problem::{Assignment, Problem};

/// What finds the breaches of a rule.
enum Check {
    /// Looks at one crew.
    Crew(fn(&ProblemIndex<'_>, &Crew<'_>) -> Vec<Breach>),
    /// Looks at all shifts of one person.
    Person(fn(&ProblemIndex<'_>, &PersonShifts<'_>) -> Vec<Breach>),
    /// Looks at the plan as a whole.
    Plan(fn(&Problem, &[Assignment]) -> Vec<Breach>),
}

/// What finds the breaches of a rule.
fn check_of(rule: Rule) -> Check {
    match rule {
        Rule::CrewSize => Check::Crew(crew_size::check),
        Rule::Experience => Check::Crew(experience::check),
        Rule::TwiceInCrew => Check::Crew(twice_in_crew::check),
        Rule::Role => Check::Crew(role::check),
        Rule::Availability => Check::Crew(availability::check),
        Rule::Clearance => Check::Crew(clearance::check),
        Rule::Household => Check::Crew(household::check),
        Rule::Avoid => Check::Crew(avoid::check),
        Rule::OneADay => Check::Person(one_a_day::check),
        Rule::Rest => Check::Person(rest::check),
        Rule::WeekLimit => Check::Person(week_limit::check),
        Rule::PeriodLimit => Check::Person(period_limit::check),
        Rule::FixedSeat => Check::Plan(fixed_seat::check),
    }
}

/// The breaches in a crew of those rules about crews that are asked.
pub fn in_crew(
    index: &ProblemIndex<'_>,
    crew: &Crew<'_>,
    asked: impl Fn(Rule) -> bool,
) -> impl Iterator<Item = Breach> {
    Rule::ALL.into_iter().filter(move |rule| asked(*rule)).flat_map(|rule| match check_of(rule) {
        Check::Crew(check) => check(index, crew),
        Check::Person(_) | Check::Plan(_) => Vec::new(),
    })
}

/// The breaches of the rules about a person's shifts.
pub fn of_person(index: &ProblemIndex<'_>, load: &PersonShifts<'_>) -> impl Iterator<Item = Breach> {
    Rule::ALL.into_iter().flat_map(|rule| match check_of(rule) {
        Check::Person(check) => check(index, load),
        Check::Crew(_) | Check::Plan(_) => Vec::new(),
    })
}

/// The breaches of the rules about a plan as a whole.
pub fn in_plan(problem: &Problem, plan: &[Assignment]) -> impl Iterator<Item = Breach> {
    Rule::ALL.into_iter().flat_map(|rule| match check_of(rule) {
        Check::Plan(check) => check(problem, plan),
        Check::Crew(_) | Check::Person(_) => Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::Scope;
    use super::*;

    #[test]
    fn what_a_rule_looks_at_is_what_its_check_is_given() {
        for rule in Rule::ALL {
            let fits = match check_of(rule) {
                Check::Crew(_) => matches!(rule.scope(), Scope::WholeCrew | Scope::Seat | Scope::Company),
                Check::Person(_) => rule.scope() == Scope::Person,
                Check::Plan(_) => rule.scope() == Scope::Plan,
            };
            assert!(fits, "{rule:?}");
        }
    }
}
