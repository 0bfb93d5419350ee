//! `korpass calendar`: calendars of what has been told.

pub mod site;

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::json;

use crate::cli::commands::calendar::site::Revoke;
use crate::cli::commands::calendar::site::Site;
use crate::cli::commands::calendar::site::known_site;
use crate::cli::commands::calendar::site::say_when_it_shows;
use crate::cli::session::Session;
use crate::i18n::{Language, Message};
use crate::message;
use crate::model::calendar_wish::{CalendarWish, ReminderTime, Reminders};
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::export::calendar_files::Exported;
use crate::workflows::export::calendar_files::Wanted;
use crate::workflows::export::calendar_files::export;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::parse;
use crate::workflows::words;

/// Calendars of what has been told.
#[derive(Debug, Subcommand)]
pub enum Calendar {
    #[command(alias = "exportera")]
    Export(Export),
    #[command(alias = "ställ-in")]
    Set(Set),
    #[command(alias = "webbplats")]
    Site(Site),
    #[command(alias = "återkalla")]
    Revoke(Revoke),
    #[command(alias = "visa")]
    Show {
        #[arg(value_name = "member")]
        member: String,
    },
}

/// Which calendars to write, and where.
#[derive(Debug, clap::Args)]
pub struct Export {
    #[arg(long, value_name = "dir")]
    out: PathBuf,
    #[arg(long, value_name = "member")]
    member: Option<String>,
    #[arg(long, value_name = "number", value_parser = parse::version, allow_hyphen_values = true)]
    since: Option<i64>,
    #[arg(long)]
    draft: bool,
}

/// What a member wishes of their calendar.
#[derive(Debug, clap::Args)]
pub struct Set {
    #[arg(value_name = "member")]
    member: String,
    #[arg(long, value_name = "reminders", value_parser = parse::reminders)]
    reminders: Option<Reminders>,
    #[arg(long, value_name = "choice", value_parser = parse::yes_or_no)]
    share_phone: Option<bool>,
    #[arg(long, value_name = "lang", value_parser = parse::language)]
    language: Option<Language>,
    #[arg(long)]
    dry_run: bool,
}

impl Calendar {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Calendar::Export(wanted) => wanted.run(session),
            Calendar::Set(wish) => wish.run(session),
            Calendar::Site(site) => site.run(session),
            Calendar::Revoke(revoke) => revoke.run(session),
            Calendar::Show { member } => show(session, &member),
        }
    }
}

impl Export {
    fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let member = match &self.member {
            Some(text) => Some(lookup::member(&store.view()?.members()?, text)?.id),
            None => None,
        };
        let Exported { files, pages } =
            export(&session.context, &mut store, &self.out, Wanted { member, since: self.since, draft: self.draft })?;
        if session.options.json {
            let names = |files: &[PathBuf]| files.iter().map(|file| file.display().to_string()).collect::<Vec<_>>();
            return session.show_json(&json!({"files": names(&files), "pages": names(&pages)}));
        }
        let folder = self.out.display().to_string();
        match self.since {
            Some(since) if files.is_empty() => {
                session.show_message(&message!("calendar-nothing-since", version = since))
            }
            _ => session.confirm(&message!("calendar-written", count = files.len(), folder = folder)),
        }
        for page in &pages {
            session.confirm(&message!("calendar-how-to", file = page.display().to_string()));
        }
        if self.draft {
            session.confirm(&message!("calendar-with-draft"));
        }
        Ok(())
    }
}

impl Set {
    fn run(self, session: &Session) -> Result<(), Failure> {
        if self.reminders.is_none() && self.share_phone.is_none() && self.language.is_none() {
            return Err(Failure::new(message!("error-no-wish")).advise(message!("error-no-wish-advice")));
        }
        let mut store = session.open()?;
        session.change(&mut store, self.dry_run, |change| {
            let members = change.members()?;
            let member = lookup::member(&members, &self.member)?;
            let before = change.calendar_wishes()?.remove(&member.id).unwrap_or_default();
            let wish = CalendarWish {
                language: self.language.or(before.language),
                share_phone: self.share_phone.unwrap_or(before.share_phone),
                reminders: self.reminders.clone().unwrap_or(before.reminders),
            };
            change.set_calendar_wish(member.id, &wish)?;
            let language = wish.language.unwrap_or(session.context.association(change)?.language);
            let done = message!(
                "op-calendar-set",
                name = member.profile.name.as_str(),
                reminders = reminders_in_words(&wish.reminders),
                phone = words::yes_no(wish.share_phone),
                language = message!(language_word(language))
            );
            Ok(((), done))
        })?;
        if !self.dry_run {
            say_when_it_shows(session, &store)?;
        }
        Ok(())
    }
}

/// Reminders as a sentence tells them.
fn reminders_in_words(reminders: &Reminders) -> Message {
    let word = |time| match time {
        ReminderTime::DayBefore(clock) => message!("reminder-day-before", time = clock.format("%H:%M").to_string()),
        ReminderTime::Minutes(minutes) => message!("reminder-minutes", minutes = minutes),
    };
    let times: Vec<Message> = reminders.iter().map(word).collect();
    if times.is_empty() { message!("calendar-reminders-none") } else { message!("calendar-reminders", times = times) }
}

/// The word for a language.
fn language_word(language: Language) -> &'static str {
    match language {
        Language::Sv => "language-sv",
        Language::En => "language-en",
    }
}

fn show(session: &Session, text: &str) -> Result<(), Failure> {
    let store = session.open()?;
    let view = store.view()?;
    let association = session.context.association(&view)?;
    let members = view.members()?;
    let member = lookup::member(&members, text)?;
    let wish = view.calendar_wishes()?.remove(&member.id).unwrap_or_default();
    let language = wish.language.unwrap_or(association.language);
    let token = view.calendar_addresses()?.remove(&member.id);
    let page = known_site(&view)?.zip(token).map(|(site, token)| site.page(&token));
    if session.options.json {
        return session.show_json(&json!({
            "member": member.profile.name, "id": member.id.to_string(), "language": language,
            "share_phone": wish.share_phone, "reminders": wish.reminders.to_string(), "page": page,
        }));
    }
    let texts = &session.texts;
    let yes_no = |yes| texts.get(if yes { "yes" } else { "no" });
    let rows = [
        ("label-language", texts.get(language_word(language))),
        ("label-share-phone", yes_no(wish.share_phone)),
        ("label-reminders", texts.say(&reminders_in_words(&wish.reminders))),
    ];
    session.show(session.ink.heading(&member.profile.name));
    let mut table = ScreenTable::bare(session.ink, session.surroundings.width);
    for (label, value) in rows {
        table.row([(texts.get(label), Tone::Dim), (value, Tone::Plain)]);
    }
    table.lines().iter().for_each(|line| session.show(line));
    // Not in the table, which would shorten it: an address is there to be copied.
    if let Some(page) = page {
        session.show_message(&message!("calendar-page", page = page));
    }
    Ok(())
}
