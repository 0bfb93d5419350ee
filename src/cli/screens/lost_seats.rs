//! What has become of seats ahead that somebody counted on.

use crate::cli::session::Session;
use crate::message;
use crate::workflows::seats::seats_ahead::Lost;
use crate::workflows::words;

/// Says what has become of the seats, in lines no wider than the screen, and what to do.
pub fn show(session: &Session, lost: &Lost) {
    let plan_again =
        lost.period.map(|period| message!("lost-plan-again", period = words::period_to_type(&session.texts, period)));
    if session.options.json {
        lost.sentences.iter().chain(&plan_again).for_each(|message| session.confirm(message));
    } else if let (Some(plan_again), false) = (plan_again, session.options.quiet) {
        lost.sentences.iter().for_each(|sentence| session.page.show_indented(&session.say(sentence)));
        session.show_message(&plan_again);
    }
}
