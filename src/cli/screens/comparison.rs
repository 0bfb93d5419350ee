//! Two rosters side by side: what each reaches, and who sits where in one and not in the other.

use serde_json::{Value, json};

use crate::cli::session::Session;
use crate::model::facts::Facts;
use crate::planner::comparison::{Comparison, Difference, Reached};
use crate::planner::from_facts::member_of_person;
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::planning;
use crate::workflows::words;
use crate::workflows::words::Names;

/// A row of the figures: its label, and the figure of a side.
type Figure = (&'static str, fn(&Reached) -> i64);

/// The figures that are compared. The parts of the soft level are counted before they are weighted, so
/// that rosters made with different weights can be compared.
const FIGURES: [Figure; 9] = [
    ("compare-manned", |side| i64::try_from(side.manned).unwrap_or(i64::MAX)),
    ("compare-standing", |side| side.score.standing),
    ("compare-idle", |side| side.score.idle),
    ("compare-fairness", |side| side.parts.fairness),
    ("compare-wish", |side| side.parts.wish),
    ("compare-spacing", |side| side.parts.spacing),
    ("compare-companion", |side| side.parts.companion),
    ("compare-change", |side| side.parts.change),
    ("compare-points", |side| side.score.soft),
];

/// Shows two rosters of the period of `facts` side by side, under their names.
pub fn show(session: &Session, facts: &Facts, names: [&str; 2], comparison: &Comparison) {
    let texts = &session.texts;
    let mut figures =
        ScreenTable::new(session.ink, session.surroundings.width, &["", names[0], names[1]].map(String::from));
    for (label, figure) in FIGURES {
        let sides = comparison.sides.map(|side| figure(&side));
        let tone = if sides[0] == sides[1] { Tone::Plain } else { Tone::Strong };
        let cells = sides.map(|value| (value.to_string().replace('-', "−"), tone));
        figures.row([(texts.get(label), Tone::Plain)].into_iter().chain(cells));
    }
    figures.right(&[1, 2]);
    figures.lines().iter().for_each(|line| session.show(line));
    session.show("");
    if comparison.differences.is_empty() {
        session.show_message(&crate::message!("compare-same"));
        return;
    }
    let headings = [texts.get("compare-differs"), String::new(), names[0].to_owned(), names[1].to_owned()];
    let mut seats = ScreenTable::new(session.ink, session.surroundings.width, &headings);
    let members = Names::of(&facts.members);
    for difference in &comparison.differences {
        let time = texts.write(&planning::shift_in_words(facts, &difference.shift));
        let people = difference.people.each_ref().map(|people| short(&members, people));
        seats.plain_row([time, texts.say(&words::seat(difference.seat))].into_iter().chain(people));
    }
    seats.keep_whole(&[0, 1]);
    seats.lines().iter().for_each(|line| session.show(line));
}

/// Short names of some people; a dash for nobody.
fn short(members: &Names, people: &[String]) -> String {
    if people.is_empty() {
        return "–".to_owned();
    }
    let name = |person: &String| member_of_person(person).map_or(person.clone(), |member| members.short(member).into());
    people.iter().map(name).collect::<Vec<String>>().join(", ")
}

/// The same as JSON, the rosters under what they are called in every language.
pub fn json(facts: &Facts, names: [&str; 2], comparison: &Comparison) -> Value {
    let members = Names::of(&facts.members);
    let difference = |difference: &Difference| {
        let people = difference
            .people
            .each_ref()
            .map(|people| -> Vec<Value> { people.iter().map(|person| members.person_json(person)).collect() });
        json!({"shift": difference.shift, "seat": difference.seat, "people": people})
    };
    let differences: Vec<Value> = comparison.differences.iter().map(difference).collect();
    json!({"names": names, "sides": comparison.sides, "differences": differences})
}
