//! `korpass vehicle swap plan`: an exchange is opened.

use crate::cli::session::Session;
use crate::message;
use crate::workflows::exchange::opening::{self, NewExchange};
use crate::workflows::failure::Failure;
use crate::workflows::parse;

/// The vehicles, and the days on which the new one may come.
#[derive(Debug, clap::Args)]
pub struct Plan {
    #[arg(long, value_name = "plate")]
    old: String,
    #[arg(long, value_name = "plate")]
    new: String,
    #[arg(long, value_name = "period")]
    window: String,
    #[arg(long, value_name = "number", value_parser = parse::within::<u32>(0, 60), allow_hyphen_values = true)]
    days_without: Option<u32>,
    #[arg(long)]
    dry_run: bool,
}

impl Plan {
    /// Opens the exchange, with the tasks of the template.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let Self { old, new, window, days_without, dry_run } = self;
        let input = NewExchange { old, new, window, days_without };
        session.confirm_done(opening::open(&session.context, &mut store, &input, dry_run)?);
        session.confirm(&message!("swap-plan-next"));
        Ok(())
    }
}
