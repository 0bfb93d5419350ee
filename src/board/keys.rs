//! What each key does.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::board::actions::Action;
use crate::board::grid::Place;
use crate::board::layout::Areas;
use crate::board::picture::key;
use crate::board::popup::Popup;
use crate::board::popup::Purpose;
use crate::board::popup::TextInput;
use crate::board::requests::Request;
use crate::board::state::Board;
use crate::message;

impl Board {
    /// A key is pressed; gives what it makes the board want.
    pub fn key(&mut self, pressed: KeyEvent) -> Vec<Request> {
        let control = pressed.modifiers.contains(KeyModifiers::CONTROL);
        match pressed.code {
            KeyCode::Char('c') if control => return vec![Request::Quit],
            KeyCode::Char('z') if control => return vec![Request::Suspend],
            KeyCode::Char('l') if control => return vec![Request::Redraw],
            _ => {}
        }
        self.status = None;
        self.busy.iter_mut().for_each(|busy| busy.key_pressed = true);
        let mut requests = match self.popup.take() {
            None => self.key_on_grid(pressed.code, control),
            Some(Popup::Help(scroll)) => self.key_on_help(pressed.code, scroll),
            Some(Popup::Text(text_view)) => self.key_on_text(pressed.code, control, text_view),
            Some(Popup::Suggestions(seat, at)) => self.key_on_suggestions(pressed.code, seat, at),
            Some(Popup::Input(input)) => self.key_on_input(pressed.code, control, input),
        };
        // Whoever has answered waits for what comes of it.
        if requests.iter().any(|request| matches!(request, Request::Answer(_))) {
            self.busy.iter_mut().for_each(|busy| busy.key_pressed = false);
        }
        requests.extend(self.request_advice());
        requests
    }

    fn key_on_grid(&mut self, code: KeyCode, control: bool) -> Vec<Request> {
        if self.moved(code, control) {
            // What is beside the grid follows the cursor.
            self.of_member &= self.found.is_none();
            return Vec::new();
        }
        if let Some(text_view) = self.waiting.take_if(|_| matches!(code, KeyCode::Enter | KeyCode::Esc)) {
            if code == KeyCode::Esc {
                self.say(&message!("effect-declined"));
                return vec![Request::Answer(None)];
            }
            self.read(text_view);
            return Vec::new();
        }
        match code {
            KeyCode::Char('q') => return vec![Request::Quit],
            KeyCode::Char('?') | KeyCode::F(1) => self.popup = Some(Popup::Help(0)),
            KeyCode::Tab => self.turn_seat(1),
            KeyCode::BackTab => self.turn_seat(-1),
            KeyCode::Char('m') => self.turn_to_member(),
            KeyCode::Char('t') => return self.go_to_day(self.picture.now.date()),
            KeyCode::Char('/') => {
                self.popup = Some(Popup::Input(TextInput { purpose: Purpose::Find, text: String::new(), fault: None }));
            }
            KeyCode::Char('n') => self.next_of_found(true),
            KeyCode::Char('N') => self.next_of_found(false),
            KeyCode::Esc => return self.step_back(),
            KeyCode::Enter => self.choose(),
            KeyCode::Char('a') => self.type_absence(),
            KeyCode::Char(letter) => return self.command_key(letter),
            _ => {}
        }
        Vec::new()
    }

    /// The keys that give a command at once.
    fn command_key(&mut self, letter: char) -> Vec<Request> {
        let action = match letter {
            'u' => Action::Undo,
            'U' => Action::Redo,
            'p' => self.picture.to_plan(self.grid().day_at(self.place)),
            'd' => self.picture.to_publish(true),
            'P' => self.picture.to_publish(false),
            'i' if self.of_member && self.member_advice().is_some() => {
                self.read_of_member();
                return Vec::new();
            }
            'i' => match self.shift() {
                Some(shift) => self.picture.to_ask_why(shift),
                None => return self.without_shift(),
            },
            'x' | 'l' | 's' => return self.key_on_seat(letter),
            _ => {
                self.say(&message!("board-no-such-key"));
                return Vec::new();
            }
        };
        self.run(action)
    }

    /// The keys that are about whoever sits in the chosen seat.
    fn key_on_seat(&mut self, letter: char) -> Vec<Request> {
        let Some((shift, spot)) = self.shift().zip(self.spot()) else { return self.without_shift() };
        let Some(member) = spot.member else {
            self.refuse(&message!("board-free-seat"));
            return Vec::new();
        };
        let action = match letter {
            'x' => self.picture.to_free(shift, member),
            'l' => self.picture.to_lock(shift, member, !spot.locked),
            _ => {
                let here = (key(shift), member);
                let marked = self.marked.and_then(|(shift, member)| Some((self.picture.find(shift)?, member)));
                match marked {
                    Some((other, counterpart)) if self.marked != Some(here) => {
                        self.picture.to_swap((self.picture.shift(other), counterpart), (shift, member))
                    }
                    Some(_) => {
                        self.marked = None;
                        return Vec::new();
                    }
                    None => {
                        self.marked = Some(here);
                        self.say(&message!("board-marked", name = self.picture.short(member)));
                        return Vec::new();
                    }
                }
            }
        };
        self.marked = self.marked.filter(|_| letter != 's' || self.busy.is_some());
        self.run(action)
    }

    pub(super) fn without_shift(&mut self) -> Vec<Request> {
        self.refuse(&message!("board-no-shift"));
        Vec::new()
    }

    /// Who shall take the chosen seat is chosen from the suggestions.
    pub(super) fn choose(&mut self) {
        match (self.seat_key(), self.shift().is_some()) {
            (Some(seat), _) => self.popup = Some(Popup::Suggestions(seat, 0)),
            (None, true) => self.refuse(&message!("board-begun")),
            (None, false) => drop(self.without_shift()),
        }
    }

