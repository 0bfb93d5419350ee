//! What the board promises, tried with all of it but the terminal.

use std::path::PathBuf;
use std::sync::OnceLock;

use proptest::prelude::*;

use crate::board::grid::Place;
use crate::board::picture::Picture;
use crate::board::picture::key;
use crate::board::picture::seats;
use crate::board::popup::Popup;
use crate::board::rehearsal::Rehearsal;
use crate::board::state::Board;
use crate::i18n::{Language, ShellSyntax, Texts};
use crate::message;
use crate::model::availability::{Availability, AvailabilityException};
use crate::model::local_time::whole_days;
use crate::model::problem::Seat;
use crate::store::{Change, OperationKind, Store};
use crate::ui::opening::Opening;
use crate::workflows::absence::filling::Fill;
use crate::workflows::absence::{AbsenceRequest, absent};
use crate::workflows::context::Context;
use crate::workflows::fixtures::{self, Patient};
use crate::workflows::lookup;
use crate::workflows::planning::draft;
use crate::workflows::publication::publish::publish;
use crate::workflows::refusal::Refusal;
use crate::workflows::sample;
use crate::workflows::seats::changes::{self, Lock, Unassign};

const SMALL: (u16, u16) = (80, 24);
const SIZES: [(u16, u16); 3] = [SMALL, (120, 40), (200, 60)];

/// The sample association, planned and published, in a folder of its own.
struct Morning {
    folder: tempfile::TempDir,
}

fn opening(database: PathBuf, now: &str, language: Language) -> Opening {
    Opening {
        shell: ShellSyntax::default(),
        period: None,
        database,
        named: None,
        language,
        language_for_others: None,
        given_now: Some(now.trim_end_matches('Z').parse().unwrap()),
        clock: || panic!("the time is told"),
        chance: || Ok(1),
        by: "samordnaren".to_owned(),
        coloured: false,
    }
}

/// The sample's database: planned and published once for all tests.
fn sample() -> &'static [u8] {
    static SAMPLE: OnceLock<Vec<u8>> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("korpass.db");
        let context = fixtures::context();
        let mut store = Store::create(&database).unwrap();
        let make = |change: &Change<'_>| sample::making::make(&context, change, "0".repeat(32));
        context.change(&mut store, OperationKind::Sample, false, make).unwrap();
        let period = sample::period().unwrap();
        draft::plan(&context, &mut store, period, &fixtures::search(&Patient), false).unwrap();
        publish(&context, &mut store, period, false, |_| Ok(true)).unwrap();
        drop(store);
        std::fs::read(database).unwrap()
    })
}

impl Morning {
    const NOW: &str = "2021-02-08T06:30:00Z";

    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("korpass.db"), sample()).unwrap();
        Self { folder }
    }

    fn database(&self) -> PathBuf {
        self.folder.path().join("korpass.db")
    }

    /// Somebody else does something meanwhile.
    fn does<T>(&self, work: impl FnOnce(&Context, &mut Store) -> Result<T, Refusal>) {
        let context = Context { now: Self::NOW.trim_end_matches('Z').parse().unwrap(), ..fixtures::context() };
        work(&context, &mut Store::open(&self.database()).unwrap()).unwrap();
    }

    /// Somebody else takes a member out of a shift.
    fn unassign(&self, shift: &str, member: &str) {
        let request = Unassign { shift: shift.parse().unwrap(), member: member.to_owned(), force: false };
        self.does(|context, store| changes::unassign(context, store, &request, |_| Ok(true)));
    }

    /// Somebody else writes down that a member cannot come from one day to another.
    fn away(&self, member: &str, from: &str, to: &str) {
        let (from, to) = whole_days(from.parse().unwrap(), to.parse().unwrap());
        self.does(|context, store| {
            context.change(store, OperationKind::Change, false, |change| {
                let member = lookup::member(&change.members()?, member)?.id;
                let availability = Availability::Unavailable;
                let said = AvailabilityException { id: 0, member, from, to, availability, from_calendar: false };
                change.add_availability_exception(&said)?;
                Ok(((), message!("and")))
            })
        });
    }

    /// Somebody else gives a member another name.
    fn rename(&self, member: &str, name: &str) {
        self.does(|context, store| {
            context.change(store, OperationKind::Change, false, |change| {
                let mut found = lookup::member(&change.members()?, member)?.clone();
                found.profile.name = name.to_owned();
                change.update_member(found.id, &found.profile)?;
                Ok(((), message!("and")))
            })
        });
    }

    fn board_in(&self, language: Language, size: (u16, u16)) -> Rehearsal {
        Rehearsal::start(&opening(self.database(), Self::NOW, language), size).unwrap()
    }

    fn board(&self) -> Rehearsal {
        self.board_in(Language::Sv, SMALL)
    }

    /// The commands of the history, the newest first.
    fn commands(&self) -> Vec<String> {
        let store = Store::open(&self.database()).unwrap();
        let history = store.view().unwrap().history().unwrap();
        history.operations.iter().rev().map(|operation| operation.command.clone()).collect()
    }

    fn picture(&self) -> Picture {
        let context = Context { now: Self::NOW.trim_end_matches('Z').parse().unwrap(), ..fixtures::context() };
        let store = Store::open(&self.database()).unwrap();
        let view = store.view().unwrap();
        let period = Picture::usual_period(&context, &view).unwrap();
        Picture::read(&context, &view, period).unwrap()
    }
}

