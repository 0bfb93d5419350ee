//! `korpass init`: a database for a new association.

pub mod guide;

use std::path::Path;

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::cli::commands::init::guide::Guide;
use crate::cli::session::Session;
use crate::cli::ui::dialogue::Dialogue;
use crate::i18n::{Language, Texts};
use crate::message;
use crate::model::association::Association;
use crate::store::{OperationKind, StoreError};
use crate::workflows::failure::Failure;
use crate::workflows::founding::changing::nameless;
use crate::workflows::founding::{Founded, Founding};
use crate::workflows::parse;

/// What is told of a new association.
#[derive(Debug, clap::Args)]
pub struct Init {
    #[arg(value_name = "name", value_parser = parse::words)]
    name: Option<String>,
    #[arg(long, value_name = "lang", value_parser = ["sv", "en"])]
    language: Option<String>,
    #[arg(long, value_name = "zone", value_parser = parse::zone, default_value = "Europe/Stockholm")]
    time_zone: Tz,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    car_place: Option<String>,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    key_place: Option<String>,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    contact: Option<String>,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    agreement_until: Option<NaiveDate>,
}

impl Init {
    /// The language that the association speaks where it is not still to be asked for, if the command is given in none.
    pub fn given_language(&self) -> Option<Language> {
        self.name.as_ref().map(|_| self.language(None))
    }

    /// As the association is said to speak, else as the command does.
    fn language(&self, of_command: Option<Language>) -> Language {
        self.language.as_deref().and_then(Language::of_locale).or(of_command).unwrap_or(Language::Sv)
    }

    /// Makes the database of the association named, or asks for everything.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let path = session.database()?;
        let of_command = session.options.lang.is_some().then(|| session.texts.language());
        let association = Association {
            name: self.name.clone().unwrap_or_default(),
            car_place: self.car_place.clone().unwrap_or_default(),
            key_place: self.key_place.clone().unwrap_or_default(),
            contact: self.contact.clone().unwrap_or_default(),
            agreement_until: self.agreement_until,
            ..nameless(&session.context, self.language(of_command), self.time_zone)?
        };
        if self.name.is_none() {
            return guided(session, &path, association);
        }
        session.confirm_done(Founding::of(association).make(&session.context, &path, &session.texts)?);
        session.confirm(&message!("init-place", file = path.display().to_string()));
        session.confirm(&message!("init-next"));
        Ok(())
    }
}

/// Asks for everything, shows it, and stores it in one operation.
fn guided(session: &Session, path: &Path, known: Association) -> Result<(), Failure> {
    let (founding, texts) = asked(session, path, known)?;
    let done = founding.make(&session.context, path, &texts)?;
    let Founded { members, any_experienced, .. } = done.outcome;
    let mut next = vec![done.sentence, message!("init-place", file = path.display().to_string())];
    if members > 0 && !any_experienced {
        next.push(message!("member-none-experienced"));
    }
    next.push(message!("init-guide-next"));
    for message in next {
        // The language of the association may be another than that of the session.
        session.confirm_in(&texts, &message);
    }
    Ok(())
}

/// Asks for everything; gives it with the texts in the language that was asked in at last.
fn asked(session: &Session, path: &Path, known: Association) -> Result<(Founding, Texts), Failure> {
    if session.check_can_ask().is_err() {
        return Err(Failure::new(message!("error-init-needs-name")).advise(message!("error-init-needs-name-advice")));
    }
    if path.exists() {
        return Err(StoreError::Exists(path.to_owned()).into());
    }
    let today = session.environment.local_now(known.time_zone).date();
    let texts = session.texts.in_language(session.texts.language());
    let dialogue = Dialogue::new(std::io::stdin().lock(), std::io::stderr(), texts, session.environment.width);
    let mut guide = Guide {
        dialogue,
        operation: session.context.operation(OperationKind::Change, false),
        keep_language: session.options.lang.is_some(),
        today,
        database: path,
    };
    let nothing = || Failure::new(message!("error-init-broken-off"));
    let (founding, _) = guide.founding(known).map_err(|_| nothing())?.ok_or_else(nothing)?;
    Ok((founding, guide.dialogue.texts))
}
