//! The days that belong to some days: what was planned in one go with them, or their weeks.

use crate::model::period::Period;
use crate::store::View;
use crate::workflows::refusal::Refusal;

/// Some days with all that was planned in one go with the first and the last of them.
pub fn with_plans(view: &View<'_>, days: Period) -> Result<Period, Refusal> {
    drawn_out(view, days, days)
}

/// The same; an end that belongs to no plan is drawn out to its whole week.
pub fn with_plans_or_weeks(view: &View<'_>, days: Period) -> Result<Period, Refusal> {
    drawn_out(view, days, days.whole_weeks())
}

/// From the beginning of the plan of the first day to the end of the plan of the last; of an end without a plan, to
/// that of another period.
fn drawn_out(view: &View<'_>, days: Period, unplanned: Period) -> Result<Period, Refusal> {
    let plan = |day| Ok::<_, Refusal>(view.plan_containing(day)?.map_or(unplanned, |run| run.period));
    let (first, last) = (plan(days.from())?, plan(days.to())?);
    Ok(Period::new(first.from(), last.to()).unwrap_or(days))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message;
    use crate::model::problem::Score;
    use crate::store::PlanRun;
    use crate::workflows::fixtures::{operation, weekday_shifts};

    fn period(text: &str) -> Period {
        Period::parse(text, "2021-01-18".parse().unwrap()).unwrap()
    }

    #[test]
    fn days_are_looked_at_with_their_plan_and_where_there_is_none_with_their_weeks() {
        let mut store = weekday_shifts();
        store
            .change(&operation("plan"), |change| {
                let score = Score { standing: 0, idle: 0, soft: 0 };
                change.record_plan(PlanRun { period: period("2021-02-02..2021-02-09"), score, proof: None })?;
                Ok::<_, Refusal>(((), message!("and")))
            })
            .unwrap();
        let view = store.view().unwrap();
        let both =
            |days: &str| (with_plans(&view, period(days)).unwrap(), with_plans_or_weeks(&view, period(days)).unwrap());
        assert_eq!(both("2021-02-04"), (period("2021-02-02..2021-02-09"), period("2021-02-02..2021-02-09")));
        assert_eq!(both("2021-02-10"), (period("2021-02-10"), period("2021-W06")));
        assert_eq!(
            both("2021-02-08..2021-02-16"),
            (period("2021-02-02..2021-02-16"), period("2021-02-02..2021-02-21"))
        );
    }
}
