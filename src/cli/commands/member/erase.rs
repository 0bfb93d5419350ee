//! `korpass member erase`: what is held on a person, taken away.

use std::path::PathBuf;

use crate::cli::commands::calendar::site::say_left;
use crate::cli::options::Consent;
use crate::cli::session::Session;
use crate::message;
use crate::model::member::Member;
use crate::workflows::failure::Failure;
use crate::workflows::members::erasing::{self, Erasure, MemberErased};
use crate::workflows::refusal::Refusal;
use crate::workflows::upkeep::erasing::Erased;

/// Whose data to erase.
#[derive(Debug, clap::Args)]
pub struct Erase {
    #[arg(value_name = "member")]
    member: String,
    #[arg(long, value_name = "dir")]
    site: Option<PathBuf>,
    #[arg(long, value_name = "dir")]
    calendars: Option<PathBuf>,
    #[command(flatten)]
    consent: Consent,
}

impl Erase {
    /// Takes away name, contact and all that a member said, after asking; seats and drives stay without a person.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let Consent { yes, dry_run } = self.consent;
        let decide = |member: &Member| Ok(yes || dry_run || agreed(session, member)?);
        let erasure = Erasure { member: self.member, site: self.site, calendars: self.calendars };
        if let Some(erased) = erasing::erase(&session.context, &mut store, &erasure, dry_run, decide)? {
            confirm(session, erased)?;
            say_left(session, &store.view()?.pages_left_on_web()?);
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

/// Says what was taken away, and where the member still stands.
fn confirm(session: &Session, erased: MemberErased) -> Result<(), Failure> {
    let Erased { done, is_in_file } = erased.erased;
    let is_rehearsal = done.is_rehearsal;
    session.confirm_done(done);
    if is_in_file {
        session.warn(&message!("erase-file-in-use"));
    }
    if is_rehearsal {
        return Ok(());
    }
    let files = erased.files?;
    if files > 0 {
        session.confirm(&message!("erase-files", count = files));
    }
    session.confirm(&message!("erase-calendars"));
    if !erased.backups.is_empty() {
        session.confirm(&message!("erase-backups", count = erased.backups.len()));
        for file in &erased.backups {
            session.confirm(&message!("erase-backup", file = file.display().to_string()));
        }
    }
    Ok(())
}
