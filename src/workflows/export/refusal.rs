//! Why files could not leave.

use std::path::PathBuf;

use crate::message;
use crate::workflows::failure::Failure;

/// Why files could not leave.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ExportRefusal {
    /// A folder that only its owner may look into would be made where a link stands.
    #[error("folder is link")]
    FolderIsLink(PathBuf),
    /// A database lies where something else would be written.
    #[error("file is database")]
    IsDatabase(PathBuf),
    /// The folder that a file would lie in is not there.
    #[error("folder missing")]
    FolderMissing(PathBuf),
    /// What stands where a file would be written is none.
    #[error("no file")]
    NoFile(PathBuf),
    /// Nobody reads the pipe that was to be written to.
    #[error("nobody reads")]
    NobodyReads(PathBuf),
    /// Nothing has been published that calendars could tell.
    #[error("nothing published")]
    NothingPublished,
    /// Files with names in them would get into the folder for the web.
    #[error("folder in site")]
    FolderInSite(PathBuf),
    /// The sheets with everybody's address would get into the folder for the web.
    #[error("sheets in site")]
    SheetsInSite(PathBuf),
    /// Nothing was published under that version.
    #[error("no such version {0}")]
    NoSuchVersion(i64),
    /// The folder is the site of another association.
    #[error("site of another")]
    SiteOfAnother(PathBuf),
    /// The folder holds something else than a site.
    #[error("site folder in use")]
    SiteFolderInUse(PathBuf),
    /// Nobody has said where the site lies on the web.
    #[error("no site address")]
    NoSiteAddress,
    /// A member has no address for their calendar.
    #[error("no calendar address of {name}")]
    NoCalendarAddress {
        /// The full name.
        name: String,
    },
}

impl ExportRefusal {
    /// The same in sentences.
    pub fn explain(self) -> Failure {
        let shown = |path: PathBuf| path.display().to_string();
        match self {
            Self::FolderIsLink(folder) => Failure::new(message!("error-folder-is-link", folder = shown(folder))),
            Self::IsDatabase(file) => Failure::new(message!("error-out-is-database", file = shown(file)))
                .advise(message!("error-out-is-database-advice")),
            Self::FolderMissing(folder) => Failure::new(message!("error-folder-missing", folder = shown(folder))),
            Self::NoFile(path) => Failure::new(message!("error-out-no-file", file = shown(path))),
            Self::NobodyReads(path) => Failure::new(message!("error-out-nobody-reads", file = shown(path))),
            Self::NothingPublished => {
                Failure::new(message!("error-nothing-published")).advise(message!("error-nothing-published-advice"))
            }
            Self::FolderInSite(folder) => Failure::new(message!("error-export-in-site", folder = shown(folder)))
                .advise(message!("error-export-in-site-advice")),
            Self::SheetsInSite(file) => Failure::new(message!("error-sheets-in-site", file = shown(file)))
                .advise(message!("error-sheets-in-site-advice")),
            Self::NoSuchVersion(version) => Failure::new(message!("error-no-such-version", version = version))
                .advise(message!("error-no-such-version-advice")),
            Self::SiteOfAnother(folder) => Failure::new(message!("error-site-of-another", folder = shown(folder)))
                .advise(message!("error-site-folder-advice")),
            Self::SiteFolderInUse(folder) => Failure::new(message!("error-site-folder-in-use", folder = shown(folder)))
                .advise(message!("error-site-folder-advice")),
            Self::NoSiteAddress => {
                Failure::new(message!("error-no-site-address")).advise(message!("error-no-site-address-advice"))
            }
            Self::NoCalendarAddress { name } => Failure::new(message!("error-no-calendar-address", name = name))
                .advise(message!("error-no-calendar-address-advice")),
        }
    }
}
