//! A breach of a rule, as data and as a sentence.

use crate::i18n::{Argument, Message};

/// The rules by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// One driver, and as many ride along as the shift asks for.
    CrewSize,
    /// Nobody sits in two seats of one shift.
    TwiceInCrew,
    /// Each takes a seat that is theirs to take.
    Role,
    /// The driver has licence for and introduction to the vehicle.
    Clearance,
    /// Each can serve at that time.
    Availability,
    /// Somebody in the crew is experienced.
    Experience,
    /// All belong to one household, where the crew policy asks for it.
    Household,
    /// Two who must not ride together do not.
    Avoid,
    /// One shift a day.
    OneADay,
    /// Rest between shifts.
    Rest,
    /// Most shifts in an ISO week.
    WeekLimit,
    /// Most shifts in the period.
    PeriodLimit,
    /// Locked seats are kept.
    FixedSeat,
}

impl Rule {
    /// The word for it in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Rule::CrewSize => "rule-crew-size",
            Rule::TwiceInCrew => "rule-twice-in-crew",
            Rule::Role => "rule-role",
            Rule::Clearance => "rule-clearance",
            Rule::Availability => "rule-availability",
            Rule::Experience => "rule-experience",
            Rule::Household => "rule-household",
            Rule::Avoid => "rule-avoid",
            Rule::OneADay => "rule-one-a-day",
            Rule::Rest => "rule-rest",
            Rule::WeekLimit => "rule-week-limit",
            Rule::PeriodLimit => "rule-period-limit",
            Rule::FixedSeat => "rule-fixed-seat",
        }
    }

    /// Id of the sentence that explains a breach; its arguments are `person`, `shift`, `other`, `count` and `limit`.
    pub fn message_id(self) -> &'static str {
        // The sentences are named as the words are.
        self.word()
    }
}

/// A breach of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// The rule.
    pub rule: Rule,
    /// The shift it happens in.
    pub shift: String,
    /// The person concerned, if it is one.
    pub person: Option<String>,
    /// Another person, a vehicle or a seat that the rule speaks of.
    pub other: Option<String>,
    /// What was counted: people, shifts or minutes.
    pub count: i64,
    /// What the count must keep within.
    pub limit: i64,
}

impl Breach {
    /// A breach of a rule in a shift.
    pub fn new(rule: Rule, shift: &str) -> Self {
        Self { rule, shift: shift.to_owned(), person: None, other: None, count: 0, limit: 0 }
    }

    /// The same, concerning a person.
    #[must_use]
    pub fn by(mut self, person: &str) -> Self {
        self.person = Some(person.to_owned());
        self
    }

    /// The same, with somebody or something else.
    #[must_use]
    pub fn with(mut self, other: &str) -> Self {
        self.other = Some(other.to_owned());
        self
    }

    /// The same, with what was counted and what it must keep within.
    #[must_use]
    pub fn counted(mut self, count: i64, limit: i64) -> Self {
        (self.count, self.limit) = (count, limit);
        self
    }

    /// The sentence that explains the breach. `name` gives a person's name, or anything else as it is;
    /// `shift` says a shift in words.
    pub fn sentence<N: Into<Argument>, S: Into<Argument>>(
        &self,
        name: impl Fn(&str) -> N,
        shift: impl Fn(&str) -> S,
    ) -> Message {
        let named = |id: &Option<String>| id.as_deref().map_or_else(|| Argument::from(""), |id| name(id).into());
        Message::new(self.rule.message_id())
            .with("person", named(&self.person))
            .with("other", named(&self.other))
            .with("shift", shift(&self.shift))
            .with("count", self.count)
            .with("limit", self.limit)
    }
}
