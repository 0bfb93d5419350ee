//! What becomes of seats ahead that somebody counts on.

use crate::cli::options::Consent;
use crate::cli::session::Session;
use crate::message;
use crate::workflows::context::Done;
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::seats_ahead::Lost;
use crate::workflows::words;

/// Says what has become of the seats, in lines no wider than the screen, and what to do.
pub fn show(session: &Session, lost: &Lost) {
    show_lost(session, lost);
    show_advice(session, lost);
}

/// Decides on a change by which seats are lost: where people count on them it shows which and asks, unless it is agreed.
pub fn deciding(session: &Session, consent: Consent) -> impl FnOnce(&Done<Lost>) -> Result<bool, Refusal> {
    move |shown| {
        if !asks_about(&shown.outcome, consent) {
            return Ok(true);
        }
        if !session.options.json {
            session.show_message(&shown.sentence);
            show_lost(session, &shown.outcome);
        }
        session.check_can_ask()?;
        let agrees = session.ask(&message!("effect-ask"));
        if !agrees {
            session.show_message(&message!("effect-declined"));
        }
        Ok(agrees)
    }
}

/// Confirms a change, and says which seats are lost by it unless that was asked about, and what to do.
pub fn confirm<T>(session: &Session, consent: Consent, done: Done<(T, Lost)>) -> T {
    let (outcome, lost) = session.confirm_done(done);
    if !asks_about(&lost, consent) {
        show_lost(session, &lost);
    }
    show_advice(session, &lost);
    outcome
}

fn asks_about(lost: &Lost, consent: Consent) -> bool {
    lost.is_published && !consent.yes && !consent.dry_run
}

/// Says which seats are lost.
pub fn show_lost(session: &Session, lost: &Lost) {
    for sentence in lost.sentences.iter().chain(&lost.broken) {
        if session.options.json {
            session.confirm(sentence);
        } else if !session.options.quiet {
            session.page.show_indented(&session.say(sentence));
        }
    }
}

/// Says what to do about seats that are lost.
pub fn show_advice(session: &Session, lost: &Lost) {
    let period = lost.period.map(|period| words::period_to_type(&session.texts, period));
    if let Some(period) = period {
        session.confirm(&message!("lost-plan-again", period = period));
    }
}
