//! Why a roster could not be published.

use crate::i18n::Message;
use crate::message;
use crate::workflows::failure::Failure;

/// Why a roster could not be published.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum PublicationRefusal {
    /// The part of the draft breaks rules beside what is published of the rest.
    #[error("unfit")]
    Unfit {
        /// Each breach in a sentence with its shift.
        breaches: Vec<Message>,
        /// The period that can be published instead, as a command takes it.
        whole: String,
    },
}

impl PublicationRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match self {
            Self::Unfit { breaches, whole } => Failure::new(message!("error-publish-unfit"))
                .at(breaches.clone())
                .advise(message!("error-publish-unfit-advice", period = whole.as_str())),
        }
    }
}
