//! What a change of the roster does: each shift with who leaves and who comes, and whom to tell.

use std::collections::BTreeSet;

use crate::i18n::{SortKey, Texts, Time};
use crate::message;
use crate::model::member::{Member, MemberId};
use crate::model::problem::Seat;
use crate::model::roster::ShiftState;
use crate::ui::page::Page;
use crate::ui::table::{ScreenTable, Tone};
use crate::workflows::proposal::{CrewThen, RosterEffect, ShiftEffect};
use crate::workflows::words::{self, Names};

/// So many shifts and people are named; of more it is said how many they are.
const MOST_SHOWN: usize = 12;

/// Shows what a change does.
pub fn show(page: &Page, effect: &RosterEffect, members: &[Member]) {
    let names = Names::of(members);
    let mut table = ScreenTable::bare(page.ink, page.width);
    for shift in effect.shifts.iter().take(MOST_SHOWN) {
        rows(&page.texts, &names, shift).into_iter().for_each(|row| table.row(row));
    }
    table.keep_whole(&[0]);
    table.lines().iter().for_each(|line| page.show(line));
    if let Some(rest) = effect.shifts.len().checked_sub(MOST_SHOWN).filter(|rest| *rest > 0) {
        page.show(format!("  {}", page.say(&message!("effect-more", count = rest))));
    }
    let mut told: Vec<&str> = effect.to_tell().into_iter().map(|member| names.full(member)).collect();
    SortKey::sort_by_name(&mut told, |name| name);
    match told.len() {
        0 => {}
        1..=MOST_SHOWN => page.show_message(&message!("effect-to-tell", count = told.len(), names = told)),
        many => page.show_message(&message!("effect-many-to-tell", count = many)),
    }
}

/// The rows of one shift: its time, who leaves or comes, and what it is like afterwards.
fn rows(texts: &Texts, names: &Names, effect: &ShiftEffect) -> Vec<Vec<(String, Tone)>> {
    let Some(then) = effect.now_or_before() else { return Vec::new() };
    let mut lines = crew_lines(texts, names, effect);
    if let (Some(before), Some(after)) = (&effect.before, &effect.after)
        && (before.start, before.end) != (after.start, after.end)
    {
        let was = Time::Shift(before.start, before.end);
        lines.push((texts.say(&message!("effect-moved", before = was)), Tone::Plain));
    }
    if lines.is_empty() {
        lines.push((String::new(), Tone::Plain));
    }
    let is_manned = effect.after.as_ref().is_some_and(|after| after.state == ShiftState::Manned);
    let state = texts.get(match &effect.after {
        Some(_) if is_manned => "effect-manned",
        Some(_) => "effect-stands",
        None if effect.is_unplanned => "effect-unplanned",
        None => "effect-gone",
    });
    let tone = if is_manned { Tone::Dim } else { Tone::Warn };
    let time = texts.shift_time(then.start, then.end);
    let row = |(at, (line, line_tone)): (usize, (String, Tone))| {
        let first = |text: &str| if at == 0 { text.to_owned() } else { String::new() };
        vec![(first(&time), Tone::Strong), (line, line_tone), (first(&state), tone)]
    };
    lines.into_iter().enumerate().map(row).collect()
}

/// A line for each who leaves a shift, comes, or changes seat.
fn crew_lines(texts: &Texts, names: &Names, effect: &ShiftEffect) -> Vec<(String, Tone)> {
    let crew = |then: &Option<CrewThen>| then.as_ref().map(|then| then.crew.clone()).unwrap_or_default();
    let (before, after): (BTreeSet<_>, BTreeSet<_>) = (crew(&effect.before), crew(&effect.after));
    let person = |sign: &str, (seat, member): &(Seat, MemberId)| {
        let seat = texts.say(&words::seat(*seat));
        format!("{sign} {}", crate::text!(texts, "effect-seat", name = names.full(*member), seat = seat))
    };
    let leaves = before.iter().filter(|(_, member)| !after.iter().any(|(_, found)| found == member));
    let mut lines: Vec<(String, Tone)> = leaves.map(|seat| (person("−", seat), Tone::Warn)).collect();
    for (seat, member) in &after {
        match effect.before.as_ref().and_then(|before| before.seat_of(*member)) {
            None => lines.push((person("+", &(*seat, *member)), Tone::Plain)),
            Some(was) if was != *seat => lines.push((person("~", &(*seat, *member)), Tone::Plain)),
            Some(_) => {}
        }
    }
    lines
}
