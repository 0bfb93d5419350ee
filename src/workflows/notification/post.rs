//! What is new, sent as mail to all who have an address, or to one.

use std::time::Duration;

use crate::model::mail_server::MailServer;
use crate::model::member::MemberId;
use crate::store::Store;
use crate::workflows::context::Context;
use crate::workflows::export::calendar_files::revisions;
use crate::workflows::notification::letter::{Letter, mailbox};
use crate::workflows::notification::news::{Announcer, Recipient};
use crate::workflows::notification::refusal::NotificationRefusal;
use crate::workflows::notification::sending::{SendReport, Sending};
use crate::workflows::notification::server;
use crate::workflows::notification::smtp::Smtp;
use crate::workflows::refusal::Refusal;
use crate::workflows::words;

/// How mail is to be sent.
pub struct Posting<'a> {
    /// Whether nothing leaves.
    pub dry_run: bool,
    /// The password that the environment says.
    pub password: Option<&'a str>,
    /// Refuses if nobody can be asked; asked before the password is.
    pub may_ask: &'a dyn Fn() -> Result<(), Refusal>,
    /// Told of the file with the password, where others on the computer can read it.
    pub readable_password: &'a dyn Fn(&str),
    /// Waits.
    pub pause: &'a dyn Fn(Duration),
    /// Says how much time has passed since some moment, by a clock that is never set.
    pub clock: &'a dyn Fn() -> Duration,
    /// Told before each letter: how many have been seen to, of how many, and whose turn it is.
    pub progress: &'a dyn Fn(usize, usize, &str),
}

/// What is asked about before mail leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SendPreview {
    /// How many letters there are.
    pub letters: usize,
}

/// What came of sending.
#[derive(Debug)]
pub enum Posted {
    /// There is nobody with news that mail can be sent to.
    Nobody,
    /// Nothing left: it was a rehearsal.
    Rehearsed,
    /// Nothing left: whoever decides did not agree.
    Declined,
    /// What became of the letters.
    Sent {
        /// By the names of those they were for.
        report: Box<SendReport>,
        /// The server they were sent with.
        server: Box<MailServer>,
    },
}

/// Sends what is new, to one member or all, if whoever decides agrees.
///
/// # Errors
/// If mail to the only member is in doubt or has nowhere to go, nobody has said how mail is sent, or the database
/// refuses; or what whoever decides reports.
pub fn send(
    context: &Context,
    store: &mut Store,
    (announcer, only): (&Announcer, Option<MemberId>),
    posting: &Posting<'_>,
    decide: impl FnOnce(&SendPreview) -> Result<bool, Refusal>,
) -> Result<Posted, Refusal> {
    if let (Some(_), [recipient]) = (only, announcer.recipients()) {
        refuse_one(context, announcer, recipient)?;
    }
    let letters = announcer.reachable().count();
    if letters == 0 {
        return Ok(Posted::Nobody);
    }
    let server = server::known(&store.view()?)?;
    if posting.dry_run {
        return Ok(Posted::Rehearsed);
    }
    (posting.may_ask)()?;
    let smtp = smtp(context, &server, posting)?;
    if !decide(&SendPreview { letters })? {
        return Ok(Posted::Declined);
    }
    let letters = letters_of(store, announcer)?;
    let report = deliver(context, store, (&server, &smtp), &letters, posting)?;
    Ok(Posted::Sent { report: Box::new(report), server: Box::new(server) })
}

/// The only member to whom a mail is in doubt, that is given up so that another can be sent.
///
/// # Errors
/// If no mail to the member is in doubt, mail has nowhere to go, or nobody has said how it is sent.
pub fn in_doubt(announcer: &Announcer, only: Option<MemberId>, store: &Store) -> Result<Recipient, Refusal> {
    let Some((recipient, _)) = announcer.in_doubt().next() else {
        let member = only.and_then(|only| announcer.member(only));
        let name = member.map(|member| member.profile.name.clone()).unwrap_or_default();
        let typed = member.map(|member| words::name_to_type(announcer.members(), member)).unwrap_or_default();
        return Err(NotificationRefusal::NothingToSettle { name, typed }.into());
    };
    refuse_without_address(announcer, recipient)?;
    // Nothing is given up before it is known that mail can be sent.
    server::known(&store.view()?)?;
    Ok(recipient.clone())
}

