//! Backups: what they are called, and which of them are kept.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike};

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BackupKind {
    /// Asked for, or the first of a day.
    Usual,
    /// Before the schema was brought up to date from this one.
    BeforeUpdate(i64),
    /// What a restored backup took the place of.
    Replaced,
}

impl BackupKind {
    /// The word for programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Usual => "backup-kind-usual",
            Self::BeforeUpdate(_) => "backup-kind-update",
            Self::Replaced => "backup-kind-replaced",
        }
    }
}

/// When and why a backup was made; its file is called after that. Backups are ordered by the instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BackupName {
    /// When, in UTC, to the second.
    pub instant: NaiveDateTime,
    /// Of several in one second, which.
    pub number: u32,
    /// How far the clocks of the association stood from UTC, in minutes; nothing where a name does not say it, and then
    /// its time is taken for UTC.
    offset: Option<i32>,
    /// Why.
    pub kind: BackupKind,
}

/// How many backups are kept: the last of each of so many days, weeks and months that have one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// Days.
    pub days: usize,
    /// ISO weeks.
    pub weeks: usize,
    /// Calendar months.
    pub months: usize,
}

/// The span of the calendar that a day lies in: its year, and its number in that.
type SpanOf = fn(NaiveDate) -> (i32, u32);

/// How moments are written in names: all systems take them.
const MOMENT: &str = "%Y-%m-%dT%H%M%S";

impl fmt::Display for BackupName {
    /// `2021-02-08T070500+0100`, `2021-02-08T070500+0100-schema-16`, `2021-02-08T070500+0100-replaced`; the second of
    /// one second `2021-02-08T070500+0100-2`. In the hour that clocks show twice, how far they stand from UTC tells
    /// one time from the other.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.at().format(MOMENT))?;
        if let Some(offset) = self.offset {
            let sign = if offset < 0 { '-' } else { '+' };
            write!(f, "{sign}{:02}{:02}", offset.abs() / 60, offset.abs() % 60)?;
        }
        match self.kind {
            BackupKind::Usual => {}
            BackupKind::BeforeUpdate(schema) => write!(f, "-schema-{schema}")?,
            BackupKind::Replaced => write!(f, "-replaced")?,
        }
        if self.number > 1 { write!(f, "-{}", self.number) } else { Ok(()) }
    }
}

/// How far clocks stood from UTC, out of the beginning of a text, and what is left of it.
fn take_offset(text: &str) -> Option<(i32, &str)> {
    let (digits, rest) = (text.get(1..5)?, text.get(5..)?);
    let sign = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes): (i32, i32) = (digits[..2].parse().ok()?, digits[2..].parse().ok()?);
    Some((sign * (hours * 60 + minutes), rest))
}

impl BackupName {
    /// The first of a second, where clocks show this time at this instant, which is given in UTC.
    pub fn new(instant: NaiveDateTime, local: NaiveDateTime, kind: BackupKind) -> Self {
        let offset = i32::try_from((local - instant).num_minutes()).ok();
        let instant = instant.with_nanosecond(0).unwrap_or(instant);
        Self { instant, number: 1, offset, kind }
    }

    /// The next of the same second.
    pub fn next(self) -> Self {
        Self { number: self.number + 1, ..self }
    }

    /// When, on the clocks of the association, to the second.
    pub fn at(self) -> NaiveDateTime {
        self.instant + TimeDelta::minutes(self.offset.unwrap_or_default().into())
    }

    /// The name of the file of a backup of a database: `korpass-2021-02-08T070500+0100.db`.
    pub fn file_name(self, database: &str) -> String {
        format!("{database}-{self}.db")
    }

    /// What a file is a backup of and when it was made, if it is called like a backup of that database.
    pub fn of_file(file: &str, database: &str) -> Option<Self> {
        let text = file.strip_prefix(database)?.strip_prefix('-')?.strip_suffix(".db")?;
        let local = NaiveDateTime::parse_from_str(text.get(..17)?, MOMENT).ok()?;
        let rest = text.get(17..)?;
        let (offset, rest) = take_offset(rest).map_or((None, rest), |(offset, rest)| (Some(offset), rest));
        let instant = local.checked_sub_signed(TimeDelta::minutes(offset.unwrap_or_default().into()))?;
        let (word, number) = match rest.rsplit_once('-') {
            // The last number of `-schema-16` is that of the schema.
            Some((word, number)) if word != "-schema" => number.parse().map_or((rest, 1), |number| (word, number)),
            _ => (rest, 1),
        };
        let kind = match word {
            "" => BackupKind::Usual,
            "-replaced" => BackupKind::Replaced,
            word => BackupKind::BeforeUpdate(word.strip_prefix("-schema-")?.parse().ok()?),
        };
        let name = Self { instant, number, offset, kind };
        // Nothing that is only nearly a name of ours is ever removed.
        (name.file_name(database) == file).then_some(name)
    }
}

