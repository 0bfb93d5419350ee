//! What is found of a person in a text.

use std::ops::Range;

/// How sure it is that a mention means the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Nobody else is meant.
    Sure,
    /// A part of their name, or their household.
    Perhaps,
    /// Another member is called so too, or it is as likely another word.
    Doubtful,
}

/// By what a text mentions a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MentionKind {
    /// The whole name.
    Name,
    /// Words of the name.
    NamePart,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// The name of the household.
    Household,
}

/// A place in a text at which a person is mentioned, or may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The bytes of the text; a genitive's ending stands behind them.
    pub place: Range<usize>,
    /// By what.
    pub kind: MentionKind,
    /// How sure it is.
    pub certainty: Certainty,
}

/// A mention that is sure.
pub(super) fn sure(place: Range<usize>, kind: MentionKind) -> Mention {
    Mention { place, kind, certainty: Certainty::Sure }
}

/// Whether two places of a text share a letter.
pub(super) fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}
