//! The roster of a period as it stands, to be shown.

use chrono::NaiveDateTime;

use crate::model::facts::Facts;
use crate::model::member::MemberId;
use crate::store::View;
use crate::workflows::context::Context;
use crate::workflows::lookup;
use crate::workflows::planning::facts::facts;
use crate::workflows::planning::proof::{Standard, proven};
use crate::workflows::refusal::Refusal;

/// The roster of a period as it stands.
#[derive(Debug, Clone)]
pub struct RosterStatus {
    /// The roster as a whole, with all that is known of the period.
    pub facts: Facts,
    /// The member who was asked about, if one was.
    pub member: Option<MemberId>,
    /// How good it is proven to be, if that is known.
    pub proven: Option<Standard>,
    now: NaiveDateTime,
}

impl RosterStatus {
    /// Looks at the roster of a period, or where none is named of the one planned last; a member can be asked about.
    ///
    /// # Errors
    /// If there is no such period or member, or the database cannot be read.
    pub fn read(
        context: &Context,
        view: &View<'_>,
        period: Option<&str>,
        member: Option<&str>,
    ) -> Result<Self, Refusal> {
        let period = lookup::period_or_last_plan(view, period, context.today(view)?)?;
        let facts = facts(view, period)?;
        let member = member.map(|text| lookup::member(&facts.members, text)).transpose()?.map(|member| member.id);
        let (proven, now) = (proven(context, view, period)?, context.local_now(view)?);
        Ok(Self { facts, member, proven, now })
    }

    /// The same as seen from now: shifts that have begun are settled.
    pub fn facts_from_now(&self) -> Facts {
        Facts { driven_until: Some(self.now), ..self.facts.clone() }
    }
}
