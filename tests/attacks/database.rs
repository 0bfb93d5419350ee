//! Files that are no database, somebody else's, or made to do harm.

use rusqlite::Connection;

use super::dialogue::{Answer, Prompt, content, monday_morning};

fn association() -> Prompt {
    let prompt = Prompt::new();
    prompt.done(&["init", "Grannstöd Testby"]);
    prompt
}

/// A text as it was before it was wrapped to the screen.
fn unwrapped(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_backup_that_brings_triggers_views_or_tables_of_its_own_is_refused() {
    for foreign in [
        "CREATE TRIGGER tyst AFTER INSERT ON operation BEGIN DELETE FROM member; END",
        "CREATE VIEW syn AS SELECT * FROM member",
        "CREATE TABLE \"a; DROP TABLE member\" (id INTEGER PRIMARY KEY)",
    ] {
        let prompt = association();
        let made = prompt.json(&["backup"])["file"].as_str().unwrap().to_owned();
        Connection::open(prompt.path(&made)).unwrap().execute_batch(foreign).unwrap();
        let before = content::of(&prompt.path("korpass.db"));
        let told = prompt.refused(&["restore", &made, "--yes"]);
        assert!(unwrapped(&told).contains("som körpass inte har lagt dit"), "{told}");
        assert_eq!(content::of(&prompt.path("korpass.db")), before);
    }
}

#[test]
fn the_record_of_what_was_done_puts_no_sql_of_its_own_into_an_undo() {
    let prompt = association();
    prompt.done(&["closure", "add", "2021-03-01", "--reason", "bilbyte"]);
    let database = Connection::open(prompt.path("korpass.db")).unwrap();
    for (column, text) in [("entity", "sqlite_schema"), ("entity", "closure; DROP TABLE member")] {
        let last = "(SELECT max(operation_id) FROM operation_change)";
        let sql = format!("UPDATE operation_change SET {column} = ?1 WHERE operation_id = {last}");
        database.execute(&sql, [text]).unwrap();
        let before = content::of(&prompt.path("korpass.db"));
        assert_eq!(prompt.run(&["undo"]).code, 1, "{text}");
        assert_eq!(content::of(&prompt.path("korpass.db")), before, "{text}");
    }
}

#[cfg(unix)]
#[test]
fn a_database_with_a_second_name_is_refused_by_either() {
    let prompt = association();
    std::fs::hard_link(prompt.path("korpass.db"), prompt.path("andra.db")).unwrap();
    for command in [["member", "list"].as_slice(), &["--db", "andra.db", "member", "list"]] {
        let told = prompt.refused(command);
        assert!(unwrapped(&told).contains("fler namn"), "{told}");
    }
    let shown = prompt.run(&["doctor"]).shown;
    assert!(unwrapped(&shown).contains("Ta bort det andra namnet") && !shown.contains("korpass restore"), "{shown}");
    std::fs::remove_file(prompt.path("andra.db")).unwrap();
    prompt.done(&["member", "list"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_database_whose_name_is_no_text_is_that_one_and_no_other() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let prompt = association();
    let name = prompt.path(".").join(OsStr::from_bytes(b"k\xf6rpass.db"));
    let run = |arguments: &[&str]| {
        let home = prompt.path(".");
        Answer::of(prompt.command(arguments).env("KORPASS_DB", &name).env("HOME", home).output().unwrap())
    };
    assert_eq!(run(&["member", "list"]).code, 1, "there is none of that name yet");
    assert_eq!(run(&["init", "Grannstöd Annanby"]).code, 0);
    assert!(name.exists());
}

#[test]
fn a_new_database_is_found_sound_by_the_program_that_people_have_for_it() {
    let prompt = association();
    let script = "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); \
                  print(c.execute('PRAGMA integrity_check').fetchall(), sqlite3.sqlite_version)";
    let demo = Prompt::with_demo();
    for database in [prompt.path("korpass.db"), demo.path("korpass.db")] {
        let Ok(found) = std::process::Command::new("python3").args(["-c", script]).arg(&database).output() else {
            return;
        };
        let said = String::from_utf8_lossy(&found.stdout).into_owned();
        assert!(said.starts_with("[('ok',)]"), "{said}{}", String::from_utf8_lossy(&found.stderr));
    }
}

#[cfg(target_os = "linux")]
fn failing_disk(prompt: &Prompt) -> std::path::PathBuf {
    let library = prompt.path("failing_disk.so");
    let built = std::process::Command::new("cc")
        .args(["-shared", "-fPIC", "-o"])
        .arg(&library)
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/failing_disk.c"))
        .arg("-ldl")
        .status();
    assert!(built.unwrap().success());
    library
}

#[cfg(target_os = "linux")]
#[test]
fn with_no_byte_free_what_only_reads_reads_and_what_changes_is_refused() {
    let prompt = monday_morning();
    let library = failing_disk(&prompt);
    let full = |arguments: &[&str]| {
        let mut command = prompt.command(arguments);
        command.args(["--lang", "sv"]).env("LD_PRELOAD", &library).env("FAIL_AT", "1").env("FAIL_WITH", "28");
        Answer::of(command.output().unwrap())
    };
    for read in [["member", "list"].as_slice(), &["roster", "2021-v7"], &["today"], &["history"]] {
        let answer = full(read);
        assert_eq!(answer.code, 0, "{read:?}: {}", answer.told);
        assert!(!answer.shown.is_empty());
    }
    let answer = full(&["member", "add", "Nils Ny", "--roles", "medåkare"]);
    assert_eq!(answer.code, 1);
    assert!(answer.told.contains("Disken är full"), "{}", answer.told);
    assert!(!prompt.done(&["member", "list"]).contains("Nils Ny"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_may_grow_no_further_ends_no_command_without_a_word() {
    let prompt = monday_morning();
    let before = content::of(&prompt.path("korpass.db"));
    let asked = prompt.command(&["absent", "Ingvar", "idag", "--yes", "--lang", "sv"]);
    let mut bash = std::process::Command::new("bash");
    bash.args(["-c", "ulimit -f 8; exec \"$0\" \"$@\""])
        .arg(asked.get_program())
        .args(asked.get_args())
        .envs(asked.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let answer = Answer::of(bash.output().unwrap());
    assert_eq!(answer.code, 1, "{}", answer.told);
    assert!(answer.told.contains("Disken"), "{}", answer.told);
    assert_eq!(content::of(&prompt.path("korpass.db")), before);
}
