//! The protocol of a hand-over, to print and sign: one paper to a vehicle.

use askama::Template;

/// The protocol, in words as they are to be read.
#[derive(Template)]
#[template(path = "hand-over.html", config = "src/report/askama.toml")]
pub struct ProtocolPage {
    /// Language of the page, `sv` or `en`.
    pub language: &'static str,
    /// Heading.
    pub title: String,
    /// Name of the association.
    pub association: String,
    /// One to a vehicle.
    pub hand_overs: Vec<HandOver>,
}

/// The hand-over of a vehicle.
pub struct HandOver {
    /// Heading.
    pub heading: String,
    /// What is known, or left open for the pen.
    pub fields: Vec<Field>,
    /// What is to be ticked.
    pub checks: Vec<String>,
    /// Who signs.
    pub signatures: Vec<String>,
    /// What each of them writes.
    pub signature_lines: Vec<String>,
}

/// Something to fill in.
pub struct Field {
    /// What it is.
    pub label: String,
    /// Its value; empty where it is left open.
    pub value: String,
}

/// The protocol as a page.
///
/// # Errors
/// If the page cannot be put together, which the template's check at build time excludes.
pub fn render(page: &ProtocolPage) -> Result<String, askama::Error> {
    page.render()
}
