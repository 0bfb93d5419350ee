//! Why a shift has its crew, or none.

use std::collections::BTreeMap;

use crate::i18n::Argument;
use crate::message;
use crate::model::member::MemberId;
use crate::model::problem::{Seat, Weights};
use crate::planner::explanation::alternatives::{Alternative, Outcome, Substitution};
use crate::planner::explanation::minimum_change::Repair;
use crate::planner::problem::shift_names::ShiftNames;
use crate::report::why::{rule_id, swap_sentence, ways_in_words};
use crate::ui::page::Page;
use crate::workflows::planning::why::{Because, WhyShift};
use crate::workflows::words::{self, Names};

/// Shows who sits in the shift, or that nobody does.
pub fn show_heading(page: &Page, why: &WhyShift) {
    let time = why.time.clone();
    page.show_message(&match &why.because {
        Because::Manned { crew, .. } => {
            let crew = in_seats(&Names::of(&why.facts.members), crew);
            message!("why-crew", shift = time, crew = crew)
        }
        Because::NotManned { .. } => message!("why-unmanned", shift = time),
    });
}

/// Shows why that is so, and what else could be.
pub fn show_reasons(page: &Page, why: &WhyShift) {
    let names = Names::of(&why.facts.members);
    let shifts = ShiftNames::of(&why.facts);
    match &why.because {
        Because::Manned { others, weights, .. } => {
            show_swaps(page, &names, others, *weights);
            show_barred(page, &names, &shifts, others);
        }
        Because::NotManned { reason, ways, plate } => {
            if let Some(reason) = reason {
                page.show_indented(&page.say(reason));
            }
            show_ways(page, &names, &shifts, ways, plate.as_deref());
        }
    }
}

fn in_seats(names: &Names, crew: &[(Seat, MemberId)]) -> Vec<Argument> {
    let named = |(seat, member): &(Seat, MemberId)| {
        message!("why-in-seat", name = names.full(*member), seat = words::seat(*seat))
    };
    crew.iter().map(|taken| named(taken).into()).collect()
}

/// Those who could sit there instead, the cheapest first.
fn show_swaps(page: &Page, names: &Names, others: &[Alternative], weights: Weights) {
    let possible = |other: &Alternative| match &other.outcome {
        Outcome::Possible(swap) => Some((names.of_person(&other.person), swap.clone())),
        _ => None,
    };
    let mut swaps: Vec<(String, Substitution)> = others.iter().filter_map(possible).collect();
    swaps.sort_by_key(|(_, swap)| swap.cost);
    if !swaps.is_empty() {
        page.show_message(&message!("why-instead"));
    }
    for (name, swap) in swaps {
        let instead = names.of_person(&swap.instead_of);
        page.show_indented(&page.say(&swap_sentence(&name, &instead, &swap, weights)));
    }
}

/// Those who could not, by what keeps them.
fn show_barred(page: &Page, names: &Names, shifts: &ShiftNames<'_>, others: &[Alternative]) {
    let mut elsewhere: Vec<Argument> = Vec::new();
    let mut forbidden: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    for other in others {
        let name = names.of_person(&other.person);
        match &other.outcome {
            Outcome::Possible(_) => {}
            Outcome::FromAnotherShift(shift) => {
                elsewhere.push(message!("why-at", name = name, shift = words::time_of(shifts, shift)).into());
            }
            Outcome::Forbidden(rule) => forbidden.entry(rule_id(*rule)).or_default().push(name),
        }
    }
    if !elsewhere.is_empty() || !forbidden.is_empty() {
        page.show_message(&message!("why-not"));
    }
    if !elsewhere.is_empty() {
        page.show_indented(&page.say(&message!("why-elsewhere", names = elsewhere)));
    }
    for (id, names) in forbidden {
        page.show_indented(&page.say(&message!(id, count = names.len(), names = names)));
    }
}

/// The smallest changes that would man the shift.
fn show_ways(page: &Page, names: &Names, shifts: &ShiftNames<'_>, ways: &[Repair], plate: Option<&str>) {
    let sentences = ways_in_words(ways, |person| names.of_person(person), |shift| words::time_of(shifts, shift), plate);
    page.show_message(&message!(if sentences.is_empty() { "why-no-way" } else { "why-ways" }));
    sentences.iter().for_each(|sentence| page.show_indented(&page.say(sentence)));
}
