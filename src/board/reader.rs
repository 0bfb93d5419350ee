//! Reads for the board, beside it: the roster whenever anybody has changed it, and what is to be known of seats and
//! members.

use std::rc::Rc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use chrono::NaiveDateTime;

use crate::board::advice::{MemberAdvice, ShiftAdvice};
use crate::board::grid::SeatKey;
use crate::board::news::News;
use crate::board::picture::Picture;
use crate::board::signals::Heard;
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

/// What the board asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// To show a period from now on.
    Period(Period),
    /// To look at the database again.
    Again,
    /// Advice on a seat.
    Seat(SeatKey),
    /// What there is to know of a member.
    Member(MemberId),
}

/// What the board wants to know, the latest of each kind: nobody waits for what they have passed by.
#[derive(Default)]
struct Wanted {
    period: Option<Period>,
    again: bool,
    seat: Option<SeatKey>,
    member: Option<MemberId>,
}

impl Wanted {
    fn add(&mut self, ask: Ask) {
        match ask {
            Ask::Period(period) => self.period = Some(period),
            Ask::Again => self.again = true,
            Ask::Seat(seat) => self.seat = Some(seat),
            Ask::Member(member) => self.member = Some(member),
        }
    }
}

/// Who reads.
struct Reader {
    opening: Opening,
    texts: Rc<Texts>,
    store: Store,
    picture: Picture,
    /// The count of others' changes when the picture was read.
    changes: i64,
    news: Sender<Heard>,
}

/// Starts to read, from a picture that the board has already.
///
/// # Errors
/// If the database cannot be opened.
pub fn start(opening: Opening, picture: Picture, asks: Receiver<Ask>, news: Sender<Heard>) -> Result<(), Refusal> {
    let store = opening.open()?;
    thread::spawn(move || {
        let texts = Rc::new(opening.texts());
        // Whatever was changed since the picture was read makes another.
        let mut reader = Reader { opening, texts, store, picture, changes: -1, news };
        loop {
            let mut wanted = Wanted::default();
            match asks.recv_timeout(EVERY) {
                Ok(ask) => wanted.add(ask),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            asks.try_iter().for_each(|ask| wanted.add(ask));
            if let Err(refusal) = reader.read(&wanted) {
                let text = reader.texts.say(&refusal.explain().what);
                let _ = reader.news.send(Heard::News(News::Unread(text)));
            }
        }
    });
    Ok(())
}

impl Reader {
    fn read(&mut self, wanted: &Wanted) -> Result<(), Refusal> {
        let context = self.opening.context(&self.texts, "board".to_owned());
        let changes = self.store.changes_by_others()?;
        let period = wanted.period.unwrap_or(self.picture.facts.roster.period);
        let is_new = wanted.again || changes != self.changes || period != self.picture.facts.roster.period;
        if is_new || self.has_begun_since(context.local_now(&self.store.view()?)?) {
            self.picture = Picture::read(&context, &self.store.view()?, period)?;
            self.changes = changes;
            self.tell(News::Picture(Box::new(self.picture.clone())));
            // The board asks again about what it has chosen.
            return Ok(());
        }
        if let Some(member) = wanted.member.and_then(|member| self.picture.facts.member(member)) {
            let advice = MemberAdvice::of(&self.texts, &self.picture.facts, member);
            self.tell(News::OfMember(Box::new(advice)));
        }
        if let Some(seat) = wanted.seat {
            let page = self.opening.page(&self.texts, UNWRAPPED);
            let advice = ShiftAdvice::read(&context, &page, &self.store.view()?, seat)?;
            self.tell(News::OfSeat(Box::new(advice)));
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

    fn tell(&self, news: News) {
        // Nobody listens any more only when the board is closed.
        let _ = self.news.send(Heard::News(news));
    }
}
