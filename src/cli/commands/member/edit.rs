//! `korpass member edit`.

use crate::cli::commands::member::details::DetailArguments;
use crate::cli::options::Consent;
use crate::cli::screens::lost_seats;
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
    #[command(flatten)]
    consent: Consent,
}

impl Edit {
    /// Changes what is told of the member, once it is shown what is lost by it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let new = MemberChange { name: self.name, roles: self.roles, details: self.details.into() };
        let (context, dry_run) = (&session.context, self.consent.dry_run);
        let decide = lost_seats::deciding(session, self.consent);
        if let Some(done) = changing::edit(context, &mut store, &self.member, new, dry_run, decide)? {
            lost_seats::confirm(session, self.consent, done);
        }
        Ok(())
    }
}
