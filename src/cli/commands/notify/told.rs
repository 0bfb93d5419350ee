//! `korpass notify --told`: people have been told by hand, or a mail in doubt turned out to have arrived.

use serde_json::json;

use crate::cli::commands::notify::Manner;
use crate::cli::commands::notify::Round;
use crate::cli::commands::notify::show_nothing;
use crate::cli::commands::notify::show_texts;
use crate::cli::session::Session;
use crate::message;
use crate::model::notice::Notice;
use crate::model::untold::Untold;
use crate::store::Store;
use crate::workflows::failure::Failure;
use crate::workflows::notification::Announcer;
use crate::workflows::notification::Recipient;
use crate::workflows::words;

/// Records that all, or one, have been told what is new.
pub fn run(store: &mut Store, round: Round<'_>) -> Result<(), Failure> {
    let Round { session, announcer, only, manner } = round;
    if let (Some(_), [recipient @ Recipient { unsettled: Some(notice), .. }]) = (only, announcer.recipients()) {
        return arrived(session, store, announcer, recipient, notice, manner);
    }
    // Whether a mail arrived is settled one by one.
    let recipients: Vec<&Recipient> = announcer
        .recipients()
        .iter()
        .filter(|recipient| recipient.unsettled.is_none() && !recipient.news.is_empty())
        .collect();
    let names: Vec<&str> = recipients.iter().map(|recipient| recipient.member.profile.name.as_str()).collect();
    let recorded = if recipients.is_empty() { false } else { record(session, store, announcer, &recipients, manner)? };
    if session.options.json {
        return session.show_json(&json!({
            "told": if recorded { names.as_slice() } else { &[] },
            "would_be_told": if manner.dry_run { names.as_slice() } else { &[] },
            "in_doubt": in_doubt(announcer),
        }));
    }
    match (recipients.as_slice(), recorded, manner.dry_run) {
        ([], ..) if in_doubt(announcer).is_empty() => show_nothing(session, announcer, only),
        ([], ..) => {}
        (_, true, _) => session.confirm(&message!("notify-told", count = names.len(), names = names)),
        (_, _, true) => {
            session.show_message(&message!("notify-would-tell", count = names.len(), names = names));
            session.show_message(&message!("dry-run-note"));
        }
        _ => session.show_message(&message!("notify-declined")),
    }
    for recipient in announcer.recipients() {
        if let Some(notice) = &recipient.unsettled {
            crate::cli::commands::notify::show_doubt(session, announcer, recipient, notice);
        }
    }
    Ok(())
}

fn in_doubt(announcer: &Announcer) -> Vec<&str> {
    let doubtful = announcer.recipients().iter().filter(|recipient| recipient.unsettled.is_some());
    doubtful.map(|recipient| recipient.member.profile.name.as_str()).collect()
}

/// Asks, and records; says whether it was.
fn record(
    session: &Session,
    store: &mut Store,
    announcer: &Announcer,
    recipients: &[&Recipient],
    manner: Manner,
) -> Result<bool, Failure> {
    manner.check(session)?;
    if manner.dry_run {
        return Ok(false);
    }
    if !manner.yes {
        show_texts(session, announcer, recipients.iter().copied());
        let first = recipients.first().map_or("", |recipient| recipient.member.profile.name.as_str());
        if !manner.may(session, &message!("notify-ask-told", members = recipients.len(), name = first)) {
            return Ok(false);
        }
    }
    let news: Vec<&[Untold]> = recipients.iter().map(|recipient| recipient.news.as_slice()).collect();
    store.told_by_hand(session.surroundings.now, &session.surroundings.user(), &news)?;
    Ok(true)
}

/// A mail in doubt has arrived: its reader knows what it told, and not what is new since.
fn arrived(
    session: &Session,
    store: &mut Store,
    announcer: &Announcer,
    recipient: &Recipient,
    notice: &Notice,
    manner: Manner,
) -> Result<(), Failure> {
    let name = recipient.member.profile.name.as_str();
    manner.check(session)?;
    if manner.dry_run {
        session.confirm(&message!("notify-would-arrive", name = name));
        session.confirm(&message!("dry-run-note"));
        return Ok(());
    }
    let question = message!("notify-ask-arrived", name = name, time = announcer.moment(&session.context, notice.at));
    if !manner.may(session, &question) {
        session.show_message(&message!("notify-declined"));
        return Ok(());
    }
    store.message_arrived(notice.id)?;
    session.confirm(&message!("notify-arrived", name = name));
    let again = Announcer::read(&session.context, &store.view()?, Some(recipient.member.id))?;
    if again.recipients().iter().any(|recipient| !recipient.news.is_empty()) {
        let member = words::name_to_type(announcer.members(), &recipient.member);
        session.confirm(&message!("notify-more-since", name = name, member = member));
    }
    Ok(())
}
