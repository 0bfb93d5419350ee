//! The driving log (körjournal): date, readings, driver, purpose and places of every drive, as Skatteverket asks.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;

use super::member::MemberId;
use super::shift::ShiftId;
use super::vehicle::VehicleId;

/// The number of an entry in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LogId(pub i64);

/// A drive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// Number in the database.
    pub id: LogId,
    /// The vehicle.
    pub vehicle: VehicleId,
    /// The shift it was driven for, if any.
    pub shift: Option<ShiftId>,
    /// Who drove.
    pub driver: MemberId,
    /// Who rode along.
    pub companions: Vec<MemberId>,
    /// Local start.
    pub start: NaiveDateTime,
    /// Local end.
    pub end: NaiveDateTime,
    /// Odometer at the start, in whole kilometres.
    pub odometer_start: u32,
    /// Odometer at the end.
    pub odometer_end: u32,
    /// What the drive was for.
    pub purpose: String,
    /// Where it went.
    pub places: String,
    /// Anything else.
    pub remark: String,
    /// Fuel or charge taken, such as `32 l`; empty if none was.
    pub energy: String,
    /// The entry that this one stands in for.
    pub corrects: Option<LogId>,
    /// What was reported.
    pub reports: Vec<LogReport>,
}

/// Something that was reported on a drive: how often, and nothing of any person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LogReport {
    /// To whom.
    pub recipient: ReportRecipient,
    /// What, such as graffiti.
    pub kind: String,
    /// How often.
    pub count: u32,
}

/// To whom something is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReportRecipient {
    /// The police.
    Police,
    /// The municipality.
    Municipality,
    /// The housing company.
    Housing,
}

impl ReportRecipient {
    /// All of them.
    pub const ALL: [ReportRecipient; 3] =
        [ReportRecipient::Police, ReportRecipient::Municipality, ReportRecipient::Housing];

    /// The word for it, in code and in the database.
    pub fn word(self) -> &'static str {
        match self {
            ReportRecipient::Police => "police",
            ReportRecipient::Municipality => "municipality",
            ReportRecipient::Housing => "housing",
        }
    }
}

/// Why an entry does not fit beside the others of its vehicle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFault {
    /// The reading at its end is lower than that at its start.
    Falls,
    /// It begins below what another entry before it ended at.
    BelowEarlier(LogId),
    /// It ends above what another entry after it began at.
    AboveLater(LogId),
    /// The vehicle was out on another drive at that time.
    Overlaps(LogId),
}

impl LogEntry {
    /// All in the car, the driver first.
    pub fn crew(&self) -> impl Iterator<Item = MemberId> + '_ {
        std::iter::once(self.driver).chain(self.companions.iter().copied())
    }

    /// Kilometres driven.
    pub fn kilometres(&self) -> i64 {
        i64::from(self.odometer_end) - i64::from(self.odometer_start)
    }
}

/// The entries that count: those that no other corrects.
pub fn effective(entries: &[LogEntry]) -> Vec<&LogEntry> {
    let corrected: BTreeSet<LogId> = entries.iter().filter_map(|entry| entry.corrects).collect();
    entries.iter().filter(|entry| !corrected.contains(&entry.id)).collect()
}

/// Kilometres about an entry that nobody has written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OdometerGaps {
    /// Since the entry before.
    pub before: i64,
    /// Until the entry after.
    pub after: i64,
}

/// Whether somebody stands twice in an entry.
pub fn is_twice_in_car(entry: &LogEntry) -> bool {
    entry.crew().collect::<BTreeSet<_>>().len() < entry.crew().count()
}

/// Reports with those of one kind to one recipient counted together.
pub fn summed(reports: &[LogReport]) -> Vec<LogReport> {
    let mut summed: Vec<LogReport> = Vec::new();
    for report in reports {
        let same = |known: &&mut LogReport| (known.recipient, &known.kind) == (report.recipient, &report.kind);
        match summed.iter_mut().find(same) {
            Some(known) => known.count = known.count.saturating_add(report.count),
            None => summed.push(report.clone()),
        }
    }
    summed
}

