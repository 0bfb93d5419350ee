//! What must be removed on the web: pages whose addresses hold no longer, until somebody says that they are gone.
//!
//! The program does not reach the web host. It knows what it has written for it, and so what may still lie there.

use std::path::{Path, PathBuf};

use crate::calendar::{FEED_FILE, PAGE_FILE, SiteAddress};
use crate::message;
use crate::model::site_page::SitePage;
use crate::store::{Store, View};
use crate::workflows::context::Context;
use crate::workflows::decision::{Decided, decide_on};
use crate::workflows::export::output::{Readers, write_in_folder};
use crate::workflows::export::web_folder::is_in_site;
use crate::workflows::refusal::Refusal;

/// What must be removed on the web.
#[derive(Debug, Clone, Default)]
pub struct LeftOnWeb {
    /// The pages.
    pub pages: Vec<SitePage>,
    /// The file that lists what is to be removed, if it was written.
    pub list: Option<PathBuf>,
}

/// Lists what must be removed on the web, in a file beside the folder for it: never within, where all could read it. A
/// list that has become empty is written too, so that no old one stays.
pub(super) fn list(
    context: &Context,
    view: &View<'_>,
    folder: &Path,
    site: &SiteAddress,
) -> Result<LeftOnWeb, Refusal> {
    let pages = view.pages_left_on_web()?;
    let Some(file) = beside(folder, &context.texts.get("site-left-file")).filter(|file| !is_in_site(file)) else {
        return Ok(LeftOnWeb { pages, list: None });
    };
    if pages.is_empty() && !file.exists() {
        return Ok(LeftOnWeb::default());
    }
    let here = site.to_string();
    let mut lines = vec![context.texts.say(&message!("site-left-head", url = here.as_str()))];
    for page in &pages {
        let place = if page.site == here { page.token.clone() } else { format!("{}/{}", page.site, page.token) };
        lines.extend([PAGE_FILE, FEED_FILE].map(|file| format!("{place}/{file}")));
    }
    write_in_folder(&file, (lines.join("\n") + "\n").as_bytes(), Readers::Owner)?;
    Ok(LeftOnWeb { list: Some(file).filter(|_| !pages.is_empty()), pages })
}

/// The file beside a folder that is called like it, with an ending; none beside the root.
fn beside(folder: &Path, ending: &str) -> Option<PathBuf> {
    // A folder may be named by dots alone.
    let named = if folder.file_name().is_some() { folder.to_owned() } else { folder.canonicalize().ok()? };
    let mut name = named.file_name()?.to_owned();
    name.push(ending);
    Some(named.with_file_name(name))
}

/// Notes that what had to be removed on the web is gone from there, if whoever decides has seen so. It is no operation:
/// what was seen cannot be taken back.
///
/// # Errors
/// If the database refuses it, or what whoever decides reports.
pub fn confirm_gone(
    context: &Context,
    store: &mut Store,
    decide: impl FnOnce(&Vec<SitePage>) -> Result<bool, Refusal>,
) -> Result<Decided<Vec<SitePage>, ()>, Refusal> {
    let pages = store.view()?.pages_left_on_web()?;
    let decide = |pages: &Vec<SitePage>| Ok(!pages.is_empty() && decide(pages)?);
    decide_on(pages, decide, |pages| Ok(store.pages_are_gone(context.now, pages)?))
}
