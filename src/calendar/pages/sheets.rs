//! Sheets for printing, one to a member, with the address of the member's page.

use askama::Template;

use super::qr::qr_code;
use crate::i18n::Texts;
use crate::text;

/// A sheet, ready to be put on the page.
pub struct Sheet {
    language: &'static str,
    title: String,
    qr: String,
    steps: Vec<String>,
    address: String,
    secret: String,
}

#[derive(Template)]
#[template(path = "sheets.html", config = "src/calendar/pages/askama.toml")]
struct SheetsPage<'a> {
    language: &'static str,
    title: String,
    sheets: &'a [Sheet],
}

impl Sheet {
    /// The sheet of a member whose page has an address.
    pub fn new(texts: &Texts, member: &str, page: String) -> Self {
        Self {
            language: texts.language().code(),
            title: text!(texts, "calendar-name", who = member),
            qr: qr_code(&page).unwrap_or_default(),
            steps: ["sheet-camera", "sheet-button", "sheet-then"].map(|id| texts.get(id)).to_vec(),
            address: page,
            secret: texts.get("site-secret"),
        }
    }
}

/// Sheets as one page that prints each on a paper of its own.
///
/// # Errors
/// If the page cannot be put together, which the template's check at build time excludes.
pub fn sheets(texts: &Texts, sheets: &[Sheet]) -> Result<String, askama::Error> {
    SheetsPage { language: texts.language().code(), title: texts.get("sheet-title"), sheets }.render()
}
