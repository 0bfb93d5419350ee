//! `korpass roster`: who sits where.

use clap::Subcommand;

use crate::cli::answers::comparison::ComparisonAnswer;
use crate::cli::answers::roster::RosterAnswer;
use crate::cli::commands::warn_of_dues;
use crate::cli::screens::comparison;
use crate::cli::session::Session;
use crate::ui::roster::{self, Filter};
use crate::workflows::failure::Failure;
use crate::workflows::planning::comparing::compare_named;
use crate::workflows::planning::roster::RosterStatus;

/// Who sits where; `roster PERIOD` is the short road to `roster show PERIOD`.
#[derive(Debug, clap::Args)]
pub struct Roster {
    #[command(subcommand)]
    command: Option<RosterCommand>,
    #[command(flatten)]
    show: Show,
}

/// What to do with the roster.
#[derive(Debug, Subcommand)]
pub enum RosterCommand {
    #[command(alias = "visa")]
    Show(Show),
    #[command(alias = "jämför")]
    Compare(Compare),
}

/// Which two rosters to compare, and in which period.
#[derive(Debug, clap::Args)]
pub struct Compare {
    #[arg(value_name = "roster")]
    one: String,
    #[arg(value_name = "roster")]
    other: String,
    #[arg(value_name = "period")]
    period: Option<String>,
}

/// Which part of the roster to show.
#[derive(Debug, clap::Args)]
pub struct Show {
    #[arg(value_name = "period")]
    period: Option<String>,
    #[arg(long, value_name = "member")]
    member: Option<String>,
    #[arg(long)]
    unfilled: bool,
}

impl Roster {
    /// Shows the roster.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self.command {
            Some(RosterCommand::Show(show)) => show.run(session),
            Some(RosterCommand::Compare(compare)) => compare.run(session),
            None => self.show.run(session),
        }
    }
}

impl Show {
    /// Shows who sits where in a period.
    fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let view = store.view()?;
        let standing = RosterStatus::read(&session.context, &view, self.period.as_deref(), self.member.as_deref())?;
        let filter = Filter { member: standing.member, unfilled: self.unfilled };
        if session.options.json {
            return session.show_json(&RosterAnswer::of(&standing, filter));
        }
        roster::show(&session.page, &standing.facts, filter);
        warn_of_dues(session, &view)?;
        if let Some(proven) = standing.proven.filter(|_| standing.member.is_none()) {
            let sentences: Vec<String> = proven.sentences().iter().map(|sentence| session.say(sentence)).collect();
            session.show(session.ink.dim(&session.wrap(&sentences.join(" "))));
        }
        Ok(())
    }
}

impl Compare {
    /// Shows two rosters of a period side by side.
    fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let named = [self.one.as_str(), self.other.as_str()];
        let compared = compare_named(&session.context, &store.view()?, named, self.period.as_deref())?;
        if session.options.json {
            return session.show_json(&ComparisonAnswer::of(&compared));
        }
        comparison::show(&session.page, &compared);
        Ok(())
    }
}
