//! Weeks and shifts.

use chrono::{Datelike, Days, NaiveDate};
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::board::chosen::Chosen;
use crate::board::draw::look::Look;
use crate::board::draw::width;
use crate::board::grid::GridLine;
use crate::board::grid::Place;
use crate::board::grid::Row;
use crate::board::layout::Columns;
use crate::board::picture::ShiftStatus;
use crate::board::picture::key;
use crate::board::picture::seats;
use crate::board::state::Board;
use crate::model::roster::{RosterShift, SeatTaken};

/// Signs before a shift: the cursor, the mark of the seat to be swapped, the member looked for.
const CURSOR: &str = "▸";
const MARKED: &str = "»";
const FOUND: &str = "›";
/// Before the day that it is.
const TODAY: &str = "•";
/// Before somebody who has said that they cannot come.
const UNABLE: &str = "!";
/// A seat in which nobody sits.
const NOBODY: &str = "–";

pub(super) fn draw(frame: &mut Frame<'_>, board: &Board, look: Look, area: Rect) {
    let columns = board.columns(area);
    let buffer = frame.buffer_mut();
    let lines = board.grid().lines();
    for (y, line) in (area.y..area.bottom()).zip(lines.iter().skip(board.top)) {
        match line {
            GridLine::Week(monday) => week(buffer, board, look, (area.x, y), columns, *monday),
            GridLine::Row(row) => cells(buffer, board, look, (area.x, y), columns, *row),
        }
    }
}

/// The heading of a week: its number, and the days with what is to be said of them.
fn week(buffer: &mut Buffer, board: &Board, look: Look, (x, y): (u16, u16), columns: Columns, monday: NaiveDate) {
    let label = board.texts.week(monday);
    buffer.set_stringn(x, y, &label, usize::from(columns.label), look.strong());
    for (column, weekday) in (0..).zip(&board.grid().columns) {
        let Some(day) = monday.checked_add_days(Days::new(*weekday)) else { continue };
        let left = x + columns.label + column * columns.day;
        let room = usize::from(columns.day);
        let sign = if day == board.picture.now.date() { TODAY } else { " " };
        let notes = board.picture.notes.get(&day);
        let date = if column == 0 || day.day() == 1 {
            board.texts.short_date(day)
        } else {
            format!("{} {}", board.texts.weekday_short(day), day.day())
        };
        let (end, _) = buffer.set_stringn(left, y, format!("{sign}{date}"), room, look.strong());
        // Of a day without shifts it is said where they would be.
        if let Some(notes) = notes.filter(|_| has_shifts(board, monday, usize::from(column))) {
            let rest = room.saturating_sub(usize::from(end - left) + 1);
            buffer.set_stringn(end + 1, y, width::cut(&notes.join(", "), rest), rest, look.day_off());
        }
    }
}

fn has_shifts(board: &Board, monday: NaiveDate, column: usize) -> bool {
    let mut rows = board.grid().rows.iter().filter(|row| row.monday == monday);
    rows.any(|row| row.cells.get(column).copied().flatten().is_some())
}

/// What is said of a day without shifts, a line in each of its rows.
fn note(board: &Board, place: Place, columns: usize) -> String {
    let first = board.grid().rows.iter().position(|row| row.monday == board.grid().rows[place.row].monday);
    let line = place.row - first.unwrap_or(place.row);
    let monday = board.grid().rows[place.row].monday;
    let notes = board.grid().day_at(place).and_then(|day| board.picture.notes.get(&day));
    let note = notes.filter(|_| !has_shifts(board, monday, place.column)).and_then(|notes| notes.get(line));
    note.map(|note| width::cut(note, columns)).unwrap_or_default()
}

