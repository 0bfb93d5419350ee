//! What is known of the chosen shift, or of the chosen member.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::board::advice::Choice;
use crate::board::draw::look::Look;
use crate::board::draw::width;
use crate::board::picture::SeatSpot;
use crate::board::picture::ShiftStatus;
use crate::board::picture::key;
use crate::board::state::{Board, STATUS_LINES};
use crate::model::difference::is_as_published;
use crate::model::member::MemberId;
use crate::model::roster::RosterShift;
use crate::text;
use crate::ui::wrap::wrap;
use crate::workflows::words;

/// From so many lines on, each thing has lines of its own.
const ROOMY: u16 = 9;
/// Before the chosen seat.
const CHOSEN: &str = "▸ ";

/// Lines to be shown, each at most as wide as there is room for.
struct Lines {
    width: usize,
    lines: Vec<Line<'static>>,
    /// The line of the chosen seat.
    chosen: usize,
}

impl Lines {
    fn push(&mut self, text: &str, style: Style) {
        self.lines.push(Line::styled(width::cut(text, self.width), style));
    }

    /// Leaves out what lies between the first line and the chosen seat, where so few lines would not show it.
    fn keep_chosen_within(&mut self, height: usize) {
        let (first, until) = (1, (self.chosen + 2).saturating_sub(height));
        if first < until && self.chosen >= height {
            self.lines.drain(first..until);
        }
    }

    fn wrapped(&mut self, text: &str, style: Style) {
        let columns = u16::try_from(self.width).unwrap_or(u16::MAX);
        for line in wrap(text, columns).lines() {
            self.push(line, style);
        }
    }
}

pub(super) fn draw(frame: &mut Frame<'_>, board: &Board, look: Look, area: Rect, beside: bool) {
    let mut lines = Lines { width: usize::from(area.width), lines: Vec::new(), chosen: 0 };
    let roomy = beside || area.height >= ROOMY;
    match board.member_beside() {
        Some(id) => member(&mut lines, board, look, id, (roomy, area.height)),
        None => shift(&mut lines, board, look, roomy),
    }
    let height = usize::from(area.height);
    if beside {
        let legend = legend(board, look, lines.width);
        let room = height.saturating_sub(legend.len() + 1);
        lines.keep_chosen_within(room);
        lines.lines.truncate(room);
        lines.lines.resize(room + 1, Line::default());
        lines.lines.extend(legend);
    } else {
        // What there is to say may lie over the last line.
        lines.keep_chosen_within(height.saturating_sub(STATUS_LINES - 1));
    }
    frame.render_widget(Paragraph::new(lines.lines), area);
}

fn shift(lines: &mut Lines, board: &Board, look: Look, roomy: bool) {
    let texts = &board.texts;
    let notes = board.grid().day_at(board.place).and_then(|day| board.picture.notes.get(&day));
    let Some(shift) = board.shift() else {
        let day = board.grid().day_at(board.place).map(|day| texts.short_date(day)).unwrap_or_default();
        lines.push(&format!("{day} · {}", texts.get("board-empty")), look.strong());
        notes.into_iter().flatten().for_each(|note| lines.push(note, look.day_off()));
        return;
    };
    let mut heading = heading(board, shift);
    if !roomy && let Some(notes) = notes {
        heading = format!("{heading} · {}", notes.join(", "));
    }
    if roomy {
        lines.wrapped(&heading, look.strong());
        notes.into_iter().flatten().for_each(|note| lines.push(note, look.day_off()));
    } else {
        lines.push(&heading, look.strong());
    }
    crew(lines, board, look, shift, roomy);
    let why = board.advice().map(|advice| advice.why.as_slice()).unwrap_or_default();
    if roomy {
        suggestions(lines, board, look);
        if !why.is_empty() {
            lines.push("", Style::new());
            lines.push(&texts.get("board-why"), look.strong());
            why.iter().for_each(|line| lines.wrapped(&format!("  {}", line.trim()), Style::new()));
        }
    } else {
        compact_suggestions(lines, board, look);
        // Its headings are for whoever has room for what follows.
        if let Some(first) = why.iter().find(|line| !line.ends_with(':')) {
            lines.push(first.trim(), look.dim());
        }
    }
}

