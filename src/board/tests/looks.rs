//! How the board looks.

use super::{Morning, SIZES, SMALL};
use crate::i18n::Language;
use crate::workflows::seats::changes::{self, Lock};

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
