//! Tests that read like a dialogue at a prompt: a folder, commands, and what they answer.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use assert_cmd::cargo::cargo_bin;
use rusqlite::Connection;

#[allow(dead_code)] // Each suite uses its part.
pub mod content;

/// A folder with a database, and körpass run in it at a fixed time.
pub struct Prompt {
    folder: tempfile::TempDir,
    language: &'static str,
    now: &'static str,
}

/// What a command answered.
pub struct Answer {
    /// The exit code.
    pub code: i32,
    /// What it showed.
    pub shown: String,
    /// What it told on the error stream.
    pub told: String,
}

impl Answer {
    /// What came of a run to its end.
    pub fn of(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code().unwrap_or(-1), shown: text(output.stdout), told: text(output.stderr) }
    }
}

impl Prompt {
    /// An empty folder, spoken to in Swedish.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), language: "sv", now: "2021-01-18T09:00:00Z" }
    }

    /// A folder with the sample association planned and published.
    pub fn with_demo() -> Self {
        let prompt = Self::new();
        let demo = prompt.run(&["demo", "."]);
        assert_eq!(demo.code, 0, "{}", demo.told);
        prompt
    }

    /// The same, spoken to in English.
    pub fn in_english(mut self) -> Self {
        self.language = "en";
        self
    }

    /// The same at another time, in UTC.
    pub fn at(mut self, now: &'static str) -> Self {
        self.now = now;
        self
    }

    /// A file in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file in the folder.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    /// Runs körpass with arguments.
    pub fn run(&self, arguments: &[&str]) -> Answer {
        let mut all = arguments.to_vec();
        all.extend(["--lang", self.language]);
        self.run_as_computer_speaks(&all)
    }

    /// Runs körpass with arguments and no language chosen, on a computer that speaks none of them.
    pub fn run_as_computer_speaks(&self, arguments: &[&str]) -> Answer {
        Answer::of(self.command(arguments).output().unwrap())
    }

    /// The program with arguments, in the folder and at the time of the prompt, to be run otherwise than to its end.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(cargo_bin!("korpass"));
        command
            .args(arguments)
            .env("LC_ALL", "C")
            .current_dir(self.folder.path())
            .env("KORPASS_DB", self.path("korpass.db"))
            .env("KORPASS_NOW", self.now)
            .env("COLUMNS", "80")
            .env("USER", "samordnaren");
        command
    }

    /// Runs körpass and expects it to succeed; gives what it showed.
    pub fn done(&self, arguments: &[&str]) -> String {
        let answer = self.run(arguments);
        assert_eq!(answer.code, 0, "{arguments:?}: {}", answer.told);
        answer.shown
    }

    /// Runs körpass and expects it to refuse; gives what it told.
    pub fn refused(&self, arguments: &[&str]) -> String {
        let answer = self.run(arguments);
        assert_eq!(answer.code, 1, "{arguments:?}: {}{}", answer.shown, answer.told);
        assert_eq!(answer.shown, "", "{arguments:?} showed something although it refused");
        answer.told
    }

    /// Runs körpass and reads the JSON document that it answers with.
    pub fn json(&self, arguments: &[&str]) -> serde_json::Value {
        let mut all = arguments.to_vec();
        all.push("--json");
        serde_json::from_str(&self.done(&all)).unwrap()
    }

    /// The bytes of the database and all beside it, to see that nothing has changed.
    pub fn everything(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files = Vec::new();
        collect(self.folder.path(), &mut files);
        files.sort();
        files
    }
}

fn collect(folder: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push((path.clone(), std::fs::read(&path).unwrap()));
        }
    }
}

/// The sample, on the morning of Monday 8 February.
pub fn monday_morning() -> Prompt {
    static SAMPLE: OnceLock<Vec<u8>> = OnceLock::new();
    let bytes = SAMPLE.get_or_init(|| {
        let sample = Prompt::with_demo();
        Connection::open(sample.path("korpass.db")).unwrap().execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
        std::fs::read(sample.path("korpass.db")).unwrap()
    });
    let prompt = Prompt::new().at("2021-02-08T07:00:00Z");
    prompt.write("korpass.db", bytes);
    prompt
}
