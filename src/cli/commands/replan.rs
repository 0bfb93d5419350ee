//! `korpass replan`: after changes, the roster nearest to what people have been told.

use crate::cli::options::{Consent, SolveOptions};
use crate::cli::proposing::{agreed, show_proposed};
use crate::cli::session::Session;
use crate::cli::ui::watch::PlannerWatch;
use crate::i18n::date_time;
use crate::message;
use crate::workflows::failure::Failure;
use crate::workflows::planning::replan::{NewRoster, replan};
use crate::workflows::words;

/// The period to plan again.
#[derive(Debug, clap::Args)]
pub struct Replan {
    #[arg(value_name = "period")]
    period: Option<String>,
    #[command(flatten)]
    options: SolveOptions,
    #[command(flatten)]
    consent: Consent,
}

impl Replan {
    /// Plans again, shows what changes, asks, and stores it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let watch = PlannerWatch::new(session, &self.options);
        let decide = |new: &NewRoster<'_>| Ok(self.agreed(session, new)?);
        let replanned = replan(&session.context, &mut store, self.period.as_deref(), &watch.search(), decide)?;
        if self.asks(session) && replanned.is_stored {
            return Ok(());
        }
        show_proposed(session, &replanned.proposed)?;
        if replanned.standing > 0 {
            let period = words::period_to_type(&session.texts, replanned.period);
            session.confirm(&message!("replan-standing", count = replanned.standing, period = period));
        }
        Ok(())
    }

    /// Whether somebody is to be asked.
    fn asks(&self, session: &Session) -> bool {
        !session.options.json && !self.consent.yes && !self.consent.dry_run
    }

    /// Shows what the new roster changes and asks whether to store it, unless there is nothing to ask about.
    fn agreed(&self, session: &Session, new: &NewRoster<'_>) -> Result<bool, Failure> {
        let changes_nothing = self.asks(session) && new.is_stored;
        if changes_nothing {
            session.show_message(&message!("replan-nearest-already"));
        }
        if !session.options.json {
            session.show_message(&message!("replan-fixed", until = date_time(new.fixed_until)));
        }
        if changes_nothing { Ok(false) } else { agreed(session, new.shown, self.consent) }
    }
}
