//! Nothing is done that is not seen: too little room, keys with other keys held, and what is chosen.

use proptest::prelude::*;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::{Terminal, style::Modifier};

use super::picture;
use crate::board::actions::{Action, Sitting};
use crate::board::advice::{Choice, ShiftAdvice};
use crate::board::draw::{draw, look::Look};
use crate::board::layout::{Areas, SMALLEST};
use crate::board::popup::AnswerKind;
use crate::board::rehearsal::key;
use crate::board::requests::{ActionResult, Request, Update};
use crate::board::state::Board;
use crate::i18n::{Language, Texts};
use crate::model::shift_name::ShiftName;
use crate::workflows::lookup;

const ROOMY: (u16, u16) = (80, 24);

/// What may lie over the grid, or wait behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layer {
    Grid,
    Help,
    Reading,
    Question,
    Suggestions,
    Line,
    Waiting,
}

const LAYERS: [Layer; 7] =
    [Layer::Grid, Layer::Help, Layer::Reading, Layer::Question, Layer::Suggestions, Layer::Line, Layer::Waiting];

fn question() -> Update {
    let (shown, question) = ("− Örjan".to_owned(), "Spara det?".to_owned());
    Update::Prompt { shown, question, kind: AnswerKind::YesOrNo }
}

/// A board on which that lies over the grid, as it has been drawn.
fn board_with(layer: Layer, size: (u16, u16)) -> Board {
    let mut board = Board::new(picture().clone(), Texts::new(Language::Sv), size);
    let mut press = |names: &[&str]| {
        for name in names {
            let requests = board.key(key(name).unwrap());
            advise(&mut board, &requests);
        }
    };
    match layer {
        Layer::Grid => {}
        Layer::Help => press(&["?"]),
        Layer::Reading => press(&["i"]),
        Layer::Question => press(&["x"]),
        Layer::Suggestions => press(&["Down", "Enter"]),
        Layer::Line => press(&["a"]),
        Layer::Waiting => press(&["x", "Down"]),
    }
    match layer {
        Layer::Reading => {
            board.on_update(Update::Done(ActionResult::Read("Därför.".to_owned())));
        }
        Layer::Question | Layer::Waiting => {
            board.on_update(question());
        }
        _ => {}
    }
    board.drawn();
    board
}

/// Some advice on the seat that is asked about.
fn advise(board: &mut Board, requests: &[Request]) {
    for request in requests {
        if let Request::SeatAdvice(of) = request {
            let members = picture().facts.members.iter().take(3);
            let choices = members.map(|member| Choice { member: member.id, cells: vec![member.profile.name.clone()] });
            let advice = ShiftAdvice { of: *of, why: Vec::new(), choices: choices.collect(), chains: Vec::new() };
            board.on_update(Update::SeatAdvice(Box::new(advice)));
        }
    }
}

/// All of the state that a key may change, but for what there is to say.
fn state(board: &Board) -> String {
    let chosen = (board.place, board.seat, board.pane, board.found, board.marked, board.chosen());
    format!("{chosen:?} {:?} {:?} {:?}", board.popup, board.waiting, board.busy.as_ref().map(|busy| &busy.action))
}

