//! `korpass association`: what is told of the association.

use chrono::NaiveDate;
use chrono_tz::Tz;
use clap::Subcommand;
use serde_json::json;

use crate::cli::session::Session;
use crate::i18n::Language;
use crate::message;
use crate::ui::table::ScreenTable;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::parse::OrNothing;
use crate::workflows::words::day_or_dash;

/// What is told of the association.
#[derive(Debug, Subcommand)]
pub enum Association {
    #[command(alias = "visa")]
    Show,
    #[command(alias = "ändra")]
    Set(Set),
}

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

impl Association {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Association::Show => show(session),
            Association::Set(set) => set.run(session),
        }
    }
}

fn show(session: &Session) -> Result<(), Failure> {
    let store = session.open()?;
    let association = session.context.association(&store.view()?)?;
    if session.options.json {
        return session.show_json(&json!({
            "name": association.name,
            "language": association.language.code(),
            "time_zone": association.time_zone.name(),
            "car_place": association.car_place,
            "key_place": association.key_place,
            "contact": association.contact,
            "agreement_until": association.agreement_until,
        }));
    }
    session.show(session.ink.heading(&association.name));
    session.show("");
    let mut table = ScreenTable::bare(session.ink, session.surroundings.width);
    for (label, value) in [
        ("label-language", association.language.code().to_owned()),
        ("label-time-zone", association.time_zone.name().to_owned()),
        ("label-car-place", association.car_place),
        ("label-key-place", association.key_place),
        ("label-contact", association.contact),
        ("label-agreement-until", day_or_dash(association.agreement_until)),
        ("label-database", store.path().display().to_string()),
    ] {
        table.plain_row([session.texts.get(label), value]);
    }
    table.lines().iter().for_each(|line| session.show(line));
    Ok(())
}

impl Set {
    fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.change(&mut store, self.dry_run, |change| {
            let mut association = session.context.association(change)?;
            association.name = self.name.unwrap_or(association.name);
            association.language =
                self.language.as_deref().and_then(Language::of_locale).unwrap_or(association.language);
            association.time_zone = self.time_zone.unwrap_or(association.time_zone);
            association.car_place = self.car_place.unwrap_or(association.car_place);
            association.key_place = self.key_place.unwrap_or(association.key_place);
            association.contact = self.contact.unwrap_or(association.contact);
            association.agreement_until = OrNothing::told(self.agreement_until, association.agreement_until);
            change.set_association(&association)?;
            Ok(((), message!("op-association-changed", name = association.name)))
        })
    }
}
