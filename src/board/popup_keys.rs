//! What the keys do while something lies over the grid.

use chrono::NaiveDate;
use ratatui::crossterm::event::KeyCode;

use crate::board::chosen::Pane;
use crate::board::key_table::KEYS;
use crate::board::layout::Areas;
use crate::board::popup::AnswerKind;
use crate::board::popup::Popup;
use crate::board::popup::Prompt;
use crate::board::popup::Purpose;
use crate::board::popup::SuggestionList;
use crate::board::popup::TextInput;
use crate::board::popup::TextView;
use crate::board::requests::Request;
use crate::board::state::Board;
use crate::board::stroke::Stroke;
use crate::i18n::Message;
use crate::message;
use crate::model::period::Period;
use crate::workflows::lookup;
use crate::workflows::lookup::refusal::LookupRefusal;
use crate::workflows::parse;

/// Lines that a page goes, less than can be seen.
const OVERLAP: isize = 2;

impl Board {
    pub(super) fn key_on_help(&mut self, stroke: Stroke, scroll: usize) -> Vec<Request> {
        let last = KEYS.len();
        self.popup = match stroke {
            Stroke::Key(KeyCode::Down | KeyCode::Char('j')) => Some(Popup::Help((scroll + 1).min(last))),
            Stroke::Key(KeyCode::Up | KeyCode::Char('k')) => Some(Popup::Help(scroll.saturating_sub(1))),
            Stroke::Key(KeyCode::Esc | KeyCode::Enter | KeyCode::Char('q' | '?')) => None,
            _ => Some(Popup::Help(scroll)),
        };
        Vec::new()
    }

    pub(super) fn key_on_text(&mut self, stroke: Stroke, mut text_view: TextView) -> Vec<Request> {
        let page = isize::try_from(Areas::popup_lines(self.size)).unwrap_or(isize::MAX) - OVERLAP;
        let prompt = text_view.prompt.take();
        let by = scrolled(stroke, page.max(1), prompt.is_some());
        let requests = match (by, prompt, stroke) {
            (None, Some(prompt), Stroke::Key(code)) if prompt.drawn => self.answer(code, text_view, prompt),
            // A key meant for something else neither does that nor takes the text away unread.
            (None, None, Stroke::Key(KeyCode::Esc | KeyCode::Enter | KeyCode::Char('q'))) => Vec::new(),
            (_, prompt, _) => {
                self.popup = Some(Popup::Text(TextView { prompt, ..text_view }));
                Vec::new()
            }
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

    pub(super) fn key_on_suggestions(&mut self, stroke: Stroke, list: SuggestionList) -> Vec<Request> {
        let last = self.advice_on(list.seat).map_or(0, |advice| advice.choices.len()).saturating_sub(1);
        let at = match stroke {
            Stroke::Key(KeyCode::Esc | KeyCode::Char('q')) => return Vec::new(),
            Stroke::Key(KeyCode::Enter) => return self.take(list, list.at),
            Stroke::Key(KeyCode::Char(digit @ '1'..='9')) => {
                return self.take(list, digit.to_digit(10).map_or(0, |digit| digit as usize - 1));
            }
            Stroke::Key(KeyCode::Down | KeyCode::Char('j')) => (list.at + 1).min(last),
            Stroke::Key(KeyCode::Up | KeyCode::Char('k')) => list.at.saturating_sub(1),
            _ => list.at,
        };
        let member = self.advice_on(list.seat).and_then(|advice| advice.choices.get(at)).map(|choice| choice.member);
        self.popup = Some(Popup::Suggestions(SuggestionList { at, member, ..list }));
        Vec::new()
    }

    /// The one at a place of the list takes the seat.
    pub(super) fn take(&mut self, list: SuggestionList, number: usize) -> Vec<Request> {
        let choice = self.advice_on(list.seat).and_then(|advice| advice.choices.get(number));
        match choice.map(|choice| choice.member).zip(self.picture.find(list.seat.0)) {
            Some((member, shift)) if self.is_as_seen() => {
                let action = self.picture.to_take(self.picture.shift(shift), list.seat, member);
                self.run(action)
            }
            _ => {
                self.popup = Some(Popup::Suggestions(list));
                Vec::new()
            }
        }
    }

    pub(super) fn key_on_input(&mut self, stroke: Stroke, mut input: TextInput) -> Vec<Request> {
        match stroke {
            Stroke::Key(KeyCode::Esc) => return Vec::new(),
            Stroke::Key(KeyCode::Enter) => return self.typed(input),
            Stroke::Key(KeyCode::Tab) => {
                if let Purpose::Absence(_, fill) = &mut input.purpose {
                    *fill = !*fill;
                }
            }
            Stroke::Key(KeyCode::Backspace) | Stroke::Control('h') => {
                input.text.pop();
                input.fault = None;
            }
            Stroke::Control('u') => input.text.clear(),
            Stroke::Key(KeyCode::Char(letter)) => {
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
                (self.found, self.pane) = (Some(member.id), Pane::Found);
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
        if !self.has_room() {
            return;
        }
        if let Some(Popup::Input(input)) = &mut self.popup {
            input.text.extend(text.chars().filter(|letter| !letter.is_control()));
            input.fault = None;
        }
    }
}

/// How far a key scrolls a text, if it does. Under a question j says yes in Swedish.
fn scrolled(stroke: Stroke, page: isize, asks: bool) -> Option<isize> {
    Some(match stroke {
        Stroke::Key(KeyCode::Down) => 1,
        Stroke::Key(KeyCode::Up) => -1,
        Stroke::Key(KeyCode::Char('j')) if !asks => 1,
        Stroke::Key(KeyCode::Char('k')) if !asks => -1,
        Stroke::Key(KeyCode::PageDown | KeyCode::Char(' ')) | Stroke::Control('d') => page,
        Stroke::Key(KeyCode::PageUp) | Stroke::Control('u') => -page,
        Stroke::Key(KeyCode::Home | KeyCode::Char('g')) => isize::MIN,
        Stroke::Key(KeyCode::End | KeyCode::Char('G')) => isize::MAX,
        _ => return None,
    })
}
