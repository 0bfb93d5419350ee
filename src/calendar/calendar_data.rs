//! A calendar as data, before it is written as a file.

use chrono::NaiveDateTime;
use chrono_tz::Tz;

use super::event::CalendarEvent;
use crate::i18n::Language;

/// A calendar, its texts plain and in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// Name as shown in the list of calendars.
    pub name: String,
    /// What it holds, in a sentence or two.
    pub description: String,
    /// The zone that the times of its entries are local to.
    pub time_zone: Tz,
    /// The language of its texts.
    pub language: Language,
    /// Where it can be fetched anew, if it lies on the web.
    pub source: Option<String>,
    /// Its entries.
    pub events: Vec<CalendarEvent>,
}

impl Calendar {
    /// When any of its entries was changed last, in UTC.
    pub fn last_modified(&self) -> Option<NaiveDateTime> {
        self.events.iter().map(|event| event.last_modified).max()
    }
}
