//! Who could take a seat: at once, or if others move (ejection chains; Glover, *Ejection chains, reference structures
//! and alternating path methods for traveling salesman problems*, Discrete Applied Mathematics 65, 1996), or why not.

use std::cell::Cell;

use crate::model::problem::{Assignment, Person, Problem, Score, Seat};
use crate::rules::{self, Breach, ProblemIndex, Rule, Scope};

use crate::problem::score::score;

/// So many chains are given at most, the best ones.
const MOST_CHAINS: usize = 5;

/// So many seats are looked at for chains, one at a time; in a small association that is all of them. Somebody waits
/// for the answer on the telephone.
const MOST_LOOKED_AT: usize = 20_000_000;

/// Somebody who could take the seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The moves it takes: the first takes the seat, and each of the others the seat that the one before leaves.
    pub moves: Vec<Move>,
    /// By how much each level of the score grows; negative is better.
    pub cost: Score,
}

/// Somebody who takes a seat, and may leave another for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The seat taken.
    pub takes: Assignment,
    /// The seat left.
    pub leaves: Option<Assignment>,
}

/// Somebody whom a rule keeps from the seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Barred {
    /// The person.
    pub person: String,
    /// The first rule that would be broken, and how.
    pub breach: Breach,
}

/// Who could take a seat.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Suggestions {
    /// Those who could at once, the best first.
    pub direct: Vec<Suggestion>,
    /// Those who could if they left another shift that somebody else takes, in chains of two and three; the shortest
    /// first, and of as long ones the best.
    pub chains: Vec<Suggestion>,
    /// All others whose seat it is to take.
    pub barred: Vec<Barred>,
}

/// Who could take a seat that is open in a plan, those in `but` apart.
pub fn suggest(problem: &Problem, plan: &[Assignment], shift: &str, seat: Seat, but: &[String]) -> Suggestions {
    let index = ProblemIndex::new(problem);
    let search = ChainSearch { index: &index, plan, now: score(problem, plan).0, looked_at: Cell::new(0) };
    let mut suggestions = Suggestions::default();
    for person in problem.people.iter().filter(|person| person.roles.contains(&seat) && !but.contains(&person.id)) {
        let wanted = Assignment { shift: shift.to_owned(), seat, person: person.id.clone() };
        match rules::first_breach(&index, plan, &wanted) {
            None => suggestions.direct.push(search.weighed(vec![Move { takes: wanted, leaves: None }])),
            Some(breach) => {
                if is_of_load(breach.rule) {
                    suggestions.chains.extend(search.chains(&wanted, but));
                }
                suggestions.barred.push(Barred { person: person.id.clone(), breach });
            }
        }
    }
    suggestions.direct.sort_by_key(|found| found.cost);
    suggestions.chains.sort_by_key(|found| (found.moves.len(), found.cost));
    suggestions.chains.truncate(MOST_CHAINS);
    suggestions
}

/// Whether a rule looks at all shifts of a person, so that leaving one may help.
fn is_of_load(rule: Rule) -> bool {
    rule.scope() == Scope::Person
}

/// The search for those who could take a seat, and for chains.
struct ChainSearch<'a> {
    index: &'a ProblemIndex<'a>,
    plan: &'a [Assignment],
    /// The score of the plan as it is.
    now: Score,
    /// How many seats have been looked at for chains.
    looked_at: Cell<usize>,
}

