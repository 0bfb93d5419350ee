//! What each key does.

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use crate::board::actions::Action;
use crate::board::chosen::{Chosen, Pane};
use crate::board::grid::Place;
use crate::board::key_table::{GridKey, Way};
use crate::board::layout::Areas;
use crate::board::picture::key;
use crate::board::popup::Popup;
use crate::board::popup::Purpose;
use crate::board::popup::SuggestionList;
use crate::board::popup::TextInput;
use crate::board::requests::Request;
use crate::board::state::Board;
use crate::board::stroke::Stroke;
use crate::message;

impl Board {
    /// A key is pressed; gives what it makes the board want.
    pub fn key(&mut self, pressed: KeyEvent) -> Vec<Request> {
        let stroke = Stroke::of(pressed);
        match stroke {
            Some(Stroke::Control('c')) => return vec![Request::Quit],
            Some(Stroke::Control('z')) => return vec![Request::Suspend],
            Some(Stroke::Control('l')) => return vec![Request::Redraw],
            _ if self.has_room() => {}
            // Of the board nothing is seen, so that nobody can know what another key would do.
            Some(Stroke::Key(KeyCode::Char('q'))) => return vec![Request::Quit],
            _ => return Vec::new(),
        }
        self.status = None;
        self.busy.iter_mut().for_each(|busy| busy.key_pressed = true);
        let Some(stroke) = stroke else {
            if self.popup.is_none() {
                self.say(&message!("board-no-such-key"));
            }
            return Vec::new();
        };
        let mut requests = match self.popup.take() {
            None => self.key_on_grid(stroke),
            Some(Popup::Help(scroll)) => self.key_on_help(stroke, scroll),
            Some(Popup::Text(text_view)) => self.key_on_text(stroke, text_view),
            Some(Popup::Suggestions(list)) => self.key_on_suggestions(stroke, list),
            Some(Popup::Input(input)) => self.key_on_input(stroke, input),
        };
        // Whoever has answered waits for what comes of it.
        if requests.iter().any(|request| matches!(request, Request::Answer(_))) {
            self.busy.iter_mut().for_each(|busy| busy.key_pressed = false);
        }
        requests.extend(self.request_advice());
        requests
    }

    fn key_on_grid(&mut self, stroke: Stroke) -> Vec<Request> {
        let meant = GridKey::of(stroke);
        if let Some(text_view) = self.waiting.take_if(|_| matches!(meant, Some(GridKey::Choose | GridKey::Back))) {
            if meant == Some(GridKey::Back) {
                self.say(&message!("effect-declined"));
                return vec![Request::Answer(None)];
            }
            self.read(text_view);
            return Vec::new();
        }
        let Some(meant) = meant else {
            self.say(&message!("board-no-such-key"));
            return Vec::new();
        };
        if meant.acts() {
            return if self.is_as_seen() { self.act(meant) } else { Vec::new() };
        }
        match meant {
            GridKey::Move(way) => self.go(self.place_on(way)),
            GridKey::Seat(by) => self.turn_seat(by),
            GridKey::Member => self.turn_to_member(),
            GridKey::Today => return self.go_to_day(self.picture.now.date()),
            GridKey::Find => {
                self.popup = Some(Popup::Input(TextInput { purpose: Purpose::Find, text: String::new(), fault: None }));
            }
            GridKey::Found(forward) => self.next_of_found(forward),
            GridKey::Back => return self.step_back(),
            GridKey::Help => self.popup = Some(Popup::Help(0)),
            GridKey::Quit => return vec![Request::Quit],
            _ => {}
        }
        Vec::new()
    }

    /// The keys that act, each on what is chosen.
    fn act(&mut self, meant: GridKey) -> Vec<Request> {
        let action = match meant {
            GridKey::Choose => {
                self.choose();
                return Vec::new();
            }
            GridKey::Absent => {
                self.type_absence();
                return Vec::new();
            }
            GridKey::Undo => Action::Undo,
            GridKey::Redo => Action::Redo,
            GridKey::Plan => self.picture.to_plan(self.grid().day_at(self.place)),
            GridKey::Publish(stored) => self.picture.to_publish(!stored),
            GridKey::Why if self.member_beside().is_some() => {
                self.read_of_member();
                return Vec::new();
            }
            GridKey::Why => match self.shift() {
                Some(shift) => self.picture.to_ask_why(shift),
                None => return self.without_seat(),
            },
            _ => return self.act_on_seat(meant),
        };
        self.run(action)
    }

    /// The keys that are about whoever sits in the chosen seat.
    fn act_on_seat(&mut self, meant: GridKey) -> Vec<Request> {
        let Some((shift, spot)) = self.chosen_seat() else { return self.without_seat() };
        let Some(member) = spot.member else {
            self.refuse(&message!("board-free-seat"));
            return Vec::new();
        };
        let action = match meant {
            GridKey::Free => self.picture.to_free(shift, member),
            GridKey::Lock => self.picture.to_lock(shift, member, !spot.locked),
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
        self.marked = self.marked.filter(|_| meant != GridKey::Swap || self.busy.is_some());
        self.run(action)
    }

    /// No seat is chosen that could be acted on.
    fn without_seat(&mut self) -> Vec<Request> {
        match self.chosen() {
            Chosen::Member(member) => {
                let name = self.picture.short(member).to_owned();
                self.refuse(&message!("board-looks-at-member", name = name));
            }
            Chosen::Seat(..) | Chosen::Nothing => self.refuse(&message!("board-no-shift")),
        }
        Vec::new()
    }

    /// Who shall take the chosen seat is chosen from the suggestions.
    pub(super) fn choose(&mut self) {
        if let Some(seat) = self.seat_key() {
            let member = self.advice_on(seat).and_then(|advice| advice.choices.first()).map(|choice| choice.member);
            self.popup = Some(Popup::Suggestions(SuggestionList { seat, at: 0, member }));
        } else if self.chosen_seat().is_some() {
            self.refuse(&message!("board-begun"));
        } else {
            self.without_seat();
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
        if self.marked.take().is_none() {
            (self.found, self.pane) = (None, Pane::Shift);
        }
        Vec::new()
    }

    fn turn_seat(&mut self, by: isize) {
        let count = self.seats().len();
        if count > 0 {
            self.choose_seat((self.seat + count).saturating_add_signed(by) % count);
        }
    }

    fn turn_to_member(&mut self) {
        let sits = self.spot().is_some_and(|spot| spot.member.is_some());
        self.pane = match self.pane {
            Pane::Shift if sits => Pane::Sitting,
            Pane::Shift if self.found.is_some() => Pane::Found,
            Pane::Shift => {
                self.refuse(&message!("board-free-seat"));
                Pane::Shift
            }
            Pane::Sitting | Pane::Found => Pane::Shift,
        };
    }

    /// The place to which the cursor goes.
    fn place_on(&self, way: Way) -> Place {
        let Place { row, column } = self.place;
        let page = usize::from(Areas::of(self.size, self.grid().lines().len()).grid.height / 2).max(1);
        match way {
            Way::Up => Place { row: row.saturating_sub(1), column },
            Way::Down => Place { row: row + 1, column },
            Way::Left => self.beside(false),
            Way::Right => self.beside(true),
            Way::PageDown => Place { row: row + page, column },
            Way::PageUp => Place { row: row.saturating_sub(page), column },
            Way::First => Place { row: 0, column: 0 },
            Way::Last => Place { row: usize::MAX, column: usize::MAX },
        }
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
                self.seat = self.seats().iter().position(|spot| spot.member == found).unwrap_or(self.seat);
                self.pane = Pane::Found;
            }
        }
    }
}
