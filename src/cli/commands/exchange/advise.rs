//! `korpass vehicle swap advise`: which day of the window hurts least.

use chrono::NaiveDate;
use serde::Serialize;

use crate::cli::commands::exchange::which::Which;
use crate::cli::options::SolveOptions;
use crate::cli::screens::exchange;
use crate::cli::session::Session;
use crate::cli::ui::progress::DelayedBar;
use crate::cli::ui::watch::PlannerWatch;
use crate::i18n::Time;
use crate::message;
use crate::workflows::exchange::advice::{self, DayCandidate};
use crate::workflows::failure::Failure;

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
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CandidateAnswer {
    /// Its place among the days, from 1.
    rank: usize,
    /// The first day of the new vehicle.
    day: NaiveDate,
    /// Whether it is a week-end or a red day, on which nobody hands cars over.
    day_off: bool,
    /// How many shifts fall away, as there is no car.
    lost: usize,
    /// How many shifts ahead nobody mans.
    standing: usize,
    /// For how many shifts ahead no driver introduced to the new vehicle is available.
    without_driver: usize,
    /// How many members' published shifts change.
    people: usize,
}

impl Advise {
    /// Compares every day, and shows them by rank.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let watch = PlannerWatch::new(session, &self.options);
        let mut bar = None;
        let on_progress = |progress: advice::AdviceProgress| {
            let text = message!("swap-progress", day = Time::Days(progress.day, progress.day));
            let bar = bar.get_or_insert_with(|| DelayedBar::new(session, progress.days));
            bar.at(progress.tried, || session.texts.say(&text));
        };
        let wanted = (self.which.coming(), self.window.as_deref());
        let found = advice::advise(&session.context, &mut store, wanted, &watch.search(), on_progress);
        bar.iter().for_each(DelayedBar::done);
        let candidates = found?;
        if session.options.json {
            let answers = (1..).zip(&candidates).map(|(rank, candidate)| CandidateAnswer::of(rank, candidate));
            return session.show_json(&answers.collect::<Vec<_>>());
        }
        exchange::show_advice(session, &candidates, self.all_days);
        Ok(())
    }
}

impl CandidateAnswer {
    fn of(rank: usize, candidate: &DayCandidate) -> Self {
        let consequences = &candidate.consequences;
        Self {
            rank,
            day: candidate.day,
            day_off: candidate.is_day_off,
            lost: consequences.lost.len(),
            standing: consequences.standing,
            without_driver: consequences.without_driver.len(),
            people: consequences.people().len(),
        }
    }
}
