//! `korpass vehicle back-in-service`: a vehicle can be used after all.

use crate::cli::screens::lost_seats;
use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::vehicles::out_of_service;

/// The number of the time out of service.
#[derive(Debug, clap::Args)]
pub struct BackInService {
    #[arg(value_name = "id")]
    id: i64,
    #[arg(long)]
    dry_run: bool,
}

impl BackInService {
    /// Puts it back in service, and says what becomes of seats ahead.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let lost = session.confirm_done(out_of_service::put_back(&session.context, &mut store, self.id, self.dry_run)?);
        lost_seats::show(session, &lost);
        Ok(())
    }
}
