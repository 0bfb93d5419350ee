//! What lies on the web, as far as the program knows: pages that were written for it, and that must be removed there
//! once their addresses hold no longer.
//!
//! None of it is an operation: what somebody has uploaded cannot be taken back.

use chrono::NaiveDateTime;
use rusqlite::{TransactionBehavior, params};

use super::columns::{Instant, Put};
use super::{Store, StoreError, View};
use crate::model::site_page::SitePage;

/// Whether a page may still lie on the web although its address holds no longer, or the site lies elsewhere now.
const IS_LEFT: &str = "removed_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM calendar_site AS site, calendar_address AS address
    WHERE site.url = site_page.url AND address.token = site_page.token)";

impl View<'_> {
    /// The pages that must be removed on the web, and of which nobody has said that they are gone.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn pages_left_on_web(&self) -> Result<Vec<SitePage>, StoreError> {
        let sql = format!("SELECT url, token FROM site_page WHERE {IS_LEFT} ORDER BY url, token");
        self.rows(&sql, [], |row| Ok(SitePage { site: row.get("url")?, token: row.get("token")? }))
    }
}

impl Store {
    /// Remembers that pages are about to be written for the web: those of all addresses that hold.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn remember_pages(&mut self) -> Result<(), StoreError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute(
            "INSERT INTO site_page (url, token) SELECT url, token FROM calendar_site, calendar_address WHERE true
             ON CONFLICT (url, token) DO UPDATE SET removed_at = NULL WHERE removed_at IS NOT NULL",
            [],
        )?;
        transaction.commit()?;
        Ok(())
    }

    /// Remembers that pages are gone from the web, as somebody says who has looked. Those whose addresses hold are not
    /// gone for good, and stay known.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn pages_are_gone(&mut self, at: NaiveDateTime, pages: &[SitePage]) -> Result<(), StoreError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let sql = format!("UPDATE site_page SET removed_at = ?3 WHERE url = ?1 AND token = ?2 AND {IS_LEFT}");
        for page in pages {
            transaction.execute(&sql, params![page.site, page.token, Put(Instant(at))])?;
        }
        transaction.commit()?;
        Ok(())
    }
}
