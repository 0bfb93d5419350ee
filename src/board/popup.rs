//! What may lie over the grid: a text to be read, seats to choose from, a line to type, the keys.

use crate::board::grid::SeatKey;
use crate::i18n::Message;
use crate::model::member::MemberId;

/// What lies over the grid.
#[derive(Debug, Clone, PartialEq)]
pub enum Popup {
    /// All keys, scrolled down by so many lines.
    Help(usize),
    /// A text.
    Text(TextView),
    /// Who shall take a seat.
    Suggestions(SuggestionList),
    /// A line to type.
    Input(TextInput),
}

/// Who shall take a seat: a list out of what is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SuggestionList {
    /// The seat.
    pub seat: SeatKey,
    /// The place in the list that is pointed at.
    pub at: usize,
    /// Whoever is pointed at there; nobody before the list is known.
    pub member: Option<MemberId>,
}

/// A text to be read, and perhaps a question under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextView {
    /// What it is.
    pub title: String,
    /// Its lines.
    pub lines: Vec<String>,
    /// Lines scrolled out above.
    pub scroll: usize,
    /// The question, if a command waits for an answer.
    pub prompt: Option<Prompt>,
}

impl Prompt {
    /// Whether yes counts yet.
    pub fn may_agree(&self) -> bool {
        self.seen || !self.read_first
    }
}

/// What an action that waits asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// The question.
    pub text: String,
    /// What kind of answer it wants.
    pub kind: AnswerKind,
    /// Whether yes counts only once the last line has been on the screen.
    pub read_first: bool,
    /// Whether it has.
    pub seen: bool,
    /// Whether the question has been on the screen: a key pressed before was meant for something else.
    pub drawn: bool,
    /// What has been typed of a number.
    pub typed: String,
}

/// What kind of answer a prompt wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerKind {
    /// Yes or no.
    YesOrNo,
    /// A number from 1 to the most, or nothing.
    Number(usize),
}

/// A line to type.
#[derive(Debug, Clone, PartialEq)]
pub struct TextInput {
    /// What for.
    pub purpose: Purpose,
    /// What has been typed.
    pub text: String,
    /// What is wrong with it.
    pub fault: Option<Message>,
}

/// What a line is typed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A member or a day to go to.
    Find,
    /// The days on which somebody cannot come, and whether the seats are filled at once.
    Absence(MemberId, bool),
}

impl TextView {
    /// A text and its title.
    pub fn new(title: String, text: &str) -> Self {
        Self { title, lines: text.trim_end().lines().map(str::to_owned).collect(), scroll: 0, prompt: None }
    }

    /// Scrolls, where so many lines can be seen at a time.
    pub fn scroll(&mut self, by: isize, seen: usize) {
        let most = self.lines.len().saturating_sub(seen);
        self.scroll = self.scroll.saturating_add_signed(by).min(most);
    }

    /// It has been drawn, so many lines at most: notes whether the question and the end have been seen.
    pub fn drawn(&mut self, seen: usize) {
        if let Some(prompt) = &mut self.prompt {
            prompt.drawn = true;
            prompt.seen |= self.scroll + seen >= self.lines.len();
        }
    }
}
