//! Which folders go out on the web, so that nothing with names in it gets into one.

use std::path::Path;

use crate::workflows::export::refusal::ExportRefusal;
use crate::workflows::refusal::Refusal;

/// Says whose site a folder is, so that no other's is ever written into it.
pub const OWNER_FILE: &str = ".korpass-site";

/// Whether a folder is a site of calendars, or lies in one.
pub fn is_in_site(folder: &Path) -> bool {
    // What is not there yet lies where its nearest ancestor that is there lies.
    let there = folder.ancestors().find_map(|ancestor| {
        let ancestor = if ancestor.as_os_str().is_empty() { Path::new(".") } else { ancestor };
        ancestor.canonicalize().ok()
    });
    there.is_some_and(|there| there.ancestors().any(|ancestor| ancestor.join(OWNER_FILE).exists()))
}

/// Files with names in them must not get into the folder for the web.
///
/// # Errors
/// If the folder is that one, or lies in it.
pub fn refuse_site(folder: &Path) -> Result<(), Refusal> {
    if is_in_site(folder) {
        return Err(ExportRefusal::FolderInSite(folder.to_owned()).into());
    }
    Ok(())
}

/// The folder that a file lies in, or would.
pub fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
