//! The terminal while the board has it; it is given back as it was found.

use std::io::{Stdout, stdout};
use std::sync::Once;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::cursor::Show;
use ratatui::crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use ratatui::crossterm::execute;
use ratatui::crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};

use crate::board::draw::draw;
use crate::board::draw::look::Look;
use crate::board::state::Board;

/// The terminal in the hands of the board.
pub struct Screen {
    terminal: Terminal<CrosstermBackend<Stdout>>,
}

/// Gives the terminal back; each part even if another fails.
fn give_back() {
    let _ = execute!(stdout(), DisableBracketedPaste, DisableMouseCapture, LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
}

/// Takes the terminal: keys come one by one, and what was on the screen comes back later.
fn take() -> std::io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableMouseCapture, EnableBracketedPaste)
}

impl Screen {
    /// Takes the terminal; even a crash gives it back.
    ///
    /// # Errors
    /// If it cannot be taken.
    pub fn enter() -> std::io::Result<Self> {
        static HOOK: Once = Once::new();
        HOOK.call_once(|| {
            let before = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |info| {
                give_back();
                before(info);
            }));
        });
        take().inspect_err(|_| give_back())?;
        Ok(Self { terminal: Terminal::new(CrosstermBackend::new(stdout()))? })
    }

    /// Columns and lines.
    ///
    /// # Errors
    /// If the terminal does not tell.
    pub fn size(&self) -> std::io::Result<(u16, u16)> {
        self.terminal.size().map(|size| (size.width, size.height))
    }

    /// Draws the board.
    ///
    /// # Errors
    /// If the terminal does not take it.
    pub fn draw(&mut self, board: &Board, look: Look) -> std::io::Result<()> {
        self.terminal.draw(|frame| draw(frame, board, look)).map(|_| ())
    }

    /// Draws all of it anew the next time, whatever others have written to the terminal.
    ///
    /// # Errors
    /// If the terminal does not take it.
    pub fn forget(&mut self) -> std::io::Result<()> {
        // The terminal's own way asks where the cursor is, and whoever listens to the keys would hear the answer.
        execute!(stdout(), Clear(ClearType::All))?;
        self.terminal = Terminal::new(CrosstermBackend::new(stdout()))?;
        Ok(())
    }

    /// Gives the terminal back while something is done, and takes it again.
    ///
    /// # Errors
    /// If it cannot be taken again, or what is done fails.
    pub fn aside(&mut self, done: impl FnOnce() -> std::io::Result<()>) -> std::io::Result<()> {
        give_back();
        done()?;
        take()?;
        self.forget()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

#[cfg(test)]
mod tests {
    use super::Screen;

    /// The real keys in a real terminal look at what is left of it.
    #[test]
    #[ignore = "needs a terminal: .ci/board runs it in one"]
    #[should_panic(expected = "crash")]
    fn a_crash_gives_the_terminal_back() {
        let screen = Screen::enter().unwrap();
        // Where a crash ends the program at once, nobody tidies up after it.
        std::mem::forget(screen);
        panic!("crash");
    }
}
