//! Members: those who drive and ride along.

use std::fmt;

use chrono::NaiveDate;

use super::pace::Pace;
use super::problem::Seat;

/// The number of a member in the database; never used again for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MemberId(pub i64);

impl fmt::Display for MemberId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "m{}", self.0)
    }
}

/// A member with what the planner and the coordinator need to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Number in the database.
    pub id: MemberId,
    /// All that can be told of the member.
    pub profile: Profile,
}

/// All that can be told of a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Full name.
    pub name: String,
    /// Telephone, written `070-174 06 05` or `+46 …`.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// The seats the member takes.
    pub roles: Roles,
    /// Experienced, or new and in need of an experienced member beside.
    pub experienced: bool,
    /// Elected to the board.
    pub board: bool,
    /// Name of the household, for those who live together.
    pub household: Option<String>,
    /// Licence limited to automatic gearbox (condition 78 on a Swedish licence).
    pub automatic_only: bool,
    /// Wished pace.
    pub pace: Pace,
    /// Most shifts in an ISO week.
    pub max_week: u32,
    /// Most shifts in a month.
    pub max_month: u32,
    /// Always to serve at least once in the weeks that the setting says (six).
    pub must_serve: bool,
    /// First day as a member; not told means always.
    pub joined: Option<NaiveDate>,
    /// Last day as a member.
    pub left: Option<NaiveDate>,
    /// Whether the member can serve at times of which nothing is said.
    pub available_unless_told: bool,
}

/// The seats a member takes: at least one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Roles {
    /// Drives only.
    Driver,
    /// Rides along only.
    RideAlong,
    /// Drives and rides along.
    Both,
}

impl Roles {
    /// The roles made of the two yes-or-no answers; none of both is no role.
    pub fn of(drives: bool, rides_along: bool) -> Option<Self> {
        match (drives, rides_along) {
            (true, true) => Some(Roles::Both),
            (true, false) => Some(Roles::Driver),
            (false, true) => Some(Roles::RideAlong),
            (false, false) => None,
        }
    }

    /// Whether the member drives.
    pub fn drives(self) -> bool {
        self != Roles::RideAlong
    }

    /// Whether the member rides along.
    pub fn rides_along(self) -> bool {
        self != Roles::Driver
    }

    /// The seats as a list, the driver's first.
    pub fn seats(self) -> Vec<Seat> {
        match self {
            Roles::Driver => vec![Seat::Driver],
            Roles::RideAlong => vec![Seat::RideAlong],
            Roles::Both => vec![Seat::Driver, Seat::RideAlong],
        }
    }
}

impl Profile {
    /// A profile of which only the name and the seats are told, with what most members are:
    /// new, with one and a half shift a month as pace, two a week and four a month at most. Who is
    /// experienced must be told, as every crew leans on it.
    pub fn named(name: String, roles: Roles) -> Self {
        Self {
            name,
            phone: None,
            email: None,
            roles,
            experienced: false,
            board: false,
            household: None,
            automatic_only: false,
            pace: Pace::from_hundredths(150).unwrap_or_else(|| unreachable!("150 is a pace")),
            max_week: 2,
            max_month: 4,
            must_serve: true,
            joined: None,
            left: None,
            available_unless_told: true,
        }
    }

    /// Whether the member belongs to the association on a day.
    pub fn is_member_on(&self, day: NaiveDate) -> bool {
        self.joined.is_none_or(|joined| joined <= day) && self.left.is_none_or(|left| day <= left)
    }
}

/// How two members stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bond {
    /// They like to ride together.
    Prefer,
    /// They must not ride together.
    Avoid,
}

/// Two members and how they stand to each other; the smaller number first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair {
    /// One of them.
    pub one: MemberId,
    /// The other.
    pub other: MemberId,
    /// How they stand to each other.
    pub bond: Bond,
}

impl Pair {
    /// The pair of two different members, in the order kept in the database.
    pub fn of(one: MemberId, other: MemberId, bond: Bond) -> Option<Self> {
        (one != other).then(|| Self { one: one.min(other), other: one.max(other), bond })
    }

    /// The other one, if the member is in the pair.
    pub fn partner_of(&self, member: MemberId) -> Option<MemberId> {
        if self.one == member {
            Some(self.other)
        } else if self.other == member {
            Some(self.one)
        } else {
            None
        }
    }
}
