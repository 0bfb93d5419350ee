//! A change of the roster at the prompt: what it does is shown and asked about before it is stored.

use serde::Serialize;

use crate::cli::answers::effect::EffectAnswer;
use crate::cli::options::Consent;
use crate::cli::session::Session;
use crate::message;
use crate::ui::effect;
use crate::workflows::failure::Failure;
use crate::workflows::proposal::{Proposed, Rehearsed};
use crate::workflows::refusal::Refusal;
use crate::workflows::words;

/// What a change does, and whether it was stored.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ProposalAnswer {
    #[serde(flatten)]
    effect: EffectAnswer,
    /// What was done, in the language spoken.
    message: String,
    /// Whether it was stored: not in a rehearsal.
    stored: bool,
}

/// Decides on a change: shows what it does and asks whether to store it, as far as that is wanted.
pub fn deciding(session: &Session, consent: Consent) -> impl FnOnce(&Rehearsed) -> Result<bool, Refusal> {
    move |shown| agreed(session, shown, consent)
}

/// Says what came of a proposal: what was done, and that it is to be published.
///
/// # Errors
/// If the answer cannot be written as JSON.
pub fn show_proposed<T>(session: &Session, Proposed { shown, stored }: &Proposed<T>) -> Result<(), Failure> {
    if session.options.json {
        let effect = EffectAnswer::of(&shown.effect, &shown.members);
        session.show_json(&ProposalAnswer {
            effect,
            message: session.say(&shown.sentence),
            stored: stored.is_some(),
        })?;
    } else if stored.is_some() {
        session.confirm(&shown.sentence);
        if let Some(period) = shown.effect.period().filter(|_| !shown.effect.to_tell().is_empty()) {
            session.confirm(&message!("effect-publish", period = words::period_to_type(&session.texts, period)));
        }
    }
    Ok(())
}

fn agreed(session: &Session, shown: &Rehearsed, consent: Consent) -> Result<bool, Refusal> {
    let asks = !consent.yes && !consent.dry_run;
    if session.options.json {
        if asks {
            session.check_can_ask()?;
        }
        return Ok(!consent.dry_run);
    }
    if !session.options.quiet || !consent.yes {
        if shown.effect.shifts.is_empty() {
            session.show_message(&message!("effect-none"));
        }
        effect::show(&session.page, &shown.effect, &shown.members);
    }
    if consent.dry_run {
        session.confirm(&message!("dry-run-would", sentence = shown.sentence.clone()));
        session.confirm(&message!("dry-run-note"));
        return Ok(false);
    }
    if asks {
        session.check_can_ask()?;
        if !session.ask(&message!("effect-ask")) {
            session.show_message(&message!("effect-declined"));
            return Ok(false);
        }
    }
    Ok(true)
}
