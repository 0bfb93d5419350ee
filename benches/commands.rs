//! How long a command takes on the sample, from start to end of the process: `cargo bench --bench commands`.
#![allow(clippy::expect_used)]

use std::process::{Command, Stdio};

use criterion::{Criterion, criterion_main};

/// Runs körpass in a folder with the sample and expects it to succeed.
fn run(folder: &std::path::Path, arguments: &[&str]) {
    let status = Command::new(env!("CARGO_BIN_EXE_korpass"))
        .args(arguments)
        .env("KORPASS_DB", folder.join("korpass.db"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    assert!(status.is_ok_and(|status| status.success()), "{arguments:?} failed");
}

fn commands(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let demo = folder.path().to_string_lossy().into_owned();
    run(folder.path(), &["demo", &demo]);
    let exchange =
        ["vehicle", "swap", "plan", "--old", "MLB84K", "--new", "RGX27D", "--window", "2021-02-15..2021-03-31"];
    run(folder.path(), &exchange);
    let calendars = folder.path().join("k").to_string_lossy().into_owned();
    let readers: &[(&str, &[&str])] = &[
        ("help", &["--help"]),
        ("member list", &["member", "list"]),
        ("availability show", &["availability", "show", "2021-W05..W10"]),
        ("roster", &["roster", "2021-W05..W10"]),
        ("report coverage", &["report", "coverage", "2021-W05..W10"]),
        ("problem export", &["problem", "export", "2021-W05..W10"]),
        ("calendar export", &["calendar", "export", "--out", &calendars]),
        ("publish --dry-run", &["publish", "--dry-run"]),
        ("today", &["today"]),
        ("suggest", &["suggest", "2021-02-17T13"]),
        ("why", &["why", "2021-02-17T13"]),
        ("history", &["history"]),
        ("notify", &["notify"]),
        ("absent --auto --dry-run", &["absent", "Alva", "2021-02-01..2021-02-14", "--auto", "--dry-run"]),
        ("setting set", &["setting", "set", "load-weeks", "6"]),
        ("plan", &["plan", "2021-W05..W10"]),
    ];
    let mut group = criterion.benchmark_group("command");
    group.sample_size(20);
    for (name, arguments) in readers {
        group.bench_function(*name, |bencher| bencher.iter(|| run(folder.path(), arguments)));
    }
    // 45 days, each planned as it would be.
    group.sample_size(10);
    group.bench_function("vehicle swap advise", |bencher| {
        bencher.iter(|| run(folder.path(), &["vehicle", "swap", "advise"]));
    });
    group.bench_function("demo", |bencher| bencher.iter(|| run(folder.path(), &["demo", &demo, "--force"])));
    group.finish();
}

#[allow(missing_docs)]
mod group {
    criterion::criterion_group!(benches, super::commands);
}
criterion_main!(group::benches);
