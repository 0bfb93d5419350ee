//! An exchange of vehicles: what follows from its day, which days hurt least, and how it stands.

use chrono_tz::Tz;

use crate::cli::session::Session;
use crate::i18n::{Message, Time};
use crate::message;
use crate::model::exchange::{ExchangeEvent, HandOverReading};
use crate::model::local_time::local_of;
use crate::model::shift::Shift;
use crate::ui::table::{ScreenTable, Tone};
use crate::workflows::exchange::advice::DayCandidate;
use crate::workflows::exchange::day::DayPreview;
use crate::workflows::exchange::state::state_word;
use crate::workflows::exchange::status::ExchangeStatus;
use crate::workflows::words::Names;

/// So many days are told in words.
const BEST: usize = 3;

/// So many are shown, unless all are asked for.
const SHOWN: usize = 10;

/// Shows what follows from the day of an exchange.
pub fn show_preview(session: &Session, follows: &DayPreview) {
    session.show_message(&message!("swap-effect-heading"));
    for sentence in days(follows).into_iter().chain(sentences_of(follows)) {
        session.page.show_indented(&session.texts.say(&sentence));
    }
}

/// When which car is in service.
fn days(follows: &DayPreview) -> Vec<Message> {
    let (exchange, old, new) = (&follows.exchange, follows.old.as_str(), follows.new.as_str());
    let one = |day| Time::Days(day, day);
    let Some(day) = follows.consequences.day else { return vec![message!("swap-stays", old = old, new = new)] };
    let last = exchange.last_day_of_old(day).map(|last| message!("swap-last-day", plate = old, day = one(last)));
    let without = exchange.days_without_car(day);
    let without = without.map(|days| message!("swap-without", span = Time::Days(days.from(), days.to())));
    last.into_iter().chain(without).chain([message!("swap-first-day", plate = new, day = one(day))]).collect()
}

/// What becomes of shifts, and whom it concerns.
fn sentences_of(follows: &DayPreview) -> Vec<Message> {
    let (consequences, names) = (&follows.consequences, Names::of(&follows.members));
    let times =
        |shifts: &[Shift]| -> Vec<Time> { shifts.iter().map(|shift| Time::Shift(shift.start, shift.end)).collect() };
    let mut sentences = Vec::new();
    if !consequences.lost.is_empty() {
        sentences.push(message!("swap-lost", count = consequences.lost.len(), shifts = times(&consequences.lost)));
    }
    if !consequences.without_driver.is_empty() {
        let (count, shifts) = (consequences.without_driver.len(), times(&consequences.without_driver));
        let plate = follows.new.as_str();
        sentences.push(message!("swap-without-driver", count = count, plate = plate, shifts = shifts));
    }
    if consequences.standing > 0 {
        sentences.push(message!("swap-standing", count = consequences.standing));
    }
    let people: Vec<&str> = consequences.people().into_iter().map(|member| names.full(member)).collect();
    sentences.push(match people.len() {
        0 => message!("swap-nobody"),
        count => message!("swap-people", count = count, names = people),
    });
    sentences
}

/// Shows days by rank, and says what follows from the best.
pub fn show_advice(session: &Session, candidates: &[DayCandidate], all: bool) {
    let shown = if all { candidates.len() } else { SHOWN };
    show_days(session, candidates, shown);
    if candidates.len() > shown {
        session.show_message(&message!("swap-more-days", count = candidates.len() - shown));
    }
    session.show("");
    session.show_message(&message!("swap-order"));
    for candidate in candidates.iter().take(BEST) {
        let consequences = &candidate.consequences;
        session.show_message(&message!(
            "swap-best",
            day = Time::Days(candidate.day, candidate.day),
            lost = consequences.lost.len(),
            standing = consequences.standing,
            drivers = consequences.without_driver.len(),
            people = consequences.people().len()
        ));
    }
    if let Some(best) = candidates.first() {
        session.show_message(&message!("swap-advise-next", day = best.day.to_string()));
    }
}

fn show_days(session: &Session, candidates: &[DayCandidate], shown: usize) {
    let texts = &session.texts;
    let headings = [
        "swap-rank",
        "label-date",
        "swap-column-lost",
        "swap-column-standing",
        "swap-column-driver",
        "swap-column-people",
        "",
    ];
    let headings = headings.map(|id| if id.is_empty() { String::new() } else { texts.get(id) });
    let mut table = ScreenTable::new(session.ink, session.environment.width, &headings);
    for (place, candidate) in candidates.iter().enumerate().take(shown) {
        let consequences = &candidate.consequences;
        let tone = match candidate.is_day_off {
            _ if place < BEST => Tone::Strong,
            true => Tone::Dim,
            false => Tone::Plain,
        };
        let number = |count: usize| (count.to_string(), tone);
        table.row([
            number(place + 1),
            (texts.short_date(candidate.day), tone),
            number(consequences.lost.len()),
            number(consequences.standing),
            number(consequences.without_driver.len()),
            number(consequences.people().len()),
            (if candidate.is_day_off { texts.get("swap-day-off") } else { String::new() }, tone),
        ]);
    }
    table.right(&[0, 2, 3, 4, 5]);
    table.lines().iter().for_each(|line| session.show(line));
}

/// Shows how an exchange stands, and what has happened to it, by the clocks of a zone.
pub fn show_status(session: &Session, status: &ExchangeStatus, zone: Tz) {
    let texts = &session.texts;
    let heading = message!("swap-status-heading", old = status.old.as_str(), new = status.new.as_str());
    session.show(session.ink.heading(&texts.say(&heading)));
    for sentence in status.sentences(texts) {
        session.page.show_indented(&texts.say(&sentence));
    }
    for task in status.overdue() {
        let due = task.due(status.exchange.day).unwrap_or(status.today);
        let (words, due) = (task.words(texts.language()), Time::Days(due, due));
        let line = message!("swap-status-overdue", task = words, due = due, id = task.id);
        session.page.show_indented(&session.ink.warn(&texts.say(&line)));
    }
    for (plate, reading) in &status.readings {
        session.page.show_indented(&reading_in_words(session, plate, reading));
    }
    session.show("");
    for event in &status.events {
        session.show(session.ink.dim(&session.wrap(&texts.say(&event_in_words(event, zone)))));
    }
}

fn reading_in_words(session: &Session, plate: &str, reading: &HandOverReading) -> String {
    let texts = &session.texts;
    let line = message!(
        "swap-status-reading",
        plate = plate,
        odometer = texts.grouped(i64::from(reading.odometer)),
        day = Time::Days(reading.read_on, reading.read_on)
    );
    let energy = reading.energy.map(|energy| texts.percent(i64::from(energy), 100));
    let energy = energy.map(|energy| message!("swap-status-energy", energy = energy));
    let damage = (!reading.damage.is_empty()).then(|| message!("swap-status-damage", damage = reading.damage.as_str()));
    let parts = [Some(line), energy, damage].into_iter().flatten();
    parts.map(|part| texts.say(&part)).collect::<Vec<_>>().join(" ")
}

fn event_in_words(event: &ExchangeEvent, zone: Tz) -> Message {
    let at = local_of(zone, event.at).date();
    let (by, state) = (event.by.as_str(), state_word(event.state));
    let mut line = message!("swap-event", at = Time::Days(at, at), by = by, state = state);
    if let Some(day) = event.day {
        line = message!("swap-event-day", event = line, day = Time::Days(day, day));
    }
    if !event.why.is_empty() {
        line = message!("swap-event-why", event = line, why = event.why.as_str());
    }
    line
}
