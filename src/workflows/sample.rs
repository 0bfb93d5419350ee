//! The sample association: the whole of the main job on invented people.

use chrono::NaiveDate;

use crate::i18n::Message;
use crate::message;
use crate::model::association::Association;
use crate::model::period::Period;
use crate::store::{Change, OperationKind, View};
use crate::workflows::context::Context;
use crate::workflows::import;
use crate::workflows::refusal::Refusal;

/// The files of the sample association.
macro_rules! sample {
    ($file:literal) => {
        ($file, include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/botkyrka-2021/", $file)).as_slice())
    };
}

/// The six weeks around the exchange of the car.
const PERIOD: (&str, &str) = ("2021-02-01", "2021-03-14");

/// Name of the database in the folder of a demo.
pub const DATABASE: &str = "korpass.db";

/// The day on which the sample's six weeks are planned, two weeks ahead.
pub const DAY: NaiveDate = match NaiveDate::from_ymd_opt(2021, 1, 18) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Whether a database holds the sample association.
///
/// # Errors
/// If the database cannot be read.
pub fn is_sample(view: &View<'_>) -> Result<bool, Refusal> {
    Ok(view.first_kind()? == Some(OperationKind::Sample))
}

/// The period that the sample plans.
///
/// # Errors
/// Never: its days are days.
pub fn period() -> Result<Period, Refusal> {
    let (from, to) = PERIOD;
    let day = |text: &str| text.parse().ok();
    day(from)
        .zip(day(to))
        .and_then(|(from, to)| Period::new(from, to))
        .ok_or_else(|| crate::workflows::failure::Failure::new(message!("error-not-a-period", text = from)).into())
}

/// Stores the sample association from its files. It speaks the language in which somebody tries the program.
///
/// # Errors
/// If the database refuses it.
pub fn make(context: &Context, change: &Change<'_>, uid: String) -> Result<((), Message), Refusal> {
    let (file, bytes) = sample!("forening.csv");
    let read = import::association::read(file, bytes, uid)?;
    let association = Association { language: context.texts.language(), ..read };
    change.set_association(&association)?;
    let (file, bytes) = sample!("medlemmar.csv");
    let (members, _, _) = import::members::import(change, file, bytes, false)?;
    let (file, bytes) = sample!("bilar.csv");
    import::vehicles::import(change, file, bytes, &context.texts.get("default-car"))?;
    let (file, bytes) = sample!("genomgangar.csv");
    import::introductions::import(change, file, bytes)?;
    let (file, bytes) = sample!("pass.csv");
    import::patterns::import(change, file, bytes)?;
    let (file, bytes) = sample!("stangt.csv");
    import::closures::import(change, file, bytes)?;
    let (file, bytes) = sample!("besattning.csv");
    import::policies::import(change, file, bytes)?;
    let (file, bytes) = sample!("tillganglighet.csv");
    import::availability::import(change, file, bytes)?;
    Ok(((), message!("op-sample-made", name = association.name, members = members)))
}
