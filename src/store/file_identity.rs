//! Which file lies at a path: another may be put there under the same name.

use std::path::Path;

/// What tells a file from another that came to lie at the same path later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileIdentity {
    #[cfg(unix)]
    device_and_number: (u64, u64),
    #[cfg(not(unix))]
    created: Option<std::time::SystemTime>,
}

impl FileIdentity {
    /// The file at a path; nothing where there is none.
    pub fn at(path: &Path) -> Option<Self> {
        let found = std::fs::metadata(path).ok()?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            Some(Self { device_and_number: (found.dev(), found.ino()) })
        }
        #[cfg(not(unix))]
        Some(Self { created: found.created().ok() })
    }
}
