//! The dialogue with a server, against servers that end it or draw it out at any step.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use lettre::address::Envelope;

use super::smtp::{Carrier, Delivery, Smtp};
use crate::i18n::{Language, Texts};
use crate::model::mail_server::{MailSecurity, MailServer};

/// What a server that takes everything says, step by step.
const STEPS: [&str; 8] = [
    "220 localhost\r\n",
    "250-localhost\r\n250 AUTH PLAIN\r\n",
    "235 welcome\r\n",
    "250 sender\r\n",
    "250 recipient\r\n",
    "354 go on\r\n",
    "250 taken\r\n",
    "221 bye\r\n",
];
/// Where it has all of a message.
const TAKEN: usize = 6;

/// The time that no clock shows any more: the sender has given up.
const OVER: u64 = u64::MAX;

/// The clock of the sender, in seconds: every look at it takes one.
type Clock = Arc<AtomicU64>;

/// A message handed to a server that talks so; gives how many seconds it took too.
fn carried(talk: impl FnOnce(TcpStream, &Clock) + Send + 'static) -> (Delivery, u64) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let passed = Clock::default();
    let seen = Arc::clone(&passed);
    let server = thread::spawn(move || talk(listener.accept().unwrap().0, &seen));
    let settings = MailServer {
        sender: "Bo <bo@example.org>".to_owned(),
        host: "127.0.0.1".to_owned(),
        port,
        security: MailSecurity::None,
        user: Some("bo".to_owned()),
        password_file: None,
        ca_file: None,
        per_minute: 20,
    };
    let texts = Texts::new(Language::En);
    let clock = || Duration::from_secs(passed.fetch_add(1, Ordering::SeqCst));
    let address = |text: &str| text.parse().unwrap();
    let envelope = Envelope::new(Some(address("bo@example.org")), vec![address("eva@example.org")]).unwrap();
    let smtp = Smtp::new(&settings, Some("hemligt123".to_owned()), &clock, &texts).unwrap();
    let delivery = smtp.carry(&envelope, b"Subject: x\r\n\r\n.\r\nhello\r\n");
    let taken = passed.swap(OVER, Ordering::SeqCst);
    server.join().unwrap();
    (delivery, taken)
}

/// Hears a command, or all of a message; gives nothing where nobody speaks any more.
fn hear(stream: &mut BufReader<TcpStream>, is_message: bool) -> String {
    let mut heard = String::new();
    loop {
        let before = heard.len();
        match stream.read_line(&mut heard) {
            Ok(count) if count > 0 && is_message && &heard[before..] != ".\r\n" => {}
            _ => return heard,
        }
    }
}

/// A server that takes everything, until at a step it does something else.
fn until(
    step: usize,
    then: impl FnOnce(&mut TcpStream, &Clock) + Send + 'static,
) -> impl FnOnce(TcpStream, &Clock) + Send + 'static {
    move |stream, clock| {
        let mut stream = BufReader::new(stream);
        for (at, answer) in STEPS.iter().enumerate().take(step) {
            if stream.get_mut().write_all(answer.as_bytes()).is_err() || hear(&mut stream, at + 1 == TAKEN).is_empty() {
                return;
            }
        }
        then(stream.get_mut(), clock);
    }
}

/// Whether a message may have arrived.
fn is_unknown(delivery: &Delivery) -> bool {
    matches!(delivery, Delivery::Unknown { .. })
}

#[test]
fn a_message_is_taken_where_the_server_says_so_and_its_farewell_changes_nothing() {
    for farewell in ["221 bye\r\n", "\u{0}", ""] {
        let (delivery, _) = carried(until(7, move |stream, _| drop(stream.write_all(farewell.as_bytes()))));
        assert_eq!(delivery, Delivery::Accepted, "{farewell:?}");
    }
}

#[test]
fn wherever_a_server_ends_the_connection_it_is_known_whether_the_message_may_have_arrived() {
    for step in 0..=TAKEN {
        let (delivery, _) = carried(until(step, |_, _| {}));
        assert_eq!(is_unknown(&delivery), step == TAKEN, "step {step}: {delivery:?}");
        assert_ne!(delivery, Delivery::Accepted);
    }
}

/// Says a part of something each time that the sender has looked at the clock, for as long as it listens.
fn drip(stream: &mut TcpStream, clock: &Clock, part: &str) {
    let mut last = 0;
    loop {
        match clock.load(Ordering::SeqCst) {
            OVER => return,
            now if now == last => thread::yield_now(),
            now => {
                last = now;
                if stream.write_all(part.as_bytes()).is_err() {
                    return;
                }
            }
        }
    }
}

#[test]
fn a_server_that_says_a_letter_now_and_then_is_not_listened_to_for_longer_than_to_a_silent_one() {
    // One that never ends its line, and one that never ends its answer.
    for part in ["2", "250-more\r\n"] {
        for step in 0..=TAKEN {
            let (delivery, passed) = carried(until(step, move |stream, clock| drip(stream, clock, part)));
            let patience = if step == TAKEN { 60 + 300 } else { 60 };
            assert!(passed <= patience + 10, "step {step} took {passed} seconds");
            // Once is enough: neither this message nor the next is tried again.
            let expected = match &delivery {
                Delivery::Unknown { late, .. } => step == TAKEN && *late,
                Delivery::NoServer { passing, .. } => step < TAKEN && !passing,
                _ => false,
            };
            assert!(expected, "step {step}: {delivery:?}");
        }
    }
}
