//! `korpass log not-served`: a shift that nobody served.

use crate::cli::session::Session;
use crate::model::shift_name::ShiftName;
use crate::workflows::driving_log::adding;
use crate::workflows::failure::Failure;
use crate::workflows::parse;

/// A shift that nobody served.
#[derive(Debug, clap::Args)]
pub struct NotServed {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    why: Option<String>,
    #[arg(long)]
    undo: bool,
    #[arg(long)]
    dry_run: bool,
}

impl NotServed {
    /// Records it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let input = adding::NotServed { shift: self.shift, why: self.why.unwrap_or_default(), undo: self.undo };
        session.confirm_done(adding::not_served(&session.context, &mut store, &input, self.dry_run)?);
        Ok(())
    }
}
