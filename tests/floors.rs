//! The house stands: no floor of `src/` uses one above it.
#![allow(clippy::unwrap_used)]

use std::path::Path;

/// The floors from the lowest to the highest.
const FLOORS: [&str; 8] = ["i18n", "model", "store", "rules", "planner", "calendar", "report", "cli"];

fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

/// The part of a source that is built into the program: tests may look up at the help they check.
fn without_tests(source: &str) -> &str {
    source.split("#[cfg(test)]").next().unwrap_or(source)
}

#[test]
fn no_floor_uses_one_above_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut breaches = Vec::new();
    for (height, floor) in FLOORS.iter().enumerate() {
        for (file, source) in sources(&root.join(floor)) {
            if file.ends_with("tests.rs") {
                continue;
            }
            for above in &FLOORS[height + 1..] {
                let uses = [format!("crate::{above}::"), format!("crate::{above};"), format!("crate::{{{above}")];
                if uses.iter().any(|used| without_tests(&source).contains(used)) {
                    breaches.push(format!("{file} uses {above}"));
                }
            }
        }
    }
    assert!(breaches.is_empty(), "{breaches:#?}");
}

#[test]
fn every_folder_of_the_source_is_a_floor() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in std::fs::read_dir(root).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_dir() {
            let name = entry.file_name().into_string().unwrap();
            assert!(FLOORS.contains(&name.as_str()), "{name} is no floor");
        }
    }
}

#[test]
fn sql_stands_in_the_store_alone() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for floor in FLOORS.iter().filter(|floor| **floor != "store") {
        for (file, source) in sources(&root.join(floor)) {
            for word in ["rusqlite", "SELECT ", "INSERT INTO", "DELETE FROM"] {
                assert!(!source.contains(word), "{file} has {word}");
            }
        }
    }
}

#[test]
fn the_clock_is_read_on_the_top_floor_alone() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for floor in FLOORS.iter().filter(|floor| **floor != "cli") {
        for (file, source) in sources(&root.join(floor)) {
            for word in ["Utc::now", "Local::now", "SystemTime", "Instant::now", "env::var"] {
                assert!(!source.contains(word), "{file} has {word}");
            }
        }
    }
}