/// `ons 10 feb 10–13 · publicerat (version 1) · MLB84K`.
fn heading(board: &Board, shift: &RosterShift) -> String {
    let (texts, facts) = (&board.texts, &board.picture.facts);
    let (start, end) = (shift.timetable.shift.start, shift.timetable.shift.end);
    let standing = ShiftStatus::of(facts, shift);
    let mut parts = vec![texts.shift_time(start, end), texts.get(standing.ids().1)];
    if standing != ShiftStatus::Published && standing != ShiftStatus::Changed {
        match &shift.published {
            Some(published) if is_as_published(shift) => {
                parts.push(text!(texts, "board-published-version", version = published.shift.version));
            }
            Some(_) => parts.push(texts.get("mark-changed")),
            None => {}
        }
    } else if let Some(published) = &shift.published {
        let last = parts.len() - 1;
        parts[last] = text!(
            texts,
            if standing == ShiftStatus::Changed { "board-changed-version" } else { "board-published-version" },
            version = published.shift.version
        );
    }
    if let Some(vehicle) = shift.vehicle.and_then(|id| facts.vehicle(id)) {
        let model = vehicle.details.model.as_str();
        parts.push(format!("{} {model}", vehicle.details.plate).trim_end().to_owned());
    } else {
        parts.push(texts.get("mark-no-vehicle"));
    }
    parts.join(" · ")
}

/// Who sits there, with telephone; the chosen seat is pointed at.
fn crew(lines: &mut Lines, board: &Board, look: Look, shift: &RosterShift, roomy: bool) {
    let chosen = board.chosen_seat().map(|_| board.seat);
    let words: Vec<(bool, String)> = board
        .seats()
        .iter()
        .enumerate()
        .map(|(index, spot)| (Some(index) == chosen, seat_words(board, shift, *spot, roomy)))
        .collect();
    let one_line = !roomy && words.iter().map(|(_, words)| width::of(words) + 4).sum::<usize>() <= lines.width + 2;
    let mut spans: Vec<Span<'static>> = Vec::new();
    for (chosen, words) in words {
        let style = if chosen { look.strong() } else { Style::new() };
        let sign = if chosen { CHOSEN } else { "  " };
        if one_line {
            spans.push(Span::styled(format!("{sign}{words}  "), style));
        } else {
            if chosen {
                lines.chosen = lines.lines.len();
            }
            lines.push(&format!("{sign}{words}"), style);
        }
    }
    if one_line {
        lines.chosen = lines.lines.len();
        lines.lines.push(Line::from(spans));
    }
}

fn seat_words(board: &Board, shift: &RosterShift, spot: SeatSpot, roomy: bool) -> String {
    let texts = &board.texts;
    let seat = texts.say(&words::seat(spot.seat));
    let Some(member) = spot.member.and_then(|member| board.picture.facts.member(member)) else {
        return format!("{seat}: {}", texts.get(if spot.needed { "board-nobody" } else { "board-room" }));
    };
    let phone = member.profile.phone.as_deref().unwrap_or_default();
    let locked = if spot.locked { format!(" ({})", texts.get("board-locked")) } else { String::new() };
    let unable = board.picture.unable.contains(&(key(shift), member.id));
    let marked = if board.marked == Some((key(shift), member.id)) { " »" } else { "" };
    let unable = if unable { format!(" ({})", texts.get("board-unable")) } else { String::new() };
    let seat = if roomy { format!("{seat}:") } else { seat };
    format!("{seat} {} {phone}{locked}{unable}{marked}", member.profile.name)
}

/// Those who could take the chosen seat, best first, a line each.
fn suggestions(lines: &mut Lines, board: &Board, look: Look) {
    let Some(advice) = board.advice() else {
        if board.seat_key().is_some() {
            lines.push("", Style::new());
            lines.push(&board.texts.get("board-asking"), look.dim());
        }
        return;
    };
    lines.push("", Style::new());
    lines.push(&board.texts.get("board-could"), look.strong());
    if advice.choices.is_empty() {
        lines.push(&format!("  {}", board.texts.get("suggest-nobody")), Style::new());
    }
    let widths = choice_widths(&advice.choices);
    for (index, choice) in advice.choices.iter().enumerate() {
        let line = choice_line(index, choice, &widths);
        if width::of(&line) <= lines.width {
            lines.push(&line, Style::new());
        } else {
            choice_lines(index, choice).iter().for_each(|line| lines.push(line, Style::new()));
        }
    }
}

/// The columns that the cells of the suggestions take.
pub(super) fn choice_widths(choices: &[Choice]) -> Vec<usize> {
    let cells = choices.iter().map(|choice| choice.cells.len()).max().unwrap_or(0);
    let widest =
        |cell: usize| choices.iter().filter_map(|choice| choice.cells.get(cell)).map(|text| width::of(text)).max();
    (0..cells).map(|cell| widest(cell).unwrap_or(0)).collect()
}

