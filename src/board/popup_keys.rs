//! What the keys do while something lies over the grid.

use chrono::NaiveDate;
use ratatui::crossterm::event::KeyCode;

use crate::board::grid::SeatKey;
use crate::board::key_table::KEYS;
use crate::board::layout::Areas;
use crate::board::popup::AnswerKind;
use crate::board::popup::Popup;
use crate::board::popup::Prompt;
use crate::board::popup::Purpose;
use crate::board::popup::TextInput;
use crate::board::popup::TextView;
use crate::board::requests::Request;
use crate::board::state::Board;
use crate::i18n::Message;
use crate::message;
use crate::model::period::Period;
use crate::workflows::lookup;
use crate::workflows::lookup::refusal::LookupRefusal;
use crate::workflows::parse;

/// Lines that a page goes, less than can be seen.
const OVERLAP: isize = 2;

impl Board {
    pub(super) fn key_on_help(&mut self, code: KeyCode, scroll: usize) -> Vec<Request> {
        let last = KEYS.len();
        match code {
            KeyCode::Down | KeyCode::Char('j') => self.popup = Some(Popup::Help((scroll + 1).min(last))),
            KeyCode::Up | KeyCode::Char('k') => self.popup = Some(Popup::Help(scroll.saturating_sub(1))),
            KeyCode::Esc | KeyCode::Enter | KeyCode::Char('q' | '?') => {}
            _ => self.popup = Some(Popup::Help(scroll)),
        }
        Vec::new()
    }

    pub(super) fn key_on_text(&mut self, code: KeyCode, control: bool, mut text_view: TextView) -> Vec<Request> {
        let page = isize::try_from(Areas::popup_lines(self.size)).unwrap_or(isize::MAX) - OVERLAP;
        // Under a question j says yes in Swedish.
        let asks = text_view.prompt.is_some();
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
        let requests = match (by, text_view.prompt.take()) {
            (Some(_), prompt) => {
                text_view.prompt = prompt;
                self.popup = Some(Popup::Text(text_view));
                Vec::new()
            }
            (None, None) => {
                // A key meant for something else neither does that nor takes the text away unread.
                if !matches!(code, KeyCode::Esc | KeyCode::Enter | KeyCode::Char('q')) {
                    self.popup = Some(Popup::Text(text_view));
                }
                Vec::new()
            }
            (None, Some(prompt)) => self.answer(code, text_view, prompt),
        };
        self.scroll_text(by.unwrap_or(0));
        requests
    }

    /// A key under a question. Whoever presses another key is asked on.
    fn answer(&mut self, code: KeyCode, text_view: TextView, mut prompt: Prompt) -> Vec<Request> {
        let back = |text_view: TextView, prompt| Some(Popup::Text(TextView { prompt: Some(prompt), ..text_view }));
        match (prompt.kind, code) {
            (AnswerKind::YesOrNo, KeyCode::Char('n' | 'N') | KeyCode::Esc | KeyCode::Char('q')) => {
                vec![Request::Answer(None)]
            }
            (AnswerKind::YesOrNo, KeyCode::Char('j' | 'J' | 'y' | 'Y')) => {
                if prompt.may_agree() {
                    return vec![Request::Answer(Some(self.texts.get("yes")))];
                }
                self.refuse(&message!("board-read-first"));
                self.popup = back(text_view, prompt);
                Vec::new()
            }
            (AnswerKind::Number(_), KeyCode::Esc) => vec![Request::Answer(Some(String::new()))],
            (AnswerKind::Number(most), KeyCode::Enter) => {
                let fits = |text: &str| text.parse().is_ok_and(|number| (1..=most).contains(&number));
                if prompt.typed.is_empty() || fits(&prompt.typed) {
                    return vec![Request::Answer(Some(prompt.typed))];
                }
                self.refuse(&message!("ask-number", most = most));
                self.popup = back(text_view, prompt);
                Vec::new()
            }
            (AnswerKind::Number(_), KeyCode::Char(digit)) if digit.is_ascii_digit() && prompt.typed.len() < 4 => {
                prompt.typed.push(digit);
                self.popup = back(text_view, prompt);
                Vec::new()
            }
            (AnswerKind::Number(_), KeyCode::Backspace) => {
                prompt.typed.pop();
                self.popup = back(text_view, prompt);
                Vec::new()
            }
            _ => {
                self.popup = back(text_view, prompt);
                Vec::new()
            }
        }
    }

    pub(super) fn key_on_suggestions(&mut self, code: KeyCode, seat: SeatKey, at: usize) -> Vec<Request> {
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
                self.popup = Some(Popup::Suggestions(seat, at));
                Vec::new()
            }
        }
    }

    /// The one at a place of the list takes the seat.
    pub(super) fn take(&mut self, seat: SeatKey, number: usize, at: usize) -> Vec<Request> {
        let choice = self.advice().and_then(|advice| advice.choices.get(number)).map(|choice| choice.member);
        match choice.zip(self.picture.find(seat.0)) {
            Some((member, shift)) => {
                let action = self.picture.to_take(self.picture.shift(shift), seat, member);
                self.run(action)
            }
            None => {
                self.popup = Some(Popup::Suggestions(seat, at));
                Vec::new()
            }
        }
    }

    pub(super) fn key_on_input(&mut self, code: KeyCode, control: bool, mut input: TextInput) -> Vec<Request> {
        match code {
            KeyCode::Esc => return Vec::new(),
            KeyCode::Enter => return self.typed(input),
            KeyCode::Tab => {
                if let Purpose::Absence(_, fill) = &mut input.purpose {
                    *fill = !*fill;
                }
            }
            KeyCode::Backspace => {
                input.text.pop();
                input.fault = None;
            }
            KeyCode::Char('u') if control => input.text.clear(),
            KeyCode::Char(letter) if !control => {
                input.text.push(letter);
                input.fault = None;
            }
            _ => {}
        }
        self.popup = Some(Popup::Input(input));
        Vec::new()
    }

    /// A line is typed to its end.
    fn typed(&mut self, mut input: TextInput) -> Vec<Request> {
        let text = input.text.trim().to_owned();
        if text.is_empty() {
            return Vec::new();
        }
        match input.purpose {
            Purpose::Absence(member, fill) => {
                let today = self.picture.now.date();
                let fault = parse::when(&text).err().and_then(|_| lookup::period(&text, today).err());
                match fault {
                    None => {
                        let action = self.picture.to_be_absent(member, &text, fill);
                        self.run(action)
                    }
                    Some(refusal) => {
                        input.fault = Some(refusal.explain().what);
                        self.popup = Some(Popup::Input(input));
                        Vec::new()
                    }
                }
            }
            Purpose::Find => match self.find(&text) {
                Ok(requests) => requests,
                Err(fault) => {
                    input.fault = Some(fault);
                    self.popup = Some(Popup::Input(input));
                    Vec::new()
                }
            },
        }
    }

    /// Goes to a member's next shift, or to a day.
    fn find(&mut self, text: &str) -> Result<Vec<Request>, Message> {
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
    pub(super) fn go_to_day(&mut self, day: NaiveDate) -> Vec<Request> {
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
                self.target_day = Some(day);
                vec![Request::ShowPeriod(longer)]
            }
            None => {
                self.refuse(&message!("board-too-far"));
                Vec::new()
            }
        }
    }

    /// What is pasted is typed where a line is; elsewhere it would be keys that nobody meant.
    pub fn paste(&mut self, text: &str) {
        if let Some(Popup::Input(input)) = &mut self.popup {
            input.text.extend(text.chars().filter(|letter| !letter.is_control()));
            input.fault = None;
        }
    }
}
