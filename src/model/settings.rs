//! Settings of the association: numbers with a name, a default and a range.

use super::problem::{PlanningRules, Weights};

/// A setting that the coordinator can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SettingKey {
    /// Least rest between two shifts of a member, in minutes.
    MinRestMinutes,
    /// Shifts that start fewer days apart than this are too close.
    SpacingDays,
    /// Weight of fairness.
    WeightFairness,
    /// Weight of spacing.
    WeightSpacing,
    /// Weight of companions.
    WeightCompanion,
    /// Weight of changes to what people have been told.
    WeightChange,
    /// Points gained where a member would like to serve.
    WishPreferred,
    /// Points lost where a member would rather not.
    WishReluctant,
    /// Members who shall always serve, serve at least once in so many weeks.
    ServeWeeks,
    /// Load carried in so many weeks before a period counts in its targets.
    LoadWeeks,
    /// Whether calendars ask for contact surfaces and key to be wiped: 1 yes, 0 no.
    Wiping,
    /// For so many days after a shift calendars keep an entry that was cancelled.
    CancelledDays,
    /// Days on which there is no car when vehicles are exchanged.
    ExchangeDaysWithout,
    /// Service and inspection are warned of so many days ahead.
    DueWarningDays,
    /// And so many kilometres ahead.
    DueWarningKm,
    /// Changes told fewer hours before a shift come at short notice, and replanning leaves such shifts alone.
    LeadTimeHours,
    /// The last backup of each of so many days is kept.
    BackupDays,
    /// And of each of so many weeks.
    BackupWeeks,
    /// And of each of so many months.
    BackupMonths,
    /// Name and contact of members who left are erased after so many months; 0 for never.
    EraseMonths,
}

/// What is known of a setting: its name on the command line, default and range.
#[derive(Debug, Clone, Copy)]
pub struct SettingFacts {
    /// Name on the command line and in the database.
    pub name: &'static str,
    /// Value where nobody has said otherwise.
    pub default: i64,
    /// Least value.
    pub least: i64,
    /// Greatest value.
    pub most: i64,
}

impl SettingKey {
    /// All settings.
    pub const ALL: [SettingKey; 20] = [
        SettingKey::MinRestMinutes,
        SettingKey::SpacingDays,
        SettingKey::WeightFairness,
        SettingKey::WeightSpacing,
        SettingKey::WeightCompanion,
        SettingKey::WeightChange,
        SettingKey::WishPreferred,
        SettingKey::WishReluctant,
        SettingKey::ServeWeeks,
        SettingKey::LoadWeeks,
        SettingKey::Wiping,
        SettingKey::CancelledDays,
        SettingKey::ExchangeDaysWithout,
        SettingKey::DueWarningDays,
        SettingKey::DueWarningKm,
        SettingKey::LeadTimeHours,
        SettingKey::BackupDays,
        SettingKey::BackupWeeks,
        SettingKey::BackupMonths,
        SettingKey::EraseMonths,
    ];

    /// Name, default and range.
    pub fn facts(self) -> SettingFacts {
        let facts = |name, default, least, most| SettingFacts { name, default, least, most };
        match self {
            SettingKey::MinRestMinutes => facts("min-rest-minutes", 660, 0, 10_080),
            SettingKey::SpacingDays => facts("spacing-days", 3, 1, 28),
            SettingKey::WeightFairness => facts("weight-fairness", 3, 0, 1000),
            SettingKey::WeightSpacing => facts("weight-spacing", 4, 0, 1000),
            SettingKey::WeightCompanion => facts("weight-companion", 3, 0, 1000),
            SettingKey::WeightChange => facts("weight-change", 10, 0, 1000),
            SettingKey::WishPreferred => facts("wish-preferred", 2, 0, 100),
            SettingKey::WishReluctant => facts("wish-reluctant", 2, 0, 100),
            SettingKey::ServeWeeks => facts("serve-weeks", 6, 1, 52),
            SettingKey::LoadWeeks => facts("load-weeks", 6, 0, 104),
            SettingKey::Wiping => facts("wiping", 1, 0, 1),
            SettingKey::CancelledDays => facts("cancelled-days", 60, 0, 3650),
            SettingKey::ExchangeDaysWithout => facts("swap-days-without", 2, 0, 60),
            SettingKey::DueWarningDays => facts("due-warning-days", 30, 0, 365),
            SettingKey::DueWarningKm => facts("due-warning-km", 1000, 0, 100_000),
            SettingKey::LeadTimeHours => facts("notice-hours", 48, 0, 720),
            SettingKey::BackupDays => facts("backup-days", 7, 1, 366),
            SettingKey::BackupWeeks => facts("backup-weeks", 5, 0, 520),
            SettingKey::BackupMonths => facts("backup-months", 12, 0, 120),
            SettingKey::EraseMonths => facts("erase-months", 24, 0, 240),
        }
    }

