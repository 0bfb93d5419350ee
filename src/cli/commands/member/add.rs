//! `korpass member add`.

use crate::cli::commands::member::details::DetailArguments;
use crate::cli::session::Session;
use crate::model::member::Roles;
use crate::workflows::failure::Failure;
use crate::workflows::members::changing::{self, NewMember};
use crate::workflows::parse;

/// A new member.
#[derive(Debug, clap::Args)]
pub struct Add {
    #[arg(value_name = "name", value_parser = parse::words)]
    name: String,
    #[arg(long, value_name = "roles", value_parser = parse::roles)]
    roles: Roles,
    #[command(flatten)]
    details: DetailArguments,
    #[arg(long)]
    again: bool,
    #[arg(long)]
    dry_run: bool,
}

impl Add {
    /// Adds the member.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let new = NewMember { name: self.name, roles: self.roles, details: self.details.into(), again: self.again };
        session.confirm_done(changing::add(&session.context, &mut store, new, self.dry_run)?);
        Ok(())
    }
}
