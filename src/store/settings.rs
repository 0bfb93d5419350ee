//! Settings that differ from their defaults.

use rusqlite::params;

use super::{Change, StoreError, View};
use crate::model::settings::{SettingKey, Settings};

impl View<'_> {
    /// All settings.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn settings(&self) -> Result<Settings, StoreError> {
        let mut statement = self.transaction.prepare_cached("SELECT key, value FROM setting")?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)))?;
        let rows: Vec<(String, i64)> = rows.collect::<Result<_, _>>()?;
        Ok(Settings::new(rows.into_iter().filter_map(|(name, value)| Some((SettingKey::of_name(&name)?, value)))))
    }
}

impl Change<'_> {
    /// Gives a setting a value.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn set_setting(&self, key: SettingKey, value: i64) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
            params![key.facts().name, value],
        )?;
        Ok(())
    }
}
