//! What is known of an absence before anything is decided.

use chrono::NaiveDateTime;

use crate::model::availability::{Availability, AvailabilityException};
use crate::model::facts::Facts;
use crate::model::local_time::whole_days;
use crate::model::member::Member;
use crate::model::period::Period;
use crate::model::roster::SeatTaken;
use crate::store::View;
use crate::workflows::absence::refusal::AbsenceRefusal;
use crate::workflows::context::Context;
use crate::workflows::lookup;
use crate::workflows::parse;
use crate::workflows::planning::around::with_plans_or_weeks;
use crate::workflows::planning::facts::facts;
use crate::workflows::refusal::Refusal;
use crate::workflows::words;

/// What is known of an absence before anything is decided.
pub struct Absence {
    /// Who cannot come.
    pub member: Member,
    /// From when until when, local.
    pub time: (NaiveDateTime, NaiveDateTime),
    /// The facts of the days planned together with it, as they are.
    pub facts: Facts,
    /// The seats that the member has in shifts ahead then, each with the place of its shift in the roster.
    pub lost: Vec<(usize, SeatTaken)>,
    /// Whether it is stored already that they cannot.
    pub is_known: bool,
}

impl Absence {
    /// The absence of a member at a time, both as typed.
    ///
    /// # Errors
    /// If the member is unknown, the time is none or is over, or the database cannot be read.
    pub fn read(context: &Context, view: &View<'_>, member: &str, when: &str) -> Result<Self, Refusal> {
        let now = context.local_now(view)?;
        let member = lookup::member(&view.members()?, member)?.clone();
        let time = match parse::when(when) {
            Ok(time) => time,
            Err(_) => {
                let period = lookup::period(when, now.date())?;
                whole_days(period.from(), period.to())
            }
        };
        let days = Period::new(time.0.date(), (time.1 - chrono::Duration::minutes(1)).date());
        let Some(days) = days.filter(|_| now < time.1) else {
            return Err(AbsenceRefusal::Past { time: words::span(time.0, time.1) }.into());
        };
        let whole = with_plans_or_weeks(view, days)?;
        let facts = Facts { driven_until: Some(now), ..facts(view, whole)? };
        let lost = facts.roster.shifts.iter().enumerate().filter(|(_, shift)| {
            let shift = &shift.timetable.shift;
            now < shift.start && shift.start < time.1 && time.0 < shift.end
        });
        let lost = lost
            .filter_map(|(place, shift)| Some((place, *shift.crew.iter().find(|taken| taken.member == member.id)?)))
            .collect();
        let is_known = facts.exceptions.iter().any(|said| {
            said.member == member.id && (said.from, said.to) == time && said.availability == Availability::Unavailable
        });
        Ok(Self { member, time, facts, lost, is_known })
    }

    /// That the member cannot come, as it is stored.
    pub fn exception(&self) -> AvailabilityException {
        AvailabilityException {
            id: 0,
            member: self.member.id,
            from: self.time.0,
            to: self.time.1,
            availability: Availability::Unavailable,
            from_calendar: false,
        }
    }

    /// The facts as they are once the member is away and the seats are free.
    pub fn without(&self) -> Facts {
        let mut facts = self.facts.clone();
        facts.exceptions.push(self.exception());
        for (place, taken) in &self.lost {
            facts.roster.shifts[*place].crew.retain(|found| found.member != taken.member);
            facts.roster.shifts[*place].crew.iter_mut().for_each(|taken| taken.against_rule = false);
        }
        facts
    }
}
