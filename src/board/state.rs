//! The board apart from the terminal: what is chosen, what lies over the grid, and what a report of a worker changes.

use chrono::NaiveDate;
use unicode_width::UnicodeWidthStr;

use crate::board::actions::Action;
use crate::board::advice::MemberAdvice;
use crate::board::advice::ShiftAdvice;
use crate::board::grid::Grid;
use crate::board::grid::GridLine;
use crate::board::grid::Place;
use crate::board::grid::SeatKey;
use crate::board::grid::ShiftKey;
use crate::board::layout::Areas;
use crate::board::picture::Picture;
use crate::board::picture::SeatSpot;
use crate::board::picture::key;
use crate::board::picture::seats;
use crate::board::popup::AnswerKind;
use crate::board::popup::Popup;
use crate::board::popup::Prompt;
use crate::board::popup::TextView;
use crate::board::requests::ActionResult;
use crate::board::requests::Request;
use crate::board::requests::Update;
use crate::i18n::{Message, Texts};
use crate::message;
use crate::model::member::MemberId;
use crate::model::roster::RosterShift;
use crate::planner::watch::Progress;
use crate::ui::wrap::wrap;

/// The board.
pub struct Board {
    /// What is shown of the database.
    pub picture: Picture,
    /// Where the cursor is.
    pub place: Place,
    /// The seat chosen in the shift there.
    pub seat: usize,
    /// Lines of the grid scrolled out above.
    pub top: usize,
    /// Columns and lines of the screen.
    pub size: (u16, u16),
    /// Whether what is beside the grid is about the member in the chosen seat, or the one looked for.
    pub of_member: bool,
    /// The member looked for.
    pub found: Option<MemberId>,
    /// The day that the cursor goes to once its weeks have been fetched.
    pub(super) target_day: Option<NaiveDate>,
    /// The seat marked to be swapped.
    pub marked: Option<(ShiftKey, MemberId)>,
    /// What lies over the grid.
    pub popup: Option<Popup>,
    /// A question that came while the fingers were elsewhere: it is shown when they ask for it, so that no key that
    /// was meant for something else answers it.
    pub waiting: Option<TextView>,
    /// The command under way, if one is.
    pub busy: Option<Busy>,
    /// What there is to say.
    pub status: Option<StatusLine>,
    /// What is known of a seat.
    pub advice: Option<ShiftAdvice>,
    /// What is known of a member.
    pub member_advice: Option<MemberAdvice>,
    /// What has been asked about, and is not known yet.
    pub(super) requested: (Option<SeatKey>, Option<MemberId>),
    /// Whether a command may have changed the database since the picture was read.
    pub(super) is_stale: bool,
    pub(super) texts: Texts,
}

/// A command under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Busy {
    /// The action.
    pub action: Action,
    /// How far the planner has come, if it plans.
    pub progress: Option<Progress>,
    /// Whether it has asked something: it searches no more then.
    pub has_prompted: bool,
    /// Whether a key has been pressed since.
    pub key_pressed: bool,
}

/// What there is to say in the last line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusLine {
    /// The sentence.
    pub text: String,
    /// Whether it says that something is not as was wished.
    pub is_refusal: bool,
}

impl Board {
    /// A board on which nothing has been done yet: the cursor is on the next shift to come.
    pub fn new(picture: Picture, texts: Texts, size: (u16, u16)) -> Self {
        let shifts = &picture.facts.roster.shifts;
        let next = shifts.iter().position(|shift| picture.now < shift.timetable.shift.start);
        let place = next.and_then(|shift| picture.grid.place_of(shift)).unwrap_or_default();
        let mut board = Self {
            picture,
            place,
            seat: 0,
            top: 0,
            size,
            of_member: false,
            found: None,
            target_day: None,
            marked: None,
            popup: None,
            waiting: None,
            busy: None,
            status: None,
            advice: None,
            member_advice: None,
            requested: (None, None),
            is_stale: false,
            texts,
        };
        board.go(place);
        if let Some(warning) = board.picture.warnings.first().cloned() {
            board.refuse(&warning);
        }
        board
    }

    /// The grid.
    pub fn grid(&self) -> &Grid {
        &self.picture.grid
    }

    /// The shift under the cursor.
    pub fn shift(&self) -> Option<&RosterShift> {
        self.grid().shift_at(self.place).map(|index| self.picture.shift(index))
    }

    /// The seats of the shift under the cursor.
    pub fn seats(&self) -> Vec<SeatSpot> {
        self.shift().map(seats).unwrap_or_default()
    }

    /// The chosen seat.
    pub fn spot(&self) -> Option<SeatSpot> {
        self.seats().get(self.seat).copied()
    }

