//! A calendar built and written with the crate `ical`; what that leaves to do is done by `finish`.

use ical::generator::{Emitter, IcalCalendarBuilder, IcalEvent, IcalEventBuilder};
use ical::parser::ical::component::IcalAlarm;

use super::calendar_data::Calendar;
use super::event::{CalendarEvent, EventStatus};
use super::finish::{escape_text, finish, parameter};
use super::property::{DATE_TIME, property, text_property};
use super::reminder::Reminder;
use super::zone;

/// How often a subscribed calendar is fetched anew: six hours.
const REFRESH: &str = "PT6H";

/// A colour of CSS 3 (RFC 7986, 5.9), and the same for Apple's calendars.
const COLOUR: (&str, &str) = ("royalblue", "#4169E1");

impl Calendar {
    /// The calendar as an iCalendar file (RFC 5545, RFC 7986) in UTF-8 with CRLF line ends.
    pub fn to_ics(&self) -> String {
        finish(&emit(self))
    }
}

/// The calendar as `ical` writes it: folded wrongly, to be finished.
fn emit(calendar: &Calendar) -> String {
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

fn in_language(name: &str, language: &str) -> String {
    format!("{name}{}", parameter("LANGUAGE", language))
}
