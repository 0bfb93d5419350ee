//! The board: the whole roster under the fingers.
//!
//! It is one event loop, in `App`, with threads beside it, so that no key waits for the database or the planner:
//!
//! - **The main thread** owns the state, `Board` (`state`), and the screen. It draws (`draw`, which only looks at the
//!   state), waits for an `Event`, and gives it to the state, which answers with `Request`s. What is about the
//!   terminal the loop does itself, all else it hands to the `Workers`.
//! - **Input** (`events`): one thread reads keys, mouse and paste from the terminal, another the signals of the system;
//!   both send events. `keys`, `popup_keys` and `mouse` say what they do, by what lies over the grid (`popup`).
//! - **Actions** (`action_worker`): one thread does `actions::Action`s one by one. `perform` takes each through the
//!   workflow that the same command at the prompt goes through, and it is recorded as that command. Where it asks, it
//!   sends an `Update::Prompt` and waits for `Request::Answer`; a search for a plan can be stopped meanwhile.
//! - **Reading** (`reader`): one thread looks every moment whether anybody has changed the database, reads a new
//!   `picture::Picture` then, and answers requests for advice on a seat or a member.
//!
//! Workers report by `Event::Update` (`requests::Update`) and share nothing else with the state. `rehearsal` is all of
//! it with a screen in memory, for tests and the benchmark.

mod action_channel;
mod action_worker;
mod actions;
mod advice;
mod choosing;
mod chosen;
mod database;
mod draw;
mod events;
mod grid;
mod key_table;
mod keys;
mod layout;
mod mouse;
mod own_operations;
mod perform;
mod picture;
mod places;
mod popup;
mod popup_keys;
mod reader;
#[cfg(any(test, feature = "rehearsal"))]
pub mod rehearsal;
mod requests;
mod screen;
mod state;
mod stroke;
#[cfg(test)]
mod tests;
mod workers;

use std::sync::mpsc::Receiver;

use ratatui::crossterm::event::{Event as TerminalEvent, KeyEventKind};

use crate::board::draw::look::Look;
use crate::board::events::Event;
use crate::board::requests::Request;
use crate::board::screen::Screen;
use crate::board::state::Board;
use crate::board::workers::Workers;
use crate::message;
use crate::ui::opening::Opening;
use crate::workflows::failure::Failure;

/// How the board was left.
enum Exit {
    /// By a key.
    Key,
    /// By a signal of the system.
    Signal(i32),
}

/// The board on a terminal: its state, the screen it is drawn on, and the threads that work for it.
struct App {
    board: Board,
    screen: Screen,
    look: Look,
    workers: Workers,
}

/// Shows the board until it is left.
///
/// # Errors
/// If the database cannot be read, or the screen cannot be drawn on.
pub fn open(opening: Opening) -> Result<(), Failure> {
    let started = Workers::start(&opening, layout::SMALLEST)?;
    let refused = |error: std::io::Error| Failure::new(message!("error-board-screen", reason = error.to_string()));
    let screen = Screen::enter().map_err(refused)?;
    events::listen(&started.sender).map_err(refused)?;
    let look = Look { coloured: opening.coloured };
    let app = App { board: started.board, screen, look, workers: started.workers };
    // Once it is left, the terminal is given back.
    if let Exit::Signal(signal) = app.work(&started.events).map_err(refused)? {
        events::end_by(signal);
    }
    Ok(())
}

impl App {
    /// The event loop: draws, waits for events and handles what the board requests, until it is left.
    fn work(mut self, events: &Receiver<Event>) -> std::io::Result<Exit> {
        let first = self.board.request_advice();
        self.handle(first)?;
        loop {
            self.board.resize(self.screen.size()?);
            self.screen.draw(&self.board, self.look)?;
            self.board.drawn();
            let Ok(first) = events.recv() else { return Ok(Exit::Key) };
            // All that has come by now is drawn at once.
            for event in std::iter::once(first).chain(events.try_iter()) {
                let requests = match event {
                    Event::Input(TerminalEvent::Key(key)) if key.kind != KeyEventKind::Release => self.board.key(key),
                    Event::Input(TerminalEvent::Mouse(event)) => self.board.mouse(event),
                    Event::Input(TerminalEvent::Paste(text)) => {
                        self.board.paste(&text);
                        Vec::new()
                    }
                    Event::Input(TerminalEvent::Resize(columns, lines)) => {
                        self.board.resize((columns, lines));
                        Vec::new()
                    }
                    Event::Input(_) => Vec::new(),
                    Event::Update(update) => self.board.on_update(update),
                    Event::Signal(signal) if events::asks_to_wait(signal) => vec![Request::Suspend],
                    Event::Signal(signal) => return Ok(Exit::Signal(signal)),
                    Event::TerminalLost => return Ok(Exit::Key),
                };
                if requests.contains(&Request::Quit) {
                    return Ok(Exit::Key);
                }
                self.handle(requests)?;
            }
        }
    }

    /// Does what is about the terminal; all else goes to the workers.
    fn handle(&mut self, requests: Vec<Request>) -> std::io::Result<()> {
        for request in requests {
            match request {
                Request::Redraw => self.screen.forget()?,
                Request::Suspend => self.screen.aside(events::wait_in_background)?,
                other => self.workers.handle(other),
            }
        }
        Ok(())
    }
}
