//! From patterns to the shifts of a period.

use std::collections::BTreeMap;

use super::holiday::Holiday;
use super::period::Period;
use super::shift::{Closure, KnownShift, Pattern, Shift, ShiftId};
use super::vehicle::CarId;

/// A shift of the timetable and what the database knows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimetableShift {
    /// The shift.
    pub shift: Shift,
    /// Its number, once the database has one.
    pub id: Option<ShiftId>,
    /// A plan has been made for it.
    pub planned: bool,
}

/// What makes and takes away shifts.
#[derive(Debug, Clone, Copy)]
pub struct TimetableSources<'a> {
    /// Weekly patterns.
    pub patterns: &'a [Pattern],
    /// Days without shifts.
    pub closures: &'a [Closure],
    /// The shifts the database knows, extra ones among them.
    pub known: &'a [KnownShift],
}

/// The shifts of a period, by start and car: those that patterns make, and the extra ones, less the
/// closed days, those cancelled and, unless the pattern asks for them, the public holidays.
///
/// A known shift keeps its number and its own end, weight and ride-alongs only if it is an extra
/// one; a pattern's shift is always as the pattern says today.
pub fn shifts_of(period: Period, sources: TimetableSources<'_>) -> Vec<TimetableShift> {
    let mut shifts: BTreeMap<(chrono::NaiveDateTime, CarId), TimetableShift> = BTreeMap::new();
    for day in period.iter() {
        let holiday = Holiday::on(day).is_some();
        for pattern in holding_on(sources.patterns, day) {
            let closed = sources.closures.iter().any(|closure| closure.covers(pattern.car, day));
            if closed || holiday && !pattern.on_holidays {
                continue;
            }
            let (start, end) = pattern.window.on(day);
            let shift = Shift { car: pattern.car, start, end, weight: pattern.weight, ride_along: pattern.ride_along };
            let unknown = TimetableShift { shift, id: None, planned: false };
            shifts.entry((start, pattern.car)).or_insert(unknown);
        }
    }
    for known in sources.known {
        let (start, car) = (known.shift.start, known.shift.car);
        let closed = sources.closures.iter().any(|closure| closure.covers(car, start.date()));
        if !period.contains(start.date()) || closed {
            continue;
        }
        if known.cancelled {
            shifts.remove(&(start, car));
        } else if known.extra {
            let shift = known.shift.clone();
            shifts.insert((start, car), TimetableShift { shift, id: Some(known.id), planned: known.planned });
        } else if let Some(shift) = shifts.get_mut(&(start, car)) {
            shift.id = Some(known.id);
            shift.planned = known.planned;
        }
    }
    shifts.into_values().collect()
}

/// The patterns that hold on a day: those with a season take the place of the car's others.
fn holding_on(patterns: &[Pattern], day: chrono::NaiveDate) -> impl Iterator<Item = &Pattern> {
    patterns.iter().filter(move |pattern| {
        let replaced = pattern.season.is_none()
            && patterns.iter().any(|other| {
                other.car == pattern.car
                    && other.season.is_some_and(|season| season.contains(day))
                    && within(other, day)
            });
        pattern.holds_on(day) && !replaced
    })
}

fn within(pattern: &Pattern, day: chrono::NaiveDate) -> bool {
    pattern.valid_from.is_none_or(|first| first <= day) && pattern.valid_to.is_none_or(|last| day <= last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shift::{Season, Weekdays};
    use chrono::NaiveDate;

    fn pattern(id: i64, days: (u32, u32), window: &str) -> Pattern {
        Pattern { id, ..Pattern::weekly(CarId(1), Weekdays::span(days.0, days.1), window.parse().unwrap()) }
    }

    fn haninge() -> Vec<Pattern> {
        let summer = Pattern { season: Season::parse("06-01..08-31"), ..pattern(4, (1, 5), "9-16") };
        vec![pattern(1, (1, 4), "9-12"), pattern(2, (1, 4), "12-15"), pattern(3, (5, 5), "9-12"), summer]
    }

    fn starts(period: &str, patterns: &[Pattern], closures: &[Closure]) -> Vec<String> {
        let period = Period::parse(period, NaiveDate::MIN).unwrap();
        shifts_of(period, TimetableSources { patterns, closures, known: &[] })
            .iter()
            .map(|shift| shift.shift.start.format("%m-%d %H").to_string())
            .collect()
    }

    #[test]
    fn three_lines_make_a_year_with_long_summer_shifts() {
        assert_eq!(starts("2021-W05", &haninge(), &[]).len(), 9);
        assert_eq!(starts("2021-W27", &haninge(), &[]), ["07-05 09", "07-06 09", "07-07 09", "07-08 09", "07-09 09"]);
        // The season ends on a Tuesday: the rest of that week is as usual.
        assert_eq!(
            starts("2021-08-31..2021-09-03", &haninge(), &[]),
            ["08-31 09", "09-01 09", "09-01 12", "09-02 09", "09-02 12", "09-03 09"]
        );
    }

    #[test]
    fn no_shift_is_made_on_a_public_holiday_unless_asked() {
        assert_eq!(starts("2021-04-02..2021-04-05", &haninge(), &[]), Vec::<String>::new());
        let asked = Pattern { on_holidays: true, ..pattern(1, (5, 5), "9-12") };
        assert_eq!(starts("2021-04-02..2021-04-05", &[asked], &[]), ["04-02 09"]);
    }

    #[test]
    fn a_closure_takes_away_the_shifts_of_its_days_and_car() {
        let day = |text: &str| text.parse().unwrap();
        let closure =
            |car| Closure { id: 1, from: day("2021-03-01"), to: day("2021-03-02"), car, reason: String::new() };
        assert_eq!(starts("2021-03-01..2021-03-03", &haninge(), &[closure(None)]).len(), 2);
        assert_eq!(starts("2021-03-01..2021-03-03", &haninge(), &[closure(Some(CarId(2)))]).len(), 6);
    }
}