impl Retention {
    /// The backups that need not be kept any longer. Those of each kind are counted apart, and the newest of a kind
    /// always stays; so do all of what was replaced or updated in the last days, and what was made in this second, which
    /// is given in UTC. A backup that claims to be of a time to come is left alone, and no other goes for it.
    pub fn superfluous(self, backups: &BTreeSet<BackupName>, now: NaiveDateTime) -> BTreeSet<BackupName> {
        let is_past = |backup: &&BackupName| backup.instant < now.with_nanosecond(0).unwrap_or(now);
        let past: BTreeSet<BackupName> = backups.iter().filter(is_past).copied().collect();
        let until_now = backups.iter().filter(|backup| backup.instant <= now);
        let mut kinds: BTreeMap<u8, Vec<BackupName>> = BTreeMap::new();
        for backup in until_now.clone() {
            let kind = match backup.kind {
                BackupKind::Usual => 0,
                BackupKind::BeforeUpdate(_) => 1,
                BackupKind::Replaced => 2,
            };
            kinds.entry(kind).or_default().push(*backup);
        }
        let kept: BTreeSet<BackupName> = kinds.values().flat_map(|of_kind| self.kept(of_kind)).collect();
        // What was replaced or updated may be all that is left of somebody's work: none of it goes within those days.
        let newest = until_now.map(|backup| backup.at()).max();
        let is_fresh = |backup: &BackupName| {
            let days = newest.map_or(0, |newest| (newest.date() - backup.at().date()).num_days());
            backup.kind != BackupKind::Usual && usize::try_from(days).is_ok_and(|days| days < self.days)
        };
        past.difference(&kept).filter(|backup| !is_fresh(backup)).copied().collect()
    }

