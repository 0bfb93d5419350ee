//! `korpass calendar show`: what a member wishes of their calendar.

use serde::Serialize;

use crate::cli::session::Session;
use crate::i18n::Language;
use crate::message;
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::export::wishes::{self, WishOf, language_in_words, reminders_in_words};
use crate::workflows::failure::Failure;
use crate::workflows::words;

/// Whose calendar.
#[derive(Debug, clap::Args)]
pub struct Show {
    #[arg(value_name = "member")]
    member: String,
}

/// What a member wishes of their calendar.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WishAnswer {
    /// The name of the member.
    member: String,
    /// The number of the member.
    id: String,
    /// The language they are written to in.
    language: Language,
    /// Whether those in the same car may read the telephone number.
    share_phone: bool,
    /// When they are reminded, as it is typed.
    reminders: String,
    /// The address of their page on the web.
    page: Option<String>,
}

impl Show {
    /// Shows it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let WishOf { member, wish, language, page } =
            wishes::of_member(&session.context, &store.view()?, &self.member)?;
        if session.options.json {
            return session.show_json(&WishAnswer {
                id: member.id.to_string(),
                member: member.profile.name,
                language,
                share_phone: wish.share_phone,
                reminders: wish.reminders.to_string(),
                page,
            });
        }
        let texts = &session.texts;
        let rows = [
            ("label-language", language_in_words(language)),
            ("label-share-phone", words::yes_no(wish.share_phone)),
            ("label-reminders", reminders_in_words(&wish.reminders)),
        ];
        session.show(session.ink.heading(&member.profile.name));
        let mut table = ScreenTable::bare(session.ink, session.environment.width);
        for (label, value) in rows {
            table.row([(texts.get(label), Tone::Dim), (texts.say(&value), Tone::Plain)]);
        }
        table.lines().iter().for_each(|line| session.show(line));
        // Not in the table, which would shorten it: an address is there to be copied.
        if let Some(page) = page {
            session.show_message(&message!("calendar-page", page = page));
        }
        Ok(())
    }
}
