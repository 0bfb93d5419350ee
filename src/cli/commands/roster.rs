//! `korpass roster`: who sits where.

use clap::Subcommand;
use serde_json::{Value, json};

use crate::cli::commands::warn_of_dues;
use crate::cli::screens::comparison;
use crate::cli::session::Session;
use crate::model::facts::Facts;
use crate::model::problem::{Assignment, PLAN_FORMAT};
use crate::model::roster::{RosterShift, ShiftState};
use crate::planner::comparison::compare;
use crate::planner::from_facts::{self, is_settled, shift_name};
use crate::ui::roster;
use crate::ui::roster::Filter;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::planning;
use crate::workflows::planning::plan_source::plan_named;
use crate::workflows::planning::proof::Standard;
use crate::workflows::planning::proof::proven;
use crate::workflows::planning::search::proof_sentences;
use crate::workflows::words::Names;

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
        let show = match self.command {
            Some(RosterCommand::Show(show)) => show,
            Some(RosterCommand::Compare(compare)) => return compare.run(session),
            None => self.show,
        };
        let store = session.open()?;
        let view = store.view()?;
        let period = lookup::period_or_last_plan(&view, show.period.as_deref(), session.context.today(&view)?)?;
        let facts = planning::facts(&view, period)?;
        let member = show.member.as_deref().map(|text| lookup::member(&facts.members, text)).transpose()?;
        let filter = Filter { member: member.map(|member| member.id), unfilled: show.unfilled };
        if session.options.json {
            let mut roster = roster_json(&planning::facts_from_now(&session.context, &view, period)?, filter);
            if let Some(Standard { score, bound }) = proven(&session.context, &view, period)? {
                roster["score"] = json!([score.standing, score.idle, score.soft]);
                roster["bound"] = json!([bound.standing, bound.idle, bound.soft]);
                roster["proven"] = json!(score == bound);
            }
            return session.show_json(&roster);
        }
        roster::show(&session.page, &facts, filter);
        warn_of_dues(session, &view)?;
        if let Some(Standard { score, bound }) = proven(&session.context, &view, period)?.filter(|_| member.is_none()) {
            let sentences: Vec<String> =
                proof_sentences(score, bound).iter().map(|sentence| session.say(sentence)).collect();
            session.show(session.ink.dim(&session.wrap(&sentences.join(" "))));
        }
        Ok(())
    }
}

impl Compare {
    /// Shows two rosters of a period side by side.
    fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let view = store.view()?;
        let period = lookup::period_or_last_plan(&view, self.period.as_deref(), session.context.today(&view)?)?;
        let facts = planning::facts(&view, period)?;
        // Like `roster --json`: what has begun is settled. Of what has all begun, everything is compared.
        let ahead = planning::facts_from_now(&session.context, &view, period)?;
        let facts = if from_facts::draft(&ahead).is_empty() { facts } else { ahead };
        let problem = from_facts::problem(&facts);
        let named = |name: &str| plan_named(&session.texts, name, &facts, &problem);
        let plans = [named(&self.one)?, named(&self.other)?];
        let comparison = compare(&problem, plans.each_ref().map(|plan| plan.seats.as_slice()));
        if session.options.json {
            let ids = plans.each_ref().map(|plan| plan.id.as_str());
            return session.show_json(&comparison::json(&facts, ids, &comparison));
        }
        let names = plans.each_ref().map(|plan| plan.name.as_str());
        comparison::show(session, &facts, names, &comparison);
        Ok(())
    }
}

/// The roster as JSON: a plan of the planning contract, with all that people ask of a shift beside it.
/// Crews that are not whole, and those settled as driven or by hand against a rule, are in `shifts` alone.
/// The filter is for `shifts`; a part of a plan would be no plan.
fn roster_json(facts: &Facts, filter: Filter) -> Value {
    let names = Names::of(&facts.members);
    let whole: Vec<String> = facts
        .roster
        .shifts
        .iter()
        .filter(|shift| shift.is_manned() && !is_settled(facts, shift))
        .map(|shift| shift_name(facts, shift))
        .collect();
    let assignments: Vec<Assignment> =
        from_facts::draft(facts).into_iter().filter(|seat| whole.contains(&seat.shift)).collect();
    let kept = facts.roster.shifts.iter().filter(|shift| filter.keeps(shift));
    let shifts: Vec<Value> = kept.map(|shift| shift_json(facts, &names, shift)).collect();
    json!({
        "format": PLAN_FORMAT,
        "period": {"from": facts.roster.period.from(), "to": facts.roster.period.to()},
        "assignments": assignments,
        "shifts": shifts,
    })
}

fn shift_json(facts: &Facts, names: &Names, shift: &RosterShift) -> Value {
    let state = match shift.state() {
        ShiftState::Manned => "manned",
        ShiftState::NotPlanned => "not_planned",
        ShiftState::NoVehicle => "no_vehicle",
        ShiftState::NoDriver => "no_driver",
        ShiftState::NoRideAlong => "no_ride_along",
        ShiftState::Standing => "standing",
    };
    let crew: Vec<Value> = shift
        .crew
        .iter()
        .map(|taken| {
            json!({"seat": taken.seat, "person": taken.member.to_string(), "name": names.full(taken.member),
                "locked": taken.locked, "against_rule": taken.against_rule})
        })
        .collect();
    json!({
        "id": shift_name(facts, shift),
        "start": shift.timetable.shift.start, "end": shift.timetable.shift.end,
        "vehicle": shift.vehicle.and_then(|id| facts.vehicle(id)).map(|vehicle| vehicle.details.plate.to_string()),
        "state": state, "crew": crew, "published_version": shift.told.as_ref().map(|told| told.shift.version),
    })
}
