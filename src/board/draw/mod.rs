//! The board drawn: nothing here changes it.

mod grid;
pub mod look;
mod popup;
mod side;
mod width;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Paragraph};

use crate::board::draw::look::Look;
use crate::board::layout::Areas;
use crate::board::layout::SMALLEST;
use crate::board::state::{Board, STATUS_LINES};
use crate::model::problem::Score;
use crate::text;
use crate::ui::wrap::wrap;

/// Draws the whole board.
pub fn draw(frame: &mut Frame<'_>, board: &Board, look: Look) {
    let size = (frame.area().width, frame.area().height);
    if !Areas::fit(size) {
        let small = text!(board.texts, "board-too-small", columns = SMALLEST.0, lines = SMALLEST.1);
        frame.render_widget(Paragraph::new(small).wrap(ratatui::widgets::Wrap { trim: true }), frame.area());
        return;
    }
    let areas = Areas::of(size, board.grid().lines().len());
    frame.render_widget(title(board, look), areas.title);
    grid::draw(frame, board, look, areas.grid);
    side::draw(frame, board, look, areas.side, areas.beside);
    frame.render_widget(foot(board, look), areas.foot);
    status_line(frame, board, look);
    popup::draw(frame, board, look);
}

fn title(board: &Board, look: Look) -> Line<'static> {
    let (texts, picture) = (&board.texts, &board.picture);
    let period = picture.facts.roster.period;
    let roster = &picture.facts.roster;
    let mut parts = vec![
        texts.weeks(period.from(), period.to()),
        text!(texts, "roster-manned", manned = roster.manned(), shifts = roster.shifts.len()),
    ];
    let unpublished = picture.unpublished();
    if unpublished > 0 {
        parts.push(text!(texts, "board-unpublished", count = unpublished));
    }
    let parts = parts.join(" · ");
    let room = usize::from(board.size.0).saturating_sub(width::of(&parts) + 3);
    let name = width::cut(&picture.association, room);
    Line::from(vec![Span::styled(name, look.strong()), Span::raw(format!(" · {parts}"))])
}

/// What there is to say, over the last lines: all of it, and nothing else beside.
fn status_line(frame: &mut Frame<'_>, board: &Board, look: Look) {
    let Some(status) = &board.status else { return };
    let area = frame.area();
    let style = if status.is_refusal { look.refusal() } else { look.strong() };
    let mut lines: Vec<String> = wrap(&status.text, area.width).lines().map(str::to_owned).collect();
    // What is chosen stays in sight.
    if let Some(rest) = lines.get(STATUS_LINES).cloned() {
        lines.truncate(STATUS_LINES);
        lines.iter_mut().skip(1).for_each(|last| *last = width::cut(&format!("{last} {rest}"), area.width.into()));
    }
    let lines: Vec<Line<'static>> = lines.into_iter().map(|line| Line::styled(line, style)).collect();
    let tall = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height);
    let over = Rect::new(area.x, area.bottom() - tall, area.width, tall);
    frame.render_widget(Clear, over);
    frame.render_widget(Paragraph::new(lines), over);
}

/// The last line: the proposal that waits, the command under way, or the keys used most.
fn foot(board: &Board, look: Look) -> Line<'static> {
    let texts = &board.texts;
    if let Some(waiting) = &board.waiting {
        let room = usize::from(board.size.0);
        return Line::styled(
            width::cut(&text!(texts, "board-waiting", command = waiting.title.as_str()), room),
            look.chosen(),
        );
    }
    if let Some(fault) = board.fault.as_ref().filter(|_| board.busy.is_none()) {
        return Line::styled(width::cut(fault, usize::from(board.size.0)), look.refusal());
    }
    match &board.busy {
        Some(busy) => match busy.progress {
            Some(progress) => {
                let Score { standing, idle, soft } = progress.score;
                let bound = progress.bound.soft;
                let how_far =
                    text!(texts, "board-planning", standing = standing, idle = idle, soft = soft, bound = bound);
                Line::styled(width::cut(&how_far, usize::from(board.size.0)), look.strong())
            }
            None => Line::styled(text!(texts, "board-at-work", command = busy.action.title(texts)), look.dim()),
        },
        None => Line::styled(width::cut(&texts.get("board-hint"), usize::from(board.size.0)), look.dim()),
    }
}
