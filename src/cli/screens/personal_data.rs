//! What is held on a person.

use crate::cli::screens::member::show_known;
use crate::i18n::{Time, date_time};
use crate::message;
use crate::store::Operation;
use crate::text;
use crate::ui::page::Page;
use crate::workflows::members::personal_data::DataHeld;
use crate::workflows::words;

/// Shows all that is held on a member; what operations did is said by whoever knows.
pub fn show(page: &Page, held: &DataHeld, sentence: impl Fn(&Operation) -> String) {
    show_known(page, &held.known);
    show_shifts(page, held);
    show_said(page, held);
    show_messages(page, held);
    heading(page, &text!(page.texts, "data-history", count = held.history.len()));
    for (day, operation) in &held.history {
        page.show_indented(&format!("{day}  {}", sentence(operation)));
    }
    page.show("");
    if held.left_out > 0 {
        page.show_message(&message!("data-left-out", count = held.left_out));
    }
    if held.is_without_others {
        page.show_message(&message!("data-without-others"));
    }
    page.show_message(&message!("data-more", member = held.typed.as_str()));
}

fn heading(page: &Page, text: &str) {
    page.show("");
    page.show(page.ink.heading(text));
}

fn show_shifts(page: &Page, held: &DataHeld) {
    heading(page, &text!(page.texts, "data-shifts", count = held.shifts.len()));
    for (start, end, seat) in &held.shifts {
        let seat = page.texts.say(&words::seat(*seat));
        page.show(format!("  {}–{}  {seat}", date_time(*start), end.format("%H:%M")));
    }
    heading(page, &text!(page.texts, "data-drives", count = held.drives.len()));
    for drive in &held.drives {
        let kilometres = drive.odometer_end.saturating_sub(drive.odometer_start);
        page.show(format!("  {}  {kilometres} km", date_time(drive.start)));
    }
}

fn show_said(page: &Page, held: &DataHeld) {
    let texts = &page.texts;
    heading(page, &text!(texts, "data-said", count = held.weekly.len() + held.days.len()));
    for said in &held.weekly {
        let days = Time::Weekdays(said.weekdays.iter().collect());
        let word = texts.get(&words::availability_id(said.availability));
        page.show(format!("  {} {}  {word}", texts.write(&days.into()), said.window));
    }
    for said in &held.days {
        let word = texts.get(&words::availability_id(said.availability));
        page.show(format!("  {} – {}  {word}", date_time(said.from), date_time(said.to)));
    }
}

/// When and how they were told something, and the calendar they subscribe to.
fn show_messages(page: &Page, held: &DataHeld) {
    heading(page, &text!(page.texts, "data-notices", count = held.notices.len()));
    for (at, address) in &held.notices {
        page.show(format!("  {}  {}", date_time(*at), address.as_deref().unwrap_or_default()));
    }
    if held.has_calendar {
        page.show_message(&message!("data-calendar"));
    }
}
