//! Swedish registration plates.

use std::fmt;
use std::str::FromStr;

/// A registration plate in one of the two Swedish forms, `ABC123` and `ABC12D`.
///
/// The letters I, Q, V, Å, Ä and Ö are never used, and O is not used as the last character
/// (Transportstyrelsen, "Registreringsskyltens utformning").
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegistrationPlate(String);

/// A text that is no Swedish registration plate.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no Swedish registration plate")]
pub struct NotAPlate(pub String);

impl RegistrationPlate {
    /// The plate without a space, in capitals.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_plate_letter(letter: u8) -> bool {
    letter.is_ascii_uppercase() && !matches!(letter, b'I' | b'Q' | b'V')
}

impl FromStr for RegistrationPlate {
    type Err = NotAPlate;

    /// Reads a plate in capitals or small letters, with or without a space after the letters.
    fn from_str(text: &str) -> Result<Self, NotAPlate> {
        let plate = text.trim().to_ascii_uppercase().replace(' ', "");
        let sound = match plate.as_bytes() {
            [letters @ .., d1, d2, last] if letters.len() == 3 => {
                letters.iter().copied().all(is_plate_letter)
                    && d1.is_ascii_digit()
                    && d2.is_ascii_digit()
                    && (last.is_ascii_digit() || is_plate_letter(*last) && *last != b'O')
            }
            _ => false,
        };
        if sound { Ok(Self(plate)) } else { Err(NotAPlate(text.to_owned())) }
    }
}

impl fmt::Display for RegistrationPlate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn both_swedish_forms_are_plates() {
        for text in ["ABC123", "abc 123", "ABC12D", " mlb 84k "] {
            assert!(text.parse::<RegistrationPlate>().is_ok(), "{text}");
        }
    }

    #[test]
    fn what_is_no_plate_is_refused() {
        for text in ["", "ABC12", "ABC1234", "AIC123", "ABC12O", "ÅBC123", "123ABC", "AB C1234"] {
            assert!(text.parse::<RegistrationPlate>().is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_plate_or_refused(text in "\\PC{0,8}") {
            if let Ok(plate) = text.parse::<RegistrationPlate>() {
                prop_assert_eq!(plate.to_string().parse::<RegistrationPlate>(), Ok(plate));
            }
        }
    }
}