    /// The chosen seat by what tells it from all others; nothing in a shift that nobody can change any more.
    pub fn seat_key(&self) -> Option<SeatKey> {
        let (shift, spot) = (self.shift()?, self.spot()?);
        (!self.picture.facts.has_begun(shift)).then(|| (key(shift), spot.seat, spot.member))
    }

    /// The member that is chosen: looked for, or in the chosen seat.
    pub fn member(&self) -> Option<MemberId> {
        self.found.filter(|_| self.of_member).or_else(|| self.spot().and_then(|spot| spot.member))
    }

    /// What is known of the chosen seat.
    pub fn advice(&self) -> Option<&ShiftAdvice> {
        self.advice.as_ref().filter(|advice| Some(advice.of) == self.seat_key())
    }

    /// What is known of the chosen member.
    pub fn member_advice(&self) -> Option<&MemberAdvice> {
        self.member_advice.as_ref().filter(|advice| Some(advice.of) == self.member())
    }

    /// The cursor goes to a place, and to the seat there that most needs somebody.
    pub(super) fn go(&mut self, place: Place) {
        let (rows, columns) = (self.grid().rows.len(), self.grid().columns.len());
        self.place =
            Place { row: place.row.min(rows.saturating_sub(1)), column: place.column.min(columns.saturating_sub(1)) };
        self.seat = self.seats().iter().position(|spot| spot.member.is_none() && spot.needed).unwrap_or(0);
        self.scroll_to_cursor();
    }

    /// Scrolls so that the cursor is seen, with the heading of its week where there is room.
    pub(super) fn scroll_to_cursor(&mut self) {
        let lines = self.grid().lines();
        let height = usize::from(Areas::of(self.size, lines.len()).grid.height).max(1);
        let row = self.place.row;
        let Some(line) = lines.iter().position(|line| *line == GridLine::Row(row)) else { return };
        let heading = lines[..line].iter().rposition(|line| matches!(line, GridLine::Week(_))).unwrap_or(line);
        let first = if line - heading < height { heading } else { line };
        if first < self.top {
            self.top = first;
        } else if line >= self.top + height {
            self.top = line + 1 - height;
        }
        self.top = self.top.min(lines.len().saturating_sub(height));
    }

    /// The screen has another size.
    pub fn resize(&mut self, size: (u16, u16)) {
        self.size = size;
        self.scroll_to_cursor();
        self.scroll_text(0);
    }

    pub(super) fn say(&mut self, message: &Message) {
        self.status = Some(StatusLine { text: self.texts.say(message), is_refusal: false });
    }

    pub(super) fn refuse(&mut self, message: &Message) {
        self.status = Some(StatusLine { text: self.texts.say(message), is_refusal: true });
    }

    /// Scrolls the text that lies over the grid, if one does.
    pub(super) fn scroll_text(&mut self, by: isize) {
        let seen = usize::from(Areas::popup_lines(self.size));
        if let Some(Popup::Text(text_view)) = &mut self.popup {
            text_view.scroll(by, seen);
        }
    }

    /// Lays what is known of the chosen member over the grid.
    pub(super) fn read_of_member(&mut self) {
        let Some(advice) = self.member_advice() else { return };
        let name = self.picture.facts.member(advice.of).map(|member| member.profile.name.clone());
        self.read(TextView::new(name.unwrap_or_default(), &advice.lines.join("\n")));
    }

    /// Lays a text over the grid.
    pub(super) fn read(&mut self, mut text_view: TextView) {
        let columns = Areas::popup_columns(self.size);
        text_view.lines = text_view.lines.iter().flat_map(|line| wrapped(line, columns)).collect();
        self.popup = Some(Popup::Text(text_view));
        self.scroll_text(0);
    }

    /// Takes what a worker reports; gives what the board requests then.
    pub fn on_update(&mut self, update: Update) -> Vec<Request> {
        match update {
            Update::Picture(picture) => self.look_at(*picture),
            Update::SeatAdvice(advice) => self.advice = Some(*advice),
            Update::MemberAdvice(advice) => self.member_advice = Some(*advice),
            Update::ReadFailed(text) => {
                self.status = Some(StatusLine { text, is_refusal: true });
            }
            Update::Prompt { shown, question, kind } => self.show_prompt(&shown, question, kind),
            Update::Progress(progress) => {
                if let Some(busy) = &mut self.busy {
                    busy.progress = Some(progress);
                }
            }
            Update::Done(result) => {
                self.done(result);
                self.is_stale = true;
                return vec![Request::Refresh];
            }
        }
        self.request_advice()
    }

