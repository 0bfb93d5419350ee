//! How often a member wishes to serve.

use std::fmt;
use std::str::FromStr;

/// Shifts a month, in hundredths: 150 is one and a half.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pace(u16);

impl Pace {
    /// The most that can be wished: a shift every day and more.
    const MOST: u16 = 6200;

    /// A pace in hundredths of shifts a month, up to 62 shifts.
    pub fn from_hundredths(hundredths: i64) -> Option<Self> {
        u16::try_from(hundredths).ok().filter(|pace| *pace <= Self::MOST).map(Self)
    }

    /// Hundredths of shifts a month.
    pub fn hundredths(self) -> i64 {
        i64::from(self.0)
    }
}

/// A text that is no pace.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no number of shifts a month")]
pub struct NotAPace(pub String);

impl FromStr for Pace {
    type Err = NotAPace;

    /// Reads `2`, `1,5` or `1.5`, with two decimals at most.
    fn from_str(text: &str) -> Result<Self, NotAPace> {
        let refuse = || NotAPace(text.to_owned());
        let plain = text.trim().replace(',', ".");
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || decimals.len() > 2 || !digits(whole) || !digits(decimals) {
            return Err(refuse());
        }
        let whole: i64 = whole.parse().map_err(|_| refuse())?;
        let decimals: i64 = format!("{decimals:0<2}").parse().map_err(|_| refuse())?;
        whole.checked_mul(100).and_then(|hundredths| Self::from_hundredths(hundredths + decimals)).ok_or_else(refuse)
    }
}

impl fmt::Display for Pace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pace_is_read_with_comma_or_point() {
        assert_eq!("1,5".parse(), Ok(Pace(150)));
        assert_eq!(" 2.25 ".parse(), Ok(Pace(225)));
        assert_eq!("3".parse(), Ok(Pace(300)));
    }

    #[test]
    fn what_is_no_pace_is_refused() {
        for text in ["", "-1", "1,555", "två", "99", ",5", "1e3", "99999999999999999999"] {
            assert!(text.parse::<Pace>().is_err(), "{text}");
        }
    }
}
