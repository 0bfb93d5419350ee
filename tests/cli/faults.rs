//! Disks and files that are not as they should be: one clear sentence, exit code 1, and nothing lost.

use std::path::Path;

use super::dialogue::content;
use super::dialogue::monday_morning;
use super::dialogue::{Answer, Prompt};

/// A clear sentence: what happened, once, and no word of the inside of the program.
fn check_clear(answer: &Answer) {
    assert_eq!(answer.code, 1, "{}{}", answer.shown, answer.told);
    assert_eq!(answer.told.matches("Fel:").count(), 1, "{}", answer.told);
    for inside in ["panicked", "RUST_BACKTRACE", "SqliteFailure", "Os {"] {
        assert!(!answer.told.contains(inside), "{}", answer.told);
    }
}

fn fresh(bytes: &[u8]) -> Prompt {
    let prompt = Prompt::new().at("2021-02-08T07:00:00Z");
    prompt.write("korpass.db", bytes);
    prompt
}

fn monday_bytes() -> Vec<u8> {
    std::fs::read(monday_morning().path("korpass.db")).unwrap()
}

/// The disk that fails on cue, built.
#[cfg(target_os = "linux")]
fn failing_disk(folder: &Path) -> std::path::PathBuf {
    let library = folder.join("failing_disk.so");
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
fn a_disk_that_fails_at_any_write_costs_nothing_that_was_stored() {
    const FULL: &str = "28";
    const BROKEN: &str = "5";
    let bytes = monday_bytes();
    let folder = tempfile::tempdir().unwrap();
    let library = failing_disk(folder.path());
    let commands: [&[&str]; 4] = [
        &["member", "add", "Nils Ny", "--roles", "medåkare"],
        &["absent", "Ingvar", "idag", "--yes"],
        &["backup"],
        &["calendar", "export", "--out", "kalendrar"],
    ];
    for command in commands {
        for error in [FULL, BROKEN] {
            let mut failed = 0;
            for call in 1.. {
                let prompt = fresh(&bytes);
                let before = content::of(&prompt.path("korpass.db"));
                let output = prompt
                    .command(command)
                    .args(["--lang", "sv"])
                    .env("LD_PRELOAD", &library)
                    .env("FAIL_AT", call.to_string())
                    .env("FAIL_WITH", error)
                    .output()
                    .unwrap();
                let answer = Answer::of(output);
                if answer.code == 0 {
                    break;
                }
                failed += 1;
                check_clear(&answer);
                assert_eq!(
                    content::of(&prompt.path("korpass.db")),
                    before,
                    "{command:?}, call {call}: {}",
                    answer.told
                );
                assert!(call < 400, "{command:?} never comes through");
            }
            assert!(failed > 2, "{command:?}: the disk failed {failed} times only");
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_may_grow_no_further_is_a_full_disk() {
    let prompt = monday_morning();
    let before = content::of(&prompt.path("korpass.db"));
    // In steps of 512 bytes: the log of the database has hardly any room.
    let script = "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\"";
    let korpass = prompt.command(&[]).get_program().to_owned();
    let mut limited = prompt.command(&["absent", "Ingvar", "idag", "--yes", "--lang", "sv"]);
    let arguments: Vec<_> = limited.get_args().map(ToOwned::to_owned).collect();
    limited = {
        let mut bash = std::process::Command::new("bash");
        bash.args(["-c", script])
            .arg(korpass)
            .args(arguments)
            .envs(limited.get_envs().filter_map(|(name, value)| Some((name, value?))));
        bash
    };
    let answer = Answer::of(limited.output().unwrap());
    check_clear(&answer);
    assert!(answer.told.contains("Disken"), "{}", answer.told);
    assert_eq!(content::of(&prompt.path("korpass.db")), before);
}

#[test]
fn a_database_held_by_another_program_is_waited_for_and_then_left_alone() {
    let prompt = monday_morning();
    let other = rusqlite::Connection::open(prompt.path("korpass.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert!(prompt.done(&["roster", "2021-v7"]).contains("v. 7"), "whoever reads waits for nobody");
    let answer = prompt.run(&["member", "add", "Nils Ny", "--roles", "medåkare"]);
    check_clear(&answer);
    assert!(answer.told.contains("Ett annat program använder databasen"), "{}", answer.told);
    other.execute_batch("ROLLBACK").unwrap();
    prompt.done(&["member", "add", "Nils Ny", "--roles", "medåkare"]);
}

#[test]
fn a_damaged_file_is_told_and_left_as_it_is() {
    let bytes = monday_bytes();
    let truncated = bytes[..bytes.len() / 2].to_vec();
    let mut zeroed = bytes.clone();
    zeroed[4096..3 * 4096].fill(0);
    let text = "inte en databas, men en lång text".repeat(200).into_bytes();
    for (name, damaged) in [("halv", truncated), ("nollad", zeroed), ("text", text), ("tom", Vec::new())] {
        let prompt = fresh(&damaged);
        for command in [["member", "list"].as_slice(), &["absent", "Ingvar", "idag", "--yes"], &["plan", "2021-v8"]] {
            let answer = prompt.run(command);
            check_clear(&answer);
            assert!(answer.told.contains("skada"), "{name}, {command:?}: {}", answer.told);
        }
        assert_eq!(std::fs::read(prompt.path("korpass.db")).unwrap(), damaged, "{name}");
        let answer = prompt.run(&["doctor"]);
        assert_eq!(answer.code, 1, "{name}");
        assert!(answer.shown.contains("databasens fil     fel"), "{name}: {}", answer.shown);
        assert!(!answer.shown.contains("korpass backup"), "what cannot be read cannot be backed up: {}", answer.shown);
    }
}

#[test]
fn a_database_of_a_newer_version_is_left_alone() {
    let prompt = monday_morning();
    let newer = rusqlite::Connection::open(prompt.path("korpass.db")).unwrap();
    newer.pragma_update(None, "user_version", 999).unwrap();
    drop(newer);
    let before = std::fs::read(prompt.path("korpass.db")).unwrap();
    let answer = prompt.run(&["member", "list"]);
    check_clear(&answer);
    assert!(answer.told.contains("nyare körpass (schema 999"), "{}", answer.told);
    let shown = prompt.run(&["doctor"]).shown;
    assert!(shown.contains("Installera den nyare versionen."), "{shown}");
    assert!(!shown.contains("korpass backup") && !shown.contains("korpass restore"), "{shown}");
    assert_eq!(std::fs::read(prompt.path("korpass.db")).unwrap(), before);
}

/// The program run as somebody who owns nothing; whoever may do anything is told of no lost rights.
#[cfg(target_os = "linux")]
fn as_nobody(prompt: &Prompt, arguments: &[&str]) -> Answer {
    let command = prompt.command(arguments);
    // Where the program lies others may have no access to.
    let copy = prompt.path("korpass");
    std::fs::copy(command.get_program(), &copy).unwrap();
    let is_root = std::process::Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
    let mut run = std::process::Command::new(if is_root { "setpriv".as_ref() } else { copy.as_os_str() });
    if is_root {
        run.args(["--reuid", "65534", "--regid", "65534", "--clear-groups"]).arg(&copy);
    }
    run.args(arguments)
        .args(["--lang", "sv"])
        .envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    Answer::of(run.output().unwrap())
}

#[cfg(target_os = "linux")]
#[test]
fn a_database_that_may_only_be_read_is_read_and_not_changed() {
    use std::os::unix::fs::PermissionsExt;
    let prompt = monday_morning();
    content::of(&prompt.path("korpass.db"));
    let rights = |name: &str, mode| {
        std::fs::set_permissions(prompt.path(name), std::fs::Permissions::from_mode(mode)).unwrap();
    };
    rights("korpass.db", 0o444);
    rights(".", 0o555);
    let read = as_nobody(&prompt, &["roster", "2021-v7"]);
    assert_eq!(read.code, 0, "{}", read.told);
    let answer = as_nobody(&prompt, &["member", "add", "Nils Ny", "--roles", "medåkare"]);
    check_clear(&answer);
    assert!(answer.told.contains("får bara läsas"), "{}", answer.told);
    rights("korpass.db", 0o000);
    let answer = as_nobody(&prompt, &["roster", "2021-v7"]);
    check_clear(&answer);
    assert!(answer.told.contains("får inte läsas"), "{}", answer.told);
    rights(".", 0o755);
}

#[test]
fn a_clock_that_was_set_back_is_told_and_can_be_put_right() {
    let future = Prompt::new().at("2099-01-18T09:00:00Z");
    future.done(&["init", "Grannstöd Testby"]);
    let by_clock = |arguments: &[&str]| {
        Answer::of(future.command(arguments).args(["--lang", "sv"]).env_remove("KORPASS_NOW").output().unwrap())
    };
    let answer = by_clock(&["member", "add", "Nils Ny", "--roles", "medåkare"]);
    check_clear(&answer);
    assert!(answer.told.contains("2099-01-18 09:00"), "{}", answer.told);
    assert_eq!(by_clock(&["doctor"]).code, 1);
    assert_eq!(by_clock(&["doctor", "--repair"]).code, 0);
    assert_eq!(by_clock(&["member", "add", "Nils Ny", "--roles", "medåkare"]).code, 0);
}
