//! `korpass calendar gone`: what had to be removed on the web is gone.

use serde::Serialize;

use crate::cli::commands::calendar::site::say_left;
use crate::cli::options::Consent;
use crate::cli::session::Session;
use crate::message;
use crate::model::site_page::SitePage;
use crate::workflows::decision::Decided;
use crate::workflows::export::left_on_web::confirm_gone;
use crate::workflows::failure::Failure;

/// Whether it is gone.
#[derive(Debug, clap::Args)]
pub struct Gone {
    #[command(flatten)]
    consent: Consent,
}

/// What had to be removed.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct GoneAnswer {
    /// The addresses of the pages.
    pages: Vec<String>,
    /// Whether it was noted that they are gone.
    gone: bool,
}

impl Gone {
    /// Whether the database is only read.
    pub fn reads(&self) -> bool {
        self.consent.dry_run
    }

    /// Shows what must be removed on the web, and notes that it is, after asking.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let Consent { yes, dry_run } = self.consent;
        let Decided { shown, stored } = confirm_gone(&session.context, &mut store, |pages| {
            if yes || dry_run {
                return Ok(yes && !dry_run);
            }
            session.check_can_ask()?;
            say_left(session, pages);
            Ok(session.ask(&message!("site-gone-ask", count = pages.len())))
        })?;
        let gone = stored.is_some();
        if session.options.json {
            return session.show_json(&GoneAnswer { pages: shown.iter().map(SitePage::address).collect(), gone });
        }
        if shown.is_empty() {
            session.show_message(&message!("site-gone-none"));
        } else if gone {
            session.confirm(&message!("site-gone", count = shown.len()));
        } else if dry_run {
            say_left(session, &shown);
            session.show_message(&message!("dry-run-note"));
        } else {
            session.show_message(&message!("effect-declined"));
        }
        Ok(())
    }
}
