//! What the board wants done, and what it hears.

use crate::board::advice::MemberAdvice;
use crate::board::advice::ShiftAdvice;
use crate::board::grid::ShiftKey;
use crate::board::picture::Picture;
use crate::cli::front::Wanted;
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::model::problem::Seat;
use crate::planner::watch::Progress;

/// A command to be run: what would be typed at the prompt, word by word, without `korpass`.
pub type Words = Vec<String>;

/// A seat to be advised on: the shift, which seat, and who sits there.
pub type SeatKey = (ShiftKey, Seat, Option<MemberId>);

/// What the board wants done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// A command, its texts wrapped to so many columns.
    Run(Words, u16),
    /// An answer to the command that asks; nothing means no.
    Answer(Option<String>),
    /// The search for a plan to stop with what it has.
    StopPlanning,
    /// Advice on a seat.
    OfSeat(SeatKey),
    /// All there is to know of a member.
    OfMember(MemberId),
    /// Another period.
    Show(Period),
    /// A look at the database, as a command may have changed it.
    LookAgain,
    /// The screen drawn anew.
    Redraw,
    /// To wait in the background of the shell.
    Suspend,
    /// To leave.
    Quit,
}

/// What the board hears.
pub enum News {
    /// The database is as this.
    Picture(Box<Picture>),
    /// Advice on a seat.
    OfSeat(Box<ShiftAdvice>),
    /// What there is to know of a member.
    OfMember(Box<MemberAdvice>),
    /// The database could not be read.
    Unread(String),
    /// The command asks, under what it has shown.
    Asked {
        /// What it has shown.
        shown: String,
        /// The question.
        question: String,
        /// What kind of answer it wants.
        wanted: Wanted,
    },
    /// How far the planner has come.
    Planned(Progress),
    /// The command is done.
    Done(Outcome),
}

/// What came of a command.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outcome {
    /// What it showed after its last question.
    pub shown: String,
    /// What it remarked beside.
    pub remarks: Vec<String>,
    /// Why it failed, if it did.
    pub failure: Option<String>,
}
