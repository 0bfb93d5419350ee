//! How long the planner takes on each problem of the planning contract, from start to end of the process.
//!
//! `cargo bench --bench planner` measures the problems that are solved within seconds;
//! `KORPASS_BENCH_LARGE=1 cargo bench --bench planner -- stockholm` the large ones too, each up to its limit.
//! The problems lie beside the repository; without them there is nothing to measure.
#![allow(clippy::expect_used)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use criterion::{Criterion, SamplingMode, criterion_main};

/// Large problems by name, and the seconds that each may take.
const LARGE: [(&str, u32); 2] = [("botkyrka-52w", 10), ("stockholm-6w", 30)];

/// The longest time of the other problems, in seconds.
const LIMIT: u32 = 60;

/// The problem files, in order of their names; none when the folder does not exist.
fn problems() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/planning/instances");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("{} does not exist: nothing to measure.", folder.display());
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    files
}

/// Solves a problem in a process of its own and expects that to succeed.
fn solve(problem: &Path, plan: &Path, seconds: u32) {
    let status = Command::new(env!("CARGO_BIN_EXE_korpass"))
        .arg("solve")
        .arg(problem)
        .arg("--out")
        .arg(plan)
        .args(["--json", "--seconds", &seconds.to_string()])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    assert!(status.is_ok_and(|status| status.success()), "{} failed", problem.display());
}

fn planner(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let plan = folder.path().join("plan.json");
    let with_large = std::env::var_os("KORPASS_BENCH_LARGE").is_some();
    let mut group = criterion.benchmark_group("planner");
    group.sample_size(10).sampling_mode(SamplingMode::Flat);
    group.warm_up_time(Duration::from_millis(100)).measurement_time(Duration::from_secs(5));
    for problem in problems() {
        let name = problem.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let large = LARGE.iter().find(|(large, _)| *large == name);
        if large.is_some() && !with_large {
            eprintln!("{name} is left out: set KORPASS_BENCH_LARGE=1 to measure it.");
            continue;
        }
        let seconds = large.map_or(LIMIT, |(_, seconds)| *seconds);
        group.bench_function(name, |bencher| bencher.iter(|| solve(&problem, &plan, seconds)));
    }
    group.finish();
}

#[allow(missing_docs)]
mod group {
    criterion::criterion_group!(benches, super::planner);
}
criterion_main!(group::benches);
