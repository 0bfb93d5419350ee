//! What to do in the calendar programs that people have.

use crate::i18n::Texts;

/// A calendar program that people have, by the ids of its sentences.
pub(super) struct Program {
    /// What it is called.
    name: &'static str,
    /// How to subscribe to a calendar.
    pub subscribe: &'static str,
    /// How to take in a file of changes.
    pub renew: &'static str,
}

const PROGRAMS: [Program; 4] = [
    Program { name: "program-apple", subscribe: "subscribe-apple", renew: "renew-apple" },
    Program { name: "program-google", subscribe: "subscribe-google", renew: "renew-google" },
    Program { name: "program-outlook", subscribe: "subscribe-outlook", renew: "renew-outlook" },
    Program { name: "program-thunderbird", subscribe: "subscribe-thunderbird", renew: "renew-thunderbird" },
];

/// A program's name, and what to do in it.
pub(super) struct ProgramSteps {
    pub name: String,
    pub steps: String,
}

/// What to do in each program; `message` chooses the sentences for one.
pub(super) fn steps(texts: &Texts, message: impl Fn(&Program) -> &'static str) -> Vec<ProgramSteps> {
    let steps = |program: &Program| ProgramSteps { name: texts.get(program.name), steps: texts.get(message(program)) };
    PROGRAMS.iter().map(steps).collect()
}
