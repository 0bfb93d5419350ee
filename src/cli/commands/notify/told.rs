//! `korpass notify --told`: people have been told by hand, or a mail in doubt turned out to have arrived.

use serde::Serialize;

use crate::cli::commands::notify::Manner;
use crate::cli::commands::notify::Round;
use crate::cli::screens::notify::{names, show_doubts, show_nothing, show_texts};
use crate::cli::session::Session;
use crate::message;
use crate::model::notice::Notice;
use crate::store::Store;
use crate::workflows::decision::Decided;
use crate::workflows::failure::Failure;
use crate::workflows::notification::by_hand::{self, Arrived};
use crate::workflows::notification::{Announcer, Recipient};
use crate::workflows::refusal::Refusal;
use crate::workflows::words;

/// Who has been told.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ToldAnswer {
    /// The names of those of whom it was recorded.
    told: Vec<String>,
    /// The names of those of whom it would be, in a rehearsal.
    would_be_told: Vec<String>,
    /// The names of those to whom a mail is in doubt.
    in_doubt: Vec<String>,
}

/// Records that all, or one, have been told what is new.
pub fn run(store: &mut Store, round: Round<'_>) -> Result<(), Failure> {
    let Round { session, announcer, only, manner } = round;
    if let (Some(_), [recipient @ Recipient { unsettled: Some(notice), .. }]) = (only, announcer.recipients()) {
        return arrived(store, round, recipient, notice);
    }
    let decide = |shown: &[Recipient]| agreed(session, announcer, manner, shown);
    let Decided { shown, stored } = by_hand::told(&session.context, store, announcer, only, decide)?;
    let told = names(shown.iter());
    if session.options.json {
        return session.show_json(&ToldAnswer {
            told: if stored.is_some() { told.clone() } else { Vec::new() },
            would_be_told: if manner.dry_run { told } else { Vec::new() },
            in_doubt: names(announcer.in_doubt().map(|(recipient, _)| recipient)),
        });
    }
    match (told.is_empty(), stored.is_some(), manner.dry_run) {
        (true, ..) if announcer.in_doubt().next().is_none() => show_nothing(session, announcer, only),
        (true, ..) => {}
        (_, true, _) => session.confirm(&message!("notify-told", count = told.len(), names = told)),
        (_, _, true) => {
            session.show_message(&message!("notify-would-tell", count = told.len(), names = told));
            session.show_message(&message!("dry-run-note"));
        }
        _ => session.show_message(&message!("notify-declined")),
    }
    show_doubts(session, announcer);
    Ok(())
}

/// Shows what people would have been told, and asks whether they have.
fn agreed(session: &Session, announcer: &Announcer, manner: Manner, shown: &[Recipient]) -> Result<bool, Refusal> {
    manner.check(session)?;
    if manner.dry_run || manner.yes {
        return Ok(!manner.dry_run);
    }
    show_texts(session, announcer, shown);
    let first = shown.first().map_or("", |recipient| recipient.member.profile.name.as_str());
    Ok(manner.may(session, &message!("notify-ask-told", members = shown.len(), name = first)))
}

/// A mail in doubt has arrived: its reader knows what it told, and not what is new since.
fn arrived(store: &mut Store, round: Round<'_>, recipient: &Recipient, notice: &Notice) -> Result<(), Failure> {
    let Round { session, announcer, manner, .. } = round;
    let name = recipient.member.profile.name.as_str();
    manner.check(session)?;
    if manner.dry_run {
        session.confirm(&message!("notify-would-arrive", name = name));
        session.confirm(&message!("dry-run-note"));
        return Ok(());
    }
    let decide = |notice: &Notice| {
        let time = announcer.moment(&session.context, notice.at);
        Ok(manner.may(session, &message!("notify-ask-arrived", name = name, time = time)))
    };
    let Some(Arrived { is_more_to_tell }) = by_hand::arrived(&session.context, store, notice, decide)? else {
        session.show_message(&message!("notify-declined"));
        return Ok(());
    };
    session.confirm(&message!("notify-arrived", name = name));
    if is_more_to_tell {
        let member = words::name_to_type(announcer.members(), &recipient.member);
        session.confirm(&message!("notify-more-since", name = name, member = member));
    }
    Ok(())
}
