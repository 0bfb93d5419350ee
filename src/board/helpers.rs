//! Those who work for the board beside it, and how they are started.

use std::rc::Rc;
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::board::news::Wish;
use crate::board::picture::Picture;
use crate::board::reader;
use crate::board::reader::Ask;
use crate::board::signals::Heard;
use crate::board::state::Board;
use crate::board::worker::Worker;
use crate::ui::opening::Opening;
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;

/// The worker who runs commands, and the reader.
pub struct Helpers {
    worker: Worker,
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
    pub fn start(opening: &Opening, size: (u16, u16)) -> Result<Started, Refusal> {
        let texts = Rc::new(opening.texts());
        let context = opening.context(&texts, "board".to_owned());
        let picture = {
            let store = opening.open()?;
            let view = store.view()?;
            let period = match &opening.period {
                Some(text) => lookup::period(text, context.today(&view)?)?,
                None => Picture::usual_period(&context, &view)?,
            };
            Picture::read(&context, &view, period)?
        };
        let (heard, hears) = channel();
        let (asks, asked) = channel();
        reader::start(opening.clone(), picture.clone(), asked, heard.clone())?;
        let worker = Worker::start(opening.clone(), heard.clone());
        let board = Board::new(picture, opening.texts(), size);
        Ok(Started { board, helpers: Self { worker, asks }, heard, hears })
    }

    /// Has somebody do what the board wishes; what is about the terminal is none of theirs.
    pub fn grant(&self, wish: Wish) {
        let ask = |ask| {
            // A reader who is gone took the whole program along.
            let _ = self.asks.send(ask);
        };
        match wish {
            Wish::Run(action, columns) => self.worker.run(action, columns),
            Wish::Answer(answer) => self.worker.answer(answer),
            Wish::StopPlanning => self.worker.stop_planning(),
            Wish::OfSeat(seat) => ask(Ask::Seat(seat)),
            Wish::OfMember(member) => ask(Ask::Member(member)),
            Wish::Show(period) => ask(Ask::Period(period)),
            Wish::LookAgain => ask(Ask::Again),
            Wish::Redraw | Wish::Suspend | Wish::Quit => {}
        }
    }
}
