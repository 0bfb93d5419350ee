//! The association that the roster belongs to.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::i18n::Language;

/// The association: one to a database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Association {
    /// Its name as the members say it.
    pub name: String,
    /// The language of what leaves the program (calendars, reports) where nobody says otherwise.
    pub language: Language,
    /// The time zone that all times of shifts are local to.
    pub time_zone: Tz,
    /// Where the car is parked; empty if not told.
    pub car_place: String,
    /// Where its key is; empty if not told.
    pub key_place: String,
    /// Whom to ring when one cannot come: a name and a telephone number; empty if not told.
    pub contact: String,
    /// The last day of the agreement that pays for the activity.
    pub agreement_until: Option<NaiveDate>,
    /// A word unlike any other association's, 32 hexadecimal digits; keeps calendar ids apart.
    pub uid: String,
}