impl ChainSearch<'_> {
    /// Counts a look at all seats of a plan; whether there is time for no more.
    fn is_spent(&self, plan: &[Assignment]) -> bool {
        self.looked_at.set(self.looked_at.get() + plan.len());
        self.looked_at.get() > MOST_LOOKED_AT
    }

    /// Whether somebody can and may sit there, other shifts apart.
    fn can(&self, person: &Person, seat: &Assignment) -> bool {
        let said = self.index.problem.availability.get(&person.id);
        person.roles.contains(&seat.seat) && said.is_some_and(|said| said.contains_key(&seat.shift))
    }

    /// The best chain in which somebody takes a seat and leaves another: of two people, else of three.
    fn chains(&self, wanted: &Assignment, but: &[String]) -> Option<Suggestion> {
        let mut two = Vec::new();
        let mut open = Vec::new();
        for (left, plan) in self.after_leaving(self.plan, wanted) {
            let first = Move { takes: wanted.clone(), leaves: Some(left.clone()) };
            for person in self.others(&[wanted], but) {
                let takes = Assignment { person: person.id.clone(), ..left.clone() };
                if !self.can(person, &takes) {
                    continue;
                }
                if self.is_spent(&plan) {
                    break;
                }
                match rules::first_breach(self.index, &plan, &takes) {
                    None => two.push(self.weighed(vec![first.clone(), Move { takes, leaves: None }])),
                    Some(breach) if is_of_load(breach.rule) => open.push((first.clone(), plan.clone(), takes)),
                    Some(_) => {}
                }
            }
        }
        let best = two.into_iter().min_by_key(|found| found.cost);
        best.or_else(|| {
            open.iter()
                .flat_map(|(first, plan, takes)| self.third(first, plan, takes, but))
                .min_by_key(|found| found.cost)
        })
    }

    /// The chains in which the second leaves a seat too, and a third takes that.
    fn third(&self, first: &Move, plan: &[Assignment], second: &Assignment, but: &[String]) -> Vec<Suggestion> {
        let mut found = Vec::new();
        for (left, plan) in self.after_leaving(plan, second) {
            for person in self.others(&[&first.takes, second], but) {
                let takes = Assignment { person: person.id.clone(), ..left.clone() };
                if !self.can(person, &takes) {
                    continue;
                }
                if self.is_spent(&plan) {
                    return found;
                }
                if rules::first_breach(self.index, &plan, &takes).is_none() {
                    let second = Move { takes: second.clone(), leaves: Some(left.clone()) };
                    found.push(self.weighed(vec![first.clone(), second, Move { takes, leaves: None }]));
                }
            }
        }
        found
    }

    fn others<'b>(&'b self, taking: &'b [&Assignment], but: &'b [String]) -> impl Iterator<Item = &'b Person> {
        let people = self.index.problem.people.iter();
        people.filter(move |person| taking.iter().all(|seat| seat.person != person.id) && !but.contains(&person.id))
    }

    /// The seats that somebody could leave so that no rule keeps them from another, each with the plan after both.
    fn after_leaving(&self, plan: &[Assignment], wanted: &Assignment) -> Vec<(Assignment, Vec<Assignment>)> {
        let own = plan.iter().filter(|seat| seat.person == wanted.person && seat.shift != wanted.shift);
        own.filter(|left| !self.index.problem.fixed.contains(left))
            .filter_map(|left| {
                if self.is_spent(plan) {
                    return None;
                }
                let mut without: Vec<Assignment> = plan.iter().filter(|seat| *seat != left).cloned().collect();
                let legal = rules::first_breach(self.index, &without, wanted).is_none();
                without.push(wanted.clone());
                legal.then(|| (left.clone(), without))
            })
            .collect()
    }

    fn weighed(&self, moves: Vec<Move>) -> Suggestion {
        let left: Vec<&Assignment> = moves.iter().filter_map(|one| one.leaves.as_ref()).collect();
        let mut plan: Vec<Assignment> = self.plan.iter().filter(|seat| !left.contains(seat)).cloned().collect();
        plan.extend(moves.iter().map(|one| one.takes.clone()));
        let after = score(self.index.problem, &plan).0;
        let cost = Score {
            standing: after.standing - self.now.standing,
            idle: after.idle - self.now.idle,
            soft: after.soft - self.now.soft,
        };
        Suggestion { moves, cost }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::fixtures::{problem, seat};

    fn people(found: &[Suggestion]) -> Vec<Vec<&str>> {
        found.iter().map(|found| found.moves.iter().map(|one| one.takes.person.as_str()).collect()).collect()
    }

    #[test]
    fn who_is_free_could_at_once() {
        let plan = [seat(("s1", "driver", "alva")), seat(("s1", "ride_along", "bo"))];
        let found = suggest(&problem(), &plan, "s2", Seat::Driver, &[]);
        // Alva and Bo have the morning of that day; nobody is there for Alva's seat but Cilla.
        assert_eq!(people(&found.direct), [["cilla"]]);
        assert_eq!(found.barred.iter().map(|barred| barred.person.as_str()).collect::<Vec<_>>(), ["alva"]);
        assert_eq!(people(&found.chains), [["alva", "cilla"]]);
    }

    #[test]
    fn a_locked_seat_is_left_for_no_other() {
        let mut problem = problem();
        let plan = [seat(("s1", "driver", "alva")), seat(("s1", "ride_along", "bo"))];
        problem.fixed = vec![plan[0].clone()];
        assert!(suggest(&problem, &plan, "s2", Seat::Driver, &[]).chains.is_empty());
    }

    #[test]
    fn a_third_takes_the_seat_that_the_second_leaves() {
        let mut problem = problem();
        // Dan drives on Tuesday only, and Cilla sits there; Alva drives on Monday morning.
        let mut dan = problem.people[0].clone();
        dan.id = "dan".to_owned();
        problem.people.push(dan);
        problem.availability.insert("dan".to_owned(), [("s3".to_owned(), 0)].into());
        problem.cleared.get_mut("ABC123").unwrap().insert("dan".to_owned(), "2020-01-01".parse().unwrap());
        problem.people[2].max_week = 1;
        let plan = [seat(("s1", "driver", "alva")), seat(("s1", "ride_along", "bo")), seat(("s3", "driver", "cilla"))];
        let found = suggest(&problem, &plan, "s2", Seat::Driver, &[]);
        assert!(found.direct.is_empty());
        assert_eq!(people(&found.chains), [vec!["cilla", "dan"], vec!["alva", "cilla", "dan"]]);
    }
}
