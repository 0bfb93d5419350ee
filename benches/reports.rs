//! How long a report takes, and how much memory, as years and members grow: `cargo bench --bench reports`.
//! Each line is a whole process; memory is the most it had resident (Linux).
#![allow(clippy::expect_used)]

mod process;

use std::path::Path;
use std::time::Duration;

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use korpass::i18n::Message;
use korpass::model::driving_log::{LogEntry, LogId};
use korpass::model::member::{MemberId, Profile, Roles};
use korpass::model::problem::{RideAlongs, Seat};
use korpass::model::roster::SeatTaken;
use korpass::model::shift::Shift;
use korpass::model::vehicle::{Gearbox, Introduction, VehicleDetails};
use korpass::store::{Change, NewOperation, Store, StoreError};

/// Members who share a car.
const MEMBERS_A_CAR: usize = 25;
/// When the reports are made: before the last week.
const NOW: &str = "2020-12-21T09:00:00Z";
/// Every so many shifts one stands.
const STANDING: usize = 20;

fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2011, 1, 3).expect("a Monday")
}

/// Years in which everybody serves about as often, with a drive in the log for every manned shift.
fn fill(change: &Change<'_>, members: usize, years: u64) -> Result<(), StoreError> {
    change.set_association(&process::association())?;
    for number in 0..members.div_ceil(MEMBERS_A_CAR) {
        let crew = (0..MEMBERS_A_CAR)
            .map(|place| change.add_member(&Profile::named(format!("Medlem {number} {place}"), Roles::Both)));
        let crew = crew.collect::<Result<Vec<MemberId>, StoreError>>()?;
        fill_car(change, number, &crew, years)?;
    }
    Ok(())
}

fn fill_car(change: &Change<'_>, number: usize, crew: &[MemberId], years: u64) -> Result<(), StoreError> {
    let car = change.add_car(&format!("Bil {number}"))?;
    let vehicle = change.add_vehicle(&VehicleDetails {
        plate: format!("AAA{number:03}").parse().expect("a plate"),
        car,
        model: String::new(),
        gearbox: Gearbox::Automatic,
        in_service_from: first_day(),
        in_service_to: None,
        stand_in: false,
    })?;
    for member in crew {
        change.set_introduction(Introduction { member: *member, vehicle, since: first_day() })?;
    }
    let mut turns = crew.iter().copied().cycle();
    let last = first_day() + Days::new(7 * 52 * years);
    let days = first_day().iter_days().take_while(|day| *day < last);
    let mut odometer = 0;
    for (place, (day, hour)) in days.flat_map(|day| [(day, 10), (day, 13)]).enumerate() {
        if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            continue;
        }
        let start = day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).expect("a time"));
        let end = start + Duration::from_secs(3 * 3600);
        let shift = Shift { car, start, end, weight: 1, ride_along: RideAlongs { min: 1, max: 1 } };
        // The bench has no patterns, so its shifts are extra ones.
        let id = change.know_shift(&shift, true, true)?;
        if place % STANDING == 0 {
            continue;
        }
        let (driver, rider) = (turns.next().expect("for ever"), turns.next().expect("for ever"));
        for (member, seat) in [(driver, Seat::Driver), (rider, Seat::RideAlong)] {
            change.take_seat(SeatTaken { shift: id, seat, member, locked: false, against_rule: false })?;
        }
        change.add_log_entry(&LogEntry {
            id: LogId(0),
            vehicle,
            shift: Some(id),
            driver,
            companions: vec![rider],
            start,
            end,
            odometer_start: odometer,
            odometer_end: odometer + 37,
            purpose: "Patrull".to_owned(),
            places: String::new(),
            remark: String::new(),
            energy: String::new(),
            corrects: None,
            reports: Vec::new(),
        })?;
        odometer += 37;
    }
    Ok(())
}

fn make(database: &Path, members: usize, years: u64) {
    let mut store = Store::create(database).expect("a database can be made");
    let at = first_day().and_time(NaiveTime::MIN);
    let operation = NewOperation {
        at,
        by: "bench".to_owned(),
        command: "bench".to_owned(),
        kind: korpass::store::OperationKind::Change,
        dry_run: false,
        now_is_given: true,
    };
    store
        .change(&operation, |change| fill(change, members, years).map(|()| ((), Message::new("op-published"))))
        .expect("years can be stored");
}

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    println!("| members | years | format | seconds | peak, MiB |\n|---|---|---|---|---|");
    for (members, years) in [(25, 1), (25, 10), (100, 10), (1000, 1), (1000, 10)] {
        let database = folder.path().join(format!("{members}-{years}.db"));
        make(&database, members, years);
        let out = folder.path().join("report");
        let last = first_day() + Days::new(7 * 52 * years - 1);
        let period = format!("{}..{last}", first_day());
        for format in ["table", "html", "xlsx"] {
            let file = out.with_extension(format);
            let file = file.to_string_lossy();
            let mut arguments = vec!["report", "coverage", &period, "--format", format];
            if format != "table" {
                arguments.extend(["--out", &file]);
            }
            let (seconds, peak) = process::measured(&database, NOW, &arguments);
            let peak = peak.map_or_else(|| "–".to_owned(), |peak| format!("{peak:.0}"));
            println!("| {members} | {years} | {format} | {seconds:.2} | {peak} |");
        }
    }
}
