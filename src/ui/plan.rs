//! What a roster is like once it has been planned.

use crate::message;
use crate::ui::page::Page;
use crate::workflows::planning::draft::DraftSummary;
use crate::workflows::planning::standing;

/// Shows which shifts ahead lack somebody and why, how many get no shift, and how good the plan is proven to be.
pub fn show_summary(page: &Page, summary: &DraftSummary) {
    for sentence in standing::sentences(&page.texts, &summary.lacking) {
        page.show_indented(&sentence);
    }
    page.show_message(&message!("plan-outcome", standing = summary.standing, idle = summary.idle));
    for sentence in summary.standard.sentences() {
        page.show(page.ink.dim(&page.wrap(&page.say(&sentence))));
    }
}