/// All keys there are.
fn codes() -> Vec<KeyCode> {
    let letters = (' '..='~').chain(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö']).map(KeyCode::Char);
    let others = [
        KeyCode::Enter,
        KeyCode::Esc,
        KeyCode::Tab,
        KeyCode::BackTab,
        KeyCode::Backspace,
        KeyCode::Delete,
        KeyCode::Insert,
        KeyCode::Up,
        KeyCode::Down,
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::PageUp,
        KeyCode::PageDown,
        KeyCode::F(1),
        KeyCode::F(5),
        KeyCode::Null,
    ];
    letters.chain(others).collect()
}

/// All that may be held beside a key.
fn all_held() -> impl Iterator<Item = KeyModifiers> {
    (0..=KeyModifiers::all().bits()).filter_map(KeyModifiers::from_bits)
}

#[test]
fn with_too_little_room_no_key_no_click_and_no_paste_does_anything_but_leave() {
    let (columns, lines) = SMALLEST;
    for size in [(20, 5), (1, 1), (columns - 1, lines), (columns, lines - 1), (300, lines - 1), (columns - 1, 90)] {
        for layer in LAYERS {
            let mut board = board_with(layer, ROOMY);
            let before = state(&board);
            board.resize(size);
            board.drawn();
            let does_nothing = |board: &mut Board, requests: Vec<Request>, what: &dyn std::fmt::Debug| {
                let leaves = [Request::Quit, Request::Suspend, Request::Redraw];
                assert!(
                    requests.iter().all(|request| leaves.contains(request)),
                    "{what:?} over {layer:?}: {requests:?}"
                );
                assert_eq!(state(board), before, "{what:?} over {layer:?} on {size:?}");
            };
            for code in codes() {
                for held in [KeyModifiers::NONE, KeyModifiers::SHIFT, KeyModifiers::CONTROL, KeyModifiers::ALT] {
                    let requests = board.key(KeyEvent::new(code, held));
                    does_nothing(&mut board, requests, &(code, held));
                }
            }
            for kind in [MouseEventKind::Down(MouseButton::Left), MouseEventKind::ScrollDown, MouseEventKind::ScrollUp]
            {
                let event = MouseEvent { kind, column: size.0 / 2, row: size.1 / 2, modifiers: KeyModifiers::NONE };
                let requests = board.mouse(event);
                does_nothing(&mut board, requests, &event);
            }
            board.paste("j");
            does_nothing(&mut board, Vec::new(), &"a paste");
            assert_eq!(board.key(key("q").unwrap()), [Request::Quit], "over {layer:?}");
        }
    }
}

#[test]
fn a_board_that_has_room_again_acts_once_it_has_been_drawn() {
    let mut board = board_with(Layer::Grid, ROOMY);
    board.resize((20, 5));
    board.drawn();
    board.resize(ROOMY);
    assert_eq!(board.key(key("l").unwrap()), []);
    board.drawn();
    assert!(matches!(board.key(key("l").unwrap()).as_slice(), [Request::Run(_), ..]));
}

#[test]
fn a_key_with_other_keys_held_is_never_the_key_alone() {
    for layer in LAYERS {
        let mut board = board_with(layer, ROOMY);
        let before = state(&board);
        let keys = codes().into_iter().flat_map(|code| all_held().map(move |held| KeyEvent::new(code, held)));
        for pressed in keys {
            let (held, code) = (pressed.modifiers, pressed.code);
            let is_alone = match code {
                KeyCode::Char(_) | KeyCode::Tab | KeyCode::BackTab => (held - KeyModifiers::SHIFT).is_empty(),
                _ => held.is_empty(),
            };
            let is_written = cfg!(windows) && held - KeyModifiers::SHIFT == KeyModifiers::CONTROL | KeyModifiers::ALT;
            let has_a_meaning = held == KeyModifiers::CONTROL
                && matches!(code, KeyCode::Char(letter) if "czludhCZLUDH".contains(letter));
            if is_alone || is_written || has_a_meaning {
                continue;
            }
            let mut requests = board.key(pressed);
            requests.retain(|request| !matches!(request, Request::SeatAdvice(_) | Request::MemberAdvice(_)));
            assert_eq!(requests, [], "{pressed:?} over {layer:?}");
            assert_eq!(state(&board), before, "{pressed:?} over {layer:?}");
        }
    }
}

#[test]
fn ctrl_with_a_letter_changes_nothing_in_the_database() {
    for layer in LAYERS {
        for letter in ('a'..='z').chain('A'..='Z') {
            let mut board = board_with(layer, ROOMY);
            let requests = board.key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL));
            let changes = |request: &Request| matches!(request, Request::Run(_) | Request::Answer(_));
            assert!(!requests.iter().any(changes), "Ctrl-{letter} over {layer:?}: {requests:?}");
        }
    }
}

#[test]
fn a_key_pressed_before_a_question_is_seen_does_not_answer_it() {
    for name in ["j", "y", "n", "Esc", "Enter"] {
        let mut board = board_with(Layer::Grid, ROOMY);
        board.key(key("x").unwrap());
        board.on_update(question());
        assert_eq!(board.key(key(name).unwrap()), [], "{name}");
        board.drawn();
        assert!(!board.key(key("j").unwrap()).is_empty(), "after {name}");
    }
}

/// Something done on the board.
#[derive(Debug, Clone)]
enum Step {
    Keys(Vec<&'static str>),
    Click(u16, u16),
}

/// Keys that go somewhere, or show something else beside the grid.
const GOING: &[&[&str]] = &[
    &["Up"],
    &["Down"],
    &["Left"],
    &["Right"],
    &["PageDown"],
    &["g"],
    &["t"],
    &["Tab"],
    &["m"],
    &["n"],
    &["N"],
    &["Esc"],
    &["/", "Z", "e", "k", "i", "Enter"],
    &["/", "Ö", "r", "j", "a", "n", "Enter"],
    &["/", "S", "i", "v", "Enter"],
    &["/", "2", "4", " ", "f", "e", "b", "Enter"],
    &["/", "v", "9", "Enter"],
];

/// Keys that act on what is chosen.
const ACTING: &[&[&str]] = &[&["l"], &["x"], &["s"], &["i"], &["a", "Enter"], &["Enter", "2"], &["Enter", "Enter"]];

fn any_step() -> impl Strategy<Value = Step> {
    let keys = |of| proptest::sample::select(of).prop_map(|keys: &'static [&'static str]| Step::Keys(keys.to_vec()));
    prop_oneof![
        5 => keys(GOING),
        3 => keys(ACTING),
        1 => (0_u16..120, 0_u16..30).prop_map(|(column, row)| Step::Click(column, row)),
    ]
}

