//! What the keys do while something lies over the grid.

use chrono::NaiveDate;
use ratatui::crossterm::event::KeyCode;

use crate::board::keys::KEYS;
use crate::board::layer::Layer;
use crate::board::layer::Purpose;
use crate::board::layer::Question;
use crate::board::layer::Reading;
use crate::board::layer::Typing;
use crate::board::layout::Areas;
use crate::board::news::SeatKey;
use crate::board::news::Wish;
use crate::board::state::Board;
use crate::cli::front::Wanted;
use crate::i18n::Message;
use crate::message;
use crate::model::period::Period;
use crate::workflows::lookup;
use crate::workflows::lookup::refusal::LookupRefusal;
use crate::workflows::parse;

/// Lines that a page goes, less than can be seen.
const OVERLAP: isize = 2;

impl Board {
    pub(super) fn key_on_help(&mut self, code: KeyCode, scroll: usize) -> Vec<Wish> {
        let last = KEYS.len();
        match code {
            KeyCode::Down | KeyCode::Char('j') => self.layer = Some(Layer::Help((scroll + 1).min(last))),
            KeyCode::Up | KeyCode::Char('k') => self.layer = Some(Layer::Help(scroll.saturating_sub(1))),
            KeyCode::Esc | KeyCode::Enter | KeyCode::Char('q' | '?') => {}
            _ => self.layer = Some(Layer::Help(scroll)),
        }
        Vec::new()
    }

    pub(super) fn key_on_reading(&mut self, code: KeyCode, control: bool, mut reading: Reading) -> Vec<Wish> {
        let page = isize::try_from(Areas::popup_lines(self.size)).unwrap_or(isize::MAX) - OVERLAP;
        // Under a question j says yes in Swedish.
        let asks = reading.question.is_some();
        let by = match code {
            KeyCode::Down => Some(1),
            KeyCode::Up => Some(-1),
            KeyCode::Char('j') if !asks => Some(1),
            KeyCode::Char('k') if !asks => Some(-1),
            KeyCode::PageDown | KeyCode::Char(' ') => Some(page.max(1)),
            KeyCode::Char('d') if control => Some(page.max(1)),
            KeyCode::PageUp => Some(-page.max(1)),
            KeyCode::Char('u') if control => Some(-page.max(1)),
            KeyCode::Home | KeyCode::Char('g') => Some(isize::MIN),
            KeyCode::End | KeyCode::Char('G') => Some(isize::MAX),
            _ => None,
        };
        let wishes = match (by, reading.question.take()) {
            (Some(_), question) => {
                reading.question = question;
                self.layer = Some(Layer::Reading(reading));
                Vec::new()
            }
            (None, None) => {
                // A key meant for something else neither does that nor takes the text away unread.
                if !matches!(code, KeyCode::Esc | KeyCode::Enter | KeyCode::Char('q')) {
                    self.layer = Some(Layer::Reading(reading));
                }
                Vec::new()
            }
            (None, Some(question)) => self.answer(code, reading, question),
        };
        self.see_reading(by.unwrap_or(0));
        wishes
    }

    /// A key under a question. Whoever presses another key is asked on.
    fn answer(&mut self, code: KeyCode, reading: Reading, mut question: Question) -> Vec<Wish> {
        let back = |reading: Reading, question| Some(Layer::Reading(Reading { question: Some(question), ..reading }));
        match (question.wanted, code) {
            (Wanted::YesOrNo, KeyCode::Char('n' | 'N') | KeyCode::Esc | KeyCode::Char('q')) => {
                vec![Wish::Answer(None)]
            }
            (Wanted::YesOrNo, KeyCode::Char('j' | 'J' | 'y' | 'Y')) => {
                if question.may_agree() {
                    return vec![Wish::Answer(Some(self.texts.get("yes")))];
                }
                self.refuse(&message!("board-read-first"));
                self.layer = back(reading, question);
                Vec::new()
            }
            (Wanted::Number(_), KeyCode::Esc) => vec![Wish::Answer(Some(String::new()))],
            (Wanted::Number(most), KeyCode::Enter) => {
                let fits = |text: &str| text.parse().is_ok_and(|number| (1..=most).contains(&number));
                if question.typed.is_empty() || fits(&question.typed) {
                    return vec![Wish::Answer(Some(question.typed))];
                }
                self.refuse(&message!("ask-number", most = most));
                self.layer = back(reading, question);
                Vec::new()
            }
            (Wanted::Number(_), KeyCode::Char(digit)) if digit.is_ascii_digit() && question.typed.len() < 4 => {
                question.typed.push(digit);
                self.layer = back(reading, question);
                Vec::new()
            }
            (Wanted::Number(_), KeyCode::Backspace) => {
                question.typed.pop();
                self.layer = back(reading, question);
                Vec::new()
            }
            _ => {
                self.layer = back(reading, question);
                Vec::new()
            }
        }
    }

