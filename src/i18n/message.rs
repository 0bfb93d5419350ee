//! A sentence that has not been put in a language yet.

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
    /// A name, date or other text, used as it is.
    Text(String),
    /// A sentence within the sentence.
    Message(Box<Message>),
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
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Argument::Message(Box::new(message))
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
