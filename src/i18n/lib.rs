//! The floor of words: Swedish and English, and nothing else holds a sentence meant for a user.
//!
//! Sentences live in the Fluent catalogues `sv/*.ftl` and `en/*.ftl` beside this file. Floors above
//! hand up a [`Message`] (an id and its arguments); the top floor says it with [`Texts`].

mod catalogue;
mod collate;
mod command;
mod dates;
mod harmless;
// For tests alone, which may stop at what they did not expect.
#[allow(clippy::unwrap_used, clippy::panic)]
#[cfg(any(test, feature = "test-aids"))]
pub mod inspection;
mod language;
mod letters;
mod message;
mod numbers;
mod shell_syntax;

pub use catalogue::Texts;
pub use collate::SortKey;
pub use command::CommandWord;
pub use dates::{date_time, weekday_of_word};
pub use harmless::{cleaned, harmless, is_unseen, steers};
pub use language::Language;
pub use letters::{folded, is_part_of_letter, plain};
pub use message::{Argument, Message, Time};
pub use numbers::{hundredths_of_hours, percent};
pub use shell_syntax::ShellSyntax;

/// A sentence not yet in a language: `message!("id", name = value, …)`.
#[macro_export]
macro_rules! message {
    ($id:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::Message::new($id)$(.with(stringify!($name), $value))*
    };
}

/// A sentence in the language of the given [`Texts`]: `text!(texts, "id", name = value, …)`.
#[macro_export]
macro_rules! text {
    ($texts:expr, $id:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $texts.say(&$crate::message!($id $(, $name = $value)*))
    };
}
