//! `korpass association set`.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::cli::session::Session;
use crate::i18n::Language;
use crate::workflows::failure::Failure;
use crate::workflows::founding::changing::{self, AssociationChange};
use crate::workflows::parse;
use crate::workflows::parse::OrNothing;

/// What is to be told anew.
#[derive(Debug, clap::Args)]
pub struct Set {
    #[arg(long, value_name = "name", value_parser = parse::words)]
    name: Option<String>,
    #[arg(long, value_name = "lang", value_parser = ["sv", "en"])]
    language: Option<String>,
    #[arg(long, value_name = "zone", value_parser = parse::zone)]
    time_zone: Option<Tz>,
    #[arg(long, value_name = "text", value_parser = parse::or_empty(parse::words))]
    car_place: Option<String>,
    #[arg(long, value_name = "text", value_parser = parse::or_empty(parse::words))]
    key_place: Option<String>,
    #[arg(long, value_name = "text", value_parser = parse::or_empty(parse::words))]
    contact: Option<String>,
    #[arg(long, value_name = "date", value_parser = parse::date_or_nothing)]
    agreement_until: Option<OrNothing<NaiveDate>>,
    #[arg(long)]
    dry_run: bool,
}

impl Set {
    /// Changes what is told of the association.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let input = AssociationChange {
            name: self.name,
            language: self.language.as_deref().and_then(Language::of_locale),
            time_zone: self.time_zone,
            car_place: self.car_place,
            key_place: self.key_place,
            contact: self.contact,
            agreement_until: self.agreement_until,
        };
        session.confirm_done(changing::edit(&session.context, &mut store, input, self.dry_run)?);
        Ok(())
    }
}
