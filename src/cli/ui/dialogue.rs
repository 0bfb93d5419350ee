//! Questions and answers, line by line, apart from any terminal.

use std::io::{BufRead, Write};

use crate::i18n::{Message, Texts};
use crate::ui::wrap::wrap;
use crate::workflows::failure::Failure;
use crate::{message, text};

/// Whoever was asked has gone away, or the line is broken.
#[derive(Debug)]
pub struct GoneAway;

/// Questions to somebody who answers in lines.
pub struct Dialogue<R, W> {
    input: R,
    output: W,
    /// The texts in the language of the questions.
    pub texts: Texts,
    width: u16,
}

impl<R: BufRead, W: Write> Dialogue<R, W> {
    /// A dialogue that reads answers from `input` and writes questions to `output`, as wide as the screen.
    pub fn new(input: R, output: W, texts: Texts, width: u16) -> Self {
        Self { input, output, texts, width }
    }

    /// Says something on lines of its own.
    pub fn say(&mut self, message: &Message) {
        let text = wrap(&self.texts.say(message), self.width);
        let _ = writeln!(self.output, "{text}");
    }

    /// Says a text beside a label, all texts at the same column.
    pub fn say_beside(&mut self, label: &str, column: usize, said: &str) {
        let indent = column + 4;
        let room = self.width.saturating_sub(u16::try_from(indent).unwrap_or(u16::MAX)).max(20);
        let said = wrap(said, room).replace('\n', &format!("\n{}", " ".repeat(indent)));
        let gap = " ".repeat(column.saturating_sub(label.chars().count()));
        let _ = writeln!(self.output, "  {label}{gap}  {said}");
    }

    /// Leaves a line empty.
    pub fn pause(&mut self) {
        let _ = writeln!(self.output);
    }

    /// Asks until the answer is understood. `default` is what an empty answer means, and how that is shown.
    ///
    /// # Errors
    /// If nobody answers any more.
    pub fn ask<T>(
        &mut self,
        question: &Message,
        default: Option<(String, T)>,
        understand: impl Fn(&str) -> Result<T, Failure>,
    ) -> Result<T, GoneAway> {
        let question = self.texts.say(question);
        let shown = default.as_ref().map(|(shown, _)| format!(" [{shown}]")).unwrap_or_default();
        loop {
            let _ = write!(self.output, "{question}{shown}: ");
            let _ = self.output.flush();
            let answer = self.line()?;
            if answer.trim().is_empty()
                && let Some((_, value)) = default
            {
                return Ok(value);
            }
            match understand(answer.trim()) {
                Ok(value) => return Ok(value),
                Err(failure) => self.refuse(&failure),
            }
        }
    }

    /// Tells why an answer cannot be used.
    pub fn refuse(&mut self, failure: &Failure) {
        let what = format!("  ! {}", self.texts.say(&failure.what));
        let details = failure.details.iter().map(|detail| format!("    {}", self.texts.say(detail)));
        let lines: Vec<String> = std::iter::once(what).chain(details).map(|line| wrap(&line, self.width)).collect();
        let _ = writeln!(self.output, "{}", lines.join("\n"));
    }

    fn line(&mut self) -> Result<String, GoneAway> {
        let mut answer = Vec::new();
        match self.input.read_until(b'\n', &mut answer) {
            Ok(1..) => Ok(String::from_utf8_lossy(&answer).into_owned()),
            _ => {
                self.pause();
                Err(GoneAway)
            }
        }
    }
}

/// That an answer is not of the form wanted, as the command line tells it of an argument.
pub fn not_understood(texts: &Texts, question: &Message, answer: &str, expected: &str) -> Failure {
    let expected = text!(texts, expected);
    // What can be answered may stand after a comma in the question.
    let question = texts.say(question).trim().to_lowercase();
    let argument = question.split(',').next().unwrap_or_default();
    Failure::new(message!("usage-bad-value-expected", value = answer, argument = argument, expected = expected))
}
