//! How things are set off from each other.

use ratatui::style::{Color, Modifier, Style};

use crate::board::picture::ShiftStatus;

/// How things are set off from each other: by colour where it is wanted, and always by letter, sign or weight too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Whether to colour.
    pub coloured: bool,
}

impl Look {
    pub fn colour(self, colour: Color) -> Style {
        if self.coloured { Style::new().fg(colour) } else { Style::new() }
    }

    /// Of a shift that stands so.
    pub fn of(self, standing: ShiftStatus) -> Style {
        match standing {
            ShiftStatus::Past | ShiftStatus::NotPlanned => Style::new().add_modifier(Modifier::DIM),
            ShiftStatus::Unmanned => self.colour(Color::Red).add_modifier(Modifier::BOLD),
            ShiftStatus::Changed => self.colour(Color::Magenta).add_modifier(Modifier::BOLD),
            ShiftStatus::Draft => self.colour(Color::Cyan),
            ShiftStatus::Published => Style::new(),
        }
    }

    pub fn refusal(self) -> Style {
        self.colour(Color::Red).add_modifier(Modifier::BOLD)
    }

    /// The chosen seat, within its shift.
    pub fn chosen_seat(self) -> Style {
        Style::new().add_modifier(Modifier::UNDERLINED | Modifier::BOLD)
    }

    /// Days that are not as others.
    pub fn day_off(self) -> Style {
        self.colour(Color::Red)
    }

    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    pub fn dim(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    pub fn chosen(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }
}
