//! `korpass notify --log`: who has been told, when and how.

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::cli::session::Session;
use crate::message;
use crate::model::difference::NewsKind;
use crate::model::local_time::local_of;
use crate::model::member::MemberId;
use crate::model::notice::{Notice, NoticeState, NoticeWay};
use crate::model::problem::Seat;
use crate::store::View;
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::failure::Failure;
use crate::workflows::notification::by_hand;
use crate::workflows::words::Names;

/// Who has been told, when and how, the newest last.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NoticesAnswer(Vec<NoticeAnswer>);

/// Something that was told.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct NoticeAnswer {
    /// When, in UTC.
    at: String,
    /// By whom.
    by: String,
    /// The name of the member.
    member: String,
    /// The number of the member.
    id: String,
    /// How.
    way: &'static str,
    /// What became of it.
    state: &'static str,
    /// The e-mail address.
    address: Option<String>,
    /// Why it failed or is in doubt.
    reason: Option<String>,
    news: Vec<NewsAnswer>,
}

/// News of a shift.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct NewsAnswer {
    kind: &'static str,
    /// The local start.
    start: Option<NaiveDateTime>,
    seat: Option<Seat>,
}

/// Shows all notices, or those of one member: the newest last.
pub fn show(session: &Session, view: &View<'_>, only: Option<MemberId>) -> Result<(), Failure> {
    let members = view.members()?;
    let names = Names::of(&members);
    let notices = by_hand::notices(view, only)?;
    if session.options.json {
        let notices = notices.iter().map(|notice| NoticeAnswer::of(&names, notice)).collect();
        return session.show_json(&NoticesAnswer(notices));
    }
    if notices.is_empty() {
        session.show_message(&message!("notify-log-empty"));
        return Ok(());
    }
    let (texts, zone) = (&session.texts, session.context.association(view)?.time_zone);
    let headings = ["label-when", "label-who", "label-how", "label-state", "label-news"].map(|id| texts.get(id));
    let mut table = ScreenTable::new(session.ink, session.environment.width, &headings);
    for notice in &notices {
        let at = local_of(zone, notice.at);
        let tone = if notice.state == NoticeState::Sent { Tone::Plain } else { Tone::Warn };
        let sign = if notice.state == NoticeState::Sent { "" } else { "! " };
        let how = match (notice.way, &notice.address) {
            (NoticeWay::Mail, Some(address)) => message!("notice-mail", address = address.as_str()),
            _ => message!("notice-by-hand", by = notice.by.as_str()),
        };
        table.row([
            (texts.moment(at), Tone::Dim),
            (names.short(notice.member).to_owned(), Tone::Plain),
            (texts.say(&how), Tone::Plain),
            (format!("{sign}{}", texts.get(state_word(notice.state))), tone),
            (news_in_words(session, notice), Tone::Plain),
        ]);
    }
    table.keep_whole(&[0, 1, 3]);
    table.lines().iter().for_each(|line| session.show(line));
    Ok(())
}

fn state_word(state: NoticeState) -> &'static str {
    match state {
        NoticeState::Sending => "notice-sending",
        NoticeState::Sent => "notice-sent",
        NoticeState::Failed => "notice-failed",
    }
}

/// What a notice told, counted.
fn news_in_words(session: &Session, notice: &Notice) -> String {
    let count = |kind| notice.news.iter().filter(|news| news.kind() == kind).count();
    let parts = [
        (count(NewsKind::Given), "news-given"),
        (count(NewsKind::Changed), "news-changed"),
        (count(NewsKind::Taken), "news-lost"),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = parts.map(|(count, id)| session.texts.say(&message!(id, count = count))).collect();
    parts.join(", ")
}

impl NoticeAnswer {
    fn of(names: &Names, notice: &Notice) -> Self {
        let news = notice.news.iter().map(|news| NewsAnswer {
            kind: news.kind().word(),
            start: news.known().map(|known| known.start),
            seat: news.known().map(|known| known.seat),
        });
        Self {
            at: notice.at.and_utc().to_rfc3339(),
            by: notice.by.clone(),
            member: names.full(notice.member).to_owned(),
            id: notice.member.to_string(),
            way: notice.way.word(),
            state: notice.state.word(),
            address: notice.address.clone(),
            reason: notice.reason.clone(),
            news: news.collect(),
        }
    }
}
