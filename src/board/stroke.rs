//! A key as the board takes it: with Ctrl or Alt held it is another key, and never the letter alone.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key that was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    /// A key alone; a letter as it is written, with Shift or without.
    Key(KeyCode),
    /// A letter with Ctrl.
    Control(char),
}

impl Stroke {
    /// The key that was pressed; nothing where other keys were held that would make it something else.
    pub fn of(pressed: KeyEvent) -> Option<Self> {
        let held = pressed.modifiers;
        match pressed.code {
            KeyCode::Char(_) if held.difference(KeyModifiers::SHIFT).is_empty() || is_written_with(held) => {
                Some(Self::Key(pressed.code))
            }
            KeyCode::Char(letter) if held == KeyModifiers::CONTROL => Some(Self::Control(letter.to_ascii_lowercase())),
            KeyCode::Tab | KeyCode::BackTab if held == KeyModifiers::SHIFT => Some(Self::Key(KeyCode::BackTab)),
            code if held.is_empty() => Some(Self::Key(code)),
            _ => None,
        }
    }
}

/// Whether the keys held are those with which a letter is written: Windows tells of AltGr as of Ctrl and Alt.
fn is_written_with(held: KeyModifiers) -> bool {
    cfg!(windows) && held.difference(KeyModifiers::SHIFT) == KeyModifiers::CONTROL | KeyModifiers::ALT
}
