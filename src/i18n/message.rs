//! A sentence that has not been put in a language yet.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// The id of a sentence in the catalogues and what is to be put into it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// Id in the Fluent catalogues.
    pub id: String,
    /// Arguments by name.
    pub arguments: Vec<(String, Argument)>,
}

/// Something put into a sentence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Argument {
    /// A whole number; chooses the plural form.
    Number(i64),
    /// A number in hundredths, with the decimal sign of the language.
    Hundredths(#[serde(with = "hundredths")] i64),
    /// A name or other text, used as it is.
    Text(String),
    /// Things listed: "a, b och c".
    List(Vec<Argument>),
    /// A sentence within the sentence.
    Message(Box<Message>),
    /// A time, written as people write it in the language.
    Time(Time),
}

/// A time within a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Time {
    /// From one day to another, both included: `8–14 februari 2021`.
    Days(NaiveDate, NaiveDate),
    /// From a local start to a local end: `tis 9 feb 13–16`.
    Shift(NaiveDateTime, NaiveDateTime),
    /// A local moment: `tis 9 feb 13:00`.
    Moment(NaiveDateTime),
    /// Weekdays 1 (Monday) to 7: `mån–tor`.
    Weekdays(Vec<u32>),
}

/// Hundredths in JSON: `{"hundredths": 150}`, so that they are not read back as a whole number.
mod hundredths {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    struct Tagged {
        hundredths: i64,
    }

    pub fn serialize<S: Serializer>(hundredths: &i64, serializer: S) -> Result<S::Ok, S::Error> {
        Tagged { hundredths: *hundredths }.serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
        Tagged::deserialize(deserializer).map(|tagged| tagged.hundredths)
    }
}

impl Message {
    /// A sentence without arguments yet.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), arguments: Vec::new() }
    }

    /// The same sentence with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name.to_owned(), value.into()));
        self
    }

    /// The text that was put in under a name, if it is one.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.arguments.iter().find(|(found, _)| found == name).and_then(|(_, argument)| match argument {
            Argument::Text(text) => Some(text.as_str()),
            _ => None,
        })
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Argument::Message(Box::new(message))
    }
}

impl From<Time> for Argument {
    fn from(time: Time) -> Self {
        Argument::Time(time)
    }
}

impl<T: Into<Argument>> From<Vec<T>> for Argument {
    fn from(things: Vec<T>) -> Self {
        Argument::List(things.into_iter().map(Into::into).collect())
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Argument::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Argument::Text(text)
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Argument::Text(text.clone())
    }
}

macro_rules! number_argument {
    ($($kind:ty),*) => {
        $(impl From<$kind> for Argument {
            fn from(number: $kind) -> Self {
                i64::try_from(number).map_or_else(|_| Argument::Text(number.to_string()), Argument::Number)
            }
        })*
    };
}
number_argument!(u8, u16, u32, u64, usize, i32, i64);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_read_back_from_the_history_as_it_was_written() {
        let day: NaiveDate = "2021-02-08".parse().unwrap();
        let hour = |hour| day.and_hms_opt(hour, 0, 0).unwrap();
        let message = Message::new("op-availability-set")
            .with("count", 2)
            .with("pace", Argument::Hundredths(150))
            .with("name", "Alva")
            .with("said", Message::new("availability-preferred"))
            .with("time", vec![Time::Days(day, day), Time::Shift(hour(10), hour(13)), Time::Weekdays(vec![1, 2])])
            .with("names", vec!["op", "x"]);
        let written = serde_json::to_string(&message).unwrap();
        assert_eq!(serde_json::from_str::<Message>(&written).unwrap(), message);
    }
}
