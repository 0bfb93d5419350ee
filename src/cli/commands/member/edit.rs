//! `korpass member edit`.

use crate::cli::commands::member::details::DetailArguments;
use crate::cli::session::Session;
use crate::model::member::Roles;
use crate::workflows::failure::Failure;
use crate::workflows::members::changing::{self, MemberChange};
use crate::workflows::parse;

/// What is to be told anew of a member.
#[derive(Debug, clap::Args)]
pub struct Edit {
    #[arg(value_name = "member")]
    member: String,
    #[arg(long, value_name = "name", value_parser = parse::words)]
    name: Option<String>,
    #[arg(long, value_name = "roles", value_parser = parse::roles)]
    roles: Option<Roles>,
    #[command(flatten)]
    details: DetailArguments,
    #[arg(long)]
    dry_run: bool,
}

impl Edit {
    /// Changes what is told of the member.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let new = MemberChange { name: self.name, roles: self.roles, details: self.details.into() };
        session.confirm_done(changing::edit(&session.context, &mut store, &self.member, new, self.dry_run)?);
        Ok(())
    }
}
