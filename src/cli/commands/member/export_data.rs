//! `korpass member export-data`: what is held on a person, handed over.

use std::path::PathBuf;

use crate::cli::answers::member::DataHeldAnswer;
use crate::cli::commands::history::sentence;
use crate::cli::screens::personal_data;
use crate::cli::session::Session;
use crate::message;
use crate::workflows::export::output::{Readers, write_named};
use crate::workflows::failure::Failure;
use crate::workflows::members::personal_data::held_on;
use crate::workflows::refusal::Refusal;

/// Whose data to hand over.
#[derive(Debug, clap::Args)]
pub struct ExportData {
    #[arg(value_name = "member")]
    member: String,
    #[arg(long, value_name = "file")]
    out: Option<PathBuf>,
    #[arg(long)]
    with_others: bool,
}

impl ExportData {
    /// Shows all that is held on a member, or writes it to a file as JSON.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let held = held_on(&session.context, &store.view()?, &self.member, self.with_others)?;
        let document = DataHeldAnswer::of(&held);
        if let Some(out) = &self.out {
            let text = serde_json::to_string_pretty(&document).map_err(Refusal::Json)?;
            write_named(out, text.as_bytes(), Readers::Owner)?;
            let name = held.known.member.profile.name.as_str();
            session.confirm(&message!("data-written", name = name, file = out.display().to_string()));
            return Ok(());
        }
        if session.options.json {
            return session.show_json(&document);
        }
        personal_data::show(&session.page, &held, |operation| sentence(session, operation));
        Ok(())
    }
}
