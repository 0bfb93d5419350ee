//! `korpass publish`: the draft becomes what people are told.

use crate::cli::answers::publication::PublicationAnswer;
use crate::cli::commands::calendar::site::say_when_it_shows;
use crate::cli::commands::dues_near;
use crate::cli::commands::notify::say_whom_to_tell;
use crate::cli::session::Session;
use crate::i18n::Message;
use crate::message;
use crate::ui::publication;
use crate::workflows::failure::Failure;
use crate::workflows::publication::preview::Preview;
use crate::workflows::publication::publish::{Published, period_to_publish, publish};
use crate::workflows::refusal::Refusal;

/// The period to publish.
#[derive(Debug, clap::Args)]
pub struct Publish {
    #[arg(value_name = "period")]
    period: Option<String>,
    #[arg(long, short = 'y')]
    yes: bool,
    #[arg(long)]
    force: bool,
    #[arg(long)]
    dry_run: bool,
}

impl Publish {
    /// Shows what is new for whom, asks, and tells it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let (period, dues) = {
            let view = store.view()?;
            (period_to_publish(&session.context, &view, self.period.as_deref())?, dues_near(session, &view)?)
        };
        let decide = |preview: &Preview| self.agreed(session, preview, &dues);
        let Published { shown, stored, rest } = publish(&session.context, &mut store, period, self.force, decide)?;
        if session.options.json {
            return session.show_json(&PublicationAnswer::of(&shown, stored.map(|done| done.outcome)));
        }
        if shown.differences.is_empty() {
            session.show_message(&message!("publish-nothing"));
        }
        let Some(done) = stored else { return Ok(()) };
        session.confirm_done(done);
        say_when_it_shows(session, &store)?;
        if let Some(rest) = rest {
            session.warn(&message!("publish-rest", count = rest.shifts, span = rest.span));
        }
        say_whom_to_tell(session, &store.view()?)
    }

    /// Shows what publishing would tell and asks whether to tell it, as far as that is wanted.
    fn agreed(&self, session: &Session, preview: &Preview, dues: &[Message]) -> Result<bool, Refusal> {
        preview.unfit.iter().flat_map(|unfit| &unfit.breaches).for_each(|breach| session.warn(breach));
        if !self.yes && !self.dry_run {
            session.check_can_ask()?;
        }
        if session.options.json {
            if preview.manned == 0 {
                session.warn(&message!("publish-none-manned"));
            }
            return Ok(!self.dry_run);
        }
        publication::show(&session.page, preview);
        dues.iter().for_each(|due| session.warn(due));
        if self.dry_run {
            session.show_message(&message!("dry-run-note"));
            return Ok(false);
        }
        if !self.yes && !session.ask(&message!("publish-ask")) {
            session.show_message(&message!("publish-declined"));
            return Ok(false);
        }
        Ok(true)
    }
}
