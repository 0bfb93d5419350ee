//! `korpass` alone, and `korpass today`: who drives now and next, and what needs attention.

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::cli::commands::dues_near;
use crate::cli::session::Session;
use crate::message;
use crate::model::problem::Seat;
use crate::model::roster::RosterShift;
use crate::planner::problem::shift_names::shift_name;
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::attention::Attention;
use crate::workflows::failure::Failure;
use crate::workflows::words;
use crate::workflows::words::Names;

/// Today.
#[derive(Debug, clap::Args)]
pub struct Today {}

/// Who drives now and next, and what needs attention.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TodayAnswer {
    /// The shifts that are under way.
    now: Vec<ShiftAnswer>,
    /// The next ones.
    next: Vec<ShiftAnswer>,
    /// What needs attention, the most urgent first, in the language spoken.
    attention: Vec<String>,
}

/// A shift with its crew.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ShiftAnswer {
    /// The name of the shift.
    shift: String,
    /// The local end.
    end: NaiveDateTime,
    crew: Vec<SeatAnswer>,
}

/// Somebody in a seat.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SeatAnswer {
    seat: Seat,
    /// The name of the member.
    member: String,
}

impl Today {
    /// Shows who drives now and next, and what needs attention.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let view = store.view()?;
        let day = Attention::read(&session.context, &view, dues_near(session, &view)?)?;
        if session.options.json {
            return session.show_json(&TodayAnswer::of(session, &day));
        }
        show(session, &day, &session.context.association(&view)?.name);
        Ok(())
    }
}

impl TodayAnswer {
    fn of(session: &Session, day: &Attention) -> Self {
        let names = Names::of(&day.facts.members);
        let shift = |shift: &RosterShift| {
            let crew = shift.crew.iter();
            let seat = |seat, member| SeatAnswer { seat, member: names.full(member).to_owned() };
            ShiftAnswer {
                shift: shift_name(&day.facts, shift),
                end: shift.timetable.shift.end,
                crew: crew.map(|taken| seat(taken.seat, taken.member)).collect(),
            }
        };
        Self {
            now: day.under_way().into_iter().map(shift).collect(),
            next: day.next().into_iter().map(shift).collect(),
            attention: day.points.iter().map(|point| session.say(&point.sentence(&session.texts))).collect(),
        }
    }
}

fn show(session: &Session, today: &Attention, association: &str) {
    let texts = &session.texts;
    let day = today.now.date();
    let heading = crate::text!(
        texts,
        "today-heading",
        association = association,
        day = texts.short_date(day),
        week = texts.week(day),
        time = today.now.format("%H:%M").to_string()
    );
    session.show(session.ink.heading(&heading));
    session.show("");
    let mut table = ScreenTable::bare(session.ink, session.environment.width);
    for (id, shifts) in [("today-now", today.under_way()), ("today-next", today.next())] {
        for (index, shift) in shifts.iter().enumerate() {
            let label = if index == 0 { texts.get(id) } else { String::new() };
            rows(session, today, shift, label).into_iter().for_each(|row| table.row(row));
        }
    }
    table.keep_whole(&[0, 1]);
    let lines = table.lines();
    if lines.is_empty() {
        session.show_message(&message!("today-no-shifts"));
    }
    lines.iter().for_each(|line| session.show(line));
    session.show("");
    if today.points.is_empty() {
        session.show_message(&message!("today-nothing"));
    } else {
        session.show(session.ink.heading(&texts.get("today-attention")));
    }
    for point in &today.points {
        session.page.show_indented(&format!("! {}", session.say(&point.sentence(texts))));
    }
    session.show("");
    session.show(session.ink.dim(&texts.get("today-help")));
}

/// A line for each in the car, with telephone number.
fn rows(session: &Session, today: &Attention, shift: &RosterShift, label: String) -> Vec<Vec<(String, Tone)>> {
    let texts = &session.texts;
    let (start, end) = (shift.timetable.shift.start, shift.timetable.shift.end);
    let plate = shift.vehicle.and_then(|id| today.facts.vehicle(id));
    let plate = plate.map(|vehicle| vehicle.details.plate.to_string()).unwrap_or_default();
    let row = |(index, taken): (usize, &crate::model::roster::SeatTaken)| {
        let first = |text: String| if index == 0 { text } else { String::new() };
        let member = today.facts.member(taken.member);
        let name = member.map(|member| member.profile.name.clone()).unwrap_or_default();
        let phone = member.and_then(|member| member.profile.phone.clone()).unwrap_or_default();
        vec![
            (first(label.clone()), Tone::Dim),
            (first(texts.shift_time(start, end)), Tone::Strong),
            (name, Tone::Plain),
            (texts.say(&words::seat(taken.seat)), Tone::Plain),
            (phone, Tone::Plain),
            (first(plate.clone()), Tone::Dim),
        ]
    };
    shift.crew.iter().enumerate().map(row).collect()
}
