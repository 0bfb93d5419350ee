//! What the board requests, and what its workers report.

use crate::board::actions::Action;
use crate::board::advice::MemberAdvice;
use crate::board::advice::ShiftAdvice;
use crate::board::database::Origin;
use crate::board::grid::SeatKey;
use crate::board::picture::Picture;
use crate::board::popup::AnswerKind;
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::planner::watch::Progress;

/// What the board wants done, by a worker or by the event loop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// An action.
    Run(Order),
    /// An answer to the command that asks; nothing means no.
    Answer(Option<String>),
    /// The search for a plan to stop with what it has.
    StopPlanning,
    /// Advice on a seat.
    SeatAdvice(SeatKey),
    /// All there is to know of a member.
    MemberAdvice(MemberId),
    /// Another period.
    ShowPeriod(Period),
    /// A look at the database, as a command may have changed it.
    Refresh,
    /// The screen drawn anew.
    Redraw,
    /// To wait in the background of the shell.
    Suspend,
    /// To leave.
    Quit,
}

/// An action that is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// It.
    pub action: Action,
    /// Columns to which its texts are wrapped.
    pub columns: u16,
    /// What the board shows: it is not done to anything else.
    pub shown: Origin,
}

/// What a worker reports to the board.
pub enum Update {
    /// The database is as this.
    Picture(Box<Picture>),
    /// Advice on a seat.
    SeatAdvice(Box<ShiftAdvice>),
    /// What there is to know of a member.
    MemberAdvice(Box<MemberAdvice>),
    /// The database could not be read.
    ReadFailed(String),
    /// The command asks, under what it has shown.
    Prompt {
        /// What it has shown.
        shown: String,
        /// The question.
        question: String,
        /// What kind of answer it wants.
        kind: AnswerKind,
    },
    /// How far the planner has come.
    Progress(Progress),
    /// The command is done.
    Done(ActionResult),
}

/// What came of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActionResult {
    /// A sentence says it.
    Said(String),
    /// There is more to be read.
    Read(String),
    /// It was refused, and why.
    Refused(String),
}
