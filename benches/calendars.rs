//! How long calendars take, and how much memory, for small and large associations with a whole year published:
//! `cargo bench --bench calendars`. Each line is a whole process; memory is the most it had resident (Linux).
#![allow(clippy::expect_used)]

mod process;

use std::path::Path;
use std::time::Duration;

use chrono::{Days, NaiveDate, NaiveDateTime};
use korpass::i18n::Message;
use korpass::model::difference::NewsKind;
use korpass::model::member::{MemberId, Profile, Roles};
use korpass::model::period::Period;
use korpass::model::problem::{RideAlongs, Seat};
use korpass::model::roster::{PublishedSeat, PublishedShift};
use korpass::model::shift::Shift;
use korpass::store::{Change, NewOperation, PublishedChange, Store, StoreError};

/// Members who share a car.
const MEMBERS_A_CAR: usize = 25;
/// When the calendars are written.
const NOW: &str = "2021-01-04T09:00:00Z";
/// Weeks that are published.
const WEEKS: u64 = 52;
/// Shifts of a car on each of the first five days of the week.
const SHIFTS_A_DAY: usize = 2;

fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 1, 4).expect("a Monday")
}

fn published_at() -> NaiveDateTime {
    first_day().and_hms_opt(8, 0, 0).expect("a time")
}

/// Publishes a year in which everybody serves about as often.
fn fill(change: &Change<'_>, members: usize) -> Result<(), StoreError> {
    change.set_association(&process::association())?;
    let mut ids = Vec::new();
    for number in 0..members {
        ids.push(change.add_member(&Profile::named(format!("Medlem {number}"), Roles::Both))?);
    }
    let last_day = first_day() + Days::new(7 * WEEKS - 1);
    let version = change.begin_version(Period::new(first_day(), last_day).expect("a period"), published_at())?;
    for (number, crew) in ids.chunks(MEMBERS_A_CAR).enumerate() {
        let car = change.add_car(&format!("Bil {number}"))?;
        let mut turns = crew.iter().copied().cycle();
        for day in first_day().iter_days().take_while(|day| *day <= last_day) {
            for turn in 0..SHIFTS_A_DAY {
                let start = day.and_hms_opt(10 + 3 * u32::try_from(turn).expect("few"), 0, 0).expect("a time");
                let shift = Shift {
                    car,
                    start,
                    end: start + Duration::from_secs(3 * 3600),
                    weight: 1,
                    ride_along: RideAlongs { min: 1, max: 1 },
                };
                publish(change, &shift, version, [turns.next(), turns.next()])?;
            }
        }
    }
    Ok(())
}

fn publish(change: &Change<'_>, shift: &Shift, version: i64, crew: [Option<MemberId>; 2]) -> Result<(), StoreError> {
    let id = change.know_shift(shift, false, true)?;
    change.publish_shift(&PublishedShift { shift: id, start: shift.start, end: shift.end, vehicle: None, version })?;
    for (member, seat) in crew.into_iter().zip([Seat::Driver, Seat::RideAlong]) {
        let member = member.expect("members take turns for ever");
        change.publish_seat(PublishedSeat { shift: id, seat, member })?;
        change.record_published_change(PublishedChange { version, shift: id, member, kind: NewsKind::Given, seat })?;
    }
    Ok(())
}

fn make(database: &Path, members: usize) {
    let mut store = Store::create(database).expect("a database can be made");
    let operation = NewOperation {
        at: published_at(),
        by: "bench".to_owned(),
        command: "bench".to_owned(),
        kind: korpass::store::OperationKind::Change,
        dry_run: false,
        now_is_given: true,
    };
    store
        .change(&operation, |change| fill(change, members).map(|()| ((), Message::new("op-published"))))
        .expect("a year can be published");
}

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let path = |name: String| folder.path().join(name);
    println!("| members | shifts | command | seconds | peak, MiB |\n|---|---|---|---|---|");
    for members in [25, 10_000] {
        let database = path(format!("{members}.db"));
        make(&database, members);
        let (out, web) = (path(format!("out-{members}")), path(format!("web-{members}")));
        let (out, web) = (out.to_string_lossy(), web.to_string_lossy());
        let one = ["calendar", "export", "--out", &out, "--member", "m7"];
        let all = ["calendar", "export", "--out", &out];
        let site = ["calendar", "site", "--out", &web, "--url", "https://example.org/k"];
        let shifts = members / MEMBERS_A_CAR * SHIFTS_A_DAY * 7 * usize::try_from(WEEKS).expect("few");
        for (name, arguments) in [
            ("export of one", &one[..]),
            ("export", &all),
            ("export, nothing new", &all),
            ("site", &site),
            ("site, nothing new", &site),
        ] {
            let (seconds, peak) = process::measured(&database, NOW, arguments);
            let peak = peak.map_or_else(|| "–".to_owned(), |peak| format!("{peak:.0}"));
            println!("| {members} | {shifts} | {name} | {seconds:.2} | {peak} |");
        }
    }
}
