//! Two rosters side by side.

use serde::Serialize;

use crate::cli::answers::person::PersonAnswer;
use crate::model::problem::Seat;
use crate::planner::explanation::comparison::{Difference, Reached};
use crate::workflows::planning::comparing::Compared;
use crate::workflows::words::Names;

/// Two rosters side by side.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ComparisonAnswer {
    /// What they are called: `draft`, `published`, `tried`, or the name of a file.
    names: [String; 2],
    /// What each reaches.
    sides: [Reached; 2],
    /// The seats that differ, by shift, the driver first.
    differences: Vec<DifferenceAnswer>,
}

/// A seat in which the rosters have different people.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct DifferenceAnswer {
    /// The name of the shift.
    shift: String,
    /// The seat.
    seat: Seat,
    /// Who sits there in each roster, but not in the other.
    people: [Vec<PersonAnswer>; 2],
}

impl ComparisonAnswer {
    /// A comparison with its members named.
    pub fn of(compared: &Compared) -> Self {
        let names = Names::of(&compared.facts.members);
        let differences = compared.comparison.differences.iter();
        Self {
            names: compared.names.each_ref().map(|name| name.word().to_owned()),
            sides: compared.comparison.sides,
            differences: differences.map(|difference| DifferenceAnswer::of(difference, &names)).collect(),
        }
    }
}

impl DifferenceAnswer {
    fn of(difference: &Difference, names: &Names) -> Self {
        let named = |people: &Vec<String>| people.iter().map(|person| PersonAnswer::of(person, names)).collect();
        Self { shift: difference.shift.clone(), seat: difference.seat, people: difference.people.each_ref().map(named) }
    }
}
