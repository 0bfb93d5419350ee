//! `korpass shift note`: where to patrol in a shift, and what else to know of it.

use crate::cli::commands::calendar::site::say_when_it_shows;
use crate::cli::session::Session;
use crate::model::shift_name::ShiftName;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::timetable::notes::{self, NoteChange};

/// Where to patrol in a shift, and what else to know of it.
#[derive(Debug, clap::Args)]
pub struct Note {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(long, value_name = "text", value_parser = parse::or_empty(parse::words))]
    areas: Option<String>,
    #[arg(long, value_name = "text", value_parser = parse::or_empty(parse::words))]
    remark: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

impl Note {
    /// Notes it, and says when people see it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let input = NoteChange { areas: self.areas, remark: self.remark };
        session.confirm_done(notes::note(&session.context, &mut store, &self.shift, input, self.dry_run)?);
        if self.dry_run { Ok(()) } else { say_when_it_shows(session, &store) }
    }
}
