//! What publishing would tell: each member with what is new for them, and what it was like before.

use std::collections::{BTreeMap, BTreeSet};

use crate::i18n::{Message, SortKey, Texts};
use crate::message;
use crate::model::difference::{News, NewsKind, ShiftDifference};
use crate::model::member::MemberId;
use crate::model::vehicle::{Vehicle, VehicleId};
use crate::ui::page::Page;
use crate::ui::table::{ScreenTable, Tone};
use crate::workflows::export::site_folder::WayOut;
use crate::workflows::publication::preview::Preview;
use crate::workflows::words::{self, Names};

/// Shows what publishing would tell, member by member.
pub fn show(page: &Page, preview: &Preview) {
    let names = Names::of(&preview.members);
    let vehicles = vehicles_to_name(preview);
    let mut by_member: BTreeMap<MemberId, Vec<(&ShiftDifference, News)>> = BTreeMap::new();
    for (difference, news) in preview.news() {
        by_member.entry(news.member).or_default().push((difference, news));
    }
    let mut by_member: Vec<(MemberId, Vec<(&ShiftDifference, News)>)> = by_member.into_iter().collect();
    SortKey::sort_by_name(&mut by_member, |(member, _)| names.full(*member));
    let (manned, shifts) = (preview.manned, preview.shifts);
    let heading = message!("publish-heading", members = by_member.len(), manned = manned, shifts = shifts);
    page.show(page.ink.heading(&page.texts.say(&heading)));
    page.show("");
    let mut table = ScreenTable::bare(page.ink, page.width);
    for (member, news) in &by_member {
        for (index, (difference, news)) in news.iter().enumerate() {
            let name = if index == 0 { names.full(*member).to_owned() } else { String::new() };
            table.row(news_row(page, &names, &vehicles, name, difference, *news));
            if let Some(row) = before_row(page, &names, &vehicles, difference, *news) {
                table.row(row);
            }
        }
    }
    table.keep_whole(&[0, 1, 2]);
    table.lines().iter().for_each(|line| page.show(line));
    page.show("");
    page.show(page.ink.dim(&page.texts.get("news-legend")));
    page.show("");
    if manned == 0 {
        page.show(page.ink.warn(&format!("! {}", page.texts.get("publish-none-manned"))));
        page.show("");
    }
}

/// The vehicles to be named: none where all is about one.
fn vehicles_to_name(preview: &Preview) -> Vec<&Vehicle> {
    let published = preview.differences.iter().filter_map(|difference| difference.before.as_ref()?.shift.vehicle);
    let concerned: BTreeSet<VehicleId> =
        preview.differences.iter().filter_map(|difference| difference.vehicle).chain(published).collect();
    preview.vehicles.iter().filter(|_| concerned.len() > 1).collect()
}

fn news_row(
    page: &Page,
    names: &Names,
    vehicles: &[&Vehicle],
    name: String,
    difference: &ShiftDifference,
    news: News,
) -> Vec<(String, Tone)> {
    let texts = &page.texts;
    let (sign, tone) = match news.kind {
        NewsKind::Given => ("+", Tone::Plain),
        NewsKind::Taken => ("−", Tone::Warn),
        NewsKind::Changed => ("~", Tone::Plain),
    };
    let company = company(names, difference.crew.iter().map(|(_, member)| *member), news.member);
    let what = match news.kind {
        NewsKind::Taken => texts.get("news-taken"),
        _ if company.is_empty() => String::new(),
        _ => crate::text!(texts, "news-with", names = texts.list(&company)),
    };
    vec![
        (name, Tone::Strong),
        (format!("{sign} {}", texts.shift_time(difference.start, difference.end)), tone),
        (texts.say(&words::seat(news.seat)), tone),
        (what, Tone::Plain),
        (if news.kind == NewsKind::Taken { String::new() } else { plate(vehicles, difference.vehicle) }, Tone::Dim),
    ]
}

/// The others of a crew, by short name.
fn company(names: &Names, crew: impl Iterator<Item = MemberId>, but: MemberId) -> Vec<&str> {
    crew.filter(|member| *member != but).map(|member| names.short(member)).collect()
}

fn plate(vehicles: &[&Vehicle], vehicle: Option<VehicleId>) -> String {
    let found = vehicle.and_then(|id| vehicles.iter().find(|vehicle| vehicle.id == id));
    found.map(|vehicle| vehicle.details.plate.to_string()).unwrap_or_default()
}

/// What has changed for a member who stays in a shift, as it was before, each under what it is now.
fn before_row(
    page: &Page,
    names: &Names,
    vehicles: &[&Vehicle],
    difference: &ShiftDifference,
    news: News,
) -> Option<Vec<(String, Tone)>> {
    let before = difference.before.as_ref().filter(|_| news.kind == NewsKind::Changed)?;
    let texts = &page.texts;
    let earlier = |changed: bool, text: String| {
        let text = if text.is_empty() { texts.get("news-none") } else { text };
        (if changed { crate::text!(texts, "news-before", what = text) } else { String::new() }, Tone::Dim)
    };
    let moved = (before.shift.start, before.shift.end) != (difference.start, difference.end);
    let time = texts.shift_time(before.shift.start, before.shift.end);
    let seat = before.crew.iter().find(|published| published.member == news.member).map(|published| published.seat);
    let seat_word = seat.map(|seat| texts.say(&words::seat(seat))).unwrap_or_default();
    let company_before = company(names, before.crew.iter().map(|published| published.member), news.member);
    let company_now = company(names, difference.crew.iter().map(|(_, member)| *member), news.member);
    let (indented, tone) = earlier(moved, time);
    Some(vec![
        (String::new(), Tone::Plain),
        (if moved { format!("  {indented}") } else { indented }, tone),
        earlier(seat != Some(news.seat), seat_word),
        earlier(company_before != company_now, texts.list(&company_before)),
        earlier(before.shift.vehicle != difference.vehicle, plate(vehicles, before.shift.vehicle)),
    ])
}

/// What to do for a change to reach people's calendars, in words.
pub fn way_out(texts: &Texts, way: WayOut) -> Message {
    match way {
        WayOut::Site => message!("calendars-next-site", folder = texts.get("site-folder")),
        WayOut::Files => message!("calendars-next-export", folder = texts.get("calendar-folder")),
    }
}
