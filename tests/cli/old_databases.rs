//! Databases of every schema that ever was: they open, with all that is in them, and a backup is made first.
//!
//! `tests/fixtures/databases` holds a small association as it lay in each schema. A landed one is never changed, and a
//! new schema gets one too.

use std::path::PathBuf;

use rusqlite::Connection;

use super::content;
use super::dialogue::Prompt;

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

/// A folder with a fixture as its database.
fn with_old(path: &PathBuf) -> Prompt {
    let prompt = Prompt::new().at("2021-02-03T12:00:00Z");
    let old = Connection::open(prompt.path("korpass.db")).unwrap();
    old.execute_batch(&std::fs::read_to_string(path).unwrap()).unwrap();
    prompt
}

/// What makes up the schema of a database, name by name. How a statement is set out does not count.
fn schema(path: &std::path::Path) -> Vec<(String, String)> {
    let connection = Connection::open(path).unwrap();
    let mut statement =
        connection.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").unwrap();
    let row = |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?));
    let all: Vec<_> = statement.query_map([], row).unwrap().map(Result::unwrap).collect();
    let plain = |sql: String| sql.split_whitespace().collect::<Vec<_>>().join(" ").replace('"', "");
    all.into_iter().map(|(name, sql)| (name, plain(sql))).filter(|(name, _)| !name.starts_with("sqlite_")).collect()
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
        let prompt = with_old(&path);
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
        let backups = std::fs::read_dir(prompt.path("korpass-backups")).unwrap();
        let files: Vec<PathBuf> = backups.map(|entry| entry.unwrap().path()).collect();
        let kept = files.iter().find(|file| file.to_string_lossy().ends_with(&format!("-schema-{number}.db")));
        match kept {
            Some(kept) => assert_eq!(content::of(kept), before, "schema {number}"),
            None => assert_eq!(number, version, "no backup of schema {number}"),
        }
    }
}

#[test]
fn an_update_that_fails_leaves_the_old_database_as_it_was() {
    let (_, path) = fixtures().remove(10);
    let prompt = with_old(&path);
    // What a later schema wants to make is there already.
    let old = Connection::open(prompt.path("korpass.db")).unwrap();
    old.execute_batch("CREATE TABLE notice (id INTEGER PRIMARY KEY) STRICT").unwrap();
    drop(old);
    let before = content::of(&prompt.path("korpass.db"));
    let told = prompt.refused(&["roster", "2021-v5"]);
    assert!(told.contains("kunde inte uppdateras"), "{told}");
    assert_eq!(content::of(&prompt.path("korpass.db")), before);
}