#[test]
fn six_weeks_are_seen_at_one_glance_in_both_languages_on_small_and_large_screens() {
    let morning = Morning::new();
    let locked = Lock { shift: "2021-02-10T10".parse().unwrap(), member: None, locked: true, dry_run: false };
    morning.does(|context, store| changes::lock(context, store, &locked));
    morning.unassign("2021-02-17T10", "Yvonne");
    for (language, name) in [(Language::Sv, "sv"), (Language::En, "en")] {
        for (columns, lines) in SIZES {
            let mut board = morning.board_in(language, (columns, lines));
            board.type_keys(&["Right", "Down"]).unwrap();
            insta::assert_snapshot!(format!("board_{name}_{columns}x{lines}"), board.screen());
        }
    }
}

#[test]
fn each_screen_over_the_grid_fits_and_speaks_both_languages() {
    let morning = Morning::new();
    for (language, name) in [(Language::Sv, "sv"), (Language::En, "en")] {
        let mut board = morning.board_in(language, SMALL);
        for (what, keys) in [
            ("keys", ["?"].as_slice()),
            ("suggestions", &["Esc", "Right", "Enter"]),
            ("effect", &["Enter"]),
            ("search", &["n", "/", "F", "a", "r", "i", "x"]),
            ("not_found", &["Enter"]),
            ("member", &["Backspace", "d", "Enter"]),
            ("absence", &["a"]),
        ] {
            board.type_keys(keys).unwrap();
            insta::assert_snapshot!(format!("over_{name}_{what}"), board.screen());
        }
    }
}

#[test]
fn a_key_that_changes_something_is_its_command_and_is_undone_by_one_key() {
    let morning = Morning::new();
    let mut board = morning.board();
    let before = board.screen();
    // Each with the command that it must be, and the keys that lead to its end.
    let changes: [(&[&str], &str); 5] = [
        (&["x", "j"], "unassign 2021-02-08T10:00 Örjan"),
        (&["l"], "lock 2021-02-08T10:00 Örjan"),
        (&["Enter", "Enter", "j"], "replace 2021-02-08T10:00 Örjan with Karl-Erik"),
        (&["a", "Tab", "Enter", "j"], "absent Örjan 2021-02-08 --auto"),
        (&["s", "Right", "s", "Left", "j"], ""),
    ];
    for (keys, command) in changes {
        let known = morning.commands().len();
        board.type_keys(keys).unwrap();
        let commands = morning.commands();
        if command.is_empty() {
            // Nobody may swap against the rules: nothing is stored, and it is said why.
            assert_eq!(commands.len(), known, "{}", board.screen());
            board.type_keys(&["Esc"]).unwrap();
            continue;
        }
        assert_eq!((commands.len(), commands[0].as_str()), (known + 1, command), "{}", board.screen());
        board.type_keys(&["u"]).unwrap();
        assert_eq!(morning.commands()[0], "undo");
        board.type_keys(&["Esc"]).unwrap();
        assert_eq!(board.screen(), before, "after {command}");
    }
}

#[test]
fn nothing_is_stored_before_somebody_says_yes() {
    let morning = Morning::new();
    let mut board = morning.board();
    let known = morning.commands().len();
    for keys in [["x", "n"], ["x", "Esc"], ["x", "q"]] {
        board.type_keys(&keys).unwrap();
        assert!(board.board.busy.is_none() && board.board.popup.is_none(), "{}", board.screen());
    }
    board.type_keys(&["x", "Enter", "x", "Down", "Tab"]).unwrap();
    assert!(board.screen().contains("Spara det?"), "{}", board.screen());
    assert_eq!(morning.commands().len(), known);
}

