//! Reads for the board, beside it: the roster whenever anybody has changed it, and what is to be known of seats and
//! members.

use std::rc::Rc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use chrono::NaiveDateTime;

use crate::board::advice::{MemberAdvice, ShiftAdvice};
use crate::board::events::Event;
use crate::board::grid::SeatKey;
use crate::board::picture::Picture;
use crate::board::requests::Update;
use crate::i18n::Texts;
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::model::roster::RosterShift;
use crate::store::Store;
use crate::ui::opening::Opening;
use crate::workflows::refusal::Refusal;

/// How often it is looked whether somebody has changed the database.
const EVERY: Duration = Duration::from_millis(300);

/// Columns of texts that are wrapped later.
const UNWRAPPED: u16 = u16::MAX;

/// What the board asks the reader for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadRequest {
    /// To show a period from now on.
    Period(Period),
    /// To look at the database again.
    Again,
    /// Advice on a seat.
    Seat(SeatKey),
    /// What there is to know of a member.
    Member(MemberId),
}

/// Requests not answered yet, the latest of each kind: nobody waits for what they have passed by.
#[derive(Default)]
struct PendingReads {
    period: Option<Period>,
    again: bool,
    seat: Option<SeatKey>,
    member: Option<MemberId>,
}

impl PendingReads {
    fn add(&mut self, request: ReadRequest) {
        match request {
            ReadRequest::Period(period) => self.period = Some(period),
            ReadRequest::Again => self.again = true,
            ReadRequest::Seat(seat) => self.seat = Some(seat),
            ReadRequest::Member(member) => self.member = Some(member),
        }
    }
}

/// The thread that reads.
struct RosterReader {
    opening: Opening,
    texts: Rc<Texts>,
    store: Store,
    picture: Picture,
    /// The count of others' changes when the picture was read.
    changes: i64,
    events: Sender<Event>,
}

/// Starts to read, from a picture that the board has already.
pub fn start(
    opening: Opening,
    picture: Picture,
    requests: Receiver<ReadRequest>,
    events: Sender<Event>,
) -> Result<(), Refusal> {
    let store = opening.open()?;
    thread::spawn(move || {
        let texts = Rc::new(opening.texts());
        // Whatever was changed since the picture was read makes another.
        let mut reader = RosterReader { opening, texts, store, picture, changes: -1, events };
        loop {
            let mut pending = PendingReads::default();
            match requests.recv_timeout(EVERY) {
                Ok(request) => pending.add(request),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            requests.try_iter().for_each(|request| pending.add(request));
            if let Err(refusal) = reader.read(&pending) {
                let text = reader.texts.say(&refusal.explain().what);
                let _ = reader.events.send(Event::Update(Update::ReadFailed(text)));
            }
        }
    });
    Ok(())
}

impl RosterReader {
    fn read(&mut self, pending: &PendingReads) -> Result<(), Refusal> {
        let context = self.opening.context(&self.texts, "board".to_owned());
        let changes = self.store.changes_by_others()?;
        let period = pending.period.unwrap_or(self.picture.facts.roster.period);
        let is_new = pending.again || changes != self.changes || period != self.picture.facts.roster.period;
        if is_new || self.has_begun_since(context.local_now(&self.store.view()?)?) {
            self.picture = Picture::read(&context, &self.store.view()?, period)?;
            self.changes = changes;
            self.report(Update::Picture(Box::new(self.picture.clone())));
            // The board asks again about what it has chosen.
            return Ok(());
        }
        if let Some(member) = pending.member.and_then(|member| self.picture.facts.member(member)) {
            let advice = MemberAdvice::of(&self.texts, &self.picture.facts, member);
            self.report(Update::MemberAdvice(Box::new(advice)));
        }
        if let Some(seat) = pending.seat {
            let page = self.opening.page(&self.texts, UNWRAPPED);
            let advice = ShiftAdvice::read(&context, &page, &self.store.view()?, seat)?;
            self.report(Update::SeatAdvice(Box::new(advice)));
        }
        Ok(())
    }

    /// Whether a shift that lay ahead has begun since the picture was read.
    fn has_begun_since(&self, now: NaiveDateTime) -> bool {
        let begun = |shift: &RosterShift| {
            let start = shift.timetable.shift.start;
            self.picture.now < start && start <= now
        };
        self.picture.now.date() != now.date() || self.picture.facts.roster.shifts.iter().any(begun)
    }

    fn report(&self, update: Update) {
        // Nobody listens any more only when the board is closed.
        let _ = self.events.send(Event::Update(update));
    }
}
