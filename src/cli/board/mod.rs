//! The board: the whole roster under the fingers.
//!
//! `state` and `keys` are the board without a terminal; `draw` only looks at it. Commands run in `clerk` and the
//! database is read in `reader`, each in a thread of its own, so that no key waits for them. What a key changes, it
//! changes by the very command that could be typed at the prompt (`orders`, `runner`).

mod advice;
mod clerk;
mod draw;
mod grid;
mod keys;
mod layer;
mod layer_keys;
mod layout;
mod mouse;
mod news;
mod orders;
mod picture;
mod reader;
mod runner;
mod screen;
mod signals;
mod state;

use std::sync::mpsc::{Receiver, Sender, channel};

use ratatui::crossterm::event::{Event, KeyEventKind};

use self::clerk::Clerk;
use self::draw::Look;
use self::news::Wish;
use self::picture::Picture;
use self::reader::Ask;
use self::runner::Runner;
use self::screen::Screen;
use self::signals::Heard;
use self::state::Board;
use super::failure::Failure;
use super::session::Session;
use super::{lookup, solving};
use crate::message;

/// How the board was left.
enum Left {
    /// By a key.
    ByKey,
    /// By a signal of the system.
    BySignal(i32),
}

/// The board with all that it works through.
struct Desk {
    board: Board,
    screen: Screen,
    look: Look,
    clerk: Clerk,
    asks: Sender<Ask>,
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
    let picture = {
        let store = session.open()?;
        let view = store.view()?;
        let period = match period {
            Some(text) => lookup::period(text, session.today(&view)?)?,
            None => Picture::usual_period(session, &view)?,
        };
        Picture::read(session, &view, period)?
    };
    let refused = |error: std::io::Error| Failure::new(message!("error-board-screen", reason = error.to_string()));
    let (heard, hears) = channel();
    let (asks, asked) = channel();
    let runner = Runner::new(session);
    reader::start(runner.clone(), picture.clone(), asked, heard.clone())?;
    let clerk = Clerk::start(runner, heard.clone());
    let screen = Screen::enter().map_err(refused)?;
    let size = screen.size().map_err(refused)?;
    let board = Board::new(picture, session.texts.in_language(session.texts.language()), size);
    let look = Look { coloured: session.ink.coloured };
    signals::listen(&heard).map_err(refused)?;
    let left = Desk { board, screen, look, clerk, asks }.work(&hears).map_err(refused)?;
    // The terminal is given back by now.
    if let Left::BySignal(signal) = left {
        signals::end_by(signal);
    }
    Ok(())
}

impl Desk {
    /// Draws, waits and does what is wished, until the board is left.
    fn work(mut self, hears: &Receiver<Heard>) -> std::io::Result<Left> {
        loop {
            self.board.resize(self.screen.size()?);
            self.screen.draw(&self.board, self.look)?;
            let Ok(first) = hears.recv() else { return Ok(Left::ByKey) };
            // All that has come by now is drawn at once.
            for heard in std::iter::once(first).chain(hears.try_iter()) {
                let wishes = match heard {
                    Heard::Input(Event::Key(key)) if key.kind != KeyEventKind::Release => self.board.key(key),
                    Heard::Input(Event::Mouse(event)) => self.board.mouse(event),
                    Heard::Input(_) => Vec::new(),
                    Heard::News(news) => self.board.hear(news),
                    Heard::Signal(signal) if signals::asks_to_wait(signal) => vec![Wish::Suspend],
                    Heard::Signal(signal) => return Ok(Left::BySignal(signal)),
                    Heard::Deaf => return Ok(Left::ByKey),
                };
                for wish in wishes {
                    if wish == Wish::Quit {
                        return Ok(Left::ByKey);
                    }
                    self.grant(wish)?;
                }
            }
        }
    }

    fn grant(&mut self, wish: Wish) -> std::io::Result<()> {
        let ask = |ask| {
            // A reader who is gone took the whole program along.
            let _ = self.asks.send(ask);
        };
        match wish {
            Wish::Run(words, columns) => self.clerk.run(words, columns),
            Wish::Answer(answer) => self.clerk.answer(answer),
            Wish::StopPlanning => solving::stop(),
            Wish::OfSeat(seat) => ask(Ask::Seat(seat)),
            Wish::OfMember(member) => ask(Ask::Member(member)),
            Wish::Show(period) => ask(Ask::Period(period)),
            Wish::Redraw => self.screen.forget()?,
            Wish::Suspend => self.screen.aside(signals::wait_in_background)?,
            Wish::Quit => {}
        }
        Ok(())
    }
}
