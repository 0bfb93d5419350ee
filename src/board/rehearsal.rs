//! The board on a screen in memory: all of it but the terminal, for tests and for the benchmark.

use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use crate::board::draw::draw;
use crate::board::draw::look::Look;
use crate::board::events::Event;
use crate::board::requests::Request;
use crate::board::state::Board;
use crate::board::workers::Workers;
use crate::ui::opening::Opening;
use crate::workflows::refusal::Refusal;

/// How long workers may be at work for one key.
const PATIENCE: Duration = Duration::from_secs(90);

/// The board on a screen in memory.
pub struct Rehearsal {
    pub(super) board: Board,
    workers: Workers,
    events: Receiver<Event>,
    terminal: Terminal<TestBackend>,
    look: Look,
    /// Whether the board has been left.
    pub left: bool,
}

impl Rehearsal {
    /// Opens the board on a screen of so many columns and lines, and waits until all is known that it asks for.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub fn start(opening: &Opening, size: (u16, u16)) -> Result<Self, String> {
        let refused = |refusal: Refusal| opening.texts().say(&refusal.explain().what);
        let started = Workers::start(opening, size).map_err(refused)?;
        let terminal = Terminal::new(TestBackend::new(size.0, size.1)).map_err(|error| error.to_string())?;
        let (board, workers, events) = (started.board, started.workers, started.events);
        let look = Look { coloured: false };
        let mut rehearsal = Self { board, workers, events, terminal, look, left: false };
        rehearsal.board.resize(size);
        let requests = rehearsal.board.request_advice();
        rehearsal.handle(requests);
        rehearsal.settle()?;
        Ok(rehearsal)
    }

    fn handle(&mut self, requests: Vec<Request>) {
        for request in requests {
            self.left |= request == Request::Quit;
            self.workers.handle(request);
        }
    }

    /// Presses a key and draws; gives how long that took. Workers may still be at work then.
    ///
    /// # Errors
    /// If there is no such key.
    pub fn press(&mut self, name: &str) -> Result<Duration, String> {
        let key = key(name)?;
        let start = Instant::now();
        // What has come meanwhile is taken in first, as it is at a terminal.
        self.receive();
        let requests = self.board.key(key);
        self.handle(requests);
        self.draw()?;
        Ok(start.elapsed())
    }

    /// Clicks on a point of the screen.
    pub fn click(&mut self, column: u16, row: u16) {
        let kind = MouseEventKind::Down(MouseButton::Left);
        let requests = self.board.mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE });
        self.handle(requests);
    }

    /// Takes all events that have come.
    fn receive(&mut self) {
        while let Ok(event) = self.events.try_recv() {
            self.on_event(event);
        }
    }

    fn on_event(&mut self, event: Event) {
        if let Event::Update(update) = event {
            let requests = self.board.on_update(update);
            self.handle(requests);
        }
    }

    /// Waits until nobody is at work for the board any more, unless a command waits for an answer.
    ///
    /// # Errors
    /// If that takes too long.
    pub fn settle(&mut self) -> Result<(), String> {
        let start = Instant::now();
        self.receive();
        while self.board.is_waiting() {
            let rest = PATIENCE.saturating_sub(start.elapsed());
            let event = self.events.recv_timeout(rest).map_err(|_| format!("still at work:\n{}", self.screen()))?;
            self.on_event(event);
        }
        self.draw()
    }

    /// Whether the planner is at work for the board.
    pub fn is_planning(&self) -> bool {
        self.board.waiting.is_none() && self.board.busy.as_ref().is_some_and(|busy| busy.progress.is_some())
    }

    /// Waits as [`Rehearsal::settle`] does, or until the planner is at work.
    ///
    /// # Errors
    /// If that takes too long.
    pub fn settle_unless_planning(&mut self) -> Result<(), String> {
        while self.board.is_waiting() && !self.is_planning() {
            let event = self.events.recv_timeout(PATIENCE).map_err(|_| format!("still at work:\n{}", self.screen()))?;
            self.on_event(event);
        }
        self.draw()
    }

    /// Waits for the next picture of the database that nobody has asked for.
    ///
    /// # Errors
    /// If none comes.
    pub fn wait_for_others(&mut self) -> Result<(), String> {
        let event = self.events.recv_timeout(PATIENCE).map_err(|_| "nobody has changed anything".to_owned())?;
        self.on_event(event);
        self.settle()
    }

    /// Presses keys one by one, waiting after each.
    ///
    /// # Errors
    /// If there is no such key, or it takes too long.
    pub fn type_keys(&mut self, names: &[&str]) -> Result<(), String> {
        for name in names {
            self.press(name)?;
            self.settle()?;
        }
        Ok(())
    }

    fn draw(&mut self) -> Result<(), String> {
        let (board, look) = (&self.board, self.look);
        self.terminal.draw(|frame| draw(frame, board, look)).map_err(|error| error.to_string())?;
        self.board.drawn();
        Ok(())
    }

    /// What is on the screen, line by line.
    pub fn screen(&self) -> String {
        let text = self.terminal.backend().to_string();
        let lines = text.lines().map(|line| line.trim_matches('"').trim_end());
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// The key of a name: a letter, or `Enter`, `Esc`, `Tab`, `Up`, `Ctrl-U` …
pub(super) fn key(name: &str) -> Result<KeyEvent, String> {
    let (modifiers, name) = match name.strip_prefix("Ctrl-") {
        Some(rest) => (KeyModifiers::CONTROL, rest.to_lowercase()),
        None => (KeyModifiers::NONE, name.to_owned()),
    };
    let mut letters = name.chars();
    let code = match (letters.next(), letters.next(), name.as_str()) {
        (Some(letter), None, _) => KeyCode::Char(letter),
        (_, _, "Enter") => KeyCode::Enter,
        (_, _, "Esc") => KeyCode::Esc,
        (_, _, "Tab") => KeyCode::Tab,
        (_, _, "Backspace") => KeyCode::Backspace,
        (_, _, "Up") => KeyCode::Up,
        (_, _, "Down") => KeyCode::Down,
        (_, _, "Left") => KeyCode::Left,
        (_, _, "Right") => KeyCode::Right,
        (_, _, "PageUp") => KeyCode::PageUp,
        (_, _, "PageDown") => KeyCode::PageDown,
        (_, _, "Home") => KeyCode::Home,
        (_, _, "End") => KeyCode::End,
        _ => return Err(format!("there is no key {name}")),
    };
    Ok(KeyEvent::new(code, modifiers))
}
