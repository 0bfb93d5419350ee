//! Members.

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::member::Member;
use crate::model::problem::Seat;
use crate::store::PersonalData;
use crate::workflows::members::listing::MemberKnown;
use crate::workflows::members::personal_data::DataHeld;

/// A member.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MemberAnswer {
    /// The number of the member: `m3`.
    id: String,
    name: String,
    phone: Option<String>,
    email: Option<String>,
    /// The seats that they take.
    roles: Vec<Seat>,
    /// Whether they have served long enough to serve with somebody new.
    experienced: bool,
    /// Whether they sit on the board.
    board: bool,
    /// A name that all of one household share.
    household: Option<String>,
    /// Whether their licence is for automatic gearboxes alone.
    automatic_only: bool,
    /// How many shifts a month they wish for.
    pace: f64,
    /// The most shifts a week.
    max_week: u32,
    /// The most shifts a month.
    max_month: u32,
    /// Whether every plan must have them.
    must_serve: bool,
    /// First day as a member.
    joined: Option<NaiveDate>,
    /// Last day as a member.
    left: Option<NaiveDate>,
    /// Whether they can when they have said nothing.
    available_unless_told: bool,
}

/// All that is told of a member.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MemberKnownAnswer {
    #[serde(flatten)]
    member: MemberAnswer,
    /// The names of those with whom they like to ride.
    prefers: Vec<String>,
    /// The names of those with whom they must not ride.
    avoids: Vec<String>,
    /// The vehicles that they have been introduced to, each with the day.
    introductions: Vec<String>,
}

/// All that is held on a member.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DataHeldAnswer<'a> {
    /// The number of the member: `m3`.
    member: String,
    name: &'a str,
    /// Whether other people are left out: their names, and with whom the member must not ride.
    without_others: bool,
    /// Table by table, the rows of the database that concern them.
    data: &'a PersonalData,
}

impl MemberAnswer {
    /// A member.
    pub fn of(member: &Member) -> Self {
        let profile = member.profile.clone();
        Self {
            id: member.id.to_string(),
            name: profile.name,
            phone: profile.phone,
            email: profile.email,
            roles: profile.roles.seats(),
            experienced: profile.experienced,
            board: profile.board,
            household: profile.household,
            automatic_only: profile.automatic_only,
            pace: profile.pace.hundredths() as f64 / 100.0,
            max_week: profile.max_week,
            max_month: profile.max_month,
            must_serve: profile.must_serve,
            joined: profile.joined,
            left: profile.left,
            available_unless_told: profile.available_unless_told,
        }
    }
}

impl MemberKnownAnswer {
    /// All that is told of a member.
    pub fn of(known: &MemberKnown) -> Self {
        let introductions = known.introductions.iter().map(|(plate, since)| format!("{plate} ({since})"));
        Self {
            member: MemberAnswer::of(&known.member),
            prefers: known.prefers.clone(),
            avoids: known.avoids.clone(),
            introductions: introductions.collect(),
        }
    }
}

impl<'a> DataHeldAnswer<'a> {
    /// All that is held on a member.
    pub fn of(held: &'a DataHeld) -> Self {
        let member = &held.known.member;
        Self {
            member: member.id.to_string(),
            name: &member.profile.name,
            without_others: held.is_without_others,
            data: &held.data,
        }
    }
}
