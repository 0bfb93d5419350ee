//! Tables with little ink: aligned columns, a light rule under the heading, no boxes.

use comfy_table::{Attribute, Cell, CellAlignment, Color, ColumnConstraint, ContentArrangement, Row, Table, presets};

use crate::i18n::harmless;
use crate::ui::ink::Ink;

/// A table to be shown on a screen of some width.
pub struct ScreenTable {
    table: Table,
    ink: Ink,
    indent: usize,
    gap: u16,
}

/// How a cell is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// As usual.
    #[default]
    Plain,
    /// Needs action.
    Warn,
    /// Of less weight.
    Dim,
    /// Of more weight: a sum.
    Strong,
}

impl ScreenTable {
    /// A table with headings.
    pub fn new(ink: Ink, width: u16, headings: &[String]) -> Self {
        let mut table = Self::bare(ink, width);
        let cells = headings.iter().map(|heading| {
            let cell = Cell::new(heading);
            if ink.coloured { cell.add_attribute(Attribute::Dim) } else { cell }
        });
        table.table.set_header(Row::from(cells.collect::<Vec<Cell>>()));
        table
    }

    /// A table without headings.
    pub fn bare(ink: Ink, width: u16) -> Self {
        let mut table = Table::new();
        let indent = 2;
        table
            .load_style(presets::NOTHING)
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(width.saturating_sub(indent))
            .set_truncation_indicator("…");
        if ink.coloured {
            table.enforce_styling();
        } else {
            table.force_no_tty();
        }
        Self { table, ink, indent: usize::from(indent), gap: 2 }
    }

    /// The table with so many spaces between columns.
    #[must_use]
    pub fn with_gap(mut self, gap: u16) -> Self {
        self.gap = gap;
        self
    }

    /// Adds a row of cells with their tones. A cell too long for the screen is cut with `…`.
    pub fn row(&mut self, cells: impl IntoIterator<Item = (String, Tone)>) {
        let cells: Vec<Cell> = cells.into_iter().map(|(text, tone)| self.cell(&harmless(&text), tone)).collect();
        let mut row = Row::from(cells);
        row.max_height(1);
        self.table.add_row(row);
    }

    /// Adds a row of plain cells.
    pub fn plain_row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.row(cells.into_iter().map(|text| (text, Tone::Plain)));
    }

    /// Keeps the cells of columns, counted from 0, whole; where the screen is too narrow others are cut.
    pub fn keep_whole(&mut self, columns: &[usize]) {
        for column in columns {
            if let Some(column) = self.table.column_mut(*column) {
                column.set_constraint(ColumnConstraint::ContentWidth);
            }
        }
    }

    /// Sets columns, counted from 0, flush right: numbers.
    pub fn right(&mut self, columns: &[usize]) {
        for column in columns {
            if let Some(column) = self.table.column_mut(*column) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
    }

    fn cell(&self, text: &str, tone: Tone) -> Cell {
        let cell = Cell::new(text);
        if !self.ink.coloured {
            return cell;
        }
        match tone {
            Tone::Plain => cell,
            Tone::Warn => cell.fg(Color::Yellow).add_attribute(Attribute::Bold),
            Tone::Dim => cell.add_attribute(Attribute::Dim),
            Tone::Strong => cell.add_attribute(Attribute::Bold),
        }
    }

    /// The table as lines of text.
    pub fn lines(mut self) -> Vec<String> {
        let last = self.table.column_count().saturating_sub(1);
        for (index, column) in self.table.column_iter_mut().enumerate() {
            column.set_padding((0, if index == last { 0 } else { self.gap }));
        }
        let indent = " ".repeat(self.indent);
        self.table.lines().map(|line| format!("{indent}{}", line.trim_end())).collect()
    }
}
