//! Why an association could not be founded.

use std::path::PathBuf;

use crate::message;
use crate::workflows::failure::Failure;

/// Why an association could not be founded.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum FoundingRefusal {
    /// The folder of a demo holds something already.
    #[error("folder in use")]
    FolderInUse(PathBuf),
    /// The folder of a demo holds something that no demo made.
    #[error("folder of another")]
    FolderOfAnother(PathBuf),
}

impl FoundingRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match self {
            Self::FolderInUse(folder) => {
                Failure::new(message!("error-demo-in-use", folder = folder.display().to_string()))
                    .advise(message!("error-demo-in-use-advice"))
            }
            Self::FolderOfAnother(folder) => {
                Failure::new(message!("error-demo-not-ours", folder = folder.display().to_string()))
            }
        }
    }
}