    fn type_absence(&mut self) {
        let Some(member) = self.member() else {
            self.refuse(&message!("board-free-seat"));
            return;
        };
        let day = self.grid().day_at(self.place);
        let text = day.map(|day| day.to_string()).unwrap_or_default();
        self.popup = Some(Popup::Input(TextInput { purpose: Purpose::Absence(member, false), text, fault: None }));
    }

    /// Stops the search for a plan; else leaves what was last entered: a mark, a member, a search.
    fn step_back(&mut self) -> Vec<Request> {
        if self.busy.as_ref().is_some_and(|busy| busy.action.plans() && !busy.has_prompted) {
            self.say(&message!("board-stopping"));
            return vec![Request::StopPlanning];
        }
        if self.marked.take().is_none() && self.found.take().is_none() {
            self.of_member = false;
        }
        if self.found.is_none() {
            self.of_member = false;
        }
        Vec::new()
    }

    fn turn_seat(&mut self, by: isize) {
        let count = self.seats().len();
        if count > 0 {
            self.seat = (self.seat + count).saturating_add_signed(by) % count;
        }
    }

    fn turn_to_member(&mut self) {
        if self.of_member {
            self.of_member = false;
        } else if self.found.is_some() || self.member().is_some() {
            self.of_member = true;
        } else {
            self.refuse(&message!("board-free-seat"));
        }
    }

    /// Moves the cursor, if the key is one of those that do.
    fn moved(&mut self, code: KeyCode, control: bool) -> bool {
        let Place { row, column } = self.place;
        let page = usize::from(Areas::of(self.size, self.grid().lines().len()).grid.height / 2).max(1);
        let place = match code {
            KeyCode::Char('d') if control => Place { row: row + page, column },
            KeyCode::Char('u') if control => Place { row: row.saturating_sub(page), column },
            _ if control => return false,
            KeyCode::Up | KeyCode::Char('k') => Place { row: row.saturating_sub(1), column },
            KeyCode::Down | KeyCode::Char('j') => Place { row: row + 1, column },
            KeyCode::Left | KeyCode::Char('h' | 'b') => self.beside(false),
            KeyCode::Right | KeyCode::Char('w') => self.beside(true),
            KeyCode::PageDown => Place { row: row + page, column },
            KeyCode::PageUp => Place { row: row.saturating_sub(page), column },
            KeyCode::Home | KeyCode::Char('g') => Place { row: 0, column: 0 },
            KeyCode::End | KeyCode::Char('G') => Place { row: usize::MAX, column: usize::MAX },
            _ => return false,
        };
        self.go(place);
        true
    }

    /// The place before or after, over the end of the week into the next.
    fn beside(&self, forward: bool) -> Place {
        let Place { row, column } = self.place;
        let (rows, last) = (&self.grid().rows, self.grid().columns.len().saturating_sub(1));
        if forward && column < last {
            return Place { row, column: column + 1 };
        } else if !forward && column > 0 {
            return Place { row, column: column - 1 };
        }
        let monday = rows.get(row).map(|found| found.monday);
        let other = |found: &crate::board::grid::Row| Some(found.monday) != monday;
        let found = if forward {
            rows.iter().skip(row).position(other).map(|after| (row + after, 0))
        } else {
            rows[..row.min(rows.len())].iter().rposition(other).map(|before| (before, last))
        };
        found.map_or(self.place, |(row, column)| Place { row, column })
    }

    /// The cursor goes to the first shift of the member looked for that has not begun, if it is not on one already.
    pub(super) fn first_of_found(&mut self) {
        let is_on_one = self.shifts_of_found().iter().any(|index| self.grid().shift_at(self.place) == Some(*index));
        let ahead = |index: &&usize| !self.picture.facts.has_begun(self.picture.shift(**index));
        let found = self.shifts_of_found();
        let here = self.grid().shift_at(self.place).filter(|_| is_on_one);
        self.go_to_found(here.or(found.iter().find(ahead).or(found.last()).copied()));
    }

    /// The cursor goes to the next shift of the member looked for, or to the one before; from the last to the first.
    pub(super) fn next_of_found(&mut self, forward: bool) {
        let found = self.shifts_of_found();
        let start = |index: &&usize| self.picture.shift(**index).timetable.shift.start;
        let day = self.grid().day_at(self.place).and_then(|day| day.and_hms_opt(0, 0, 0));
        let here = self.shift().map(|shift| shift.timetable.shift.start).or(day);
        let next = if forward {
            found.iter().find(|index| Some(start(index)) > here).or(found.first())
        } else {
            found.iter().rfind(|index| Some(start(index)) < here).or(found.last())
        };
        self.go_to_found(next.copied());
    }

    /// The places in the roster of the shifts of the member looked for.
    fn shifts_of_found(&self) -> Vec<usize> {
        let has = |index: &usize| {
            let crew = &self.picture.shift(*index).crew;
            self.found.is_some_and(|member| crew.iter().any(|taken| taken.member == member))
        };
        (0..self.picture.facts.roster.shifts.len()).filter(has).collect()
    }

    fn go_to_found(&mut self, shift: Option<usize>) {
        match (self.found, shift.and_then(|shift| self.grid().place_of(shift))) {
            (None, _) => self.refuse(&message!("board-nobody-found")),
            (Some(member), None) => self.refuse(&message!("board-no-shifts-of", name = self.picture.short(member))),
            (found, Some(place)) => {
                self.go(place);
                self.of_member = true;
                self.seat = self.seats().iter().position(|spot| spot.member == found).unwrap_or(self.seat);
            }
        }
    }
}
