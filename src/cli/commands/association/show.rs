//! `korpass association show`.

use crate::cli::answers::association::AssociationAnswer;
use crate::cli::session::Session;
use crate::ui::table::ScreenTable;
use crate::workflows::failure::Failure;
use crate::workflows::words::day_or_dash;

/// Shows what is told of the association.
pub fn run(session: &Session) -> Result<(), Failure> {
    let store = session.open()?;
    let association = session.context.association(&store.view()?)?;
    if session.options.json {
        return session.show_json(&AssociationAnswer::of(association));
    }
    session.show(session.ink.heading(&association.name));
    session.show("");
    let mut table = ScreenTable::bare(session.ink, session.environment.width);
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
