//! What changes something is a command, shown before it is stored.

use super::Morning;
use crate::workflows::absence::filling::Fill;
use crate::workflows::absence::{AbsenceRequest, absent};
use crate::workflows::fixtures::{self, Patient};

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
