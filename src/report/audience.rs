//! For whom a report is: what it may tell.

use super::figures::key::KeyFigure;

/// Those who read a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// The board: everything, with names.
    Board,
    /// Municipality, housing company and police: all numbers, nobody's name.
    Partners,
    /// Everybody: coverage alone.
    Public,
}

impl Audience {
    /// Whether it sees names.
    pub fn sees_names(self) -> bool {
        self == Audience::Board
    }

    /// Whether it sees more than coverage: load, vehicles, exchange, log.
    pub fn sees_numbers(self) -> bool {
        self != Audience::Public
    }

    /// Whether it sees a key figure.
    pub fn sees(self, figure: KeyFigure) -> bool {
        let of_coverage = matches!(
            figure,
            KeyFigure::Coverage
                | KeyFigure::CoverageHours
                | KeyFigure::Planned
                | KeyFigure::Manned
                | KeyFigure::Standing
                | KeyFigure::Driven
        );
        self.sees_numbers() || of_coverage
    }

    /// Its name in files for other programs.
    pub fn name(self) -> &'static str {
        match self {
            Audience::Board => "board",
            Audience::Partners => "partners",
            Audience::Public => "public",
        }
    }
}
