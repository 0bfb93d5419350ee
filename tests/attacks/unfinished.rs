//! An erasure that was held up, and people who come back.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::dialogue::{Answer, Prompt, monday_morning};

/// By what Alva was known.
const MARKS: [&str; 4] = ["Alva Andersson", "alva-andersson", "070-174 06 05", "alva.andersson"];

/// The sample after Alva has left, with a backup and files in which she stands.
fn without_alva() -> Prompt {
    let prompt = monday_morning();
    prompt.done(&["backup"]);
    prompt.done(&["member", "retire", "Alva", "2021-02-10", "--yes"]);
    std::fs::create_dir(prompt.path("kalendrar")).unwrap();
    prompt.write("kalendrar/alva-andersson.ics", "Alva Andersson");
    prompt.at("2021-03-20T07:00:00Z")
}

const ERASE: [&str; 9] =
    ["member", "erase", "Alva", "--calendars", "kalendrar", "--backups", "--places", "alla", "--yes"];

/// What changes something, and so finishes what is left of an erasure.
const CHANGE: [&str; 3] = ["closure", "add", "2021-12-24"];

/// The files of a folder in which a mark stands, in bytes or in their names.
fn files_with_marks(prompt: &Prompt) -> Vec<(PathBuf, &'static str)> {
    let holds = |path: &Path, bytes: &[u8], mark: &str| {
        let name = path.file_name().unwrap().to_string_lossy().contains(mark);
        name || bytes.windows(mark.len()).any(|window| window == mark.as_bytes())
    };
    let files = prompt.everything();
    let found = files.iter().flat_map(|(path, bytes)| {
        MARKS.into_iter().filter(|mark| holds(path, bytes, mark)).map(|mark| (path.clone(), mark))
    });
    found.collect()
}

#[test]
fn an_erasure_takes_backups_and_files_with_it_and_leaves_no_byte() {
    let prompt = without_alva();
    assert!(files_with_marks(&prompt).len() > 3);
    let shown = prompt.done(&ERASE);
    assert!(shown.replace('\n', " ").contains("borttagna ur en säkerhetskopia"), "{shown}");
    assert_eq!(files_with_marks(&prompt), []);
    // The backup is whole, and all but her comes back with it.
    prompt.done(&["restore", "2021-02-08", "--yes"]);
    assert!(prompt.done(&["member", "list"]).contains("Bengt"));
    assert_eq!(files_with_marks(&prompt), []);
}

#[cfg(target_os = "linux")]
#[test]
fn an_erasure_killed_between_any_two_writes_is_finished_by_the_next_change() {
    let base = without_alva();
    let library = base.path("failing_disk.so");
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/failing_disk.c");
    let mut compiler = std::process::Command::new("cc");
    compiler.args(["-shared", "-fPIC", "-o"]).arg(&library).arg(source).arg("-ldl");
    assert!(compiler.status().unwrap().success());
    let library_bytes = std::fs::read(&library).unwrap();
    std::fs::remove_file(&library).unwrap();
    let files = base.everything();
    let root = base.path("");
    let (mut finished, mut call) = (0, 1);
    loop {
        let prompt = Prompt::new().at("2021-03-20T07:00:00Z");
        for (path, bytes) in &files {
            let to = prompt.path(path.strip_prefix(&root).unwrap().to_str().unwrap());
            std::fs::create_dir_all(to.parent().unwrap()).unwrap();
            std::fs::write(to, bytes).unwrap();
        }
        let elsewhere = tempfile::tempdir().unwrap();
        let library = elsewhere.path().join("failing_disk.so");
        std::fs::write(&library, &library_bytes).unwrap();
        let mut command = prompt.command(&ERASE);
        command.args(["--lang", "sv"]).env("LD_PRELOAD", &library);
        let output = command.env("FAIL_AT", call.to_string()).env("FAIL_WITH", "0").output().unwrap();
        if output.status.code().is_some() {
            break;
        }
        prompt.done(&CHANGE);
        let is_erased = prompt.done(&["history", "--all"]).contains("Tidigare medlem 1");
        if is_erased {
            prompt.done(&["doctor", "--repair", "--quiet"]);
            assert_eq!(files_with_marks(&prompt), [], "killed at call {call}");
            finished += 1;
        }
        // Another number of calls each time, so that all kinds come up in a few seconds.
        call += if is_erased { 17 } else { 31 };
    }
    assert!(finished > 2, "killed after the erasing {finished} times only");
}

