//! Doors for whoever throws wrong input at the program: fuzzers and the tests that go through their finds. Each takes
//! any bytes at all, does with them what the program does, and comes back: with no panic, in little time and memory.

use std::collections::BTreeMap;
use std::ffi::OsString;

use chrono::NaiveDateTime;
use chrono_tz::Europe::Stockholm;

use crate::calendar::busy_times;
use crate::cli::arguments;
use crate::cli::environment::Environment;
use crate::i18n::{Language, ShellSyntax, Texts};
use crate::message;
use crate::model::backup::BackupName;
use crate::model::period::Period;
use crate::planner::problem::validate::{problem_from_json, validate};
use crate::store::{Change, NewOperation, OperationKind, Store};
use crate::workflows::import;
use crate::workflows::import::decode;
use crate::workflows::parse;
use crate::workflows::refusal::Refusal;

/// Monday 18 January 2021, a quarter past nine in the evening.
fn now() -> NaiveDateTime {
    chrono::DateTime::from_timestamp(1_611_000_900, 0).unwrap_or_default().naive_utc()
}

/// Words at the prompt, apart by line ends, understood as a command.
pub fn command_line(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let words = text.split('\n').map(OsString::from);
    let environment = Environment {
        arguments: std::iter::once("korpass".into()).chain(words).collect(),
        variables: BTreeMap::new(),
        now: now(),
        width: 80,
        stdout_is_terminal: false,
        stderr_is_terminal: false,
        stdin_is_terminal: false,
        shell: ShellSyntax::default(),
        locale: None,
        default_database: None,
        named_database: None,
    };
    let texts = Texts::new(Language::Sv);
    if let Err(error) = arguments::parse(&environment, &texts) {
        let _ = error.to_string();
    }
}

/// Every kind of value that is typed: days, periods, shifts, plates, times, numbers, names.
pub fn values(bytes: &[u8]) {
    let text = &*String::from_utf8_lossy(bytes);
    let _ = (Period::parse(text, now().date()), parse::plate(text), parse::when(text));
    let _ = (parse::shift(text), parse::subject(text), parse::moment(text), parse::window(text), parse::season(text));
    let _ = (parse::weekly_shifts(text), parse::ride_alongs(text), parse::reminders(text), parse::log_report(text));
    let _ = (parse::phone(text), parse::email(text), parse::words(text), parse::pace(text), parse::odometer(text));
    let _ = (parse::site_address(text), parse::weight(text), BackupName::of_file(text, "korpass"));
}

/// A calendar of somebody's own, read for the times at which it is busy.
pub fn calendar(bytes: &[u8]) {
    if let Some(period) = Period::new(now().date(), now().date() + chrono::Days::new(180)) {
        let _ = busy_times(&decode(bytes), period, Stockholm, "@0.korpass");
    }
}

/// A problem of the planning contract.
pub fn problem(bytes: &[u8]) {
    if let Ok(problem) = problem_from_json(&String::from_utf8_lossy(bytes)) {
        let _ = validate(&problem);
    }
}

/// What reads a table into a change.
type Reader = fn(&Change<'_>, &[u8]) -> Result<(), Refusal>;

/// A table, read as each of those that can be imported; nothing is stored.
pub fn table(bytes: &[u8]) {
    thread_local! {
        static STORE: std::cell::RefCell<Option<Store>> = std::cell::RefCell::new(Store::in_memory().ok());
    }
    STORE.with_borrow_mut(|store| {
        let Some(store) = store else { return };
        let readers: [Reader; 6] = [
            |change, bytes| import::members::import(change, "x.csv", bytes, true).map(|_| ()),
            |change, bytes| import::vehicles::import(change, "x.csv", bytes, "Bilen").map(|_| ()),
            |change, bytes| import::patterns::import(change, "x.csv", bytes).map(|_| ()),
            |change, bytes| import::closures::import(change, "x.csv", bytes).map(|_| ()),
            |change, bytes| import::policies::import(change, "x.csv", bytes).map(|_| ()),
            |change, bytes| import::availability::import(change, "x.csv", bytes).map(|_| ()),
        ];
        for read in readers {
            let rehearsal = NewOperation {
                at: now(),
                by: String::new(),
                command: String::new(),
                kind: OperationKind::Change,
                dry_run: true,
                now_is_given: true,
            };
            let _ = store.change(&rehearsal, |change| Ok::<_, Refusal>((read(change, bytes)?, message!("and"))));
        }
    });
}

/// What fuzzers start from, and what they once found, goes through the doors at every test run. The fuzzers themselves
/// lie in `fuzz/`: `cargo fuzz run table`.
#[cfg(test)]
mod tests {
    use std::path::Path;

    use proptest::prelude::*;

    /// A door, and the name of its corpus.
    type Door = (&'static str, fn(&[u8]));

    const DOORS: [Door; 5] = [
        ("command_line", super::command_line),
        ("values", super::values),
        ("calendar", super::calendar),
        ("problem", super::problem),
        ("table", super::table),
    ];

    fn corpus(door: &str) -> Vec<Vec<u8>> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(door);
        std::fs::read_dir(folder).unwrap().map(|entry| std::fs::read(entry.unwrap().path()).unwrap()).collect()
    }

    #[test]
    fn all_that_fuzzers_start_from_comes_back() {
        for (name, door) in DOORS {
            let corpus = corpus(name);
            assert!(corpus.len() > 2 || name == "problem", "{name}");
            corpus.iter().for_each(|bytes| door(bytes));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

        #[test]
        fn a_file_with_a_piece_missing_or_doubled_or_turned_comes_back(
            (door, file, start, length, byte) in (0..DOORS.len(), any::<prop::sample::Index>(), any::<prop::sample::Index>(),
                0usize..40, any::<u8>()),
        ) {
            let (name, door) = DOORS[door];
            let bytes = file.get(&corpus(name)).clone();
            prop_assume!(!bytes.is_empty());
            let start = start.index(bytes.len());
            let end = (start + length).min(bytes.len());
            let missing = [&bytes[..start], &bytes[end..]].concat();
            let doubled = [&bytes[..end], &bytes[start..]].concat();
            let mut turned = bytes.clone();
            turned[start] = byte;
            [missing, doubled, turned].iter().for_each(|bytes| door(bytes));
        }

        #[test]
        fn any_bytes_come_back(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            DOORS.iter().for_each(|(_, door)| door(&bytes));
        }
    }
}
