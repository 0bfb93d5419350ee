//! Addresses, pages and mails that cannot be taken back.

use super::dialogue::{Prompt, monday_morning};

const URL: &str = "https://example.org/korpass";

/// The sample with its pages written for the web.
fn with_site() -> Prompt {
    let prompt = monday_morning();
    prompt.done(&["calendar", "site", "--out", "webb", "--url", URL]);
    prompt
}

fn members(prompt: &Prompt) -> Vec<String> {
    let members = prompt.json(&["member", "list"]);
    members.as_array().unwrap().iter().map(|member| member["name"].as_str().unwrap().to_owned()).collect()
}

fn page_of(prompt: &Prompt, member: &str) -> String {
    prompt.json(&["calendar", "show", member])["page"].as_str().unwrap().to_owned()
}

fn left_on_web(prompt: &Prompt) -> Vec<String> {
    let pages = prompt.json(&["calendar", "gone", "--dry-run"])["pages"].clone();
    pages.as_array().unwrap().iter().map(|page| page.as_str().unwrap().to_owned()).collect()
}

#[test]
fn no_undo_and_no_backup_brings_a_leaked_address_back() {
    let prompt = with_site();
    let member = members(&prompt).remove(0);
    let leaked = page_of(&prompt, &member);
    prompt.done(&["backup"]);
    prompt.done(&["calendar", "revoke", &member]);
    let new = page_of(&prompt, &member);
    assert_ne!(new, leaked);
    let told = prompt.refused(&["undo"]);
    assert!(told.contains("återkallats går inte att") && told.contains("korpass undo "), "{told}");
    let revoked = prompt.json(&["history"])["operations"].as_array().unwrap()[0]["number"].to_string();
    prompt.refused(&["undo", &revoked, "--force"]);
    prompt.run(&["redo"]);
    assert_eq!(page_of(&prompt, &member), new);
    prompt.done(&["restore", "2021", "--yes"]);
    assert_eq!(page_of(&prompt, &member), new);
    prompt.done(&["calendar", "site", "--out", "webb"]);
    assert_eq!((page_of(&prompt, &member), left_on_web(&prompt)), (new, vec![leaked]));
}

#[test]
fn addresses_that_were_handed_out_hold_whatever_is_undone_after_the_pages_are_written() {
    let prompt = monday_morning();
    let members = members(&prompt);
    prompt.done(&["association", "set", "--car-place", "Hallunda"]);
    prompt.done(&["calendar", "site", "--out", "webb", "--url", URL]);
    let pages = || members.iter().map(|member| page_of(&prompt, member)).collect::<Vec<_>>();
    let handed_out = pages();
    let told = prompt.refused(&["undo"]);
    let before = told.lines().last().unwrap().trim().strip_prefix("korpass undo ").unwrap().to_owned();
    prompt.done(&["undo", &before]);
    assert_eq!(pages(), handed_out);
    prompt.done(&["redo"]);
    prompt.done(&["calendar", "site", "--out", "webb"]);
    assert_eq!((pages(), left_on_web(&prompt)), (handed_out, Vec::<String>::new()));
}

#[test]
fn what_must_go_from_the_web_is_named_with_each_site_until_somebody_has_seen_that_it_is_gone() {
    let prompt = with_site();
    let mut members = members(&prompt);
    let (one, other) = (members.remove(0), members.remove(0));
    let mut pages = [page_of(&prompt, &one), page_of(&prompt, &other)];
    prompt.done(&["calendar", "revoke", &one]);
    assert!(prompt.run(&["calendar", "revoke", &other]).shown.contains(&pages[0]), "named as soon as it must go");
    let new = page_of(&prompt, &one);
    pages.sort();
    for _ in 0..2 {
        let told = prompt.done(&["calendar", "site", "--out", "webb"]);
        assert!(pages.iter().all(|page| told.contains(page.as_str())), "{told}");
        assert!(told.contains("rsync -r --delete ") && told.contains(" webb/ "), "{told}");
        let list = std::fs::read_to_string(prompt.path("webb-ta-bort.txt")).unwrap();
        for page in &pages {
            let token = page.trim_end_matches('/').rsplit('/').next().unwrap();
            assert!(list.contains(&format!("\n{token}/index.html\n{token}/korpass.ics\n")), "{list}");
            assert!(!prompt.path("webb").join(token).exists());
        }
        assert_eq!(list.lines().count(), 5, "the pages that hold are not in it: {list}");
    }
    // Nobody has seen anything yet.
    assert!(prompt.refused(&["calendar", "gone"]).contains("--yes"));
    assert_eq!(left_on_web(&prompt), pages);
    assert!(prompt.done(&["calendar", "gone", "--yes"]).contains("2 sidor"));
    let told = prompt.done(&["calendar", "site", "--out", "webb"]);
    assert!(!told.contains("rsync") && page_of(&prompt, &one) == new, "{told}");
    assert!(!std::fs::read_to_string(prompt.path("webb-ta-bort.txt")).unwrap().contains("index.html"));
    // A site that moves leaves all its pages behind.
    prompt.done(&["calendar", "site", "--out", "webb", "--url", "https://example.net"]);
    assert!(left_on_web(&prompt).contains(&new));
}

#[test]
fn the_page_of_somebody_who_is_erased_is_known_until_it_is_gone() {
    // So much later that no seats are ahead.
    let prompt = with_site().at("2021-08-02T07:00:00Z");
    let member = members(&prompt).remove(0);
    let page = page_of(&prompt, &member);
    prompt.done(&["member", "retire", &member, "2021-08-01"]);
    let erased = prompt.done(&["member", "erase", &member, "--yes"]);
    assert!(erased.contains(&page), "{erased}");
    assert_eq!(left_on_web(&prompt), std::slice::from_ref(&page));
    assert!(prompt.done(&["calendar", "site", "--out", "webb"]).contains(&page));
}
