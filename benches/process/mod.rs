//! körpass as a process whose time and memory are measured, and the association it is measured on.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use korpass::i18n::Language;
use korpass::model::association::Association;

/// The association of every database that is measured.
pub fn association() -> Association {
    Association {
        name: "Grannstöd".to_owned(),
        language: Language::Sv,
        time_zone: chrono_tz::Europe::Stockholm,
        car_place: "Exempelvägen 1".to_owned(),
        key_place: "Nyckelskåpet".to_owned(),
        contact: "Åsa, 070-174 06 05".to_owned(),
        agreement_until: None,
        uid: "0123456789abcdef0123456789abcdef".to_owned(),
    }
}

/// Runs körpass to its end at a time told: the seconds it took, and the most memory it had, in MiB.
pub fn measured(database: &Path, now: &str, arguments: &[&str]) -> (f64, Option<f64>) {
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_korpass"))
        .args(arguments)
        .env("KORPASS_DB", database)
        .env("KORPASS_NOW", now)
        .stdout(Stdio::null())
        .spawn()
        .expect("körpass starts");
    let mut peak = None;
    loop {
        peak = peak_memory(child.id()).or(peak);
        if let Some(status) = child.try_wait().expect("körpass can be waited for") {
            assert!(status.success(), "{arguments:?} failed");
            return (start.elapsed().as_secs_f64(), peak);
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn peak_memory(process: u32) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.parse::<f64>().ok()? / 1024.0)
}
