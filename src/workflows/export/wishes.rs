//! What members wish of their calendars.

use crate::calendar::SiteAddress;
use crate::i18n::{Language, Message};
use crate::message;
use crate::model::calendar_wish::{CalendarWish, ReminderTime, Reminders};
use crate::model::member::Member;
use crate::store::{OperationKind, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::export::site_folder::known_site;
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::words;

/// What is said of a member's calendar; the rest stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CalendarWishChange {
    /// The member as named by the user.
    pub member: String,
    /// When to be reminded.
    pub reminders: Option<Reminders>,
    /// Whether those in the same car may read the telephone number.
    pub share_phone: Option<bool>,
    /// The language to be written to in.
    pub language: Option<Language>,
}

/// A member's calendar as it is wished.
#[derive(Debug, Clone, PartialEq)]
pub struct WishOf {
    /// The member.
    pub member: Member,
    /// What they wish.
    pub wish: CalendarWish,
    /// The language that they are written to in.
    pub language: Language,
    /// The address of their page on the web, if they have one.
    pub page: Option<String>,
}

/// Remembers what a member wishes.
///
/// # Errors
/// If nobody or several are called so, or the database refuses it.
pub fn set(
    context: &Context,
    store: &mut Store,
    input: &CalendarWishChange,
    dry_run: bool,
) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let members = change.members()?;
        let member = lookup::member(&members, &input.member)?;
        let before = change.calendar_wishes()?.remove(&member.id).unwrap_or_default();
        let wish = CalendarWish {
            language: input.language.or(before.language),
            share_phone: input.share_phone.unwrap_or(before.share_phone),
            reminders: input.reminders.clone().unwrap_or(before.reminders),
        };
        change.set_calendar_wish(member.id, &wish)?;
        let language = wish.language.unwrap_or(context.association(change)?.language);
        let done = message!(
            "op-calendar-set",
            name = member.profile.name.as_str(),
            reminders = reminders_in_words(&wish.reminders),
            phone = words::yes_no(wish.share_phone),
            language = language_in_words(language)
        );
        Ok(((), done))
    })
}

/// What a member wishes.
///
/// # Errors
/// If nobody or several are called so, or the database cannot be read.
pub fn of_member(context: &Context, view: &View<'_>, text: &str) -> Result<WishOf, Refusal> {
    let association = context.association(view)?;
    let members = view.members()?;
    let member = lookup::member(&members, text)?.clone();
    let wish = view.calendar_wishes()?.remove(&member.id).unwrap_or_default();
    let token = view.calendar_addresses()?.remove(&member.id);
    let page = known_site(view)?.zip(token).map(|(site, token): (SiteAddress, String)| site.page(&token));
    Ok(WishOf { language: wish.language.unwrap_or(association.language), member, wish, page })
}

/// Reminders as a sentence tells them.
pub fn reminders_in_words(reminders: &Reminders) -> Message {
    let word = |time| match time {
        ReminderTime::DayBefore(clock) => message!("reminder-day-before", time = clock.format("%H:%M").to_string()),
        ReminderTime::Minutes(minutes) => message!("reminder-minutes", minutes = minutes),
    };
    let times: Vec<Message> = reminders.iter().map(word).collect();
    if times.is_empty() { message!("calendar-reminders-none") } else { message!("calendar-reminders", times = times) }
}

/// The word for a language.
pub fn language_in_words(language: Language) -> Message {
    match language {
        Language::Sv => message!("language-sv"),
        Language::En => message!("language-en"),
    }
}
