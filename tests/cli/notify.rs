//! Telling people what has changed since they were last told.

use super::dialogue::Prompt;

/// A small association in English or Swedish, published: two shifts, each with Åsa or Cilla driving.
fn published() -> Prompt {
    let prompt = super::own_association::small();
    prompt.done(&["plan", "2021-v5"]);
    prompt.done(&["publish", "--yes"]);
    prompt
}

/// The names of those who are to be told something.
fn to_be_told(prompt: &Prompt) -> Vec<String> {
    let found = prompt.json(&["notify"]);
    let members = found["members"].as_array().unwrap();
    assert_eq!(found["to_be_told"], members.len());
    members.iter().map(|member| member["member"].as_str().unwrap().to_owned()).collect()
}

/// What is new for one member: what kind each time, and the start of the shift.
fn news(prompt: &Prompt, member: &str) -> Vec<(String, String)> {
    let found = prompt.json(&["notify", "--member", member]);
    let members = found["members"].as_array().unwrap();
    let news = members.iter().flat_map(|member| member["news"].as_array().unwrap().clone());
    news.map(|news| {
        let known = if news["now"].is_null() { &news["before"] } else { &news["now"] };
        (news["kind"].as_str().unwrap().to_owned(), known["start"].as_str().unwrap()[..16].to_owned())
    })
    .collect()
}

/// The crew of the first shift of a week: driver and ride-along.
fn first_crew(prompt: &Prompt) -> (String, String) {
    let crew = prompt.json(&["roster", "2021-v5"])["shifts"][0]["crew"].clone();
    let name = |place: usize| crew[place]["name"].as_str().unwrap().to_owned();
    (name(0), name(1))
}

#[test]
fn whoever_was_told_hears_nothing_more_and_a_change_reaches_only_those_it_concerns() {
    let prompt = published();
    assert_eq!(to_be_told(&prompt).len(), 4);
    assert!(prompt.done(&["publish", "--dry-run"]).contains("Inget nytt"));
    let told = prompt.done(&["notify", "--told", "--yes"]);
    assert!(told.contains("4 medlemmar har fått veta"), "{told}");
    assert_eq!(to_be_told(&prompt), Vec::<String>::new());
    assert!(prompt.done(&["notify"]).contains("Alla har fått veta"));
    assert!(prompt.done(&["notify", "--told", "--yes"]).contains("Alla har fått veta"));

    let (driver, rider) = first_crew(&prompt);
    prompt.done(&["unassign", "--yes", "2021-02-01T9", &rider]);
    let free = ["Åsa Öberg", "Bo Berg", "Cilla Ceder", "Disa Dal"].into_iter().find(|name| {
        *name != driver && *name != rider && prompt.run(&["assign", "--yes", "2021-02-01T9", name, "--force"]).code == 0
    });
    let free = free.unwrap();
    let published = prompt.done(&["publish", "2021-v5", "--yes", "--force"]);
    assert!(published.contains("3 medlemmar har något nytt att få veta:\n  korpass notify\n"), "{published}");
    let mut concerned = vec![driver.clone(), rider.clone(), free.to_owned()];
    concerned.sort();
    let mut found = to_be_told(&prompt);
    found.sort();
    assert_eq!(found, concerned);
    assert_eq!(news(&prompt, &rider), [("taken".to_owned(), "2021-02-01T09:00".to_owned())]);
    let shown = prompt.done(&["notify", "--member", &driver]);
    assert!(shown.contains("måndag 1 februari kl. 09–12: förare, ABC123"), "{shown}");
    assert!(shown.contains(&format!("  med {free} (medåkare)\n  förut med {rider}\n")), "{shown}");

    // One is told, and then all goes back to how it was: she hears that, and nobody else anything.
    prompt.done(&["notify", "--told", "--member", free, "--yes"]);
    prompt.done(&["unassign", "--yes", "2021-02-01T9", free]);
    prompt.done(&["assign", "--yes", "2021-02-01T9", &rider, "--force"]);
    prompt.done(&["publish", "2021-v5", "--yes", "--force"]);
    assert_eq!(to_be_told(&prompt), [free]);
    assert_eq!(news(&prompt, free), [("taken".to_owned(), "2021-02-01T09:00".to_owned())]);
}

#[test]
fn a_rehearsal_records_nothing_and_a_script_must_answer_beforehand() {
    let prompt = published();
    let before = prompt.everything();
    let shown = prompt.done(&["notify", "--told", "--dry-run"]);
    assert!(shown.contains("Skulle antecknas: 4 medlemmar") && shown.contains("(--dry-run)"), "{shown}");
    assert!(prompt.refused(&["notify", "--told"]).contains("--yes"));
    assert_eq!(prompt.everything(), before);
    assert_eq!(to_be_told(&prompt).len(), 4);
}

#[test]
fn the_log_says_who_was_told_when_and_how() {
    let prompt = published();
    assert!(prompt.done(&["notify", "--log"]).contains("Ingen har fått veta något än."));
    prompt.done(&["notify", "--told", "--member", "Åsa", "--yes"]);
    let shown = prompt.done(&["notify", "--log"]);
    assert!(shown.contains("mån 18 jan 10:00") && shown.contains("för hand (samordnaren)"), "{shown}");
    let log = prompt.json(&["notify", "--log", "--member", "Åsa"]);
    assert_eq!((&log[0]["member"], &log[0]["state"]), (&"Åsa Öberg".into(), &"told".into()));
    assert_eq!(prompt.json(&["notify", "--log", "--member", "Bo"]), serde_json::json!([]));
}

#[test]
fn shifts_that_are_over_are_not_told() {
    let prompt = published().at("2021-02-08T09:00:00Z");
    assert_eq!(to_be_told(&prompt), Vec::<String>::new());
}

