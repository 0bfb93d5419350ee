//! Two rosters side by side: what each reaches, and who sits where in one and not in the other.

use crate::i18n::Texts;
use crate::planner::explanation::comparison::{Comparison, Reached};
use crate::planner::problem::from_facts::member_of_person;
use crate::planner::problem::shift_names::ShiftNames;
use crate::ui::page::Page;
use crate::ui::table::{ScreenTable, Tone};
use crate::workflows::planning::comparing::Compared;
use crate::workflows::planning::plan_source::PlanName;
use crate::workflows::words::{self, Names};

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

/// Shows two rosters of a period side by side, under their names.
pub fn show(page: &Page, compared: &Compared) {
    let comparison = &compared.comparison;
    let names = compared.names.each_ref().map(|name| in_words(&page.texts, name));
    show_figures(page, &names, comparison);
    page.show("");
    if comparison.differences.is_empty() {
        page.show_message(&crate::message!("compare-same"));
    } else {
        show_seats(page, &names, compared);
    }
}

/// The name of a roster in the language spoken; of a file, the file's.
fn in_words(texts: &Texts, name: &PlanName) -> String {
    match name {
        PlanName::Draft => texts.get("compare-draft"),
        PlanName::Published => texts.get("compare-published"),
        PlanName::Tried => texts.get("compare-tried"),
        PlanName::File(name) => name.clone(),
    }
}

fn show_figures(page: &Page, names: &[String; 2], comparison: &Comparison) {
    let headings = [String::new(), names[0].clone(), names[1].clone()];
    let mut figures = ScreenTable::new(page.ink, page.width, &headings);
    for (label, figure) in FIGURES {
        let sides = comparison.sides.map(|side| figure(&side));
        let tone = if sides[0] == sides[1] { Tone::Plain } else { Tone::Strong };
        let cells = sides.map(|value| (value.to_string().replace('-', "−"), tone));
        figures.row([(page.texts.get(label), Tone::Plain)].into_iter().chain(cells));
    }
    figures.right(&[1, 2]);
    figures.lines().iter().for_each(|line| page.show(line));
}

fn show_seats(page: &Page, names: &[String; 2], compared: &Compared) {
    let texts = &page.texts;
    let headings = [texts.get("compare-differs"), String::new(), names[0].clone(), names[1].clone()];
    let mut seats = ScreenTable::new(page.ink, page.width, &headings);
    let (members, shifts) = (Names::of(&compared.facts.members), ShiftNames::of(&compared.facts));
    for difference in &compared.comparison.differences {
        let time = texts.write(&words::time_of(&shifts, &difference.shift));
        let people = difference.people.each_ref().map(|people| short(&members, people));
        seats.plain_row([time, texts.say(&words::seat(difference.seat))].into_iter().chain(people));
    }
    seats.keep_whole(&[0, 1]);
    seats.lines().iter().for_each(|line| page.show(line));
}

/// Short names of some people; a dash for nobody.
fn short(members: &Names, people: &[String]) -> String {
    if people.is_empty() {
        return "–".to_owned();
    }
    let name = |person: &String| member_of_person(person).map_or(person.clone(), |member| members.short(member).into());
    people.iter().map(name).collect::<Vec<String>>().join(", ")
}
