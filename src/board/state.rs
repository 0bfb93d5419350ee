//! The board apart from the terminal: what is chosen, what lies over the grid, and what a report of a worker changes.

use chrono::NaiveDate;
use unicode_width::UnicodeWidthStr;

use crate::board::actions::Action;
use crate::board::advice::MemberAdvice;
use crate::board::advice::ShiftAdvice;
use crate::board::chosen::{Chosen, Pane};
use crate::board::grid::Grid;
use crate::board::grid::GridLine;
use crate::board::grid::Place;
use crate::board::grid::SeatKey;
use crate::board::grid::ShiftKey;
use crate::board::layout::Areas;
use crate::board::picture::Picture;
use crate::board::picture::SeatSpot;
use crate::board::picture::key;
use crate::board::popup::AnswerKind;
use crate::board::popup::Popup;
use crate::board::popup::Prompt;
use crate::board::popup::TextView;
use crate::board::requests::ActionResult;
use crate::board::requests::Order;
use crate::board::requests::Request;
use crate::board::requests::Update;
use crate::i18n::{Message, Texts};
use crate::message;
use crate::model::member::MemberId;
use crate::planner::watch::Progress;
use crate::ui::wrap::wrap;

/// Lines that what there is to say takes at most; of more it is read as a text.
pub const STATUS_LINES: usize = 2;

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
    /// Columns and lines that the screen had when it was drawn last.
    drawn_size: (u16, u16),
    /// Whether something has come to be chosen, by no key, that has not been drawn yet.
    is_unseen: bool,
    /// What the part beside the grid is about.
    pub pane: Pane,
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
    /// Why the database cannot be read, if it cannot: what is seen is what was read last.
    pub fault: Option<String>,
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
            drawn_size: size,
            is_unseen: false,
            pane: Pane::Shift,
            found: None,
            target_day: None,
            marked: None,
            popup: None,
            waiting: None,
            busy: None,
            fault: None,
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

    /// Whether there is room to draw the board, and it has been drawn there: what is not seen is not acted on.
    pub fn has_room(&self) -> bool {
        Areas::fit(self.size) && Areas::fit(self.drawn_size)
    }

    /// The board has been drawn as it is now.
    pub fn drawn(&mut self) {
        self.drawn_size = self.size;
        if self.has_room() {
            self.is_unseen = false;
            let seen = usize::from(Areas::popup_lines(self.size));
            if let Some(Popup::Text(text_view)) = &mut self.popup {
                text_view.drawn(seen);
            }
        }
    }

    /// Whether what is chosen is as it was drawn, but for what keys have changed.
    pub(super) fn is_as_seen(&mut self) -> bool {
        if self.is_unseen {
            self.refuse(&message!("board-just-changed"));
        }
        !self.is_unseen
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
        let Some(advice) = self.member_advice() else {
            self.say(&message!("board-asking"));
            return;
        };
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
            Update::SeatAdvice(advice) => self.take_advice(*advice),
            Update::MemberAdvice(advice) => self.member_advice = Some(*advice),
            Update::ReadFailed(text) => {
                self.fault = Some(text);
                return Vec::new();
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
        let asked_of_member = self.member_beside().is_some() && self.member_advice().is_none();
        at_work || self.fault.is_none() && (self.is_stale || asked || asked_of_member)
    }

    /// What is known of a seat now; whoever was pointed at among the suggestions stays so.
    fn take_advice(&mut self, advice: ShiftAdvice) {
        if let Some(Popup::Suggestions(list)) = &mut self.popup
            && list.seat == advice.of
        {
            let found = list.member.and_then(|member| advice.choices.iter().position(|choice| choice.member == member));
            self.is_unseen |= list.member.is_some() && found.is_none();
            list.at = found.unwrap_or(0);
            list.member = advice.choices.get(list.at).map(|choice| choice.member);
        }
        self.advice = Some(advice);
    }

    /// The database has changed: the cursor stays on its shift, or near where that was.
    fn look_at(&mut self, picture: Picture) {
        let (shift, day, spot) = (self.shift().map(key), self.grid().day_at(self.place), self.spot());
        let crew = self.shift().map(|shift| shift.crew.clone());
        let same_period = self.picture.facts.roster.period == picture.facts.roster.period;
        let by_others = same_period && self.busy.is_none() && !self.is_stale;
        let is_another = picture.origin.is_another_than(&self.picture.origin);
        let (before, pane) = (self.chosen(), self.pane);
        self.picture = picture;
        self.fault = None;
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
        self.pane = pane;
        self.is_unseen |= !is_same_seat(before, self.chosen());
        self.close_suggestions_of_another_seat();
        if is_another {
            self.refuse(&message!("board-database-replaced"));
        } else if by_others && self.shift().map(|shift| &shift.crew) != crew.as_ref() {
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

    /// A list of who could take a seat goes away with that seat.
    fn close_suggestions_of_another_seat(&mut self) {
        if matches!(&self.popup, Some(Popup::Suggestions(list)) if self.seat_key() != Some(list.seat)) {
            self.popup = None;
        }
    }

    fn show_prompt(&mut self, shown: &str, text: String, kind: AnswerKind) {
        let Some(busy) = &self.busy else { return };
        let read_first = busy.action.is_read_first();
        let mut text_view = TextView::new(busy.action.title(&self.texts), shown);
        text_view.prompt = Some(Prompt { text, kind, read_first, drawn: false, seen: false, typed: String::new() });
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
            ActionResult::Said(text) if wrap(&text, self.size.0).lines().count() <= STATUS_LINES => {
                self.status = Some(StatusLine { text, is_refusal: false });
            }
            ActionResult::Said(text) | ActionResult::Read(text) | ActionResult::Refused(text) => {
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
        let member = self.member_beside();
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
        let (columns, shown) = (Areas::popup_columns(self.size), self.picture.origin);
        vec![Request::Run(Order { action, columns, shown })]
    }
}

/// Whether what was chosen is chosen still: the same seat, and the same member in it.
fn is_same_seat(before: Chosen, now: Chosen) -> bool {
    let seat = |chosen| match chosen {
        Chosen::Seat(shift, spot) => Some((shift, spot.seat, spot.member, spot.locked)),
        Chosen::Member(_) | Chosen::Nothing => None,
    };
    match (before, now) {
        (Chosen::Seat(..), Chosen::Seat(..)) => seat(before) == seat(now),
        _ => before == now,
    }
}

/// The lines of a line that may be too long; one of nothing stays one.
fn wrapped(line: &str, columns: u16) -> Vec<String> {
    if line.width() <= usize::from(columns) {
        return vec![line.to_owned()];
    }
    wrap(line, columns).lines().map(str::to_owned).collect()
}
