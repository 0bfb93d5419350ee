//! A breach of a rule, as data and as a sentence.

use super::Rule;
use crate::i18n::{Argument, Message};

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
