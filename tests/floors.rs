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

/// How many modules deep a file of `src/` lies: 2 for `model/shift.rs`, 1 for `model/mod.rs`.
fn depth(file: &str) -> usize {
    let inside = file.rsplit_once("/src/").map_or(file, |(_, inside)| inside);
    inside.trim_end_matches(".rs").split('/').filter(|part| *part != "mod").count()
}

/// The names that a source takes from the root of the crate, by `crate::` or by `super::` as often as the
/// file is deep: `crate::model::…`, `crate::{i18n::Texts, store}`, `super::super::cli`.
fn names_from_the_root(source: &str, depth: usize) -> Vec<String> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let mut names = Vec::new();
    for way in ["crate::".to_owned(), "super::".repeat(depth)] {
        for (start, _) in source.match_indices(&way) {
            let before = source[..start].chars().next_back();
            if before.is_some_and(|c| is_name(c) || c == ':') {
                continue;
            }
            let rest = &source[start + way.len()..];
            match rest.strip_prefix('{') {
                None => names.push(rest.chars().take_while(|c| is_name(*c)).collect()),
                Some(list) => names.extend(first_names(list)),
            }
        }
    }
    names
}

/// The first name of each path of a list in braces, up to the brace that closes it.
fn first_names(list: &str) -> Vec<String> {
    let mut paths = vec![String::new()];
    let mut inner = 0;
    for c in list.chars() {
        match c {
            '}' if inner == 0 => break,
            '{' => inner += 1,
            '}' => inner -= 1,
            ',' if inner == 0 => paths.push(String::new()),
            c if inner == 0 => paths.iter_mut().rev().take(1).for_each(|path| path.push(c)),
            _ => {}
        }
    }
    paths.iter().map(|path| path.split("::").next().unwrap_or_default().trim().to_owned()).collect()
}

#[test]
fn a_floor_is_found_however_it_is_named() {
    let names = |source| names_from_the_root(source, 2);
    assert_eq!(names("use crate::{i18n::{Texts, cli}, store::Store, model};"), ["i18n", "store", "model"]);
    assert_eq!(names("use super::super::cli::view;"), ["cli"]);
    assert_eq!(names("use super::member::Member; $crate::i18n::Message"), ["i18n"]);
    assert_eq!((depth("/x/src/model/shift.rs"), depth("/x/src/model/mod.rs")), (2, 1));
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
            let names = names_from_the_root(without_tests(&source), depth(&file));
            for above in FLOORS[height + 1..].iter().filter(|above| names.iter().any(|name| name == *above)) {
                breaches.push(format!("{file} uses {above}"));
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

#[test]
fn every_test_that_a_document_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join("README.md")).unwrap();
    // [`name_of_the_test`](tests/file.rs), or one close to the code
    let named: Vec<(&str, &str)> = text
        .split("[`")
        .filter_map(|rest| {
            let (name, rest) = rest.split_once("`](")?;
            Some((name, rest.split_once(')')?.0))
        })
        .filter(|(_, file)| file.ends_with(".rs"))
        .collect();
    assert!(named.len() > 10, "{named:?}");
    for (name, file) in named {
        let source = std::fs::read_to_string(root.join(file)).unwrap();
        assert!(source.contains(&format!("fn {name}(")), "{file} has no test {name}");
    }
}
