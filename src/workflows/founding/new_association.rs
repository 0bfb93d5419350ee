//! A new association as it is told step by step, until all of it is stored in one operation.

use std::path::Path;

use chrono::NaiveDate;

use crate::i18n::{Argument, Message, Texts};
use crate::message;
use crate::model::association::Association;
use crate::model::local_time::TimeWindow;
use crate::model::member::Profile;
use crate::model::plate::RegistrationPlate;
use crate::model::shift::{Pattern, Weekdays};
use crate::model::vehicle::{Gearbox, Introduction, VehicleDetails, licence_allows};
use crate::store::{Change, NewOperation, OperationKind, Store};
use crate::workflows::context::{Context, Done};
use crate::workflows::export::web_folder::{folder_of, refuse_site};
use crate::workflows::import::file::SourceFile;
use crate::workflows::import::members;
use crate::workflows::import::vehicles;
use crate::workflows::members::checks;
use crate::workflows::refusal::Refusal;
use crate::workflows::timetable;
use crate::workflows::words;

/// The vehicle of a new association.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstVehicle {
    /// Registration plate.
    pub plate: RegistrationPlate,
    /// Make and model; empty if not told.
    pub model: String,
    /// Gearbox.
    pub gearbox: Gearbox,
    /// First day in service.
    pub from: NaiveDate,
}

/// What is told of a new association.
#[derive(Debug, Clone)]
pub struct Founding {
    /// The association.
    pub association: Association,
    /// Its vehicle, if it has one yet.
    pub vehicle: Option<FirstVehicle>,
    /// When shifts are every week.
    pub weekly: Vec<(Weekdays, Vec<TimeWindow>)>,
    /// Members told one by one.
    pub members: Vec<Profile>,
    /// Files of members.
    pub files: Vec<SourceFile>,
    /// Whether all who drive know the vehicle already.
    pub drivers_know_vehicle: bool,
}

/// What a founding comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Founded {
    /// How many members came out of files.
    pub from_files: usize,
    /// How many members there are.
    pub members: usize,
    /// How many of them drive.
    pub drivers: usize,
    /// Whether any of them is experienced.
    pub any_experienced: bool,
}

impl Founding {
    /// A founding of which only the association is told.
    pub fn of(association: Association) -> Self {
        Self {
            association,
            vehicle: None,
            weekly: Vec::new(),
            members: Vec::new(),
            files: Vec::new(),
            drivers_know_vehicle: false,
        }
    }

    /// Stores all that is told.
    ///
    /// # Errors
    /// What the commands that store the same one by one report.
    pub fn store(&self, change: &Change<'_>, texts: &Texts) -> Result<(Founded, Message), Refusal> {
        change.set_association(&self.association)?;
        let default_car = texts.get("default-car");
        if let Some(vehicle) = &self.vehicle {
            let details = VehicleDetails {
                car: vehicles::car(change, None, &default_car)?,
                plate: vehicle.plate.clone(),
                model: vehicle.model.clone(),
                gearbox: vehicle.gearbox,
                in_service_from: vehicle.from,
                in_service_to: None,
                stand_in: false,
            };
            crate::workflows::vehicles::checks::refuse_conflict(&change.vehicles()?, &details)?;
            change.add_vehicle(&details)?;
        }
        for (weekdays, windows) in &self.weekly {
            let car = vehicles::car(change, None, &default_car)?;
            windows
                .iter()
                .try_for_each(|window| timetable::add_pattern(change, &Pattern::weekly(car, *weekdays, *window)))?;
        }
        for profile in &self.members {
            checks::refuse_double(change, &profile.name, None)?;
            change.add_member(profile)?;
        }
        let mut from_files = 0;
        for file in &self.files {
            from_files += members::import(change, &file.name, &file.bytes, false)?.added;
        }
        if self.drivers_know_vehicle {
            introduce_all(change)?;
        }
        let members = change.members()?;
        let founded = Founded {
            from_files,
            members: members.len(),
            drivers: members.iter().filter(|member| member.profile.roles.drives()).count(),
            any_experienced: members.iter().any(|member| member.profile.experienced),
        };
        Ok((founded, message!("op-association-founded", name = self.association.name.as_str())))
    }

