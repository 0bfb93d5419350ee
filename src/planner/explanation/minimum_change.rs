//! Minimum-change repair: the smallest change of limits, availability or seats that would man a shift that stands.
//!
//! Sets of limits that give way are tried by size, so that the first found are smallest (minimum-cardinality correction
//! sets of an infeasible problem; Reiter, *A theory of diagnosis from first principles*, Artificial Intelligence 32,
//! 1987; Liffiton & Sakallah, *Algorithms for computing minimal unsatisfiable subsets of constraints*, Journal of
//! Automated Reasoning 40, 2008).

use crate::model::problem::{Assignment, Person, PlannedShift, Problem, Seat};
use crate::rules::{self, Breach, ProblemIndex, Rule, Scope};

use crate::problem::from_facts::NO_VEHICLE;

/// A relaxed constraint: one limit of one person that would have to give way.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Concession {
    /// The limit.
    pub limit: RelaxableConstraint,
    /// The person.
    pub person: String,
}

/// A constraint that can give way for one person, the easiest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RelaxableConstraint {
    /// So many shifts in that week, one more than the person's limit.
    Week(i64),
    /// So many shifts in the period, one more than the person's limit.
    Period(i64),
    /// The person can serve in the shift.
    Availability,
    /// The person may drive the vehicle.
    Clearance,
    /// The person counts as experienced.
    Experience,
    /// The person takes the seat.
    Role(Seat),
    /// Less rest than the least.
    Rest,
}

impl RelaxableConstraint {
    /// The word for it in JSON.
    pub fn word(self) -> &'static str {
        match self {
            RelaxableConstraint::Week(_) => "week",
            RelaxableConstraint::Period(_) => "period",
            RelaxableConstraint::Availability => "availability",
            RelaxableConstraint::Clearance => "clearance",
            RelaxableConstraint::Experience => "experience",
            RelaxableConstraint::Role(Seat::Driver) => "driver",
            RelaxableConstraint::Role(Seat::RideAlong) => "ride_along",
            RelaxableConstraint::Rest => "rest",
        }
    }
}

/// An ejection chain of two: somebody who would leave another shift, and who would take the seat there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ejection {
    /// The seat that is left, as it is taken now.
    pub left: Assignment,
    /// Who takes it instead.
    pub instead: String,
}

/// A repair: a change that would man a shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// What would have to give way: nothing, one thing or two.
    pub concessions: Vec<Concession>,
    /// Who would leave another shift for this one.
    pub release: Option<Ejection>,
    /// The crew that the shift would have.
    pub crew: Vec<Assignment>,
}

/// The most that may have to give way at a time.
const MOST_CONCESSIONS: usize = 2;

/// The smallest changes that would man a shift while the rest of the plan stays as it is: a crew as
/// things are, else one limit of one person, else somebody from another shift whose seat is taken by
/// somebody else, else two limits. The easiest first; none if nothing of that kind helps.
pub fn minimum_changes(problem: &Problem, plan: &[Assignment], shift: &str) -> Vec<Repair> {
    let index = ProblemIndex::new(problem);
    let Some(shift) = index.shift(shift).filter(|shift| shift.vehicle != NO_VEHICLE) else {
        return Vec::new();
    };
    let search = CrewSearch { index: &index, shift, plan };
    for most in 0..=MOST_CONCESSIONS {
        let mut ways = search.crews(most, None);
        if ways.is_empty() && most == 1 {
            ways = search.ejections();
        }
        if !ways.is_empty() {
            ways.sort_by(|a, b| (&a.concessions, &a.release).cmp(&(&b.concessions, &b.release)));
            ways.dedup_by(|a, b| (&a.concessions, &a.release) == (&b.concessions, &b.release));
            return ways;
        }
    }
    Vec::new()
}

/// The search for a crew of one shift beside a plan.
struct CrewSearch<'a> {
    index: &'a ProblemIndex<'a>,
    shift: &'a PlannedShift,
    plan: &'a [Assignment],
}

/// Somebody who could take a seat, and what would have to give way for it.
struct Candidate {
    seat: Assignment,
    concessions: Vec<Concession>,
}

