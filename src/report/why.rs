//! Why a crew is as it is, and what would man a shift, as sentences.

use crate::i18n::{Argument, Message};
use crate::message;
use crate::model::problem::{Seat, Weights};
use crate::planner::explanation::alternatives::Substitution;
use crate::planner::explanation::load_explanation::WhyNot;
use crate::planner::explanation::minimum_change::{Concession, RelaxableConstraint, Repair};
use crate::rules::Rule;

/// Ways to man a shift that are named at most.
const MOST_WAYS: usize = 3;

/// What choosing somebody instead of another would cost, and in what.
pub fn swap_sentence(name: &str, instead: &str, swap: &Substitution, weights: Weights) -> Message {
    let (points, idle) = (swap.cost.soft, swap.cost.idle);
    if idle > 0 {
        return message!("why-swap-idle", name = name, instead = instead);
    }
    let parts = [
        ("why-part-fairness", weights.fairness * swap.parts.fairness),
        ("why-part-wish", -swap.parts.wish),
        ("why-part-spacing", weights.spacing * swap.parts.spacing),
        ("why-part-companion", -weights.companion * swap.parts.companion),
        ("why-part-change", weights.change * swap.parts.change),
    ];
    let worse: Vec<Argument> =
        parts.into_iter().filter(|(_, cost)| *cost > 0).map(|(id, _)| message!(id).into()).collect();
    match points {
        1.. => message!("why-swap-worse", name = name, instead = instead, points = points, parts = worse),
        0 => message!("why-swap-equal", name = name, instead = instead),
        _ => message!("why-swap-better", name = name, instead = instead, points = -points),
    }
}

/// The sentence about those whom a rule keeps from the crew; its arguments are `names` and `count`.
pub fn rule_id(rule: Rule) -> &'static str {
    match rule {
        Rule::Availability => "why-rule-availability",
        Rule::Role => "why-rule-role",
        Rule::Clearance => "why-rule-clearance",
        Rule::Experience => "why-rule-experience",
        Rule::Household => "why-rule-household",
        Rule::Avoid => "why-rule-avoid",
        Rule::OneADay => "why-rule-one-a-day",
        Rule::Rest => "why-rule-rest",
        Rule::WeekLimit => "why-rule-week-limit",
        Rule::PeriodLimit => "why-rule-period-limit",
        Rule::CrewSize | Rule::TwiceInCrew | Rule::FixedSeat => "why-rule-locked",
    }
}

/// Why somebody does not have some shifts, as the end of a sentence.
pub fn why_not_id(reason: WhyNot) -> &'static str {
    match reason {
        WhyNot::Better => "why-shifts-better",
        WhyNot::Equal => "why-shifts-equal",
        WhyNot::Worse => "why-shifts-worse",
        WhyNot::OtherShift => "why-shifts-other-shift",
        WhyNot::NoCompany => "why-shifts-no-company",
        WhyNot::Rule(Rule::Availability) => "why-shifts-availability",
        WhyNot::Rule(Rule::Role) => "why-shifts-role",
        WhyNot::Rule(Rule::Clearance) => "why-shifts-clearance",
        WhyNot::Rule(Rule::Experience) => "why-shifts-experience",
        WhyNot::Rule(Rule::Household) => "why-shifts-household",
        WhyNot::Rule(Rule::Avoid) => "why-shifts-avoid",
        WhyNot::Rule(Rule::OneADay) => "why-shifts-one-a-day",
        WhyNot::Rule(Rule::Rest) => "why-shifts-rest",
        WhyNot::Rule(Rule::WeekLimit) => "why-shifts-week-limit",
        WhyNot::Rule(Rule::PeriodLimit) => "why-shifts-period-limit",
        WhyNot::Rule(Rule::CrewSize | Rule::TwiceInCrew | Rule::FixedSeat) => "why-shifts-locked",
    }
}

