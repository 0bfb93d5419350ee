//! A rule that is broken, in words, and what makes it another than those broken before.

use crate::i18n::Message;
use crate::rules::Breach;

/// A rule that is broken.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// The breach.
    pub breach: Breach,
    /// The breach with its shift, in words.
    pub sentence: Message,
    /// Whether people have been told of the shift.
    pub is_published: bool,
}

impl Judged {
    /// Whether another is the same breach, by whatever number.
    pub fn is_same(&self, other: &Self) -> bool {
        let (one, two) = (&self.breach, &other.breach);
        (one.rule, &one.shift, &one.person, &one.other) == (two.rule, &two.shift, &two.person, &two.other)
    }
}

/// The rules that are broken after a change and were not before, or are broken by more now.
pub fn added(before: &[Judged], after: Vec<Judged>) -> Vec<Judged> {
    let is_known = |new: &Judged| before.iter().any(|old| old.is_same(new) && old.breach.count >= new.breach.count);
    after.into_iter().filter(|judged| !is_known(judged)).collect()
}