#[test]
fn two_seats_are_swapped_by_marking_one() {
    let morning = Morning::new();
    let mut board = morning.board();
    // Rolf on Wednesday morning, and Bengt on Friday four weeks later.
    board.type_keys(&["/", "R", "o", "l", "f", "Enter", "s"]).unwrap();
    assert!(board.screen().contains("Rolf är märkt"), "{}", board.screen());
    board.type_keys(&["Esc"]).unwrap();
    assert_eq!(board.board.marked, None, "Esc takes the mark away");
    board.type_keys(&["s", "/", "2", "0", "2", "1", "-", "0", "3", "-", "1", "2", "Enter", "s"]).unwrap();
    let screen = board.screen();
    assert!(screen.contains("korpass swap 2021-02-10T10:00 Rolf with 2021-03-12T10:00 Bengt"), "{screen}");
    assert_eq!(board.board.marked, None);
}

#[test]
fn an_absence_asks_for_each_seat_who_takes_it() {
    let morning = Morning::new();
    let mut board = morning.board();
    board.type_keys(&["a", "Enter"]).unwrap();
    assert!(board.screen().contains("Kan, om andra byter pass"), "{}", board.screen());
    board.type_keys(&["9", "9", "Enter"]).unwrap();
    assert!(board.screen().contains("Skriv en siffra från 1"), "{}", board.screen());
    board.type_keys(&["Backspace", "Backspace", "1", "Enter"]).unwrap();
    assert!(board.screen().contains("+ Karl-Erik Wallin (förare)"), "{}", board.screen());
    board.type_keys(&["j"]).unwrap();
    assert_eq!(morning.commands()[0], "absent Örjan 2021-02-08");
    assert!(board.screen().contains("Örjan Dahl är borta"), "{}", board.screen());
}

#[test]
fn publishing_counts_a_yes_only_after_the_last_line_has_been_seen() {
    let morning = Morning::new();
    // So much is new that it does not fit the screen.
    let (member, when) = ("Farid".to_owned(), "2021-02-10..2021-03-12".to_owned());
    let absence = AbsenceRequest { member, when, why: None, fill: Fill::AtOnce };
    morning.does(|context, store| absent(context, store, &absence, &fixtures::search(&Patient), |_| Ok(true)));
    let mut board = morning.board();
    board.type_keys(&["P", "j"]).unwrap();
    assert!(board.screen().contains("Läs till slutet först"), "{}", board.screen());
    assert_eq!(morning.commands()[0], "test", "nothing is published yet");
    board.type_keys(&["End", "j"]).unwrap();
    assert_eq!(morning.commands()[0], "publish 2021-v6..v10");
    assert!(board.screen().contains("Version 2 publicerad"), "{}", board.screen());
    board.type_keys(&["Esc"]).unwrap();
    assert!(!board.screen().contains("opublicera"), "{}", board.screen());
}

#[test]
fn no_key_that_was_meant_for_something_else_answers_a_question() {
    let morning = Morning::new();
    let mut board = morning.board();
    let known = morning.commands().len();
    // The command asks while the cursor is being moved: j is down here, and not ja.
    board.press("x").unwrap();
    board.press("j").unwrap();
    board.settle().unwrap();
    board.type_keys(&["j", "j"]).unwrap();
    assert!(board.screen().contains("Klart: korpass unassign"), "{}", board.screen());
    assert_eq!((morning.commands().len(), board.board.place.row), (known, 3));
    board.type_keys(&["Enter"]).unwrap();
    assert!(board.screen().contains("− Örjan Dahl"), "{}", board.screen());
    board.type_keys(&["n"]).unwrap();
    assert_eq!(morning.commands().len(), known);
    // Whoever wants to be rid of what waits is, and is not asked by that very key.
    board.press("x").unwrap();
    board.press("j").unwrap();
    board.settle().unwrap();
    board.type_keys(&["Esc", "j"]).unwrap();
    assert_eq!((morning.commands().len(), board.board.busy.is_none()), (known, true));
}

#[test]
fn a_text_stays_until_it_is_put_away_and_eats_no_key_as_if_it_did_something() {
    let morning = Morning::new();
    let mut board = morning.board();
    let known = morning.commands().len();
    board.type_keys(&["d", "l", "u", "q"]).unwrap();
    assert_eq!((morning.commands().len(), board.board.popup.is_none(), board.left), (known, true, false));
}

