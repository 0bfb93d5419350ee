//! All that the board waits for: keys and mouse, signals of the system, and what its workers report.

use std::sync::mpsc::Sender;
use std::thread;

use ratatui::crossterm::event::{self, Event as TerminalEvent};

use crate::board::requests::Update;

/// An event of the board.
pub enum Event {
    /// A key, the mouse, or another size of the screen.
    Input(TerminalEvent),
    /// A signal of the system.
    Signal(i32),
    /// A worker reports something of the database, or of an action.
    Update(Update),
    /// There is no terminal any more.
    TerminalLost,
}

/// Starts to listen to the terminal and to the system.
///
/// # Errors
/// If the system does not let the program listen to its signals.
pub fn listen(sender: &Sender<Event>) -> std::io::Result<()> {
    listen_to_signals(sender.clone())?;
    let sender = sender.clone();
    thread::spawn(move || {
        loop {
            let event = event::read().map_or(Event::TerminalLost, Event::Input);
            let is_last = matches!(event, Event::TerminalLost);
            if sender.send(event).is_err() || is_last {
                return;
            }
        }
    });
    Ok(())
}

#[cfg(unix)]
fn listen_to_signals(sender: Sender<Event>) -> std::io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
    let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP])?;
    thread::spawn(move || {
        for signal in signals.forever() {
            if sender.send(Event::Signal(signal)).is_err() {
                return;
            }
        }
    });
    Ok(())
}

#[cfg(not(unix))]
fn listen_to_signals(_: Sender<Event>) -> std::io::Result<()> {
    Ok(())
}

/// Whether a signal asks the program to wait in the background.
pub fn asks_to_wait(signal: i32) -> bool {
    #[cfg(unix)]
    return signal == signal_hook::consts::SIGTSTP;
    #[cfg(not(unix))]
    return signal < 0;
}

/// Waits in the background until the shell wakes the program. Where there is no such thing, returns at once.
pub fn wait_in_background() -> std::io::Result<()> {
    #[cfg(unix)]
    signal_hook::low_level::raise(signal_hook::consts::SIGSTOP)?;
    Ok(())
}

/// Ends as the signal would have ended the program; nothing where the system has no such thing.
pub fn end_by(signal: i32) {
    #[cfg(unix)]
    let _ = signal_hook::low_level::emulate_default_handler(signal);
    #[cfg(not(unix))]
    let _ = signal;
}
