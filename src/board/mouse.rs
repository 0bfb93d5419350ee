//! What the mouse does, where the terminal has one.

use ratatui::crossterm::event::{KeyCode, KeyEvent, MouseButton, MouseEvent, MouseEventKind};

use crate::board::layout::Areas;
use crate::board::popup::Popup;
use crate::board::requests::Request;
use crate::board::state::Board;

/// Lines that the wheel goes at a time.
const WHEEL: u16 = 3;

impl Board {
    /// The mouse is moved or pressed: a click chooses a shift, a second opens the suggestions, the wheel scrolls.
    pub fn mouse(&mut self, event: MouseEvent) -> Vec<Request> {
        let key = |code: KeyCode| KeyEvent::from(code);
        if !self.has_room() {
            return Vec::new();
        }
        match event.kind {
            MouseEventKind::ScrollDown => (0..WHEEL).flat_map(|_| self.key(key(KeyCode::Down))).collect(),
            MouseEventKind::ScrollUp => (0..WHEEL).flat_map(|_| self.key(key(KeyCode::Up))).collect(),
            MouseEventKind::Down(MouseButton::Left) => self.click((event.column, event.row)),
            _ => Vec::new(),
        }
    }

    fn click(&mut self, point: (u16, u16)) -> Vec<Request> {
        match &self.popup {
            None => self.click_on_grid(point),
            Some(Popup::Suggestions(list)) => {
                let list = *list;
                match self.choice_at(point) {
                    Some(number) => {
                        self.popup = None;
                        self.take(list, number)
                    }
                    None => self.close_if_outside(point),
                }
            }
            Some(_) => self.close_if_outside(point),
        }
    }

    fn click_on_grid(&mut self, point: (u16, u16)) -> Vec<Request> {
        let area = Areas::of(self.size, self.grid().lines().len()).grid;
        let Some(place) = self.columns(area).place_at(area, self.grid(), self.top, point) else { return Vec::new() };
        self.status = None;
        if place == self.place && self.chosen_seat().is_some() {
            if self.is_as_seen() {
                self.choose();
            }
        } else {
            self.go(place);
        }
        self.request_advice()
    }

    /// A click beside a text takes it away, unless it asks something.
    fn close_if_outside(&mut self, point: (u16, u16)) -> Vec<Request> {
        let asks = matches!(&self.popup, Some(Popup::Text(text_view)) if text_view.prompt.is_some());
        if !asks && !self.popup_area().contains(point.into()) {
            self.popup = None;
        }
        Vec::new()
    }
}
