//! `korpass notify --send` and `--again`: mail to those who have an address.

use serde_json::json;

use crate::cli::commands::notify::Manner;
use crate::cli::commands::notify::Round;
use crate::cli::commands::notify::by_hand_json;
use crate::cli::commands::notify::has_address;
use crate::cli::commands::notify::reachable;
use crate::cli::commands::notify::show_by_hand;
use crate::cli::commands::notify::show_nothing;
use crate::cli::session::Session;
use crate::cli::ui::progress::Progress;
use crate::message;
use crate::model::mail_server::MailServer;
use crate::store::Store;
use crate::workflows::export::calendar_files::revisions;
use crate::workflows::export::output::others_can_read;
use crate::workflows::failure::Failure;
use crate::workflows::notification::Announcer;
use crate::workflows::notification::Letter;
use crate::workflows::notification::Outcome;
use crate::workflows::notification::Recipient;
use crate::workflows::notification::Sending;
use crate::workflows::notification::Smtp;
use crate::workflows::notification::mailbox;
use crate::workflows::words;

/// Sends what is new to all, or to one.
pub fn run(store: &mut Store, round: Round<'_>) -> Result<(), Failure> {
    let Round { session, announcer, only, manner } = round;
    if let (Some(_), [recipient]) = (only, announcer.recipients()) {
        refuse_one(session, announcer, recipient)?;
    }
    let count = reachable(announcer).count();
    if count == 0 {
        if session.options.json {
            return session.show_json(&outcome_json(&Outcome::default(), announcer));
        }
        if announcer.recipients().is_empty() {
            show_nothing(session, announcer, only);
        } else {
            session.show_message(&message!("notify-nobody-to-send-to"));
            show_by_hand(session, announcer);
        }
        return Ok(());
    }
    let server = mail_server(store)?;
    manner.check(session)?;
    if manner.dry_run {
        return rehearse(session, announcer);
    }
    let smtp = Smtp::new(&server, password(session, &server)?)?;
    if !manner.may(session, &message!("notify-ask-send", count = count)) {
        session.show_message(&message!("notify-not-sent"));
        return Ok(());
    }
    let letters = letters(store, announcer)?;
    let outcome = send(session, store, &server, &smtp, &letters)?;
    if session.options.json {
        session.show_json(&outcome_json(&outcome, announcer))?;
    } else {
        show_outcome(session, announcer, &outcome);
    }
    failure_of(&outcome, &server).map_or(Ok(()), Err)
}

/// Gives a mail in doubt up, and sends what is new now in its place.
pub fn again(store: &mut Store, round: Round<'_>) -> Result<(), Failure> {
    let Round { session, announcer, only, manner } = round;
    let member = only.and_then(|only| crate::cli::commands::notify::member_of(announcer, only));
    let found = announcer.recipients().first().and_then(|found| Some((found, found.unsettled.as_ref()?)));
    let Some((recipient, notice)) = found else {
        let name = member.map_or("", |member| member.profile.name.as_str());
        let typed = member.map(|member| words::name_to_type(announcer.members(), member)).unwrap_or_default();
        return Err(Failure::new(message!("error-nothing-to-settle", name = name))
            .advise(message!("error-nothing-to-settle-advice", member = typed)));
    };
    refuse_without_address(announcer, recipient)?;
    // Nothing is given up before it is known that mail can be sent.
    let server = mail_server(store)?;
    manner.check(session)?;
    let name = recipient.member.profile.name.as_str();
    if manner.dry_run {
        let address = recipient.member.profile.email.as_deref().unwrap_or_default();
        session.confirm(&message!("notify-would-send", name = name, address = address));
        session.confirm(&message!("dry-run-note"));
        return Ok(());
    }
    Smtp::new(&server, password(session, &server)?)?;
    if !manner.may(session, &message!("notify-ask-again", name = name)) {
        session.show_message(&message!("notify-not-sent"));
        return Ok(());
    }
    store.message_failed(notice.id, notice.reason.as_deref().unwrap_or_default())?;
    let announcer = Announcer::read(&session.context, &store.view()?, only)?;
    let manner = Manner { yes: true, dry_run: false };
    run(store, Round { announcer: &announcer, manner, ..round })
}

/// Refuses to send to one member whose mail is in doubt, or who has no address.
fn refuse_one(session: &Session, announcer: &Announcer, recipient: &Recipient) -> Result<(), Failure> {
    if let Some(notice) = &recipient.unsettled {
        let name = recipient.member.profile.name.as_str();
        let member = words::name_to_type(announcer.members(), &recipient.member);
        let address = notice.address.as_deref().unwrap_or_default();
        let time = announcer.moment(&session.context, notice.at);
        return Err(Failure::new(message!("error-settle-first", name = name, address = address, time = time))
            .advise(message!("error-settle-first-advice", name = name, member = member)));
    }
    refuse_without_address(announcer, recipient)
}

fn refuse_without_address(announcer: &Announcer, recipient: &Recipient) -> Result<(), Failure> {
    if has_address(&recipient.member) {
        return Ok(());
    }
    let member = words::name_to_type(announcer.members(), &recipient.member);
    Err(Failure::new(message!("error-no-usable-address", name = recipient.member.profile.name.as_str()))
        .advise(message!("error-no-usable-address-advice", member = member)))
}

/// The server, if one is told.
fn mail_server(store: &Store) -> Result<MailServer, Failure> {
    store
        .view()?
        .mail_server()?
        .filter(|server| !server.host.is_empty())
        .ok_or_else(|| Failure::new(message!("error-no-mail-server")).advise(message!("error-no-mail-server-advice")))
}

