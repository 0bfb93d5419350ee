//! Which day of the window hurts least.

use chrono::{Datelike, Days, NaiveDate};
use serde_json::json;

use crate::cli::commands::exchange::Which;
use crate::cli::options::SolveOptions;
use crate::cli::session::Session;
use crate::cli::ui::progress::Progress;
use crate::cli::ui::watch::PlannerWatch;
use crate::i18n::Time;
use crate::message;
use crate::model::holiday::Holiday;
use crate::model::period::Period;
use crate::model::vehicle_swap::{SwapState, VehicleSwap};
use crate::store::{OperationKind, Store};
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::exchange::Effect;
use crate::workflows::exchange::Replanning;
use crate::workflows::exchange::set_day;
use crate::workflows::exchange::standing::state_word;
use crate::workflows::failure::Failure;

/// So many days are told in words.
const BEST: usize = 3;

/// So many are shown, unless all are asked for.
const SHOWN: usize = 10;

/// Which exchange, and which days of it.
#[derive(Debug, clap::Args)]
pub struct Advise {
    #[command(flatten)]
    which: Which,
    #[arg(long, value_name = "period")]
    window: Option<String>,
    #[arg(long)]
    all_days: bool,
    #[command(flatten)]
    options: SolveOptions,
}

/// A day, and what would follow from it.
struct Candidate {
    day: NaiveDate,
    effect: Effect,
    /// A week-end or a red day, on which nobody hands cars over.
    is_day_off: bool,
}

impl Candidate {
    /// What is compared, the weightiest first; less is better.
    fn cost(&self) -> (bool, usize, usize, usize, NaiveDate) {
        let not_driven = self.effect.lost.len() + self.effect.standing;
        let people = self.effect.people().len();
        (self.is_day_off, not_driven, self.effect.without_driver.len(), people, self.day)
    }
}

/// Whether nobody hands cars over on a day.
fn is_day_off(day: NaiveDate) -> bool {
    day.weekday().number_from_monday() > 5 || Holiday::on(day).is_some_and(Holiday::is_red_day)
}

impl Advise {
    /// Compares every day, and shows them by rank.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let (swap, today) = {
            let view = store.view()?;
            (self.which.open(&view)?, session.context.today(&view)?)
        };
        let window = match &self.window {
            Some(text) => crate::workflows::lookup::period(text, today)?,
            None => swap.window,
        };
        if !swap.state.may_become(SwapState::Dated) {
            let state = state_word(swap.state);
            return Err(
                Failure::new(message!("error-swap-step", state = state)).advise(message!("error-swap-step-advice"))
            );
        }
        // Days on which there is no car lie ahead too: what has been driven stays.
        let earliest = today.checked_add_days(Days::new(u64::from(swap.days_without))).unwrap_or(today);
        let window = Period::new(window.from().max(earliest), window.to()).ok_or_else(|| {
            Failure::new(message!("error-swap-window-over")).advise(message!("error-swap-window-over-advice"))
        })?;
        let mut candidates = self.candidates(session, &mut store, &swap, window)?;
        candidates.sort_by_key(Candidate::cost);
        if session.options.json {
            return session.show_json(
                &candidates.iter().enumerate().map(|(place, candidate)| json(place, candidate)).collect::<Vec<_>>(),
            );
        }
        show(session, &candidates, self.all_days);
        Ok(())
    }

    fn candidates(
        &self,
        session: &Session,
        store: &mut Store,
        swap: &VehicleSwap,
        window: Period,
    ) -> Result<Vec<Candidate>, Failure> {
        let bar = Progress::new(session, window.days().unsigned_abs());
        let watch = PlannerWatch::new(session, &self.options);
        let search = watch.search();
        let mut candidates = Vec::new();
        for (place, day) in (0..).zip(window.iter()) {
            let text = message!("swap-progress", day = Time::Days(day, day));
            bar.at(place, || session.texts.say(&text));
            // Everything is done as it would be in earnest, and taken back.
            let effect = store.change(&session.context.operation(OperationKind::Change, true), |change| {
                let effect = set_day(&session.context, change, &mut swap.clone(), day, &mut Replanning::new(&search))?;
                Ok::<_, Failure>((effect, message!("dry-run-note")))
            })?;
            candidates.push(Candidate { day, effect, is_day_off: is_day_off(day) });
        }
        bar.done();
        Ok(candidates)
    }
}

fn json(place: usize, candidate: &Candidate) -> serde_json::Value {
    let effect = &candidate.effect;
    json!({
        "rank": place + 1, "day": candidate.day, "day_off": candidate.is_day_off, "lost": effect.lost.len(),
        "standing": effect.standing, "without_driver": effect.without_driver.len(), "people": effect.people().len(),
    })
}

fn show(session: &Session, candidates: &[Candidate], all: bool) {
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
    let mut table = ScreenTable::new(session.ink, session.surroundings.width, &headings);
    let shown = if all { candidates.len() } else { SHOWN };
    for (place, candidate) in candidates.iter().enumerate().take(shown) {
        let effect = &candidate.effect;
        let tone = if place < BEST {
            Tone::Strong
        } else if candidate.is_day_off {
            Tone::Dim
        } else {
            Tone::Plain
        };
        let number = |count: usize| (count.to_string(), tone);
        table.row([
            number(place + 1),
            (texts.short_date(candidate.day), tone),
            number(effect.lost.len()),
            number(effect.standing),
            number(effect.without_driver.len()),
            number(effect.people().len()),
            (if candidate.is_day_off { texts.get("swap-day-off") } else { String::new() }, tone),
        ]);
    }
    table.right(&[0, 2, 3, 4, 5]);
    table.lines().iter().for_each(|line| session.show(line));
    if candidates.len() > shown {
        session.show_message(&message!("swap-more-days", count = candidates.len() - shown));
    }
    session.show("");
    session.show_message(&message!("swap-order"));
    for candidate in candidates.iter().take(BEST) {
        let effect = &candidate.effect;
        session.show_message(&message!(
            "swap-best",
            day = Time::Days(candidate.day, candidate.day),
            lost = effect.lost.len(),
            standing = effect.standing,
            drivers = effect.without_driver.len(),
            people = effect.people().len()
        ));
    }
    if let Some(best) = candidates.first() {
        session.show_message(&message!("swap-advise-next", day = best.day.to_string()));
    }
}
