//! Why an operation could not be taken back.

use crate::i18n::Message;
use crate::message;
use crate::workflows::failure::Failure;

/// Why an operation could not be taken back.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum HistoryRefusal {
    /// Nothing is known of what history is asked of.
    #[error("nothing known")]
    NothingKnown,
    /// Nothing holds that could be taken back.
    #[error("nothing to undo")]
    NothingToUndo,
    /// Nothing has been undone that could be done again.
    #[error("nothing to redo")]
    NothingToRedo,
    /// What it did is known no longer: it added somebody, and nobody was told of them before it was taken back.
    #[error("forgotten {number}")]
    Forgotten {
        /// The number.
        number: i64,
    },
    /// Somebody has been erased, for good.
    #[error("erased")]
    Erased {
        /// Where no operation was named: the last before it that can be taken back.
        before: Option<i64>,
    },
    /// It gave addresses of calendars out, or revoked one, for good.
    #[error("given out")]
    GivenOut {
        /// Where no operation was named: the last before it that can be taken back.
        before: Option<i64>,
    },
    /// It made the association.
    #[error("first operation")]
    First,
    /// It put a backup in the place of the database.
    #[error("restoration")]
    Restoration {
        /// The file in which is kept what it replaced.
        kept: Option<String>,
    },
    /// No operation has that number.
    #[error("no such operation {number}")]
    NoSuchOperation {
        /// The number.
        number: i64,
    },
    /// It takes another back itself.
    #[error("undo of undo {number}")]
    IsUndo {
        /// The number.
        number: i64,
        /// What it did, in the language spoken.
        what: String,
    },
    /// It has been taken back already.
    #[error("undone already {number}")]
    UndoneAlready {
        /// The number.
        number: i64,
        /// What it did, in the language spoken.
        what: String,
    },
    /// Later operations rest on it.
    #[error("later operations rest on {number}")]
    Depends {
        /// The number.
        number: i64,
        /// The numbers of the later ones.
        later: Vec<i64>,
        /// What they did, each in a line.
        what: Vec<Message>,
    },
    /// Rules would be broken that are kept now.
    #[error("undoing {number} breaks rules")]
    Breaks {
        /// The number.
        number: i64,
        /// Each breach in a sentence.
        breaches: Vec<Message>,
    },
}

impl HistoryRefusal {
    /// The same in sentences.
    pub fn explain(self) -> Failure {
        match self {
            Self::NothingKnown => Failure::new(message!("history-none")),
            Self::NothingToUndo => Failure::new(message!("error-nothing-to-undo")),
            Self::NothingToRedo => {
                Failure::new(message!("error-nothing-to-redo")).advise(message!("error-nothing-to-redo-advice"))
            }
            Self::Forgotten { number } => Failure::new(message!("error-redo-forgotten", number = number)),
            Self::Erased { before: Some(before) } => Failure::new(message!("error-undo-erased"))
                .advise(message!("error-undo-erased-advice", before = before)),
            Self::Erased { before: None } => Failure::new(message!("error-undo-erased")),
            Self::GivenOut { before: Some(before) } => Failure::new(message!("error-undo-given-out"))
                .advise(message!("error-undo-given-out-advice", before = before)),
            Self::GivenOut { before: None } => Failure::new(message!("error-undo-given-out")),
            Self::First => Failure::new(message!("error-undo-first")).advise(message!("error-undo-first-advice")),
            Self::Restoration { kept: Some(kept) } => {
                Failure::new(message!("error-undo-restore")).advise(message!("error-undo-restore-advice", file = kept))
            }
            Self::Restoration { kept: None } => Failure::new(message!("error-undo-restore")),
            Self::NoSuchOperation { number } => Failure::new(message!("error-no-such-operation", number = number))
                .advise(message!("error-no-such-operation-advice")),
            Self::IsUndo { number, what } => Failure::new(message!("error-undo-of-undo", number = number, what = what))
                .advise(message!("error-undo-of-undo-advice")),
            Self::UndoneAlready { number, what } => {
                Failure::new(message!("error-undone-already", number = number, what = what))
            }
            Self::Depends { number, later, what } => {
                let last = later.last().copied().unwrap_or(number);
                Failure::new(message!("error-undo-depends", number = number, count = later.len()))
                    .at(what)
                    .advise(message!("error-undo-depends-advice", last = last))
            }
            Self::Breaks { number, breaches } => Failure::new(message!("error-undo-breaks", number = number))
                .at(breaches)
                .advise(message!("error-undo-breaks-advice", number = number)),
        }
    }
}
