//! What to do in the calendar programs that people have.

use crate::i18n::Texts;

/// The calendar programs that people have, by the words in the catalogues.
const PROGRAMS: [&str; 4] = ["apple", "google", "outlook", "thunderbird"];

/// A program's name, and what to do in it.
pub(super) struct ProgramSteps {
    pub name: String,
    pub steps: String,
}

/// What to do in each program; `message` names the sentences for one.
pub(super) fn steps(texts: &Texts, message: impl Fn(&str) -> String) -> Vec<ProgramSteps> {
    let steps =
        |program| ProgramSteps { name: texts.get(&format!("program-{program}")), steps: texts.get(&message(program)) };
    PROGRAMS.into_iter().map(steps).collect()
}
