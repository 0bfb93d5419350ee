//! What a roster is like once it has been planned.

use crate::message;
use crate::ui::page::Page;
use crate::workflows::planning::draft::Outcome;
use crate::workflows::planning::standing;

/// Shows which shifts ahead lack somebody and why, how many get no shift, and how good the plan is proven to be.
pub fn show_outcome(page: &Page, outcome: &Outcome) {
    for sentence in standing::sentences(&page.texts, &outcome.lacking) {
        page.show_indented(&sentence);
    }
    page.show_message(&message!("plan-outcome", standing = outcome.standing, idle = outcome.idle));
    for sentence in outcome.standard.sentences() {
        page.show(page.ink.dim(&page.wrap(&page.say(&sentence))));
    }
}
