//! Why a member could not be told.

use crate::i18n::Message;
use crate::message;
use crate::model::member::MemberId;
use crate::workflows::failure::Failure;

/// Why a member could not be told.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum MembersRefusal {
    /// They would have left before they joined.
    #[error("left before joined")]
    LeftBeforeJoined,
    /// Another member has the name.
    #[error("member exists")]
    Exists {
        /// The name.
        name: String,
        /// Who has it.
        id: MemberId,
    },
    /// They would ride with themselves.
    #[error("pair with self")]
    PairWithSelf,
    /// Their data have been erased already.
    #[error("erased already")]
    ErasedAlready {
        /// What they are called since.
        name: String,
    },
    /// Their name, number or address is that of somebody who was erased.
    #[error("erased before")]
    ErasedBefore {
        /// Their names.
        names: Vec<String>,
    },
    /// They have not left: their data are needed.
    #[error("still a member")]
    StillMember {
        /// Their name.
        name: String,
        /// How they are named at the prompt.
        typed: String,
    },
    /// They have seats ahead: their data are needed.
    #[error("seats ahead")]
    SeatsAhead {
        /// Their name.
        name: String,
        /// How they are named at the prompt.
        typed: String,
    },
    /// It was not said which places in texts mean whoever is to be erased.
    #[error("places not said")]
    PlacesNotSaid {
        /// Their name.
        name: String,
        /// The places, by number.
        places: Vec<Message>,
    },
    /// A place was named by a number that none has.
    #[error("no such place")]
    NoSuchPlace {
        /// The highest number.
        most: usize,
    },
}

impl MembersRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match self {
            Self::PlacesNotSaid { name, places } => {
                Failure::new(message!("error-places-not-said", name = name.as_str(), count = places.len()))
                    .at(places.iter().cloned())
                    .advise(message!("error-places-not-said-advice"))
            }
            Self::NoSuchPlace { most } => Failure::new(message!("error-no-such-place", most = *most)),
            Self::LeftBeforeJoined => Failure::new(message!("error-left-before-joined")),
            Self::Exists { name, id } => {
                Failure::new(message!("error-member-exists", name = name.as_str(), id = id.to_string()))
                    .advise(message!("error-member-exists-advice"))
            }
            Self::PairWithSelf => Failure::new(message!("error-pair-with-self")),
            Self::ErasedAlready { name } => Failure::new(message!("error-erased-already", name = name.as_str())),
            Self::ErasedBefore { names } => {
                Failure::new(message!("error-erased-before", count = names.len(), names = names.clone()))
                    .advise(message!("error-erased-before-advice"))
            }
            Self::StillMember { name, typed } => Failure::new(message!("error-erase-active", name = name.as_str()))
                .advise(message!("error-erase-active-advice", member = typed.as_str())),
            Self::SeatsAhead { name, typed } => Failure::new(message!("error-erase-seats", name = name.as_str()))
                .advise(message!("error-erase-seats-advice", member = typed.as_str())),
        }
    }
}
