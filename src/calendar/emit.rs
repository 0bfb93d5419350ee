//! A calendar built and written with the crate `ical`; what that leaves to do is done by `finish`.

use ical::generator::{Emitter, IcalCalendarBuilder, IcalEvent, IcalEventBuilder, Property};
use ical::parser::ical::component::IcalAlarm;

use super::calendars::Calendar;
use super::event::{CalendarEvent, EventStatus};
use super::finish::{escape_text, parameter};
use super::reminder::Reminder;
use super::zone;

/// Date and time, local or before a `Z` (RFC 5545, 3.3.5).
pub(super) const DATE_TIME: &str = "%Y%m%dT%H%M%S";

/// How often a subscribed calendar is fetched anew: six hours.
const REFRESH: &str = "PT6H";

/// A colour of CSS 3 (RFC 7986, 5.9), and the same for Apple's calendars.
const COLOUR: (&str, &str) = ("royalblue", "#4169E1");

/// The calendar as `ical` writes it: folded wrongly, to be finished.
pub(super) fn emit(calendar: &Calendar) -> String {
    let language = calendar.language.code();
    let mut building = IcalCalendarBuilder::version("2.0")
        .gregorian()
        // No version in it: a new version of the program must not change every file.
        .prodid(format!("-//korpass//korpass//{}", language.to_uppercase()))
        .set(property("METHOD", "PUBLISH"))
        .set(text_property("NAME", &calendar.name))
        .set(text_property("X-WR-CALNAME", &calendar.name))
        .set(text_property("DESCRIPTION", &calendar.description))
        .set(text_property("X-WR-CALDESC", &calendar.description))
        .set(property("X-WR-TIMEZONE", calendar.time_zone.name()))
        .set(property("REFRESH-INTERVAL;VALUE=DURATION", REFRESH))
        .set(property("X-PUBLISHED-TTL", REFRESH))
        .set(property("COLOR", COLOUR.0))
        .set(property("X-APPLE-CALENDAR-COLOR", COLOUR.1))
        .add_tz(zone::time_zone(calendar.time_zone, &calendar.events));
    if let Some(source) = &calendar.source {
        building = building.set(property("SOURCE;VALUE=URI", source));
    }
    for event in &calendar.events {
        building = building.add_event(event_component(calendar, event));
    }
    building.build().generate()
}

fn event_component(calendar: &Calendar, event: &CalendarEvent) -> IcalEvent {
    let changed = event.last_modified.format(&format!("{DATE_TIME}Z")).to_string();
    let language = calendar.language.code();
    let mut building = IcalEventBuilder::tzid(calendar.time_zone.name())
        .uid(escape_text(&event.uid))
        // Not `changed`, which gives DTSTAMP a time zone (forbidden by RFC 5545, 3.8.7.2).
        .changed_utc(changed.clone())
        .start(event.start.format(DATE_TIME).to_string())
        .end(event.end.format(DATE_TIME).to_string())
        .set(property("LAST-MODIFIED", changed))
        .set(property("SEQUENCE", event.sequence.to_string()))
        .set(property("STATUS", event.status.value()))
        .set(property("TRANSP", event.transparency()))
        .set(text_property(&in_language("SUMMARY", language), &event.summary))
        .set(text_property(&in_language("DESCRIPTION", language), &event.description));
    if !event.location.is_empty() {
        building = building.set(text_property("LOCATION", &event.location));
    }
    if !event.categories.is_empty() {
        let categories: Vec<String> = event.categories.iter().map(|word| escape_text(word)).collect();
        building = building.set(property("CATEGORIES", categories.join(",")));
    }
    let mut component = building.build();
    if event.status != EventStatus::Cancelled {
        component.alarms = event.reminders.iter().map(alarm).collect();
    }
    component
}

fn alarm(reminder: &Reminder) -> IcalAlarm {
    let mut alarm = IcalAlarm::new();
    alarm.properties = vec![
        property("ACTION", "DISPLAY"),
        property("TRIGGER", reminder.trigger()),
        text_property("DESCRIPTION", &reminder.text),
    ];
    alarm
}

/// A property of which the value is already in its form.
///
/// Parameters come written with the name: the generator of `ical` panics on those that are empty or
/// not in ASCII, and escapes with backslashes what RFC 5545 (3.2) wants in quotes.
pub(super) fn property(name: &str, value: impl Into<String>) -> Property {
    Property { name: name.to_owned(), params: None, value: Some(value.into()) }
}

/// A property of which the value is plain text.
pub(super) fn text_property(name: &str, text: &str) -> Property {
    property(name, escape_text(text))
}

fn in_language(name: &str, language: &str) -> String {
    format!("{name}{}", parameter("LANGUAGE", language))
}
