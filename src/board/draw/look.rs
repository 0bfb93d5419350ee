//! How things are set off from each other.

use ratatui::style::{Color, Modifier, Style};

use crate::board::picture::Standing;

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
    pub fn of(self, standing: Standing) -> Style {
        match standing {
            Standing::Past | Standing::NotPlanned => Style::new().add_modifier(Modifier::DIM),
            Standing::Unmanned => self.colour(Color::Red).add_modifier(Modifier::BOLD),
            Standing::Changed => self.colour(Color::Magenta).add_modifier(Modifier::BOLD),
            Standing::Draft => self.colour(Color::Cyan),
            Standing::Published => Style::new(),
        }
    }

    pub fn refusal(self) -> Style {
        self.colour(Color::Red).add_modifier(Modifier::BOLD)
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
