//! What goes wrong with a mail server, in words that are fit to be shown and kept.

use std::io;

use crate::i18n::{Texts, steers};
use crate::message;

/// So much of what a server says is shown.
const LONGEST: usize = 200;

/// What went wrong while speaking with a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It says no.
    Answer {
        /// Its code (RFC 5321, 4.2).
        code: u16,
        /// Its words, as it sent them.
        text: String,
    },
    /// The system says no.
    System(String),
    /// It took longer than there is patience for.
    Late,
    /// It ended the connection.
    Closed,
    /// It said something that it was not asked for: before TLS, somebody else may have said it in its name.
    OutOfTurn,
    /// It says what no mail server says.
    NotSmtp,
    /// It does not offer to turn the connection secret.
    NoStartTls,
    /// It cannot prove who it is, or does not speak as was agreed.
    Tls(String),
    /// It offers no way to log in that is known here.
    NoLogin,
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => Self::Late,
            io::ErrorKind::UnexpectedEof => Self::Closed,
            io::ErrorKind::InvalidData => Self::Tls(error.to_string()),
            _ => Self::System(error.to_string()),
        }
    }
}

impl Fault {
    /// Whether it may pass in seconds. Who has used up all patience once is not given it again.
    pub fn may_pass(&self) -> bool {
        matches!(self, Self::Answer { code: 400..=499, .. } | Self::System(_) | Self::Closed)
    }

    /// The same in words, without what must not be read.
    pub fn in_words(&self, texts: &Texts, secrets: &Secrets) -> String {
        match self {
            Self::Answer { code, text } => format!("{code} {}", secrets.hidden_in(text)).trim_end().to_owned(),
            Self::System(reason) => readable(reason),
            Self::Tls(reason) => texts.say(&message!("mail-fault-tls", reason = readable(reason))),
            Self::Late => texts.get("mail-fault-late"),
            Self::Closed => texts.get("mail-fault-closed"),
            Self::OutOfTurn => texts.get("mail-fault-out-of-turn"),
            Self::NotSmtp => texts.get("mail-fault-not-smtp"),
            Self::NoStartTls => texts.get("mail-fault-no-starttls"),
            Self::NoLogin => texts.get("mail-fault-no-login"),
        }
    }
}

/// A text in one line of readable letters, as long as anybody reads.
fn readable(text: &str) -> String {
    let words: Vec<&str> =
        text.split(|c: char| steers(c) || c.is_whitespace()).filter(|word| !word.is_empty()).collect();
    let line = words.join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// What a server has been told and nobody else shall read: it may say it back, whole or in part, as it is or encoded.
#[derive(Default)]
pub struct Secrets {
    /// As they are compared: letters and digits alone.
    marks: Vec<String>,
    /// As it is, where it has neither.
    whole: Option<String>,
}

impl Secrets {
    /// A password.
    pub fn of(password: &str) -> Self {
        if compared(password).is_empty() {
            return Self { marks: Vec::new(), whole: Some(password.to_owned()).filter(|whole| !whole.is_empty()) };
        }
        let backwards: String = password.chars().rev().collect();
        let hexadecimal: String = password.bytes().map(|byte| format!("{byte:02x}")).collect();
        // What stands before it in what was sent decides how it looks in base64.
        let encoded = (0..3).map(|before| base64_inside(password, before));
        let said = [password.to_owned(), backwards, hexadecimal].into_iter().chain(encoded);
        Self { marks: said.flat_map(|text| parts(&compared(&text))).collect(), whole: None }
    }

    /// What a server says, in one readable line; nothing of it where it says a secret.
    fn hidden_in(&self, text: &str) -> String {
        let said = compared(text);
        let tells = self.marks.iter().any(|mark| said.contains(mark))
            || self.whole.as_ref().is_some_and(|whole| text.contains(whole.as_str()));
        if tells { "[…]".to_owned() } else { readable(text) }
    }
}

/// The letters and digits of a text: what stands between them hides nothing.
fn compared(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// All parts of a secret that give it away: those of half its length.
fn parts(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    if letters.is_empty() {
        return Vec::new();
    }
    let length = letters.len().div_ceil(2).max(4).min(letters.len());
    letters.windows(length).map(|part| part.iter().collect()).collect()
}

/// The digits of base64 (RFC 4648) that hang on nothing but a text, where so many bytes stand before it.
fn base64_inside(text: &str, before: usize) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bytes: Vec<u8> = std::iter::repeat_n(0, before).chain(text.bytes()).collect();
    // The first digits hang on what stands before, and the last on what comes after.
    let first = (before * 8).div_ceil(6);
    let digit = |at: usize| {
        let (byte, shift) = (at * 6 / 8, at * 6 % 8);
        let two = u16::from(bytes[byte]) << 8 | u16::from(bytes.get(byte + 1).copied().unwrap_or(0));
        char::from(DIGITS[usize::from(two << shift >> 10)])
    };
    (first..bytes.len() * 8 / 6).map(digit).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::i18n::Language;

    fn shown(text: &str, password: &str) -> String {
        let fault = Fault::Answer { code: 535, text: text.to_owned() };
        fault.in_words(&Texts::new(Language::Sv), &Secrets::of(password))
    }

    #[test]
    fn what_a_server_says_is_one_line_that_steers_nothing() {
        let text = "5.7.8 Fel\u{1b}[2J\u{7}\r\n lösen\u{202e}ord \u{9b}här";
        assert_eq!(shown(text, "hemligt123"), "535 5.7.8 Fel [2J lösen ord här");
        assert!(shown(&"ä".repeat(5000), "hemligt123").chars().count() < 220);
    }

    #[test]
    fn a_password_that_a_server_says_back_is_shown_to_nobody() {
        // "\0asa\0hemligt123" in base64, as PLAIN sends it.
        let plain = "AGFzYQBoZW1saWd0MTIz";
        for said in [
            "hemligt123",
            "HEMLIGT123",
            "h e\u{1}m-l.i\u{7}gt123",
            "321tgilmeh",
            plain,
            "fel: hemlig",
            "aGVtbGlndDEyMw==",
        ] {
            assert_eq!(shown(&format!("5.7.8 no: {said}!"), "hemligt123"), "535 […]", "{said}");
        }
        assert_eq!(shown("5.7.8 %%%%% is wrong", "%%%%%"), "535 […]");
        assert_eq!(shown("5.7.8 Application password needed", "hemligt123"), "535 5.7.8 Application password needed");
    }

    proptest! {
        #[test]
        fn however_a_password_stands_in_what_was_sent_it_is_not_shown(
            user in "[a-zåäö@.]{0,9}", password in "[a-zA-Z0-9åäö!#%]{8,30}"
        ) {
            let encode = |text: &str| {
                let padded = format!("{text}\0\0");
                base64_inside(&padded, 0)
            };
            for sent in [format!("\0{user}\0{password}"), password.clone(), format!("{user}:{password}")] {
                let said = shown(&format!("5.7.8 got {} from you", encode(&sent)), &password);
                prop_assert!(compared(&password).is_empty() || said == "535 […]", "{}", said);
            }
        }
    }
}
