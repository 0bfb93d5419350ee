//! `korpass notify --send`: mail to those who have an address.

use std::cell::OnceCell;
use std::time::Instant;

use serde::Serialize;

use crate::cli::commands::notify::Manner;
use crate::cli::commands::notify::Round;
use crate::cli::screens::notify::{names, show_by_hand, show_nothing};
use crate::cli::session::Session;
use crate::cli::ui::progress::DelayedBar;
use crate::message;
use crate::model::mail_server::MailServer;
use crate::store::Store;
use crate::workflows::failure::Failure;
use crate::workflows::notification::post::{self, Posted, Posting};
use crate::workflows::notification::{Announcer, SendReport};

/// What became of letters, by the names of those they were for.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SentAnswer {
    /// The server took them.
    sent: Vec<String>,
    /// The server did not take them.
    failed: Vec<UnsentAnswer>,
    /// Nobody knows.
    in_doubt: Vec<UnsentAnswer>,
    /// Not needed any more: told in another way at the same moment.
    skipped: Vec<String>,
    /// Not true any more: the roster was published anew while letters were sent.
    outdated: Vec<String>,
    /// Never tried, because the server takes nothing.
    waiting: Vec<String>,
    /// Those who must be told by hand.
    by_hand: Vec<String>,
}

/// Somebody whom a letter did not reach for certain.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct UnsentAnswer {
    member: String,
    reason: String,
}

/// Who would get mail, by name.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SendRehearsalAnswer {
    would_be_sent: Vec<String>,
    /// Those who must be told by hand.
    by_hand: Vec<String>,
}

/// Sends what is new to all, or to one.
pub fn run(store: &mut Store, round: Round<'_>) -> Result<(), Failure> {
    let Round { session, announcer, only, manner } = round;
    let posted = posting(session, manner, |posting| {
        post::send(&session.context, store, (announcer, only), posting, |leaving| {
            Ok(manner.may(session, &message!("notify-ask-send", count = leaving.letters)))
        })
    })?;
    show(round, posted)
}

/// Does something with what sending needs to know of the environment.
pub fn posting<T>(session: &Session, manner: Manner, work: impl FnOnce(&Posting<'_>) -> T) -> T {
    // The bar counts from the first letter, not from the question before it.
    let begun: OnceCell<DelayedBar> = OnceCell::new();
    let started = Instant::now();
    let begin = |letters: usize| {
        session.flush();
        DelayedBar::new(session, letters as u64)
    };
    let worked = work(&Posting {
        dry_run: manner.dry_run,
        may_ask: &|| manner.check(session),
        readable_password: &|file| session.warn(&message!("notify-password-readable", file = file)),
        password: session.environment.variables.get("KORPASS_SMTP_PASSWORD").map(String::as_str),
        pause: &std::thread::sleep,
        clock: &|| started.elapsed(),
        progress: &|done, letters, name| {
            let progress = begun.get_or_init(|| begin(letters));
            progress.at(done as u64, || session.say(&message!("notify-sending", name = name)));
        },
    });
    if let Some(progress) = begun.into_inner() {
        progress.done();
    }
    worked
}

/// Shows what came of sending.
pub fn show(round: Round<'_>, posted: Posted) -> Result<(), Failure> {
    let Round { session, announcer, only, .. } = round;
    match posted {
        Posted::Nobody if session.options.json => {
            session.show_json(&SentAnswer::of(&SendReport::default(), announcer))?;
        }
        Posted::Nobody if announcer.recipients().is_empty() => show_nothing(session, announcer, only),
        Posted::Nobody => {
            session.show_message(&message!("notify-nobody-to-send-to"));
            show_by_hand(session, announcer);
        }
        Posted::Rehearsed => show_rehearsal(session, announcer)?,
        Posted::Declined => session.show_message(&message!("notify-not-sent")),
        Posted::Sent { report, server } => {
            if session.options.json {
                session.show_json(&SentAnswer::of(&report, announcer))?;
            } else {
                show_outcome(session, announcer, &report);
            }
            return failure_of(&report, &server).map_or(Ok(()), Err);
        }
    }
    Ok(())
}

/// Shows who would get mail.
fn show_rehearsal(session: &Session, announcer: &Announcer) -> Result<(), Failure> {
    if session.options.json {
        let (would_be_sent, by_hand) = (names(announcer.reachable()), names(announcer.by_hand()));
        return session.show_json(&SendRehearsalAnswer { would_be_sent, by_hand });
    }
    for recipient in announcer.reachable() {
        let profile = &recipient.member.profile;
        let address = profile.email.as_deref().unwrap_or_default();
        session.show_message(&message!("notify-would-send", name = profile.name.as_str(), address = address));
    }
    show_by_hand(session, announcer);
    session.show_message(&message!("dry-run-note"));
    Ok(())
}

fn show_outcome(session: &Session, announcer: &Announcer, report: &SendReport) {
    if !report.sent.is_empty() {
        session.confirm(&message!("notify-sent", count = report.sent.len(), names = report.sent.clone()));
    }
    for name in &report.skipped {
        session.confirm(&message!("notify-skipped", name = name.as_str()));
    }
    if !report.outdated.is_empty() {
        session.confirm(&message!("notify-outdated", count = report.outdated.len(), names = report.outdated.clone()));
    }
    show_by_hand(session, announcer);
}

impl SentAnswer {
    fn of(report: &SendReport, announcer: &Announcer) -> Self {
        let with_reasons = |names: &[(String, String)]| -> Vec<UnsentAnswer> {
            names.iter().cloned().map(|(member, reason)| UnsentAnswer { member, reason }).collect()
        };
        Self {
            sent: report.sent.clone(),
            failed: with_reasons(&report.failed),
            in_doubt: with_reasons(&report.doubtful),
            skipped: report.skipped.clone(),
            outdated: report.outdated.clone(),
            waiting: report.waiting.clone(),
            by_hand: names(announcer.by_hand()),
        }
    }
}

/// What went wrong, the gravest first.
fn failure_of(report: &SendReport, server: &MailServer) -> Option<Failure> {
    let detail = |(name, reason): &(String, String)| {
        message!("error-mail-detail", name = name.as_str(), reason = reason.as_str())
    };
    let details = report.doubtful.iter().chain(&report.failed).map(detail);
    let failure = if !report.doubtful.is_empty() {
        Failure::new(message!("error-mail-doubtful", count = report.doubtful.len()))
            .advise(message!("error-mail-doubtful-advice"))
    } else if report.waiting.is_empty() && report.failed.is_empty() {
        return None;
    } else if report.stopped {
        let left = report.waiting.len() + report.failed.len();
        let (host, sent) = (server.host.as_str(), report.sent.len());
        Failure::new(message!("error-mail-server-silent", host = host, sent = sent, left = left))
            .advise(message!("error-mail-server-silent-advice"))
    } else {
        Failure::new(message!("error-mail-failed", count = report.failed.len()))
            .advise(message!("error-mail-failed-advice"))
    };
    let failure = failure.at(details);
    // Where a mail is in doubt, those that were not tried for it are not forgotten.
    let untried = message!("error-mail-untried", count = report.waiting.len(), names = report.waiting.clone());
    Some(if report.doubtful.is_empty() || report.waiting.is_empty() { failure } else { failure.at([untried]) })
}
