//! What a database consists of on the disk.

use std::path::{Path, PathBuf};

/// The files that a database may consist of: itself, its log, and the index of that.
pub fn files_of(database: &Path) -> [PathBuf; 3] {
    ["", "-wal", "-shm"].map(|ending| {
        let mut name = database.as_os_str().to_owned();
        name.push(ending);
        name.into()
    })
}
