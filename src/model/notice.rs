//! Notices: that somebody has been told what is new, or that a message about it is on its way.

use chrono::NaiveDateTime;

use super::member::MemberId;
use super::pending_news::PendingNews;

/// How somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeWay {
    /// By the coordinator, who says so: by telephone, in a message, face to face.
    ByHand,
    /// By mail that the program sends.
    Mail,
}

impl NoticeWay {
    /// The word for programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::ByHand => "by_hand",
            Self::Mail => "mail",
        }
    }
}

/// What became of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeState {
    /// It is on its way, or nobody knows whether the server took it.
    Sending,
    /// It was given or taken by the server.
    Sent,
    /// It was certainly not taken.
    Failed,
}

impl NoticeState {
    /// The word for programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Sending => "in_doubt",
            Self::Sent => "told",
            Self::Failed => "failed",
        }
    }
}

/// That somebody has been told, or was to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Number in the database.
    pub id: i64,
    /// Who is told.
    pub member: MemberId,
    /// When, in UTC.
    pub at: NaiveDateTime,
    /// Who told it, or sent it.
    pub by: String,
    /// How.
    pub way: NoticeWay,
    /// What became of it.
    pub state: NoticeState,
    /// Where mail was sent to.
    pub address: Option<String>,
    /// Why it failed, or why nobody knows: in the words of the server.
    pub reason: Option<String>,
    /// What it tells.
    pub news: Vec<PendingNews>,
}
