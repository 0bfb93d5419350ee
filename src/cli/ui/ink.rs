//! Colour, where it helps; a sign or word always goes with it.

use clap::builder::styling::{AnsiColor, Style};

/// Colours, if wanted.
#[derive(Debug, Clone, Copy)]
pub struct Ink {
    /// Whether to colour.
    pub coloured: bool,
}

impl Ink {
    fn paint(self, style: Style, text: &str) -> String {
        if self.coloured { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    /// A heading.
    pub fn heading(self, text: &str) -> String {
        self.paint(Style::new().bold(), text)
    }

    /// Something that needs action.
    pub fn warn(self, text: &str) -> String {
        self.paint(AnsiColor::Yellow.on_default().bold(), text)
    }

    /// Something that went wrong.
    pub fn error(self, text: &str) -> String {
        self.paint(AnsiColor::Red.on_default().bold(), text)
    }

    /// Something of less weight.
    pub fn dim(self, text: &str) -> String {
        self.paint(Style::new().dimmed(), text)
    }
}
