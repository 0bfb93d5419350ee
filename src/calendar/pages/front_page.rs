//! The page at the front of the site, which tells nothing of anybody.

use askama::Template;

use crate::i18n::Texts;

#[derive(Template)]
#[template(path = "front.html", config = "src/calendar/pages/askama.toml")]
struct FrontPage {
    language: &'static str,
    title: String,
    sentence: String,
}

/// The page at the front of the site.
///
/// # Errors
/// If the page cannot be put together, which the template's check at build time excludes.
pub fn front_page(texts: &Texts, association: &str) -> Result<String, askama::Error> {
    FrontPage { language: texts.language().code(), title: association.to_owned(), sentence: texts.get("site-front") }
        .render()
}
