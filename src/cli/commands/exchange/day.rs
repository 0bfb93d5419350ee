//! The day of an exchange at the prompt: what follows from it is shown and asked about before it is stored.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use crate::cli::commands::exchange::which::Which;
use crate::cli::options::SolveOptions;
use crate::cli::screens::exchange;
use crate::cli::session::Session;
use crate::cli::ui::watch::PlannerWatch;
use crate::i18n::{Message, Time};
use crate::message;
use crate::model::shift::Shift;
use crate::workflows::context::Done;
use crate::workflows::exchange::day::{self, DayChange, DayDoubt, DayPreview, DayRequest};
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::words::{self, Names};

/// Which exchange, why, and whether to ask.
#[derive(Debug, clap::Args)]
pub struct How {
    #[command(flatten)]
    which: Which,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    why: Option<String>,
    #[command(flatten)]
    options: SolveOptions,
    #[arg(long, short = 'y')]
    yes: bool,
    #[arg(long)]
    dry_run: bool,
}

/// What follows from the day of an exchange.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DayAnswer {
    /// The first day of the new vehicle; null where it does not come.
    day: Option<NaiveDate>,
    /// The local starts of shifts that fall away, as there is no car.
    lost: Vec<NaiveDateTime>,
    /// How many shifts ahead nobody mans.
    standing: usize,
    /// The local starts of shifts ahead for which no driver introduced to the new vehicle is available.
    without_driver: Vec<NaiveDateTime>,
    /// The names of those whose published shifts change.
    people: Vec<String>,
    /// Whether it was stored: not in a rehearsal.
    stored: bool,
}

impl How {
    /// Shows what follows, asks, and does it.
    pub fn run(self, session: &Session, request: DayRequest) -> Result<(), Failure> {
        if !self.yes && !self.dry_run {
            session.check_can_ask()?;
        }
        let (mut store, context, coming) = (session.open()?, &session.context, self.which.coming());
        let Some(day_change) = day::day_change(context, &store.view()?, coming, request)? else {
            session.show_message(&message!("swap-day-already"));
            return Ok(());
        };
        day_change.doubt.iter().for_each(|doubt| session.warn(&doubt_in_words(*doubt)));
        let watch = PlannerWatch::new(session, &self.options);
        let input = (coming, &day_change, self.why.as_deref());
        let decide = |follows: &Done<DayPreview>| Ok(self.agreed(session, &day_change, &follows.outcome));
        let decided = day::carry_out(context, &mut store, input, &watch.search(), decide)?;
        if session.options.json {
            return session.show_json(&DayAnswer::of(&decided.shown.outcome, decided.stored.is_some()));
        }
        if decided.stored.is_some() {
            session.confirm(&decided.shown.sentence);
            if let Some(period) = decided.shown.outcome.to_publish {
                let period = words::period_to_type(&session.texts, period);
                session.confirm(&message!("swap-day-next", period = period));
            }
        }
        Ok(())
    }

    /// Shows what follows and asks whether to store it, as far as that is wanted.
    fn agreed(&self, session: &Session, day_change: &DayChange, follows: &DayPreview) -> bool {
        if session.options.json {
            return !self.dry_run;
        }
        exchange::show_preview(session, follows);
        if self.dry_run {
            session.show_message(&message!("dry-run-note"));
            return false;
        }
        let agreed = self.yes || session.ask(&question(day_change));
        if !agreed {
            session.show_message(&message!("answer-no"));
        }
        agreed
    }
}

fn question(day_change: &DayChange) -> Message {
    match day_change.day {
        Some(day) => message!("swap-ask", day = Time::Days(day, day)),
        None => message!("swap-ask-cancel"),
    }
}

fn doubt_in_words(doubt: DayDoubt) -> Message {
    match doubt {
        DayDoubt::Past(day) => message!("swap-day-past", day = Time::Days(day, day)),
        DayDoubt::OutsideWindow { day, window } => {
            let window = Time::Days(window.from(), window.to());
            message!("swap-outside-window", day = Time::Days(day, day), window = window)
        }
    }
}

impl DayAnswer {
    fn of(follows: &DayPreview, stored: bool) -> Self {
        let (consequences, names) = (&follows.consequences, Names::of(&follows.members));
        let starts = |shifts: &[Shift]| shifts.iter().map(|shift| shift.start).collect();
        Self {
            day: consequences.day,
            lost: starts(&consequences.lost),
            standing: consequences.standing,
            without_driver: starts(&consequences.without_driver),
            people: consequences.people().into_iter().map(|member| names.full(member).to_owned()).collect(),
            stored,
        }
    }
}