fn cells(buffer: &mut Buffer, board: &Board, look: Look, (x, y): (u16, u16), columns: Columns, index: usize) {
    let row: &Row = &board.grid().rows[index];
    let label = width::cut(&board.label(row), usize::from(columns.label.saturating_sub(1)));
    buffer.set_stringn(x, y, label, usize::from(columns.label), look.dim());
    for (column, cell) in row.cells.iter().enumerate() {
        let place = Place { row: index, column };
        let left = x + columns.label + u16::try_from(column).unwrap_or(0) * columns.day;
        let room = usize::from(columns.day);
        let shift = cell.map(|shift| board.picture.shift(shift));
        let chosen = board.chosen_seat().filter(|_| place == board.place).map(|_| board.seat);
        let (text, style) = shift.map_or_else(
            || (CellText::of_note(note(board, place, room.saturating_sub(1))), look.day_off()),
            |shift| {
                let comes_not = |taken: &SeatTaken| board.picture.unable.contains(&(key(shift), taken.member));
                let style = look.of(ShiftStatus::of(&board.picture.facts, shift));
                let style = if shift.crew.iter().any(comes_not) { look.refusal() } else { style };
                (CellText::of(board, shift, chosen, room.saturating_sub(1)), style)
            },
        );
        let sign = sign(board, place, shift);
        let padding = " ".repeat(room.saturating_sub(width::of(&text.text) + 1));
        // While a member is looked at who does not sit here, it is only pointed at.
        let is_chosen = place == board.place && !matches!(board.chosen(), Chosen::Member(_));
        let style = if is_chosen { style.patch(look.chosen()) } else { style };
        buffer.set_stringn(left, y, format!("{sign}{}{padding}", text.text), room, style);
        if let Some((start, wide)) = text.chosen {
            let seat = Rect::new(left + 1 + start, y, wide, 1).intersection(buffer.area);
            buffer.set_style(seat, look.chosen_seat());
        }
    }
}

/// What stands before a shift.
fn sign(board: &Board, place: Place, shift: Option<&RosterShift>) -> &'static str {
    let has = |member| shift.is_some_and(|shift| shift.crew.iter().any(|taken| taken.member == member));
    match board.marked {
        _ if place == board.place => CURSOR,
        Some((marked, _)) if shift.map(key) == Some(marked) => MARKED,
        _ if board.found.is_some_and(has) => FOUND,
        _ => " ",
    }
}

/// What is written of a shift, and where in it the chosen seat stands: column and width.
struct CellText {
    text: String,
    chosen: Option<(u16, u16)>,
}

impl CellText {
    fn of_note(text: String) -> Self {
        Self { text, chosen: None }
    }

    /// The letter of how it stands, those who sit there, and at the end whether somebody is locked there.
    fn of(board: &Board, shift: &RosterShift, chosen: Option<usize>, columns: usize) -> Self {
        let letter = board.texts.get(ShiftStatus::of(&board.picture.facts, shift).ids().0);
        if ShiftStatus::of(&board.picture.facts, shift) == ShiftStatus::NotPlanned {
            return Self::of_note(letter);
        }
        let seats = seats(shift);
        let name = |member| {
            let sign = if board.picture.unable.contains(&(key(shift), member)) { UNABLE } else { "" };
            format!("{sign}{}", board.picture.short(member))
        };
        let needed: Vec<(usize, String)> = seats
            .iter()
            .enumerate()
            .filter(|(_, spot)| spot.needed)
            .map(|(index, spot)| (index, spot.member.map_or_else(|| NOBODY.to_owned(), name)))
            .collect();
        let names: Vec<&str> = needed.iter().map(|(_, name)| name.as_str()).collect();
        let locked = seats.iter().any(|spot| spot.locked);
        let end = if locked { format!(" {}", board.texts.get("board-letter-locked")) } else { String::new() };
        let before = width::of(&letter) + 1;
        let room = columns.saturating_sub(before + width::of(&end));
        let names = width::cut_together(&names, room);
        let place = needed.iter().position(|(index, _)| Some(*index) == chosen);
        let columns_of = |place: usize| before + names[..place].iter().map(|name| width::of(name) + 1).sum::<usize>();
        let chosen = place.and_then(|place| {
            Some((u16::try_from(columns_of(place)).ok()?, u16::try_from(width::of(&names[place])).ok()?))
        });
        let names = names.join("+");
        let gap = " ".repeat(room.saturating_sub(width::of(&names)) * usize::from(locked));
        Self { text: format!("{letter} {names}{gap}{end}"), chosen }
    }
}
