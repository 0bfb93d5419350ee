//! Databases of every schema that ever was released: they open, with all that is in them, and a backup is made first.
//! Those made before the first release are told apart and left alone.
//!
//! `tests/fixtures/databases` holds a small association as it lay in each schema. A landed one is never changed, and a
//! new schema gets one too.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::dialogue::Prompt;
use super::dialogue::content;

const MARK_BEFORE_RELEASE: i64 = 0x6b70_6173;

/// The fixtures with the numbers of their schemas, oldest first.
fn fixtures() -> Vec<(i64, PathBuf)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/databases");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|extension| extension == "sql"));
    let number = |path: &PathBuf| -> i64 {
        path.file_stem().unwrap().to_str().unwrap().strip_prefix("schema-").unwrap().parse().unwrap()
    };
    let mut found: Vec<_> = files.map(|path| (number(&path), path)).collect();
    found.sort();
    found
}

/// A folder with a database made by SQL.
fn with_database(sql: &str) -> Prompt {
    let prompt = Prompt::new().at("2021-02-03T12:00:00Z");
    Connection::open(prompt.path("korpass.db")).unwrap().execute_batch(sql).unwrap();
    prompt
}

/// What makes up the schema of a database, name by name. How a statement is set out and commented does not count.
fn schema(path: &Path) -> Vec<(String, String)> {
    let connection = Connection::open(path).unwrap();
    let mut statement =
        connection.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").unwrap();
    let row = |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?));
    let all: Vec<_> = statement.query_map([], row).unwrap().map(Result::unwrap).collect();
    let plain = |sql: String| {
        let lines = sql.lines().map(|line| line.split_once("--").map_or(line, |(code, _)| code));
        lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ").replace('"', "")
    };
    all.into_iter().map(|(name, sql)| (name, plain(sql))).filter(|(name, _)| !name.starts_with("sqlite_")).collect()
}

/// The backups beside the database of a folder that were made before an update from a schema.
fn backups_of(prompt: &Prompt, schema: i64) -> Vec<PathBuf> {
    let Ok(folder) = std::fs::read_dir(prompt.path("korpass-backups")) else { return Vec::new() };
    let files = folder.map(|entry| entry.unwrap().path());
    files.filter(|file| file.to_string_lossy().ends_with(&format!("-schema-{schema}.db"))).collect()
}

/// What a database holds, but what is left to do of an erasure, which no backup takes over.
fn without_work(mut content: content::Content) -> content::Content {
    content.remove("erasure_work");
    content.remove("sqlite_sequence");
    content
}

#[test]
fn a_database_of_every_schema_opens_with_all_that_is_in_it_and_is_backed_up_first() {
    let new = Prompt::new();
    new.done(&["init", "Grannstöd Testby"]);
    let newest = schema(&new.path("korpass.db"));
    let version: i64 = Connection::open(new.path("korpass.db"))
        .unwrap()
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    let numbers: Vec<i64> = fixtures().iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, (1..=version).collect::<Vec<_>>(), "each schema needs its fixture");
    for (number, path) in fixtures() {
        let prompt = with_database(&std::fs::read_to_string(path).unwrap());
        let before = content::of(&prompt.path("korpass.db"));
        let shown = prompt.done(&["roster", "2021-v5..v6"]);
        assert!(shown.contains("Åsa Ö.") && shown.contains("v. 6"), "schema {number}: {shown}");
        assert!(prompt.done(&["history"]).contains("Siv Ek"), "schema {number}");
        assert_eq!(schema(&prompt.path("korpass.db")), newest, "schema {number}");
        let after = content::of(&prompt.path("korpass.db"));
        for (table, rows) in before.iter().filter(|(table, _)| !table.starts_with("sqlite_")) {
            assert_eq!(after[table].len(), rows.len(), "schema {number}: rows of {table}");
        }
        prompt.done(&["doctor", "--repair", "--quiet"]);
        prompt.done(&["undo"]);
        match backups_of(&prompt, number).first() {
            Some(kept) => assert_eq!(without_work(content::of(kept)), without_work(before), "schema {number}"),
            None => assert_eq!(number, version, "no backup of schema {number}"),
        }
    }
}

#[test]
fn the_fixture_of_the_newest_schema_has_a_row_in_every_table() {
    let (number, path) = fixtures().pop().unwrap();
    let prompt = with_database(&std::fs::read_to_string(path).unwrap());
    for (table, rows) in content::of(&prompt.path("korpass.db")) {
        assert!(!rows.is_empty(), "schema {number}: nothing in {table}");
    }
}

#[test]
fn an_update_that_fails_leaves_the_database_as_it_was_and_one_copy_of_it() {
    // An address that no program has given out is none that the list of pages takes.
    let (number, path) = fixtures().remove(0);
    let sql = std::fs::read_to_string(path).unwrap();
    let prompt = with_database(&format!(
        "{sql}\nINSERT INTO operation_change (operation_id, entity, after)
         VALUES (1, 'calendar_address', '{{\"token\":\"kort\"}}');"
    ));
    let before = content::of(&prompt.path("korpass.db"));
    for _ in 0..3 {
        let told = prompt.refused(&["roster", "2021-v5"]);
        assert!(told.contains("kunde inte uppdateras"), "{told}");
        assert_eq!(content::of(&prompt.path("korpass.db")), before);
        assert_eq!(backups_of(&prompt, number).len(), 1);
    }
}

#[test]
fn a_database_made_before_the_first_release_is_left_alone_and_it_is_said_how_to_take_over_what_is_in_it() {
    for schema in [1, 20] {
        let sql = "CREATE TABLE member (id INTEGER PRIMARY KEY, name TEXT) STRICT;";
        let mark = format!("PRAGMA application_id = {MARK_BEFORE_RELEASE}; PRAGMA user_version = {schema};");
        let prompt = with_database(&format!("{sql} {mark}"));
        let before = prompt.everything();
        for (language, sentence, import) in [
            ("sv", "gjordes av en körpass från före version 0.1.0", "member import medlemmar.csv"),
            ("en", "was made by a körpass from before version 0.1.0", "member import members.csv"),
        ] {
            for command in [["member", "list"].as_slice(), &["member", "add", "Bo", "--roles", "driver"], &["today"]] {
                let answer = prompt.run_as_computer_speaks(&[command, &["--lang", language]].concat());
                let told = answer.told.replace('\n', " ");
                assert_eq!(answer.code, 1, "{told}");
                assert!(told.contains(sentence) && told.contains(import), "{told}");
            }
        }
        let told = prompt.run(&["doctor"]);
        assert!(told.code == 1 && told.shown.contains("korpass --db FIL member import"), "{}", told.shown);
        assert!(!told.shown.contains("korpass backup"), "what cannot be read cannot be backed up: {}", told.shown);
        assert_eq!(prompt.everything(), before);
    }
}
