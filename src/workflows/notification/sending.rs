//! Sending letters, one after the other, so that none is sent twice.

use std::time::Duration;

use chrono::NaiveDateTime;
use lettre::message::Mailbox;

use crate::store::{OutgoingMail, Store};
use crate::workflows::notification::letter::Letter;
use crate::workflows::notification::letter::compose;
use crate::workflows::notification::letter::message_id;
use crate::workflows::notification::smtp::Carrier;
use crate::workflows::notification::smtp::Delivery;
use crate::workflows::notification::smtp::deliver;
use crate::workflows::refusal::Refusal;

/// How letters are sent.
pub struct Sending<'a> {
    /// What carries them.
    pub carrier: &'a dyn Carrier,
    /// Who sends.
    pub sender: &'a Mailbox,
    /// When, in UTC.
    pub at: NaiveDateTime,
    /// The name of whoever sends them.
    pub by: &'a str,
    /// The most letters a minute.
    pub per_minute: u32,
    /// Waits; another in tests, which do not.
    pub pause: &'a dyn Fn(Duration),
    /// A word unlike any before: 128 bits of chance.
    pub chance: &'a dyn Fn() -> Result<u128, Refusal>,
    /// Whether a letter still says what is published, asked as it is about to leave.
    pub holds: &'a dyn Fn(&Store, &Letter) -> Result<bool, Refusal>,
    /// Told before each letter: how many have been seen to, and whose turn it is.
    pub progress: &'a dyn Fn(usize, &str),
}

/// What became of letters, by the names of those they were for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct SendReport {
    /// The server took them.
    pub sent: Vec<String>,
    /// The server did not, and why.
    pub failed: Vec<(String, String)>,
    /// Nobody knows, and why.
    pub doubtful: Vec<(String, String)>,
    /// Not needed any more: told in another way at the same moment.
    pub skipped: Vec<String>,
    /// Not true any more: the roster was published anew while letters were sent.
    pub outdated: Vec<String>,
    /// Never tried, because the server takes nothing.
    pub waiting: Vec<String>,
    /// The server takes nothing.
    pub stopped: bool,
}

