//! What is read off the vehicles when they are handed over, and the protocol to sign.

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::cli::commands::exchange::Which;
use crate::cli::session::Session;
use crate::i18n::{Texts, Time};
use crate::message;
use crate::model::driving_log::effective;
use crate::model::vehicle::Vehicle;
use crate::model::vehicle_swap::HandOverReading;
use crate::report::hand_over::{Field, HandOver, ProtocolPage, render};
use crate::workflows::exchange::vehicle;
use crate::workflows::export::calendar_files::page_failure;
use crate::workflows::export::output::write_whole;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::parse;

/// What is read off a vehicle.
#[derive(Debug, clap::Args)]
pub struct Reading {
    #[arg(value_name = "plate")]
    plate: String,
    #[arg(long, value_name = "number", value_parser = parse::odometer)]
    odometer: u32,
    #[arg(long, value_name = "number", value_parser = parse::within::<u32>(0, 100))]
    energy: Option<u32>,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    damage: Option<String>,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    on: Option<NaiveDate>,
    #[command(flatten)]
    which: Which,
    #[arg(long)]
    dry_run: bool,
}

/// Where to write the protocol.
#[derive(Debug, clap::Args)]
pub struct Protocol {
    #[arg(long, value_name = "file")]
    out: PathBuf,
    #[command(flatten)]
    which: Which,
}

impl Reading {
    /// Records it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.change(&mut store, self.dry_run, |change| {
            let swap = self.which.any(change)?;
            let vehicles = change.vehicles()?;
            let read = lookup::vehicle(&vehicles, &self.plate)?;
            if ![swap.old, swap.new].contains(&read.id) {
                return Err(Failure::new(message!("error-not-in-swap", plate = read.details.plate.to_string())));
            }
            let known = change.hand_over_readings(swap.id)?.into_iter().find(|known| known.vehicle == read.id);
            let known = known.as_ref();
            // What is not said anew is as it was.
            let reading = HandOverReading {
                vehicle: read.id,
                odometer: self.odometer,
                energy: self.energy.or(known.and_then(|known| known.energy)),
                damage: self.damage.or(known.map(|known| known.damage.clone())).unwrap_or_default(),
                read_on: match self.on {
                    Some(day) => day,
                    None => session.context.today(change)?,
                },
            };
            if reading.read_on > session.context.today(change)? {
                let day = Time::Days(reading.read_on, reading.read_on);
                return Err(Failure::new(message!("error-reading-ahead", day = day)));
            }
            let log = change.driving_log()?;
            let before = effective(&log)
                .into_iter()
                .filter(|entry| entry.vehicle == read.id && entry.end.date() <= reading.read_on);
            if let Some(last) = before.map(|entry| entry.odometer_end).max().filter(|last| *last > reading.odometer) {
                return Err(
                    Failure::new(message!("error-reading-falls", odometer = last)).advise(message!("error-log-advice"))
                );
            }
            change.set_hand_over_reading(swap.id, &reading)?;
            Ok(((), message!("op-hand-over-read", plate = read.details.plate.to_string(), odometer = reading.odometer)))
        })
    }
}

impl Protocol {
    /// Writes it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let view = store.view()?;
        let association = session.context.association(&view)?;
        let texts = session.context.texts_for_others(&association);
        let (swap, vehicles) = (self.which.any(&view)?, view.vehicles()?);
        let readings = view.hand_over_readings(swap.id)?;
        let of = |id| readings.iter().find(|reading| reading.vehicle == id);
        let (old, new) = (vehicle(&vehicles, swap.old)?, vehicle(&vehicles, swap.new)?);
        let (last, first) = (swap.day.and_then(|day| swap.last_day_of_old(day)), swap.day);
        let page = ProtocolPage {
            language: texts.language().code(),
            title: texts.get("protocol-title"),
            association: association.name,
            hand_overs: vec![
                hand_over(&texts, "protocol-old", old, of(swap.old), last),
                hand_over(&texts, "protocol-new", new, of(swap.new), first),
            ],
        };
        write_whole(&self.out, render(&page).map_err(page_failure)?.as_bytes())?;
        session.confirm(&message!("protocol-written", file = self.out.display().to_string()));
        Ok(())
    }
}

/// The hand-over of a vehicle: what is known is filled in, and the rest left open for the pen.
fn hand_over(
    texts: &Texts,
    heading: &str,
    vehicle: &Vehicle,
    reading: Option<&HandOverReading>,
    day: Option<NaiveDate>,
) -> HandOver {
    let day = reading.map(|reading| reading.read_on).or(day);
    let field =
        |label: &str, value: Option<String>| Field { label: texts.get(label), value: value.unwrap_or_default() };
    let damage = reading.map(|reading| reading.damage.clone());
    HandOver {
        heading: texts.say(&message!(heading, plate = vehicle.details.plate.to_string())),
        fields: vec![
            field("label-vehicle-model", Some(vehicle.details.model.clone())),
            field("protocol-day", day.map(|day| texts.say(&message!("time-days", days = Time::Days(day, day))))),
            field(
                "label-odometer",
                reading.map(|reading| {
                    texts.say(&message!("odometer-km", km = texts.grouped(i64::from(reading.odometer))))
                }),
            ),
            field(
                "label-energy",
                reading.and_then(|reading| reading.energy).map(|energy| texts.percent(i64::from(energy), 100)),
            ),
            field("label-damage", damage),
        ],
        checks: [
            "keys",
            "log-book",
            "first-aid",
            "defibrillator",
            "torches",
            "vests",
            "signs",
            "charging",
            "tyres",
            "photos",
        ]
        .map(|item| texts.get(&format!("protocol-{item}")))
        .to_vec(),
        signatures: ["signature-gives", "signature-takes"].map(|id| texts.get(id)).to_vec(),
        signature_lines: ["signature-name", "signature-place"].map(|id| texts.get(id)).to_vec(),
    }
}
