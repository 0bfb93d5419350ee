//! What lies over the grid.

use ratatui::Frame;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear, Padding, Paragraph};

use crate::board::draw::look::Look;
use crate::board::draw::side::choice_line;
use crate::board::draw::side::choice_widths;
use crate::board::draw::width;
use crate::board::key_table::KEYS;
use crate::board::layout::Areas;
use crate::board::picture::ShiftStatus;
use crate::board::popup::AnswerKind;
use crate::board::popup::Popup;
use crate::board::popup::Purpose;
use crate::board::popup::SuggestionList;
use crate::board::popup::TextInput;
use crate::board::popup::TextView;
use crate::board::state::Board;
use crate::i18n::Time;
use crate::text;
use crate::ui::wrap::wrap;
use crate::workflows::words;

/// A title, and the lines under it.
type Content = (String, Vec<Line<'static>>);

pub(super) fn draw(frame: &mut Frame<'_>, board: &Board, look: Look) {
    let Some(popup) = &board.popup else { return };
    let (title, lines) = match popup {
        Popup::Help(scroll) => help(board, look, *scroll),
        Popup::Text(text_view) => read(board, look, text_view),
        Popup::Suggestions(list) => choices(board, look, *list),
        Popup::Input(input) => line(board, look, input),
    };
    let area = board.popup_area();
    let title = width::cut(&title, usize::from(area.width.saturating_sub(6)));
    let block = Block::bordered().title(format!(" {title} ")).padding(Padding::horizontal(1));
    frame.render_widget(Clear, area);
    frame.render_widget(Paragraph::new(lines).block(block), area);
}

fn help(board: &Board, look: Look, scroll: usize) -> Content {
    let texts = &board.texts;
    let widest = KEYS.iter().map(|(keys, _)| width::of(keys)).max().unwrap_or(0);
    let row = |(keys, id): &(&str, &str)| {
        Line::raw(format!("{keys}{}  {}", " ".repeat(widest - width::of(keys)), texts.get(id)))
    };
    let mut lines: Vec<Line<'static>> = KEYS.iter().map(row).collect();
    let letters = ShiftStatus::ALL.iter().map(|standing| standing.ids());
    let letters = letters.chain([("board-letter-locked", "board-locked")]);
    let letters: Vec<String> =
        letters.map(|(letter, word)| format!("{} {}", texts.get(letter), texts.get(word))).collect();
    let columns = Areas::popup_columns(board.size);
    lines.extend(wrap(&letters.join(", "), columns).lines().map(|line| Line::styled(line.to_owned(), look.dim())));
    let seen = usize::from(board.popup_area().height.saturating_sub(2));
    let scroll = scroll.min(lines.len().saturating_sub(seen));
    (texts.get("board-keys"), lines.split_off(scroll))
}

fn read(board: &Board, look: Look, text_view: &TextView) -> Content {
    let texts = &board.texts;
    let seen = usize::from(Areas::popup_lines(board.size));
    let end = (text_view.scroll + seen).min(text_view.lines.len());
    let mut lines: Vec<Line<'static>> =
        text_view.lines[text_view.scroll.min(end)..end].iter().map(|line| text_line(look, line)).collect();
    if lines.is_empty() {
        lines.push(Line::default());
    }
    let rest = text_view.lines.len() - end;
    let hint = match (&text_view.prompt, rest) {
        (_, 1..) => text!(texts, "board-more-below", count = rest),
        (Some(prompt), 0) if prompt.kind == AnswerKind::YesOrNo => texts.get("board-yes-or-no"),
        (Some(_), 0) => texts.get("board-number"),
        (None, 0) => texts.get("board-close"),
    };
    if let Some(prompt) = &text_view.prompt {
        lines.push(Line::default());
        let typed = if prompt.kind == AnswerKind::YesOrNo { String::new() } else { format!(" {}▏", prompt.typed) };
        let text = format!("{}{typed}", wrap(&prompt.text, Areas::popup_columns(board.size)));
        lines.extend(text.lines().map(|line| Line::styled(line.to_owned(), look.strong())));
    }
    lines.push(Line::styled(hint, look.dim()));
    (text_view.title.clone(), lines)
}

/// A line of a command: what is lost or warned of is set off.
fn text_line(look: Look, line: &str) -> Line<'static> {
    let warns = line.trim_start().starts_with('!') || line.contains("  − ");
    Line::styled(line.to_owned(), if warns { look.refusal() } else { Style::new() })
}

fn choices(board: &Board, look: Look, list: SuggestionList) -> Content {
    let (texts, at, advice) = (&board.texts, list.at, board.advice_on(list.seat));
    let ((start, car), seat, holder) = list.seat;
    let end = board.picture.find((start, car)).map(|index| board.picture.shift(index).timetable.shift.end);
    let (shift, word) = (Time::Shift(start, end.unwrap_or(start)), words::seat(seat));
    let title = match holder {
        Some(holder) => {
            text!(texts, "board-choose-instead", shift = shift, seat = word, name = board.picture.short(holder))
        }
        None => text!(texts, "board-choose", shift = shift, seat = word),
    };
    let mut lines = Vec::new();
    match advice {
        None => lines.push(Line::styled(texts.get("board-asking"), look.dim())),
        Some(advice) => {
            if advice.choices.is_empty() {
                lines.push(Line::raw(texts.get("suggest-nobody")));
            }
            let widths = choice_widths(&advice.choices);
            for (index, choice) in advice.choices.iter().enumerate().skip(board.first_choice(at)) {
                let style = if index == at { look.chosen() } else { Style::new() };
                lines.push(Line::styled(choice_line(index, choice, &widths), style));
            }
            lines.extend(advice.chains.iter().map(|chain| Line::styled(format!("     {chain}"), look.dim())));
        }
    }
    lines.truncate(usize::from(Areas::popup_lines(board.size)));
    lines.push(Line::default());
    let nobody = advice.is_some_and(|advice| advice.choices.is_empty());
    lines.push(Line::styled(texts.get(if nobody { "board-close" } else { "board-choose-hint" }), look.dim()));
    (title, lines)
}

fn line(board: &Board, look: Look, input: &TextInput) -> Content {
    let texts = &board.texts;
    let (title, hint) = match input.purpose {
        Purpose::Find => (texts.get("board-find"), texts.get("board-find-hint")),
        Purpose::Absence(member, fill) => {
            let name =
                board.picture.facts.member(member).map(|member| member.profile.name.as_str()).unwrap_or_default();
            let hint = if fill { "board-absent-filled" } else { "board-absent-asked" };
            (text!(texts, "board-absent", name = name), texts.get(hint))
        }
    };
    let fault = input.fault.as_ref().map(|fault| texts.say(fault)).unwrap_or_default();
    let room = usize::from(Areas::popup_columns(board.size));
    let lines = vec![
        Line::styled(format!("{}▏", input.text), look.strong()),
        Line::styled(width::cut(&fault, room), look.refusal()),
        Line::default(),
        Line::styled(width::cut(&hint, room), look.dim()),
    ];
    (title, lines)
}
