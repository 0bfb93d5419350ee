//! Why an absence could not be taken.

use crate::i18n::Message;
use crate::message;
use crate::workflows::failure::Failure;

/// Why an absence could not be taken.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AbsenceRefusal {
    /// It is over.
    #[error("past")]
    Past {
        /// Its time, in words.
        time: Message,
    },
}

impl AbsenceRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match self {
            Self::Past { time } => Failure::new(message!("error-absent-past", time = time.clone())),
        }
    }
}
