//! `korpass closure`: days without shifts.

use clap::Subcommand;
use serde_json::json;

use crate::cli::screens::lost_seats;
use crate::cli::session::Session;
use crate::i18n::Time;
use crate::message;
use crate::model::shift;
use crate::ui::table::ScreenTable;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::parse;
use crate::workflows::seats::seats_ahead::SeatsAhead;

/// Days without shifts.
#[derive(Debug, Subcommand)]
pub enum Closure {
    #[command(alias = "lägg-till")]
    Add(Add),
    #[command(alias = "lista")]
    List,
    #[command(alias = "ta-bort")]
    Remove {
        #[arg(value_name = "id")]
        id: i64,
        #[arg(long)]
        dry_run: bool,
    },
}

/// A new closure.
#[derive(Debug, clap::Args)]
pub struct Add {
    #[arg(value_name = "period")]
    period: String,
    #[arg(long, value_name = "car")]
    car: Option<String>,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    reason: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

impl Closure {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Closure::Add(add) => add.run(session),
            Closure::List => list(session),
            Closure::Remove { id, dry_run } => {
                let mut store = session.open()?;
                session.change(&mut store, dry_run, |change| {
                    let closures = change.closures()?;
                    let found = closures.iter().find(|closure| closure.id == id);
                    let closure = found.ok_or_else(|| {
                        Failure::new(message!("error-no-such-closure", id = id))
                            .advise(message!("error-closure-advice"))
                    })?;
                    change.remove_closure(id)?;
                    let span = Time::Days(closure.from, closure.to);
                    Ok(((), message!("op-closure-removed", span = span)))
                })
            }
        }
    }
}

impl Add {
    fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let today = session.context.today(&store.view()?)?;
        let period = lookup::period(&self.period, today)?;
        let (from, to) = (period.from(), period.to());
        let lost = session.change(&mut store, self.dry_run, |change| {
            let seats = SeatsAhead::of(&session.context, change)?;
            let cars = change.cars()?;
            let car = self.car.as_deref().map(|name| lookup::car(&cars, Some(name))).transpose()?.map(|car| car.id);
            let overlapping = change
                .closures()?
                .into_iter()
                .find(|other| other.from <= to && from <= other.to && (other.car.is_none() || other.car == car));
            if let Some(other) = overlapping {
                let span = Time::Days(other.from, other.to);
                return Err(Failure::new(message!("error-closure-overlaps", id = other.id, span = span)));
            }
            let before = change.timetable(period)?.len();
            let reason = self.reason.unwrap_or_default();
            change.add_closure(&shift::Closure { id: 0, from, to, car, reason })?;
            let shifts = before - change.timetable(period)?.len();
            let span = Time::Days(from, to);
            Ok((seats.lost(&session.context, change)?, message!("op-closure-added", span = span, shifts = shifts)))
        })?;
        lost_seats::tell(session, &lost);
        Ok(())
    }
}

fn list(session: &Session) -> Result<(), Failure> {
    let store = session.open()?;
    let view = store.view()?;
    let (closures, cars) = (view.closures()?, view.cars()?);
    let car = |closure: &shift::Closure| {
        closure.car.and_then(|id| cars.iter().find(|car| car.id == id)).map(|car| car.name.clone())
    };
    if session.options.json {
        let rows: Vec<_> = closures
            .iter()
            .map(|closure| {
                json!({"id": closure.id, "from": closure.from, "to": closure.to, "car": car(closure), "reason": closure.reason})
            })
            .collect();
        return session.show_json(&rows);
    }
    if closures.is_empty() {
        session.show_message(&message!("closure-none"));
        return Ok(());
    }
    let headings = ["label-id", "label-from", "label-to", "label-car", "label-reason"].map(|id| session.texts.get(id));
    let mut table = ScreenTable::new(session.ink, session.surroundings.width, &headings);
    for closure in &closures {
        let car = car(closure).unwrap_or_else(|| session.texts.get("all-cars"));
        table.plain_row([
            closure.id.to_string(),
            closure.from.to_string(),
            closure.to.to_string(),
            car,
            closure.reason.clone(),
        ]);
    }
    table.lines().iter().for_each(|line| session.show(line));
    Ok(())
}
