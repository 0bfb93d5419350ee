//! A person of the planning contract.

use serde::Serialize;

use crate::workflows::words::Names;

/// A person of the planning contract.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PersonAnswer {
    /// What the contract calls them: `m3`.
    person: String,
    /// The name of the member; of one unknown, the same.
    name: String,
}

impl PersonAnswer {
    /// A person with the name of the member that they are.
    pub fn of(person: &str, names: &Names) -> Self {
        Self { person: person.to_owned(), name: names.of_person(person) }
    }
}
