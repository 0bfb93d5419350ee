//! The roster and its coverage as one page of HTML, to read in a browser or print.

use askama::Template;

/// Everything on the page, in words and numbers as they are to be read.
#[derive(Template)]
#[template(path = "report.html", config = "src/report/askama.toml")]
pub struct Page {
    /// Language of the page, `sv` or `en`.
    pub language: &'static str,
    /// Heading of the page.
    pub title: String,
    /// Line under the heading.
    pub subtitle: String,
    /// The figures that matter most: label and value.
    pub key_figures: Vec<(String, String)>,
    /// Heading and text of each section of sentences.
    pub notes: Vec<Note>,
    /// Heading of the coverage table.
    pub coverage_heading: String,
    /// Headings of its columns.
    pub coverage_columns: Vec<String>,
    /// Its rows.
    pub coverage_rows: Vec<CoverageRow>,
    /// Heading of the roster.
    pub roster_heading: String,
    /// Headings of its columns.
    pub roster_columns: Vec<String>,
    /// The weeks of the roster.
    pub weeks: Vec<Week>,
    /// Heading of the members' table.
    pub members_heading: String,
    /// Headings of its columns.
    pub member_columns: Vec<String>,
    /// Its rows.
    pub members: Vec<Vec<String>>,
}

/// A section of sentences.
pub struct Note {
    /// Heading.
    pub heading: String,
    /// Sentences.
    pub sentences: Vec<String>,
}

/// A row of the coverage table.
pub struct CoverageRow {
    /// The week.
    pub label: String,
    /// A cell a weekday: its text, and whether something stands.
    pub cells: Vec<(String, bool)>,
    /// The week's total.
    pub total: String,
}

/// A week of the roster.
pub struct Week {
    /// Heading.
    pub heading: String,
    /// Its shifts.
    pub shifts: Vec<Shift>,
}

/// A shift of the roster.
pub struct Shift {
    /// Its cells.
    pub cells: Vec<String>,
    /// Whether it stands.
    pub standing: bool,
}
