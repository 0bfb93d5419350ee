//! What a key does to the database, each named by the command that does the same at the prompt.

use chrono::NaiveDate;

use crate::board::grid::SeatKey;
use crate::board::picture::{Picture, key};
use crate::i18n::CommandWord::{self, Own};
use crate::i18n::Texts;
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::model::problem::Seat;
use crate::model::roster::RosterShift;
use crate::model::shift_name::ShiftName;
use crate::workflows::words::{name_to_type, period_to_type};

/// A member of a shift: both as a command takes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// The shift.
    pub shift: ShiftName,
    /// The member.
    pub member: String,
}

/// What is done to the database, or asked of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Somebody takes a free seat.
    Assign(Sitting, Seat),
    /// Somebody takes the place of whoever sits there.
    Replace(Sitting, String),
    /// Somebody leaves a shift.
    Unassign(Sitting),
    /// A seat is locked, or unlocked.
    Lock(Sitting, bool),
    /// Two change seats.
    Swap(Sitting, Sitting),
    /// Somebody cannot come at a time, as it was typed; their seats are filled at once, or one by one.
    Absent {
        /// Who.
        member: String,
        /// When.
        when: String,
        /// Whether the seats are filled at once.
        fill: bool,
    },
    /// Why a shift has its crew, or none.
    Why(ShiftName),
    /// A period is planned.
    Plan(Period),
    /// What is planned of a period is planned again.
    Replan(Period),
    /// A period is published, or only shown what that would tell.
    Publish {
        /// The period.
        period: Period,
        /// Whether nothing is stored.
        dry_run: bool,
    },
    /// What was done last is taken back.
    Undo,
    /// What was taken back last is done again.
    Redo,
}

impl Action {
    /// The command that does the same at the prompt, word by word, without `korpass`.
    pub fn words(&self, texts: &Texts) -> Vec<CommandWord> {
        let shift = |shift: &ShiftName| given(&shift.to_string());
        let period = |period: Period| given(&period_to_type(texts, period));
        match self {
            Self::Assign(Sitting { shift: of, member }, seat) => {
                let seat = match seat {
                    Seat::Driver => "driver",
                    Seat::RideAlong => "ride-along",
                };
                vec![Own("assign"), shift(of), given(member), Own("--seat"), Own(seat)]
            }
            Self::Replace(Sitting { shift: of, member }, replacement) => {
                vec![Own("replace"), shift(of), given(member), Own("with"), given(replacement)]
            }
            Self::Unassign(Sitting { shift: of, member }) => vec![Own("unassign"), shift(of), given(member)],
            Self::Lock(Sitting { shift: of, member }, lock) => {
                vec![Own(if *lock { "lock" } else { "unlock" }), shift(of), given(member)]
            }
            Self::Swap(one, other) => {
                let (first, second) = (shift(&one.shift), shift(&other.shift));
                vec![Own("swap"), first, given(&one.member), Own("with"), second, given(&other.member)]
            }
            Self::Absent { member, when, fill } => {
                let mut words = vec![Own("absent"), given(member), given(when)];
                words.extend(fill.then_some(Own("--auto")));
                words
            }
            Self::Why(of) => vec![Own("why"), shift(of)],
            Self::Plan(of) => vec![Own("plan"), period(*of)],
            Self::Replan(of) => vec![Own("replan"), period(*of)],
            Self::Publish { period: of, dry_run } => {
                let mut words = vec![Own("publish"), period(*of)];
                words.extend(dry_run.then_some(Own("--dry-run")));
                words
            }
            Self::Undo => vec![Own("undo")],
            Self::Redo => vec![Own("redo")],
        }
    }

    /// The same command as it is typed.
    pub fn title(&self, texts: &Texts) -> String {
        texts.command(&self.words(texts))
    }

    /// Whether it may change the database.
    pub fn changes(&self) -> bool {
        !matches!(self, Self::Why(_) | Self::Publish { dry_run: true, .. })
    }

    /// Whether the planner works for it, which may take long.
    pub fn plans(&self) -> bool {
        matches!(self, Self::Plan(_) | Self::Replan(_))
    }

    /// Whether what it asks about must have been read to its end before a yes counts.
    pub fn is_read_first(&self) -> bool {
        self.plans() || matches!(self, Self::Publish { .. })
    }
}

fn given(word: &str) -> CommandWord {
    CommandWord::Given(word.to_owned())
}

impl Picture {
    /// A member as a command takes it: by first name where that is enough.
    fn member_word(&self, member: MemberId) -> String {
        let members = &self.facts.members;
        self.facts.member(member).map_or_else(|| member.to_string(), |found| name_to_type(members, found))
    }

    /// A shift as a command takes it.
    fn shift_name(&self, shift: &RosterShift) -> ShiftName {
        let (start, car) = key(shift);
        let car = self.facts.car(car).filter(|_| self.facts.cars.len() > 1).map(|car| car.name.clone());
        ShiftName { day: start.date(), start: Some(start.time()), car }
    }

    fn sitting(&self, shift: &RosterShift, member: MemberId) -> Sitting {
        Sitting { shift: self.shift_name(shift), member: self.member_word(member) }
    }

    /// Somebody takes a seat, in the place of whoever sits there.
    pub fn to_take(&self, shift: &RosterShift, (_, seat, holder): SeatKey, member: MemberId) -> Action {
        match holder {
            Some(holder) => Action::Replace(self.sitting(shift, holder), self.member_word(member)),
            None => Action::Assign(self.sitting(shift, member), seat),
        }
    }

    /// Somebody leaves a shift.
    pub fn to_free(&self, shift: &RosterShift, member: MemberId) -> Action {
        Action::Unassign(self.sitting(shift, member))
    }

    /// A seat is locked, or unlocked.
    pub fn to_lock(&self, shift: &RosterShift, member: MemberId, lock: bool) -> Action {
        Action::Lock(self.sitting(shift, member), lock)
    }

    /// Two change seats.
    pub fn to_swap(&self, one: (&RosterShift, MemberId), other: (&RosterShift, MemberId)) -> Action {
        Action::Swap(self.sitting(one.0, one.1), self.sitting(other.0, other.1))
    }

    /// Somebody cannot come.
    pub fn to_be_absent(&self, member: MemberId, when: &str, fill: bool) -> Action {
        Action::Absent { member: self.member_word(member), when: when.to_owned(), fill }
    }

    /// Why a shift has its crew, or none.
    pub fn to_ask_why(&self, shift: &RosterShift) -> Action {
        Action::Why(self.shift_name(shift))
    }

    /// What is planned is planned again; from a day after that, the rest of the period is planned.
    pub fn to_plan(&self, day: Option<NaiveDate>) -> Action {
        let period = self.facts.roster.period;
        let after = self.planned.filter(|planned| day > Some(planned.to()));
        let rest = after.and_then(|planned| Period::new(planned.to().succ_opt()?, period.to()));
        match (self.planned, rest) {
            (Some(planned), None) => Action::Replan(planned),
            (_, rest) => Action::Plan(rest.unwrap_or(period)),
        }
    }

    /// What is published, shown or done.
    pub fn to_publish(&self, dry_run: bool) -> Action {
        Action::Publish { period: self.planned.unwrap_or(self.facts.roster.period), dry_run }
    }
}
