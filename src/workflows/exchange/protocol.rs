//! The protocol of the hand-overs of an exchange, to print and sign.

use std::path::Path;

use chrono::NaiveDate;

use crate::i18n::{Texts, Time};
use crate::message;
use crate::model::exchange::HandOverReading;
use crate::model::vehicle::Vehicle;
use crate::report::hand_over::{Field, HandOver, ProtocolPage, render};
use crate::store::View;
use crate::workflows::context::Context;
use crate::workflows::exchange::which;
use crate::workflows::export::output::{Readers, write_named};
use crate::workflows::refusal::Refusal;
use crate::workflows::vehicles::checks::vehicle;

/// What is to be ticked at a hand-over.
const CHECKS: [&str; 10] = [
    "protocol-keys",
    "protocol-log-book",
    "protocol-first-aid",
    "protocol-defibrillator",
    "protocol-torches",
    "protocol-vests",
    "protocol-signs",
    "protocol-charging",
    "protocol-tyres",
    "protocol-photos",
];

/// Writes the protocol of an exchange into a file, in the language for others.
///
/// # Errors
/// If no exchange or several are meant, or the file cannot be written.
pub fn write(
    context: &Context,
    view: &View<'_>,
    coming: Option<&str>,
    (file, readers): (&Path, Readers),
) -> Result<(), Refusal> {
    let page = page(context, view, coming)?;
    write_named(file, render(&page).map_err(Refusal::of_page)?.as_bytes(), readers)
}

fn page(context: &Context, view: &View<'_>, coming: Option<&str>) -> Result<ProtocolPage, Refusal> {
    let association = context.association(view)?;
    let texts = context.texts_for_others(&association);
    let (exchange, vehicles) = (which::any(view, coming)?, view.vehicles()?);
    let readings = view.hand_over_readings(exchange.id)?;
    let of = |id| readings.iter().find(|reading| reading.vehicle == id);
    let (old, new) = (vehicle(&vehicles, exchange.old)?, vehicle(&vehicles, exchange.new)?);
    let (last, first) = (exchange.day.and_then(|day| exchange.last_day_of_old(day)), exchange.day);
    Ok(ProtocolPage {
        language: texts.language().code(),
        title: texts.get("protocol-title"),
        association: association.name,
        hand_overs: vec![
            hand_over(&texts, "protocol-old", old, of(exchange.old), last),
            hand_over(&texts, "protocol-new", new, of(exchange.new), first),
        ],
    })
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
    let day = day.map(|day| texts.say(&message!("time-days", days = Time::Days(day, day))));
    let odometer = reading.map(|reading| texts.grouped(i64::from(reading.odometer)));
    let odometer = odometer.map(|km| texts.say(&message!("odometer-km", km = km)));
    let energy = reading.and_then(|reading| reading.energy).map(|energy| texts.percent(i64::from(energy), 100));
    let field =
        |label: &str, value: Option<String>| Field { label: texts.get(label), value: value.unwrap_or_default() };
    HandOver {
        heading: texts.say(&message!(heading, plate = vehicle.details.plate.to_string())),
        fields: vec![
            field("label-vehicle-model", Some(vehicle.details.model.clone())),
            field("protocol-day", day),
            field("label-odometer", odometer),
            field("label-energy", energy),
            field("label-damage", reading.map(|reading| reading.damage.clone())),
        ],
        checks: CHECKS.map(|item| texts.get(item)).to_vec(),
        signatures: ["signature-gives", "signature-takes"].map(|id| texts.get(id)).to_vec(),
        signature_lines: ["signature-name", "signature-place"].map(|id| texts.get(id)).to_vec(),
    }
}