    /// Whether somebody is still at work for the board that nobody has to answer.
    #[cfg(any(test, feature = "rehearsal"))]
    pub(super) fn is_waiting(&self) -> bool {
        let asks = matches!(&self.popup, Some(Popup::Text(text_view)) if text_view.prompt.is_some());
        let at_work = self.busy.is_some() && !asks && self.waiting.is_none();
        let asked = self.seat_key().is_some() && self.advice().is_none();
        let asked_of_member = self.of_member && self.member().is_some() && self.member_advice().is_none();
        at_work || self.is_stale || asked || asked_of_member
    }

    /// The database has changed: the cursor stays on its shift, or near where that was.
    fn look_at(&mut self, picture: Picture) {
        let (shift, day, spot) = (self.shift().map(key), self.grid().day_at(self.place), self.spot());
        let crew = self.shift().map(|shift| shift.crew.clone());
        let same_period = self.picture.facts.roster.period == picture.facts.roster.period;
        let by_others = same_period && self.busy.is_none() && !self.is_stale;
        self.picture = picture;
        let place = shift.and_then(|shift| self.picture.find(shift)).and_then(|shift| self.grid().place_of(shift));
        let place = place.or_else(|| day.and_then(|day| self.grid().place_of_day(day)));
        let wanted = self.target_day.filter(|day| self.picture.facts.roster.period.contains(*day));
        let place = wanted.and_then(|day| self.grid().place_of_day(day)).or(place);
        self.target_day = self.target_day.filter(|_| wanted.is_none());
        if !same_period {
            self.top = 0;
        }
        self.go(place.unwrap_or_default());
        // Whoever was chosen stays so; a seat that was freed is chosen of itself.
        let same = |found: &SeatSpot| spot.is_some_and(|spot| (spot.seat, spot.member) == (found.seat, found.member));
        self.seat = self.seats().iter().position(same).unwrap_or(self.seat);
        if by_others && self.shift().map(|shift| &shift.crew) != crew.as_ref() {
            self.refuse(&message!("board-changed-by-others"));
        }
        let marked = self.marked.filter(|(shift, member)| {
            let found = self.picture.find(*shift).map(|index| self.picture.shift(index));
            found.is_some_and(|shift| shift.crew.iter().any(|taken| taken.member == *member))
        });
        self.marked = marked;
        (self.advice, self.member_advice, self.requested) = (None, None, (None, None));
        self.is_stale = false;
    }

    fn show_prompt(&mut self, shown: &str, text: String, kind: AnswerKind) {
        let Some(busy) = &self.busy else { return };
        let read_first = busy.action.is_read_first();
        let mut text_view = TextView::new(busy.action.title(&self.texts), shown);
        text_view.prompt = Some(Prompt { text, kind, read_first, seen: false, typed: String::new() });
        // Whoever waits long for something is at something else by then.
        let wait = self.popup.is_some() || busy.key_pressed || busy.action.plans();
        self.busy.iter_mut().for_each(|busy| (busy.progress, busy.has_prompted) = (None, true));
        if wait {
            self.status = None;
            self.waiting = Some(text_view);
        } else {
            self.read(text_view);
        }
    }

    /// A command is done: what it said goes into the last line, or is laid over the grid where it is more.
    fn done(&mut self, result: ActionResult) {
        let Some(busy) = self.busy.take() else { return };
        self.waiting = None;
        match result {
            ActionResult::Said(text) => self.status = Some(StatusLine { text, is_refusal: false }),
            ActionResult::Read(text) | ActionResult::Refused(text) => {
                self.read(TextView::new(busy.action.title(&self.texts), &text));
            }
        }
    }

    /// What is to be asked about, now that something else is chosen.
    pub(super) fn request_advice(&mut self) -> Vec<Request> {
        let mut requests = Vec::new();
        if let Some(seat) = self.seat_key().filter(|seat| self.requested.0 != Some(*seat)) {
            self.requested.0 = Some(seat);
            requests.push(Request::SeatAdvice(seat));
        }
        let member = self.member().filter(|_| self.of_member);
        if let Some(member) = member.filter(|member| self.requested.1 != Some(*member)) {
            self.requested.1 = Some(member);
            requests.push(Request::MemberAdvice(member));
        }
        requests
    }

    /// Starts a command, unless one is under way.
    pub(super) fn run(&mut self, action: Action) -> Vec<Request> {
        if self.busy.is_some() {
            self.refuse(&message!("board-busy"));
            return Vec::new();
        }
        self.busy = Some(Busy { action: action.clone(), progress: None, has_prompted: false, key_pressed: false });
        vec![Request::Run(action, Areas::popup_columns(self.size))]
    }
}

/// The lines of a line that may be too long; one of nothing stays one.
fn wrapped(line: &str, columns: u16) -> Vec<String> {
    if line.width() <= usize::from(columns) {
        return vec![line.to_owned()];
    }
    wrap(line, columns).lines().map(str::to_owned).collect()
}