    pub(super) fn key_on_choices(&mut self, code: KeyCode, seat: SeatKey, at: usize) -> Vec<Wish> {
        let count = self.advice().map_or(0, |advice| advice.choices.len());
        let chosen = match code {
            KeyCode::Esc | KeyCode::Char('q') => return Vec::new(),
            KeyCode::Enter => Some(at),
            KeyCode::Char(digit @ '1'..='9') => digit.to_digit(10).map(|digit| digit as usize - 1),
            _ => None,
        };
        let at = match code {
            KeyCode::Down | KeyCode::Char('j') => (at + 1).min(count.saturating_sub(1)),
            KeyCode::Up | KeyCode::Char('k') => at.saturating_sub(1),
            _ => at,
        };
        match chosen {
            Some(number) => self.take(seat, number, at),
            None => {
                self.layer = Some(Layer::Choosing(seat, at));
                Vec::new()
            }
        }
    }

    /// The one at a place of the list takes the seat.
    pub(super) fn take(&mut self, seat: SeatKey, number: usize, at: usize) -> Vec<Wish> {
        let choice = self.advice().and_then(|advice| advice.choices.get(number)).map(|choice| choice.member);
        match choice.zip(self.picture.find(seat.0)) {
            Some((member, shift)) => {
                let words = self.picture.to_take(self.picture.shift(shift), seat, member);
                self.run(words)
            }
            None => {
                self.layer = Some(Layer::Choosing(seat, at));
                Vec::new()
            }
        }
    }

    pub(super) fn key_on_line(&mut self, code: KeyCode, control: bool, mut typing: Typing) -> Vec<Wish> {
        match code {
            KeyCode::Esc => return Vec::new(),
            KeyCode::Enter => return self.typed(typing),
            KeyCode::Tab => {
                if let Purpose::Absence(_, fill) = &mut typing.purpose {
                    *fill = !*fill;
                }
            }
            KeyCode::Backspace => {
                typing.text.pop();
                typing.fault = None;
            }
            KeyCode::Char('u') if control => typing.text.clear(),
            KeyCode::Char(letter) if !control => {
                typing.text.push(letter);
                typing.fault = None;
            }
            _ => {}
        }
        self.layer = Some(Layer::Typing(typing));
        Vec::new()
    }

    /// A line is typed to its end.
    fn typed(&mut self, mut typing: Typing) -> Vec<Wish> {
        let text = typing.text.trim().to_owned();
        if text.is_empty() {
            return Vec::new();
        }
        match typing.purpose {
            Purpose::Absence(member, fill) => {
                let today = self.picture.now.date();
                let fault = parse::when(&text).err().and_then(|_| lookup::period(&text, today).err());
                match fault {
                    None => {
                        let words = self.picture.to_be_absent(member, &text, fill);
                        self.run(words)
                    }
                    Some(refusal) => {
                        typing.fault = Some(refusal.explain().what);
                        self.layer = Some(Layer::Typing(typing));
                        Vec::new()
                    }
                }
            }
            Purpose::Find => match self.find(&text) {
                Ok(wishes) => wishes,
                Err(fault) => {
                    typing.fault = Some(fault);
                    self.layer = Some(Layer::Typing(typing));
                    Vec::new()
                }
            },
        }
    }

    /// Goes to a member's next shift, or to a day.
    fn find(&mut self, text: &str) -> Result<Vec<Wish>, Message> {
        let not_found = match lookup::member(&self.picture.facts.members, text) {
            Ok(member) => {
                (self.found, self.of_member) = (Some(member.id), true);
                self.first_of_found();
                return Ok(Vec::new());
            }
            Err(refusal) => refusal,
        };
        // What several are called is no day.
        if !matches!(not_found, LookupRefusal::NoSuchMember { .. }) {
            return Err(not_found.explain().what);
        }
        let looks_like_day = text.chars().any(|letter| letter.is_ascii_digit());
        match lookup::period(text, self.picture.now.date()) {
            Ok(period) => Ok(self.go_to_day(period.from())),
            Err(no_day) if looks_like_day => Err(no_day.explain().what),
            Err(_) => Err(not_found.explain().what),
        }
    }

    /// The cursor goes to a day; weeks between those on the board and that day are fetched, and the board has them
    /// too from then on.
    pub(super) fn go_to_day(&mut self, day: NaiveDate) -> Vec<Wish> {
        let period = self.picture.facts.roster.period.whole_weeks();
        if period.contains(day) {
            if let Some(place) = self.grid().place_of_day(day) {
                self.go(place);
            }
            return Vec::new();
        }
        let longer = Period::new(period.from().min(day), period.to().max(day)).map(Period::whole_weeks);
        match longer {
            Some(longer) => {
                self.heads_for = Some(day);
                vec![Wish::Show(longer)]
            }
            None => {
                self.refuse(&message!("board-too-far"));
                Vec::new()
            }
        }
    }

    /// What is pasted is typed where a line is; elsewhere it would be keys that nobody meant.
    pub fn paste(&mut self, text: &str) {
        if let Some(Layer::Typing(typing)) = &mut self.layer {
            typing.text.extend(text.chars().filter(|letter| !letter.is_control()));
            typing.fault = None;
        }
    }
}
