//! How members, seats and other facts are named on the screen.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::i18n::{SortKey, Texts};
use crate::model::member::{Member, MemberId, Roles};
use crate::model::person_name::short_names;
use crate::model::problem::Seat;
use crate::model::vehicle::Gearbox;

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
pub fn seat(texts: &Texts, seat: Seat) -> String {
    texts.get(match seat {
        Seat::Driver => "seat-driver",
        Seat::RideAlong => "seat-ride-along",
    })
}

/// The words for the seats that a member takes.
pub fn roles(texts: &Texts, roles: Roles) -> String {
    texts.get(match roles {
        Roles::Driver => "seat-driver",
        Roles::RideAlong => "seat-ride-along",
        Roles::Both => "roles-both",
    })
}

/// The word for a gearbox.
pub fn gearbox(texts: &Texts, gearbox: Gearbox) -> String {
    texts.get(match gearbox {
        Gearbox::Manual => "gearbox-manual",
        Gearbox::Automatic => "gearbox-automatic",
    })
}

/// Yes or no.
pub fn yes_no(texts: &Texts, yes: bool) -> String {
    texts.get(if yes { "yes" } else { "no" })
}

/// A date, or a dash.
pub fn day_or_dash(day: Option<chrono::NaiveDate>) -> String {
    day.map_or_else(|| "–".to_owned(), |day| day.to_string())
}

/// A member as JSON.
pub fn member_json(member: &Member) -> Value {
    let profile = &member.profile;
    json!({
        "id": member.id.to_string(),
        "name": profile.name,
        "phone": profile.phone,
        "email": profile.email,
        "roles": profile.roles.seats(),
        "experienced": profile.experienced,
        "board": profile.board,
        "household": profile.household,
        "automatic_only": profile.automatic_only,
        "pace": profile.pace.hundredths() as f64 / 100.0,
        "max_week": profile.max_week,
        "max_month": profile.max_month,
        "must_serve": profile.must_serve,
        "joined": profile.joined,
        "left": profile.left,
        "available_unless_told": profile.available_unless_told,
    })
}