/// Checks a new entry beside those that count: gives the kilometres about it that nobody has written down.
///
/// # Errors
/// If readings fall, or drives overlap.
pub fn check(entries: &[LogEntry], new: &LogEntry) -> Result<OdometerGaps, LogFault> {
    if new.odometer_end < new.odometer_start {
        return Err(LogFault::Falls);
    }
    let others = effective(entries).into_iter();
    let others: Vec<&LogEntry> =
        others.filter(|entry| entry.vehicle == new.vehicle && Some(entry.id) != new.corrects).collect();
    if let Some(other) = others.iter().find(|entry| entry.start < new.end && new.start < entry.end) {
        return Err(LogFault::Overlaps(other.id));
    }
    let before = others.iter().filter(|entry| entry.end <= new.start).max_by_key(|entry| entry.end);
    let after = others.iter().filter(|entry| new.end <= entry.start).min_by_key(|entry| entry.start);
    if let Some(before) = before.filter(|before| new.odometer_start < before.odometer_end) {
        return Err(LogFault::BelowEarlier(before.id));
    }
    if let Some(after) = after.filter(|after| after.odometer_start < new.odometer_end) {
        return Err(LogFault::AboveLater(after.id));
    }
    Ok(OdometerGaps {
        before: before.map_or(0, |before| i64::from(new.odometer_start) - i64::from(before.odometer_end)),
        after: after.map_or(0, |after| i64::from(after.odometer_start) - i64::from(new.odometer_end)),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn entry(id: i64, day: u32, odometer_start: u32, odometer_end: u32) -> LogEntry {
        let at = |hour| chrono::NaiveDate::from_ymd_opt(2021, 2, day).unwrap().and_hms_opt(hour, 0, 0).unwrap();
        LogEntry {
            id: LogId(id),
            vehicle: VehicleId(1),
            shift: None,
            driver: MemberId(1),
            companions: Vec::new(),
            start: at(10),
            end: at(13),
            odometer_start,
            odometer_end,
            purpose: String::new(),
            places: String::new(),
            remark: String::new(),
            energy: String::new(),
            corrects: None,
            reports: Vec::new(),
        }
    }

    #[test]
    fn readings_never_fall_and_gaps_are_told() {
        let known = [entry(1, 1, 100, 140), entry(2, 3, 150, 190)];
        assert_eq!(check(&known, &entry(3, 4, 190, 230)), Ok(OdometerGaps::default()));
        assert_eq!(check(&known, &entry(3, 4, 200, 230)), Ok(OdometerGaps { before: 10, after: 0 }));
        assert_eq!(check(&known, &entry(3, 2, 140, 150)), Ok(OdometerGaps::default()));
        assert_eq!(check(&known, &entry(3, 4, 189, 230)), Err(LogFault::BelowEarlier(LogId(2))));
        assert_eq!(check(&known, &entry(3, 2, 140, 151)), Err(LogFault::AboveLater(LogId(2))));
        assert_eq!(check(&known, &entry(3, 3, 190, 200)), Err(LogFault::Overlaps(LogId(2))));
        assert_eq!(check(&known, &entry(3, 4, 200, 199)), Err(LogFault::Falls));
    }

    #[test]
    fn a_correction_stands_in_for_the_wrong_entry() {
        let mut known = vec![entry(1, 1, 100, 140), entry(2, 3, 150, 190)];
        let correction = LogEntry { corrects: Some(LogId(2)), ..entry(3, 3, 140, 190) };
        assert_eq!(check(&known, &correction), Ok(OdometerGaps::default()));
        known.push(correction);
        assert_eq!(effective(&known).iter().map(|entry| entry.id.0).collect::<Vec<_>>(), [1, 3]);
    }

    proptest! {
        #[test]
        fn whatever_is_taken_into_the_log_readings_rise_with_time(
            drives in prop::collection::vec((1_u32..28, 0_u32..500, 0_u32..100, prop::option::of(0_i64..8)), 0..12)
        ) {
            let mut known: Vec<LogEntry> = Vec::new();
            for (id, (day, start, length, corrects)) in (1..).zip(drives) {
                let corrects = corrects.map(LogId).filter(|wrong| effective(&known).iter().any(|entry| entry.id == *wrong));
                let new = LogEntry { corrects, ..entry(id, day, start, start + length) };
                if check(&known, &new).is_ok() {
                    known.push(new);
                }
            }
            let mut counting = effective(&known);
            counting.sort_by_key(|entry| entry.start);
            for pair in counting.windows(2) {
                prop_assert!(pair[0].end <= pair[1].start);
                prop_assert!(pair[0].odometer_end <= pair[1].odometer_start);
            }
        }
    }
}
