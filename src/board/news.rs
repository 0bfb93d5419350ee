//! What the board wants done, and what it hears.

use crate::board::actions::Action;
use crate::board::advice::MemberAdvice;
use crate::board::advice::ShiftAdvice;
use crate::board::grid::SeatKey;
use crate::board::layer::Wanted;
use crate::board::picture::Picture;
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::planner::watch::Progress;

/// What the board wants done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// An action, its texts wrapped to so many columns.
    Run(Action, u16),
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

/// What came of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A sentence says it.
    Said(String),
    /// There is more to be read.
    Read(String),
    /// It was refused, and why.
    Refused(String),
}
