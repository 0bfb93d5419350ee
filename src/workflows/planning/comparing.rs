//! Two rosters of a period side by side.

use crate::model::facts::Facts;
use crate::planner::explanation::comparison::{Comparison, compare};
use crate::planner::problem::from_facts;
use crate::store::View;
use crate::workflows::context::Context;
use crate::workflows::lookup;
use crate::workflows::planning::facts::{facts, facts_from_now};
use crate::workflows::planning::plan_source::{PlanName, plan_named};
use crate::workflows::refusal::Refusal;

/// Two rosters of a period side by side.
#[derive(Debug, Clone)]
pub struct Compared {
    /// What is known of the period.
    pub facts: Facts,
    /// What the rosters are called.
    pub names: [PlanName; 2],
    /// What each reaches, and where they differ.
    pub comparison: Comparison,
}

/// Compares two rosters of a period: each is `draft`, `published` or a file.
///
/// # Errors
/// If the period is none, a file is no plan of it, or the database cannot be read.
pub fn compare_named(
    context: &Context,
    view: &View<'_>,
    [one, other]: [&str; 2],
    period: Option<&str>,
) -> Result<Compared, Refusal> {
    let period = lookup::period_or_last_plan(view, period, context.today(view)?)?;
    let facts = facts(view, period)?;
    // Like `roster --json`: what has begun is settled. Of what has all begun, everything is compared.
    let ahead = facts_from_now(context, view, period)?;
    let facts = if from_facts::draft(&ahead).is_empty() { facts } else { ahead };
    let problem = from_facts::problem(&facts);
    let (one, other) = (plan_named(one, &facts, &problem)?, plan_named(other, &facts, &problem)?);
    let comparison = compare(&problem, [&one.seats, &other.seats]);
    Ok(Compared { facts, names: [one.name, other.name], comparison })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::member::MemberId;
    use crate::model::problem::Seat;
    use crate::workflows::fixtures::{change, context, four_shifts_a_week, man, period};
    use crate::workflows::publication::publish::publish;

    #[test]
    fn the_draft_is_compared_with_what_is_published_seat_by_seat() {
        let mut store = four_shifts_a_week();
        man(&mut store, "2021-v5", &[(1, 2), (3, 2), (1, 4), (3, 4)]);
        publish(&context(), &mut store, period("2021-v5"), false, |_| Ok(true)).unwrap();
        let compared = |store: &crate::store::Store| {
            let named = ["utkast", "published"];
            compare_named(&context(), &store.view().unwrap(), named, Some("2021-v5")).unwrap()
        };
        assert!(compared(&store).comparison.differences.is_empty());
        change(&mut store, |change| {
            let shift = change.roster(period("2021-v5"))?.shifts[0].timetable.id.unwrap();
            Ok(change.leave_seat(shift, MemberId(1))?)
        });
        let Compared { names, comparison, .. } = compared(&store);
        assert_eq!(names, [PlanName::Draft, PlanName::Published]);
        assert_eq!(comparison.sides.map(|side| side.manned), [3, 4]);
        let [difference] = comparison.differences.as_slice() else { panic!("{comparison:?}") };
        assert_eq!((difference.shift.as_str(), difference.seat), ("2021-02-01T09:00", Seat::Driver));
        assert_eq!(difference.people, [Vec::new(), vec!["m1".to_owned()]]);
    }
}
