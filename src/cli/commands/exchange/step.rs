//! `korpass vehicle swap start` and `done`: a step of an exchange.

use crate::cli::commands::exchange::which::Which;
use crate::cli::session::Session;
use crate::i18n::{Message, Time};
use crate::message;
use crate::model::vehicle_swap::SwapState;
use crate::workflows::exchange::steps::{self, Doubt};
use crate::workflows::failure::Failure;
use crate::workflows::parse;

/// A step that an exchange takes.
#[derive(Debug, clap::Args)]
pub struct Step {
    #[command(flatten)]
    which: Which,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    why: Option<String>,
    #[arg(long, short = 'y')]
    yes: bool,
    #[arg(long)]
    dry_run: bool,
}

impl Step {
    /// Takes the step; asks where it comes before its day, or while something is still to be done.
    pub fn run(self, session: &Session, next: SwapState) -> Result<(), Failure> {
        let (mut store, context, coming) = (session.open()?, &session.context, self.which.coming());
        if !self.yes && !self.dry_run {
            let doubts = steps::doubts(context, &store.view()?, coming, next)?;
            if !doubts.is_empty() && !agreed(session, &doubts)? {
                session.show_message(&message!("answer-no"));
                return Ok(());
            }
        }
        session.confirm_done(steps::step(context, &mut store, coming, next, self.why.as_deref(), self.dry_run)?);
        Ok(())
    }
}

/// Tells what speaks against the step, and asks whether to take it.
fn agreed(session: &Session, doubts: &[Doubt]) -> Result<bool, Failure> {
    session.check_can_ask()?;
    doubts.iter().for_each(|doubt| session.warn(&in_words(*doubt)));
    Ok(session.ask(&message!("swap-step-ask")))
}

fn in_words(doubt: Doubt) -> Message {
    match doubt {
        Doubt::Early(day) => message!("swap-step-early", day = Time::Days(day, day)),
        Doubt::TasksOpen(count) => message!("swap-step-tasks", count = count),
    }
}
