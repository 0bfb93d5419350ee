//! Letters as mail (RFC 5322, MIME): a text, and the entries of the calendar that are new.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chrono::NaiveDateTime;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, Message as Mail, MultiPart, MultiPartKind, SinglePart};
use lettre::{Address, address::AddressError};

use crate::model::mark::mark;
use crate::model::member::MemberId;
use crate::model::pending_news::PendingNews;
use crate::workflows::notification::refusal::NotificationRefusal;
use crate::workflows::parse;

/// A letter to a member.
#[derive(Debug, Clone)]
pub struct Letter {
    /// To whom.
    pub member: MemberId,
    /// The full name.
    pub name: String,
    /// The e-mail address; empty if there is none.
    pub address: String,
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// The entries of the calendar that are new, as a file.
    pub calendar: String,
    /// The name of that file.
    pub file: String,
    /// What it tells.
    pub news: Vec<PendingNews>,
}

/// Who sends, of a text such as `Åsa Öberg <asa@example.org>`. None if it is nothing of the kind.
pub fn mailbox(text: &str) -> Option<Mailbox> {
    let (name, address) = match text.trim().strip_suffix('>') {
        Some(rest) => rest.split_once('<')?,
        None => ("", text),
    };
    let name = name.trim().trim_matches('"');
    let name = if name.is_empty() { None } else { Some(parse::words(name).ok()?) };
    mailbox_named(name, &parse::email(address).ok()?).ok()
}

/// Whoever has a name and an e-mail address.
///
/// # Errors
/// If no mail could be sent to the address.
pub fn mailbox_named(name: Option<String>, address: &str) -> Result<Mailbox, AddressError> {
    let name = name.map(|name| on_one_line(&name)).filter(|name| !name.is_empty());
    Ok(Mailbox::new(name, address.parse::<Address>()?))
}

/// A text without line ends or other control characters: those have no business in a header, and `lettre` cannot
/// write them.
fn on_one_line(text: &str) -> String {
    let breaks = |c: char| c.is_control() || c.is_whitespace();
    text.split(breaks).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The letter as mail. `id` is the part of its Message-ID before the at sign.
///
/// # Errors
/// If it cannot be put together: the address is none that mail can be sent to.
pub fn compose(letter: &Letter, sender: &Mailbox, date: NaiveDateTime, id: &str) -> Result<Mail, NotificationRefusal> {
    let refuse = |reason: String| NotificationRefusal::Letter { name: letter.name.clone(), reason };
    let to = mailbox_named(Some(letter.name.clone()), &letter.address).map_err(|error| refuse(error.to_string()))?;
    let calendar = ContentType::parse("text/calendar; charset=utf-8; method=PUBLISH");
    let calendar = calendar.map_err(|error| refuse(error.to_string()))?;
    // Made of what is in it and not by chance, so that the same letter has the same bytes.
    let boundary = mark(&(id, &letter.text, &letter.calendar)).unwrap_or_default().cast_unsigned();
    let parts = MultiPart::builder()
        .kind(MultiPartKind::Mixed)
        .boundary(format!("korpass-{boundary:016x}"))
        .singlepart(SinglePart::plain(letter.text.clone()))
        .singlepart(Attachment::new(letter.file.clone()).body(letter.calendar.clone(), calendar));
    Mail::builder()
        .message_id(Some(message_id(id, sender)))
        .date(instant(date))
        .from(sender.clone())
        .to(to)
        .subject(on_one_line(&letter.subject))
        .multipart(parts)
        .map_err(|error| refuse(error.to_string()))
}

/// The Message-ID (RFC 5322, 3.6.4) with a part before the at sign.
pub fn message_id(id: &str, sender: &Mailbox) -> String {
    format!("<{id}@{}>", sender.email.domain())
}

fn instant(date: NaiveDateTime) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(u64::try_from(date.and_utc().timestamp()).unwrap_or(0))
}

/// Says that a letter in a file has not been sent, so that mail programs open it to be sent.
#[derive(Debug, Clone)]
struct Unsent;

impl Header for Unsent {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("X-Unsent")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "1".to_owned())
    }
}

