//! The board: the whole roster under the fingers.
//!
//! `state` and `keys` are the board without a terminal; `draw` only looks at it. Commands run in `clerk` and the
//! database is read in `reader`, each in a thread of its own, so that no key waits for them. What a key changes, it
//! changes by the very command that could be typed at the prompt (`orders`, `runner`).

mod advice;
mod clerk;
mod draw;
mod grid;
mod helpers;
mod keys;
mod layer;
mod layer_keys;
mod layout;
mod mouse;
mod news;
mod orders;
mod picture;
mod reader;
pub mod rehearsal;
mod runner;
mod screen;
mod signals;
mod state;
#[cfg(test)]
mod tests;

use std::sync::mpsc::Receiver;

use ratatui::crossterm::event::{Event, KeyEventKind};

use crate::board::draw::Look;
use crate::board::helpers::Helpers;
use crate::board::news::Wish;
use crate::board::screen::Screen;
use crate::board::signals::Heard;
use crate::board::state::Board;
use crate::cli::session::Session;
use crate::message;
use crate::workflows::failure::Failure;

/// How the board was left.
enum Left {
    /// By a key.
    ByKey,
    /// By a signal of the system.
    BySignal(i32),
}

/// The board on a terminal.
struct Desk {
    board: Board,
    screen: Screen,
    look: Look,
    helpers: Helpers,
}

/// Shows the board of a period until it is left.
///
/// # Errors
/// If there is no terminal to show it on, or the database cannot be read.
pub fn run(session: &Session, period: Option<&str>) -> Result<(), Failure> {
    let around = &session.surroundings;
    let dumb = around.environment.get("TERM").is_some_and(|term| term == "dumb");
    if !around.stdin_is_terminal || !around.stdout_is_terminal || dumb || session.options.json {
        return Err(Failure::new(message!("error-board-terminal")).advise(message!("error-board-terminal-advice")));
    }
    let started = Helpers::start(session, period, layout::SMALLEST)?;
    let refused = |error: std::io::Error| Failure::new(message!("error-board-screen", reason = error.to_string()));
    let screen = Screen::enter().map_err(refused)?;
    signals::listen(&started.heard).map_err(refused)?;
    let look = Look { coloured: session.ink.coloured };
    let desk = Desk { board: started.board, screen, look, helpers: started.helpers };
    // Once it is left, the terminal is given back.
    if let Left::BySignal(signal) = desk.work(&started.hears).map_err(refused)? {
        signals::end_by(signal);
    }
    Ok(())
}

impl Desk {
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
