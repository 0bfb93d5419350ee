//! What kind of operation was recorded.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

/// What kind of operation was recorded: what can be done about it hangs on this, never on the sentence that tells of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OperationKind {
    /// The sample association was made.
    Sample,
    /// Something was changed that can be taken back.
    #[default]
    Change,
    /// A roster was published: people have been told.
    Publication,
    /// Who somebody was has been erased, for good.
    Erasure,
    /// A backup was put in the place of the database.
    Restoration,
}

impl OperationKind {
    const ALL: [Self; 5] = [Self::Sample, Self::Change, Self::Publication, Self::Erasure, Self::Restoration];

    /// The word in the database.
    fn word(self) -> &'static str {
        match self {
            Self::Sample => "sample",
            Self::Change => "change",
            Self::Publication => "publication",
            Self::Erasure => "erasure",
            Self::Restoration => "restoration",
        }
    }
}

impl ToSql for OperationKind {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.word().into())
    }
}

impl FromSql for OperationKind {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let word = value.as_str()?;
        Self::ALL.into_iter().find(|kind| kind.word() == word).ok_or(FromSqlError::InvalidType)
    }
}