/// The bytes of a file with a letter that is to be opened in a mail program and sent from there.
///
/// # Errors
/// As [`compose`].
pub fn unsent(letter: &Letter, sender: &Mailbox, date: NaiveDateTime) -> Result<Vec<u8>, NotificationRefusal> {
    let id = mark(&(&letter.address, &letter.text, &letter.calendar, date.to_string())).unwrap_or_default();
    let mut mail = compose(letter, sender, date, &format!("{:016x}", id.cast_unsigned()))?;
    mail.headers_mut().set(Unsent);
    Ok(mail.formatted())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn letter(name: &str, address: &str, subject: &str) -> Letter {
        Letter {
            member: MemberId(1),
            name: name.to_owned(),
            address: address.to_owned(),
            subject: subject.to_owned(),
            text: "Hej Åsa!\n\nDu har fått ett nytt pass.\n".to_owned(),
            calendar: "BEGIN:VCALENDAR\r\nSUMMARY:Körpass\r\nEND:VCALENDAR\r\n".to_owned(),
            file: "asa-oberg.ics".to_owned(),
            news: Vec::new(),
        }
    }

    fn written(letter: &Letter) -> String {
        let sender = mailbox("Bo Berg <bo@example.org>").unwrap();
        let date = "2021-01-18T09:00:00".parse().unwrap();
        String::from_utf8(compose(letter, &sender, date, "0123").unwrap().formatted()).unwrap()
    }

    #[test]
    fn a_letter_is_mail_with_a_text_and_a_calendar() {
        let mail = written(&letter("Åsa Öberg", "asa@example.org", "Nytt om dina körpass"));
        insta::assert_snapshot!(mail.replace('\r', ""));
        assert!(mail.is_ascii());
        assert!(mail.split("\r\n").all(|line| line.len() <= 998));
        assert!(!mail.replace("\r\n", "").contains(['\r', '\n']));
    }

    /// The names of the headers of a mail, and whether what follows is its body.
    fn headers(mail: &str) -> Vec<String> {
        let head = mail.split("\r\n\r\n").next().unwrap_or_default();
        let lines = head.split("\r\n").filter(|line| !line.starts_with([' ', '\t']));
        lines.map(|line| line.split(':').next().unwrap_or_default().to_owned()).collect()
    }

    #[test]
    fn no_address_adds_a_receiver() {
        let sender = mailbox("bo@example.org").unwrap();
        for evil in ["a@example.org\r\nBcc: x@example.org", "a@example.org>, <x@example.org", "a b@example.org", ""] {
            assert!(compose(&letter("A", evil, "S"), &sender, NaiveDateTime::MIN, "0").is_err(), "{evil:?}");
        }
    }

    proptest! {
        #[test]
        fn no_name_or_subject_adds_a_header(
            name in "(Å|\\r\\n|\\n|\\r|\\PC|[ -~]|\\u{85}|\\u{2028}|\\u{0}|Bcc: x@example.org){0,40}",
            subject in "(Å|\\r\\n|\\n|\\PC|[ -~]|Bcc: x@example.org){0,60}",
        ) {
            let mail = written(&letter(&name, "asa@example.org", &subject));
            let expected = ["Message-ID", "Date", "From", "To", "Subject", "MIME-Version", "Content-Type"];
            prop_assert_eq!(headers(&mail), expected);
            prop_assert!(mail.split("\r\n").all(|line| line.len() <= 998), "{}", mail);
            prop_assert!(!mail.replace("\r\n", "").contains(['\r', '\n']), "{}", mail);
        }
    }

    #[test]
    fn a_sender_is_a_name_and_an_address() {
        for (text, expected) in [
            ("Åsa Öberg <asa@example.org>", "Åsa Öberg"),
            ("\"Öberg, Åsa\" <asa@example.org>", "Öberg, Åsa"),
            ("  asa@example.org ", ""),
        ] {
            let found = mailbox(text).unwrap();
            assert_eq!((found.name.unwrap_or_default().as_str(), found.email.as_ref()), (expected, "asa@example.org"));
        }
        for text in ["", "Åsa", "Åsa <asa>", "Åsa asa@example.org>", "Å\r\nBcc <a@example.org>\n<", "<a@b.c> x"] {
            assert!(mailbox(text).is_none(), "{text:?}");
        }
    }
}
