//! Commands that körpass advises, pasted into a shell.

use std::process::Command;

use assert_cmd::cargo::cargo_bin;

use super::dialogue::{Prompt, monday_morning};

/// Names that would run something, name somebody else or be an option, were they typed as they are.
const HOSTILE: [&str; 9] = [
    "$(id>x)",
    "`id>x`",
    "Eva \"EVIL\" Ek",
    "--force",
    "-2+3",
    "'; id>x; '",
    "!! ~ * $HOME \\",
    "Bo", // Bo Berg is called so by his first name; the whole name means the other.
    "12 Ek",
];

/// The shells that are tried, and how they are asked to read a line as they would from somebody who pastes it.
const SHELLS: [(&str, &[&str]); 3] = [
    ("bash", &["--norc", "-o", "history", "-o", "histexpand", "-s"]),
    ("zsh", &["-f", "-o", "banghist", "-s"]),
    ("fish", &["--no-config"]),
];

/// Pastes lines into a shell; gives whether there is such a shell, and all went well.
fn pasted(prompt: &Prompt, shell: &str, arguments: &[&str], lines: &str) -> bool {
    prompt.write("pasted", format!("{lines}\n"));
    let program = cargo_bin!("korpass");
    let path = format!("{}:{}", program.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let ran = Command::new(shell)
        .args(arguments)
        .stdin(std::fs::File::open(prompt.path("pasted")).unwrap())
        .current_dir(prompt.path("."))
        .envs([("PATH", path.as_str()), ("KORPASS_NOW", "2021-02-08T07:00:00Z"), ("LC_ALL", "C.UTF-8")])
        .envs([("KORPASS_DB", prompt.path("korpass.db")), ("HOME", prompt.path("."))])
        .output();
    let Ok(ran) = ran else {
        eprintln!("NOT TRIED: {shell} is not installed");
        return false;
    };
    assert!(ran.status.success(), "{shell}: {lines}: {}", String::from_utf8_lossy(&ran.stderr));
    true
}

/// The commands that are advised in what was told.
fn advised(told: &str) -> Vec<&str> {
    told.lines().filter_map(|line| line.strip_prefix("  korpass ")).collect()
}

/// When a member left.
fn left(prompt: &Prompt, name: &str) -> serde_json::Value {
    let members = prompt.json(&["member", "list", "--all"]);
    let all = members.as_array().unwrap();
    all.iter().find(|member| member["name"] == name).unwrap_or_else(|| panic!("{name}: {members}"))["left"].clone()
}

#[test]
fn an_advised_command_means_whom_it_names_in_every_shell() {
    for (shell, arguments) in SHELLS {
        let prompt = monday_morning();
        for name in HOSTILE {
            let added = prompt.run_as_computer_speaks(&["member", "add", "--roles", "driver", "--", name]);
            assert_eq!(added.code, 0, "{name}: {}", added.told);
        }
        let mut lines = String::new();
        for name in HOSTILE {
            // Who is still a member is not erased; the advice is to let them leave first.
            let told = prompt.run_as_computer_speaks(&["member", "erase", "--", name]).told;
            lines.push_str(&format!("korpass {} 2021-03-01\n", advised(&told)[0]));
        }
        if pasted(&prompt, shell, arguments, &lines) {
            assert!(!prompt.path("x").exists(), "{shell} ran what is in a name");
            for name in HOSTILE {
                assert_eq!(left(&prompt, name), "2021-03-01", "{shell}: {name}");
            }
        }
    }
}

#[test]
fn an_advised_command_means_the_database_that_was_named() {
    let names = ["$(id>x).db", "a b.db", "`id>x`.db", "it's \"mine\".db"];
    let prompt = monday_morning();
    prompt.done(&["member", "add", "Bo Zork", "--roles", "driver"]);
    for name in names {
        for (shell, arguments) in SHELLS {
            std::fs::copy(prompt.path("korpass.db"), prompt.path(name)).unwrap();
            let told = prompt.refused(&["--db", name, "member", "erase", "Bo Zork"]);
            let command = format!("korpass {} 2021-03-01", advised(&told)[0]);
            if pasted(&prompt, shell, arguments, &command) {
                let members = prompt.json(&["--db", name, "member", "list", "--all"]);
                let bo = members.as_array().unwrap().iter().find(|member| member["name"] == "Bo Zork");
                assert_eq!(bo.unwrap()["left"], "2021-03-01", "{shell}: {name}");
            }
            assert!(!prompt.path("x").exists(), "{name} was run in {shell}");
            std::fs::remove_file(prompt.path(name)).unwrap();
        }
    }
}