impl CrewSearch<'_> {
    /// The crews for which exactly `most` limits give way, with a person in them if one is named.
    fn crews(&self, most: usize, with: Option<&str>) -> Vec<Repair> {
        let there: Vec<Assignment> = self.plan.iter().filter(|seat| seat.shift == self.shift.id).cloned().collect();
        let riders = there.iter().filter(|seat| seat.seat == Seat::RideAlong).count();
        let needs_driver = there.len() == riders;
        let least = self.shift.ride_along.min as usize;
        // One more than needed may be the experienced one that the others lack.
        let sizes = least.max(riders)..=(least + 1).min(self.shift.ride_along.max as usize).max(least.max(riders));
        let drivers = if needs_driver { self.candidates(Seat::Driver, most) } else { Vec::new() };
        let ride_alongs = self.candidates(Seat::RideAlong, most);
        let mut found = Vec::new();
        for size in sizes {
            let mut starts: Vec<Vec<&Candidate>> = vec![Vec::new()];
            if needs_driver {
                starts = drivers.iter().map(|driver| vec![driver]).collect();
            }
            for start in starts {
                self.add_riders(&there, start, &ride_alongs, size - riders, most, &mut found);
            }
            if !found.is_empty() {
                break;
            }
        }
        found.retain(|way| {
            way.concessions.len() == most && with.is_none_or(|with| way.crew.iter().any(|seat| seat.person == with))
        });
        found
    }

    /// Those who could take a seat if at most so many limits gave way.
    fn candidates(&self, seat: Seat, most: usize) -> Vec<Candidate> {
        let candidate = |person: &Person| {
            let seat = Assignment { shift: self.shift.id.clone(), seat, person: person.id.clone() };
            let breaches = rules::check_seat(self.index, self.plan, &seat);
            // Whether somebody is experienced is asked of the whole crew.
            let own = breaches.iter().filter(|breach| !breach.rule.is_mended_by_company());
            let concessions = own.map(concession).collect::<Option<Vec<_>>>()?;
            (concessions.len() <= most).then_some(Candidate { seat, concessions })
        };
        self.index.problem.people.iter().filter_map(candidate).collect()
    }

    fn add_riders<'c>(
        &self,
        there: &[Assignment],
        crew: Vec<&'c Candidate>,
        riders: &'c [Candidate],
        wanted: usize,
        most: usize,
        found: &mut Vec<Repair>,
    ) {
        if crew.iter().map(|candidate| candidate.concessions.len()).sum::<usize>() > most {
            return;
        }
        if wanted == 0 {
            found.extend(self.whole(there, &crew));
            return;
        }
        for (index, rider) in riders.iter().enumerate() {
            let mut crew = crew.clone();
            crew.push(rider);
            self.add_riders(there, crew, &riders[index + 1..], wanted - 1, most, found);
        }
    }

    /// The ways in which a whole crew can run, each with all that has to give way.
    fn whole(&self, there: &[Assignment], crew: &[&Candidate]) -> Vec<Repair> {
        let mut seats = there.to_vec();
        let mut rest = Vec::new();
        for candidate in crew {
            // What concerns the crew alone needs no other shift; the persons' own limits are known already.
            let breaches = rules::check_seat(self.index, &seats, &candidate.seat);
            rest.extend(breaches.into_iter().filter(|breach| is_of_crew(breach.rule)));
            seats.push(candidate.seat.clone());
        }
        let concessions: Vec<Concession> =
            crew.iter().flat_map(|candidate| candidate.concessions.iter().cloned()).collect();
        let newcomers = seats.iter().map(|seat| &seat.person);
        if rest.is_empty() {
            return vec![Repair { concessions, release: None, crew: seats }];
        }
        if rest.iter().any(|breach| breach.rule != Rule::Experience) {
            return Vec::new();
        }
        let with_experience = newcomers.map(|person| {
            let mut concessions = concessions.clone();
            concessions.push(Concession { limit: RelaxableConstraint::Experience, person: person.clone() });
            Repair { concessions, release: None, crew: seats.clone() }
        });
        with_experience.collect()
    }

    /// Somebody leaves another shift for this one, and somebody else takes the seat there.
    fn ejections(&self) -> Vec<Repair> {
        let said = &self.index.problem.availability;
        let can = |person: &str, shift: &str| said.get(person).is_some_and(|said| said.contains_key(shift));
        let mut found = Vec::new();
        for left in self.plan.iter().filter(|seat| seat.shift != self.shift.id && can(&seat.person, &self.shift.id)) {
            if self.index.problem.fixed.contains(left) {
                continue;
            }
            let without: Vec<Assignment> = self.plan.iter().filter(|seat| *seat != left).cloned().collect();
            let freed = CrewSearch { plan: &without, ..*self };
            if freed.crews(0, Some(&left.person)).is_empty() {
                continue;
            }
            let instead = self.index.problem.people.iter().filter(|person| person.id != left.person);
            for person in instead.filter(|person| can(&person.id, &left.shift)) {
                let seat = Assignment { person: person.id.clone(), ..left.clone() };
                if !rules::check_seat(self.index, &without, &seat).is_empty() {
                    continue;
                }
                let mut plan = without.clone();
                plan.push(seat);
                let way = CrewSearch { plan: &plan, ..*self }.crews(0, Some(&left.person)).into_iter().next();
                let release = Ejection { left: left.clone(), instead: person.id.clone() };
                found.extend(way.map(|way| Repair { release: Some(release), ..way }));
            }
        }
        found
    }
}

