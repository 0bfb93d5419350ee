//! Going about on the board.

use proptest::prelude::*;

use super::{Morning, SMALL, opening, picture};
use crate::board::grid::Place;
use crate::board::picture::key;
use crate::board::picture::seats;
use crate::board::popup::Popup;
use crate::board::rehearsal::Rehearsal;
use crate::board::state::Board;
use crate::i18n::{Language, Texts};
use crate::model::problem::Seat;

#[test]
fn a_text_stays_until_it_is_put_away_and_eats_no_key_as_if_it_did_something() {
    let morning = Morning::new();
    let mut board = morning.board();
    let known = morning.commands().len();
    board.type_keys(&["d", "l", "u", "q"]).unwrap();
    assert_eq!((morning.commands().len(), board.board.popup.is_none(), board.left), (known, true, false));
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
        let mut board = Board::new(picture().clone(), Texts::new(Language::Sv), size);
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
    let picture = picture();
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
