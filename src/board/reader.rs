//! Reads for the board, beside it: the roster whenever anybody has changed it, and what is to be known of seats and
//! members.

use std::rc::Rc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use chrono::NaiveDateTime;

use crate::board::advice::{MemberAdvice, ShiftAdvice};
use crate::board::database::Database;
use crate::board::events::Event;
use crate::board::grid::SeatKey;
use crate::board::picture::Picture;
use crate::board::requests::Update;
use crate::i18n::Texts;
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::model::roster::RosterShift;
use crate::ui::opening::Opening;
use crate::workflows::context::Context;
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
    /// What is open, while it is the one that lies there.
    database: Option<Database>,
    picture: Picture,
    /// The count of others' changes when the picture was read.
    changes: Option<i64>,
    /// What the board was told when it could not be read.
    fault: Option<String>,
    events: Sender<Event>,
}

/// Starts to read, from a picture that the board has already.
pub fn start(
    opening: Opening,
    picture: Picture,
    requests: Receiver<ReadRequest>,
    events: Sender<Event>,
) -> Result<(), Refusal> {
    let database = Database::open(&opening)?;
    thread::spawn(move || {
        let texts = Rc::new(opening.texts());
        // Whatever was changed since the picture was read makes another.
        let database = Some(database);
        let mut reader = RosterReader { opening, texts, database, picture, changes: None, fault: None, events };
        loop {
            let mut pending = PendingReads::default();
            match requests.recv_timeout(EVERY) {
                Ok(request) => pending.add(request),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            requests.try_iter().for_each(|request| pending.add(request));
            if let Err(refusal) = reader.read(&pending) {
                reader.tell_once(refusal);
            }
        }
    });
    Ok(())
}

impl RosterReader {
    fn read(&mut self, pending: &PendingReads) -> Result<(), Refusal> {
        let context = self.opening.context(&self.texts, "board".to_owned());
        // Another database may have been put in its place, and then it is that which commands change.
        let kept = self.database.take();
        let kept = kept.filter(|database| !pending.again && self.fault.is_none() && database.is_in_place());
        // What is not kept is closed before: both would have the same log beside them.
        let database = match kept {
            Some(database) => database,
            None => {
                self.changes = None;
                Database::open(&self.opening)?
            }
        };
        let result = self.read_in(&database, &context, pending);
        self.database = Some(database);
        result
    }

    fn read_in(&mut self, database: &Database, context: &Context, pending: &PendingReads) -> Result<(), Refusal> {
        let changes = Some(database.store.changes_by_others()?);
        let period = pending.period.unwrap_or(self.picture.facts.roster.period);
        let is_new = changes != self.changes || period != self.picture.facts.roster.period;
        if is_new || self.has_begun_since(context.local_now(&database.store.view()?)?) {
            let view = database.store.view()?;
            self.picture = Picture::read(context, &view, database.origin(&view)?, period)?;
            (self.changes, self.fault) = (changes, None);
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
            let advice = ShiftAdvice::read(context, &page, &database.store.view()?, seat)?;
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

    /// Tells that the database cannot be read; once, and not each time that it is tried again.
    fn tell_once(&mut self, refusal: Refusal) {
        let text = self.texts.say(&refusal.explain().what);
        if self.fault.as_ref() != Some(&text) {
            self.report(Update::ReadFailed(text.clone()));
            self.fault = Some(text);
        }
    }

    fn report(&self, update: Update) {
        // Nobody listens any more only when the board is closed.
        let _ = self.events.send(Event::Update(update));
    }
}
