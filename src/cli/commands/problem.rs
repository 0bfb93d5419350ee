//! `korpass problem`: the planning contract's problem of a period.

use std::path::PathBuf;

use clap::Subcommand;

use crate::cli::options::Rights;
use crate::cli::session::Session;
use crate::message;
use crate::workflows::export::output::write_named;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::planning::problem::problem_of;
use crate::workflows::refusal::Refusal;

/// The planning contract's problem of a period.
#[derive(Debug, Subcommand)]
pub enum Problem {
    #[command(alias = "exportera")]
    Export {
        #[arg(value_name = "period")]
        period: String,
        #[arg(long, value_name = "file")]
        out: Option<PathBuf>,
        #[command(flatten)]
        rights: Rights,
    },
}

impl Problem {
    /// Writes the problem to the screen or a file.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let Problem::Export { period, out, rights } = self;
        let store = session.open()?;
        let view = store.view()?;
        let period = lookup::period(&period, session.context.today(&view)?)?;
        let problem = problem_of(&session.context, &view, period)?;
        let Some(path) = out else {
            return session.show_json(&problem);
        };
        let text = serde_json::to_string_pretty(&problem).map_err(Refusal::from)?;
        write_named(&path, text.as_bytes(), rights.readers())?;
        session.confirm(&message!("problem-written", file = path.display().to_string()));
        Ok(())
    }
}