/// The easiest of the ways to man a shift, at most three: people of whom the same is asked stand together.
/// `name` gives a person's name, `time` the time of a shift.
pub fn ways_in_words(
    ways: &[Repair],
    name: impl Fn(&str) -> String,
    time: impl Fn(&str) -> Argument,
    vehicle: Option<&str>,
) -> Vec<Message> {
    let mut single: Vec<(RelaxableConstraint, Vec<String>)> = Vec::new();
    let mut others = Vec::new();
    for way in ways {
        match (way.concessions.as_slice(), &way.release) {
            ([], None) => {
                let names: Vec<String> = way.crew.iter().map(|seat| name(&seat.person)).collect();
                others.push(message!("why-way-crew", names = names));
            }
            ([only], None) => {
                let asked = name(&only.person);
                match single.iter_mut().find(|(limit, _)| *limit == only.limit) {
                    Some((_, names)) if names.contains(&asked) => {}
                    Some((_, names)) => names.push(asked),
                    None => single.push((only.limit, vec![asked])),
                }
            }
            (_, Some(release)) => others.push(message!(
                "why-way-release",
                name = name(&release.left.person),
                shift = time(&release.left.shift),
                instead = name(&release.instead)
            )),
            (several, None) => {
                let asked: Vec<Argument> = several
                    .iter()
                    .map(|Concession { limit, person }| concession(*limit, vec![name(person)], vehicle).into())
                    .collect();
                others.push(message!("why-way-limits", asked = asked));
            }
        }
    }
    let single = single.into_iter().map(|(limit, names)| {
        let asked: Vec<Argument> = vec![concession(limit, names, vehicle).into()];
        message!("why-way-limits", asked = asked)
    });
    single.chain(others).take(MOST_WAYS).collect()
}

/// What is asked of one of some people.
fn concession(limit: RelaxableConstraint, names: Vec<String>, vehicle: Option<&str>) -> Message {
    let id = match limit {
        RelaxableConstraint::Week(_) => "why-limit-week",
        RelaxableConstraint::Period(_) => "why-limit-period",
        RelaxableConstraint::Availability => "why-limit-availability",
        RelaxableConstraint::Clearance => "why-limit-clearance",
        RelaxableConstraint::Experience => "why-limit-experience",
        RelaxableConstraint::Role(Seat::Driver) => "why-limit-driver",
        RelaxableConstraint::Role(Seat::RideAlong) => "why-limit-ride-along",
        RelaxableConstraint::Rest => "why-limit-rest",
    };
    let who = message!("why-who", count = names.len(), names = names);
    message!(id, who = who, vehicle = vehicle.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Texts};

    fn asked(limit: RelaxableConstraint, person: &str) -> Repair {
        let concessions = vec![Concession { limit, person: person.to_owned() }];
        Repair { concessions, release: None, crew: Vec::new() }
    }

    #[test]
    fn people_of_whom_the_same_is_asked_stand_in_one_sentence() {
        let ways = [
            asked(RelaxableConstraint::Week(3), "Karin"),
            asked(RelaxableConstraint::Week(3), "Åke"),
            asked(RelaxableConstraint::Clearance, "Omar"),
        ];
        let said = |language| -> Vec<String> {
            let texts = Texts::new(language);
            let sentences = ways_in_words(&ways, str::to_owned, |shift| Argument::from(shift), Some("ABC123"));
            sentences.iter().map(|sentence| texts.say(sentence)).collect()
        };
        assert_eq!(
            said(Language::Sv),
            ["om någon av Karin och Åke tog ett pass till den veckan.", "om Omar fick genomgång på ABC123."]
        );
        assert_eq!(
            said(Language::En),
            ["if one of Karin and Åke took one more shift that week.", "if Omar were introduced to ABC123."]
        );
    }

    #[test]
    fn three_ways_are_enough() {
        let limits = [
            RelaxableConstraint::Week(3),
            RelaxableConstraint::Period(5),
            RelaxableConstraint::Availability,
            RelaxableConstraint::Rest,
        ];
        let ways: Vec<Repair> = limits.into_iter().map(|limit| asked(limit, "Karin")).collect();
        assert_eq!(ways_in_words(&ways, str::to_owned, |shift| Argument::from(shift), None).len(), 3);
    }
}
