//! Colour, where it helps; a sign or word always goes with it.

use anstyle::{AnsiColor, Style};

use crate::i18n::harmless;

/// Colours, if wanted.
#[derive(Debug, Clone, Copy)]
pub struct Ink {
    /// Whether to colour.
    pub coloured: bool,
}

impl Ink {
    /// A line for the screen in which nothing steers the terminal but colours, where they are wanted.
    pub fn only_colours(self, line: &str) -> String {
        let mut parts = line.split('\u{1b}');
        let mut shown = harmless(parts.next().unwrap_or_default()).into_owned();
        for part in parts {
            shown.push_str(if self.coloured && is_colour(part) { "\u{1b}" } else { "\u{fffd}" });
            shown.push_str(&harmless(part));
        }
        shown
    }

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

/// Whether what follows an escape character chooses a colour: `[`, numbers, `m`.
fn is_colour(text: &str) -> bool {
    let numbers = text.strip_prefix('[').and_then(|rest| rest.split_once('m')).map(|(numbers, _)| numbers);
    numbers.is_some_and(|numbers| numbers.bytes().all(|byte| byte.is_ascii_digit() || byte == b';'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_all_that_steers_a_terminal_only_colours_come_through() {
        let line = "\u{1b}[1mRubrik\u{1b}[0m \u{1b}[2J\u{1b}]0;titel\u{7}";
        let marked = "\u{fffd}[2J\u{fffd}]0;titel\u{fffd}";
        assert_eq!(Ink { coloured: true }.only_colours(line), format!("\u{1b}[1mRubrik\u{1b}[0m {marked}"));
        assert_eq!(Ink { coloured: false }.only_colours(line), format!("\u{fffd}[1mRubrik\u{fffd}[0m {marked}"));
    }
}
