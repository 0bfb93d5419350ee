//! Associations as large and as old as is wished.

use std::fmt::Write;
use std::path::Path;

use chrono::{Days, NaiveDate};

use super::process;

/// Weeks that are planned and published at a time.
pub const WEEKS: u64 = 6;
/// Periods of six weeks in ten years.
pub const PERIODS: u64 = 87;

/// The first day that is planned, a Monday.
pub fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 3, 15).expect("a Monday")
}

/// Two weeks before a day, in the morning.
pub fn two_weeks_before(day: NaiveDate) -> String {
    format!("{}T08:00:00Z", day - Days::new(14))
}

/// An association as large as is wished, with a car for so many members each, and two shifts a weekday for each car.
pub fn found(folder: &Path, members: usize, to_a_car: usize) {
    let (database, now) = (folder.join("korpass.db"), two_weeks_before(first_day()));
    let mut files = [
        ("member", "Namn;Roll;Erfaren;Pass per månad\n".to_owned()),
        ("vehicle", "Regnr;Bil;Växellåda;I tjänst från\n".to_owned()),
        ("vehicle", "Medlem;Regnr;Sedan\n".to_owned()),
    ];
    for car in 0..members.div_ceil(to_a_car) {
        let letter =
            |place: usize| char::from(b"ABCDEFGHJK"[car / 10usize.pow(u32::try_from(place).expect("few")) % 10]);
        let plate = format!("{}{}{}123", letter(2), letter(1), letter(0));
        let _ = writeln!(files[1].1, "{plate};Bil {car};manuell;2020-01-01");
        for member in (car * to_a_car..members).take(to_a_car) {
            let experienced = if member % 3 == 0 { "nej" } else { "ja" };
            let _ = writeln!(files[0].1, "Medlem {member};förare, medåkare;{experienced};3");
            let _ = writeln!(files[2].1, "Medlem {member};{plate};2020-01-01");
        }
    }
    let run = |arguments: &[&str]| process::measured(&database, &now, arguments);
    run(&["init", &process::association().name, "--language", "sv", "--quiet"]);
    let imports = ["import", "import", "import-introductions"];
    for (number, ((command, text), import)) in files.iter().zip(imports).enumerate() {
        let file = folder.join(format!("{number}.csv"));
        std::fs::write(&file, text).expect("a file can be written");
        run(&[command, import, &file.to_string_lossy(), "--quiet"]);
    }
    for car in 0..members.div_ceil(to_a_car) {
        run(&["pattern", "add", "mån-fre", "10-13", "13-16", "--car", &format!("Bil {car}"), "--quiet"]);
    }
}

/// The first day of a period of six weeks, and the period as a command takes it.
pub fn period(number: u64) -> (NaiveDate, String) {
    let from = first_day() + Days::new(7 * WEEKS * number);
    (from, format!("{from}..{}", from + Days::new(7 * WEEKS - 1)))
}

/// Ten years of an association of 25 members with one car, planned, published and told six weeks at a time.
pub fn ten_years(folder: &Path) {
    found(folder, 25, 25);
    let database = folder.join("korpass.db");
    for number in 0..PERIODS {
        let (from, weeks) = period(number);
        let now = two_weeks_before(from);
        process::measured(&database, &now, &["plan", &weeks, "--quiet"]);
        process::measured(&database, &now, &["publish", &weeks, "--yes", "--quiet"]);
        process::measured(&database, &now, &["notify", "--told", "--yes", "--quiet"]);
    }
}
