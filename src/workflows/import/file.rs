//! Files as they are read: what they are called, what they hold, and in which letters.

use std::borrow::Cow;
use std::io::Read;
use std::path::Path;

use crate::workflows::import::refusal::ImportRefusal;
use crate::workflows::refusal::Refusal;

/// The largest file that is read, in bytes: far more than any association's list.
const MOST_BYTES: u64 = 50 * 1024 * 1024;

/// A file that somebody has given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Its name without folders.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl SourceFile {
    /// Reads a file.
    ///
    /// # Errors
    /// If it is not there, cannot be read, or is too large.
    pub fn read(path: &Path) -> Result<Self, Refusal> {
        Ok(Self { name: file_name(path), bytes: read_file(path)? })
    }
}

/// Reads what a file holds.
///
/// # Errors
/// If it is not there, cannot be read, or is too large.
pub fn read_file(path: &Path) -> Result<Vec<u8>, Refusal> {
    read_to_limit(path, std::fs::File::open(path).map_err(|error| Refusal::of_file(path, error))?)
}

/// Reads what comes under the name of a file, to its end.
///
/// # Errors
/// If it cannot be read, or is too large.
pub fn read_to_limit(path: &Path, source: impl Read) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    // A device or a pipe does not tell how much it holds.
    source.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(|error| Refusal::of_file(path, error))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(ImportRefusal::TooLarge { path: path.to_owned() }.into());
    }
    Ok(bytes)
}

/// A text in UTF-8 with or without a byte order mark, in UTF-16 with one, or else in the Windows letters of Western
/// Europe.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let (text, _, broken) = encoding_rs::UTF_8.decode(bytes);
    if broken { encoding_rs::WINDOWS_1252.decode(bytes).0 } else { text }
}

/// How a file is called in messages: its name without folders.
pub fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}
