//! `korpass why`: why a shift has the crew it has, or none, and why a member has as many shifts.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::cli::screens::why_member;
use crate::cli::session::Session;
use crate::i18n::{Argument, Message};
use crate::message;
use crate::model::facts::Facts;
use crate::model::problem::{Assignment, Problem};
use crate::model::roster::RosterShift;
use crate::model::shift_name::ShiftName;
use crate::planner::alternatives::{Alternative, Outcome, Swap, alternatives};
use crate::planner::from_facts::{self, shift_name};
use crate::planner::smallest_change::{WayToMan, smallest_changes};
use crate::report::why;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::parse;
use crate::workflows::parse::Subject;
use crate::workflows::planning;
use crate::workflows::planning::standing::reasons;
use crate::workflows::words;
use crate::workflows::words::Names;

/// What is asked about: a shift, or a member in a period.
#[derive(Debug, clap::Args)]
pub struct Why {
    #[arg(value_name = "subject", value_parser = parse::subject)]
    subject: Subject,
    #[arg(value_name = "period")]
    period: Option<String>,
}

/// What an answer is made of.
struct Question<'a> {
    session: &'a Session,
    facts: &'a Facts,
    problem: Problem,
    plan: Vec<Assignment>,
    shift: &'a RosterShift,
    names: Names,
}

impl Why {
    /// Says why a shift has its crew, or what keeps it from having one; or why a member has as many shifts.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match (&self.subject, &self.period) {
            (Subject::Shift(_), Some(_)) => Err(Failure::new(message!("error-why-period"))),
            (Subject::Shift(name), None) => why_shift(session, name),
            (Subject::Member(name), period) => why_member::show(session, name, period.as_deref()),
        }
    }
}

fn why_shift(session: &Session, name: &ShiftName) -> Result<(), Failure> {
    let store = session.open()?;
    let facts = planning::facts_around(&store.view()?, name)?;
    let shift = lookup::shift(&facts.roster.shifts, &facts.cars, name)?;
    let facts = planning::without_exceptions(&facts, shift);
    let question = Question {
        session,
        problem: from_facts::problem(&facts),
        plan: from_facts::draft(&facts),
        names: Names::of(&facts.members),
        facts: &facts,
        shift,
    };
    if shift.is_manned() { question.why_this_crew() } else { question.why_no_crew() }
}

impl Question<'_> {
    fn id(&self) -> String {
        shift_name(self.facts, self.shift)
    }

    fn name(&self, person: &str) -> String {
        self.names.of_person(person)
    }

    fn plate(&self) -> Option<&str> {
        let vehicle = self.shift.vehicle.and_then(|id| self.facts.vehicle(id));
        vehicle.map(|vehicle| vehicle.details.plate.as_str())
    }

    fn say(&self, message: &Message) {
        self.session.page.show_indented(&self.session.say(message));
    }

    fn why_this_crew(&self) -> Result<(), Failure> {
        let others = alternatives(&self.problem, &self.plan, &self.id());
        if self.session.options.json {
            let others: Vec<Value> = others.iter().map(|other| self.alternative_json(other)).collect();
            let shift = self.id();
            return self.session.show_json(&json!({"shift": shift, "manned": true, "others": others}));
        }
        let crew: Vec<Argument> = self
            .shift
            .crew
            .iter()
            .map(|taken| {
                let name = self.names.full(taken.member);
                message!("why-in-seat", name = name, seat = words::seat(taken.seat)).into()
            })
            .collect();
        self.session.show_message(&message!("why-crew", shift = words::time(self.shift), crew = crew));
        self.swaps(&others);
        self.barred(&others);
        Ok(())
    }

    /// Those who could sit there instead, the cheapest first.
    fn swaps(&self, others: &[Alternative]) {
        let possible = |other: &Alternative| match &other.outcome {
            Outcome::Possible(swap) => Some((swap.cost, self.name(&other.person), swap.clone())),
            _ => None,
        };
        let mut swaps: Vec<(_, String, Swap)> = others.iter().filter_map(possible).collect();
        swaps.sort_by_key(|swap| swap.0);
        if !swaps.is_empty() {
            self.session.show_message(&message!("why-instead"));
        }
        for (_, name, swap) in swaps {
            let weights = self.problem.rules.weights;
            self.say(&why::swap_sentence(&name, &self.name(&swap.instead_of), &swap, weights));
        }
    }

    /// Those who could not, by what keeps them.
    fn barred(&self, others: &[Alternative]) {
        let mut elsewhere: Vec<Argument> = Vec::new();
        let mut forbidden: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
        for other in others {
            match &other.outcome {
                Outcome::Possible(_) => {}
                Outcome::FromAnotherShift(shift) => {
                    let shift = planning::shift_in_words(self.facts, shift);
                    elsewhere.push(message!("why-at", name = self.name(&other.person), shift = shift).into());
                }
                Outcome::Forbidden(rule) => {
                    forbidden.entry(why::rule_id(*rule)).or_default().push(self.name(&other.person));
                }
            }
        }
        if !elsewhere.is_empty() || !forbidden.is_empty() {
            self.session.show_message(&message!("why-not"));
        }
        if !elsewhere.is_empty() {
            self.say(&message!("why-elsewhere", names = elsewhere));
        }
        for (id, names) in forbidden {
            self.say(&message!(id, count = names.len(), names = names));
        }
    }

    fn why_no_crew(&self) -> Result<(), Failure> {
        let ways = smallest_changes(&self.problem, &self.plan, &self.id());
        let reason = reasons(self.facts).remove(&self.id());
        if self.session.options.json {
            let reason = reason.map(|reason| self.session.say(&reason));
            let ways: Vec<Value> = ways.iter().map(|way| self.way_json(way)).collect();
            let shift = self.id();
            return self.session.show_json(&json!({"shift": shift, "manned": false, "reason": reason, "ways": ways}));
        }
        let time = words::time(self.shift);
        self.session.show_message(&message!("why-unmanned", shift = time));
        if let Some(reason) = reason {
            self.say(&reason);
        }
        let sentences = why::ways_in_words(
            &ways,
            |person| self.name(person),
            |shift| planning::shift_in_words(self.facts, shift),
            self.plate(),
        );
        let heading = if sentences.is_empty() { "why-no-way" } else { "why-ways" };
        self.session.show_message(&message!(heading));
        sentences.iter().for_each(|sentence| self.say(sentence));
        Ok(())
    }

    fn alternative_json(&self, other: &Alternative) -> Value {
        let name = self.name(&other.person);
        match &other.outcome {
            Outcome::Possible(swap) => {
                let instead_of = self.name(&swap.instead_of);
                json!({"member": name, "instead_of": instead_of, "cost": swap.cost, "parts": swap.parts})
            }
            Outcome::FromAnotherShift(shift) => json!({"member": name, "elsewhere": shift}),
            Outcome::Forbidden(rule) => json!({"member": name, "rule": rule.message_id()}),
        }
    }

    fn way_json(&self, way: &WayToMan) -> Value {
        let limits: Vec<Value> = way
            .concessions
            .iter()
            .map(|concession| json!({"member": self.name(&concession.person), "limit": concession.limit.word()}))
            .collect();
        let crew: Vec<Value> =
            way.crew.iter().map(|seat| json!({"seat": seat.seat, "member": self.name(&seat.person)})).collect();
        let release = way.release.as_ref().map(|release| {
            let (leaves, instead) = (self.name(&release.left.person), self.name(&release.instead));
            json!({"member": leaves, "leaves": release.left.shift, "instead": instead})
        });
        json!({"limits": limits, "release": release, "crew": crew})
    }
}