impl Sending<'_> {
    /// Sends the letters. What has been told is recorded with each, whatever becomes of the next.
    ///
    /// # Errors
    /// If the database refuses to record what is done, or a letter cannot be put together.
    pub fn send(&self, store: &mut Store, letters: &[Letter]) -> Result<SendReport, Refusal> {
        let mut report = SendReport::default();
        for (index, letter) in letters.iter().enumerate() {
            if index > 0 {
                (self.pause)(Duration::from_secs(60) / self.per_minute.max(1));
            }
            (self.progress)(index, &letter.name);
            if !self.send_one(store, letter, &mut report)? {
                report.stopped = true;
                report.waiting = letters[index + 1..].iter().map(|letter| letter.name.clone()).collect();
                break;
            }
        }
        Ok(report)
    }

    /// Sends one letter; says whether there is a server to send the next to.
    fn send_one(&self, store: &mut Store, letter: &Letter, report: &mut SendReport) -> Result<bool, Refusal> {
        let id = format!("{:032x}", (self.chance)()?);
        let mail = compose(letter, self.sender, self.at, &id)?;
        let leaving = OutgoingMail {
            member: letter.member,
            address: &letter.address,
            message_id: &message_id(&id, self.sender),
            news: &letter.news,
        };
        let name = letter.name.clone();
        if !(self.holds)(store, letter)? {
            report.outdated.push(name);
            return Ok(true);
        }
        // From here on it is known that the letter may be on its way, even if all lights go out.
        let Some(notice) = store.message_leaves(self.at, self.by, leaving)? else {
            report.skipped.push(name);
            return Ok(true);
        };
        match deliver(self.carrier, self.pause, mail.envelope(), &mail.formatted()) {
            Delivery::Accepted => {
                store.message_arrived(notice)?;
                report.sent.push(name);
            }
            Delivery::Refused { reason, .. } => {
                store.message_failed(notice, &reason)?;
                report.failed.push((name, reason));
            }
            Delivery::NoServer { reason, .. } => {
                store.message_failed(notice, &reason)?;
                report.failed.push((name, reason));
                return Ok(false);
            }
            Delivery::Unknown { reason, late } => {
                store.message_in_doubt(notice, &reason)?;
                report.doubtful.push((name, reason));
                return Ok(!late);
            }
        }
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};

    use lettre::address::Envelope;

    use super::super::letter::mailbox;
    use super::*;
    use crate::model::member::MemberId;
    use crate::model::notice::NoticeState;
    use crate::model::pending_news::{Known, PendingNews};
    use crate::model::problem::Seat;
    use crate::model::shift::ShiftId;

    /// Answers as it is told to, and keeps what it took.
    struct Script {
        answers: RefCell<Vec<Delivery>>,
        taken: RefCell<Vec<String>>,
    }

    impl Script {
        fn of(answers: &[Delivery]) -> Self {
            Self { answers: RefCell::new(answers.iter().rev().cloned().collect()), taken: RefCell::default() }
        }
    }

    impl Carrier for Script {
        fn carry(&self, envelope: &Envelope, _: &[u8]) -> Delivery {
            let answer = self.answers.borrow_mut().pop().unwrap();
            if answer == Delivery::Accepted {
                self.taken.borrow_mut().extend(envelope.to().iter().map(ToString::to_string));
            }
            answer
        }
    }

    fn letter(member: i64) -> Letter {
        let at = |hour| chrono::NaiveDate::from_ymd_opt(2021, 2, 9).unwrap().and_hms_opt(hour, 0, 0).unwrap();
        let known = Known { start: at(10), end: at(13), vehicle: None, seat: Seat::Driver, others: [].into() };
        Letter {
            member: MemberId(member),
            name: format!("m{member}"),
            address: format!("m{member}@example.org"),
            subject: "S".to_owned(),
            text: "T".to_owned(),
            calendar: "C".to_owned(),
            file: "f.ics".to_owned(),
            news: vec![PendingNews { member: MemberId(member), shift: ShiftId(1), before: None, now: Some(known) }],
        }
    }

    fn send(store: &mut Store, script: &Script, letters: &[Letter]) -> (SendReport, Vec<u64>) {
        let (paused, chance) = (RefCell::new(Vec::new()), Cell::new(store.view().unwrap().notices().unwrap().len()));
        let report = Sending {
            carrier: script,
            sender: &mailbox("Bo Berg <bo@example.org>").unwrap(),
            at: "2021-01-18T09:00:00".parse().unwrap(),
            by: "samordnaren",
            per_minute: 20,
            pause: &|wait| paused.borrow_mut().push(wait.as_secs()),
            chance: &|| {
                chance.set(chance.get() + 1);
                Ok(chance.get() as u128)
            },
            holds: &|_, letter| Ok(letter.name != "outdated"),
            progress: &|_, _| {},
        }
        .send(store, letters)
        .unwrap();
        (report, paused.into_inner())
    }

    fn refused(passing: bool) -> Delivery {
        Delivery::Refused { reason: "no".to_owned(), passing }
    }

    fn states(store: &Store) -> Vec<(i64, NoticeState)> {
        store.view().unwrap().notices().unwrap().iter().map(|notice| (notice.member.0, notice.state)).collect()
    }

    #[test]
    fn what_may_pass_is_tried_again_and_told_once() {
        let mut store = Store::in_memory().unwrap();
        let script = Script::of(&[refused(true), refused(true), Delivery::Accepted, Delivery::Accepted]);
        let (report, paused) = send(&mut store, &script, &[letter(1), letter(2)]);
        assert_eq!(report.sent, ["m1", "m2"]);
        assert_eq!(*script.taken.borrow(), ["m1@example.org", "m2@example.org"]);
        assert_eq!(paused, [1, 4, 3], "two new tries, and twenty a minute");
        assert_eq!(states(&store), [(1, NoticeState::Sent), (2, NoticeState::Sent)]);
        assert_eq!(store.view().unwrap().heard().unwrap().len(), 2);
        // The same letters once more are stale, and nothing leaves.
        let (report, _) = send(&mut store, &Script::of(&[]), &[letter(1)]);
        assert_eq!(report.skipped, ["m1"]);
    }

    #[test]
    fn what_is_refused_is_not_told_and_may_be_sent_later() {
        let mut store = Store::in_memory().unwrap();
        let script = Script::of(&[refused(true), refused(true), refused(true), refused(true), refused(false)]);
        let (report, paused) = send(&mut store, &script, &[letter(1), letter(2)]);
        assert_eq!((report.failed.len(), paused), (2, vec![1, 4, 10, 3]));
        assert_eq!(states(&store), [(1, NoticeState::Failed), (2, NoticeState::Failed)]);
        assert!(store.view().unwrap().heard().unwrap().is_empty());
        let (report, _) = send(&mut store, &Script::of(&[Delivery::Accepted]), &[letter(1)]);
        assert_eq!(report.sent, ["m1"]);
    }

    #[test]
    fn what_may_have_arrived_is_never_sent_again_by_itself() {
        let mut store = Store::in_memory().unwrap();
        let unknown = Delivery::Unknown { reason: "lost".to_owned(), late: false };
        let (report, paused) = send(&mut store, &Script::of(&[unknown, Delivery::Accepted]), &[letter(1), letter(2)]);
        assert_eq!((report.doubtful.len(), report.sent.len(), paused), (1, 1, vec![3]));
        let (report, _) = send(&mut store, &Script::of(&[]), &[letter(1)]);
        assert_eq!(report.skipped, ["m1"]);
        let unsettled = store.view().unwrap().unsettled_notices().unwrap();
        assert_eq!(unsettled[0].reason.as_deref(), Some("lost"));
        // It turns out to have arrived: what it told is known.
        assert!(store.message_arrived(unsettled[0].id).unwrap());
        assert!(!store.message_arrived(unsettled[0].id).unwrap(), "only once");
        assert_eq!(store.view().unwrap().heard().unwrap().len(), 2);
    }

    #[test]
    fn a_server_that_used_up_all_patience_is_not_given_it_with_every_letter() {
        let mut store = Store::in_memory().unwrap();
        let late = Delivery::Unknown { reason: "late".to_owned(), late: true };
        let (report, _) = send(&mut store, &Script::of(&[late]), &[letter(1), letter(2), letter(3)]);
        assert_eq!((report.doubtful.len(), report.waiting.len(), report.stopped), (1, 2, true));
    }

    #[test]
    fn what_is_published_anew_while_letters_leave_is_not_sent_as_it_was() {
        let mut store = Store::in_memory().unwrap();
        let outdated = Letter { name: "outdated".to_owned(), ..letter(1) };
        let (report, _) = send(&mut store, &Script::of(&[Delivery::Accepted]), &[outdated, letter(2)]);
        assert_eq!((report.outdated.len(), report.sent.len()), (1, 1));
        assert_eq!(states(&store), [(2, NoticeState::Sent)]);
    }

    #[test]
    fn where_there_is_no_server_the_rest_waits() {
        let mut store = Store::in_memory().unwrap();
        let none = Delivery::NoServer { reason: "refused".to_owned(), passing: false };
        let (report, _) = send(&mut store, &Script::of(&[none]), &[letter(1), letter(2), letter(3)]);
        assert_eq!((report.failed.len(), report.waiting.len()), (1, 2));
        assert_eq!(states(&store), [(1, NoticeState::Failed)]);
    }
}
