//! What makes the program easy to use: completion, manual, topics of help, and the first steps.

use std::process::Command;

use super::dialogue::Prompt;

/// What the program answers a shell that asks.
fn asked(prompt: &Prompt, shell: &str, sent: &[&str]) -> String {
    let output = assert_cmd::cargo::cargo_bin_cmd!("korpass")
        .arg("--")
        .args(sent)
        .env("COMPLETE", shell)
        .env("LC_ALL", "sv_SE.UTF-8")
        .env("KORPASS_DB", prompt.path("korpass.db"))
        .env("KORPASS_NOW", "2021-02-09T09:00:00Z")
        .output()
        .unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn members_are_completed_by_the_shortest_name_with_or_without_dots() {
    let prompt = Prompt::with_demo();
    let before = prompt.everything();
    let fish = |word| asked(&prompt, "fish", &["korpass", "member", "show", word]);
    assert_eq!(fish("Alv"), "Alva\tAlva Andersson, förare, medåkare\n");
    assert_eq!(fish("alva a"), "Alva Andersson\tförare, medåkare\n");
    assert_eq!(fish("Alva\\ A"), "Alva Andersson\tförare, medåkare\n");
    assert_eq!(fish("Ör"), "Örjan\tÖrjan Dahl, förare\n");
    assert!(fish("akes").starts_with("Margit Åkesson\t"));
    assert_eq!(fish("").lines().count(), 25);
    assert_eq!(fish("xyz"), "");
    // Nothing is written, and nothing is left beside the database.
    assert_eq!(prompt.everything(), before);
}

#[test]
fn shifts_ahead_are_completed_first_with_day_and_crew() {
    let prompt = Prompt::with_demo();
    let shifts = asked(&prompt, "zsh", &["korpass", "assign", ""]);
    let first = shifts.lines().next().unwrap();
    assert!(first.starts_with("2021-02-09T10\ttis 9 feb 10–13  ") && first.contains(" + "), "{first}");
    assert!(shifts.lines().last().unwrap().starts_with("2021-01-2"), "{shifts}");
    assert!(asked(&prompt, "zsh", &["korpass", "why", "2021-04-1"]).starts_with("2021-04-1"));
    let after = asked(&prompt, "zsh", &["korpass", "assign", "2021-02-09T10", "Vik"]);
    assert!(after.starts_with("Viktor\t"), "{after}");
}

#[test]
fn periods_plates_settings_and_commands_are_completed() {
    let prompt = Prompt::with_demo();
    let fish = |sent: &[&str]| asked(&prompt, "fish", sent);
    assert!(fish(&["korpass", "plan", ""]).starts_with("2021-v5..v10\t1 februari–14 mars 2021\n"));
    assert!(fish(&["korpass", "plan", "2021-v5..v1"]).contains("2021-v5..v10\t"));
    assert!(fish(&["korpass", "roster", "v"]).contains("v6\t"));
    assert!(fish(&["korpass", "--lang", "en", "plan", ""]).starts_with("2021-W05..W10\t1 February"));
    assert_eq!(fish(&["korpass", "bil", "visa", "M"]), "MLB84K\tVolvo V60\n");
    assert!(fish(&["korpass", "setting", "set", "spac"]).starts_with("spacing-days\t"));
    assert!(fish(&["korpass", "plan", "x", "--weights", "fairness=6,ch"]).starts_with("fairness=6,change=\t"));
    assert_eq!(fish(&["korpass", "availability", "set", "Alva", "vi"]), "vill gärna\n");
    assert!(fish(&["korpass", "me"]).starts_with("member\tMedlemmar"));
    assert!(fish(&["korpass", "medl"]).starts_with("medlem\t"));
    assert!(fish(&["korpass", "help", "sj"]).starts_with("sjuk\t"));
    assert!(fish(&["korpass", "plan", "--see"]).starts_with("--seed\t"));
}

#[test]
fn a_database_that_is_missing_or_none_is_answered_with_silence() {
    let prompt = Prompt::new();
    for sent in
        [&["korpass", "member", "show", "A"][..], &["korpass", "assign", "2"], &["korpass", "vehicle", "show", "M"]]
    {
        assert_eq!(asked(&prompt, "fish", sent), "");
    }
    assert_eq!(prompt.everything(), vec![]);
    prompt.write("korpass.db", "inte en databas alls ".repeat(60));
    let before = prompt.everything();
    assert_eq!(asked(&prompt, "zsh", &["korpass", "member", "show", "A"]), "");
    assert_eq!(asked(&prompt, "bash", &["korpass member show A", "A", "9"]), "");
    assert_eq!(asked(&prompt, "bash", &[]), "");
    assert_eq!(prompt.everything(), before);
}

#[test]
fn every_shell_gets_a_script_that_asks_the_program() {
    let prompt = Prompt::new();
    for (shell, mark) in [("bash", "complete -o nosort -F"), ("zsh", "#compdef korpass"), ("fish", "--command korpass")]
    {
        let script = prompt.done(&["completion", shell]);
        assert!(script.contains(mark) && script.contains(&format!("COMPLETE={shell}")), "{script}");
    }
    assert!(prompt.done(&["komplettering", "--help"]).contains("source <(korpass completion bash)"));
}

/// With a shell of the machine itself, if it has one.
#[cfg(unix)]
#[test]
fn bash_understands_its_script() {
    let prompt = Prompt::with_demo();
    let script = "source <(korpass completion bash); complete -p korpass; COMP_LINE='korpass member show \"Alva A'; \
                  COMP_POINT=${#COMP_LINE}; COMP_TYPE=9; _korpass korpass 'Alva A' show; echo \"${COMPREPLY[@]}\"";
    let program = assert_cmd::cargo::cargo_bin!("korpass");
    let path = format!("{}:{}", program.parent().unwrap().display(), std::env::var("PATH").unwrap_or_default());
    let run = Command::new("bash")
        .args(["--norc", "-c", script])
        .env("PATH", path)
        .env("KORPASS_DB", prompt.path("korpass.db"))
        .output();
    let Ok(output) = run else { return };
    let shown = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(shown.contains("-F _korpass korpass") && shown.ends_with("Alva Andersson\"\n"), "{output:?}");
}

#[test]
fn the_manual_has_a_page_for_every_command_in_the_language_spoken() {
    let prompt = Prompt::new();
    let told = prompt.done(&["man", "handbok"]);
    assert!(told.contains("handbokssidor"), "{told}");
    let page = |name: &str| std::fs::read_to_string(prompt.path(name)).unwrap();
    assert!(page("handbok/korpass.1").contains("korpass\\-vehicle(1)"));
    let plan = page("handbok/korpass-plan.1");
    assert!(plan.starts_with(".ie \\n(.g .ds Aq") && plan.contains(".TH KORPASS-PLAN 1 2021-01-18"), "{plan}");
    assert!(plan.contains("EXEMPEL") && plan.contains("Planera en period"), "{plan}");
    assert!(prompt.path("handbok/korpass-vehicle-swap-tasks-tick.1").exists());
    let english = Prompt::new().in_english();
    english.done(&["manual", "."]);
    assert!(std::fs::read_to_string(english.path("korpass-plan.1")).unwrap().contains("EXAMPLES"));
}

#[test]
fn help_has_topics_in_both_languages() {
    let prompt = Prompt::new();
    assert!(prompt.done(&["help"]).contains("korpass help planering, sjuk eller bilbyte"));
    assert!(prompt.done(&["--help"]).contains("planering  Planera sex veckor"));
    for (topic, command) in
        [("planering", "publish"), ("sjuk", "suggest"), ("illness", "suggest"), ("bilbyte", "advise")]
    {
        let shown = prompt.done(&["help", topic]);
        assert!(shown.contains(command), "{shown}");
        assert!(shown.lines().all(|line| line.chars().count() <= 80), "{shown}");
    }
    assert!(Prompt::new().in_english().done(&["help", "exchange"]).starts_with("Exchanging the car\n"));
    assert!(prompt.done(&["help", "vehicle", "swap"]).contains("korpass vehicle swap"));
}

#[test]
fn init_without_a_name_and_without_a_terminal_says_what_to_do() {
    let prompt = Prompt::new();
    let told = prompt.refused(&["init"]);
    assert!(told.contains("\n  korpass init \"Grannstöd Provköping\"\n"), "{told}");
    assert_eq!(prompt.everything(), vec![]);
}
