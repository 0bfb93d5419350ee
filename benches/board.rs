//! How soon the board answers a key on ten years of data, also while it plans: `cargo bench --features rehearsal --bench board`.
//! A key is answered once the screen is drawn, on a screen in memory; what has come from the board's helpers is taken in first.
#![allow(clippy::expect_used)]

mod founded;
mod process;

use std::path::Path;
use std::time::{Duration, Instant};

use korpass::board::rehearsal::Rehearsal;
use korpass::cli::Environment;
use korpass::i18n::{Language, ShellSyntax};
use korpass::ui::opening::Opening;

/// Keys of somebody who looks around, finds people, and opens what there is to open.
const KEYS: [&str; 34] = [
    "Down", "Right", "Down", "Left", "PageDown", "Tab", "Up", "m", "Right", "m", "Enter", "Down", "Esc", "w", "j", "k",
    "?", "Esc", "/", "M", "e", "d", "l", "e", "m", " ", "7", "Enter", "n", "N", "Esc", "PageUp", "g", "G",
];
/// How often they are pressed.
const ROUNDS: usize = 30;
/// Nobody types faster than this.
const BETWEEN: Duration = Duration::from_millis(5);
/// How long keys are pressed while the planner is at work.
const WHILE_PLANNING: Duration = Duration::from_secs(8);

fn opening(database: &Path, now: &str) -> Opening {
    Opening {
        shell: ShellSyntax::default(),
        period: None,
        database: database.to_owned(),
        named: None,
        language: Language::Sv,
        language_for_others: None,
        given_now: Some(now.trim_end_matches('Z').parse().expect("a time")),
        clock: Environment::clock,
        chance: Environment::chance,
        by: "bench".to_owned(),
        coloured: false,
    }
}

fn milliseconds(taken: &mut [Duration], part: usize) -> f64 {
    taken.sort();
    taken[(taken.len() - 1) * part / 100].as_secs_f64() * 1000.0
}

fn line(what: &str, mut taken: Vec<Duration>) {
    let [half, most, longest] = [50, 99, 100].map(|part| milliseconds(&mut taken, part));
    println!("| {what} | {} | {half:.2} | {most:.2} | {longest:.2} |", taken.len());
}

fn press(board: &mut Rehearsal) -> Vec<Duration> {
    let mut taken = Vec::new();
    for key in KEYS.iter().cycle().take(KEYS.len() * ROUNDS) {
        taken.push(board.press(key).expect("a key"));
        std::thread::sleep(BETWEEN);
    }
    taken
}

/// Presses keys for a while; only those count at which the planner is at work, which is sent to work again and again.
fn press_while_planning(board: &mut Rehearsal) -> Vec<Duration> {
    let (mut taken, start) = (Vec::new(), Instant::now());
    for key in KEYS.iter().filter(|key| **key != "Esc").cycle() {
        if start.elapsed() > WHILE_PLANNING {
            break;
        }
        if board.is_planning() {
            let answered = board.press(key).expect("a key");
            if board.is_planning() {
                taken.push(answered);
            }
        } else {
            // What it proposes is declined.
            for key in ["Esc", "Esc", "Esc", "p"] {
                board.press(key).expect("a key");
                board.settle_unless_planning().expect("the board answers");
            }
        }
        std::thread::sleep(BETWEEN);
    }
    taken
}

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    founded::ten_years(folder.path());
    let database = folder.path().join("korpass.db");
    let (last, weeks) = founded::period(founded::PERIODS - 1);
    let now = founded::two_weeks_before(last);
    let all = format!("{}..{}", founded::first_day(), last + chrono::Days::new(7 * founded::WEEKS - 1));
    println!("\n| board | keys | median, ms | 99 of 100, ms | slowest, ms |\n|---|---|---|---|---|");
    for (what, period) in [("six weeks", &weeks), ("ten years", &all)] {
        for size in [(80, 24), (200, 60)] {
            let open = || {
                let opening = Opening { period: Some(period.to_owned()), ..opening(&database, &now) };
                Rehearsal::start(&opening, size)
            };
            let mut board = open().expect("the board opens");
            let taken = press(&mut board);
            line(&format!("{what}, {} × {}", size.0, size.1), taken);
            let taken = press_while_planning(&mut open().expect("the board opens"));
            line(&format!("{what}, {} × {}, while planning", size.0, size.1), taken);
        }
    }
}
