//! Crew policies.

use rusqlite::params;

use super::columns::{Put, get};
use super::{Change, StoreError, View};
use crate::model::policy::CrewPolicy;

impl View<'_> {
    /// All crew policies, the oldest first.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn policies(&self) -> Result<Vec<CrewPolicy>, StoreError> {
        self.rows("SELECT * FROM crew_policy ORDER BY from_day", [], |row| {
            Ok(CrewPolicy { from: get(row, "from_day")?, kind: get(row, "kind")? })
        })
    }
}

impl Change<'_> {
    /// Lets a policy hold from its day; another of the same day gives way.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn set_policy(&self, policy: CrewPolicy) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO crew_policy (from_day, kind) VALUES (?1, ?2) ON CONFLICT (from_day) DO UPDATE SET kind = ?2",
            params![Put(policy.from), Put(policy.kind)],
        )?;
        Ok(())
    }

    /// Removes the policy that holds from a day. Says whether there was one.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn remove_policy(&self, from: chrono::NaiveDate) -> Result<bool, StoreError> {
        let removed = self.execute("DELETE FROM crew_policy WHERE from_day = ?1", params![Put(from)])?;
        Ok(removed > 0)
    }
}
