//! The date of Easter.

use chrono::NaiveDate;

/// Easter Sunday of a year in the Gregorian calendar.
///
/// Source: the anonymous Gregorian computus, in the form of Jean Meeus, *Astronomical Algorithms*
/// (1991), chapter 8. `None` where chrono cannot hold the year.
pub fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let (b4, b_rest) = (century.div_euclid(4), century.rem_euclid(4));
    let correction = (century + 8).div_euclid(25);
    let moon = (century - correction + 1).div_euclid(3);
    let epact = (19 * golden + century - b4 - moon + 15).rem_euclid(30);
    let (c4, c_rest) = (of_century.div_euclid(4), of_century.rem_euclid(4));
    let weekday = (32 + 2 * b_rest + 2 * c4 - epact - c_rest).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday).div_euclid(451);
    let sum = epact + weekday - 7 * late + 114;
    let month = u32::try_from(sum.div_euclid(31)).ok()?;
    let day = u32::try_from(sum.rem_euclid(31) + 1).ok()?;
    NaiveDate::from_ymd_opt(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_almanac_has_it() {
        for (year, date) in [
            (1961, "1961-04-02"),
            (2000, "2000-04-23"),
            (2021, "2021-04-04"),
            (2022, "2022-04-17"),
            (2024, "2024-03-31"),
            (2038, "2038-04-25"),
            (2285, "2285-03-22"),
        ] {
            assert_eq!(easter_sunday(year), date.parse().ok(), "{year}");
        }
    }
}
