//! Places to write that are no plain files, and what others may read.
#![cfg(unix)]

use std::fs::{Permissions, metadata, set_permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Stdio};

use super::dialogue::{Answer, Prompt, monday_morning};

/// Commands that write a file that is named, without the file.
const TO_A_FILE: [&[&str]; 7] = [
    &["report", "coverage", "2021-02", "--format", "md", "--out"],
    &["log", "export", "--format", "csv", "--out"],
    &["problem", "export", "2021-v7", "--out"],
    &["member", "export-data", "Ingvar", "--out"],
    &["solve", "problem.json", "--steps", "1", "--out"],
    &["vehicle", "swap", "protocol", "--out"],
    &["calendar", "site", "--out", "ny-webb", "--url", "https://example.org/x", "--sheets"],
];

/// Commands that write into a folder that is named, without the folder.
const TO_A_FOLDER: [&[&str]; 3] = [&["backup", "--out"], &["calendar", "export", "--out"], &["man"]];

fn mode(path: &Path) -> u32 {
    metadata(path).unwrap().permissions().mode() & 0o777
}

/// The sample, with what the commands need, and what stands in the way of none.
fn sample() -> Prompt {
    let prompt = monday_morning();
    let problem = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/small-problem.json");
    std::fs::copy(problem, prompt.path("problem.json")).unwrap();
    prompt
}

/// Runs a command in a shell, as `$0` with the arguments `$@`.
fn in_shell(prompt: &Prompt, script: &str, arguments: &[&str]) -> Answer {
    let asked = prompt.command(arguments);
    let mut bash = Command::new("bash");
    bash.args(["-c", script])
        .arg(asked.get_program())
        .args(asked.get_args())
        .args(["--lang", "sv"])
        .envs(asked.get_envs().filter_map(|(name, value)| Some((name, value?))))
        .current_dir(prompt.path("."))
        .stdin(Stdio::null());
    Answer::of(bash.output().unwrap())
}

fn and<'a>(command: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    [command, more].concat()
}

/// Whether a command has written, or has nothing to write: the sample has no exchange to make a protocol of.
fn wrote(answer: &Answer, command: &[&str]) -> bool {
    assert!(answer.code == 0 || command.contains(&"swap"), "{command:?}: {}{}", answer.shown, answer.told);
    answer.code == 0
}

#[test]
fn what_is_written_is_for_its_owner_alone_unless_others_are_let_and_then_as_the_mask_says() {
    let prompt = sample();
    for command in TO_A_FILE {
        for file in ["fil.x", "gammal.x"] {
            prompt.write("gammal.x", "förut");
            set_permissions(prompt.path("gammal.x"), Permissions::from_mode(0o644)).unwrap();
            if wrote(&in_shell(&prompt, "umask 022; exec \"$0\" \"$@\"", &and(command, &[file])), command) {
                assert_eq!(mode(&prompt.path(file)), 0o600, "{command:?} {file}");
            }
        }
    }
    for command in
        TO_A_FILE.iter().filter(|command| !command.contains(&"export-data") && !command.contains(&"--sheets"))
    {
        for (umask, expected) in [("022", 0o644), ("027", 0o640), ("077", 0o600)] {
            let _ = std::fs::remove_file(prompt.path("öppen.x"));
            let script = format!("umask {umask}; exec \"$0\" \"$@\"");
            if wrote(&in_shell(&prompt, &script, &and(command, &["öppen.x", "--public"])), command) {
                assert_eq!(mode(&prompt.path("öppen.x")), expected, "{command:?} {umask}");
            }
        }
    }
}

#[test]
fn a_file_with_the_same_bytes_is_tightened_too() {
    let prompt = sample();
    let command = ["report", "coverage", "2021-02", "--out", "rapport.md"];
    prompt.done(&command);
    set_permissions(prompt.path("rapport.md"), Permissions::from_mode(0o644)).unwrap();
    prompt.done(&command);
    assert_eq!(mode(&prompt.path("rapport.md")), 0o600);
}

