//! The copies of a database around it, found by what is in them: backups, what a restored one replaced, damaged files,
//! and those of the time when the database had another name.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::model::member::MemberId;
use crate::store::{Erasures, Store, View, files_of};
use crate::workflows::refusal::Refusal;
use crate::workflows::upkeep::backups::Backups;

/// How the folder of backups of a database ends, whatever the database is called.
const FOLDER_ENDING: &str = "-backups";

/// How the name of a file ends in which a database is kept that could not be read.
const DAMAGED: &str = "damaged";

/// Marks shorter than this stand in other words too often to be looked for among bytes.
const SHORTEST_MARK: usize = 5;

/// What every database of SQLite begins with.
const FIRST_BYTES: &[u8] = b"SQLite format 3\0";

/// Somebody who is looked for in copies.
#[derive(Debug, Clone)]
pub struct Sought {
    association: Option<String>,
    member: MemberId,
    marks: BTreeSet<String>,
}

/// A copy of the database.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Copy {
    /// Its file.
    pub file: PathBuf,
    /// Whether it lies among backups, and can be rewritten: it is no database that somebody works with.
    pub is_backup: bool,
}

impl Sought {
    /// A member as they are known now.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub fn of(view: &View<'_>, member: MemberId) -> Result<Self, Refusal> {
        let association = view.association()?.map(|association| association.uid);
        Ok(Self { association, member, marks: view.known_as(member)? })
    }

    /// Whether a copy holds them. What cannot be read as a database is looked through byte by byte, and what cannot be read
    /// at all may hold them.
    pub fn are_in(&self, file: &Path) -> bool {
        let found = Store::open_to_read(file).and_then(|store| {
            let view = store.view()?;
            let association = view.association()?.map(|association| association.uid);
            if association.is_some() && association != self.association {
                return Ok(Some(false));
            }
            Ok(view.holds_member(self.member)?.then_some(true))
        });
        match found {
            Ok(Some(known)) => known,
            Ok(None) | Err(_) => self.are_among_bytes_of(file),
        }
    }

    fn are_among_bytes_of(&self, file: &Path) -> bool {
        let long = self.marks.iter().filter(|mark| mark.len() >= SHORTEST_MARK);
        // In the log of operations a text stands as JSON has it.
        let forms: Vec<Vec<u8>> = long
            .flat_map(|mark| {
                let quoted = serde_json::Value::from(mark.as_str()).to_string();
                [mark.clone().into_bytes(), quoted.trim_matches('"').as_bytes().to_vec()]
            })
            .collect();
        let holds = |file: &PathBuf| match std::fs::read(file) {
            Ok(bytes) => forms.iter().any(|form| bytes.windows(form.len()).any(|window| window == form.as_slice())),
            Err(error) => error.kind() != std::io::ErrorKind::NotFound,
        };
        files_of(file)[..2].iter().any(holds)
    }
}

/// All copies around a database.
///
/// # Errors
/// If the folder that the database lies in cannot be read.
pub fn around(database: &Path) -> Result<BTreeSet<Copy>, Refusal> {
    let beside = database.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let own = Backups::beside(database);
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(beside).map_err(|error| Refusal::of_file(beside, error))?.flatten() {
        let path = entry.path();
        let is_folder_of_backups = entry.file_name().to_string_lossy().ends_with(FOLDER_ENDING) && path.is_dir();
        if is_folder_of_backups {
            let files = std::fs::read_dir(&path).map_err(|error| Refusal::of_file(&path, error))?.flatten();
            // By a folder's name of its own the path reads as in all other messages.
            let named = |file: std::fs::DirEntry| {
                if path.file_name() == own.folder().file_name() {
                    own.folder().join(file.file_name())
                } else {
                    file.path()
                }
            };
            found.extend(files.map(named).filter(|file| is_copy(file)).map(|file| Copy { file, is_backup: true }));
        } else if path.file_name() != database.file_name() && is_copy(&path) {
            found.insert(Copy { file: path, is_backup: false });
        }
    }
    Ok(found)
}

/// Those of whom the backups beside a database know that they were erased: where the database itself cannot tell.
pub fn erasures_in(backups: &Backups) -> Result<Erasures, Refusal> {
    let mut known = Erasures::default();
    for file in backups.list()?.into_values() {
        // One that cannot be read knows nothing of anybody.
        if let Ok(erasures) = Store::erasures_of_backup(&file) {
            known.join(erasures);
        }
    }
    Ok(known)
}

/// Whether a file is a database, or one that was kept as it could not be read.
fn is_copy(file: &Path) -> bool {
    let is_file = std::fs::symlink_metadata(file).is_ok_and(|found| found.is_file());
    let begins_so = || {
        let mut first = [0; FIRST_BYTES.len()];
        std::fs::File::open(file).is_ok_and(|mut file| file.read_exact(&mut first).is_ok() && first == *FIRST_BYTES)
    };
    is_file && (file.extension().is_some_and(|ending| ending == DAMAGED) || begins_so())
}
