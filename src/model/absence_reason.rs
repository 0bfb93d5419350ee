//! Why somebody cannot come, in words that tell nothing of anybody's health.

/// A reason that is enough for everybody else to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AbsenceReason {
    /// Cannot, and need not say why.
    Unable,
    /// Is away from home.
    Away,
    /// Works.
    Work,
    /// Is needed at home.
    Family,
}

impl AbsenceReason {
    /// All reasons, each with its words in Swedish and English.
    pub const ALL: [(AbsenceReason, [&str; 2]); 4] = [
        (AbsenceReason::Unable, ["förhinder", "unable"]),
        (AbsenceReason::Away, ["bortrest", "away"]),
        (AbsenceReason::Work, ["arbete", "work"]),
        (AbsenceReason::Family, ["familj", "family"]),
    ];

    /// The reason that a word means, in either language.
    pub fn of_word(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase();
        Self::ALL.into_iter().find(|(_, words)| words.contains(&word.as_str())).map(|(reason, _)| reason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_understood_in_both_languages_and_an_illness_is_none() {
        assert_eq!(AbsenceReason::of_word(" Bortrest"), Some(AbsenceReason::Away));
        assert_eq!(AbsenceReason::of_word("away"), Some(AbsenceReason::Away));
        assert_eq!(AbsenceReason::of_word("sjuk"), None);
    }
}