#[test]
fn others_look_into_no_folder_of_calendars_and_the_site_is_closed_where_it_was_open() {
    let prompt = sample();
    prompt.done(&["calendar", "export", "--out", "kal"]);
    assert_eq!(mode(&prompt.path("kal")), 0o700);
    for entry in std::fs::read_dir(prompt.path("kal")).unwrap() {
        assert_eq!(mode(&entry.unwrap().path()), 0o600);
    }
    std::fs::create_dir(prompt.path("webb")).unwrap();
    set_permissions(prompt.path("webb"), Permissions::from_mode(0o755)).unwrap();
    let site = ["calendar", "site", "--out", "webb", "--url", "https://example.org/x"];
    let answer = prompt.run(&site);
    assert!(answer.code == 0 && answer.told.contains("är den bara din"), "{}", answer.told);
    assert_eq!(mode(&prompt.path("webb")), 0o700);
    let answer = in_shell(&prompt, "umask 022; exec \"$0\" \"$@\"", &and(&site, &["--public"]));
    assert_eq!(answer.code, 0, "{}", answer.told);
    assert_eq!(mode(&prompt.path("webb/index.html")), 0o644);
}

#[test]
fn nothing_but_the_site_gets_into_a_folder_for_the_web() {
    let prompt = sample();
    prompt.done(&["calendar", "site", "--out", "webb", "--url", "https://example.org/x"]);
    let before = prompt.everything();
    let mut doors: Vec<Vec<&str>> = TO_A_FILE.iter().map(|command| and(command, &["webb/fil.x"])).collect();
    doors.extend(TO_A_FOLDER.iter().flat_map(|command| [and(command, &["webb"]), and(command, &["webb/under/mapp"])]));
    doors.push(vec!["--db", "webb/ny.db", "init", "Grannstöd Testby"]);
    doors.push(vec!["demo", "webb/demo"]);
    for door in doors.iter().filter(|door| !door.contains(&"swap")) {
        let answer = prompt.run(door);
        assert_eq!(answer.code, 1, "{door:?}: {}", answer.shown);
    }
    let known: Vec<_> = before.iter().map(|(path, _)| path).collect();
    for (path, _) in prompt.everything().iter().filter(|(path, _)| path.starts_with(prompt.path("webb"))) {
        assert!(known.contains(&path), "{}", path.display());
    }
}

#[test]
fn mending_takes_no_mark_of_whose_site_a_folder_is_and_nothing_of_others() {
    let prompt = sample();
    for name in [".korpass-site", ".korpass-egen", ".korpass-anteckningar.db"] {
        prompt.write(name, "mitt");
    }
    prompt.write(".korpass-a1B2c3", "halvskriven");
    prompt.run(&["doctor", "--repair"]);
    for name in [".korpass-site", ".korpass-egen", ".korpass-anteckningar.db"] {
        assert!(prompt.path(name).exists(), "{name}");
    }
    assert!(!prompt.path(".korpass-a1B2c3").exists());
}

#[test]
fn what_is_no_file_is_written_to_and_never_replaced() {
    let prompt = sample();
    for command in TO_A_FILE.iter().filter(|command| !command.contains(&"--sheets")) {
        let script = "mkfifo rör; cat rör > läst & \"$0\" \"$@\" rör; code=$?; [ -p rör ] || exit 97; \
                      [ $code = 0 ] || cat /dev/null > rör; wait; rm rör; exit $code";
        let answer = in_shell(&prompt, &script.replace("\"$@\" rör", "\"$@\""), &and(command, &["rör"]));
        if wrote(&answer, command) {
            assert!(metadata(prompt.path("läst")).unwrap().len() > 10, "{command:?}");
        }
    }
    let report = ["report", "coverage", "2021-02", "--format", "md", "--out"];
    prompt.done(&and(&report, &["fil.md"]));
    let whole = std::fs::read_to_string(prompt.path("fil.md")).unwrap();
    assert_eq!(in_shell(&prompt, "exec \"$0\" \"$@\"", &and(&report, &["/dev/stdout"])).shown, whole);
    assert_eq!(in_shell(&prompt, "\"$0\" \"$@\" | cat", &and(&report, &["/dev/stdout"])).shown, whole);
    let script = "{ echo före; \"$0\" \"$@\"; echo efter; } > ström";
    assert_eq!(in_shell(&prompt, script, &and(&report, &["/dev/stdout"])).code, 0);
    assert_eq!(std::fs::read_to_string(prompt.path("ström")).unwrap(), format!("före\n{whole}efter\n"));
    let script = "\"$0\" \"${@:1:$#-2}\" --out >(cat > läst) --lang sv; wait $!";
    assert_eq!(in_shell(&prompt, script, &report[..report.len() - 1]).code, 0);
    assert_eq!(std::fs::read_to_string(prompt.path("läst")).unwrap(), whole);
    assert_eq!(in_shell(&prompt, "exec \"$0\" \"$@\"", &and(&report, &["/dev/null"])).code, 0);
    assert!(Path::new("/dev/stdout").is_symlink() && metadata("/dev/null").unwrap().rdev() != 0);
    assert_eq!(in_shell(&prompt, "exec \"$0\" \"$@\"", &and(&report, &["/dev/full"])).code, 1);
}

