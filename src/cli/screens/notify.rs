//! What is new for whom, and how to reach them.

use crate::cli::session::Session;
use crate::i18n::Message;
use crate::message;
use crate::model::member::{Member, MemberId};
use crate::model::notice::Notice;
use crate::workflows::notification::{Announcer, Recipient};
use crate::workflows::words;

/// Says that there is nothing to tell: one member, or anybody.
pub fn show_nothing(session: &Session, announcer: &Announcer, only: Option<MemberId>) {
    session.show_message(&match only.and_then(|only| announcer.member(only)) {
        Some(member) => message!("notify-nothing-of", name = member.profile.name.as_str()),
        None => message!("notify-nothing"),
    });
}

/// Shows the texts, each under whom it is for and where to reach them.
pub fn show_texts(session: &Session, announcer: &Announcer, recipients: &[Recipient]) {
    let count = recipients.iter().filter(|recipient| !recipient.news.is_empty()).count();
    if count > 0 {
        session.show(session.ink.heading(&session.say(&message!("notify-heading", members = count))));
        session.show("");
    }
    for recipient in recipients {
        if let Some(notice) = &recipient.unsettled {
            show_doubt(session, announcer, recipient, notice);
        } else {
            session.show(session.ink.heading(&session.say(&reach(session, &recipient.member))));
            session.show(session.wrap(&announcer.text(recipient)));
        }
        session.show("");
    }
}

/// Where to reach a member.
fn reach(session: &Session, member: &Member) -> Message {
    let or = |value: &Option<String>, id: &str| value.clone().unwrap_or_else(|| session.texts.get(id));
    message!(
        "notify-to",
        name = member.profile.name.as_str(),
        phone = or(&member.profile.phone, "notify-no-phone"),
        email = or(&member.profile.email, "notify-no-email")
    )
}

/// Says of all mail in doubt that it is not known whether it arrived, and how to settle it.
pub fn show_doubts(session: &Session, announcer: &Announcer) {
    announcer.in_doubt().for_each(|(recipient, notice)| show_doubt(session, announcer, recipient, notice));
}

fn show_doubt(session: &Session, announcer: &Announcer, recipient: &Recipient, notice: &Notice) {
    let text = session.say(&message!(
        "notify-unsettled",
        name = recipient.member.profile.name.as_str(),
        address = notice.address.as_deref().unwrap_or_default(),
        time = announcer.moment(&session.context, notice.at),
        member = words::name_to_type(announcer.members(), &recipient.member)
    ));
    let text = session.wrap(&format!("! {text}"));
    session.show(format!("{}{}", session.ink.warn("!"), text.trim_start_matches('!')));
}

/// Lists those who must be told by hand, and how to record it; then those whose mail is in doubt.
pub fn show_by_hand(session: &Session, announcer: &Announcer) {
    let count = announcer.by_hand().count();
    if count > 0 {
        session.show_message(&message!("notify-by-hand", count = count));
        for recipient in announcer.by_hand() {
            let profile = &recipient.member.profile;
            let phone = profile.phone.clone().unwrap_or_else(|| session.texts.get("notify-no-phone"));
            session.show_message(&message!("notify-by-hand-line", name = profile.name.as_str(), phone = phone));
            let member = words::name_to_type(announcer.members(), &recipient.member);
            session.show_message(&message!("notify-by-hand-command", member = member));
        }
    }
    show_doubts(session, announcer);
}

/// The names of recipients.
pub fn names<'a>(recipients: impl Iterator<Item = &'a Recipient>) -> Vec<String> {
    recipients.map(|recipient| recipient.member.profile.name.clone()).collect()
}
