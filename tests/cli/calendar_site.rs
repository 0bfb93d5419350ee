//! The folder of calendars for the web.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::dialogue::Prompt;

const URL: &str = "https://example.org/korpass";

/// Every file of a folder with its bytes and its time.
fn files(folder: &Path) -> BTreeMap<PathBuf, (String, SystemTime)> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let time = std::fs::metadata(&path).unwrap().modified().unwrap();
            found.insert(path.clone(), (std::fs::read_to_string(&path).unwrap(), time));
        }
    }
    found
}

fn page_of(prompt: &Prompt, member: &str) -> String {
    prompt.json(&["calendar", "show", member])["page"].as_str().unwrap().to_owned()
}

fn first_member(prompt: &Prompt) -> String {
    prompt.json(&["member", "list"])[0]["name"].as_str().unwrap().to_owned()
}

fn with_site() -> Prompt {
    let prompt = Prompt::with_demo();
    prompt.done(&["calendar", "site", "--out", "webb", "--url", URL]);
    prompt
}

#[test]
fn each_member_has_an_address_that_nobody_guesses_and_no_page_lists_them() {
    let prompt = with_site();
    let members = prompt.json(&["member", "list"]);
    let members: Vec<&str> =
        members.as_array().unwrap().iter().map(|member| member["name"].as_str().unwrap()).collect();
    let pages: BTreeMap<String, &str> = members.iter().map(|name| (page_of(&prompt, name), *name)).collect();
    assert_eq!(pages.len(), members.len());
    for (page, name) in &pages {
        let token = page.strip_prefix(&format!("{URL}/")).unwrap().trim_end_matches('/');
        assert!(token.len() == 32 && token.bytes().all(|byte| byte.is_ascii_hexdigit()), "{page}");
        let own = prompt.path("webb").join(token);
        let html = std::fs::read_to_string(own.join("index.html")).unwrap();
        assert!(html.contains(name) && html.contains("noindex") && !html.contains("<script"));
        assert!(html.contains(&format!("webcal://example.org/korpass/{token}/korpass.ics")));
        assert!(pages.keys().all(|other| other == page || !html.contains(other.as_str())));
        let calendar = std::fs::read_to_string(own.join("korpass.ics")).unwrap().replace("\r\n ", "");
        assert!(calendar.contains(&format!("SOURCE;VALUE=URI:{page}korpass.ics\r\n")), "{calendar}");
    }
    let front = std::fs::read_to_string(prompt.path("webb").join("index.html")).unwrap();
    assert!(members.iter().all(|name| !front.contains(name)));
    assert!(pages.keys().all(|page| !front.contains(page.as_str())));
}

#[test]
fn what_has_not_changed_keeps_its_bytes_and_times_and_a_moved_car_reaches_every_page() {
    let prompt = with_site();
    let before = files(&prompt.path("webb"));
    prompt.done(&["calendar", "site", "--out", "webb"]);
    assert_eq!(files(&prompt.path("webb")), before);
    prompt.done(&["association", "set", "--car-place", "Hallunda torg"]);
    prompt.done(&["calendar", "site", "--out", "webb"]);
    let after = files(&prompt.path("webb"));
    let pages = after.values().filter(|(text, _)| text.contains("Hallunda torg")).count();
    assert!(pages > 25, "{pages}");
    assert_eq!(after.keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());
}

#[test]
fn a_revoked_address_and_those_of_people_who_left_are_removed_with_their_files() {
    let prompt = with_site();
    let member = first_member(&prompt);
    let old = page_of(&prompt, &member);
    let folder = |page: &str| prompt.path("webb").join(page.trim_end_matches('/').rsplit('/').next().unwrap());
    prompt.done(&["calendar", "revoke", &member]);
    assert!(folder(&old).exists());
    let told = prompt.done(&["calendar", "site", "--out", "webb"]);
    assert!(told.contains("En adress gäller inte längre.") && told.contains(&old), "{told}");
    let new = page_of(&prompt, &member);
    assert!(!folder(&old).exists() && folder(&new).join("korpass.ics").exists());
    prompt.done(&["member", "edit", &member, "--left", "2021-01-10", "--yes"]);
    prompt.done(&["calendar", "site", "--out", "webb"]);
    assert!(!folder(&new).exists());
    assert!(prompt.refused(&["calendar", "revoke", &member]).contains("ingen adress"));
}

#[test]
fn sheets_for_printing_hold_everybodys_address_and_never_lie_in_the_site() {
    let prompt = with_site();
    let member = first_member(&prompt);
    prompt.done(&["calendar", "site", "--out", "webb", "--sheets", "blad.html"]);
    let sheets = std::fs::read_to_string(prompt.path("blad.html")).unwrap();
    assert!(sheets.contains(&member) && sheets.contains(&page_of(&prompt, &member)) && sheets.contains("<svg"));
    let told = prompt.refused(&["calendar", "site", "--out", "webb", "--sheets", "webb/blad.html"]);
    assert!(told.contains("ska ut på webben"), "{told}");
    assert!(!prompt.path("webb").join("blad.html").exists());
}

#[test]
fn files_with_names_and_pages_of_others_are_kept_apart_from_the_site() {
    let prompt = with_site();
    for folder in ["webb", "webb/alla"] {
        assert!(prompt.refused(&["calendar", "export", "--out", folder]).contains("ska ut på webben"));
    }
    assert!(!prompt.path("webb/alla").exists());
    std::fs::create_dir(prompt.path("hemsida")).unwrap();
    prompt.write("hemsida/index.html", "Välkommen");
    assert!(prompt.refused(&["calendar", "site", "--out", "hemsida"]).contains("annat i hemsida"));
    assert_eq!(std::fs::read_to_string(prompt.path("hemsida/index.html")).unwrap(), "Välkommen");
}

#[test]
fn without_an_address_or_in_a_folder_of_another_association_nothing_is_written() {
    let prompt = Prompt::with_demo();
    let told = prompt.refused(&["calendar", "site", "--out", "webb"]);
    assert!(told.contains("--url https://"), "{told}");
    assert!(!prompt.path("webb").exists());
    std::fs::create_dir(prompt.path("webb")).unwrap();
    prompt.write("webb/.korpass-site", "another\n");
    let told = prompt.refused(&["calendar", "site", "--out", "webb", "--url", URL]);
    assert!(told.contains("en annan förenings sidor"), "{told}");
    let wrong = prompt.run(&["calendar", "site", "--out", "webb", "--url", "example.org"]);
    assert!(wrong.code == 2 && wrong.told.contains("https://example.org/korpass"), "{}", wrong.told);
}
