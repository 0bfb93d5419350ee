//! `korpass notify --again`: a mail in doubt is given up, and another sent in its place.

use crate::cli::commands::notify::Round;
use crate::cli::commands::notify::send;
use crate::message;
use crate::store::Store;
use crate::workflows::failure::Failure;
use crate::workflows::notification::post;

/// Gives a mail in doubt up, and sends what is new now in its place.
pub fn run(store: &mut Store, round: Round<'_>) -> Result<(), Failure> {
    let Round { session, announcer, only, manner } = round;
    let recipient = post::in_doubt(announcer, only, store)?;
    manner.check(session)?;
    let name = recipient.member.profile.name.as_str();
    if manner.dry_run {
        let address = recipient.member.profile.email.as_deref().unwrap_or_default();
        session.confirm(&message!("notify-would-send", name = name, address = address));
        session.confirm(&message!("dry-run-note"));
        return Ok(());
    }
    let sent = send::posting(session, manner, |posting| {
        post::send_again(&session.context, store, &recipient, posting, |_| {
            Ok(manner.may(session, &message!("notify-ask-again", name = name)))
        })
    })?;
    match sent {
        Some((announcer, posted)) => send::show(Round { announcer: &announcer, ..round }, posted),
        None => {
            session.show_message(&message!("notify-not-sent"));
            Ok(())
        }
    }
}
