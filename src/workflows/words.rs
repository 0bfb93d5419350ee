//! How members, seats and other facts are named on the screen.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use crate::i18n::{Argument, Language, Message, SortKey, Texts, Time, date_time};
use crate::message;
use crate::model::availability::Availability;
use crate::model::facts::Facts;
use crate::model::local_time::TimeWindow;
use crate::model::member::{Member, MemberId, Profile, Roles};
use crate::model::period::Period;
use crate::model::person_name::short_names;
use crate::model::problem::Seat;
use crate::model::roster::RosterShift;
use crate::model::shift::Weekdays;
use crate::model::shift_name::ShiftName;
use crate::model::vehicle::{Car, Gearbox, licence_allows};
use crate::planner::problem::from_facts::{self, member_of_person};
use crate::planner::problem::shift_names::ShiftNames;
use crate::rules::{Breach, Rule};
use crate::workflows::lookup::people;

/// The names of members: the full one, and a short one that stays unique.
pub struct Names {
    full: BTreeMap<MemberId, String>,
    short: BTreeMap<MemberId, String>,
}

impl Names {
    /// The names of the members.
    pub fn of(members: &[Member]) -> Self {
        let short = short_names(members.iter().map(|member| member.profile.name.as_str()));
        let full: BTreeMap<MemberId, String> =
            members.iter().map(|member| (member.id, member.profile.name.clone())).collect();
        let short = full.iter().map(|(id, name)| (*id, short.get(name).unwrap_or(name).clone())).collect();
        Self { full, short }
    }

    /// The full name.
    pub fn full(&self, member: MemberId) -> &str {
        self.full.get(&member).map_or("?", String::as_str)
    }

    /// The full name of a person of the planning contract; of one unknown, the id.
    pub fn of_person(&self, person: &str) -> String {
        let known = member_of_person(person).and_then(|member| self.full.get(&member));
        known.cloned().unwrap_or_else(|| person.to_owned())
    }

    /// The short name.
    pub fn short(&self, member: MemberId) -> &str {
        self.short.get(&member).map_or("?", String::as_str)
    }
}

/// The members in alphabetical order.
pub fn by_name(members: &[Member]) -> Vec<&Member> {
    let mut sorted: Vec<&Member> = members.iter().collect();
    SortKey::sort_by_name(&mut sorted, |member| member.profile.name.as_str());
    sorted
}

/// The word for a seat.
pub fn seat(seat: Seat) -> Message {
    message!(match seat {
        Seat::Driver => "seat-driver",
        Seat::RideAlong => "seat-ride-along",
    })
}

/// The id of the word for what somebody has said of a time.
pub fn availability_id(said: Availability) -> String {
    format!("availability-{}", said.word())
}

/// The time of a shift.
pub fn time(shift: &RosterShift) -> Time {
    Time::Shift(shift.timetable.shift.start, shift.timetable.shift.end)
}

/// The time of a shift that the planning contract speaks of; of one unknown, what it is called there.
pub fn time_of(shifts: &ShiftNames<'_>, name: &str) -> Argument {
    shifts.find(name).map_or_else(|| Argument::from(name), |shift| Argument::from(time(shift)))
}

/// A time in words: whole days as dates, hours of one day as a shift's, else to the minute.
pub fn span(from: NaiveDateTime, to: NaiveDateTime) -> Message {
    let midnight = chrono::NaiveTime::MIN;
    match to.date().pred_opt() {
        Some(last) if from.time() == midnight && to.time() == midnight => {
            message!("time-days", days = Time::Days(from.date(), last))
        }
        _ if from.date() == to.date() => message!("time-hours", hours = Time::Shift(from, to)),
        _ => message!("time-span", from = date_time(from), to = date_time(to)),
    }
}

/// A time that comes back every week: `mån–tor 10–13`, `fre hela dagen`.
pub fn weekly_time(weekdays: Weekdays, window: TimeWindow) -> Message {
    let days = Time::Weekdays(weekdays.iter().collect());
    if window == TimeWindow::WHOLE_DAY {
        message!("weekly-whole-days", days = days)
    } else {
        message!("weekly-time", days = days, window = window.to_string())
    }
}

/// A breach in words, with people and shifts as people call them.
pub fn breach(facts: &Facts, names: &Names, shifts: &ShiftNames<'_>, breach: &Breach) -> Message {
    let member = breach.person.as_deref().and_then(from_facts::member_of_person);
    let own =
        member.and_then(|member| lacking_licence(facts, member, breach).or_else(|| month_limit(facts, member, breach)));
    if let Some(sentence) = own {
        return sentence;
    }
    if breach.rule == Rule::Clearance && breach.other.as_deref() == Some(from_facts::NO_VEHICLE) {
        let name = member.map(|member| names.full(member)).unwrap_or_default();
        return message!("breach-no-vehicle", name = name);
    }
    let name = |id: &str| match id {
        "driver" => Argument::from(seat(Seat::Driver)),
        "ride_along" => Argument::from(seat(Seat::RideAlong)),
        id => from_facts::member_of_person(id)
            .map_or_else(|| Argument::from(id), |member| Argument::from(names.full(member))),
    };
    breach.sentence(name, |id: &str| time_of(shifts, id))
}

