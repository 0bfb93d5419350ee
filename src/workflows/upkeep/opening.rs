//! Opening a database: nothing in it changes, but that an old schema is brought up to date after a backup.

use std::path::{Path, PathBuf};

use crate::store::Store;
use crate::workflows::context::Context;
use crate::workflows::refusal::Refusal;
use crate::workflows::upkeep::backups;

/// Opens a database to read it or change it. Where its schema is old a backup is made before it is brought up to date,
/// and its file told.
///
/// # Errors
/// If it is not there or cannot be opened, or no backup can be made; it is as it was then.
pub fn open(context: &Context, database: &Path, on_update: impl FnOnce(PathBuf)) -> Result<Store, Refusal> {
    Store::open_after(database, |store, schema| {
        on_update(backups::before_update(context, store, schema)?);
        Ok(())
    })
}

/// Whether there are backups beside a database, wherever it is.
pub fn has_backups(database: &Path) -> bool {
    backups::Backups::beside(database).list().is_ok_and(|backups| !backups.is_empty())
}
