//! `korpass doctor`: whether all is well with the database and what lies around it, and what to do where it is not.

use serde::Serialize;

use crate::cli::session::Session;
use crate::message;
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::failure::Failure;
use crate::workflows::upkeep::health::{self, Finding, Mended};

/// Looks at everything.
#[derive(Debug, clap::Args)]
pub struct Doctor {
    #[arg(long)]
    repair: bool,
}

/// What was found.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DoctorAnswer {
    /// Whether nothing is left to be mended.
    well: bool,
    /// Matter by matter.
    findings: Vec<FindingAnswer>,
}

/// What was found of one matter.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct FindingAnswer {
    /// What was looked at.
    about: &'static str,
    /// Whether nothing was found.
    well: bool,
    /// Whether it is only worth knowing.
    hint: bool,
    /// What is wrong, in the language spoken.
    faults: Vec<String>,
    /// What to do about it.
    repair: Option<String>,
}

impl Doctor {
    /// Looks, repairs what can be repaired without loss if that is wanted, and says what is left to do.
    ///
    /// # Errors
    /// If anything is wrong that is left to be done.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let database = session.database()?;
        if self.repair {
            health::mend(
                &session.context,
                &database,
                |file| session.note_backup_before_update(&file),
                |mended| confirm(session, &mended),
            )?;
        }
        let findings = health::examine(&session.context, &database, |file| session.note_backup_before_update(&file))?;
        let wrong = findings.iter().filter(|finding| finding.is_wrong()).count();
        if session.options.json {
            let findings = findings.iter().map(|finding| FindingAnswer::of(session, finding)).collect();
            session.show_json(&DoctorAnswer { well: wrong == 0, findings })?;
        } else {
            show(session, &findings);
        }
        if wrong == 0 {
            return Ok(());
        }
        Err(Failure::new(message!("error-doctor", count = wrong)))
    }
}

impl FindingAnswer {
    fn of(session: &Session, finding: &Finding) -> Self {
        Self {
            about: finding.about.word(),
            well: finding.faults.is_empty(),
            hint: finding.is_hint,
            faults: finding.faults.iter().map(|fault| session.say(fault)).collect(),
            repair: finding.repair.as_ref().map(|repair| session.say(repair)),
        }
    }
}

fn confirm(session: &Session, mended: &Mended) {
    session.confirm(&match mended {
        Mended::Rights(file) => message!("doctor-repaired-rights", file = file.display().to_string()),
        Mended::Leftover(file) => message!("doctor-repaired-leftover", file = file.display().to_string()),
        Mended::Clock(count) => message!("doctor-repaired-clock", count = *count),
        Mended::Erasures => message!("doctor-repaired-erasures"),
    });
}

fn show(session: &Session, findings: &[Finding]) {
    let texts = &session.texts;
    let mut table = ScreenTable::bare(session.ink, session.environment.width);
    for finding in findings {
        let (id, tone) = match (finding.faults.is_empty(), finding.is_hint) {
            (true, _) => ("doctor-well", Tone::Dim),
            (false, true) => ("doctor-hint", Tone::Plain),
            (false, false) => ("doctor-wrong", Tone::Warn),
        };
        table.row([(texts.get(finding.about.word()), Tone::Strong), (texts.get(id), tone)]);
    }
    table.lines().iter().for_each(|line| session.show(line));
    for finding in findings.iter().filter(|finding| !finding.faults.is_empty()) {
        session.show("");
        finding.faults.iter().for_each(|fault| session.show_message(&message!("doctor-fault", what = fault.clone())));
        finding.repair.iter().for_each(|repair| session.show_message(repair));
    }
}
