//! Members.

use crate::i18n::Argument;
use crate::message;
use crate::model::member::{Member, Roles};
use crate::ui::page::Page;
use crate::ui::table::{ScreenTable, Tone};
use crate::workflows::members::listing::MemberKnown;
use crate::workflows::words;

/// Shows members in a table.
pub fn show_list(page: &Page, members: &[Member]) {
    if members.is_empty() {
        page.show_message(&message!("member-none"));
        return;
    }
    let texts = &page.texts;
    let headings = [
        "label-id",
        "label-name",
        "label-roles",
        "label-experience",
        "label-household",
        "label-phone",
        "label-pace-short",
        "label-note",
    ];
    let headings = headings.map(|id| texts.get(id));
    let mut table = ScreenTable::new(page.ink, page.width, &headings).with_gap(1);
    for member in members {
        let profile = &member.profile;
        let notes = [(profile.board, "note-board"), (profile.automatic_only, "note-automatic")];
        let mut notes: Vec<String> = notes.iter().filter(|(yes, _)| *yes).map(|(_, id)| texts.get(id)).collect();
        notes.extend(profile.left.map(|left| crate::text!(texts, "note-left", last = left.to_string())));
        table.row([
            (member.id.to_string(), Tone::Dim),
            (profile.name.clone(), Tone::Plain),
            (texts.get(short_roles(profile.roles)), Tone::Plain),
            (texts.get(if profile.experienced { "note-experienced" } else { "note-new" }), Tone::Plain),
            (profile.household.clone().unwrap_or_default(), Tone::Plain),
            (profile.phone.clone().unwrap_or_default(), Tone::Plain),
            (texts.hundredths(profile.pace.hundredths()), Tone::Plain),
            (notes.join(", "), Tone::Plain),
        ]);
    }
    table.right(&[6]);
    table.keep_whole(&[0, 1, 2, 3, 5, 6]);
    table.lines().iter().for_each(|line| page.show(line));
    page.show("");
    let drivers = members.iter().filter(|member| member.profile.roles.drives()).count();
    page.show_message(&message!("member-count", count = members.len(), drivers = drivers));
}

/// The word for the seats that a member takes, where there is little room.
fn short_roles(roles: Roles) -> &'static str {
    match roles {
        Roles::Driver => "seat-driver",
        Roles::RideAlong => "seat-ride-along",
        Roles::Both => "roles-both-short",
    }
}

/// Shows all that is told of a member, line by line.
pub fn show_known(page: &Page, known: &MemberKnown) {
    let (texts, profile) = (&page.texts, &known.member.profile);
    page.show(format!("{}  {}", page.ink.heading(&profile.name), page.ink.dim(&known.member.id.to_string())));
    page.show("");
    let introductions: Vec<String> =
        known.introductions.iter().map(|(plate, since)| format!("{plate} ({since})")).collect();
    let beside = [
        ("label-introductions", introductions.join(", ")),
        ("label-prefers", known.prefers.join(", ")),
        ("label-avoids", known.avoids.join(", ")),
    ];
    let mut rows = words::profile_lines(profile);
    rows.extend(beside.map(|(label, text)| (label, Argument::from(text))));
    let mut table = ScreenTable::bare(page.ink, page.width);
    for (label, value) in rows {
        let value = texts.write(&value);
        let value = if value.is_empty() { "–".to_owned() } else { value };
        table.row([(texts.get(label), Tone::Dim), (value, Tone::Plain)]);
    }
    table.lines().iter().for_each(|line| page.show(line));
}
