//! `korpass vehicle show`: a vehicle, and who has been introduced to it.

use chrono::NaiveDate;
use serde::Serialize;

use crate::cli::answers::vehicle::VehicleAnswer;
use crate::cli::screens::vehicle;
use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::vehicles::listing::{self, Shown};

/// Which vehicle.
#[derive(Debug, clap::Args)]
pub struct Show {
    #[arg(value_name = "plate")]
    plate: String,
}

/// A vehicle, and who has been introduced to it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ShownVehicleAnswer {
    #[serde(flatten)]
    vehicle: VehicleAnswer,
    introductions: Vec<IntroductionAnswer>,
}

/// Somebody who has been introduced to the vehicle.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct IntroductionAnswer {
    /// The name of the member.
    member: String,
    /// The first day on which they may drive it.
    since: NaiveDate,
}

impl Show {
    /// Shows it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let shown = listing::show(&session.context, &store.view()?, &self.plate)?;
        if session.options.json {
            return session.show_json(&ShownVehicleAnswer::of(shown));
        }
        vehicle::show(session, &shown);
        Ok(())
    }
}

impl ShownVehicleAnswer {
    fn of(Shown { listed, introductions, .. }: Shown) -> Self {
        let introductions =
            introductions.into_iter().map(|known| IntroductionAnswer { member: known.member, since: known.since });
        Self { vehicle: VehicleAnswer::of(listed), introductions: introductions.collect() }
    }
}
