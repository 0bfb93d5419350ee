//! The page that goes with files of changes.

use askama::Template;

use super::programs::{ProgramSteps, steps};
use crate::i18n::Texts;

#[derive(Template)]
#[template(path = "how-to.html", config = "src/calendar/pages/askama.toml")]
struct HowToPage {
    language: &'static str,
    title: String,
    sentences: Vec<String>,
    programs: Vec<ProgramSteps>,
}

/// What to do with a file of what has changed, in plain words for each program.
///
/// # Errors
/// If the page cannot be put together, which the template's check at build time excludes.
pub fn how_to_page(texts: &Texts) -> Result<String, askama::Error> {
    HowToPage {
        language: texts.language().code(),
        title: texts.get("how-to-title"),
        sentences: ["how-to-why", "how-to-cancelled", "how-to-better"].map(|id| texts.get(id)).to_vec(),
        programs: steps(texts, |program| program.renew),
    }
    .render()
}
