//! The keys over the grid: what each means, and how the help shows them.

use ratatui::crossterm::event::KeyCode;

use crate::board::stroke::Stroke;

/// The keys, with the id of what is said of each: the help shows them in this order.
pub const KEYS: [(&str, &str); 18] = [
    ("← ↓ ↑ →  h j k w b", "board-key-move"),
    ("PgUp PgDn  Ctrl-U Ctrl-D", "board-key-page"),
    ("g G  t", "board-key-ends"),
    ("Tab", "board-key-seat"),
    ("Enter", "board-key-choose"),
    ("x", "board-key-free"),
    ("l", "board-key-lock"),
    ("s", "board-key-swap"),
    ("a", "board-key-absent"),
    ("p", "board-key-plan"),
    ("d", "board-key-difference"),
    ("P", "board-key-publish"),
    ("u U", "board-key-undo"),
    ("m", "board-key-member"),
    ("i", "board-key-why"),
    ("/  n N", "board-key-find"),
    ("Esc", "board-key-back"),
    ("q  Ctrl-C  Ctrl-Z", "board-key-quit"),
];
/// What a key over the grid means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GridKey {
    /// The cursor goes somewhere.
    Move(Way),
    /// The next seat of the shift, or the one before.
    Seat(isize),
    /// Whoever sits there is looked at.
    Member,
    /// The cursor goes to today.
    Today,
    /// A member or a day is looked for.
    Find,
    /// The next shift of the member looked for, or the one before.
    Found(bool),
    /// What was last entered is left.
    Back,
    /// Who takes the seat is chosen.
    Choose,
    /// Whoever sits there cannot come.
    Absent,
    /// The seat is freed.
    Free,
    /// The seat is locked or unlocked.
    Lock,
    /// The seat is marked, or swapped with the one that is.
    Swap,
    /// It is planned.
    Plan,
    /// What differs from what is published is shown; or published.
    Publish(bool),
    /// The last operation is taken back.
    Undo,
    /// It is done again.
    Redo,
    /// Why the shift has its crew, or all that is known of the member.
    Why,
    /// All keys are shown.
    Help,
    /// The board is left.
    Quit,
}

/// Where the cursor goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// A row up.
    Up,
    /// A row down.
    Down,
    /// The place before.
    Left,
    /// The place after.
    Right,
    /// Half a page up.
    PageUp,
    /// Half a page down.
    PageDown,
    /// The beginning.
    First,
    /// The end.
    Last,
}

impl GridKey {
    /// What a key means; nothing if it means nothing.
    pub fn of(stroke: Stroke) -> Option<Self> {
        let code = match stroke {
            Stroke::Control('u') => return Some(Self::Move(Way::PageUp)),
            Stroke::Control('d') => return Some(Self::Move(Way::PageDown)),
            Stroke::Control(_) => return None,
            Stroke::Key(code) => code,
        };
        Some(match code {
            KeyCode::Up | KeyCode::Char('k') => Self::Move(Way::Up),
            KeyCode::Down | KeyCode::Char('j') => Self::Move(Way::Down),
            KeyCode::Left | KeyCode::Char('h' | 'b') => Self::Move(Way::Left),
            KeyCode::Right | KeyCode::Char('w') => Self::Move(Way::Right),
            KeyCode::PageUp => Self::Move(Way::PageUp),
            KeyCode::PageDown => Self::Move(Way::PageDown),
            KeyCode::Home | KeyCode::Char('g') => Self::Move(Way::First),
            KeyCode::End | KeyCode::Char('G') => Self::Move(Way::Last),
            KeyCode::Tab => Self::Seat(1),
            KeyCode::BackTab => Self::Seat(-1),
            KeyCode::Char('m') => Self::Member,
            KeyCode::Char('t') => Self::Today,
            KeyCode::Char('/') => Self::Find,
            KeyCode::Char('n') => Self::Found(true),
            KeyCode::Char('N') => Self::Found(false),
            KeyCode::Esc => Self::Back,
            KeyCode::Enter => Self::Choose,
            KeyCode::Char('a') => Self::Absent,
            KeyCode::Char('x') => Self::Free,
            KeyCode::Char('l') => Self::Lock,
            KeyCode::Char('s') => Self::Swap,
            KeyCode::Char('p') => Self::Plan,
            KeyCode::Char('d') => Self::Publish(false),
            KeyCode::Char('P') => Self::Publish(true),
            KeyCode::Char('u') => Self::Undo,
            KeyCode::Char('U') => Self::Redo,
            KeyCode::Char('i') => Self::Why,
            KeyCode::Char('?') | KeyCode::F(1) => Self::Help,
            KeyCode::Char('q') => Self::Quit,
            _ => return None,
        })
    }

    /// Whether it acts on what is chosen, or on the database.
    pub fn acts(self) -> bool {
        match self {
            Self::Choose | Self::Absent | Self::Free | Self::Lock | Self::Swap | Self::Plan | Self::Publish(_) => true,
            Self::Undo | Self::Redo | Self::Why => true,
            Self::Move(_) | Self::Seat(_) | Self::Member | Self::Today | Self::Find | Self::Found(_) => false,
            Self::Back | Self::Help | Self::Quit => false,
        }
    }
}
