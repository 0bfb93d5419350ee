//! Where things lie on the screen of a board as it stands.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use crate::board::grid::{Row, SeatKey};
use crate::board::key_table::KEYS;
use crate::board::layout::{Areas, Columns, LEGEND, MOST_LABEL};
use crate::board::popup::Popup;
use crate::board::state::Board;
use crate::ui::wrap::wrap;

impl Board {
    /// Where the columns of the grid lie in an area.
    pub fn columns(&self, area: Rect) -> Columns {
        let labels = self.grid().rows.iter().map(|row| self.label(row).width());
        let weeks = self.grid().rows.iter().map(|row| self.texts.week(row.monday).width());
        let widest = labels.chain(weeks).max().unwrap_or(0).min(MOST_LABEL);
        Columns::of(area, self.grid(), u16::try_from(widest).unwrap_or(0) + 1)
    }

    /// The time of day of a row, and the car where there are several.
    pub fn label(&self, row: &Row) -> String {
        let Some(slot) = row.slot else { return String::new() };
        let time = self.texts.time_span(slot.start, slot.end);
        let facts = &self.picture.facts;
        match facts.car(slot.car).filter(|_| facts.cars.len() > 1) {
            Some(car) => format!("{time} {}", car.name),
            None => time,
        }
    }

    /// The part of the screen that what lies over the grid takes.
    pub fn popup_area(&self) -> Rect {
        Areas::popup(self.size, self.popup_height())
    }

    /// Lines within the frame of what lies over the grid.
    fn popup_height(&self) -> usize {
        let most = usize::from(Areas::popup_lines(self.size));
        match &self.popup {
            None => 0,
            Some(Popup::Help(_)) => KEYS.len() + LEGEND,
            Some(Popup::Input(_)) => 4,
            Some(Popup::Suggestions(list)) => self.choice_lines(list.seat).clamp(1, most) + 2,
            Some(Popup::Text(text_view)) => {
                let prompt = text_view
                    .prompt
                    .as_ref()
                    .map_or(0, |prompt| 1 + wrap(&prompt.text, Areas::popup_columns(self.size)).lines().count());
                text_view.lines.len().clamp(1, most) + prompt + 1
            }
        }
    }

    /// Lines of the suggestions: those who could, and what others would have to do for some more.
    fn choice_lines(&self, seat: SeatKey) -> usize {
        self.advice_on(seat).map_or(1, |advice| advice.choices.len().max(1) + advice.chains.len())
    }

    /// The first of the suggestions that is seen.
    pub fn first_choice(&self, at: usize) -> usize {
        (at + 1).saturating_sub(usize::from(Areas::popup_lines(self.size)))
    }

    /// The suggestion that lies under a point of the screen.
    pub fn choice_at(&self, (x, y): (u16, u16)) -> Option<usize> {
        let Some(Popup::Suggestions(list)) = &self.popup else { return None };
        let area = self.popup_area();
        let inside = area.contains((x, y).into()) && y > area.y;
        let number = self.first_choice(list.at) + usize::from(y.checked_sub(area.y + 1)?);
        (inside && number < self.advice_on(list.seat)?.choices.len()).then_some(number)
    }
}