#[test]
fn what_everybody_has_been_told_is_not_taken_back_without_a_yes() {
    let morning = Morning::new();
    let mut board = morning.board();
    let known = morning.commands().len();
    board.type_keys(&["u"]).unwrap();
    assert!(board.screen().contains("Alla har fått veta det här."), "{}", board.screen());
    board.type_keys(&["n"]).unwrap();
    assert_eq!(morning.commands().len(), known);
    board.type_keys(&["u", "j"]).unwrap();
    assert_eq!(morning.commands()[0], "undo");
}

#[test]
fn what_is_pasted_is_typed_in_a_line_and_is_no_key_elsewhere() {
    let morning = Morning::new();
    let mut board = morning.board();
    board.board.paste("xj");
    board.settle().unwrap();
    assert!(board.board.busy.is_none());
    board.type_keys(&["/"]).unwrap();
    board.board.paste("Örjan\n");
    board.type_keys(&["Enter"]).unwrap();
    assert!(board.screen().contains("Örjan Dahl  070"), "{}", board.screen());
}

#[test]
fn planning_again_is_seen_live_and_stopped_with_the_best_so_far() {
    let morning = Morning::new();
    morning.away("Farid", "2021-02-10", "2021-03-12");
    let mut board = morning.board();
    board.press("p").unwrap();
    // The board goes on meanwhile.
    board.press("Down").unwrap();
    board.press("Esc").unwrap();
    board.settle().unwrap();
    assert!(board.screen().contains("Klart: korpass replan 2021-v6..v10"), "{}", board.screen());
    // It is laid aside by Esc, and stops nothing then that has come to its end.
    board.press("Esc").unwrap();
    board.press("Esc").unwrap();
    assert!(!board.screen().contains("avbryts"), "{}", board.screen());
    board.settle().unwrap();
    board.type_keys(&["p"]).unwrap();
    // What is proposed is read to its end first.
    board.type_keys(&["Enter", "End", "j"]).unwrap();
    assert_eq!(morning.commands()[0], "replan 2021-v6..v10");
}

#[test]
fn a_search_is_stopped_even_before_it_has_begun() {
    let morning = Morning::new();
    let mut board = morning.board();
    board.press("p").unwrap();
    board.press("Esc").unwrap();
    assert!(board.screen().contains("Sökningen avbryts"), "{}", board.screen());
    board.settle().unwrap();
    // The best so far is the roster as it is, and the next search is not stopped.
    assert!(board.board.busy.is_none(), "{}", board.screen());
    board.press("p").unwrap();
    assert!(!board.screen().contains("avbryts"), "{}", board.screen());
}

#[test]
fn weeks_without_a_plan_are_planned_from_where_the_cursor_is() {
    let morning = Morning::new();
    let mut board = morning.board();
    board.type_keys(&["/", "v", "1", "1", "Enter", "p", "Enter", "End", "j"]).unwrap();
    assert_eq!(morning.commands()[0], "plan 2021-v11");
    board.type_keys(&["Esc", "p"]).unwrap();
    assert!(board.board.busy.is_none(), "nothing is asked about a plan that stays as it is: {}", board.screen());
    assert!(board.screen().contains("Inget pass ändras"), "{}", board.screen());
    assert_eq!(morning.commands()[0], "plan 2021-v11");
}

#[test]
fn what_somebody_else_changes_is_seen_without_a_key() {
    let morning = Morning::new();
    let mut board = morning.board();
    morning.unassign("2021-02-08T10", "Olle");
    while !board.screen().contains("O Örjan+–") {
        board.wait_for_others().unwrap();
    }
    assert!(board.screen().contains("1 pass opublicerat"), "{}", board.screen());
    assert!(board.screen().contains("Någon annan har just ändrat"), "{}", board.screen());
}

#[test]
fn whoever_has_become_unavailable_is_marked_where_they_sit() {
    let morning = Morning::new();
    morning.away("Ingvar", "2021-02-08", "2021-02-09");
    let mut board = morning.board();
    assert!(board.screen().contains("P !Ingv…+Zeki"), "{}", board.screen());
    board.type_keys(&["Down"]).unwrap();
    assert!(board.screen().contains("070-174 06 13 (kan inte då)"), "{}", board.screen());
}

#[test]
fn a_shift_that_has_begun_is_left_alone() {
    let morning = Morning::new();
    let later = opening(morning.database(), "2021-02-08T10:00:00Z", Language::Sv);
    let mut board = Rehearsal::start(&later, SMALL).unwrap();
    board.type_keys(&["t", "Enter"]).unwrap();
    assert!(board.screen().contains("F Örjan+Olle"), "{}", board.screen());
    assert!(board.screen().contains("Passet har börjat"), "{}", board.screen());
}