/// What the screen shows.
struct Seen {
    /// The part beside the grid, line by line.
    beside: Vec<String>,
    /// What is pointed at in it.
    pointed_at: Option<String>,
    /// What is set off within its shift in the grid.
    in_grid: String,
    all: String,
}

impl Seen {
    fn of(board: &Board) -> Self {
        let mut terminal = Terminal::new(TestBackend::new(board.size.0, board.size.1)).unwrap();
        terminal.draw(|frame| draw(frame, board, Look { coloured: false })).unwrap();
        let buffer = terminal.backend().buffer();
        let areas = Areas::of(board.size, board.grid().lines().len());
        let rows = |area: ratatui::layout::Rect| {
            let row = |y| (area.left()..area.right()).map(|x| buffer[(x, y)].symbol().to_owned()).collect::<String>();
            (area.top()..area.bottom()).map(row).collect::<Vec<_>>()
        };
        let beside = rows(areas.side);
        let pointed_at = beside.iter().find_map(|line| Some(line.split_once("▸ ")?.1.split("    ").next()?.to_owned()));
        let set_off = areas.grid.positions().filter(|place| buffer[*place].modifier.contains(Modifier::UNDERLINED));
        let in_grid = set_off.map(|place| buffer[place].symbol().to_owned()).collect();
        Self { beside, pointed_at, in_grid, all: rows(*buffer.area()).join("\n") }
    }

    /// Whether it shows a member as whoever is chosen, in the seat under the cursor or by themselves.
    fn shows(&self, board: &Board, word: &str) -> bool {
        let found = lookup::member(&board.picture.facts.members, word).unwrap();
        let name = found.profile.name.as_str();
        self.beside[0].starts_with(name) || self.pointed_at.as_ref().is_some_and(|seat| seat.contains(name))
    }

    /// Whether it shows a seat as the chosen one: its shift and its member, and the same in the grid.
    fn shows_seat(&self, board: &Board, shift: &ShiftName, member: &str) -> bool {
        let found = lookup::member(&board.picture.facts.members, member).unwrap().id;
        let short = self.in_grid.trim_start_matches('!');
        let in_grid = short.trim_end_matches('…');
        self.shows(board, member)
            && self.pointed_at.is_some()
            && self.shows_shift(board, shift)
            && board.picture.short(found).starts_with(in_grid)
    }

    fn shows_shift(&self, board: &Board, name: &ShiftName) -> bool {
        let start = name.start.map(|start| name.day.and_time(start)).unwrap();
        let shifts = &board.picture.facts.roster.shifts;
        let shift = shifts.iter().find(|shift| shift.timetable.shift.start == start).unwrap();
        let time = board.texts.shift_time(start, shift.timetable.shift.end);
        self.beside.join("\n").contains(&time)
    }
}

/// Whether an action is about what the screen showed as chosen before it was asked for.
fn is_about(board: &Board, seen: &Seen, action: &Action) -> bool {
    match action {
        Action::Unassign(Sitting { shift, member }) | Action::Lock(Sitting { shift, member }, _) => {
            seen.shows_seat(board, shift, member)
        }
        Action::Swap(_, Sitting { shift, member }) => seen.shows_seat(board, shift, member),
        Action::Replace(Sitting { shift, member }, _) => seen.shows_seat(board, shift, member),
        Action::Assign(Sitting { shift, .. }, _) => {
            let free = |seat: &String| seat.contains("ingen");
            seen.shows_shift(board, shift) && seen.pointed_at.as_ref().is_some_and(free)
        }
        Action::Absent { member, .. } => seen.shows(board, member),
        Action::Why(shift) => seen.shows_shift(board, shift),
        Action::Plan(_) | Action::Replan(_) | Action::Publish { .. } | Action::Undo | Action::Redo => true,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn every_key_acts_on_what_the_screen_shows_as_chosen(
        steps in proptest::collection::vec(any_step(), 1..40),
        size in (SMALLEST.0..210, SMALLEST.1..64),
    ) {
        let mut board = board_with(Layer::Grid, size);
        for step in steps {
            let seen = Seen::of(&board);
            let mut requests = Vec::new();
            match &step {
                Step::Keys(names) => {
                    for name in names {
                        let now = board.key(key(name).unwrap());
                        advise(&mut board, &now);
                        requests.extend(now);
                    }
                }
                Step::Click(column, row) => {
                    let kind = MouseEventKind::Down(MouseButton::Left);
                    let event = MouseEvent { kind, column: *column, row: *row, modifiers: KeyModifiers::NONE };
                    requests = board.mouse(event);
                    advise(&mut board, &requests);
                }
            }
            for request in &requests {
                if let Request::Run(order) = request {
                    let is_seen = is_about(&board, &seen, &order.action);
                    prop_assert!(is_seen, "{:?} after {step:?}:\n{}\n{:?}", order.action, seen.all, seen.in_grid);
                }
            }
            (board.busy, board.popup) = (None, None);
            board.drawn();
        }
    }
}
