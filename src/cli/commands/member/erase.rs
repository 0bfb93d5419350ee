//! `korpass member erase`: what is held on a person, taken away.

use std::path::PathBuf;

use crate::cli::commands::calendar::site::say_left;
use crate::cli::options::Consent;
use crate::cli::session::Session;
use crate::message;
use crate::workflows::failure::Failure;
use crate::workflows::members::erasing::{self, Erasure, ToErase};
use crate::workflows::members::places::{WhichPlaces, count_open, kept_places, numbered_places, sure_places};
use crate::workflows::parse;
use crate::workflows::refusal::Refusal;
use crate::workflows::upkeep::erasing::Erased;
use crate::workflows::upkeep::of_copies;

/// Whose data to erase.
#[derive(Debug, clap::Args)]
pub struct Erase {
    #[arg(value_name = "member")]
    member: String,
    #[arg(long, value_name = "dir")]
    site: Option<PathBuf>,
    #[arg(long, value_name = "dir")]
    calendars: Option<PathBuf>,
    #[arg(long, value_name = "dir")]
    letters: Option<PathBuf>,
    #[arg(long)]
    backups: bool,
    #[arg(long, value_name = "places", value_parser = parse::places)]
    places: Option<WhichPlaces>,
    #[command(flatten)]
    consent: Consent,
}

impl Erase {
    /// Takes away name, contact and all that a member said, after asking; seats and drives stay without a person.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let consent = self.consent;
        let places = self.places;
        let decide = |shown: &ToErase| agreed(session, shown, places, consent);
        let Self { member, site, calendars, letters, backups, .. } = self;
        let erasure = Erasure { member, site, calendars, letters, backups };
        if let Some(erased) = erasing::erase(&session.context, &mut store, &erasure, consent.dry_run, decide)? {
            confirm(session, erased);
            say_left(session, &store.view()?.pages_left_on_web()?);
        }
        Ok(())
    }
}

/// Shows where a member is mentioned, and asks which of the places that are not sure mean the member and whether to erase
/// what is held on them, as far as it was not said.
fn agreed(
    session: &Session,
    shown: &ToErase,
    said: Option<WhichPlaces>,
    consent: Consent,
) -> Result<Option<WhichPlaces>, Refusal> {
    let Consent { yes, dry_run } = consent;
    if !yes && !dry_run {
        session.check_can_ask()?;
        session.show_message(&message!("erase-about", name = shown.member.profile.name.as_str()));
    }
    if yes && !dry_run || said.is_some() {
        shown.check(said.as_ref())?;
    }
    if !session.options.json && !session.options.quiet {
        show_places(session, shown);
    }
    let which = match said {
        Some(which) => which,
        None if yes || dry_run || count_open(&shown.texts) == 0 => WhichPlaces::None,
        None => session.ask_places(&message!("erase-ask-places"), count_open(&shown.texts)),
    };
    if !yes && !dry_run && !session.ask(&message!("erase-ask")) {
        session.show_message(&message!("effect-declined"));
        return Ok(None);
    }
    Ok(Some(which))
}

/// Shows the places in texts that go in any case, and those that are not sure by number.
fn show_places(session: &Session, shown: &ToErase) {
    let lists = [("erase-sure", sure_places(&shown.texts)), ("erase-open", numbered_places(&shown.texts))];
    for (head, places) in lists.into_iter().filter(|(_, places)| !places.is_empty()) {
        session.show_message(&message!(head, count = places.len()));
        places.iter().for_each(|place| session.page.show_indented(&session.say(place)));
    }
}

/// Says what was taken away, what is left to do, and where the member still stands.
fn confirm(session: &Session, erased: Erased) {
    let Erased { done, finished, copies, kept } = erased;
    let is_rehearsal = done.is_rehearsal;
    session.confirm_done(done);
    if !is_rehearsal {
        kept_places(&kept).iter().for_each(|said| session.confirm(said));
        if finished.removed > 0 {
            session.confirm(&message!("erase-files", count = finished.removed));
        }
        if !finished.cleaned.is_empty() {
            session.confirm(&message!("erase-cleaned", count = finished.cleaned.len()));
        }
        finished.left.iter().for_each(|left| session.warn(&left.sentence()));
        if !finished.left.is_empty() {
            session.warn(&message!("erase-left-advice"));
        }
        session.confirm(&message!("erase-calendars"));
    }
    of_copies(&copies).iter().for_each(|said| session.confirm(said));
}
