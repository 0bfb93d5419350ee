//! The number of something that somebody has said, as it is shown and typed.

use std::fmt;

/// The number of something that somebody has said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerId {
    /// Of the week: `v3`.
    Weekly(i64),
    /// Of certain days: `d12`.
    Days(i64),
}

impl AnswerId {
    /// Reads a number as it is shown, and in no other way.
    pub fn read(text: &str) -> Option<Self> {
        let number = |digits: &str| digits.parse().ok();
        let of_week = text.strip_prefix('v').and_then(number).map(Self::Weekly);
        let id = of_week.or_else(|| text.strip_prefix('d').and_then(number).map(Self::Days))?;
        Some(id).filter(|id| id.to_string() == text)
    }
}

impl fmt::Display for AnswerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Weekly(number) => write!(f, "v{number}"),
            Self::Days(number) => write!(f, "d{number}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_it_is_shown_and_in_no_other_way() {
        assert_eq!(AnswerId::read("v3"), Some(AnswerId::Weekly(3)));
        assert_eq!(AnswerId::read("d12"), Some(AnswerId::Days(12)));
        for text in ["", "v", "3", "v03", "d+1", "V3", "v3 ", "vd3"] {
            assert_eq!(AnswerId::read(text), None, "{text}");
        }
    }
}