#[test]
fn a_click_chooses_a_shift_and_a_second_opens_the_suggestions() {
    let morning = Morning::new();
    let mut board = morning.board();
    // The third column of the second week.
    board.click(36, 5);
    board.settle().unwrap();
    assert_eq!(board.board.place, Place { row: 2, column: 2 });
    board.click(36, 5);
    board.settle().unwrap();
    assert!(matches!(board.board.popup, Some(Popup::Suggestions(..))), "{}", board.screen());
    // Beside the list: it goes away.
    board.click(0, 0);
    assert_eq!(board.board.popup, None);
}

#[test]
fn weeks_that_are_not_on_the_board_are_fetched() {
    let morning = Morning::new();
    morning.unassign("2021-02-08T10", "Olle");
    let mut board = morning.board();
    board.type_keys(&["/", "7", " ", "a", "p", "r", "Enter"]).unwrap();
    board.wait_for_others().unwrap();
    assert!(board.screen().contains("ons 7 apr 10–13"), "{}", board.screen());
    // The weeks before are still there, and what is not published in them still counts.
    assert!(board.screen().contains("v. 6–14") && board.screen().contains("1 pass opublicerat"), "{}", board.screen());
    board.type_keys(&["t"]).unwrap();
    assert!(board.screen().contains("mån 8 feb 10–13"), "{}", board.screen());
}

#[test]
fn letters_of_any_width_stand_in_straight_columns() {
    let morning = Morning::new();
    morning.rename("Olle", "東京太郎");
    morning.rename("Örjan", "Åsa-Östen Öä");
    let board = morning.board();
    let columns = |line: &str| {
        let days = line.char_indices().filter(|(_, letter)| *letter == 'P').map(|(at, _)| at);
        days.map(|at| unicode_width::UnicodeWidthStr::width(&line[..at])).collect::<Vec<_>>()
    };
    let screen = board.screen();
    let lines: Vec<&str> = screen.lines().collect();
    assert!(lines[2].contains("東京"), "{screen}");
    assert_eq!(columns(lines[2])[..2], columns(lines[3])[..2], "{screen}");
}

fn any_key() -> impl Strategy<Value = &'static str> {
    const KEYS: [&str; 41] = [
        "Up",
        "Down",
        "Left",
        "Right",
        "h",
        "j",
        "k",
        "w",
        "b",
        "PageUp",
        "PageDown",
        "Ctrl-U",
        "Ctrl-D",
        "g",
        "G",
        "t",
        "Tab",
        "Enter",
        "x",
        "l",
        "s",
        "a",
        "p",
        "d",
        "P",
        "u",
        "U",
        "m",
        "i",
        "/",
        "n",
        "N",
        "Esc",
        "?",
        "1",
        "9",
        "å",
        "Backspace",
        "Home",
        "End",
        "ö",
    ];
    proptest::sample::select(&KEYS[..])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_keys_in_any_order_and_no_size_bring_the_board_down(
        keys in proptest::collection::vec(any_key(), 1..60),
        size in (10_u16..220, 3_u16..70),
    ) {
        static PICTURE: OnceLock<Picture> = OnceLock::new();
        let picture = PICTURE.get_or_init(|| Morning::new().picture());
        let mut board = Board::new(picture.clone(), Texts::new(Language::Sv), size);
        let mut terminal = ratatui::Terminal::new(ratatui::backend::TestBackend::new(size.0, size.1)).unwrap();
        for name in keys {
            board.key(crate::board::rehearsal::key(name).unwrap());
            let look = crate::board::draw::look::Look { coloured: true };
            terminal.draw(|frame| crate::board::draw::draw(frame, &board, look)).unwrap();
            prop_assert!(board.place.row < board.grid().rows.len() && board.place.column < board.grid().columns.len());
        }
    }
}

#[test]
fn the_grid_has_each_shift_at_one_place_and_the_cursor_follows_it() {
    let picture = Morning::new().picture();
    let mut seen = std::collections::BTreeSet::new();
    for row in 0..picture.grid.rows.len() {
        for column in 0..picture.grid.columns.len() {
            let place = Place { row, column };
            if let Some(index) = picture.grid.shift_at(place) {
                let shift = picture.shift(index);
                assert!(seen.insert(key(shift)), "twice");
                assert_eq!(picture.grid.day_at(place), Some(shift.timetable.shift.start.date()));
                assert_eq!(picture.grid.place_of(index), Some(place));
                assert_eq!(seats(shift)[0].seat, Seat::Driver);
            }
        }
    }
    assert_eq!(seen.len(), picture.facts.roster.shifts.len());
}
