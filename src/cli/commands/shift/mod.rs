//! `korpass shift`: single shifts beside the patterns.

use clap::Subcommand;
use serde_json::json;

use crate::cli::commands::calendar::site::say_when_it_shows;
use crate::cli::session::Session;
use crate::i18n::Time;
use crate::message;
use crate::model::local_time::{self, TimeWindow};
use crate::model::period::Period;
use crate::model::problem::RideAlongs;
use crate::model::shift::{Shift as ModelShift, ShiftNote};
use crate::model::shift_name::ShiftName;
use crate::ui::table::ScreenTable;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::parse;
use crate::workflows::timetable::free_time::refuse_time;

/// Single shifts beside the patterns.
#[derive(Debug, Subcommand)]
pub enum Shift {
    #[command(alias = "lägg-till")]
    Add(Add),
    #[command(alias = "lista")]
    List {
        #[arg(value_name = "period")]
        period: String,
    },
    #[command(alias = "notera")]
    Note(Note),
    #[command(alias = "ta-bort")]
    Remove {
        #[arg(value_name = "shift", value_parser = parse::shift)]
        shift: ShiftName,
        #[arg(long)]
        dry_run: bool,
    },
}

/// A new extra shift.
#[derive(Debug, clap::Args)]
pub struct Add {
    #[arg(value_name = "date", value_parser = parse::date)]
    day: chrono::NaiveDate,
    #[arg(value_name = "window", value_parser = parse::window)]
    window: TimeWindow,
    #[arg(long, value_name = "car")]
    car: Option<String>,
    #[arg(long, value_name = "number", value_parser = parse::within::<i64>(1, 9), allow_hyphen_values = true, default_value = "1")]
    weight: i64,
    #[arg(long, value_name = "number", value_parser = parse::ride_alongs, default_value = "1")]
    ride_alongs: RideAlongs,
    #[arg(long)]
    dry_run: bool,
}

/// Where to patrol in a shift, and what else to know of it.
#[derive(Debug, clap::Args)]
pub struct Note {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(long, value_name = "text", value_parser = parse::or_empty(parse::words))]
    areas: Option<String>,
    #[arg(long, value_name = "text", value_parser = parse::or_empty(parse::words))]
    remark: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

impl Shift {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Shift::Add(add) => add.run(session),
            Shift::List { period } => list(session, &period),
            Shift::Note(note) => note.run(session),
            Shift::Remove { shift, dry_run } => remove(session, &shift, dry_run),
        }
    }
}

fn one_day(day: chrono::NaiveDate) -> Result<Period, Failure> {
    Period::new(day, day).ok_or_else(|| Failure::new(message!("error-no-such-shift", shift = day.to_string())))
}

impl Add {
    fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.change(&mut store, self.dry_run, |change| {
            let cars = change.cars()?;
            let car = lookup::car(&cars, self.car.as_deref())?;
            let (start, end) = self.window.on(self.day);
            refuse_time(&session.context, change, car.id, (start, end), None)?;
            let shift = ModelShift { car: car.id, start, end, weight: self.weight, ride_along: self.ride_alongs };
            change.know_shift(&shift, true, false)?;
            Ok(((), message!("op-shift-added", time = Time::Shift(start, end))))
        })
    }
}

impl Note {
    fn run(self, session: &Session) -> Result<(), Failure> {
        if self.areas.is_none() && self.remark.is_none() {
            return Err(Failure::new(message!("error-no-note")).advise(message!("error-no-note-advice")));
        }
        let mut store = session.open()?;
        let day = one_day(self.shift.day)?;
        session.change(&mut store, self.dry_run, |change| {
            let (roster, cars) = (change.roster(day)?, change.cars()?);
            let found = &lookup::shift(&roster.shifts, &cars, &self.shift)?.timetable;
            let id = match found.id {
                Some(id) => id,
                None => change.know_shift(&found.shift, false, found.planned)?,
            };
            let before = change.shift_notes()?.remove(&id).unwrap_or_default();
            let note = ShiftNote {
                areas: self.areas.clone().unwrap_or(before.areas),
                remark: self.remark.clone().unwrap_or(before.remark),
            };
            change.set_shift_note(id, &note)?;
            let time = Time::Shift(found.shift.start, found.shift.end);
            if note == ShiftNote::default() {
                return Ok(((), message!("op-shift-note-removed", time = time)));
            }
            let told = [note.areas, note.remark].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
            Ok(((), message!("op-shift-noted", time = time, text = told.join(" · "))))
        })?;
        if self.dry_run { Ok(()) } else { say_when_it_shows(session, &store) }
    }
}

fn remove(session: &Session, name: &ShiftName, dry_run: bool) -> Result<(), Failure> {
    let mut store = session.open()?;
    let day = one_day(name.day)?;
    session.change(&mut store, dry_run, |change| {
        let (roster, cars) = (change.roster(day)?, change.cars()?);
        let shift = lookup::shift(&roster.shifts, &cars, name)?;
        let known = change.known_shifts(day)?;
        let extra = known.iter().find(|known| known.extra && Some(known.id) == shift.timetable.id);
        let extra = extra.ok_or_else(|| {
            Failure::new(message!("error-not-extra", shift = name.to_string()))
                .advise(message!("error-not-extra-advice", day = name.day.to_string()))
        })?;
        change.forget_extra_shift(extra.id)?;
        let time = Time::Shift(extra.shift.start, extra.shift.end);
        Ok(((), message!("op-shift-removed", time = time)))
    })
}

fn list(session: &Session, period: &str) -> Result<(), Failure> {
    let store = session.open()?;
    let view = store.view()?;
    let period = lookup::period(period, session.context.today(&view)?)?;
    let zone = session.context.association(&view)?.time_zone;
    let (shifts, cars) = (view.timetable(period)?, view.cars()?);
    let car = |shift: &ModelShift| cars.iter().find(|car| car.id == shift.car).map(|car| car.name.clone());
    let minutes = |shift: &ModelShift| local_time::minutes_between(zone, shift.start, shift.end);
    if session.options.json {
        let rows: Vec<_> = shifts
            .iter()
            .map(|found| {
                let shift = &found.shift;
                json!({
                    "start": shift.start, "end": shift.end, "car": car(shift), "weight": shift.weight,
                    "ride_along": shift.ride_along, "minutes": minutes(shift),
                })
            })
            .collect();
        return session.show_json(&rows);
    }
    if shifts.is_empty() {
        session.show_message(&message!("shift-none"));
        return Ok(());
    }
    let texts = &session.texts;
    let headings =
        ["label-week", "label-date", "label-time", "label-hours", "label-car", "label-weight"].map(|id| texts.get(id));
    let mut table = ScreenTable::new(session.ink, session.surroundings.width, &headings);
    for found in &shifts {
        let shift = &found.shift;
        table.plain_row([
            texts.week(shift.start.date()),
            texts.short_date(shift.start.date()),
            texts.time_span(shift.start.time(), shift.end.time()),
            texts.hours(minutes(shift)),
            car(shift).unwrap_or_default(),
            shift.weight.to_string(),
        ]);
    }
    table.right(&[3, 5]);
    table.lines().iter().for_each(|line| session.show(line));
    session.show("");
    session.show_message(&message!("shift-count", count = shifts.len()));
    Ok(())
}
