//! Which part of the screen is for what.

use ratatui::layout::Rect;

use crate::board::grid::Grid;
use crate::board::grid::GridLine;
use crate::board::grid::Place;

/// The smallest screen that the board is drawn on.
pub const SMALLEST: (u16, u16) = (60, 16);
/// From this width on, what is known of the chosen shift stands beside the grid, and not below it.
const WIDE: u16 = 110;
/// Lines below the grid, at least.
const LEAST_BELOW: u16 = 4;
/// Columns that the grid needs beside another part.
const GRID_COLUMNS: u16 = 80;
/// Lines that the meaning of the letters takes.
pub const LEGEND: usize = 2;
/// Columns that week and time of day take at most.
pub const MOST_LABEL: usize = 16;

/// The parts of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Areas {
    /// The first line.
    pub title: Rect,
    /// Weeks and shifts.
    pub grid: Rect,
    /// What is known of the chosen shift or member.
    pub side: Rect,
    /// The last line.
    pub foot: Rect,
    /// Whether the side is beside the grid.
    pub beside: bool,
}

impl Areas {
    /// The parts of a screen, for a grid of so many lines.
    pub fn of((width, height): (u16, u16), grid_lines: usize) -> Self {
        let middle = height.saturating_sub(2);
        let beside = width >= WIDE;
        let (grid, side) = if beside {
            let grid = GRID_COLUMNS.max(width.saturating_sub(width / 3));
            (Rect::new(0, 1, grid, middle), Rect::new(grid + 2, 1, width - grid - 2, middle))
        } else {
            let wished = u16::try_from(grid_lines).unwrap_or(u16::MAX);
            let grid = wished.min(middle.saturating_sub(LEAST_BELOW));
            (Rect::new(0, 1, width, grid), Rect::new(0, 1 + grid, width, middle - grid))
        };
        let line = |y| Rect::new(0, y, width, 1);
        Self { title: line(0), grid, side, foot: line(height.saturating_sub(1)), beside }
    }

    /// Whether the board can be drawn on a screen of a size.
    pub fn fit((width, height): (u16, u16)) -> bool {
        width >= SMALLEST.0 && height >= SMALLEST.1
    }

    /// The part that a text over the grid takes.
    pub fn popup((width, height): (u16, u16), lines: usize) -> Rect {
        let columns = Self::popup_columns((width, height)) + 4;
        let lines = u16::try_from(lines).unwrap_or(u16::MAX);
        let tall = lines.saturating_add(2).min(height.saturating_sub(2));
        Rect::new((width - columns) / 2, (height - tall) / 2, columns, tall)
    }

    /// Columns of a text over the grid.
    pub fn popup_columns((width, _): (u16, u16)) -> u16 {
        width.min(106).saturating_sub(4).max(40)
    }

    /// Lines of a text over the grid that can be seen at a time; the question and a hint lie below.
    pub fn popup_lines((_, height): (u16, u16)) -> u16 {
        height.saturating_sub(8).max(1)
    }
}

/// Where the columns of the grid lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Columns {
    /// Columns for week and time of day.
    pub label: u16,
    /// Columns of a weekday.
    pub day: u16,
}

impl Columns {
    /// For a grid in an area, with labels of so many columns.
    pub fn of(area: Rect, grid: &Grid, label: u16) -> Self {
        let count = u16::try_from(grid.columns.len()).unwrap_or(7).max(1);
        Self { label, day: (area.width.saturating_sub(label) / count).min(40) }
    }

    /// The place that lies under a point of the screen.
    pub fn place_at(self, area: Rect, grid: &Grid, top: usize, (x, y): (u16, u16)) -> Option<Place> {
        if !area.contains((x, y).into()) || x < area.x + self.label {
            return None;
        }
        let line = top + usize::from(y - area.y);
        let column = usize::from((x - area.x - self.label) / self.day.max(1));
        match grid.lines().get(line)? {
            GridLine::Row(row) if column < grid.columns.len() => Some(Place { row: *row, column }),
            _ => None,
        }
    }
}
