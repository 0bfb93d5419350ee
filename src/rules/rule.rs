//! The rules by name, and what is asked of every one of them.
//!
//! Each question about a rule is an exhaustive match, so that a new rule does not compile before all of them are
//! answered. What other floors want to know of a rule they ask here, and keep no list of rules of their own.

/// The names of the rules, and how many they are: a list of all of them that leaves one out does not compile.
macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident,)*) => {
        /// The rules by name, in the order in which screens and answers list them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $($(#[$doc])* $rule,)*
        }

        impl Rule {
            /// How many there are.
            const COUNT: usize = [$(stringify!($rule)),*].len();
        }
    };
}

rules! {
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

/// What a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// A whole crew: broken or kept only once nobody more joins.
    WholeCrew,
    /// One person in a seat, whoever else is in the crew.
    Seat,
    /// Those who sit in one crew, whole or not: who joins can break it and never mend it.
    Company,
    /// All shifts of one person.
    Person,
    /// The plan as a whole.
    Plan,
}

impl Rule {
    /// All rules in the order in which a plan is held against them. Where several are broken, people are told of
    /// the first.
    pub const ALL: [Rule; Rule::COUNT] = [
        Rule::CrewSize,
        Rule::Experience,
        Rule::TwiceInCrew,
        Rule::Role,
        Rule::Availability,
        Rule::Clearance,
        Rule::Household,
        Rule::Avoid,
        Rule::OneADay,
        Rule::Rest,
        Rule::WeekLimit,
        Rule::PeriodLimit,
        Rule::FixedSeat,
    ];

    /// What it looks at.
    pub fn scope(self) -> Scope {
        match self {
            Rule::CrewSize | Rule::Experience => Scope::WholeCrew,
            Rule::Role | Rule::Availability | Rule::Clearance => Scope::Seat,
            Rule::TwiceInCrew | Rule::Household | Rule::Avoid => Scope::Company,
            Rule::OneADay | Rule::Rest | Rule::WeekLimit | Rule::PeriodLimit => Scope::Person,
            Rule::FixedSeat => Scope::Plan,
        }
    }

    /// Whether it counts over the whole period, so that it can be judged only by the period that was planned
    /// together; whole weeks are enough for the others.
    pub fn counts_over_period(self) -> bool {
        match self {
            Rule::PeriodLimit => true,
            Rule::CrewSize
            | Rule::Experience
            | Rule::TwiceInCrew
            | Rule::Role
            | Rule::Availability
            | Rule::Clearance
            | Rule::Household
            | Rule::Avoid
            | Rule::OneADay
            | Rule::Rest
            | Rule::WeekLimit
            | Rule::FixedSeat => false,
        }
    }

    /// Whether somebody more in the crew could mend a breach of it.
    pub fn is_mended_by_company(self) -> bool {
        match self {
            Rule::Experience => true,
            // Too few are no breach before the crew is whole, and too many do not become fewer.
            Rule::CrewSize
            | Rule::TwiceInCrew
            | Rule::Role
            | Rule::Availability
            | Rule::Clearance
            | Rule::Household
            | Rule::Avoid
            | Rule::OneADay
            | Rule::Rest
            | Rule::WeekLimit
            | Rule::PeriodLimit
            | Rule::FixedSeat => false,
        }
    }

    /// Whether its sentence says in which shift it is broken.
    pub fn names_shift(self) -> bool {
        match self {
            Rule::CrewSize | Rule::Availability | Rule::FixedSeat => true,
            Rule::Experience
            | Rule::TwiceInCrew
            | Rule::Role
            | Rule::Clearance
            | Rule::Household
            | Rule::Avoid
            | Rule::OneADay
            | Rule::Rest
            | Rule::WeekLimit
            | Rule::PeriodLimit => false,
        }
    }

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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::i18n::Language;
    use crate::i18n::inspection::messages;

    #[test]
    fn every_rule_is_asked_once() {
        assert_eq!(Rule::ALL.iter().collect::<BTreeSet<_>>().len(), Rule::COUNT);
    }

    #[test]
    fn every_rule_has_a_sentence_in_each_language_and_says_whether_it_names_the_shift() {
        for language in Language::ALL {
            let messages = messages(language);
            for rule in Rule::ALL {
                let arguments = &messages[rule.message_id()];
                assert_eq!(arguments.contains("shift"), rule.names_shift(), "{rule:?} in {language:?}");
            }
        }
    }

    #[test]
    fn the_page_about_the_rules_tells_of_every_one() {
        let page = include_str!("README.md");
        for rule in Rule::ALL {
            let row = format!("| `{rule:?}` |");
            assert_eq!(page.matches(&row).count(), 1, "{row}");
        }
    }
}
