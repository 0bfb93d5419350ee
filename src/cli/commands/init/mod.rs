//! `korpass init`: a database for a new association.

pub mod guide;

use std::path::Path;

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::cli::commands::init::guide::Guide;
use crate::cli::session::Session;
use crate::cli::ui::dialogue::Dialogue;
use crate::i18n::{Language, Message};
use crate::message;
use crate::model::association::Association;
use crate::store::{Change, OperationKind, Store, StoreError};
use crate::workflows::failure::Failure;
use crate::workflows::parse;

/// What is told of a new association.
#[derive(Debug, clap::Args)]
pub struct Init {
    #[arg(value_name = "name", value_parser = parse::words)]
    name: Option<String>,
    #[arg(long, value_name = "lang", value_parser = ["sv", "en"], default_value = "sv")]
    language: String,
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
    /// The language that the association speaks, where it is not still to be asked for.
    pub fn language_told(&self) -> Option<Language> {
        self.name.as_ref().map(|_| self.language())
    }

    fn language(&self) -> Language {
        Language::of_locale(&self.language).unwrap_or(Language::Sv)
    }

    /// Makes the database of the association named, or asks for everything.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let path = session.database()?;
        let is_named = self.name.is_some();
        let association = Association {
            uid: format!("{:032x}", (session.context.chance)()?),
            language: self.language(),
            name: self.name.unwrap_or_default(),
            time_zone: self.time_zone,
            car_place: self.car_place.unwrap_or_default(),
            key_place: self.key_place.unwrap_or_default(),
            contact: self.contact.unwrap_or_default(),
            agreement_until: self.agreement_until,
        };
        if !is_named {
            return guided(session, &path, association);
        }
        let mut store = Store::create(&path)?;
        session.change(&mut store, false, |change| found(change, &association))?;
        session.confirm(&message!("init-place", file = path.display().to_string()));
        session.confirm(&message!("init-next"));
        Ok(())
    }
}

/// Asks for everything, shows it, and stores it in one operation.
fn guided(session: &Session, path: &Path, known: Association) -> Result<(), Failure> {
    if session.check_can_ask().is_err() {
        return Err(Failure::new(message!("error-init-needs-name")).advise(message!("error-init-needs-name-advice")));
    }
    if path.exists() {
        return Err(StoreError::Exists(path.to_owned()).into());
    }
    let today = session.surroundings.local_now(known.time_zone).date();
    let texts = session.texts.in_language(session.texts.language());
    let dialogue = Dialogue::new(std::io::stdin().lock(), std::io::stderr(), texts, session.surroundings.width);
    let keep_language = session.options.lang.is_some();
    let mut guide = Guide {
        dialogue,
        operation: session.context.operation(OperationKind::Change, false),
        keep_language,
        today,
        database: path,
    };
    let nothing = || Failure::new(message!("error-init-broken-off"));
    let (founding, founded) = guide.founding(known).map_err(|_| nothing())?.ok_or_else(nothing)?;
    let texts = guide.dialogue.texts;
    let mut store = Store::create(path)?;
    let told = store.change(&session.context.operation(OperationKind::Change, false), |change| {
        let (_, message) = founding.store(change, &texts)?;
        Ok::<_, Failure>((message.clone(), message))
    })?;
    let mut next = vec![told, message!("init-place", file = path.display().to_string())];
    if founded.members > 0 && !founded.any_experienced {
        next.push(message!("member-none-experienced"));
    }
    next.push(message!("init-guide-next"));
    for message in next {
        // The language of the association may be another than that of the session.
        session.confirm_in(&texts, &message);
    }
    Ok(())
}

/// Stores a new association, with the one car that most have.
pub fn found(change: &Change<'_>, association: &Association) -> Result<((), Message), Failure> {
    change.set_association(association)?;
    Ok(((), message!("op-association-founded", name = association.name.as_str())))
}