/// Gives a mail in doubt up, and sends what is new now in its place, if whoever decides agrees; gives for whom there is
/// news then, too.
///
/// # Errors
/// As [`send`]; nothing is given up where mail cannot be sent.
pub fn send_again(
    context: &Context,
    store: &mut Store,
    recipient: &Recipient,
    posting: &Posting<'_>,
    decide: impl FnOnce(&SendPreview) -> Result<bool, Refusal>,
) -> Result<Option<(Announcer, Posted)>, Refusal> {
    let Some(notice) = &recipient.unsettled else { return Ok(None) };
    let server = server::known(&store.view()?)?;
    (posting.may_ask)()?;
    smtp(context, &server, posting)?;
    if !decide(&SendPreview { letters: 1 })? {
        return Ok(None);
    }
    store.message_failed(notice.id, notice.reason.as_deref().unwrap_or_default())?;
    let only = Some(recipient.member.id);
    let announcer = Announcer::read(context, &store.view()?, only)?;
    let posted = send(context, store, (&announcer, only), posting, |_| Ok(true))?;
    Ok(Some((announcer, posted)))
}

/// The server, ready to be spoken to.
fn smtp<'c>(context: &'c Context, server: &MailServer, posting: &Posting<'c>) -> Result<Smtp<'c>, Refusal> {
    let password = server::password(server, posting.password, posting.readable_password)?;
    Smtp::new(server, password, posting.clock, &context.texts)
}

/// Refuses to send to one member whose mail is in doubt, or who has no address.
fn refuse_one(context: &Context, announcer: &Announcer, recipient: &Recipient) -> Result<(), NotificationRefusal> {
    let Some(notice) = &recipient.unsettled else { return refuse_without_address(announcer, recipient) };
    Err(NotificationRefusal::SettleFirst {
        name: recipient.member.profile.name.clone(),
        typed: words::name_to_type(announcer.members(), &recipient.member),
        address: notice.address.clone().unwrap_or_default(),
        time: announcer.moment(context, notice.at),
    })
}

fn refuse_without_address(announcer: &Announcer, recipient: &Recipient) -> Result<(), NotificationRefusal> {
    if recipient.has_address() {
        return Ok(());
    }
    let typed = words::name_to_type(announcer.members(), &recipient.member);
    Err(NotificationRefusal::NoUsableAddress { name: recipient.member.profile.name.clone(), typed })
}

/// The letters, with their calendars' revisions remembered: they count from before they leave.
fn letters_of(store: &mut Store, announcer: &Announcer) -> Result<Vec<Letter>, Refusal> {
    let mut revisions = revisions(&store.view()?, None)?;
    let letters = announcer.reachable().map(|recipient| announcer.letter(recipient, &mut revisions)).collect();
    store.remember_revisions(revisions.changed())?;
    Ok(letters)
}

fn deliver(
    context: &Context,
    store: &mut Store,
    (server, smtp): (&MailServer, &Smtp<'_>),
    letters: &[Letter],
    posting: &Posting<'_>,
) -> Result<SendReport, Refusal> {
    let sender = mailbox(&server.sender).ok_or(NotificationRefusal::NoSender)?;
    Sending {
        carrier: smtp,
        sender: &sender,
        at: context.now,
        by: &context.by,
        per_minute: server.per_minute,
        pause: posting.pause,
        chance: &context.chance,
        holds: &|store, letter| Ok(store.view()?.still_holds(&letter.news)?),
        progress: &|done, name| (posting.progress)(done, letters.len(), name),
    }
    .send(store, letters)
}
