//! Forgetting whom somebody added by mistake: taken back before anybody was told of them, they leave nothing.

use std::collections::BTreeSet;

use rusqlite::params;

use super::history::OF_MEMBER;
use super::{About, Change, StoreError, TakenMentions, View};
use crate::model::member::MemberId;

impl View<'_> {
    /// Whether anybody was told anything of a member: then what was told stays known.
    fn is_told_of(&self, member: MemberId) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM notice WHERE member_id = ?1)
                OR EXISTS (SELECT 1 FROM notified WHERE member_id = ?1)
                OR EXISTS (SELECT 1 FROM publication_change WHERE member_id = ?1)
                OR EXISTS (SELECT 1 FROM calendar_revision WHERE reader = ?1) AS told";
        let told = self.rows(sql, params![member.0], |row| Ok(row.get::<_, bool>("told")?))?;
        Ok(told.contains(&true))
    }
}

impl Change<'_> {
    /// Forgets, of those whom an operation had added that has just been taken back, who they were, unless somebody was told
    /// of them: nothing of them stays in the log, so that it cannot be done again. Gives how many they were.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn forget_added(
        &self,
        operation: i64,
        added: &[MemberId],
        new_name: &dyn Fn(MemberId) -> String,
    ) -> Result<usize, StoreError> {
        let members: BTreeSet<MemberId> = self.members()?.into_iter().map(|member| member.id).collect();
        let mut count = 0;
        for member in added.iter().filter(|member| !members.contains(member)) {
            if !self.is_told_of(*member)? {
                self.forget(*member, &new_name(*member))?;
                count += 1;
            }
        }
        if count > 0 {
            self.execute("UPDATE operation SET forgotten = 1 WHERE id = ?1", [operation])?;
            self.leave_erasure_work(&[])?;
        }
        Ok(count)
    }

    fn forget(&self, member: MemberId, new_name: &str) -> Result<(), StoreError> {
        let marks = self.marks_of(member)?;
        let mut about = self.operations_about(About::Member(member))?;
        about.insert(self.operation());
        for operation in about {
            // A command may name somebody by a part of the name: its first word tells nothing.
            let sql = "UPDATE operation SET command = substr(command, 1, instr(command || ' ', ' ') - 1), forgotten = 1
                       WHERE id = ?1";
            self.execute(sql, [operation])?;
        }
        let sql = format!(
            "DELETE FROM operation_change WHERE id IN (
                 SELECT operation_change.id FROM operation_change, json_each(coalesce(after, before)) AS field
                 WHERE field.value = ?1 AND {OF_MEMBER})"
        );
        self.execute(&sql, params![member.0])?;
        self.replace_everywhere(&marks, new_name, &TakenMentions::default())
    }
}
