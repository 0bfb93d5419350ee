//! Why no plan could be made, stored or explained.

use std::path::PathBuf;

use chrono::NaiveDateTime;

use crate::i18n::{Argument, Message, Time, date_time};
use crate::message;
use crate::model::problem::PLAN_FORMAT;
use crate::model::shift_name::ShiftName;
use crate::workflows::failure::Failure;

/// The most faults of a problem that are told; of more it is said how many they are.
const MOST_FAULTS: usize = 50;

/// Why no plan could be made, stored or explained.
#[derive(Debug, thiserror::Error)]
pub enum PlanningRefusal {
    /// The shift is cancelled.
    #[error("cancelled")]
    Cancelled {
        /// The shift as it was named.
        shift: ShiftName,
        /// Its time.
        time: Time,
        /// Why it was cancelled.
        why: String,
    },
    /// The period has no shifts.
    #[error("no shifts")]
    NoShifts {
        /// The period as a command takes it.
        period: String,
    },
    /// All shifts of the period have begun.
    #[error("all begun")]
    AllBegun {
        /// The period as a command takes it.
        period: String,
    },
    /// All shifts of the period begin before people could be told in time.
    #[error("all fixed")]
    AllFixed {
        /// Shifts that begin by then stay as they are.
        until: NaiveDateTime,
    },
    /// Locked seats break rules by themselves.
    #[error("locked seats")]
    LockedSeats {
        /// Which, and which rules: one at least.
        broken: Vec<BrokenSeat>,
        /// What helps with the first of them.
        unlock: Unlock,
    },
    /// Locked seats leave shifts without a crew, whoever joins them.
    #[error("locked seats alone")]
    LockedSeatsAlone {
        /// The shifts.
        shifts: Vec<Argument>,
        /// What helps with the first of them, where the shifts are in the database.
        unlock: Option<Unlock>,
    },
    /// The problem of the period is none of the planning contract.
    #[error("unfit problem")]
    UnfitProblem(Vec<Message>),
    /// A file of a problem cannot be used.
    #[error("problem file {file}")]
    ProblemFile {
        /// The file.
        file: String,
        /// What is wrong with it.
        faults: Vec<Message>,
    },
    /// A file of a plan cannot be read.
    #[error("plan file {}", .path.display())]
    PlanUnread {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// A file of a plan is no plan.
    #[error("no plan in {file}")]
    NoPlan {
        /// The file.
        file: String,
        /// What is wrong with it, and where.
        fault: Message,
    },
    /// A file of a plan is of another format.
    #[error("format of {file}")]
    PlanFormat {
        /// The file.
        file: String,
        /// The format that it says it is.
        found: String,
    },
    /// A plan speaks of shifts or people that the period does not have.
    #[error("strangers in {file}")]
    Strangers {
        /// The file.
        file: String,
        /// Those that are named: one at least.
        named: Vec<Stranger>,
        /// How many there are beside them.
        more: usize,
    },
    /// A member takes no part in the period.
    #[error("no part")]
    NoPart {
        /// The name of the member.
        name: String,
        /// The same as a command takes it.
        to_type: String,
    },
}

/// A locked seat that breaks a rule.
#[derive(Debug, Clone, PartialEq)]
pub struct BrokenSeat {
    /// The shift.
    pub shift: Argument,
    /// The rule, in a sentence.
    pub breach: Message,
}

/// What a command takes to unlock a seat, or all seats of its shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unlock {
    /// The shift.
    pub shift: String,
    /// The member, if it is about one.
    pub member: Option<String>,
}

/// A seat in a plan that is none of the period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stranger {
    /// The shift as the plan calls it.
    pub shift: String,
    /// The person: the name of a member, else as the plan calls them.
    pub person: String,
}

impl Unlock {
    fn advice(&self) -> Message {
        let shift = self.shift.as_str();
        match &self.member {
            Some(member) => message!("error-locked-seat-advice", shift = shift, member = member.as_str()),
            None => message!("error-locked-seats-advice", shift = shift),
        }
    }
}

impl PlanningRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match self {
            Self::Cancelled { shift, time, why } => {
                Failure::new(message!("error-shift-cancelled", shift = time.clone(), why = why.as_str()))
                    .advise(message!("error-shift-cancelled-advice", shift = shift.to_string()))
            }
            Self::NoShifts { period } => Failure::new(message!("error-no-shifts", period = period.as_str()))
                .advise(message!("error-no-shifts-advice")),
            Self::AllBegun { period } => Failure::new(message!("error-all-begun", period = period.as_str()))
                .advise(message!("error-all-begun-advice", period = period.as_str())),
            Self::AllFixed { until } => Failure::new(message!("error-all-fixed", until = date_time(*until)))
                .advise(message!("error-all-fixed-advice")),
            Self::LockedSeats { broken, unlock } => locked_seats(broken).advise(unlock.advice()),
            Self::LockedSeatsAlone { shifts, unlock } => {
                let advice = unlock.as_ref().map(Unlock::advice);
                Failure { advice, ..locked_seats_alone(shifts) }
            }
            Self::UnfitProblem(faults) => Failure::new(message!("error-period-problem")).at(faults.clone()),
            Self::ProblemFile { file, faults } => {
                let untold = faults.len().saturating_sub(MOST_FAULTS);
                let untold = (untold > 0).then(|| message!("import-faults-untold", count = untold));
                let told = faults.iter().take(MOST_FAULTS).cloned().chain(untold);
                Failure::new(message!("error-problem", file = file.as_str())).at(told)
            }
            Self::PlanUnread { path, error } => {
                Failure::of_file(path, error).advise(message!("error-plan-file-advice"))
            }
            Self::NoPlan { file, fault } => no_plan(file, fault.clone()),
            Self::PlanFormat { file, found } => {
                no_plan(file, message!("problem-format", found = found.as_str(), expected = PLAN_FORMAT))
            }
            Self::Strangers { file, named, more } => strangers(file, named, *more),
            Self::NoPart { name, to_type } => Failure::new(message!("error-why-no-member", name = name.as_str()))
                .advise(message!("error-why-no-member-advice", name = to_type.as_str())),
        }
    }
}

fn locked_seats(broken: &[BrokenSeat]) -> Failure {
    Failure::new(message!("error-locked-seats")).at(broken
        .iter()
        .map(|seat| message!("error-locked-seat", shift = seat.shift.clone(), breach = seat.breach.clone())))
}

fn locked_seats_alone(shifts: &[Argument]) -> Failure {
    Failure::new(message!("error-locked-seats-alone"))
        .at(shifts.iter().map(|shift| message!("error-known-shift", shift = shift.clone())))
}

fn no_plan(file: &str, fault: Message) -> Failure {
    Failure::new(message!("error-plan-file", file = file)).at([fault]).advise(message!("error-plan-file-advice"))
}

fn strangers(file: &str, named: &[Stranger], more: usize) -> Failure {
    let named = named.iter().map(|stranger| {
        message!("error-plan-stranger", shift = stranger.shift.as_str(), person = stranger.person.as_str())
    });
    let more = (more > 0).then(|| message!("error-plan-more-strangers", count = more));
    Failure::new(message!("error-plan-strangers", file = file))
        .at(named.chain(more))
        .advise(message!("error-plan-strangers-advice"))
}
