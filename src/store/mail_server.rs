//! How mail is sent.

use rusqlite::params;

use super::columns::{Column, Put, get};
use super::{Change, StoreError, View};
use crate::model::mail_server::{MailSecurity, MailServer};

impl Column for MailSecurity {
    type Raw = String;
    fn raw(&self) -> String {
        self.word().to_owned()
    }
    fn from_raw(raw: &String) -> Option<Self> {
        Self::ALL.into_iter().find(|security| security.word() == raw)
    }
}

impl View<'_> {
    /// How mail is sent, if that is told.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn mail_server(&self) -> Result<Option<MailServer>, StoreError> {
        let mut found = self.rows("SELECT * FROM mail_server", [], |row| {
            Ok(MailServer {
                sender: row.get("sender")?,
                host: row.get("host")?,
                port: row.get("port")?,
                security: get(row, "security")?,
                user: row.get("user")?,
                password_file: row.get("password_file")?,
                ca_file: row.get("ca_file")?,
                per_minute: row.get("per_minute")?,
            })
        })?;
        Ok(found.pop())
    }
}

impl Change<'_> {
    /// Says how mail is sent, in place of how it was before.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn set_mail_server(&self, server: &MailServer) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO mail_server (id, sender, host, port, security, user, password_file, ca_file, per_minute)
             VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET sender = ?1, host = ?2, port = ?3, security = ?4, user = ?5,
                 password_file = ?6, ca_file = ?7, per_minute = ?8",
            params![
                server.sender,
                server.host,
                server.port,
                Put(server.security),
                server.user,
                server.password_file,
                server.ca_file,
                server.per_minute,
            ],
        )?;
        Ok(())
    }
}