    /// The backups of one kind, oldest first, that are kept.
    fn kept(self, backups: &[BackupName]) -> BTreeSet<BackupName> {
        let day: SpanOf = |day| (day.year(), day.ordinal());
        let week: SpanOf = |day| (day.iso_week().year(), day.iso_week().week());
        let month: SpanOf = |day| (day.year(), day.month());
        let spans = [(self.days, day), (self.weeks, week), (self.months, month)];
        let mut kept: BTreeSet<BackupName> = backups.last().copied().into_iter().collect();
        for (most, span_of) in spans {
            let last_of_each: BTreeMap<_, _> =
                backups.iter().map(|backup| (span_of(backup.at().date()), *backup)).collect();
            kept.extend(last_of_each.into_values().rev().take(most));
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn name(text: &str) -> BackupName {
        BackupName::of_file(&format!("korpass-{text}.db"), "korpass").unwrap()
    }

    /// A time after all of the backups.
    fn afterwards() -> NaiveDateTime {
        "2040-01-01T00:00:00".parse().unwrap()
    }

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn a_backup_is_known_by_the_name_of_its_file_alone() {
        for text in [
            "2021-02-08T070500",
            "2021-02-08T070500-schema-16",
            "2021-02-08T070500-replaced",
            "2021-02-08T070500+0100",
            "2021-02-08T070500-0330-schema-16",
            "2021-02-08T070500+0545-replaced-3",
            "2021-02-08T070500+0000-2",
            "2021-02-08T070500+0100-schema-16-4",
        ] {
            assert_eq!(name(text).file_name("korpass"), format!("korpass-{text}.db"));
        }
        for file in [
            "korpass.db",
            "korpass-2021-02-08T070500.db-wal",
            "korpass-2021-02-08T070500-schema-+16.db",
            "korpass-2021-2-8T070500.db",
            "korpass-2021-02-08T070500+0100-1.db",
            "korpass-2021-02-08T070500+0100-02.db",
            "korpass-2021-02-08T070500+01:00.db",
            "korpass-2021-02-08T070500+010å.db",
            "korpass-2021-02-08T070500-å.db",
            "andra-2021-02-08T070500.db",
            "korpass-ö021-02-08T070500.db",
        ] {
            assert_eq!(BackupName::of_file(file, "korpass"), None, "{file}");
        }
    }

    #[test]
    fn what_was_replaced_stays_for_days_however_often_it_happens() {
        let retention = Retention { days: 7, weeks: 0, months: 0 };
        let backups = ["2021-02-07T070000-replaced", "2021-02-07T080000-replaced", "2021-02-07T090000-replaced"];
        assert_eq!(retention.superfluous(&backups.map(name).into(), afterwards()), BTreeSet::new());
        let later = backups.iter().chain(&["2021-02-14T080000"]).map(|text| name(text)).collect();
        assert_eq!(retention.superfluous(&later, afterwards()), backups[..2].iter().map(|text| name(text)).collect());
    }

    #[test]
    fn the_last_backup_of_each_day_week_and_month_is_kept() {
        let backups: BTreeSet<BackupName> = [
            "2020-12-07T080000",
            "2021-01-04T080000",
            "2021-01-29T080000",
            "2021-02-03T080000",
            "2021-02-05T080000",
            "2021-02-06T080000",
            "2021-02-07T080000",
            "2021-02-07T190000",
        ]
        .map(name)
        .into();
        let superfluous = Retention { days: 2, weeks: 2, months: 3 }.superfluous(&backups, afterwards());
        let gone = ["2021-01-04T080000", "2021-02-03T080000", "2021-02-05T080000", "2021-02-07T080000"].map(name);
        assert_eq!(superfluous, BTreeSet::from(gone));
    }

    #[test]
    fn backups_are_ordered_by_instant_also_in_the_hour_that_clocks_show_twice() {
        let (summer, winter) = (name("2021-10-31T025000+0200"), name("2021-10-31T021000+0100"));
        assert!(summer < winter, "{summer} was made before {winter}");
        assert_eq!((summer.instant, winter.instant), (at("2021-10-31T00:50:00"), at("2021-10-31T01:10:00")));
        let superfluous = |now| Retention { days: 1, weeks: 0, months: 0 }.superfluous(&[summer, winter].into(), now);
        assert_eq!(superfluous(at("2021-10-31T01:10:01")), BTreeSet::from([summer]));
        assert!(name("2021-02-08T070500+0100-2") < name("2021-02-08T070500+0100-10"));
    }

    #[test]
    fn what_is_made_in_this_second_stays_and_nothing_goes_for_what_lies_ahead() {
        let backups = ["2021-02-08T070500+0100", "2021-02-08T070500+0100-2", "2021-02-08T070500+0100-3"].map(name);
        let now = at("2021-02-08T06:05:00");
        let retention = Retention { days: 1, weeks: 0, months: 0 };
        assert_eq!(retention.superfluous(&backups.into(), now), BTreeSet::new());
        let later = retention.superfluous(&backups.into(), now + TimeDelta::seconds(1));
        assert_eq!(later, BTreeSet::from([backups[0], backups[1]]));
        let ahead = name("2031-02-08T070500+0100");
        let with_one_ahead = [backups.as_slice(), &[ahead]].concat().into_iter().collect();
        assert_eq!(retention.superfluous(&with_one_ahead, now + TimeDelta::seconds(1)), later);
    }

    #[test]
    fn the_newest_backup_of_each_kind_stays_whatever_is_asked_for() {
        let backups: BTreeSet<BackupName> =
            ["2021-02-01T080000", "2021-02-02T080000-schema-16", "2021-02-03T080000-replaced", "2021-02-04T080000"]
                .map(name)
                .into();
        let superfluous = Retention { days: 0, weeks: 0, months: 0 }.superfluous(&backups, afterwards());
        assert_eq!(superfluous, BTreeSet::from([name("2021-02-01T080000")]));
    }

    proptest! {
        #[test]
        fn any_name_of_a_file_is_a_backup_or_none(file in "\\PC{0,40}") {
            let _ = BackupName::of_file(&format!("korpass-{file}"), "korpass");
        }

        #[test]
        fn what_is_kept_is_within_the_numbers_asked_for(
            hours in proptest::collection::btree_set(0i64..20_000, 1..60),
            (days, weeks, months) in (0usize..9, 0usize..9, 0usize..9),
        ) {
            let start: NaiveDateTime = "2021-01-01T00:00:00".parse().unwrap();
            let usual = |hour| {
                let at = start + TimeDelta::hours(hour);
                BackupName::new(at, at, BackupKind::Usual)
            };
            let backups: BTreeSet<BackupName> = hours.into_iter().map(usual).collect();
            let superfluous = Retention { days, weeks, months }.superfluous(&backups, afterwards());
            let kept = backups.len() - superfluous.len();
            prop_assert!(kept <= (days + weeks + months).max(1));
            prop_assert!(!superfluous.contains(backups.last().unwrap()));
        }
    }
}
