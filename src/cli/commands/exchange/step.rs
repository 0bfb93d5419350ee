//! `korpass vehicle swap start` and `done`: a step of an exchange.

use crate::cli::commands::exchange::which::Which;
use crate::cli::session::Session;
use crate::i18n::{Message, Time};
use crate::message;
use crate::model::exchange::ExchangeState;
use crate::workflows::context::Done;
use crate::workflows::decision::Decided;
use crate::workflows::exchange::steps::{self, StepDoubt};
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::refusal::Refusal;

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
    pub fn run(self, session: &Session, next: ExchangeState) -> Result<(), Failure> {
        let mut store = session.open()?;
        let step = (self.which.coming(), next, self.why.as_deref());
        let decide = |doubts: &[StepDoubt]| Ok(!self.dry_run && (self.yes || agreed(session, doubts)?));
        let Decided { shown, stored } = steps::step(&session.context, &mut store, step, decide)?;
        if stored.is_some() || self.dry_run {
            session.confirm_done(Done { is_rehearsal: stored.is_none(), ..shown });
        } else {
            session.show_message(&message!("answer-no"));
        }
        Ok(())
    }
}

/// Tells what speaks against the step, if anything does, and asks whether to take it then.
fn agreed(session: &Session, doubts: &[StepDoubt]) -> Result<bool, Refusal> {
    if doubts.is_empty() {
        return Ok(true);
    }
    session.check_can_ask()?;
    doubts.iter().for_each(|doubt| session.warn(&in_words(*doubt)));
    Ok(session.ask(&message!("swap-step-ask")))
}

fn in_words(doubt: StepDoubt) -> Message {
    match doubt {
        StepDoubt::Early(day) => message!("swap-step-early", day = Time::Days(day, day)),
        StepDoubt::TasksOpen(count) => message!("swap-step-tasks", count = count),
    }
}
