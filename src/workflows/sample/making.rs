//! The sample association out of its files.

use crate::i18n::Message;
use crate::message;
use crate::model::association::Association;
use crate::model::period::Period;
use crate::store::Change;
use crate::workflows::context::Context;
use crate::workflows::import;
use crate::workflows::lookup;
use crate::workflows::lookup::refusal::LookupRefusal;
use crate::workflows::refusal::Refusal;
use crate::workflows::sample::day::DAY;

/// The files of the sample association.
macro_rules! sample {
    ($file:literal) => {
        ($file, include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/botkyrka-2021/", $file)).as_slice())
    };
}

/// The six weeks around the exchange of the car.
const PERIOD: &str = "2021-02-01..2021-03-14";

/// The period that the sample plans.
///
/// # Errors
/// Never: it is written as a period.
pub fn period() -> Result<Period, LookupRefusal> {
    lookup::period(PERIOD, DAY)
}

/// Stores the sample association from its files. It speaks the language in which somebody tries the program.
pub fn make(context: &Context, change: &Change<'_>, uid: String) -> Result<((), Message), Refusal> {
    let (file, bytes) = sample!("forening.csv");
    let read = import::association::read(file, bytes, uid)?;
    let association = Association { language: context.texts.language(), ..read };
    change.set_association(&association)?;
    let (file, bytes) = sample!("medlemmar.csv");
    let members = import::members::import(change, file, bytes, false)?.added;
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
