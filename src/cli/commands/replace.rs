//! `korpass replace` and `swap`: one takes the seat of another, or two change seats.

use crate::cli::options::Consent;
use crate::cli::proposing::{deciding, show_proposed};
use crate::cli::session::Session;
use crate::model::shift_name::ShiftName;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::seats::changes;

/// One member in the place of another.
#[derive(Debug, clap::Args)]
pub struct Replace {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(value_name = "member")]
    member: String,
    #[arg(value_name = "with", value_parser = ["with", "med"], hide_possible_values = true, ignore_case = true)]
    with: String,
    #[arg(value_name = "member")]
    replacement: String,
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    consent: Consent,
}

/// Two members who change seats.
#[derive(Debug, clap::Args)]
pub struct Swap {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(value_name = "member")]
    member: String,
    #[arg(value_name = "with", value_parser = ["with", "med"], hide_possible_values = true, ignore_case = true)]
    with: String,
    #[arg(value_name = "shift", value_parser = parse::shift)]
    other_shift: ShiftName,
    #[arg(value_name = "member")]
    counterpart: String,
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    consent: Consent,
}

impl Replace {
    /// Shows what it means, asks, and stores it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let Self { shift, member, replacement, force, consent, .. } = self;
        let request = changes::Replace { shift, member, replacement, force };
        show_proposed(session, &changes::replace(&session.context, &mut store, &request, deciding(session, consent))?)
    }
}

impl Swap {
    /// Shows what it means, asks, and stores it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let Self { shift, member, other_shift, counterpart, force, consent, .. } = self;
        let request = changes::Swap { shift, member, other_shift, counterpart, force };
        show_proposed(session, &changes::swap(&session.context, &mut store, &request, deciding(session, consent))?)
    }
}
