//! The program killed at any moment: the database is as before or as after, and no file is half.
//!
//! `KORPASS_TEST_ROUNDS` says how often each command is killed at least, `KORPASS_TEST_SECONDS` for how long all of it goes
//! on.

use std::path::Path;
use std::time::{Duration, Instant};

use super::dialogue::Prompt;
use super::dialogue::content::{self, Content};
use super::dialogue::monday_morning;

/// How often each command is killed, unless somebody says otherwise.
const ROUNDS: u32 = 12;

/// The commands that are killed: each of another kind.
const COMMANDS: [&[&str]; 7] = [
    &["member", "import", "nya.csv"],
    &["plan", "2021-v8..v10"],
    &["publish", "--yes"],
    &["swap", "2021-02-10T10", "Rolf", "with", "2021-02-12T13", "Örjan", "--yes", "--force"],
    &["notify", "--told", "--yes"],
    &["calendar", "site", "--out", "webb", "--url", "https://example.org/korpass"],
    &["calendar", "export", "--out", "kalendrar"],
];

/// How often something is done: as `KORPASS_TEST_ROUNDS` says, else as usual.
pub fn rounds(usual: u32) -> u32 {
    std::env::var("KORPASS_TEST_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// Whether a part of the time that `KORPASS_TEST_SECONDS` gives is left.
fn time_is_left(start: Instant, part: u32) -> bool {
    let given: Option<u64> = std::env::var("KORPASS_TEST_SECONDS").ok().and_then(|text| text.parse().ok());
    given.is_some_and(|seconds| start.elapsed() < Duration::from_secs(seconds) / part)
}

/// Moments of something that lasts a while, and a little after its end: however many are taken, they are spread evenly
/// (the golden ratio's multiples; Weyl, 1916). At least so many as there are rounds, and for a part of the time given.
fn moments(lasts: Duration, part: u32) -> impl Iterator<Item = (u32, Duration)> {
    let start = Instant::now();
    let golden = (5.0_f64.sqrt() - 1.0) / 2.0;
    (0..)
        .take_while(move |round| *round < rounds(ROUNDS) || time_is_left(start, part))
        .map(move |round| (round, lasts.mul_f64(1.2 * (f64::from(round) * golden).fract())))
}

/// The sample on a Monday with something unpublished, and a file to import.
fn with_news() -> Prompt {
    let prompt = monday_morning();
    prompt.done(&["absent", "Ingvar", "2021-02-08..2021-02-14", "--auto", "--yes"]);
    prompt.write("nya.csv", "Namn;Roll;Telefon\nNils Ny;medåkare;070-1740650\nMaja Ny;båda;070-1740651\n");
    prompt
}

/// What a database holds, but for addresses, which are drawn anew each time.
fn comparable(database: &Path) -> Content {
    let mut content = content::of(database);
    for rows in content.values_mut() {
        rows.retain(|row| !row.contains("token"));
    }
    content.remove("calendar_address");
    content.remove("site_page");
    content.remove("sqlite_sequence");
    content
}

/// Sees that each file in a folder, and those below, is whole.
fn check_whole(folder: &Path) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            check_whole(&path);
        } else if !name.starts_with(".korpass-") {
            let text = std::fs::read_to_string(&path).unwrap();
            let end = if name.ends_with(".ics") { "END:VCALENDAR\r\n" } else { "</html>" };
            assert!(text.trim_end_matches('\n').ends_with(end.trim_end_matches('\n')), "{name} is half");
        }
    }
}

#[test]
fn a_command_killed_at_any_moment_has_done_all_or_nothing() {
    let base = with_news();
    let bytes = whole_database(&base);
    let mut undone = 0;
    for command in COMMANDS {
        let fresh = || {
            let prompt = Prompt::new().at("2021-02-08T07:00:00Z");
            prompt.write("korpass.db", &bytes);
            prompt.write("nya.csv", std::fs::read(base.path("nya.csv")).unwrap());
            prompt
        };
        let whole = fresh();
        let before = comparable(&whole.path("korpass.db"));
        let start = Instant::now();
        whole.done(command);
        let lasts = start.elapsed();
        let after = comparable(&whole.path("korpass.db"));
        whole.done(&["doctor", "--repair", "--quiet"]);
        for (round, moment) in moments(lasts, COMMANDS.len() as u32) {
            let prompt = fresh();
            let mut child =
                prompt.command(command).args(["--lang", "sv"]).stdout(std::process::Stdio::null()).spawn().unwrap();
            std::thread::sleep(moment);
            child.kill().unwrap();
            child.wait().unwrap();
            let now = comparable(&prompt.path("korpass.db"));
            assert!(now == before || now == after, "{command:?} killed in round {round} left something between");
            undone += u32::from(now == before);
            for folder in ["webb", "kalendrar"] {
                check_whole(&prompt.path(folder));
            }
            // Whoever runs it again comes where it would have come.
            if now == before && round % 4 == 0 {
                prompt.done(command);
                assert_eq!(comparable(&prompt.path("korpass.db")), after, "{command:?} run again");
            }
        }
    }
    assert!(undone > 0, "every command was done before it was killed");
}

/// The database in one file, with nothing left in its log.
fn whole_database(prompt: &Prompt) -> Vec<u8> {
    let path = prompt.path("korpass.db");
    rusqlite::Connection::open(&path).unwrap().execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    std::fs::read(path).unwrap()
}

#[test]
fn a_backup_killed_at_any_moment_leaves_no_backup_that_is_not_whole() {
    let prompt = with_news();
    let start = Instant::now();
    prompt.done(&["backup"]);
    let lasts = start.elapsed();
    for (_, moment) in moments(lasts, 1) {
        let mut child = prompt.command(&["backup"]).stdout(std::process::Stdio::null()).spawn().unwrap();
        std::thread::sleep(moment);
        child.kill().unwrap();
        child.wait().unwrap();
        let entries = std::fs::read_dir(prompt.path("korpass-backups")).unwrap();
        for path in entries.map(|entry| entry.unwrap().path()) {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if !name.starts_with('.') {
                content::of(&path);
            }
        }
    }
    // What was left behind is told and taken away.
    prompt.done(&["doctor", "--repair", "--quiet"]);
    let names = std::fs::read_dir(prompt.path("korpass-backups")).unwrap();
    assert!(names.into_iter().all(|entry| !entry.unwrap().file_name().to_string_lossy().starts_with('.')));
}
