//! Why a member has as many shifts in a period as they have.

use crate::i18n::{Argument, Message, Time};
use crate::message;
use crate::planner::explanation::load_explanation::CheapestTakeover;
use crate::planner::problem::from_facts::{TargetBreakdown, member_of_person};
use crate::planner::problem::shift_names::ShiftNames;
use crate::report::why::{swap_sentence, why_not_id};
use crate::ui::page::Page;
use crate::workflows::planning::why::WhyMember;
use crate::workflows::words::{self, Names};

/// Shows how a member's shifts in a period came about: the target and what it is made of, and of each other
/// shift what stands in the way.
pub fn show(page: &Page, why: &WhyMember) {
    page.show_message(&heading(why));
    let say = |message: &Message| page.show_indented(&page.say(message));
    target_sentences(&why.share).iter().for_each(say);
    if !why.load.others.is_empty() {
        page.show("");
        page.show_message(&message!("why-member-others"));
    }
    for (reason, shifts) in &why.load.others {
        say(&message!("why-shifts", count = shifts.len(), reason = message!(why_not_id(*reason))));
    }
    if let Some(nearest) = &why.load.nearest {
        page.show("");
        page.show_message(&message!("why-member-nearest"));
        say(&nearest_sentence(why, nearest));
    }
}

fn heading(why: &WhyMember) -> Message {
    let period = why.facts.roster.period;
    message!(
        "why-member",
        name = why.member.profile.name.as_str(),
        load = why.has.len(),
        span = Time::Days(period.from(), period.to()),
        target = why.share.target
    )
}

/// What the target is made of.
fn target_sentences(share: &TargetBreakdown) -> Vec<Message> {
    let claim = &share.claim;
    let mut sentences = vec![message!(
        "why-member-share",
        pace = Argument::Hundredths(claim.pace),
        paces = Argument::Hundredths(share.paces),
        seats = share.seats
    )];
    if claim.carried > 0.0 {
        let carried = Argument::Hundredths((claim.carried * 100.0).round() as i64);
        sentences.push(message!("why-member-carried", carried = carried));
    }
    if share.target == claim.cap {
        sentences.push(message!("why-member-cap", cap = claim.cap));
    }
    sentences
}

fn nearest_sentence(why: &WhyMember, nearest: &CheapestTakeover) -> Message {
    let names = Names::of(&why.facts.members);
    let instead = member_of_person(&nearest.swap.instead_of).map_or("", |other| names.full(other));
    let swap = swap_sentence(&why.member.profile.name, instead, &nearest.swap, why.weights);
    let shift = words::time_of(&ShiftNames::of(&why.facts), &nearest.shift);
    message!("why-member-swap", shift = shift, swap = swap)
}
