//! Planning from the board.

use super::Morning;

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