/// The sentence for a driver whose licence does not allow the gearbox.
fn lacking_licence(facts: &Facts, member: MemberId, breach: &Breach) -> Option<Message> {
    let plate = breach.other.as_deref().filter(|_| breach.rule == Rule::Clearance)?;
    let vehicle = facts.vehicles.iter().find(|vehicle| vehicle.details.plate.as_str() == plate)?;
    let profile = &facts.member(member)?.profile;
    (!licence_allows(profile, vehicle.details.gearbox))
        .then(|| message!("error-licence", name = profile.name.as_str(), plate = plate))
}

/// The words for the seats that a member takes.
pub fn roles(roles: Roles) -> Message {
    message!(match roles {
        Roles::Driver => "seat-driver",
        Roles::RideAlong => "seat-ride-along",
        Roles::Both => "roles-both",
    })
}

/// The word for a gearbox.
pub fn gearbox(gearbox: Gearbox) -> Message {
    message!(match gearbox {
        Gearbox::Manual => "gearbox-manual",
        Gearbox::Automatic => "gearbox-automatic",
    })
}

/// Yes or no.
pub fn yes_no(yes: bool) -> Message {
    message!(if yes { "yes" } else { "no" })
}

/// The sentence for somebody with more shifts than the agreed number a month allows in the period.
fn month_limit(facts: &Facts, member: MemberId, breach: &Breach) -> Option<Message> {
    let profile = &facts.member(member).filter(|_| breach.rule == Rule::PeriodLimit)?.profile;
    Some(message!(
        "rule-month-limit",
        person = profile.name.as_str(),
        count = breach.count,
        month = profile.max_month,
        limit = breach.limit
    ))
}

/// What is told of a member beside the name, each with the id of its label.
pub fn profile_lines(profile: &Profile) -> Vec<(&'static str, Argument)> {
    let or_dash = |text: &Option<String>| Argument::from(text.as_deref().unwrap_or("–"));
    vec![
        ("label-phone", or_dash(&profile.phone)),
        ("label-email", or_dash(&profile.email)),
        ("label-roles", roles(profile.roles).into()),
        ("label-experienced", yes_no(profile.experienced).into()),
        ("label-board", yes_no(profile.board).into()),
        ("label-household", or_dash(&profile.household)),
        ("label-automatic-only", yes_no(profile.automatic_only).into()),
        ("label-pace", Argument::Hundredths(profile.pace.hundredths())),
        ("label-max-week", profile.max_week.into()),
        ("label-max-month", profile.max_month.into()),
        ("label-must-serve", yes_no(profile.must_serve).into()),
        ("label-available-unless-told", yes_no(profile.available_unless_told).into()),
        ("label-joined", day_or_dash(profile.joined).into()),
        ("label-left", day_or_dash(profile.left).into()),
    ]
}

/// What differs between what was told of a member before and is told now.
pub fn profile_changes(before: &Profile, after: &Profile) -> Vec<Message> {
    let lines = |profile: &Profile| {
        let name = ("label-name", Argument::from(profile.name.as_str()));
        std::iter::once(name).chain(profile_lines(profile))
    };
    lines(before)
        .zip(lines(after))
        .filter(|((_, before), (_, after))| before != after)
        .map(|((label, before), (_, after))| {
            message!("change-of-value", label = message!(label), before = before, after = after)
        })
        .collect()
}

/// The shortest text that names a member in a command: the first name, if only one has it; else the whole name; else
/// the number, where the name means somebody else or something else.
pub fn name_to_type(members: &[Member], member: &Member) -> String {
    let name = member.profile.name.as_str();
    let first = name.split_whitespace().next().unwrap_or(name);
    // What begins with a digit is a shift to commands that take both.
    let means = |text: &&str| {
        !text.starts_with(|first: char| first.is_ascii_digit())
            && people::member(members, text).is_ok_and(|found| found.id == member.id)
    };
    [first, name].into_iter().find(means).map_or_else(|| member.id.to_string(), str::to_owned)
}

/// A shift as a command takes it: `2021-02-09T13`.
pub fn shift_to_type(cars: &[Car], shift: &RosterShift) -> String {
    let shift = &shift.timetable.shift;
    let car = cars.iter().filter(|_| cars.len() > 1).find(|car| car.id == shift.car).map(|car| car.name.clone());
    let name = ShiftName { day: shift.start.date(), start: Some(shift.start.time()), car };
    name.to_string().replacen(":00", "", 1)
}

/// A period as a command takes it and people write it: `2021-v5..v10` in Swedish, `2021-W05..W10` in English.
pub fn period_to_type(texts: &Texts, period: Period) -> String {
    let written = period.to_string();
    match texts.language() {
        Language::Sv => written.replace("W0", "v").replace('W', "v"),
        Language::En => written,
    }
}

/// A date, or a dash.
pub fn day_or_dash(day: Option<chrono::NaiveDate>) -> String {
    day.map_or_else(|| "–".to_owned(), |day| day.to_string())
}
