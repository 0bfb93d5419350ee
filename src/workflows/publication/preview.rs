//! What publishing would tell, looked at before it is done.

use std::collections::BTreeSet;

use crate::model::difference::{News, ShiftDifference, differences};
use crate::model::member::{Member, MemberId};
use crate::model::period::Period;
use crate::model::vehicle::Vehicle;
use crate::store::View;
use crate::workflows::publication::fitness::{Unfit, unfit};
use crate::workflows::refusal::Refusal;

/// What publishing a period would tell.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The period.
    pub period: Period,
    /// What is new, shift by shift; empty if everything is published.
    pub differences: Vec<ShiftDifference>,
    /// The rules that would be broken beside what is published of the rest, if any.
    pub unfit: Option<Unfit>,
    /// How many shifts of the period run.
    pub manned: usize,
    /// How many shifts the period has.
    pub shifts: usize,
    /// The members, to name them.
    pub members: Vec<Member>,
    /// The vehicles, to name them.
    pub vehicles: Vec<Vehicle>,
}

impl Preview {
    /// Looks at what publishing a period would tell.
    pub fn read(view: &View<'_>, period: Period) -> Result<Self, Refusal> {
        let roster = view.roster(period)?;
        let differences = differences(&roster);
        // What is not published breaks nothing.
        let unfit = if differences.is_empty() { None } else { unfit(view, period)? };
        Ok(Self {
            period,
            differences,
            unfit,
            manned: roster.manned(),
            shifts: roster.shifts.len(),
            members: view.members()?,
            vehicles: view.vehicles()?,
        })
    }

    /// What is new for whom, shift by shift.
    pub fn news(&self) -> impl Iterator<Item = (&ShiftDifference, News)> {
        self.differences.iter().flat_map(|difference| difference.news.iter().map(move |news| (difference, *news)))
    }

    /// Those who would be told something.
    pub fn concerned(&self) -> BTreeSet<MemberId> {
        self.news().map(|(_, news)| news.member).collect()
    }
}

/// What publishing a period would tell.
pub fn differences_of_period(view: &View<'_>, period: Period) -> Result<Vec<ShiftDifference>, Refusal> {
    Ok(differences(&view.roster(period)?))
}
