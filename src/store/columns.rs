//! How values stand in columns.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::Row;
use rusqlite::types::{FromSql, ToSql, ToSqlOutput};

use super::StoreError;
use crate::model::availability::Availability;
use crate::model::driving_log::ReportRecipient;
use crate::model::exchange::ExchangeState;
use crate::model::local_time::TimeWindow;
use crate::model::member::Bond;
use crate::model::policy::PolicyKind;
use crate::model::problem::Seat;
use crate::model::shift::Weekdays;
use crate::model::vehicle::Gearbox;

/// How a local time stands in a column.
const LOCAL_TIME: &str = "%Y-%m-%dT%H:%M";

/// A value kept as a word or number of its own making.
pub(super) trait Column: Sized {
    /// What SQLite holds it as.
    type Raw: FromSql + ToSql + std::fmt::Debug + Clone;
    /// As SQLite holds it.
    fn raw(&self) -> Self::Raw;
    /// From what SQLite holds; `None` if it is nothing of the kind.
    fn from_raw(raw: &Self::Raw) -> Option<Self>;
}

/// A value on its way into a statement.
pub(super) struct Put<T>(pub T);

impl<T: Column> ToSql for Put<T>
where
    T::Raw: Into<rusqlite::types::Value>,
{
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Owned(self.0.raw().into()))
    }
}

impl<T: Column> ToSql for Put<Option<T>>
where
    T::Raw: Into<rusqlite::types::Value>,
{
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let value = self.0.as_ref().map_or(rusqlite::types::Value::Null, |value| value.raw().into());
        Ok(ToSqlOutput::Owned(value))
    }
}

/// Reads a value of our own making from a row.
pub(super) fn get<T: Column>(row: &Row<'_>, column: &'static str) -> Result<T, StoreError> {
    let raw: T::Raw = row.get(column)?;
    T::from_raw(&raw).ok_or_else(|| StoreError::BadValue { column, value: format!("{raw:?}") })
}

/// Reads a value of our own making that may be missing from a row.
pub(super) fn get_optional<T: Column>(row: &Row<'_>, column: &'static str) -> Result<Option<T>, StoreError> {
    let raw: Option<T::Raw> = row.get(column)?;
    raw.map(|raw| T::from_raw(&raw).ok_or_else(|| StoreError::BadValue { column, value: format!("{raw:?}") }))
        .transpose()
}

/// Reads a window of the clock from the columns `starts` and `ends`.
pub(super) fn get_window(row: &Row<'_>) -> Result<TimeWindow, StoreError> {
    let (starts, ends): (u16, u16) = (row.get("starts")?, row.get("ends")?);
    TimeWindow::from_minutes(starts, ends)
        .ok_or_else(|| StoreError::BadValue { column: "starts", value: format!("{starts}–{ends}") })
}

impl Column for NaiveDate {
    type Raw = String;
    fn raw(&self) -> String {
        self.to_string()
    }
    fn from_raw(raw: &String) -> Option<Self> {
        raw.parse().ok()
    }
}

impl Column for NaiveDateTime {
    type Raw = String;
    fn raw(&self) -> String {
        self.format(LOCAL_TIME).to_string()
    }
    fn from_raw(raw: &String) -> Option<Self> {
        Self::parse_from_str(raw, LOCAL_TIME).ok()
    }
}

/// An instant in UTC.
pub(super) struct Instant(pub NaiveDateTime);

impl Column for Instant {
    type Raw = String;
    fn raw(&self) -> String {
        self.0.format("%Y-%m-%dT%H:%M:%SZ").to_string()
    }
    fn from_raw(raw: &String) -> Option<Self> {
        NaiveDateTime::parse_from_str(raw, "%Y-%m-%dT%H:%M:%SZ").ok().map(Self)
    }
}

impl Column for Weekdays {
    type Raw = i64;
    fn raw(&self) -> i64 {
        i64::from(self.bits())
    }
    fn from_raw(raw: &i64) -> Option<Self> {
        u8::try_from(*raw).ok().and_then(Self::from_bits)
    }
}

/// Columns that hold one of a few words.
macro_rules! word_column {
    ($kind:ty { $($value:path => $word:literal),* $(,)? }) => {
        impl Column for $kind {
            type Raw = String;
            fn raw(&self) -> String {
                match self { $($value => $word),* }.to_owned()
            }
            fn from_raw(raw: &String) -> Option<Self> {
                match raw.as_str() {
                    $($word => Some($value),)*
                    _ => None,
                }
            }
        }
    };
}
word_column!(Seat { Seat::Driver => "driver", Seat::RideAlong => "ride_along" });
word_column!(Bond { Bond::Prefer => "prefer", Bond::Avoid => "avoid" });
word_column!(Gearbox { Gearbox::Manual => "manual", Gearbox::Automatic => "automatic" });
word_column!(ReportRecipient {
    ReportRecipient::Police => "police",
    ReportRecipient::Municipality => "municipality",
    ReportRecipient::Housing => "housing",
});
word_column!(PolicyKind {
    PolicyKind::Pair => "pair",
    PolicyKind::Household => "household",
    PolicyKind::Alone => "alone",
});

impl Column for ExchangeState {
    type Raw = String;
    fn raw(&self) -> String {
        self.word().to_owned()
    }
    fn from_raw(raw: &String) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == raw)
    }
}

impl Column for Availability {
    type Raw = String;
    fn raw(&self) -> String {
        self.word().to_owned()
    }
    fn from_raw(raw: &String) -> Option<Self> {
        Self::ALL.into_iter().find(|availability| availability.word() == raw)
    }
}
