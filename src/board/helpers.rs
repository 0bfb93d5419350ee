//! Those who work for the board beside it, and how they are started.

use std::sync::mpsc::{Receiver, Sender, channel};

use crate::board::clerk::Clerk;
use crate::board::news::Wish;
use crate::board::picture::Picture;
use crate::board::reader;
use crate::board::reader::Ask;
use crate::board::runner::Runner;
use crate::board::signals::Heard;
use crate::board::state::Board;
use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;

/// The clerk who runs commands, and the reader.
pub struct Helpers {
    clerk: Clerk,
    asks: Sender<Ask>,
}

/// The board with its helpers at work, and where they are heard.
pub struct Started {
    /// The board.
    pub board: Board,
    /// Its helpers.
    pub helpers: Helpers,
    /// Where others may tell the board something.
    pub heard: Sender<Heard>,
    /// Where the board hears it.
    pub hears: Receiver<Heard>,
}

impl Helpers {
    /// Reads the roster, and starts the helpers.
    ///
    /// # Errors
    /// If the text names no period, or the database cannot be read.
    pub fn start(session: &Session, period: Option<&str>, size: (u16, u16)) -> Result<Started, Failure> {
        let picture = {
            let store = session.open()?;
            let view = store.view()?;
            let period = match period {
                Some(text) => lookup::period(text, session.context.today(&view)?)?,
                None => Picture::usual_period(session, &view)?,
            };
            Picture::read(session, &view, period)?
        };
        let (heard, hears) = channel();
        let (asks, asked) = channel();
        let runner = Runner::new(session);
        reader::start(runner.clone(), picture.clone(), asked, heard.clone())?;
        let clerk = Clerk::start(runner, heard.clone());
        let board = Board::new(picture, session.texts.in_language(session.texts.language()), size);
        Ok(Started { board, helpers: Self { clerk, asks }, heard, hears })
    }

    /// Has somebody do what the board wishes; what is about the terminal is none of theirs.
    pub fn grant(&self, wish: Wish) {
        let ask = |ask| {
            // A reader who is gone took the whole program along.
            let _ = self.asks.send(ask);
        };
        match wish {
            Wish::Run(words, columns) => self.clerk.run(words, columns),
            Wish::Answer(answer) => self.clerk.answer(answer),
            Wish::StopPlanning => self.clerk.stop_planning(),
            Wish::OfSeat(seat) => ask(Ask::Seat(seat)),
            Wish::OfMember(member) => ask(Ask::Member(member)),
            Wish::Show(period) => ask(Ask::Period(period)),
            Wish::LookAgain => ask(Ask::Again),
            Wish::Redraw | Wish::Suspend | Wish::Quit => {}
        }
    }
}