#[test]
fn a_pipe_that_nobody_reads_and_one_in_a_folder_hold_nobody_up() {
    let prompt = sample();
    assert!(Command::new("mkfifo").arg(prompt.path("rör")).status().unwrap().success());
    let told = prompt.refused(&["report", "coverage", "2021-02", "--format", "md", "--out", "rör"]);
    assert!(told.contains("Ingen läser rör"), "{told}");
    prompt.done(&["calendar", "export", "--out", "kal"]);
    let file = std::fs::read_dir(prompt.path("kal")).unwrap().next().unwrap().unwrap().path();
    std::fs::remove_file(&file).unwrap();
    assert!(Command::new("mkfifo").arg(&file).status().unwrap().success());
    let told = prompt.refused(&["calendar", "export", "--out", "kal"]);
    assert!(told.contains("ingen vanlig fil"), "{told}");
}

#[test]
fn the_log_of_a_database_is_not_taken_for_another_file() {
    let prompt = sample();
    prompt.write("korpass.db-wal", "inte min");
    assert_eq!(prompt.run(&["report", "coverage", "2021-02", "--format", "md", "--out", "korpass.db-shm"]).code, 1);
}

#[test]
fn no_link_in_a_folder_leads_whoever_removes_pages_or_a_demo_elsewhere() {
    let prompt = sample();
    prompt.done(&["calendar", "site", "--out", "webb", "--url", "https://example.org/x"]);
    std::fs::create_dir(prompt.path("annan")).unwrap();
    let mut linked = 0;
    for entry in std::fs::read_dir(prompt.path("webb")).unwrap() {
        let own = entry.unwrap().path();
        if own.is_dir() {
            std::fs::remove_dir_all(&own).unwrap();
            symlink(prompt.path("annan"), &own).unwrap();
            linked += 1;
        }
    }
    assert!(linked > 0);
    prompt.write("annan/index.html", "min egen");
    // Addresses that hold no longer are those whose folders are removed.
    prompt.done(&["calendar", "revoke", "Ingvar"]);
    prompt.run(&["calendar", "site", "--out", "webb"]);
    assert_eq!(std::fs::read_to_string(prompt.path("annan/index.html")).unwrap(), "min egen");

    let demo = Prompt::with_demo();
    let name = std::fs::read_dir(demo.path("kalendrar")).unwrap().next().unwrap().unwrap().file_name();
    std::fs::rename(demo.path("kalendrar"), demo.path("annan")).unwrap();
    symlink(demo.path("annan"), demo.path("kalendrar")).unwrap();
    demo.run(&["demo", ".", "--force"]);
    assert!(demo.path("annan").join(name).exists());
}

#[test]
fn what_cannot_be_shown_is_a_failure_and_a_reader_who_goes_is_none() {
    let prompt = sample();
    for command in [["member", "list"].as_slice(), &["--help"], &["roster", "2021-v7", "--json"]] {
        let full = in_shell(&prompt, "exec \"$0\" \"$@\" > /dev/full", command);
        assert_eq!(full.code, 1, "{command:?}: {}", full.told);
        assert_eq!(full.told.matches("Svaret kunde inte skrivas").count(), 1, "{command:?}: {}", full.told);
        let gone = in_shell(&prompt, "(sleep 0.2; exec \"$0\" \"$@\") | true; exit ${PIPESTATUS[0]}", command);
        assert_eq!((gone.code, gone.told.as_str()), (0, ""), "{command:?}");
    }
}
