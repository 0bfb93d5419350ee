//! Others at work on the same database, and another database in its place.

use std::path::Path;

use super::{Morning, SMALL, commands_in};
use crate::board::rehearsal::{Rehearsal, key};
use crate::board::requests::{Request, Update};
use crate::board::state::Board;
use crate::i18n::{Language, Texts};
use crate::workflows::history::turning::{self, Undoing};

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

/// Somebody else, or a program that synchronises files, puts another file in the place of the database.
fn put_in_place(morning: &Morning, file: &Path) {
    std::fs::rename(file, morning.database()).unwrap();
}

/// Waits until the board shows something.
fn wait_for(board: &mut Rehearsal, text: &str) {
    while !board.screen().contains(text) {
        board.wait_for_others().unwrap();
    }
}

#[test]
fn a_database_put_in_the_place_of_the_one_shown_is_shown_and_that_is_said() {
    let morning = Morning::new();
    let mut board = morning.board();
    put_in_place(&morning, &morning.elsewhere_without("2021-02-08T10", "Olle"));
    wait_for(&mut board, "O Örjan+–");
    assert!(board.screen().contains("Databasen har bytts ut"), "{}", board.screen());
    // From then on, keys are about it.
    board.type_keys(&["l"]).unwrap();
    assert_eq!(morning.commands()[0], "lock 2021-02-08T10:00 Örjan", "{}", board.screen());
}

#[test]
fn what_was_seen_of_one_database_is_not_done_to_another_in_its_place() {
    for keys in [["l", "Esc"], ["u", "j"], ["x", "j"]] {
        let morning = Morning::new();
        let mut board = morning.board();
        let other = morning.elsewhere_without("2021-02-08T10", "Örjan");
        let known = commands_in(&other);
        put_in_place(&morning, &other);
        // Before the board has had a look at it.
        board.press(keys[0]).unwrap();
        board.settle().unwrap();
        let said = ["bytts ut", "ändrades just nu"];
        assert!(said.iter().any(|said| board.screen().contains(said)), "{}", board.screen());
        board.type_keys(&keys[1..]).unwrap();
        assert_eq!(morning.commands(), known, "after {}", keys[0]);
    }
}

#[test]
fn a_yes_is_about_the_database_that_was_asked_about() {
    let morning = Morning::new();
    let mut board = morning.board();
    board.type_keys(&["x"]).unwrap();
    let other = morning.elsewhere_without("2021-02-08T10", "Olle");
    let known = commands_in(&other);
    put_in_place(&morning, &other);
    board.type_keys(&["j"]).unwrap();
    assert!(board.screen().contains("bytts ut under tavlan"), "{}", board.screen());
    assert_eq!(morning.commands(), known);
}

#[test]
fn a_database_that_is_gone_is_said_to_be_until_it_is_back() {
    let morning = Morning::new();
    let mut board = morning.board();
    let away = morning.folder.path().join("undan.db");
    std::fs::rename(morning.database(), &away).unwrap();
    wait_for(&mut board, "Det finns ingen databas");
    // It is said as long as it is so, and nothing is done meanwhile.
    board.type_keys(&["Down", "Up", "l"]).unwrap();
    board.type_keys(&["Esc"]).unwrap();
    assert!(board.screen().contains("Det finns ingen databas"), "{}", board.screen());
    std::fs::rename(&away, morning.database()).unwrap();
    wait_for(&mut board, "? tangenter");
    assert!(!morning.commands()[0].starts_with("lock"));
}

#[test]
fn what_others_have_done_is_taken_back_only_by_a_yes_that_says_what_it_is() {
    let morning = Morning::new();
    morning.unassign("2021-02-08T10", "Olle");
    let mut board = morning.board();
    let known = morning.commands().len();
    board.type_keys(&["u"]).unwrap();
    let screen = board.screen();
    for said in ["Det gjordes inte här på tavlan", "samordnaren", "+ Olle"] {
        assert!(screen.contains(said), "{said}:\n{screen}");
    }
    board.type_keys(&["n"]).unwrap();
    assert_eq!(morning.commands().len(), known);
    board.type_keys(&["u", "j"]).unwrap();
    assert_eq!(morning.commands()[0], "undo", "{}", board.screen());
    // What this board took back itself it does again without a question.
    board.type_keys(&["U"]).unwrap();
    assert_eq!(morning.commands()[0], "redo", "{}", board.screen());
}

#[test]
fn what_others_have_taken_back_is_done_again_only_by_a_yes() {
    let morning = Morning::new();
    let mut board = morning.board();
    board.type_keys(&["l"]).unwrap();
    morning.does(|context, store| turning::undo(context, store, Undoing::default(), |_| Ok(true)));
    let known = morning.commands().len();
    board.type_keys(&["U"]).unwrap();
    assert!(board.screen().contains("Det togs inte tillbaka här på tavlan"), "{}", board.screen());
    board.type_keys(&["n"]).unwrap();
    assert_eq!(morning.commands().len(), known);
    board.type_keys(&["U", "j"]).unwrap();
    assert_eq!(morning.commands()[0], "redo", "{}", board.screen());
}

#[test]
fn whoever_was_chosen_and_is_gone_is_not_mistaken_for_another() {
    let morning = Morning::new();
    let mut board = Board::new(morning.picture(), Texts::new(Language::Sv), SMALL);
    let runs = |board: &mut Board| {
        let requests = board.key(key("l").unwrap());
        requests.iter().any(|request| matches!(request, Request::Run(_)))
    };
    morning.unassign("2021-02-08T10", "Örjan");
    board.on_update(Update::Picture(Box::new(morning.picture())));
    // The key comes before the change has been drawn.
    assert!(!runs(&mut board));
    assert!(board.status.as_ref().is_some_and(|status| status.text.contains("ändrades just nu")));
    board.drawn();
    board.key(key("Tab").unwrap());
    assert!(runs(&mut board));
}
