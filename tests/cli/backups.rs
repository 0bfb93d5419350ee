//! Backups: made, kept, restored, and restored back.

use super::dialogue::Prompt;
use super::dialogue::content;

/// An association of its own, as the sample has no backups by itself.
fn association() -> Prompt {
    let prompt = Prompt::new();
    prompt.done(&["init", "Grannstöd Testby"]);
    prompt.done(&["member", "add", "Åsa Öberg", "--roles", "båda"]);
    prompt
}

fn backups(prompt: &Prompt) -> Vec<String> {
    let listed = prompt.json(&["backup", "--list"]);
    listed.as_array().unwrap().iter().map(|one| one["at"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_first_use_of_a_day_makes_a_backup_and_the_next_one_none() {
    let prompt = association();
    assert_eq!(backups(&prompt), ["2021-01-18T10:00:00"]);
    prompt.done(&["member", "list"]);
    assert_eq!(backups(&prompt).len(), 1);
    let prompt = prompt.at("2021-01-19T06:30:00Z");
    prompt.done(&["member", "list"]);
    assert_eq!(backups(&prompt), ["2021-01-18T10:00:00", "2021-01-19T07:30:00"]);
}

#[test]
fn what_restoring_would_change_is_shown_and_what_it_replaced_comes_back() {
    let prompt = association();
    prompt.done(&["backup"]);
    prompt.done(&["member", "add", "Bo Berg", "--roles", "förare"]);
    let later = content::of(&prompt.path("korpass.db"));
    let shown = prompt.done(&["restore", "2021-01-18", "--dry-run"]);
    assert!(shown.contains("En ändring är gjord efter kopian och försvinner:"), "{shown}");
    assert!(shown.contains("Bo Berg är tillagd"), "{shown}");
    assert_eq!(content::of(&prompt.path("korpass.db")), later, "a rehearsal changes nothing");
    assert!(prompt.run(&["restore", "2021-01-18"]).told.contains("--yes"));
    prompt.done(&["restore", "2021-01-18", "--yes"]);
    assert!(!prompt.done(&["member", "list"]).contains("Bo Berg"));
    let told = prompt.refused(&["undo"]);
    let back = told.lines().last().unwrap().trim().strip_prefix("korpass restore ").unwrap().to_owned();
    prompt.done(&["restore", &back, "--yes"]);
    assert!(prompt.done(&["member", "list"]).contains("Bo Berg"));
}

#[test]
fn a_damaged_database_is_restored_and_the_damaged_file_kept() {
    let prompt = association();
    prompt.done(&["backup"]);
    prompt.write("korpass.db", "skräp");
    assert!(prompt.run(&["doctor"]).shown.contains("korpass restore 2021-01-18T"));
    let shown = prompt.done(&["restore", "2021-01-18", "--yes"]);
    assert!(shown.contains("sparas som den är"), "{shown}");
    assert!(prompt.done(&["member", "list"]).contains("Åsa Öberg"));
    let kept = std::fs::read_dir(prompt.path("korpass-backups")).unwrap().map(|entry| entry.unwrap().path());
    let kept: Vec<_> = kept.filter(|path| path.extension().is_some_and(|ending| ending == "damaged")).collect();
    assert_eq!(std::fs::read(&kept[0]).unwrap(), "skräp".as_bytes());
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_the_database_its_backups_and_the_site() {
    use std::os::unix::fs::PermissionsExt;
    let prompt = Prompt::with_demo();
    prompt.done(&["backup"]);
    prompt.done(&["calendar", "site", "--out", "webb", "--url", "https://example.org/korpass"]);
    let mut looked_at = 0;
    for (path, _) in prompt.everything() {
        let shown = path.strip_prefix(prompt.path("")).unwrap().to_owned();
        if shown.starts_with("webb") || shown.starts_with("korpass-backups") || shown.starts_with("korpass.db") {
            let mode = std::fs::metadata(&path).unwrap().permissions().mode() & 0o777;
            assert_eq!(mode, 0o600, "{}", shown.display());
            looked_at += 1;
        }
    }
    assert!(looked_at > 50, "{looked_at}");
}

#[cfg(unix)]
#[test]
fn a_link_in_a_folder_is_replaced_or_refused_and_never_followed() {
    let prompt = Prompt::with_demo();
    prompt.write("hemligt.txt", "orört");
    std::fs::create_dir(prompt.path("kal")).unwrap();
    std::os::unix::fs::symlink(prompt.path("hemligt.txt"), prompt.path("kal/alva-andersson.ics")).unwrap();
    prompt.done(&["calendar", "export", "--out", "kal"]);
    assert_eq!(std::fs::read(prompt.path("hemligt.txt")).unwrap(), "orört".as_bytes());
    std::fs::create_dir(prompt.path("annat")).unwrap();
    std::os::unix::fs::symlink(prompt.path("annat"), prompt.path("korpass-backups")).unwrap();
    assert!(prompt.refused(&["backup"]).contains("är en länk"));
    assert_eq!(std::fs::read_dir(prompt.path("annat")).unwrap().count(), 0);
}
