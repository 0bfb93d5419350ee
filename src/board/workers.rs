//! The threads that work for the board beside it, and how they are started.

use std::rc::Rc;
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::board::action_worker::ActionWorker;
use crate::board::database::Database;
use crate::board::events::Event;
use crate::board::picture::Picture;
use crate::board::reader;
use crate::board::reader::ReadRequest;
use crate::board::requests::Request;
use crate::board::state::Board;
use crate::ui::opening::Opening;
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;

/// The thread that does actions, and where the one that reads takes its requests.
pub struct Workers {
    actions: ActionWorker,
    reads: Sender<ReadRequest>,
}

/// The board with its workers started, and the channel of its events.
pub struct Started {
    /// The board.
    pub board: Board,
    /// Its workers.
    pub workers: Workers,
    /// Where events are sent.
    pub sender: Sender<Event>,
    /// Where the board receives them.
    pub events: Receiver<Event>,
}

impl Workers {
    /// Reads the roster, and starts the workers.
    ///
    /// # Errors
    /// If the text names no period, or the database cannot be read.
    pub fn start(opening: &Opening, size: (u16, u16)) -> Result<Started, Refusal> {
        let texts = Rc::new(opening.texts());
        let context = opening.context(&texts, "board".to_owned());
        let picture = {
            let database = Database::open(opening)?;
            let view = database.store.view()?;
            let period = match &opening.period {
                Some(text) => lookup::period(text, context.today(&view)?)?,
                None => Picture::usual_period(&context, &view)?,
            };
            Picture::read(&context, &view, database.origin(&view)?, period)?
        };
        let (sender, events) = channel();
        let (reads, to_read) = channel();
        reader::start(opening.clone(), picture.clone(), to_read, sender.clone())?;
        let actions = ActionWorker::start(opening.clone(), sender.clone());
        let board = Board::new(picture, opening.texts(), size);
        Ok(Started { board, workers: Self { actions, reads }, sender, events })
    }

    /// Has a worker do what the board requests; what is about the terminal is none of theirs.
    pub fn handle(&self, request: Request) {
        let send = |request| {
            // A reader who is gone took the whole program along.
            let _ = self.reads.send(request);
        };
        match request {
            Request::Run(order) => self.actions.run(order),
            Request::Answer(answer) => self.actions.answer(answer),
            Request::StopPlanning => self.actions.stop_planning(),
            Request::SeatAdvice(seat) => send(ReadRequest::Seat(seat)),
            Request::MemberAdvice(member) => send(ReadRequest::Member(member)),
            Request::ShowPeriod(period) => send(ReadRequest::Period(period)),
            Request::Refresh => send(ReadRequest::Again),
            Request::Redraw | Request::Suspend | Request::Quit => {}
        }
    }
}
