//! `korpass assign`, `unassign`, `lock` and `unlock`: seats by hand.

use crate::cli::options::Consent;
use crate::cli::proposing::{deciding, show_proposed};
use crate::cli::session::Session;
use crate::i18n::Message;
use crate::message;
use crate::model::member::Member;
use crate::model::problem::Seat;
use crate::model::shift_name::ShiftName;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::seats::changes::{self, Unassigned};
use crate::workflows::words;

/// Puts a member in a seat by hand.
#[derive(Debug, clap::Args)]
pub struct Assign {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(value_name = "member")]
    member: String,
    #[arg(long, value_name = "seat", value_parser = parse::seat)]
    seat: Option<Seat>,
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    consent: Consent,
}

/// Takes a member out of a shift.
#[derive(Debug, clap::Args)]
pub struct Unassign {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(value_name = "member")]
    member: String,
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    consent: Consent,
}

/// Locks or unlocks seats of a shift.
#[derive(Debug, clap::Args)]
pub struct Lock {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(value_name = "member")]
    member: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

impl Assign {
    /// Seats the member if no rule is broken, or with `--force` all the same.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let Self { shift, member, seat, force, consent } = self;
        let request = changes::Assign { shift, member, seat, force };
        show_proposed(session, &changes::assign(&session.context, &mut store, &request, deciding(session, consent))?)
    }
}

impl Unassign {
    /// Frees the member's seat.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let Self { shift, member, force, consent } = self;
        let request = changes::Unassign { shift, member, force };
        let proposed = changes::unassign(&session.context, &mut store, &request, deciding(session, consent))?;
        let again = proposed.stored.and_then(|left| planned_again(&proposed.shown.members, left));
        show_proposed(session, &proposed)?;
        if let Some(again) = again.filter(|_| !session.options.json) {
            session.confirm(&again);
        }
        Ok(())
    }
}

/// What keeps the next plan from seating them there again.
fn planned_again(members: &[Member], left: Unassigned) -> Option<Message> {
    let member = members.iter().find(|member| member.id == left.member)?;
    let time = format!("{}..{}", left.start.format("%Y-%m-%dT%H:%M"), left.end.format("%Y-%m-%dT%H:%M"));
    let typed = words::name_to_type(members, member);
    Some(message!("unassign-again", name = member.profile.name.as_str(), member = typed, time = time))
}

impl Lock {
    /// Locks or unlocks the seats of a shift, or one of them.
    pub fn run(self, session: &Session, locked: bool) -> Result<(), Failure> {
        let mut store = session.open()?;
        let request = changes::Lock { shift: self.shift, member: self.member, locked, dry_run: self.dry_run };
        session.confirm_done(changes::lock(&session.context, &mut store, &request)?);
        Ok(())
    }
}
