//! `korpass undo`: an operation taken back.

use serde::Serialize;

use crate::cli::answers::effect::EffectAnswer;
use crate::cli::commands::history::sentence;
use crate::cli::session::Session;
use crate::message;
use crate::ui::effect;
use crate::workflows::context::Done;
use crate::workflows::decision::Decided;
use crate::workflows::failure::Failure;
use crate::workflows::history::turning::{self, Turned, Undoing};
use crate::workflows::parse;
use crate::workflows::words;

/// What is to be taken back.
#[derive(Debug, clap::Args)]
pub struct Undo {
    #[arg(value_name = "operation", value_parser = parse::within::<i64>(1, i64::MAX))]
    operation: Option<i64>,
    #[arg(long)]
    force: bool,
    #[arg(long)]
    yes: bool,
    #[arg(long)]
    dry_run: bool,
}

/// What taking an operation back, or doing it again, does.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Answer {
    #[serde(flatten)]
    effect: EffectAnswer,
    /// The operation that was taken back or done again.
    operation: i64,
    /// The version that was published by that, where people have been told.
    version: Option<i64>,
    /// Whether it was stored: not in a rehearsal.
    stored: bool,
}

impl Undo {
    /// Takes back the last operation, or the one of a number where nothing later depends on it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let wanted =
            Undoing { operation: self.operation, force: self.force, dry_run: self.dry_run, ..Undoing::default() };
        let decide = |shown: &Done<Turned>| Ok(self.yes || agreed(session, &shown.outcome));
        let decided = turning::undo(&session.context, &mut store, wanted, decide)?;
        if decided.stored.is_none() && !self.dry_run {
            session.show_message(&message!("effect-declined"));
            return Ok(());
        }
        show(session, decided)
    }
}

/// Whether a person, if there is one to ask, agrees to take back what people have been told.
fn agreed(session: &Session, turned: &Turned) -> bool {
    if !turned.was_published() || session.check_can_ask().is_err() {
        return true;
    }
    let operation = &turned.operation;
    session.show_message(&message!("history-line", number = operation.id, what = sentence(session, operation)));
    session.ask(&message!("undo-ask-told"))
}

/// Shows what was taken back or done again, or would be.
pub fn show(session: &Session, decided: Decided<Done<Turned>, ()>) -> Result<(), Failure> {
    let Decided { shown, stored } = decided;
    let is_stored = stored.is_some();
    let turned = session.confirm_done(Done { is_rehearsal: !is_stored, ..shown });
    if session.options.json {
        let effect = EffectAnswer::of(&turned.effect, &turned.members);
        let (operation, version) = (turned.operation.id, turned.version);
        return session.show_json(&Answer { effect, operation, version, stored: is_stored });
    }
    if !session.options.quiet {
        effect::show(&session.page, &turned.effect, &turned.members);
    }
    if !is_stored {
        return Ok(());
    }
    if let Some(version) = turned.version {
        session.confirm(&message!("undo-told", version = version));
    } else if let Some(period) = turned.effect.period().filter(|_| !turned.effect.to_tell().is_empty()) {
        session.confirm(&message!("effect-publish", period = words::period_to_type(&session.texts, period)));
    }
    Ok(())
}
