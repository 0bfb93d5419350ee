//! All that planning a period needs to know, read at one moment.

use super::{StoreError, View};
use crate::model::facts::Facts;
use crate::model::period::Period;

impl View<'_> {
    /// Reads all that planning a period needs to know, with `before` days before it and `after` days after it.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn facts(&self, period: Period, before: u64, after: u64) -> Result<Facts, StoreError> {
        let roster = self.roster(period)?;
        Ok(Facts {
            around: if before + after == 0 { roster.clone() } else { self.roster(period.widened(before, after))? },
            roster,
            closures: self.closures()?,
            driven_until: None,
            open_only: None,
            settings: self.settings()?,
            members: self.members()?,
            pairs: self.pairs()?,
            cars: self.cars()?,
            vehicles: self.vehicles()?,
            introductions: self.introductions()?,
            weekly: self.weekly_availability()?,
            exceptions: self.availability_exceptions()?,
        })
    }
}
