//! Who can when: every member beside every shift of a period.

use crate::model::availability::Availability;
use crate::model::facts::Facts;
use crate::model::period::Period;
use crate::store::View;
use crate::workflows::context::Context;
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::words;

/// Who can when.
pub struct Overview {
    /// The period.
    pub period: Period,
    /// What is known of it, of the members those that were wanted, by name.
    pub facts: Facts,
    /// What each of those members has said of each shift.
    pub said: Vec<Vec<Availability>>,
}

/// Who can when in the period named, or else in the one planned last; of everybody, or of the member named.
///
/// # Errors
/// If no period or nobody is meant, or the database cannot be read.
pub fn overview(
    context: &Context,
    view: &View<'_>,
    period: Option<&str>,
    member: Option<&str>,
) -> Result<Overview, Refusal> {
    let period = lookup::period_or_last_plan(view, period, context.today(view)?)?;
    let mut facts = view.facts(period, 0, 0)?;
    facts.members = match member {
        Some(text) => vec![lookup::member(&facts.members, text)?.clone()],
        None => words::by_name(&facts.members).into_iter().cloned().collect(),
    };
    facts.members.retain(|member| period.iter().any(|day| member.profile.is_member_on(day)));
    let said = facts.availability(&facts.roster.shifts);
    Ok(Overview { period, facts, said })
}
