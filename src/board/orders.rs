//! The command behind each key, word by word as it would be typed.

use chrono::NaiveDate;

use crate::board::news::SeatKey;
use crate::board::news::Words;
use crate::board::picture::Picture;
use crate::board::picture::key;
use crate::i18n::Texts;
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::model::problem::Seat;
use crate::model::roster::RosterShift;
use crate::model::shift_name::ShiftName;
use crate::workflows::lookup;
use crate::workflows::words;

fn words<const N: usize>(words: [&str; N]) -> Words {
    words.map(str::to_owned).to_vec()
}

impl Picture {
    /// A member as a command takes it: by first name where that is enough.
    fn member_word(&self, member: MemberId) -> String {
        let members = &self.facts.members;
        let named = self.facts.member(member).map(|found| words::shortest_name(members, found));
        let means = |name: &&str| lookup::member(members, name).is_ok_and(|found| found.id == member);
        named.filter(means).map_or_else(|| member.to_string(), str::to_owned)
    }

    /// A shift as a command takes it.
    fn shift_word(&self, shift: &RosterShift) -> String {
        let (start, car) = key(shift);
        let car = self.facts.car(car).filter(|_| self.facts.cars.len() > 1).map(|car| car.name.clone());
        ShiftName { day: start.date(), start: Some(start.time()), car }.to_string()
    }

    /// Somebody takes a seat, in the place of whoever sits there.
    pub fn to_take(&self, shift: &RosterShift, (_, seat, holder): SeatKey, member: MemberId) -> Words {
        let (shift, member) = (self.shift_word(shift), self.member_word(member));
        match holder {
            Some(holder) => words(["replace", &shift, &self.member_word(holder), "with", &member]),
            None => {
                let seat = match seat {
                    Seat::Driver => "driver",
                    Seat::RideAlong => "ride-along",
                };
                words(["assign", &shift, &member, "--seat", seat])
            }
        }
    }

    /// Somebody leaves a shift.
    pub fn to_free(&self, shift: &RosterShift, member: MemberId) -> Words {
        words(["unassign", &self.shift_word(shift), &self.member_word(member)])
    }

    /// A seat is locked, or unlocked.
    pub fn to_lock(&self, shift: &RosterShift, member: MemberId, lock: bool) -> Words {
        words([if lock { "lock" } else { "unlock" }, &self.shift_word(shift), &self.member_word(member)])
    }

    /// Two change seats.
    pub fn to_swap(&self, one: (&RosterShift, MemberId), other: (&RosterShift, MemberId)) -> Words {
        let (first, second) = (self.shift_word(one.0), self.shift_word(other.0));
        words(["swap", &first, &self.member_word(one.1), "with", &second, &self.member_word(other.1)])
    }

    /// Somebody cannot come.
    pub fn to_be_absent(&self, member: MemberId, when: &str, fill: bool) -> Words {
        let mut words = words(["absent", &self.member_word(member), when]);
        words.extend(fill.then(|| "--auto".to_owned()));
        words
    }

    /// Why a shift has its crew, or none.
    pub fn to_ask_why(&self, shift: &RosterShift) -> Words {
        words(["why", &self.shift_word(shift)])
    }

    /// What is planned is planned again; from a day after that, the rest of the period is planned.
    pub fn to_plan(&self, texts: &Texts, day: Option<NaiveDate>) -> Words {
        let period = self.facts.roster.period;
        let after = self.planned.filter(|planned| day > Some(planned.to()));
        let rest = after.and_then(|planned| Period::new(planned.to().succ_opt()?, period.to()));
        match (self.planned, rest) {
            (Some(planned), None) => words(["replan", &words::period_to_type(texts, planned)]),
            (_, rest) => words(["plan", &words::period_to_type(texts, rest.unwrap_or(period))]),
        }
    }

    /// What is published, shown or done.
    pub fn to_publish(&self, texts: &Texts, dry_run: bool) -> Words {
        let period: Period = self.planned.unwrap_or(self.facts.roster.period);
        let mut words = words(["publish", &words::period_to_type(texts, period)]);
        words.extend(dry_run.then(|| "--dry-run".to_owned()));
        words
    }
}
