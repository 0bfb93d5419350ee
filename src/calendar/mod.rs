//! The floor of calendars: what has been told, as iCalendar (RFC 5545 and RFC 7986).
//!
//! The `ical` crate builds and emits; `finish` puts right what it leaves wrong.

mod event;
mod file_name;
mod finish;
mod time_zone;
mod told;

pub use event::{Event, Status};
pub use file_name::file_names;
pub use told::{Told, for_car, for_member};

use ical::generator::Emitter;
use ical::parser::ical::component::IcalCalendar;
use ical::property::Property;

use crate::i18n::Texts;
use chrono_tz::Tz;

/// Names the program that made a calendar.
const PRODUCT: &str = "-//korpass//korpass//SV";
/// How often subscribers shall look for news.
const REFRESH: &str = "PT6H";
/// The colour of the events, by CSS name: the blue of the association's car.
const COLOUR: &str = "steelblue";

/// A calendar as the bytes of a file: CRLF, lines of 75 octets at most, ending in an empty line's break.
///
/// Events come in the order given; the same events give the same bytes.
pub fn calendar(name: &str, zone: Tz, events: &[Event], texts: &Texts) -> String {
    let mut calendar = IcalCalendar::new();
    let text = finish::escape_text(name);
    calendar.properties = vec![
        property("VERSION", "2.0"),
        property("PRODID", PRODUCT),
        property("CALSCALE", "GREGORIAN"),
        property("METHOD", "PUBLISH"),
        property("NAME", &text),
        property("X-WR-CALNAME", &text),
        property("X-WR-TIMEZONE", zone.name()),
        Property {
            params: Some(vec![("VALUE".to_owned(), vec!["DURATION".to_owned()])]),
            ..property("REFRESH-INTERVAL", REFRESH)
        },
        property("X-PUBLISHED-TTL", REFRESH),
        property("COLOR", COLOUR),
    ];
    if let Some(time_zone) = time_zone::component(zone, events) {
        calendar.timezones.push(time_zone);
    }
    calendar.events = events.iter().map(|event| event.component(zone, texts)).collect();
    finish::finish(&calendar.generate())
}

/// A property without parameters. The value is put as it is: TEXT must be escaped before.
fn property(name: &str, value: &str) -> Property {
    Property { name: name.to_owned(), params: None, value: Some(value.to_owned()) }
}

#[cfg(test)]
mod tests;
