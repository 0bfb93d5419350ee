//! `korpass init`: a database for a new association.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::cli::failure::Failure;
use crate::cli::parse;
use crate::cli::session::Session;
use crate::i18n::{Language, Message};
use crate::message;
use crate::model::association::Association;
use crate::store::{Change, Store};

/// What is told of a new association.
#[derive(Debug, clap::Args)]
pub struct Init {
    #[arg(value_name = "name", value_parser = parse::words)]
    name: String,
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
    /// The language that the association speaks.
    pub fn language(&self) -> Language {
        Language::of_locale(&self.language).unwrap_or(Language::Sv)
    }

    /// Makes the database.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let path = session.database()?;
        let association = Association {
            uid: format!("{:032x}", session.surroundings.chance()?),
            language: self.language(),
            name: self.name,
            time_zone: self.time_zone,
            car_place: self.car_place.unwrap_or_default(),
            key_place: self.key_place.unwrap_or_default(),
            contact: self.contact.unwrap_or_default(),
            agreement_until: self.agreement_until,
        };
        let mut store = Store::create(&path)?;
        session.change(&mut store, false, |change| found(change, &association))?;
        session.confirm(&message!("init-place", file = path.display().to_string()));
        session.confirm(&message!("init-next"));
        Ok(())
    }
}

/// Stores a new association, with the one car that most have.
pub fn found(change: &Change<'_>, association: &Association) -> Result<((), Message), Failure> {
    change.set_association(association)?;
    Ok(((), message!("op-association-founded", name = association.name.as_str())))
}
