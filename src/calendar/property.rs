//! Properties of iCalendar with values in their form.

use ical::generator::Property;

use super::finish::escape_text;

/// Date and time, local or before a `Z` (RFC 5545, 3.3.5).
pub(super) const DATE_TIME: &str = "%Y%m%dT%H%M%S";

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
