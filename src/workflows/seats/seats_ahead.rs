//! Seats ahead that somebody counts on: which of them a change takes the ground from under.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime};

use crate::i18n::Message;
use crate::message;
use crate::model::availability::Availability;
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::model::problem::Seat;
use crate::store::View;
use crate::workflows::context::Context;
use crate::workflows::refusal::Refusal;
use crate::workflows::words::Names;

/// So many shifts are named; of more it is said how many they are.
const MOST_NAMED: usize = 8;

/// A seat ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct SeatAhead {
    /// Told to people, and not in the draft alone.
    published: bool,
    start: NaiveDateTime,
    end: NaiveDateTime,
    member: MemberId,
}

/// What is to be said of seats that cannot be served any more.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lost {
    /// Whether people have been told of one of them, or of what is broken.
    pub is_published: bool,
    /// Whose, and in which shifts.
    pub sentences: Vec<Message>,
    /// The limits and other rules that what is planned breaks by it.
    pub broken: Vec<Message>,
    /// The period to plan again, if there are any.
    pub period: Option<Period>,
}

/// The seats ahead that can be served: the shift is there, a vehicle is in service, the member can, and whoever drives
/// may drive that vehicle.
pub struct SeatsAhead(BTreeSet<SeatAhead>);

impl SeatsAhead {
    /// The seats of all shifts that have not begun.
    pub fn of(context: &Context, view: &View<'_>) -> Result<Self, Refusal> {
        let now = context.local_now(view)?;
        let last = view.last_day_with_seats()?;
        let Some(period) = last.and_then(|last| Period::new(now.date(), last)) else {
            return Ok(Self(BTreeSet::new()));
        };
        let facts = view.facts(period, 0, 0)?;
        let said = facts.availability(&facts.roster.shifts);
        let mut seats = BTreeSet::new();
        for (index, shift) in facts.roster.shifts.iter().enumerate() {
            let (start, end) = (shift.timetable.shift.start, shift.timetable.shift.end);
            let Some(vehicle) = shift.vehicle.and_then(|id| facts.vehicle(id)).filter(|_| now < start) else {
                continue;
            };
            let published_seats: BTreeMap<MemberId, Seat> = shift
                .published
                .iter()
                .flat_map(|published| &published.crew)
                .map(|seat| (seat.member, seat.seat))
                .collect();
            for (member, said) in facts.members.iter().zip(&said) {
                let published = published_seats.contains_key(&member.id);
                let drafted = || shift.crew.iter().find(|taken| taken.member == member.id).map(|taken| taken.seat);
                let Some(seat) = published_seats.get(&member.id).copied().or_else(drafted) else { continue };
                let may = seat != Seat::Driver || facts.may_drive(member, vehicle, start.date());
                if may && said[index] != Availability::Unavailable {
                    seats.insert(SeatAhead { published, start, end, member: member.id });
                }
            }
        }
        Ok(Self(seats))
    }

    /// What is to be said of the seats that could be served before, and cannot now.
    pub fn lost(&self, context: &Context, view: &View<'_>) -> Result<Lost, Refusal> {
        let now = Self::of(context, view)?;
        let lost: Vec<SeatAhead> = self.0.difference(&now.0).copied().collect();
        let names = Names::of(&view.members()?);
        let (published, draft): (Vec<_>, Vec<_>) = lost.iter().partition(|seat| seat.published);
        let mut sentences = Vec::new();
        sentences.extend(sentence(context, &names, &published, ["lost-published-of-one", "lost-published"]));
        sentences.extend(sentence(context, &names, &draft, ["lost-draft-of-one", "lost-draft"]));
        let mut days: Vec<NaiveDate> = lost.iter().map(|seat| seat.start.date()).collect();
        for day in days.clone() {
            days.extend(view.plan_containing(day)?.into_iter().flat_map(|run| [run.period.from(), run.period.to()]));
        }
        let ends = days.iter().min().zip(days.iter().max());
        Ok(Lost {
            is_published: !published.is_empty(),
            sentences,
            broken: Vec::new(),
            period: ends.and_then(|(from, to)| Period::new(*from, *to)),
        })
    }
}

/// The shifts of some seats; with one member as the member's, else each with those who sit there.
fn sentence(context: &Context, names: &Names, seats: &[SeatAhead], [of_one, of_several]: [&str; 2]) -> Option<Message> {
    let mut shifts: BTreeMap<(NaiveDateTime, NaiveDateTime), Vec<&str>> = BTreeMap::new();
    for seat in seats {
        shifts.entry((seat.start, seat.end)).or_default().push(names.full(seat.member));
    }
    let members: BTreeSet<MemberId> = seats.iter().map(|seat| seat.member).collect();
    let only = members.first().filter(|_| members.len() == 1);
    let texts = &context.texts;
    let mut named: Vec<String> = shifts
        .iter()
        .map(|((start, end), names)| {
            let time = texts.shift_time(*start, *end);
            if only.is_some() { time } else { format!("{time} ({})", texts.list(names)) }
        })
        .collect();
    if named.len() > MOST_NAMED {
        let rest = named.split_off(MOST_NAMED - 1).len();
        named.push(texts.say(&message!("roster-more-shifts", count = rest)));
    }
    let (count, named) = (shifts.len(), texts.list(&named));
    match only {
        _ if count == 0 => None,
        Some(only) => Some(message!(of_one, name = names.full(*only), count = count, shifts = named)),
        None => Some(message!(of_several, count = count, shifts = named)),
    }
}
