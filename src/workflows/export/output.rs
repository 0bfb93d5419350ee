//! The one place by which files leave the program: nobody sees half of one, others on the computer read none unless
//! that is asked for, a link is never followed, and none gets into a folder for the web but the site itself.

use std::io::{Read, Write};
use std::path::Path;

use crate::store::{files_of, sync_folder};
use crate::workflows::export::refusal::ExportRefusal;
use crate::workflows::export::stream;
use crate::workflows::export::web_folder::{folder_of, refuse_site};
use crate::workflows::refusal::Refusal;

/// Who may read what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Readers {
    /// Whoever runs the program.
    #[default]
    Owner,
    /// All whom the system's own mask (umask) lets.
    All,
}

/// Makes a folder, and those it lies in. One that is there already is left as it is.
///
/// # Errors
/// If it would lie in a folder for the web, or the system refuses.
pub fn make_folder(folder: &Path, readers: Readers) -> Result<(), Refusal> {
    refuse_site(folder)?;
    make(folder, readers)
}

/// The same for a folder that only its owner may look into, and that must not lie behind a link.
///
/// # Errors
/// As [`make_folder`], or if another folder stands there under that name by way of a link.
pub fn make_folder_for_oneself(folder: &Path) -> Result<(), Refusal> {
    refuse_link(folder)?;
    make_folder(folder, Readers::Owner)
}

/// Makes a folder of the site, or sees to it that others cannot look into the one that is there.
///
/// # Errors
/// If the system refuses, or another folder stands there under that name by way of a link.
pub fn make_folder_of_site(folder: &Path, readers: Readers) -> Result<(), Refusal> {
    refuse_link(folder)?;
    make(folder, readers)?;
    close_folder(folder, readers)
}

/// Takes a folder's rights from others if they are to have none.
///
/// # Errors
/// If the system refuses.
#[cfg(unix)]
pub fn close_folder(folder: &Path, readers: Readers) -> Result<(), Refusal> {
    use std::os::unix::fs::PermissionsExt;
    if readers == Readers::All || !others_can_read(folder) {
        return Ok(());
    }
    let alone = std::fs::Permissions::from_mode(0o700);
    std::fs::set_permissions(folder, alone).map_err(|error| Refusal::of_file(folder, error))
}

/// Elsewhere the folder of the user's data is the user's alone.
#[cfg(not(unix))]
pub fn close_folder(_: &Path, _: Readers) -> Result<(), Refusal> {
    Ok(())
}

fn refuse_link(folder: &Path) -> Result<(), Refusal> {
    if std::fs::symlink_metadata(folder).is_ok_and(|found| found.is_symlink()) {
        return Err(ExportRefusal::FolderIsLink(folder.to_owned()).into());
    }
    Ok(())
}

fn make(folder: &Path, readers: Readers) -> Result<(), Refusal> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    if readers == Readers::Owner {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder).map_err(|error| Refusal::of_file(folder, error))
}

/// Writes what the user has named a place for. A stream (a pipe, a terminal, standard output) is written to; a file is
/// written aside first, then put in place of the old one. A file that has the same bytes already is left as it is.
///
/// # Errors
/// If the place is in a folder for the web or is no file and no stream, or the system refuses; the old file is as it
/// was then.
pub fn write_named(path: &Path, bytes: &[u8], readers: Readers) -> Result<(), Refusal> {
    if stream::is_stream(path) {
        return stream::write(path, bytes);
    }
    write_in_folder(path, bytes, readers)
}

/// Writes a file of a folder that the user has named: whole, in place of the old one.
///
/// # Errors
/// If the folder is one for the web, something else than a file has that name, or the system refuses; the old file is
/// as it was then.
pub fn write_in_folder(path: &Path, bytes: &[u8], readers: Readers) -> Result<(), Refusal> {
    refuse_site(folder_of(path))?;
    replace(path, bytes, readers)
}

/// The same for a file of the site.
///
/// # Errors
/// As [`write_in_folder`], but that it lies in a folder for the web.
pub fn write_in_site(path: &Path, bytes: &[u8], readers: Readers) -> Result<(), Refusal> {
    replace(path, bytes, readers)
}

/// Whether a database lies there, or what belongs to one: whoever names it for something else has mistaken one file for
/// another.
fn is_of_database(path: &Path) -> bool {
    let is_database = |path: &Path| {
        let mut first = [0; 15];
        // What is no file might never come to an end.
        path.is_file()
            && std::fs::File::open(path)
                .is_ok_and(|mut file| file.read_exact(&mut first).is_ok() && &first == b"SQLite format 3")
    };
    let beside = path.to_str().and_then(|name| name.strip_suffix("-wal").or(name.strip_suffix("-shm")));
    let belongs = beside.map(Path::new).is_some_and(|main| is_database(main) && files_of(main).contains(&path.into()));
    is_database(path) || belongs
}

fn replace(path: &Path, bytes: &[u8], readers: Readers) -> Result<(), Refusal> {
    // A link is replaced, and never followed.
    if let Ok(found) = std::fs::symlink_metadata(path)
        && !found.is_symlink()
    {
        if !found.is_file() {
            return Err(ExportRefusal::NoFile(path.to_owned()).into());
        }
        let has_rights = others_can_read(path) == (readers == Readers::All) || cfg!(not(unix));
        if has_rights && std::fs::read(path).is_ok_and(|old| old == bytes) {
            return Ok(());
        }
    }
    if is_of_database(path) {
        return Err(ExportRefusal::IsDatabase(path.to_owned()).into());
    }
    let refuse = |error: std::io::Error| Refusal::of_file(path, error);
    let folder = folder_of(path);
    if !folder.exists() {
        return Err(ExportRefusal::FolderMissing(folder.to_owned()).into());
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".korpass-");
    // Whoever makes a temporary file makes it for its owner alone. What all may read has the rights that any program
    // gives its files, less those that the system's mask takes.
    #[cfg(unix)]
    let all: std::fs::Permissions = std::os::unix::fs::PermissionsExt::from_mode(0o666);
    #[cfg(unix)]
    if readers == Readers::All {
        builder.permissions(all);
    }
    let mut aside = builder.tempfile_in(folder).map_err(refuse)?;
    aside.write_all(bytes).map_err(refuse)?;
    aside.as_file().sync_all().map_err(refuse)?;
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
