//! What members say of their time.

use crate::i18n::{Message, Time};
use crate::message;
use crate::model::availability::Availability;
use crate::model::period::Period;
use crate::ui::page::Page;
use crate::ui::table::{ScreenTable, Tone};
use crate::workflows::answers::answer_id::AnswerId;
use crate::workflows::answers::listing::AnswersOfMember;
use crate::workflows::answers::overview::Overview;
use crate::workflows::answers::own_calendar::BusyRead;
use crate::workflows::answers::recording::word;
use crate::workflows::words;
use crate::workflows::words::Names;

/// So many times of a calendar are shown; of more it is said how many they are.
const MOST_SHOWN: usize = 40;

/// Shows all that a member has said.
pub fn show_answers(page: &Page, answers: &AnswersOfMember) {
    let texts = &page.texts;
    page.show(page.ink.heading(&answers.member.profile.name));
    page.show_message(&message!("availability-default", said = word(answers.unless_told)));
    let mut table = ScreenTable::bare(page.ink, page.width);
    for said in &answers.weekly {
        let dates = match (said.valid_from, said.valid_to) {
            (None, None) => String::new(),
            (from, to) => format!("{}..{}", words::day_or_dash(from), words::day_or_dash(to)),
        };
        let (id, time) = (AnswerId::Weekly(said.id).to_string(), words::weekly_time(said.weekdays, said.window));
        table.plain_row([id, texts.say(&word(said.availability)), texts.say(&time), dates]);
    }
    for said in &answers.days {
        let (id, time) = (AnswerId::Days(said.id).to_string(), words::span(said.from, said.to));
        table.plain_row([id, texts.say(&word(said.availability)), texts.say(&time), String::new()]);
    }
    table.lines().iter().for_each(|line| page.show(line));
}

/// Shows who can when, week by week.
pub fn show_overview(page: &Page, found: &Overview) {
    let names = Names::of(&found.facts.members);
    for (_, days) in found.period.weeks() {
        show_week(page, found, &names, days);
    }
    page.show_message(&message!("availability-legend"));
}

/// Shows who can when in a week that has shifts.
fn show_week(page: &Page, found: &Overview, names: &Names, days: Period) {
    let (texts, shifts) = (&page.texts, &found.facts.roster.shifts);
    let columns: Vec<usize> =
        (0..shifts.len()).filter(|index| days.contains(shifts[*index].timetable.shift.start.date())).collect();
    if columns.is_empty() {
        return;
    }
    let heading = format!("{} · {}", texts.week(days.from()), texts.date_span(days.from(), days.to()));
    page.show(page.ink.heading(&heading));
    let mut headings = vec![String::new()];
    headings.extend(columns.iter().map(|index| {
        let start = shifts[*index].timetable.shift.start;
        format!("{}{}", texts.weekday_short(start.date()), start.format("%H"))
    }));
    let mut table = ScreenTable::new(page.ink, page.width, &headings).with_gap(1);
    for (member, said) in found.facts.members.iter().zip(&found.said) {
        let cells = columns.iter().map(|index| match said[*index] {
            Availability::Unavailable => ("·".to_owned(), Tone::Dim),
            Availability::Reluctant => ("?".to_owned(), Tone::Plain),
            Availability::Available => ("x".to_owned(), Tone::Plain),
            Availability::Preferred => ("X+".to_owned(), Tone::Strong),
        });
        table.row([(names.short(member.id).to_owned(), Tone::Plain)].into_iter().chain(cells));
    }
    table.lines().iter().for_each(|line| page.show(line));
    page.show("");
}

/// Shows when somebody is busy.
pub fn show_busy(page: &Page, read: &BusyRead) {
    let (name, spans) = (read.member.profile.name.as_str(), &read.busy.spans);
    let days = Time::Days(read.period.from(), read.period.to());
    page.show_message(&message!("busy-heading", name = name, days = days, count = spans.len()));
    let mut lines: Vec<Message> = spans.iter().take(MOST_SHOWN).map(|(from, to)| words::span(*from, *to)).collect();
    if spans.len() > MOST_SHOWN {
        lines.push(message!("busy-more", count = spans.len() - MOST_SHOWN));
    }
    lines.iter().for_each(|line| page.show_indented(&page.texts.say(line)));
    page.show_message(&message!("busy-only-times"));
}
