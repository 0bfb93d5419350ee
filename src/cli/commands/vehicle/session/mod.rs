//! `korpass vehicle session`: times at which drivers are introduced to a vehicle.

pub mod add;
pub mod invitation;
pub mod invite;
pub mod list;
pub mod remove;
pub mod tick;

use clap::Subcommand;

use crate::cli::session::Session;
use crate::workflows::failure::Failure;

/// Times at which drivers are introduced to a vehicle.
#[derive(Debug, Subcommand)]
pub enum Sessions {
    #[command(alias = "lägg-till")]
    Add(add::Add),
    #[command(alias = "bjud-in")]
    Invite(invite::Invite),
    #[command(alias = "bocka-av")]
    Tick(tick::Tick),
    #[command(alias = "inbjudan")]
    Invitation(invitation::ShowInvitation),
    #[command(alias = "lista")]
    List(list::List),
    #[command(alias = "ta-bort")]
    Remove(remove::Remove),
}

impl Sessions {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Sessions::Add(add) => add.run(session),
            Sessions::Invite(invite) => invite.run(session),
            Sessions::Tick(tick) => tick.run(session),
            Sessions::Invitation(invitation) => invitation.run(session),
            Sessions::List(list) => list.run(session),
            Sessions::Remove(remove) => remove.run(session),
        }
    }

    /// Whether the command only reads the database.
    pub fn reads(&self) -> bool {
        matches!(self, Sessions::Invitation(_) | Sessions::List(_))
    }
}
