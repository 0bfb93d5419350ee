//! Why a shift has its crew, or none, and why a member has as many shifts as they have.

use crate::i18n::{Message, Time};
use crate::model::facts::Facts;
use crate::model::member::{Member, MemberId};
use crate::model::problem::{Seat, Weights};
use crate::model::shift_name::ShiftName;
use crate::planner::alternatives::{Alternative, alternatives};
use crate::planner::from_facts::{self, Share, shift_name};
use crate::planner::load_case::{LoadCase, load_case};
use crate::planner::shift_index::ShiftKey;
use crate::planner::smallest_change::{WayToMan, smallest_changes};
use crate::store::View;
use crate::workflows::context::Context;
use crate::workflows::lookup;
use crate::workflows::planning::facts::{facts_around, facts_from_now, without_exceptions};
use crate::workflows::planning::refusal::PlanningRefusal;
use crate::workflows::planning::standing::reasons;
use crate::workflows::refusal::Refusal;
use crate::workflows::words;

/// Why a shift has its crew, or none.
#[derive(Debug, Clone)]
pub struct WhyShift {
    /// What is known around the shift, exceptions made by hand in it forgotten.
    pub facts: Facts,
    /// What the planning contract calls the shift.
    pub shift: String,
    /// Its time.
    pub time: Time,
    /// Why.
    pub because: Because,
}

/// Why a shift has its crew, or none.
#[derive(Debug, Clone)]
pub enum Because {
    /// It is manned.
    Manned {
        /// Who sits where.
        crew: Vec<(Seat, MemberId)>,
        /// What choosing each of the others would mean.
        others: Vec<Alternative>,
        /// What the inconveniences are worth.
        weights: Weights,
    },
    /// It is not.
    NotManned {
        /// Why, if that is known.
        reason: Option<Message>,
        /// The smallest changes that would man it.
        ways: Vec<WayToMan>,
        /// The plate of its vehicle, if it has one.
        plate: Option<String>,
    },
}

/// Why a member has as many shifts in a period as they have.
#[derive(Debug, Clone)]
pub struct WhyMember {
    /// What is known of the period.
    pub facts: Facts,
    /// The member.
    pub member: Member,
    /// What their target is made of.
    pub share: Share,
    /// The shifts that they have, as the planning contract calls them: those that have begun and those by hand included.
    pub has: Vec<String>,
    /// What stands in the way of the others.
    pub case: LoadCase,
    /// What the inconveniences are worth.
    pub weights: Weights,
}

/// Says why a shift has its crew, or what keeps it from having one.
///
/// # Errors
/// If there is no such shift, or it is cancelled.
pub fn why_shift(view: &View<'_>, name: &ShiftName) -> Result<WhyShift, Refusal> {
    let facts = facts_around(view, name)?;
    let shift = lookup::shift(&facts.roster.shifts, &facts.cars, name)?;
    let known = without_exceptions(&facts, shift);
    let (problem, plan) = (from_facts::problem(&known), from_facts::draft(&known));
    let id = shift_name(&facts, shift);
    let because = if shift.is_manned() {
        Because::Manned {
            crew: shift.crew.iter().map(|taken| (taken.seat, taken.member)).collect(),
            others: alternatives(&problem, &plan, &id),
            weights: problem.rules.weights,
        }
    } else {
        let vehicle = shift.vehicle.and_then(|id| facts.vehicle(id));
        Because::NotManned {
            ways: smallest_changes(&problem, &plan, &id),
            reason: reasons(&known).remove(&ShiftKey::of(shift)),
            plate: vehicle.map(|vehicle| vehicle.details.plate.to_string()),
        }
    };
    Ok(WhyShift { shift: id, time: words::time(shift), because, facts: known })
}

/// Says how a member's shifts in a period came about, or where no period is named in the one planned last.
///
/// # Errors
/// If there is no such member or period, or the member takes no part in it.
pub fn why_member(context: &Context, view: &View<'_>, name: &str, period: Option<&str>) -> Result<WhyMember, Refusal> {
    let period = lookup::period_or_last_plan(view, period, context.today(view)?)?;
    let facts = facts_from_now(context, view, period)?;
    let member = lookup::member(&facts.members, name)?;
    let problem = from_facts::problem(&facts);
    let person = problem.people.iter().find(|person| person.id == member.id.to_string());
    let Some((share, person)) = from_facts::share(&facts, member.id).zip(person) else {
        let (name, to_type) = (member.profile.name.clone(), words::name_to_type(&facts.members, member));
        return Err(PlanningRefusal::NoPart { name, to_type }.into());
    };
    let case = load_case(&problem, &from_facts::draft(&facts), person);
    let has = shifts_of(&facts, member.id);
    Ok(WhyMember { member: member.clone(), share, has, case, weights: problem.rules.weights, facts })
}

/// The shifts of a member in the period, those that have begun and those by hand included.
fn shifts_of(facts: &Facts, member: MemberId) -> Vec<String> {
    let has = facts.roster.shifts.iter().filter(|shift| shift.crew.iter().any(|taken| taken.member == member));
    has.map(|shift| shift_name(facts, shift)).collect()
}
