//! Why a setting or a policy could not be set.

use chrono::NaiveDate;

use crate::message;
use crate::model::settings::SettingKey;
use crate::workflows::failure::Failure;

/// Why a setting or a policy could not be set.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SettingsRefusal {
    /// No setting has the name.
    #[error("no-such-setting")]
    NoSuchSetting {
        /// The name that was told.
        name: String,
        /// The names that it is like.
        alike: Vec<String>,
    },
    /// The value lies outside the range of the setting.
    #[error("out-of-range")]
    OutOfRange {
        /// The setting.
        key: SettingKey,
        /// The value that was told.
        value: i64,
    },
    /// No policy begins on the day.
    #[error("no-such-policy")]
    NoSuchPolicy(NaiveDate),
}

impl SettingsRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match self {
            Self::NoSuchSetting { name, alike } => Failure::new(message!("error-no-such-setting", name = name))
                .at(alike.iter().map(|name| message!("error-did-you-mean", name = name)))
                .advise(message!("error-no-such-setting-advice")),
            Self::OutOfRange { key, value } => {
                let facts = key.facts();
                Failure::new(message!(
                    "error-setting-range",
                    name = facts.name,
                    value = *value,
                    least = facts.least,
                    most = facts.most
                ))
            }
            Self::NoSuchPolicy(from) => Failure::new(message!("error-no-such-policy", from = from.to_string())),
        }
    }
}
