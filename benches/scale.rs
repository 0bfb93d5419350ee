//! How far one file goes: ten years of history, a thousand members, and an association for each of Sweden's 290
//! municipalities: `cargo bench --bench scale`. Each line is whole processes; memory is the most one had resident (Linux).
#![allow(clippy::expect_used)]

mod founded;
mod process;

use founded::{PERIODS, WEEKS, first_day, found, period, two_weeks_before};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use chrono::Days;

/// Members, and members to a car, of the large association.
const LARGE: (usize, usize) = (1000, 25);
/// Municipalities of Sweden.
const MUNICIPALITIES: usize = 290;

fn megabytes(file: &Path) -> f64 {
    std::fs::metadata(file)
        .map_or(0.0, |found| f64::from(u32::try_from(found.len() / 1024).unwrap_or(u32::MAX)) / 1024.0)
}

fn line(what: &str, (seconds, peak): (f64, Option<f64>)) {
    let peak = peak.map_or_else(|| "–".to_owned(), |peak| format!("{peak:.0}"));
    println!("| {what} | {seconds:.2} | {peak} |");
}

/// Ten years, planned and published six weeks at a time.
fn ten_years() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let database = folder.path().join("korpass.db");
    let start = Instant::now();
    founded::ten_years(folder.path());
    println!(
        "\nTen years of six weeks each, planned, published and told: {:.0} s in all.",
        start.elapsed().as_secs_f64()
    );
    println!("The file has {:.1} MB.\n", megabytes(&database));
    println!("| command | seconds | peak, MiB |\n|---|---|---|");
    let (last, weeks) = period(PERIODS - 1);
    let (now, out) = (two_weeks_before(last), folder.path().join("k").to_string_lossy().into_owned());
    let all = format!("{}..{}", first_day(), last + Days::new(7 * WEEKS - 1));
    let shift = format!("{}T10", last + Days::new(1));
    let commands: [&[&str]; 11] = [
        &["today"],
        &["roster", &weeks],
        &["suggest", &shift],
        &["history"],
        &["replan", &weeks, "--dry-run"],
        &["notify"],
        &["report", "coverage", &all],
        &["calendar", "export", "--out", &out],
        &["member", "export-data", "m1"],
        &["backup"],
        &["doctor"],
    ];
    for arguments in commands {
        line(&arguments.join(" ").replace(&out, "k"), process::measured(&database, &now, arguments));
    }
}

/// A thousand members with forty cars.
fn a_thousand_members() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    found(folder.path(), LARGE.0, LARGE.1);
    let database = folder.path().join("korpass.db");
    let (from, weeks) = period(0);
    let now = two_weeks_before(from);
    println!("\nA thousand members, forty cars, 2,400 shifts in six weeks:\n");
    println!("| command | seconds | peak, MiB |\n|---|---|---|");
    let shift = format!("{}T10@Bil 7", from + Days::new(1));
    let commands: [&[&str]; 7] = [
        &["plan", &weeks, "--seconds", "30"],
        &["publish", &weeks, "--yes"],
        &["today"],
        &["roster", &weeks],
        &["suggest", &shift],
        &["report", "coverage", &weeks],
        &["doctor"],
    ];
    for arguments in commands {
        line(&arguments.join(" "), process::measured(&database, &now, arguments));
    }
    println!("\nThe file has {:.1} MB.", megabytes(&database));
}

/// An association for each municipality, each a file of its own, planned by some at a time.
fn all_municipalities() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    found(folder.path(), 25, 25);
    let (from, weeks) = period(0);
    let now = two_weeks_before(from);
    println!("\n290 associations, each a file with 25 members, six weeks planned:\n");
    println!("| at a time | seconds in all | of all files, MB |\n|---|---|---|");
    for workers in [1, 2] {
        let files: Vec<_> =
            (0..MUNICIPALITIES).map(|number| folder.path().join(format!("{workers}-{number}.db"))).collect();
        for file in &files {
            std::fs::copy(folder.path().join("korpass.db"), file).expect("a file can be copied");
        }
        let next = AtomicUsize::new(0);
        let start = Instant::now();
        std::thread::scope(|scope| {
            for _ in 0..workers {
                scope.spawn(|| {
                    while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                        process::measured(file, &now, &["plan", &weeks, "--quiet"]);
                    }
                });
            }
        });
        let all: f64 = files.iter().map(|file| megabytes(file)).sum();
        println!("| {workers} | {:.0} | {all:.0} |", start.elapsed().as_secs_f64());
    }
}

fn main() {
    ten_years();
    a_thousand_members();
    all_municipalities();
}