/// The password, if somebody logs in: out of the file told, else of the environment.
fn password(session: &Session, server: &MailServer) -> Result<Option<String>, Failure> {
    let Some(user) = &server.user else { return Ok(None) };
    let found = match &server.password_file {
        Some(file) => {
            let path = std::path::Path::new(file);
            if others_can_read(path) {
                session.warn(&message!("notify-password-readable", file = file.as_str()));
            }
            let text = std::fs::read_to_string(path).map_err(|error| Failure::of_file(path, &error))?;
            Some(text.trim_end_matches(['\r', '\n']).to_owned())
        }
        None => session.surroundings.environment.get("KORPASS_SMTP_PASSWORD").cloned(),
    };
    match found.filter(|password| !password.is_empty()) {
        Some(password) => Ok(Some(password)),
        None => Err(Failure::new(message!("error-no-mail-password", user = user.as_str()))
            .advise(message!("error-no-mail-password-advice"))),
    }
}

/// The letters, with their calendars' revisions remembered: they count from before they leave.
fn letters(store: &mut Store, announcer: &Announcer) -> Result<Vec<Letter>, Failure> {
    let mut revisions = revisions(&store.view()?, None)?;
    let letters = reachable(announcer).map(|recipient| announcer.letter(recipient, &mut revisions)).collect();
    store.remember_revisions(revisions.changed())?;
    Ok(letters)
}

fn send(
    session: &Session,
    store: &mut Store,
    server: &MailServer,
    smtp: &Smtp,
    letters: &[Letter],
) -> Result<Outcome, Failure> {
    let sender = mailbox(&server.sender)
        .ok_or_else(|| Failure::new(message!("error-no-sender")).advise(message!("error-no-sender-advice")))?;
    session.flush();
    let progress = Progress::new(session, letters.len() as u64);
    let outcome = Sending {
        carrier: smtp,
        sender: &sender,
        at: session.surroundings.now,
        by: &session.surroundings.user(),
        per_minute: server.per_minute,
        pause: &std::thread::sleep,
        chance: &|| Ok((session.context.chance)()?),
        holds: &|store, letter| Ok(store.view()?.still_holds(&letter.news)?),
        progress: &|done, name| {
            progress.at(done as u64, || session.say(&message!("notify-sending", name = name)));
        },
    }
    .send(store, letters);
    progress.done();
    outcome
}

/// Shows who would get mail.
fn rehearse(session: &Session, announcer: &Announcer) -> Result<(), Failure> {
    if session.options.json {
        let names: Vec<&str> = reachable(announcer).map(|recipient| recipient.member.profile.name.as_str()).collect();
        return session.show_json(&json!({"would_be_sent": names, "by_hand": by_hand_json(announcer)}));
    }
    for recipient in reachable(announcer) {
        let profile = &recipient.member.profile;
        let address = profile.email.as_deref().unwrap_or_default();
        session.show_message(&message!("notify-would-send", name = profile.name.as_str(), address = address));
    }
    show_by_hand(session, announcer);
    session.show_message(&message!("dry-run-note"));
    Ok(())
}

fn show_outcome(session: &Session, announcer: &Announcer, outcome: &Outcome) {
    if !outcome.sent.is_empty() {
        session.confirm(&message!("notify-sent", count = outcome.sent.len(), names = outcome.sent.clone()));
    }
    for name in &outcome.skipped {
        session.confirm(&message!("notify-skipped", name = name.as_str()));
    }
    if !outcome.outdated.is_empty() {
        session.confirm(&message!("notify-outdated", count = outcome.outdated.len(), names = outcome.outdated.clone()));
    }
    show_by_hand(session, announcer);
}

fn outcome_json(outcome: &Outcome, announcer: &Announcer) -> serde_json::Value {
    let with_reasons = |names: &[(String, String)]| -> Vec<serde_json::Value> {
        names.iter().map(|(name, reason)| json!({"member": name, "reason": reason})).collect()
    };
    json!({
        "sent": outcome.sent, "failed": with_reasons(&outcome.failed), "in_doubt": with_reasons(&outcome.doubtful),
        "skipped": outcome.skipped, "outdated": outcome.outdated, "waiting": outcome.waiting, "by_hand": by_hand_json(announcer),
    })
}

/// What went wrong, the gravest first.
fn failure_of(outcome: &Outcome, server: &MailServer) -> Option<Failure> {
    let detail = |(name, reason): &(String, String)| {
        message!("error-mail-detail", name = name.as_str(), reason = reason.as_str())
    };
    let details = outcome.doubtful.iter().chain(&outcome.failed).map(detail);
    let failure = if !outcome.doubtful.is_empty() {
        Failure::new(message!("error-mail-doubtful", count = outcome.doubtful.len()))
            .advise(message!("error-mail-doubtful-advice"))
    } else if outcome.waiting.is_empty() && outcome.failed.is_empty() {
        return None;
    } else if outcome.stopped {
        let left = outcome.waiting.len() + outcome.failed.len();
        Failure::new(message!(
            "error-mail-server-silent",
            host = server.host.as_str(),
            sent = outcome.sent.len(),
            left = left
        ))
        .advise(message!("error-mail-server-silent-advice"))
    } else {
        Failure::new(message!("error-mail-failed", count = outcome.failed.len()))
            .advise(message!("error-mail-failed-advice"))
    };
    Some(failure.at(details))
}