/// A suggestion: its number and its cells, one under the other.
pub(super) fn choice_line(index: usize, choice: &Choice, widths: &[usize]) -> String {
    let cells = choice
        .cells
        .iter()
        .zip(widths)
        .map(|(text, wide)| format!("{text}{}", " ".repeat(wide.saturating_sub(width::of(text)))));
    format!("{:>3}  {}", index + 1, cells.collect::<Vec<_>>().join("  ")).trim_end().to_owned()
}

/// A suggestion where there is little room: name and telephone first, and the rest on the next line.
fn choice_lines(index: usize, choice: &Choice) -> [String; 2] {
    let of = |cells: &[usize]| {
        let found = cells.iter().filter_map(|cell| choice.cells.get(*cell)).filter(|text| !text.is_empty());
        found.map(String::as_str).collect::<Vec<_>>().join("  ")
    };
    [format!("{:>3}  {}", index + 1, of(&[0, 4])), format!("     {}", of(&[1, 2, 3, 5]))]
}

/// Those who could take the chosen seat, in one line.
fn compact_suggestions(lines: &mut Lines, board: &Board, look: Look) {
    let texts = &board.texts;
    let Some(advice) = board.advice() else {
        lines.push(&if board.seat_key().is_some() { texts.get("board-asking") } else { String::new() }, look.dim());
        return;
    };
    let names: Vec<&str> = advice.choices.iter().map(|choice| board.picture.short(choice.member)).collect();
    if names.is_empty() {
        lines.push(&texts.get("suggest-nobody"), Style::new());
    } else {
        lines.push(&text!(texts, "board-could-line", names = names.join(", ")), Style::new());
    }
}

fn member(lines: &mut Lines, board: &Board, look: Look, id: MemberId, (roomy, height): (bool, u16)) {
    let Some(member) = board.picture.facts.member(id) else { return };
    let phone = member.profile.phone.as_deref().unwrap_or_default();
    let name = format!("{}  {phone}", member.profile.name);
    // Keys are about the seat in which they sit.
    let seat = board.chosen_seat().map(|(shift, spot)| {
        let time = board.texts.shift_time(shift.timetable.shift.start, shift.timetable.shift.end);
        format!("{CHOSEN}{} {time}", board.texts.say(&words::seat(spot.seat)))
    });
    match seat {
        Some(seat) if width::of(&name) + width::of(&seat) + 2 <= lines.width => {
            lines.push(&format!("{name}  {seat}"), look.strong());
        }
        seat => {
            lines.push(&name, look.strong());
            seat.iter().for_each(|seat| lines.push(seat, look.strong()));
        }
    }
    match board.member_advice() {
        None => lines.push(&board.texts.get("board-asking"), look.dim()),
        Some(advice) if roomy => advice.lines.iter().for_each(|line| lines.wrapped(line, Style::new())),
        Some(advice) => {
            let joined = advice.lines.iter().map(|line| line.trim_end_matches('.')).collect::<Vec<_>>().join(" · ");
            lines.wrapped(&joined, Style::new());
            // What does not fit is told of in full by a key.
            let room = usize::from(height);
            if lines.lines.len() > room {
                lines.lines.truncate(room - 1);
                lines.push(&board.texts.get("board-member-more"), look.dim());
            }
        }
    }
}

/// What the letters mean, at the foot of the side.
fn legend(board: &Board, look: Look, columns: usize) -> Vec<Line<'static>> {
    let texts = &board.texts;
    let mut words: Vec<(String, Style)> = ShiftStatus::ALL
        .iter()
        .map(|standing| {
            let (letter, word) = standing.ids();
            (format!("{} {}", texts.get(letter), texts.get(word)), look.of(*standing))
        })
        .collect();
    words.push((format!("{} {}", texts.get("board-letter-locked"), texts.get("board-locked")), Style::new()));
    let mut rows: Vec<Line<'static>> = vec![Line::default()];
    let mut taken = 0;
    for (word, style) in words {
        let wide = width::of(&word) + 3;
        if taken > 0 && taken + wide > columns + 3 {
            rows.push(Line::default());
            taken = 0;
        }
        if let Some(row) = rows.last_mut() {
            row.push_span(Span::styled(word, style));
            row.push_span(Span::raw("   "));
        }
        taken += wide;
    }
    rows
}
