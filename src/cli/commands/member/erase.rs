//! `korpass member erase`: what is held on a person, taken away.

use std::path::PathBuf;

use crate::cli::options::Consent;
use crate::cli::session::Session;
use crate::message;
use crate::model::member::Member;
use crate::workflows::failure::Failure;
use crate::workflows::members::erasing::{self, Erasure};
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
    #[command(flatten)]
    consent: Consent,
}

impl Erase {
    /// Takes away name, contact and all that a member said, after asking; seats and drives stay without a person.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let Consent { yes, dry_run } = self.consent;
        let decide = |member: &Member| Ok(yes || dry_run || agreed(session, member)?);
        let Self { member, site, calendars, letters, backups, .. } = self;
        let erasure = Erasure { member, site, calendars, letters, backups };
        if let Some(erased) = erasing::erase(&session.context, &mut store, &erasure, dry_run, decide)? {
            confirm(session, erased);
        }
        Ok(())
    }
}

/// Asks whether to erase what is held on a member.
fn agreed(session: &Session, member: &Member) -> Result<bool, Refusal> {
    session.check_can_ask()?;
    session.show_message(&message!("erase-about", name = member.profile.name.as_str()));
    let agrees = session.ask(&message!("erase-ask"));
    if !agrees {
        session.show_message(&message!("effect-declined"));
    }
    Ok(agrees)
}

/// Says what was taken away, what is left to do, and where the member still stands.
fn confirm(session: &Session, erased: Erased) {
    let Erased { done, finished, copies } = erased;
    let is_rehearsal = done.is_rehearsal;
    session.confirm_done(done);
    if !is_rehearsal {
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
