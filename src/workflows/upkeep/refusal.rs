//! Why a backup could not be made or restored.

use std::path::PathBuf;

use crate::message;
use crate::workflows::failure::Failure;

/// Why a backup could not be made or restored.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum UpkeepRefusal {
    /// No backup is called so.
    #[error("no such backup {name}")]
    NoSuchBackup {
        /// The name, or how it begins.
        name: String,
        /// The folder that was looked in.
        folder: PathBuf,
    },
    /// A file is no backup of körpass, or is damaged.
    #[error("unsound backup {}", .file.display())]
    UnsoundBackup {
        /// The file.
        file: PathBuf,
    },
    /// A backup is of another association than the database.
    #[error("backup of another association {}", .file.display())]
    OfAnother {
        /// The file.
        file: PathBuf,
        /// The association in it.
        name: String,
    },
}

impl UpkeepRefusal {
    /// The same in sentences.
    pub fn explain(self) -> Failure {
        let failure = match self {
            Self::NoSuchBackup { name, folder } => {
                Failure::new(message!("error-no-such-backup", name = name, folder = folder.display().to_string()))
            }
            Self::UnsoundBackup { file } => {
                Failure::new(message!("error-backup-unsound", file = file.display().to_string()))
            }
            Self::OfAnother { file, name } => {
                let file = file.display().to_string();
                let what = message!("error-backup-of-another", file = file.as_str(), name = name);
                return Failure::new(what).advise(message!("error-backup-of-another-advice", file = file));
            }
        };
        failure.advise(message!("error-backup-advice"))
    }
}
