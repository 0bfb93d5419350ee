//! When shifts are: patterns that come back every week.

pub mod free_time;
pub mod refusal;

use crate::i18n::Message;
use crate::message;
use crate::model::shift;
use crate::store::Change;
use crate::workflows::failure::Failure;
use crate::workflows::words;

pub fn pattern(change: &Change<'_>, id: i64) -> Result<shift::Pattern, Failure> {
    change.patterns()?.into_iter().find(|pattern| pattern.id == id).ok_or_else(|| {
        Failure::new(message!("error-no-such-pattern", id = id)).advise(message!("error-pattern-advice"))
    })
}

/// A pattern in words: `mån–tor 10–13`.
pub fn describe_pattern(pattern: &shift::Pattern) -> Message {
    words::weekly_time(pattern.weekdays, pattern.window)
}

/// Adds a pattern, unless it would send its car out twice at one time.
pub fn add_pattern(change: &Change<'_>, pattern: &shift::Pattern) -> Result<(), Failure> {
    let collides = change.patterns()?.into_iter().find(|other| pattern.collides_with(other));
    if let Some(other) = collides {
        return Err(Failure::new(message!(
            "error-pattern-overlaps",
            pattern = describe_pattern(pattern),
            id = other.id,
            other = describe_pattern(&other)
        ))
        .advise(message!("error-pattern-overlaps-advice", id = other.id)));
    }
    change.add_pattern(pattern)?;
    Ok(())
}