#[test]
fn what_holds_an_erasure_up_is_said_truly_and_it_ends_beside_a_replicator() {
    let prompt = without_alva();
    let database = prompt.path("korpass.db");
    let reader = Connection::open(&database).unwrap();
    let begin = || {
        reader.execute_batch("BEGIN").unwrap();
        reader.query_row("SELECT count(*) FROM member", [], |row| row.get::<_, i64>(0)).unwrap();
    };
    begin();
    let answer = prompt.run(&ERASE);
    assert_eq!(answer.code, 0, "{}", answer.told);
    let told = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told(&answer.told).contains("ett annat program har läst ur databasen"), "{}", answer.told);
    assert!(told(&prompt.done(&["today"])).contains("ett annat program har läst"), "the day tells of it");
    let doctor = prompt.run(&["doctor"]);
    assert!(doctor.code == 1 && told(&doctor.shown).contains("ett annat program har läst"), "{}", doctor.shown);
    // It lets go for a moment, and holds on again.
    reader.execute_batch("COMMIT; PRAGMA wal_checkpoint(PASSIVE);").unwrap();
    begin();
    prompt.done(&CHANGE);
    assert_eq!(files_with_marks(&prompt), [], "while the reader holds on");
    assert!(!told(&prompt.done(&["today"])).contains("ett annat program"));
}

#[test]
fn whoever_was_erased_comes_back_by_no_backup_and_by_nobody_who_does_not_know() {
    let prompt = without_alva();
    let erase: Vec<&str> = ERASE.into_iter().filter(|word| *word != "--backups").collect();
    let shown = prompt.done(&erase);
    assert!(shown.contains("korpass-2021-02-08"), "the backup that holds her is named: {shown}");
    let answer = prompt.run(&["restore", "2021-02-08", "--yes"]);
    assert!(answer.shown.replace('\n', " ").contains("En medlem i kopian är raderad"), "{}", answer.shown);
    assert!(!prompt.done(&["member", "list", "--all"]).contains("Alva"));
    assert!(!prompt.done(&["history", "--all"]).contains("Alva"));
    let bytes = ["korpass.db", "korpass.db-wal"].map(|file| std::fs::read(prompt.path(file)).unwrap_or_default());
    for mark in MARKS {
        assert!(bytes.iter().all(|bytes| !bytes.windows(mark.len()).any(|found| found == mark.as_bytes())), "{mark}");
    }
    for (name, phone) in [("ANDERSSON, Alva", "070-1740699"), ("Nils Ny", "+46 70 174 06 05")] {
        let told = prompt.refused(&["member", "add", name, "--roles", "båda", "--phone", phone]);
        assert!(told.contains("raderats") && told.contains("--again"), "{told}");
        prompt.write("nya.csv", format!("Namn;Roll;Telefon\n{name};båda;{phone}\n"));
        assert!(prompt.refused(&["member", "import", "nya.csv"]).contains("raderats"));
    }
    prompt.done(&["member", "add", "Alva Andersson", "--roles", "båda", "--again"]);
}

#[test]
fn a_database_that_is_lost_is_restored_without_those_whom_a_newer_backup_knows_to_be_erased() {
    let prompt = without_alva();
    let erase: Vec<&str> = ERASE.into_iter().filter(|word| *word != "--backups").collect();
    prompt.done(&erase);
    prompt.done(&["backup"]);
    for file in ["korpass.db", "korpass.db-wal", "korpass.db-shm"] {
        let _ = std::fs::remove_file(prompt.path(file));
    }
    prompt.done(&["restore", "2021-02-08", "--yes"]);
    assert!(!prompt.done(&["member", "list", "--all"]).contains("Alva"));
    assert!(prompt.refused(&["member", "add", "Alva Andersson", "--roles", "båda"]).contains("raderats"));
}