#[test]
fn a_text_is_in_the_readers_language_with_the_contact_and_no_number_that_is_not_shared() {
    let prompt = published();
    let (driver, rider) = first_crew(&prompt);
    prompt.done(&["association", "set", "--contact", "Åsa, 070-174 06 05"]);
    prompt.done(&["member", "edit", &rider, "--phone", "070-1740699"]);
    prompt.done(&["calendar", "set", &driver, "--language", "en"]);
    let text = |prompt: &Prompt| {
        let found = prompt.json(&["notify", "--member", &driver]);
        found["members"][0]["text"].as_str().unwrap().to_owned()
    };
    let first = text(&prompt);
    assert!(first.contains("Monday 1 February, 09–12: driver, ABC123\n  with "), "{first}");
    assert!(first.contains("Ring Åsa, 070-174 06 05 as soon as you can."), "{first}");
    assert!(!first.contains("06 99"), "{first}");
    prompt.done(&["calendar", "set", &rider, "--share-phone", "ja"]);
    assert!(text(&prompt).contains("phone 070-174 06 99"), "{}", text(&prompt));
    let shown = prompt.done(&["notify", "--member", &driver]);
    assert!(shown.lines().all(|line| line.chars().count() <= 80), "{shown}");
}

#[test]
fn letters_are_files_to_open_in_a_mail_program() {
    let prompt = published();
    assert!(prompt.refused(&["notify", "--out", "brev"]).contains("korpass notify setup --from"));
    prompt.done(&["notify", "setup", "--from", "Åsa Öberg <asa@example.org>"]);
    prompt.done(&["member", "edit", "Bo", "--email", "bo@example.org"]);
    let shown = prompt.done(&["notify", "--out", "brev"]);
    assert!(shown.contains("skriv") && shown.contains("korpass notify --told"), "{shown}");
    let letter = std::fs::read_to_string(prompt.path("brev/bo-berg.eml")).unwrap();
    let (head, body) = letter.split_once("\r\n\r\n").unwrap();
    for part in
        ["X-Unsent: 1", "Date: Mon, 18 Jan 2021 09:00:00 +0000", "To: \"Bo Berg\" <bo@example.org>", "Message-ID: <"]
    {
        assert!(head.contains(part), "{part} in {head}");
    }
    assert!(letter.is_ascii() && body.contains("text/calendar; charset=utf-8; method=PUBLISH"), "{letter}");
    let again = std::fs::read(prompt.path("brev/bo-berg.eml")).unwrap();
    prompt.done(&["notify", "--out", "brev"]);
    assert_eq!(std::fs::read(prompt.path("brev/bo-berg.eml")).unwrap(), again, "the same letter, the same bytes");
    // A letter in a file is not told yet.
    assert_eq!(to_be_told(&prompt).len(), 4);
    prompt.done(&["notify", "--told", "--member", "Bo", "--yes"]);
    let answer = prompt.run(&["notify", "--out", "brev", "--member", "Bo"]);
    assert!(answer.told.contains("äldre mejl"), "{}", answer.told);
}

#[test]
fn mail_needs_a_server_a_password_and_protection() {
    let prompt = published();
    prompt.done(&["member", "edit", "Bo", "--email", "bo@example.org"]);
    assert!(prompt.refused(&["notify", "--send", "--yes"]).contains("korpass notify setup --from"));
    let setup = ["notify", "setup", "--from", "Bo <bo@example.org>", "--host", "smtp.example.org"];
    let refused = prompt.refused(&[&setup[..], &["--security", "none"]].concat());
    assert!(refused.contains("localhost"), "{refused}");
    prompt.done(&[&setup[..], &["--user", "bo"]].concat());
    assert!(prompt.refused(&["notify", "--send", "--yes"]).contains("KORPASS_SMTP_PASSWORD"));
    let shown = prompt.done(&["notify", "setup"]);
    assert!(shown.contains("smtp.example.org, port 465, tls"), "{shown}");
    assert_eq!(prompt.json(&["notify", "setup"])["per_minute"], 20);
    let shown = prompt.done(&["notify", "--send", "--dry-run"]);
    assert!(shown.contains("Bo Berg skulle få ett mejl till bo@example.org."), "{shown}");
    assert_eq!(to_be_told(&prompt).len(), 4);
}

#[test]
fn where_nobody_listens_nothing_is_told_and_all_can_be_sent_later() {
    let prompt = published();
    for (name, address) in [("Bo", "bo@example.org"), ("Cilla", "cilla@example.org")] {
        prompt.done(&["member", "edit", name, "--email", address]);
    }
    // A port that was free a moment ago, with a protection that is refused before anything is tried again.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    let setup = ["notify", "setup", "--from", "Bo <bo@example.org>", "--host", "localhost", "--security", "none"];
    prompt.done(&[&setup[..], &["--port", &port]].concat());
    let server = std::thread::spawn(move || {
        use std::io::Write;
        let (mut stream, _) = listener.accept().unwrap();
        stream.write_all(b"554 No mail today\r\n").unwrap();
    });
    let told = prompt.run(&["notify", "--send", "--yes"]);
    server.join().unwrap();
    assert_eq!(told.code, 1, "{}", told.shown);
    assert!(told.told.contains("No mail today") && told.told.contains("2 väntar"), "{}", told.told);
    assert_eq!(to_be_told(&prompt).len(), 4);
    let log = prompt.json(&["notify", "--log"]);
    assert_eq!((log.as_array().unwrap().len(), &log[0]["state"]), (1, &"failed".into()));
    assert!(prompt.refused(&["notify", "--again", "--member", "Bo", "--yes"]).contains("inte oklart"));
}
