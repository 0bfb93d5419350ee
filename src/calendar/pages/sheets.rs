//! Sheets for printing, one to a member, with the address of the member's page.

use askama::Template;

use super::qr::qr_code;
use crate::i18n::Texts;
use crate::model::association::Association;
use crate::text;

/// A sheet, ready to be put on the page.
pub struct Sheet {
    language: &'static str,
    title: String,
    association: String,
    qr: String,
    steps: Vec<String>,
    address_about: String,
    address: String,
    after: Vec<String>,
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
    pub fn new(texts: &Texts, association: &Association, member: &str, page: String) -> Self {
        let contact = Some(association.contact.as_str()).filter(|contact| !contact.is_empty());
        let help = contact.map(|contact| text!(texts, "sheet-help", contact = contact));
        Self {
            language: texts.language().code(),
            title: text!(texts, "site-title", who = member),
            association: association.name.clone(),
            qr: qr_code(&page).unwrap_or_default(),
            steps: ["sheet-camera", "sheet-button", "sheet-then"].map(|id| texts.get(id)).to_vec(),
            address_about: texts.get("sheet-address"),
            address: page,
            after: help.into_iter().chain([texts.get("site-secret")]).collect(),
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
