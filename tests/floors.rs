//! The house stands: which floor may use which, and no circles of files.
#![allow(clippy::unwrap_used)]

mod house;

use std::path::Path;

use house::{House, bare, paths};

/// The floors from the lowest to the highest; the two fronts stand beside each other.
const FLOORS: [&[&str]; 10] = [
    &["i18n"],
    &["model"],
    &["store"],
    &["rules"],
    &["planner"],
    &["calendar"],
    &["report"],
    &["workflows"],
    &["ui"],
    &["cli", "board"],
];

/// What only the fronts and what they draw with may know.
const OF_FRONTS: [&str; 4] = ["clap", "ratatui", "indicatif", "comfy_table"];

fn the_house() -> House {
    House::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
}

fn floor(file: &str) -> &str {
    file.split('/').next().unwrap_or_default()
}

/// How high a floor lies; the files beside the floors belong to none.
fn height(floor: &str) -> Option<usize> {
    FLOORS.iter().position(|floors| floors.contains(&floor))
}

#[test]
fn no_floor_uses_one_above_it_or_beside_it() {
    let mut breaches = Vec::new();
    for (file, uses) in &the_house().uses {
        for other in uses {
            let (own, theirs) = (height(floor(file)), height(floor(other)));
            let beside = own == theirs && floor(file) != floor(other);
            if theirs > own || beside {
                breaches.push(format!("{file} uses {other}"));
            }
        }
    }
    assert!(breaches.is_empty(), "{breaches:#?}");
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    // An enum of commands must name them all, and they the session of the prompt.
    let circles = the_house().circles(|file| !file.starts_with("cli/commands/") && file != "cli/arguments.rs");
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn below_the_fronts_nothing_knows_a_terminal_or_an_argument() {
    for source in the_house().sources {
        let known = match floor(&source.file) {
            "cli" => continue,
            "board" => &["clap", "indicatif", "comfy_table"][..],
            "ui" => &["clap", "ratatui", "indicatif"][..],
            _ => &OF_FRONTS[..],
        };
        for word in known {
            assert!(!source.code.contains(&format!("{word}::")), "{} knows {word}", source.file);
        }
    }
}

#[test]
fn while_the_board_has_the_terminal_nothing_else_writes_to_it() {
    let writes = ["print!(", "println!(", "dbg!(", "stdout(", "stderr("];
    for source in the_house().sources.iter().filter(|source| floor(&source.file) != "cli") {
        let found = writes.iter().filter(|word| source.code.contains(**word)).collect::<Vec<_>>();
        // The board's own screen; and an export whose file is named as standard output, which no key of the board writes.
        let may = ["board/screen.rs", "workflows/export/stream.rs"].contains(&source.file.as_str());
        assert!(found.is_empty() || may, "{} writes: {found:?}", source.file);
    }
}

#[test]
fn every_folder_of_the_source_is_a_floor() {
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_dir() {
            let name = entry.file_name().into_string().unwrap();
            assert!(height(&name).is_some(), "{name} is no floor");
        }
    }
}

#[test]
fn sql_stands_in_the_store_alone() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for source in the_house().sources.iter().filter(|source| floor(&source.file) != "store") {
        assert!(!source.code.contains("rusqlite"), "{} has rusqlite", source.file);
        let text = std::fs::read_to_string(root.join(&source.file)).unwrap();
        for word in ["SELECT ", "INSERT INTO", "DELETE FROM"] {
            assert!(!text.contains(word), "{} has {word}", source.file);
        }
    }
}

#[test]
fn the_clock_is_read_by_the_fronts_alone() {
    for source in the_house().sources.iter().filter(|source| !["cli", "board"].contains(&floor(&source.file))) {
        for word in ["Utc::now", "Local::now", "SystemTime::now", "Instant::now", "env::var"] {
            assert!(!source.code.contains(word), "{} has {word}", source.file);
        }
    }
}

#[test]
fn nothing_hangs_on_the_id_of_a_message() {
    for source in the_house().sources.iter().filter(|source| floor(&source.file) != "i18n") {
        for word in ["message.id ==", "what.id ==", "what.id !=", "message.id !=", "what.id.as_str()"] {
            assert!(!source.code.contains(word), "{} has {word}", source.file);
        }
    }
}

#[test]
fn what_is_built_for_tests_alone_is_looked_past_wherever_it_stands() {
    let source = "use crate::a;\n#[cfg(test)]\nmod tests { use crate::cli; fn f() { } }\nuse crate::b; // use crate::c;\n\
                  #[cfg(test)]\nmod more;\nconst X: &str = \"use crate::d;\"; const Y: char = '\"'; use crate::e;";
    let code = bare(source);
    for kept in ["crate::a", "crate::b", "crate::e"] {
        assert!(code.contains(kept), "{code}");
    }
    for gone in ["crate::cli", "crate::c;", "crate::d", "more"] {
        assert!(!code.contains(gone), "{code}");
    }
}

#[test]
fn imports_are_followed_however_they_are_written() {
    assert_eq!(paths("crate::{a::{B, c::D}, e as f, g}"), ["crate::a::B", "crate::a::c::D", "crate::e", "crate::g"]);
    let files =
        |texts: &[(&str, &str)]| texts.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect();
    let house = House::of(files(&[
        ("a/mod.rs", "mod one;\nmod two;\npub use one::One;"),
        ("a/one.rs", "use super::two::Two;\npub struct One;"),
        ("a/two.rs", "fn f(x: crate::a::One) {}"),
        ("b.rs", "use crate::a::One;"),
    ]));
    assert!(house.uses["b.rs"].contains("a/one.rs"), "{:?}", house.uses);
    let circles = house.circles(|_| true);
    assert_eq!(circles.len(), 1);
    assert!(circles[0].contains("a/one.rs") && circles[0].contains("a/two.rs") && circles[0].len() == 2);
    assert!(house.circles(|file| file != "a/two.rs").is_empty());
    let of_packages = House::of(files(&[
        ("a/lib.rs", "pub mod one;"),
        ("a/one.rs", "pub struct One;"),
        ("b/lib.rs", "mod one;\nmod two;"),
        ("b/one.rs", "use crate::a::one::One;"),
        ("b/two.rs", "use crate::one::f;"),
    ]));
    assert!(of_packages.uses["b/one.rs"].contains("a/one.rs"), "{:?}", of_packages.uses);
    assert!(of_packages.uses["b/two.rs"].contains("b/one.rs"), "{:?}", of_packages.uses);
}

#[test]
fn every_test_that_a_document_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut count = 0;
    for folder in [".", "docs", "docs/en", "docs/sv"].map(|folder| root.join(folder)) {
        let files = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        for document in files.filter(|path| path.extension().is_some_and(|extension| extension == "md")) {
            let text = std::fs::read_to_string(&document).unwrap();
            // [`name_of_the_test`](tests/file.rs), or one close to the code
            let named = text.split("[`").filter_map(|rest| {
                let (name, rest) = rest.split_once("`](")?;
                Some((name, rest.split_once(')')?.0))
            });
            for (name, file) in named.filter(|(name, file)| file.ends_with(".rs") && !name.contains('/')) {
                let source = std::fs::read_to_string(folder.join(file)).unwrap();
                assert!(source.contains(&format!("fn {name}(")), "{}: {file} has no test {name}", document.display());
                count += 1;
            }
        }
    }
    assert!(count > 20, "{count}");
}
