//! Why a shift has its crew, or none, and why a member has as many shifts as they have.

use crate::i18n::{Message, Time};
use crate::model::facts::Facts;
use crate::model::member::{Member, MemberId};
use crate::model::problem::{Seat, Weights};
use crate::model::shift_name::ShiftName;
use crate::planner::explanation::alternatives::{Alternative, alternatives};
use crate::planner::explanation::load_explanation::{LoadExplanation, explain_load};
use crate::planner::explanation::minimum_change::{Repair, minimum_changes};
use crate::planner::problem::from_facts::{self, TargetBreakdown};
use crate::planner::problem::shift_names::{ShiftKey, shift_name};
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
        ways: Vec<Repair>,
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
    pub share: TargetBreakdown,
    /// The shifts that they have, as the planning contract calls them: those that have begun and those by hand included.
    pub has: Vec<String>,
    /// What stands in the way of the others.
    pub load: LoadExplanation,
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
            ways: minimum_changes(&problem, &plan, &id),
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
    let Some((share, person)) = from_facts::target_breakdown(&facts, member.id).zip(person) else {
        let (name, to_type) = (member.profile.name.clone(), words::name_to_type(&facts.members, member));
        return Err(PlanningRefusal::NoPart { name, to_type }.into());
    };
    let load = explain_load(&problem, &from_facts::draft(&facts), person);
    let has = shifts_of(&facts, member.id);
    Ok(WhyMember { member: member.clone(), share, has, load, weights: problem.rules.weights, facts })
}

/// The shifts of a member in the period, those that have begun and those by hand included.
fn shifts_of(facts: &Facts, member: MemberId) -> Vec<String> {
    let has = facts.roster.shifts.iter().filter(|shift| shift.crew.iter().any(|taken| taken.member == member));
    has.map(|shift| shift_name(facts, shift)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::member::{Profile, Roles};
    use crate::planner::explanation::minimum_change::RelaxableConstraint;
    use crate::store::Store;
    use crate::workflows::fixtures::{
        Patient, away, change, context, context_at, four_shifts_a_week, man, period, search,
    };
    use crate::workflows::planning::draft::plan;

    fn why(store: &Store, shift: &str) -> Result<WhyShift, Refusal> {
        why_shift(&store.view().unwrap(), &shift.parse().unwrap())
    }

    #[test]
    fn a_manned_shift_is_asked_of_with_all_who_could_sit_there_instead() {
        let mut store = four_shifts_a_week();
        man(&mut store, "2021-v5", &[(1, 2)]);
        let why = why(&store, "2021-02-01T9").unwrap();
        let Because::Manned { crew, others, .. } = why.because else { panic!("{:?}", why.because) };
        assert_eq!(crew, [(Seat::Driver, MemberId(1)), (Seat::RideAlong, MemberId(2))]);
        let others: Vec<&str> = others.iter().map(|other| other.person.as_str()).collect();
        assert_eq!((why.shift.as_str(), others), ("2021-02-01T09:00", vec!["m3", "m4"]));
    }

    #[test]
    fn a_shift_without_a_crew_is_asked_of_with_what_would_man_it() {
        let mut store = four_shifts_a_week();
        away(&mut store, 1, "2021-02-01");
        away(&mut store, 3, "2021-02-01");
        plan(&context(), &mut store, period("2021-v5"), &search(&Patient), false).unwrap();
        let why = why(&store, "2021-02-01").unwrap();
        let Because::NotManned { reason, ways, plate } = why.because else { panic!("{:?}", why.because) };
        assert!(reason.is_some() && !ways.is_empty());
        assert_eq!(plate.as_deref(), Some("ABC123"));
        let asks_a_driver =
            |way: &Repair| way.concessions.iter().any(|asked| asked.limit == RelaxableConstraint::Availability);
        assert!(ways.iter().all(asks_a_driver), "{ways:?}");
    }

    #[test]
    fn a_cancelled_shift_has_no_crew_to_be_asked_of() {
        let mut store = four_shifts_a_week();
        change(&mut store, |change| {
            let shift = change.roster(period("2021-02-01"))?.shifts[0].timetable.shift.clone();
            let id = change.know_shift(&shift, false, false)?;
            Ok(change.cancel_shift(id, "snö")?)
        });
        let refused = why(&store, "2021-02-01").unwrap_err();
        assert!(
            matches!(&refused, Refusal::Planning(PlanningRefusal::Cancelled { why, .. }) if why == "snö"),
            "{refused:?}"
        );
    }

    #[test]
    fn each_shift_of_a_period_is_a_members_or_there_is_a_reason_why_not() {
        let mut store = four_shifts_a_week();
        plan(&context(), &mut store, period("2021-v5"), &search(&Patient), false).unwrap();
        let of = |context: &Context| why_member(context, &store.view().unwrap(), "Bo", Some("2021-v5")).unwrap();
        let others =
            |why: &WhyMember| why.load.others.iter().flat_map(|(_, shifts)| shifts.clone()).collect::<Vec<_>>();
        let before = of(&context());
        assert_eq!(before.has.len() + others(&before).len(), 4);
        // In the middle of the period only the shifts ahead are asked of.
        let later = of(&context_at("2021-02-02T12:00:00"));
        assert_eq!(later.has, before.has);
        let ahead = |shifts: &[String]| shifts.iter().filter(|shift| shift.as_str() > "2021-02-02T12").count();
        assert_eq!(ahead(&later.has) + others(&later).len(), 2);
        assert!(others(&later).iter().all(|shift| shift.as_str() > "2021-02-02T12"), "{:?}", others(&later));
    }

    #[test]
    fn somebody_who_is_no_member_in_the_period_is_refused() {
        let mut store = four_shifts_a_week();
        let joined = "2021-06-01".parse().ok();
        let vera = Profile { joined, ..Profile::named("Vera Våg".to_owned(), Roles::Driver) };
        change(&mut store, |change| Ok(change.add_member(&vera)?));
        let refused = why_member(&context(), &store.view().unwrap(), "vera", Some("2021-v5")).unwrap_err();
        let Refusal::Planning(PlanningRefusal::NoPart { name, to_type }) = refused else { panic!("{refused:?}") };
        assert_eq!((name.as_str(), to_type.as_str()), ("Vera Våg", "Vera"));
    }
}
