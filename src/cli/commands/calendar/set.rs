//! `korpass calendar set`: what a member wishes of their calendar.

use crate::cli::commands::calendar::site::say_when_it_shows;
use crate::cli::session::Session;
use crate::i18n::Language;
use crate::message;
use crate::model::calendar_wish::Reminders;
use crate::workflows::export::wishes::{self, CalendarWishChange};
use crate::workflows::failure::Failure;
use crate::workflows::parse;

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

impl Set {
    /// Remembers it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let Self { member, reminders, share_phone, language, dry_run } = self;
        if reminders.is_none() && share_phone.is_none() && language.is_none() {
            return Err(Failure::new(message!("error-no-wish")).advise(message!("error-no-wish-advice")));
        }
        let mut store = session.open()?;
        let input = CalendarWishChange { member, reminders, share_phone, language };
        session.confirm_done(wishes::set(&session.context, &mut store, &input, dry_run)?);
        if dry_run { Ok(()) } else { say_when_it_shows(session, &store) }
    }
}
