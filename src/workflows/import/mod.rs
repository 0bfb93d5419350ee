//! Reading CSV files as people have them, and storing what they say: all of a file, or nothing.

pub mod association;
pub mod availability;
pub mod busy_times;
pub mod closures;
pub mod driving_log;
pub mod introductions;
pub mod members;
pub mod patterns;
pub mod policies;
pub mod refusal;
pub mod table;
pub mod vehicles;

use std::borrow::Cow;
use std::io::Read;
use std::path::Path;

use crate::i18n::{Message, Texts};
use crate::message;
use crate::model::member::{Member, MemberId};
use crate::workflows::failure::Failure;
use crate::workflows::import::members::with_suggestion;
use crate::workflows::import::table::CsvRow;
use crate::workflows::import::table::CsvTable;
use crate::workflows::import::table::Faults;
use crate::workflows::lookup;
use crate::workflows::parse;

/// The largest file that is read, in bytes: far more than any association's list.
const MOST_BYTES: u64 = 50 * 1024 * 1024;

/// What was stored of a file.
pub struct Imported {
    /// How many things are new or changed.
    pub count: usize,
    /// Headings that mean nothing to us.
    pub ignored: Vec<String>,
}

/// What is to be said of columns that were not used, as their headings may be misspelt.
pub fn ignored_columns(texts: &Texts, ignored: &[String]) -> Option<Message> {
    (!ignored.is_empty()).then(|| message!("import-ignored-columns", columns = texts.list(ignored)))
}

/// Reads a file.
///
/// # Errors
/// If it is not there, cannot be read, or is too large.
pub fn read_file(path: &Path) -> Result<Vec<u8>, Failure> {
    read_to_limit(path, std::fs::File::open(path).map_err(|error| Failure::of_file(path, &error))?)
}

/// Reads what comes under the name of a file, to its end.
///
/// # Errors
/// If it cannot be read, or is too large.
pub fn read_to_limit(path: &Path, source: impl Read) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    // A device or a pipe does not tell how much it holds.
    source.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(|error| Failure::of_file(path, &error))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Failure::new(crate::message!("error-file-too-large", file = path.display().to_string())));
    }
    Ok(bytes)
}

/// A text in UTF-8 with or without a byte order mark, in UTF-16 with one, or else in the Windows letters of Western
/// Europe.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let (text, _, broken) = encoding_rs::UTF_8.decode(bytes);
    if broken { encoding_rs::WINDOWS_1252.decode(bytes).0 } else { text }
}

/// The member whom a cell of a row names; notes a fault with a guess where it names nobody.
pub fn member_of_row(
    table: &CsvTable,
    row: &CsvRow,
    key: &str,
    members: &[Member],
    faults: &mut Faults,
) -> Option<MemberId> {
    let name = table.parse_required(row, key, faults, parse::words, "expected-name")?;
    match lookup::member(members, &name) {
        Ok(member) => Some(member.id),
        Err(_) => {
            let close = lookup::alike(&name.to_lowercase(), members.iter().map(|member| member.profile.name.as_str()));
            let column = table.heading(key);
            let unknown = message!("import-unknown-member", line = row.line, column = column, name = name);
            faults.add(row.line, with_suggestion(unknown, close));
            None
        }
    }
}

/// How a file is called in messages: its name without folders.
pub fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}
