//! `korpass notify` alone: what is new for whom, to be pasted into messages.

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::cli::screens::notify::{show_nothing, show_texts};
use crate::cli::session::Session;
use crate::i18n::Language;
use crate::message;
use crate::model::member::MemberId;
use crate::model::pending_news::{Known, PendingNews};
use crate::model::problem::Seat;
use crate::workflows::failure::Failure;
use crate::workflows::notification::{Announcer, Recipient};
use crate::workflows::words;

/// What is new for whom.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NotifyAnswer {
    /// How many are to be told something.
    to_be_told: usize,
    members: Vec<MemberAnswer>,
}

/// Somebody for whom there is news, or a mail in doubt.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct MemberAnswer {
    /// The name of the member.
    member: String,
    id: String,
    phone: Option<String>,
    email: Option<String>,
    /// The language that they are written to in.
    language: Language,
    /// When the mail left of which nobody knows whether it arrived, in UTC.
    in_doubt: Option<String>,
    news: Vec<NewsAnswer>,
    /// The news in words.
    text: Option<String>,
}

/// What somebody does not know yet of a shift.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct NewsAnswer {
    kind: &'static str,
    /// As it is; null where they do not serve in it any more.
    now: Option<KnownAnswer>,
    /// As they heard of it.
    before: Option<KnownAnswer>,
    /// What is other than they heard.
    changed: Vec<&'static str>,
}

/// A shift as somebody knows it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct KnownAnswer {
    /// The local start.
    start: NaiveDateTime,
    /// The local end.
    end: NaiveDateTime,
    seat: Seat,
    company: Vec<CompanionAnswer>,
    /// The registration plate.
    vehicle: Option<String>,
}

/// Somebody else in the car.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct CompanionAnswer {
    member: String,
    seat: Seat,
}

/// Shows what is new for whom.
pub fn show(session: &Session, announcer: &Announcer, only: Option<MemberId>) -> Result<(), Failure> {
    let recipients = announcer.recipients();
    let to_be_told = recipients.iter().filter(|recipient| !recipient.news.is_empty()).count();
    if session.options.json {
        let members = recipients.iter().map(|recipient| MemberAnswer::of(announcer, recipient)).collect();
        return session.show_json(&NotifyAnswer { to_be_told, members });
    }
    if recipients.is_empty() {
        show_nothing(session, announcer, only);
        return Ok(());
    }
    show_texts(session, announcer, recipients);
    if to_be_told > 0 {
        session.confirm(&match only.and_then(|only| announcer.member(only)) {
            Some(member) => message!("notify-how-one", member = words::name_to_type(announcer.members(), member)),
            None => message!("notify-how"),
        });
    }
    Ok(())
}

impl MemberAnswer {
    fn of(announcer: &Announcer, recipient: &Recipient) -> Self {
        let profile = &recipient.member.profile;
        Self {
            member: profile.name.clone(),
            id: recipient.member.id.to_string(),
            phone: profile.phone.clone(),
            email: profile.email.clone(),
            language: announcer.language(recipient),
            in_doubt: recipient.unsettled.as_ref().map(|notice| notice.at.and_utc().to_rfc3339()),
            news: recipient.news.iter().map(|news| NewsAnswer::of(announcer, news)).collect(),
            text: (!recipient.news.is_empty()).then(|| announcer.text(recipient)),
        }
    }
}

impl NewsAnswer {
    fn of(announcer: &Announcer, news: &PendingNews) -> Self {
        Self {
            kind: news.kind().word(),
            now: news.now.as_ref().map(|known| KnownAnswer::of(announcer, known)),
            before: news.before.as_ref().map(|known| KnownAnswer::of(announcer, known)),
            changed: news.changed().into_iter().map(|aspect| aspect.word()).collect(),
        }
    }
}

impl KnownAnswer {
    fn of(announcer: &Announcer, known: &Known) -> Self {
        let companion = |(member, seat): (&MemberId, &Seat)| CompanionAnswer {
            member: announcer.name(*member).to_owned(),
            seat: *seat,
        };
        Self {
            start: known.start,
            end: known.end,
            seat: known.seat,
            company: known.others.iter().map(companion).collect(),
            vehicle: known.vehicle.and_then(|vehicle| announcer.plate(vehicle)).map(str::to_owned),
        }
    }
}
