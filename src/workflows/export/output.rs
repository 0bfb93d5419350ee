//! Writing files and folders so that nobody sees half of one.

use std::io::{Read, Write};
use std::path::Path;

use crate::store::sync_folder;
use crate::workflows::export::refusal::ExportRefusal;
use crate::workflows::refusal::Refusal;

/// Makes a folder, and those it lies in.
pub fn make_folder(folder: &Path) -> Result<(), Refusal> {
    std::fs::create_dir_all(folder).map_err(|error| Refusal::of_file(folder, error))
}

/// The same for a folder that only its owner may look into. One that is there already is left as it is.
///
/// # Errors
/// If the system refuses, or another folder stands there under that name by way of a link.
pub fn make_folder_for_oneself(folder: &Path) -> Result<(), Refusal> {
    if std::fs::symlink_metadata(folder).is_ok_and(|found| found.is_symlink()) {
        return Err(ExportRefusal::FolderIsLink(folder.to_owned()).into());
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder).map_err(|error| Refusal::of_file(folder, error))
}

/// Writes a whole file: aside first, then in place of the old one. A file that has the same bytes
/// already is left as it is.
///
/// # Errors
/// If the system refuses; the old file is as it was then.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    write(path, bytes, true)
}

/// The same for a file that only its owner may read.
///
/// # Errors
/// As [`write_whole`].
pub fn write_for_oneself(path: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    write(path, bytes, false)
}

/// Whether a database lies there: whoever names it for something else has mistaken one file for another.
fn is_database(path: &Path) -> bool {
    let mut first = [0; 15];
    std::fs::File::open(path).is_ok_and(|mut file| file.read_exact(&mut first).is_ok() && &first == b"SQLite format 3")
}

fn write(path: &Path, bytes: &[u8], for_all: bool) -> Result<(), Refusal> {
    // A link is replaced, and never followed.
    let is_link = std::fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
    if !is_link && std::fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    if is_database(path) {
        return Err(ExportRefusal::IsDatabase(path.to_owned()).into());
    }
    let refuse = |error: std::io::Error| Refusal::of_file(path, error);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.exists() {
        return Err(ExportRefusal::FolderMissing(folder.to_owned()).into());
    }
    let mut aside = tempfile::Builder::new().prefix(".korpass-").tempfile_in(folder).map_err(refuse)?;
    aside.write_all(bytes).map_err(refuse)?;
    aside.as_file().sync_all().map_err(refuse)?;
    #[cfg(unix)]
    if for_all {
        use std::os::unix::fs::PermissionsExt;
        let readable = std::fs::Permissions::from_mode(0o644);
        aside.as_file().set_permissions(readable).map_err(refuse)?;
    }
    aside.persist(path).map_err(|error| refuse(error.error))?;
    sync_folder(folder).map_err(refuse)
}

/// Whether others on the computer can read a file.
#[cfg(unix)]
pub fn others_can_read(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(file).is_ok_and(|found| found.permissions().mode() & 0o077 != 0)
}

/// Elsewhere the folder of the user's data is the user's alone.
#[cfg(not(unix))]
pub fn others_can_read(_: &Path) -> bool {
    false
}
