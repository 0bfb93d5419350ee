//! Who may share the car: the crew policy, dated.

use chrono::NaiveDate;
use serde::Serialize;

use super::problem::RideAlongs;

/// A crew policy and the first day it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CrewPolicy {
    /// First day it holds; it holds until the next policy does.
    pub from: NaiveDate,
    /// What it says.
    pub kind: PolicyKind,
}

/// What a crew policy says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "test-aids", derive(schemars::JsonSchema))]
pub enum PolicyKind {
    /// Two or more in the car, as the pattern says: for safety.
    Pair,
    /// The driver alone, or members of one household: for a pandemic.
    Household,
    /// The driver alone: for the worst of a pandemic.
    Alone,
}

impl PolicyKind {
    /// The policy in force on a day; two in the car where nothing is said.
    pub fn on(policies: &[CrewPolicy], day: NaiveDate) -> Self {
        policies
            .iter()
            .filter(|policy| policy.from <= day)
            .max_by_key(|policy| policy.from)
            .map_or(PolicyKind::Pair, |policy| policy.kind)
    }

    /// How many ride along on a shift whose pattern asks for `pattern`.
    pub fn ride_alongs(self, pattern: RideAlongs) -> RideAlongs {
        match self {
            PolicyKind::Pair => pattern,
            PolicyKind::Household => RideAlongs { min: 0, max: pattern.max },
            PolicyKind::Alone => RideAlongs { min: 0, max: 0 },
        }
    }

    /// Whether all in the crew must belong to one household.
    pub fn same_household(self) -> bool {
        self == PolicyKind::Household
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_policy_that_has_begun_holds() {
        let policy = |from: &str, kind| CrewPolicy { from: from.parse().unwrap(), kind };
        let policies = [policy("2021-03-01", PolicyKind::Pair), policy("2020-11-24", PolicyKind::Household)];
        let on = |day: &str| PolicyKind::on(&policies, day.parse().unwrap());
        assert_eq!(on("2020-11-23"), PolicyKind::Pair);
        assert_eq!(on("2020-11-24"), PolicyKind::Household);
        assert_eq!(on("2021-03-01"), PolicyKind::Pair);
    }
}