/// Whether a rule looks at a crew alone, and not at one person's limits.
fn is_of_crew(rule: Rule) -> bool {
    match rule.scope() {
        Scope::WholeCrew | Scope::Company => true,
        Scope::Seat | Scope::Person | Scope::Plan => false,
    }
}

/// What would have to give way for a breach to be none, if that can be asked of anybody.
fn concession(breach: &Breach) -> Option<Concession> {
    let one_more = breach.count == breach.limit + 1;
    let limit = match breach.rule {
        Rule::WeekLimit if one_more => RelaxableConstraint::Week(breach.count),
        Rule::PeriodLimit if one_more => RelaxableConstraint::Period(breach.count),
        Rule::Availability => RelaxableConstraint::Availability,
        Rule::Clearance => RelaxableConstraint::Clearance,
        Rule::Role if breach.other.as_deref() == Some("driver") => RelaxableConstraint::Role(Seat::Driver),
        Rule::Role => RelaxableConstraint::Role(Seat::RideAlong),
        Rule::Rest => RelaxableConstraint::Rest,
        Rule::WeekLimit
        | Rule::PeriodLimit
        | Rule::CrewSize
        | Rule::TwiceInCrew
        | Rule::Experience
        | Rule::Household
        | Rule::Avoid
        | Rule::OneADay
        | Rule::FixedSeat => return None,
    };
    Some(Concession { limit, person: breach.person.clone()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::fixtures::{problem, seat};

    /// The concessions in words: `Week(2) bo`.
    fn concessions(problem: &Problem, plan: &[Assignment], shift: &str) -> Vec<String> {
        let word = |concession: &Concession| format!("{:?} {}", concession.limit, concession.person);
        let ways = minimum_changes(problem, plan, shift);
        ways.iter().map(|way| way.concessions.iter().map(word).collect::<Vec<_>>().join(" + ")).collect()
    }

    /// A problem in which a concession has been made.
    fn conceding(mut problem: Problem, shift: &str, concession: &Concession) -> Problem {
        let found = problem.shifts.iter().find(|found| found.id == shift).unwrap().clone();
        if concession.limit == RelaxableConstraint::Rest {
            problem.rules.min_rest_minutes = 0;
        }
        let person = problem.people.iter_mut().find(|person| person.id == concession.person).unwrap();
        match concession.limit {
            RelaxableConstraint::Week(count) => person.max_week = u32::try_from(count).unwrap(),
            RelaxableConstraint::Period(count) => person.max_period = u32::try_from(count).unwrap(),
            RelaxableConstraint::Experience => person.experienced = true,
            RelaxableConstraint::Role(seat) => person.roles.push(seat),
            RelaxableConstraint::Availability => {
                problem.availability.entry(person.id.clone()).or_default().insert(found.id, 0);
            }
            RelaxableConstraint::Clearance => {
                let day = found.start.0.date();
                problem.cleared.entry(found.vehicle).or_default().insert(person.id.clone(), day);
            }
            RelaxableConstraint::Rest => {}
        }
        problem
    }

    /// The first two shifts are on one day, so the third is what can be manned beside the first.
    fn first_manned() -> Vec<Assignment> {
        vec![seat(("s1", "driver", "alva")), seat(("s1", "ride_along", "bo"))]
    }

    #[test]
    fn one_more_shift_a_week_is_asked_for_before_another_time() {
        let mut problem = problem();
        problem.people.remove(2);
        problem.people[1].max_week = 1;
        assert_eq!(concessions(&problem, &first_manned(), "s3"), ["Week(2) bo"]);
    }

    #[test]
    fn who_cannot_at_that_time_or_was_not_introduced_is_named() {
        let mut problem = problem();
        problem.availability.get_mut("bo").unwrap().remove("s3");
        problem.people.remove(2);
        assert_eq!(concessions(&problem, &[], "s3"), ["Availability bo"]);
        problem.availability.get_mut("bo").unwrap().insert("s3".to_owned(), 0);
        problem.cleared.get_mut("ABC123").unwrap().remove("alva");
        assert_eq!(concessions(&problem, &[], "s3"), ["Clearance alva"]);
    }

    #[test]
    fn two_new_members_need_one_who_counts_as_experienced() {
        let mut problem = problem();
        problem.people.remove(2);
        problem.people.iter_mut().for_each(|person| person.experienced = false);
        assert_eq!(concessions(&problem, &[], "s1"), ["Experience alva", "Experience bo"]);
    }

    #[test]
    fn who_is_bound_in_another_shift_is_released_if_somebody_takes_the_seat() {
        let mut problem = problem();
        // Dan rides along in the afternoon only, and Eva drives in the morning only, and not with him.
        let mut others = [problem.people[1].clone(), problem.people[0].clone()];
        problem.people.remove(0);
        for (person, (id, shift)) in others.iter_mut().zip([("dan", "s2"), ("eva", "s1")]) {
            person.id = id.to_owned();
            problem.availability.insert(id.to_owned(), [(shift.to_owned(), 0)].into());
        }
        problem.people.extend(others);
        problem.cleared.get_mut("ABC123").unwrap().insert("eva".to_owned(), "2020-01-01".parse().unwrap());
        problem.avoid.push(("dan".to_owned(), "eva".to_owned()));
        let plan = [seat(("s1", "driver", "cilla")), seat(("s1", "ride_along", "bo"))];
        let ways = minimum_changes(&problem, &plan, "s2");
        let release = ways[0].release.as_ref().unwrap();
        assert_eq!((release.left.person.as_str(), release.instead.as_str()), ("cilla", "eva"));
        assert!(ways[0].concessions.is_empty());
    }

    #[test]
    fn what_is_asked_for_makes_a_legal_plan() {
        let mut problem = problem();
        problem.people.iter_mut().for_each(|person| person.max_week = 1);
        problem.people[1].experienced = false;
        let plan = first_manned();
        for shift in ["s2", "s3"] {
            for way in minimum_changes(&problem, &plan, shift) {
                let eased = way.concessions.iter().fold(problem.clone(), |eased, one| conceding(eased, shift, one));
                let mut whole = plan.clone();
                whole.extend(way.crew.iter().cloned());
                assert_eq!(rules::check_plan(&eased, &whole), [], "{way:?}");
            }
        }
        assert!(!minimum_changes(&problem, &plan, "s3").is_empty());
    }

    #[test]
    fn a_shift_without_a_vehicle_is_manned_by_no_change_of_people() {
        let mut problem = problem();
        problem.shifts[0].vehicle = NO_VEHICLE.to_owned();
        assert!(minimum_changes(&problem, &[], "s1").is_empty());
    }
}