    /// Makes the database of the association and stores all of it there, in one operation.
    ///
    /// # Errors
    /// If there is a database already, it cannot be made, or as [`Founding::store`].
    pub fn make(&self, context: &Context, database: &Path, texts: &Texts) -> Result<Done<Founded>, Refusal> {
        refuse_site(folder_of(database))?;
        let mut store = Store::create(database)?;
        let done = context.change(&mut store, OperationKind::Change, false, |change| self.store(change, texts));
        if done.is_err() {
            store.give_up();
        }
        done
    }

    /// Stores all of it where nobody sees it, to find out whether it fits together.
    ///
    /// # Errors
    /// As [`Founding::store`].
    pub fn rehearse(&self, operation: &NewOperation, texts: &Texts) -> Result<Founded, Refusal> {
        Store::in_memory()?.change(operation, |change| self.store(change, texts))
    }

    /// What is told, line by line: the id of a label and what stands beside it.
    pub fn lines(&self, texts: &Texts, founded: &Founded) -> Vec<(&'static str, Argument)> {
        let association = &self.association;
        let or_dash = |text: &str| Argument::from(if text.is_empty() { "–" } else { text });
        let language = message!(language_id(association.language));
        let shifts: Vec<Message> = self
            .weekly
            .iter()
            .flat_map(|(weekdays, windows)| windows.iter().map(|window| words::weekly_time(*weekdays, *window)))
            .collect();
        let mut members: Vec<Message> = self
            .members
            .iter()
            .map(|profile| message!("init-member", name = profile.name.as_str(), roles = words::roles(profile.roles)))
            .collect();
        if founded.from_files > 0 {
            let files: Vec<&str> = self.files.iter().map(|file| file.name.as_str()).collect();
            members.push(message!("init-members-of-file", count = founded.from_files, files = texts.list(&files)));
        }
        let list = |things: Vec<Message>| if things.is_empty() { "–".into() } else { Argument::from(things) };
        vec![
            ("init-label-association", association.name.as_str().into()),
            ("label-language", language.into()),
            ("label-car-place", or_dash(&association.car_place)),
            ("label-key-place", or_dash(&association.key_place)),
            ("label-contact", or_dash(&association.contact)),
            ("init-label-vehicle", self.vehicle.as_ref().map_or("–".into(), |vehicle| in_words(vehicle).into())),
            ("init-label-shifts", list(shifts)),
            ("init-label-members", list(members)),
        ]
    }
}

/// The id of the word for a language.
pub fn language_id(language: crate::i18n::Language) -> &'static str {
    match language {
        crate::i18n::Language::Sv => "language-sv",
        crate::i18n::Language::En => "language-en",
    }
}

fn in_words(vehicle: &FirstVehicle) -> Message {
    let model = if vehicle.model.is_empty() { "–" } else { vehicle.model.as_str() };
    message!(
        "init-vehicle",
        plate = vehicle.plate.to_string(),
        model = model,
        gearbox = words::gearbox(vehicle.gearbox),
        from = vehicle.from.to_string()
    )
}

/// Introduces everybody who may drive it to the vehicle, from its first day on.
fn introduce_all(change: &Change<'_>) -> Result<(), Refusal> {
    let members = change.members()?;
    for vehicle in change.vehicles()? {
        let drives = |profile: &Profile| profile.roles.drives() && licence_allows(profile, vehicle.details.gearbox);
        for member in members.iter().filter(|member| drives(&member.profile)) {
            let since = vehicle.details.in_service_from;
            change.set_introduction(Introduction { member: member.id, vehicle: vehicle.id, since })?;
        }
    }
    Ok(())
}
