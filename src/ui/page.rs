//! A page being written for somebody to read: lines of text as wide as the screen, in the language spoken.

use std::cell::RefCell;
use std::path::{Component, Path, PathBuf};
use std::rc::Rc;

use crate::i18n::{Message, ShellSyntax, Texts};
use crate::ui::ink::Ink;
use crate::ui::wrap::{COMMAND, wrap};
use crate::workflows::failure::Failure;

/// A page being written.
pub struct Page {
    /// The texts in the language spoken.
    pub texts: Rc<Texts>,
    /// Colours, if wanted.
    pub ink: Ink,
    /// Columns of the screen.
    pub width: u16,
    /// The database that was named, if one was: commands to copy name it too.
    pub database: Option<PathBuf>,
    written: RefCell<String>,
}

impl Page {
    /// An empty page.
    pub fn new(texts: Rc<Texts>, ink: Ink, width: u16, database: Option<PathBuf>) -> Self {
        Self { texts, ink, width, database, written: RefCell::default() }
    }

    /// Writes a line.
    pub fn show(&self, line: impl AsRef<str>) {
        self.show_document(&self.ink.only_colours(line.as_ref()));
    }

    /// Writes a whole document that another program may read: byte for byte as it would be in a file.
    pub fn show_document(&self, text: &str) {
        let mut written = self.written.borrow_mut();
        written.push_str(text.trim_end());
        written.push('\n');
    }

    /// Writes a sentence.
    pub fn show_message(&self, message: &Message) {
        self.show(self.wrap(&self.say(message)));
    }

    /// Writes a sentence under a heading, indented.
    pub fn show_indented(&self, sentence: &str) {
        self.show(self.wrap(&format!("  {sentence}")));
    }

    /// A sentence in the language spoken; commands in it name the database as this command did.
    pub fn say(&self, message: &Message) -> String {
        with_database(&self.texts.say(message), self.database.as_deref(), self.texts.shell())
    }

    /// A text wrapped to the screen.
    pub fn wrap(&self, text: &str) -> String {
        wrap(text, self.width)
    }

    /// Whether nothing has been written since the page was last taken.
    pub fn is_empty(&self) -> bool {
        self.written.borrow().is_empty()
    }

    /// What has been written since this was last asked.
    pub fn take(&self) -> String {
        self.written.take()
    }

    /// A failure in words, its heading in a colour if wanted: what happened, where, and what to do.
    pub fn failure_text(&self, failure: &Failure, ink: Ink) -> String {
        let heading = self.texts.get("error-heading");
        let what = self.wrap(&format!("{heading} {}", self.say(&failure.what)));
        let mut text = format!("{}{}\n", ink.error(&heading), what.strip_prefix(&heading).unwrap_or(&what));
        if !failure.details.is_empty() {
            text.push('\n');
            for detail in &failure.details {
                text.push_str(&self.wrap(&format!("  {}", self.say(detail))));
                text.push('\n');
            }
        }
        if let Some(advice) = &failure.advice {
            if !failure.details.is_empty() {
                text.push('\n');
            }
            text.push_str(&self.wrap(&self.say(advice)));
            text.push('\n');
        }
        text
    }
}

/// A text whose commands name the database, where one was named: as short as can be.
pub fn with_database(text: &str, database: Option<&Path>, shell: ShellSyntax) -> String {
    let Some(database) = database else { return text.to_owned() };
    let short: PathBuf = database.components().filter(|part| *part != Component::CurDir).collect();
    let short = short.display().to_string();
    // What begins with a dash would be an option.
    let option = if short.starts_with('-') {
        shell.quote(&format!("--db={short}"))
    } else {
        format!("--db {}", shell.quote(&short))
    };
    let named = format!("korpass {option} ");
    let lines = text.lines().map(|line| match line.strip_prefix(COMMAND) {
        // The demo makes a database of its own, and some name another.
        Some(rest) if rest.starts_with("demo") || rest.starts_with("--db ") => line.to_owned(),
        Some(rest) => format!("  {named}{rest}"),
        None => line.replace("\"korpass ", &format!("\"{named}")).replace("(korpass ", &format!("({named}")),
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_to_copy_name_the_database_that_was_named() {
        let text = "Se dem med \"korpass member list\" (korpass today):\n  korpass plan v6\n  korpass demo\n  korpass --db ny.db today";
        let named = |database: &str| with_database(text, Some(Path::new(database)), ShellSyntax::Posix);
        let expected = |db| {
            let left = "korpass demo\n  korpass --db ny.db today";
            format!(
                "Se dem med \"korpass --db {db} member list\" (korpass --db {db} today):\n  korpass --db {db} plan v6\n  {left}"
            )
        };
        assert_eq!(named("./demo/korpass.db"), expected("demo/korpass.db"));
        assert_eq!(named("min mapp/k.db"), expected("\"min mapp/k.db\""));
        assert_eq!(named("k$(id).db"), expected("'k$(id).db'"));
        assert_eq!(named("-x.db"), expected("x").replace("--db x", "\"--db=-x.db\""));
        assert_eq!(with_database(text, None, ShellSyntax::Posix), text);
    }
}
