//! Who could take a seat: for `suggest`, and for whoever has to fill the seats of somebody absent.

use std::collections::BTreeMap;

use crate::i18n::Texts;
use crate::message;
use crate::model::availability::Availability;
use crate::model::member::{Member, MemberId};
use crate::report::why::rule_id;
use crate::ui::page::Page;
use crate::ui::table::{ScreenTable, Tone};
use crate::workflows::seats::suggesting::OpenSeat;
use crate::workflows::words::{self, Names};

/// Shows who could, who could if others moved, and who could not and why; the choices are numbered.
pub fn show(page: &Page, open: &OpenSeat<'_>, with_barred: bool) {
    let heading = message!("suggest-heading", shift = words::time(open.shift), seat = words::seat(open.seat));
    page.show(page.ink.heading(&page.say(&heading)));
    if open.found.direct.is_empty() {
        page.show_message(&message!("suggest-nobody"));
    }
    let mut table = ScreenTable::bare(page.ink, page.width);
    for (index, (_, cells)) in in_words(&page.texts, open).into_iter().enumerate() {
        table.row(std::iter::once(((index + 1).to_string(), Tone::Strong)).chain(cells));
    }
    table.keep_whole(&[0, 1, 5]);
    table.right(&[0]);
    table.lines().iter().for_each(|line| page.show(line));
    if !open.found.chains.is_empty() {
        page.show(page.texts.get("suggest-chains"));
    }
    for (index, suggestion) in open.found.chains.iter().enumerate() {
        let number = open.found.direct.len() + index + 1;
        page.show_indented(&format!("{number}  {}", page.say(&open.chain_sentence(suggestion))));
    }
    if with_barred {
        show_barred(page, open);
    }
}

/// Those who could without anybody moving, the best first: who, and what is to be known of them.
pub fn in_words(texts: &Texts, open: &OpenSeat<'_>) -> Vec<(MemberId, Vec<(String, Tone)>)> {
    let members = open.found.direct.iter().filter_map(|found| open.member(&found.moves[0].takes.person));
    members.map(|member| (member.id, cells(texts, open, member))).collect()
}

fn cells(texts: &Texts, open: &OpenSeat<'_>, member: &Member) -> Vec<(String, Tone)> {
    let load = open.load(member);
    let said = open.said(member);
    let last = open.last_served(member).map_or_else(
        || texts.get("suggest-never"),
        |day| crate::text!(texts, "suggest-last", day = texts.day_and_month(day)),
    );
    let tone = if said == Availability::Reluctant { Tone::Warn } else { Tone::Plain };
    let cells = [
        (member.profile.name.clone(), Tone::Strong),
        (texts.get(&words::availability_id(said)), tone),
        (crate::text!(texts, "suggest-load", load = load.0, target = load.1), Tone::Plain),
        (last, Tone::Plain),
        (member.profile.phone.clone().unwrap_or_default(), Tone::Plain),
    ];
    let household = open.household(member);
    let household = household.map(|name| (crate::text!(texts, "suggest-household", name = name), Tone::Dim));
    cells.into_iter().chain(household).collect()
}

fn show_barred(page: &Page, open: &OpenSeat<'_>) {
    let names = Names::of(&open.facts.members);
    let mut by_rule: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    for barred in &open.found.barred {
        by_rule.entry(rule_id(barred.breach.rule)).or_default().push(names.of_person(&barred.person));
    }
    if !by_rule.is_empty() {
        page.show(page.texts.get("suggest-barred"));
    }
    for (id, names) in by_rule {
        page.show_indented(&page.say(&message!(id, count = names.len(), names = names)));
    }
}
