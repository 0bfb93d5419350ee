//! Why what somebody says of when they can could not be taken.

use crate::message;
use crate::workflows::failure::Failure;

/// Why what somebody says of when they can could not be taken.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AnswersRefusal {
    /// It would hold to a day before the one from which it holds.
    #[error("ends before start")]
    EndsBeforeStart,
    /// The member has said nothing under that number.
    #[error("no such answer")]
    NoSuchAnswer {
        /// As it was typed.
        text: String,
    },
}

impl AnswersRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match self {
            Self::EndsBeforeStart => Failure::new(message!("error-ends-before-start")),
            Self::NoSuchAnswer { text } => Failure::new(message!("error-no-such-availability", id = text.as_str()))
                .advise(message!("error-no-such-availability-advice")),
        }
    }
}
