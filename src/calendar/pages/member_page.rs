//! The page of a member: the next shifts, and how to get them into a calendar.

use askama::Template;
use chrono::{Datelike, NaiveDateTime};

use super::programs::{ProgramSteps, steps};
use super::qr::qr_code;
use crate::calendar::event::EventStatus;
use crate::calendar::member_shift::MemberShift;
use crate::calendar::site_address::{FEED_FILE, SiteAddress};
use crate::i18n::Texts;
use crate::model::association::Association;
use crate::text;

/// So many shifts are shown; of more it is said how many they are.
const MOST_SHOWN: usize = 8;

/// Where a member's calendar is found.
#[derive(Debug, Clone, Copy)]
pub struct MemberAddress<'a> {
    /// The site.
    pub site: &'a SiteAddress,
    /// The member's token.
    pub token: &'a str,
}

#[derive(Template)]
#[template(path = "member.html", config = "src/calendar/pages/askama.toml")]
struct MemberPage {
    language: &'static str,
    title: String,
    association: String,
    next_heading: String,
    next: Option<PageShift>,
    shifts_heading: String,
    shifts: Vec<PageShift>,
    after_shifts: Vec<String>,
    remember_heading: String,
    remember: Vec<String>,
    calendar_heading: String,
    subscribe: String,
    subscription: String,
    subscribe_about: Vec<String>,
    qr: String,
    qr_about: String,
    programs_heading: String,
    address_about: String,
    address: String,
    programs: Vec<ProgramSteps>,
    download: String,
    file: &'static str,
    download_about: String,
    secret: String,
}

struct PageShift {
    day: String,
    time: String,
    lines: Vec<String>,
    cancelled: bool,
}

/// What is shown to a member.
#[derive(Debug, Clone, Copy)]
pub struct MemberShifts<'a> {
    /// The member's name.
    pub name: &'a str,
    /// What the member is told of each shift.
    pub shifts: &'a [MemberShift],
    /// When any of it was changed last, in UTC.
    pub changed: Option<NaiveDateTime>,
    /// The local time: shifts that have ended by then are left out.
    pub now: NaiveDateTime,
}

/// The page of a member, with the shifts that have not ended.
///
/// # Errors
/// If the page cannot be put together, which the template's check at build time excludes.
pub fn member_page(
    texts: &Texts,
    association: &Association,
    shown: &MemberShifts<'_>,
    address: MemberAddress<'_>,
) -> Result<String, askama::Error> {
    let shifts = shown.shifts.iter();
    let mut ahead: Vec<&MemberShift> = shifts.filter(|shift| shift.facts.end > shown.now).collect();
    ahead.sort_by_key(|shift| (shift.facts.start, shift.facts.shift));
    let subscription = address.site.subscription(address.token);
    MemberPage {
        language: texts.language().code(),
        title: text!(texts, "site-title", who = shown.name),
        association: association.name.clone(),
        next_heading: texts.get("site-next-shift"),
        next: ahead.first().map(|shift| page_shift(texts, shift)),
        shifts_heading: texts.get("site-shifts"),
        shifts: ahead.iter().take(MOST_SHOWN).skip(1).map(|shift| page_shift(texts, shift)).collect(),
        after_shifts: after_shifts(texts, association, shown, ahead.len()),
        remember_heading: texts.get("site-remember"),
        remember: ahead
            .iter()
            .find(|shift| shift.facts.status != EventStatus::Cancelled)
            .map(|shift| shift.lines_of_every_shift(texts, association))
            .unwrap_or_default(),
        calendar_heading: texts.get("site-calendar"),
        subscribe: texts.get("site-subscribe"),
        qr: qr_code(&subscription).unwrap_or_default(),
        subscription,
        subscribe_about: ["site-subscribe-about", "site-android", "site-reminders"].map(|id| texts.get(id)).to_vec(),
        qr_about: texts.get("site-qr-about"),
        programs_heading: texts.get("site-programs"),
        address_about: texts.get("site-address-about"),
        address: address.site.feed(address.token),
        programs: steps(texts, |program| program.subscribe),
        download: texts.get("site-download"),
        file: FEED_FILE,
        download_about: texts.get("site-download-about"),
        secret: texts.get("site-secret"),
    }
    .render()
}

fn page_shift(texts: &Texts, shift: &MemberShift) -> PageShift {
    let (start, end) = (shift.facts.start, shift.facts.end);
    let weekday = texts.weekday_name(start.weekday().number_from_monday());
    let cancelled = shift.facts.status == EventStatus::Cancelled;
    let time = texts.time_span(start.time(), end.time());
    PageShift {
        day: text!(texts, "site-day", weekday = weekday, date = texts.long_date(start.date())),
        time: if cancelled {
            text!(texts, "calendar-summary-cancelled", summary = time)
        } else {
            text!(texts, "site-time", time = time)
        },
        lines: shift.own_lines(texts),
        cancelled,
    }
}

/// That there are none or more than are shown, and when they were changed last.
fn after_shifts(texts: &Texts, association: &Association, shown: &MemberShifts<'_>, ahead: usize) -> Vec<String> {
    let mut lines = Vec::new();
    if ahead == 0 {
        lines.push(texts.get("site-no-shifts"));
    } else if ahead > MOST_SHOWN {
        lines.push(text!(texts, "site-more-shifts", count = ahead - MOST_SHOWN));
    }
    if let Some(changed) = shown.changed {
        let local = changed.and_utc().with_timezone(&association.time_zone).date_naive();
        lines.push(text!(texts, "site-changed", date = texts.long_date(local)));
    }
    lines
}
