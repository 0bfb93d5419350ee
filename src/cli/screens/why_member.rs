//! Why a member has as many shifts in a period as they have.

use serde_json::{Value, json};

use crate::cli::session::Session;
use crate::i18n::{Argument, Message, Time};
use crate::message;
use crate::model::facts::Facts;
use crate::model::member::{Member, MemberId};
use crate::model::problem::Problem;
use crate::planner::from_facts::{self, Share, member_of_person, shift_name};
use crate::planner::load_case::{LoadCase, Nearest, load_case};
use crate::report::why;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::planning;
use crate::workflows::words;
use crate::workflows::words::Names;

/// Says how a member's shifts in a period came about: the target and what it is made of, and of each other
/// shift what stands in the way.
pub fn show(session: &Session, name: &str, period: Option<&str>) -> Result<(), Failure> {
    let store = session.open()?;
    let view = store.view()?;
    let period = lookup::period_or_last_plan(&view, period, session.context.today(&view)?)?;
    let facts = planning::facts_from_now(&session.context, &view, period)?;
    let member = lookup::member(&facts.members, name)?;
    let problem = from_facts::problem(&facts);
    let plan = from_facts::draft(&facts);
    let person = problem.people.iter().find(|person| person.id == member.id.to_string());
    let (Some(share), Some(person)) = (from_facts::share(&facts, member.id), person) else {
        return Err(Failure::new(message!("error-why-no-member", name = member.profile.name.as_str()))
            .advise(message!("error-why-no-member-advice", name = words::name_to_type(&facts.members, member))));
    };
    let case = load_case(&problem, &plan, person);
    let has = shifts_of(&facts, member.id);
    if session.options.json {
        return session.show_json(&case_json(&facts, member, &share, (&has, &case)));
    }
    session.show_message(&heading(&facts, member, &share, &has));
    let say = |message: &Message| session.page.show_indented(&session.say(message));
    target_sentences(&share).iter().for_each(say);
    if !case.others.is_empty() {
        session.show("");
        session.show_message(&message!("why-member-others"));
    }
    for (reason, shifts) in &case.others {
        say(&message!("why-shifts", count = shifts.len(), reason = message!(why::why_not_id(*reason))));
    }
    if let Some(nearest) = &case.nearest {
        session.show("");
        session.show_message(&message!("why-member-nearest"));
        say(&nearest_sentence(&facts, &problem, member, nearest));
    }
    Ok(())
}

/// The shifts of a member in the period, those that have begun and those by hand included.
fn shifts_of(facts: &Facts, member: MemberId) -> Vec<String> {
    let has = facts.roster.shifts.iter().filter(|shift| shift.crew.iter().any(|taken| taken.member == member));
    has.map(|shift| shift_name(facts, shift)).collect()
}

fn heading(facts: &Facts, member: &Member, share: &Share, has: &[String]) -> Message {
    let period = facts.roster.period;
    message!(
        "why-member",
        name = member.profile.name.as_str(),
        load = has.len(),
        span = Time::Days(period.from(), period.to()),
        target = share.target
    )
}

/// What the target is made of.
fn target_sentences(share: &Share) -> Vec<Message> {
    let claim = &share.claim;
    let mut sentences = vec![message!(
        "why-member-share",
        pace = Argument::Hundredths(claim.pace),
        paces = Argument::Hundredths(share.paces),
        seats = share.seats
    )];
    if claim.carried > 0.0 {
        let carried = Argument::Hundredths((claim.carried * 100.0).round() as i64);
        sentences.push(message!("why-member-carried", carried = carried));
    }
    if share.target == claim.cap {
        sentences.push(message!("why-member-cap", cap = claim.cap));
    }
    sentences
}

fn nearest_sentence(facts: &Facts, problem: &Problem, member: &Member, nearest: &Nearest) -> Message {
    let names = Names::of(&facts.members);
    let instead = member_of_person(&nearest.swap.instead_of).map_or("", |other| names.full(other));
    let swap = why::swap_sentence(&member.profile.name, instead, &nearest.swap, problem.rules.weights);
    message!("why-member-swap", shift = planning::shift_in_words(facts, &nearest.shift), swap = swap)
}

fn case_json(facts: &Facts, member: &Member, share: &Share, (has, case): (&[String], &LoadCase)) -> Value {
    let period = facts.roster.period;
    let others: Vec<Value> = case
        .others
        .iter()
        .map(|(reason, shifts)| json!({"reason": why::why_not_word(*reason), "shifts": shifts}))
        .collect();
    let nearest = case.nearest.as_ref().map(|nearest| {
        let instead_of = Names::of(&facts.members).person_json(&nearest.swap.instead_of);
        json!({"shift": nearest.shift, "instead_of": instead_of, "cost": nearest.swap.cost,
            "parts": nearest.swap.parts})
    });
    json!({
        "member": member.profile.name, "id": member.id.to_string(),
        "period": {"from": period.from(), "to": period.to()},
        "target": share.target, "pace": share.claim.pace as f64 / 100.0, "paces": share.paces as f64 / 100.0,
        "seats": share.seats, "carried": share.claim.carried, "cap": share.claim.cap,
        "shifts": has, "others": others, "nearest": nearest,
    })
}
