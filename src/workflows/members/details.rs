//! What a user says of a member beside name and seats.

use chrono::NaiveDate;

use crate::i18n::Message;
use crate::message;
use crate::model::member::{Bond, MemberId, Pair, Profile};
use crate::model::pace::Pace;
use crate::store::Change;
use crate::workflows::lookup;
use crate::workflows::members::refusal::MembersRefusal;
use crate::workflows::parse::OrNothing;
use crate::workflows::refusal::Refusal;

/// What a user says of a member beside name and seats. What is not said stays as it was.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MemberDetails {
    /// Telephone number.
    pub phone: Option<OrNothing<String>>,
    /// E-mail address.
    pub email: Option<OrNothing<String>>,
    /// Whether they have served long enough to serve with somebody new.
    pub experienced: Option<bool>,
    /// Whether they sit on the board.
    pub board: Option<bool>,
    /// The household, under a name that its members share.
    pub household: Option<OrNothing<String>>,
    /// Whether their licence is for automatic gearboxes alone.
    pub automatic_only: Option<bool>,
    /// How many shifts a month they wish for.
    pub pace: Option<Pace>,
    /// The most shifts a week.
    pub max_week: Option<u32>,
    /// The most shifts a month.
    pub max_month: Option<u32>,
    /// Whether every plan must have them.
    pub must_serve: Option<bool>,
    /// First day as a member.
    pub joined: Option<OrNothing<NaiveDate>>,
    /// Last day as a member.
    pub left: Option<OrNothing<NaiveDate>>,
    /// Whether they can when they have said nothing.
    pub available_unless_told: Option<bool>,
    /// With whom they like to ride, by name.
    pub prefers: Vec<String>,
    /// With whom they must not ride, by name.
    pub avoids: Vec<String>,
    /// With whom nothing holds any more, by name.
    pub forget_pair: Vec<String>,
}

impl MemberDetails {
    /// What holds of a member then.
    pub fn apply(&self, before: Profile) -> Profile {
        Profile {
            phone: OrNothing::or_before(self.phone.clone(), before.phone),
            email: OrNothing::or_before(self.email.clone(), before.email),
            household: OrNothing::or_before(self.household.clone(), before.household),
            experienced: self.experienced.unwrap_or(before.experienced),
            board: self.board.unwrap_or(before.board),
            automatic_only: self.automatic_only.unwrap_or(before.automatic_only),
            pace: self.pace.unwrap_or(before.pace),
            max_week: self.max_week.unwrap_or(before.max_week),
            max_month: self.max_month.unwrap_or(before.max_month),
            must_serve: self.must_serve.unwrap_or(before.must_serve),
            joined: OrNothing::or_before(self.joined, before.joined),
            left: OrNothing::or_before(self.left, before.left),
            available_unless_told: self.available_unless_told.unwrap_or(before.available_unless_told),
            name: before.name,
            roles: before.roles,
        }
    }

    /// Stores with whom a member likes to, and must not, ride; gives what is new.
    ///
    /// # Errors
    /// If a name names nobody or the member, or the database refuses it.
    pub fn store_pairs(&self, change: &Change<'_>, id: MemberId) -> Result<Vec<Message>, Refusal> {
        let members = change.members()?;
        let mut news = Vec::new();
        let pair = |text: &str, bond| -> Result<(Pair, &str), Refusal> {
            let other = lookup::member(&members, text)?;
            let pair = Pair::of(id, other.id, bond).ok_or(MembersRefusal::PairWithSelf)?;
            Ok((pair, other.profile.name.as_str()))
        };
        for text in &self.forget_pair {
            let (pair, name) = pair(text, Bond::Prefer)?;
            change.remove_pair(pair)?;
            news.push(message!("change-pair-forgotten", name = name));
        }
        for text in &self.prefers {
            let (pair, name) = pair(text, Bond::Prefer)?;
            change.set_pair(pair)?;
            news.push(message!("change-prefers", name = name));
        }
        for text in &self.avoids {
            let (pair, name) = pair(text, Bond::Avoid)?;
            change.set_pair(pair)?;
            news.push(message!("change-avoids", name = name));
        }
        Ok(news)
    }
}
