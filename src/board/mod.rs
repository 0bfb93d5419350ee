//! The board: the whole roster under the fingers.
//!
//! `state` and `keys` are the board without a terminal; `draw` only looks at it. Actions are done in `worker` and the
//! database is read in `reader`, each in a thread of its own, so that no key waits for them. What a key changes, it
//! changes by the workflow that a command at the prompt goes through (`actions`, `perform`), and it is recorded as that
//! command.

mod actions;
mod advice;
mod channel;
mod draw;
mod grid;
mod helpers;
mod key_table;
mod keys;
mod layer;
mod layer_keys;
mod layout;
mod mouse;
mod news;
mod perform;
mod picture;
mod places;
mod reader;
#[cfg(any(test, feature = "rehearsal"))]
pub mod rehearsal;
mod screen;
mod signals;
mod state;
#[cfg(test)]
mod tests;
mod worker;

use std::sync::mpsc::Receiver;

use ratatui::crossterm::event::{Event, KeyEventKind};

use crate::board::draw::look::Look;
use crate::board::helpers::Helpers;
use crate::board::news::Wish;
use crate::board::screen::Screen;
use crate::board::signals::Heard;
use crate::board::state::Board;
use crate::message;
use crate::ui::opening::Opening;
use crate::workflows::failure::Failure;

/// How the board was left.
enum Left {
    /// By a key.
    ByKey,
    /// By a signal of the system.
    BySignal(i32),
}

/// The board on a terminal.
struct App {
    board: Board,
    screen: Screen,
    look: Look,
    helpers: Helpers,
}

/// Shows the board until it is left.
///
/// # Errors
/// If the database cannot be read, or the screen cannot be drawn on.
pub fn open(opening: Opening) -> Result<(), Failure> {
    let started = Helpers::start(&opening, layout::SMALLEST)?;
    let refused = |error: std::io::Error| Failure::new(message!("error-board-screen", reason = error.to_string()));
    let screen = Screen::enter().map_err(refused)?;
    signals::listen(&started.heard).map_err(refused)?;
    let look = Look { coloured: opening.coloured };
    let app = App { board: started.board, screen, look, helpers: started.helpers };
    // Once it is left, the terminal is given back.
    if let Left::BySignal(signal) = app.work(&started.hears).map_err(refused)? {
        signals::end_by(signal);
    }
    Ok(())
}

impl App {
    /// Draws, waits and does what is wished, until the board is left.
    fn work(mut self, hears: &Receiver<Heard>) -> std::io::Result<Left> {
        let first = self.board.curious();
        self.grant(first)?;
        loop {
            self.board.resize(self.screen.size()?);
            self.screen.draw(&self.board, self.look)?;
            let Ok(first) = hears.recv() else { return Ok(Left::ByKey) };
            // All that has come by now is drawn at once.
            for heard in std::iter::once(first).chain(hears.try_iter()) {
                let wishes = match heard {
                    Heard::Input(Event::Key(key)) if key.kind != KeyEventKind::Release => self.board.key(key),
                    Heard::Input(Event::Mouse(event)) => self.board.mouse(event),
                    Heard::Input(Event::Paste(text)) => {
                        self.board.paste(&text);
                        Vec::new()
                    }
                    Heard::Input(_) => Vec::new(),
                    Heard::News(news) => self.board.hear(news),
                    Heard::Signal(signal) if signals::asks_to_wait(signal) => vec![Wish::Suspend],
                    Heard::Signal(signal) => return Ok(Left::BySignal(signal)),
                    Heard::Deaf => return Ok(Left::ByKey),
                };
                if wishes.contains(&Wish::Quit) {
                    return Ok(Left::ByKey);
                }
                self.grant(wishes)?;
            }
        }
    }

    fn grant(&mut self, wishes: Vec<Wish>) -> std::io::Result<()> {
        for wish in wishes {
            match wish {
                Wish::Redraw => self.screen.forget()?,
                Wish::Suspend => self.screen.aside(signals::wait_in_background)?,
                other => self.helpers.grant(other),
            }
        }
        Ok(())
    }
}