#[test]
fn copies_are_found_by_what_is_in_them_whatever_they_are_called() {
    let prompt = without_alva();
    let backup = std::fs::read_dir(prompt.path("korpass-backups")).unwrap().next().unwrap().unwrap().path();
    std::fs::create_dir(prompt.path("gammal-backups")).unwrap();
    for copy in ["gammal-backups/gammal-2020-01-01T120000.db", "korpass-backups/x.damaged", "annan.sqlite"] {
        std::fs::copy(&backup, prompt.path(copy)).unwrap();
    }
    let mut torn = std::fs::read(&backup).unwrap();
    torn[..4096].fill(0);
    prompt.write("korpass-backups/trasig.damaged", torn);
    let answer = prompt.run(&ERASE);
    let shown = format!("{}{}", answer.shown, answer.told);
    assert!(shown.contains("annan.sqlite") && shown.contains("trasig.damaged"), "{shown}");
    assert!(!shown.contains("x.damaged") && !shown.contains("gammal-2020"), "these were cleaned: {shown}");
    let left: Vec<String> = files_with_marks(&prompt)
        .iter()
        .map(|(path, _)| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    assert!(left.iter().all(|name| ["annan.sqlite", "trasig.damaged"].contains(&name.as_str())), "{left:?}");
}

#[test]
fn whom_somebody_added_by_mistake_leaves_nothing_once_that_is_taken_back() {
    let prompt = monday_morning();
    prompt.done(&["member", "add", "Zorkman Zork", "--roles", "båda", "--phone", "070-1740688"]);
    prompt.done(&["shift", "note", "2021-02-12T10", "--remark", "med Zorkman Zork"]);
    prompt.done(&["undo"]);
    prompt.done(&["undo"]);
    for (path, bytes) in prompt.everything() {
        if !path.to_string_lossy().contains("-backups") {
            for mark in ["Zork", "070-174 06 88"] {
                let is_there = bytes.windows(mark.len()).any(|window| window == mark.as_bytes());
                assert!(!is_there, "{mark} in {}", path.display());
            }
        }
    }
    assert!(prompt.refused(&["redo"]).contains("går inte att göra om"));
    // By the same name they may come later.
    prompt.done(&["member", "add", "Zorkman Zork", "--roles", "båda"]);
}

#[test]
fn nobody_is_erased_on_the_word_of_a_clock_that_leapt_and_everybody_is_warned() {
    let prompt = Prompt::new();
    prompt.done(&["init", "Grannstöd Testby"]);
    prompt.done(&["member", "add", "Åsa Öberg", "--roles", "båda"]);
    prompt.done(&["member", "retire", "Åsa", "--yes"]);
    let is_there = |prompt: &Prompt| prompt.done(&["member", "list", "--all"]).contains("Åsa Öberg");
    let warned = |answer: &Answer| answer.told.replace('\n', " ").contains("Åsa Öberg har slutat och raderas");
    let prompt = prompt.at("2031-01-01T09:00:00Z");
    for command in [["setting", "list"].as_slice(), &["closure", "add", "2031-12-24"], &["doctor"]] {
        let answer = prompt.run(command);
        assert!(warned(&answer) || answer.shown.contains("Åsa Öberg har"), "{command:?}: {}", answer.told);
    }
    assert!(is_there(&prompt), "the clock may have leapt");
    let prompt = prompt.at("2021-01-19T09:00:00Z");
    prompt.run(&["closure", "add", "2022-12-24"]);
    let prompt = prompt.at("2031-01-03T09:00:00Z");
    prompt.done(&["closure", "add", "2032-12-24", "--dry-run"]);
    prompt.done(&["report", "coverage", "2031-v1"]);
    assert!(is_there(&prompt), "the clock went right in between, and rehearsals and readers erase nobody");
    prompt.done(&["closure", "add", "2032-12-24"]);
    assert!(is_there(&prompt));
    let prompt = prompt.at("2031-01-04T09:00:00Z");
    let answer = prompt.run(&["closure", "add", "2033-12-24"]);
    assert!(!is_there(&prompt), "a second day says the same");
    assert!(answer.told.contains("korpass-backups"), "the backups that hold her are named: {}", answer.told);
}