    /// Whether the setting is a weight: something that a roster is judged by.
    pub fn is_weight(self) -> bool {
        match self {
            SettingKey::WeightFairness
            | SettingKey::WeightSpacing
            | SettingKey::WeightCompanion
            | SettingKey::WeightChange
            | SettingKey::WishPreferred
            | SettingKey::WishReluctant => true,
            SettingKey::MinRestMinutes
            | SettingKey::SpacingDays
            | SettingKey::ServeWeeks
            | SettingKey::LoadWeeks
            | SettingKey::Wiping
            | SettingKey::CancelledDays
            | SettingKey::ExchangeDaysWithout
            | SettingKey::DueWarningDays
            | SettingKey::DueWarningKm
            | SettingKey::LeadTimeHours
            | SettingKey::BackupDays
            | SettingKey::BackupWeeks
            | SettingKey::BackupMonths
            | SettingKey::EraseMonths => false,
        }
    }

    /// The weight of a name, with or without what the names of weights begin with: `fairness`.
    pub fn of_weight_name(name: &str) -> Option<Self> {
        let short = |key: &Self| key.facts().name.split_once('-').is_some_and(|(_, short)| short == name);
        Self::ALL.into_iter().filter(|key| key.is_weight()).find(|key| key.facts().name == name || short(key))
    }

    /// The setting of a name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.facts().name == name)
    }
}

/// The settings with their values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    values: std::collections::BTreeMap<SettingKey, i64>,
}

impl Settings {
    /// The settings where some differ from their defaults.
    pub fn new(changed: impl IntoIterator<Item = (SettingKey, i64)>) -> Self {
        Self { values: changed.into_iter().collect() }
    }

    /// The settings with another value of one of them.
    #[must_use]
    pub fn with(mut self, key: SettingKey, value: i64) -> Self {
        self.values.insert(key, value);
        self
    }

    /// The value of a setting.
    pub fn get(&self, key: SettingKey) -> i64 {
        self.values.get(&key).copied().unwrap_or(key.facts().default)
    }

    /// The part that the planning contract calls rules.
    pub fn planning_rules(&self) -> PlanningRules {
        PlanningRules {
            min_rest_minutes: self.get(SettingKey::MinRestMinutes),
            spacing_days: self.get(SettingKey::SpacingDays),
            weights: Weights {
                fairness: self.get(SettingKey::WeightFairness),
                spacing: self.get(SettingKey::WeightSpacing),
                companion: self.get(SettingKey::WeightCompanion),
                change: self.get(SettingKey::WeightChange),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Texts};

    #[test]
    fn a_weight_that_is_not_understood_is_answered_with_the_names_of_all() {
        for language in [Language::Sv, Language::En] {
            let names = Texts::new(language).get("expected-weights");
            for key in SettingKey::ALL.into_iter().filter(|key| key.is_weight()) {
                let (_, short) = key.facts().name.split_once('-').unwrap();
                assert_eq!(SettingKey::of_weight_name(short), Some(key));
                assert!(names.contains(short), "{short} is missing: {names}");
            }
        }
    }
}
