//! What fuzzers start from, and what they once found, goes through the doors of the program at every test run.
//! The fuzzers themselves lie in `fuzz/`: `cargo fuzz run table`.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use korpass::cli::doors;
use proptest::prelude::*;

/// A door, and the name of its corpus.
type Door = (&'static str, fn(&[u8]));

const DOORS: [Door; 5] = [
    ("command_line", doors::command_line),
    ("values", doors::values),
    ("calendar", doors::calendar),
    ("problem", doors::problem),
    ("table", doors::table),
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
