//! Whose folder for a web host a folder is, so that nothing else gets into it and it gets into nothing else.

use std::path::Path;

use crate::calendar::SiteAddress;
use crate::store::View;

use crate::workflows::export::output::{Readers, close_folder, make_folder_of_site, write_in_site};
use crate::workflows::export::refusal::ExportRefusal;
use crate::workflows::export::web_folder::{OWNER_FILE, is_in_site};
use crate::workflows::refusal::Refusal;

/// Makes a folder the site of the association, unless it is another's or holds something else. Others on the computer
/// cannot look into it afterwards, unless they shall.
///
/// # Errors
/// If it is somebody else's, or the system refuses.
pub fn claim(folder: &Path, uid: &str, readers: Readers) -> Result<(), Refusal> {
    // The folder itself may lie behind a link: whoever runs the command has named it.
    if !folder.exists() {
        make_folder_of_site(folder, readers)?;
    }
    let owner = folder.join(OWNER_FILE);
    match std::fs::read(&owner) {
        Ok(mark) if mark.trim_ascii() == uid.as_bytes() => close_folder(folder, readers),
        Ok(_) => Err(ExportRefusal::SiteOfAnother(folder.to_owned()).into()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let mut inside = std::fs::read_dir(folder).map_err(|error| Refusal::of_file(folder, error))?;
            if inside.next().is_some() {
                return Err(ExportRefusal::SiteFolderInUse(folder.to_owned()).into());
            }
            close_folder(folder, readers)?;
            write_in_site(&owner, format!("{uid}\n").as_bytes(), readers)
        }
        Err(error) => Err(Refusal::of_file(&owner, error)),
    }
}

/// Refuses a place for the sheets where everybody could read them.
///
/// # Errors
/// If the file would lie in the site.
pub fn check_sheets(folder: &Path, file: &Path) -> Result<(), Refusal> {
    let real = |path: &Path| path.ancestors().find_map(|there| there.canonicalize().ok());
    let in_folder = real(file).zip(real(folder)).is_some_and(|(file, folder)| file.starts_with(folder));
    if is_in_site(file) || folder.exists() && in_folder || file.starts_with(folder) {
        return Err(ExportRefusal::SheetsInSite(file.to_owned()).into());
    }
    Ok(())
}

/// Where the folder lies on the web, as it was told the last time.
pub fn known_site(view: &View<'_>) -> Result<Option<SiteAddress>, Refusal> {
    Ok(view.calendar_site()?.and_then(|url| url.parse().ok()))
}

/// How a change reaches people's calendars.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WayOut {
    /// The folder for the web is written anew.
    Site,
    /// The files are written anew.
    Files,
}

/// How a change reaches people's calendars, if any have been told of anything.
pub fn way_out(view: &View<'_>) -> Result<Option<WayOut>, Refusal> {
    if view.publications()?.is_empty() {
        return Ok(None);
    }
    Ok(Some(if known_site(view)?.is_some() { WayOut::Site } else { WayOut::Files }))
}
