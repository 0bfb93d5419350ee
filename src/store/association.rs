//! The association.

use rusqlite::{OptionalExtension, params};

use super::columns::{Put, get_optional};
use super::{Change, StoreError, View};
use crate::i18n::Language;
use crate::model::association::Association;

impl View<'_> {
    /// The association, once there is one.
    ///
    /// # Errors
    /// If SQLite cannot read it, or a value is not understood.
    pub fn association(&self) -> Result<Option<Association>, StoreError> {
        self.transaction.query_row("SELECT * FROM association", [], |row| Ok(read(row))).optional()?.transpose()
    }
}

fn read(row: &rusqlite::Row<'_>) -> Result<Association, StoreError> {
    let (language, zone): (String, String) = (row.get("language")?, row.get("time_zone")?);
    Ok(Association {
        uid: row.get("uid")?,
        name: row.get("name")?,
        language: Language::of_locale(&language).ok_or(StoreError::BadValue { column: "language", value: language })?,
        time_zone: zone.parse().map_err(|_| StoreError::BadValue { column: "time_zone", value: zone })?,
        car_place: row.get("car_place")?,
        key_place: row.get("key_place")?,
        contact: row.get("contact")?,
        agreement_until: get_optional(row, "agreement_until")?,
    })
}

impl Change<'_> {
    /// Stores the association in place of the one there was.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn set_association(&self, association: &Association) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO association (id, uid, name, language, time_zone, car_place, key_place, agreement_until, contact)
             VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET uid = ?1, name = ?2, language = ?3, time_zone = ?4,
                 car_place = ?5, key_place = ?6, agreement_until = ?7, contact = ?8",
            params![
                association.uid,
                association.name,
                association.language.code(),
                association.time_zone.name(),
                association.car_place,
                association.key_place,
                Put(association.agreement_until),
                association.contact,
            ],
        )?;
        Ok(())
    }
}
