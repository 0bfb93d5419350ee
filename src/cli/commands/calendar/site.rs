//! `korpass calendar site`: calendars under addresses on the web.

use std::path::PathBuf;

use serde::Serialize;

use crate::calendar::SiteAddress;
use crate::cli::options::Rights;
use crate::cli::session::Session;
use crate::message;
use crate::model::site_page::SitePage;
use crate::store::Store;
use crate::ui::publication;
use crate::workflows::export::output::others_can_read;
use crate::workflows::export::site::{self, SiteRequest};
use crate::workflows::export::site_folder::way_out;
use crate::workflows::failure::Failure;
use crate::workflows::parse;

/// The folder to write, and where it will lie on the web.
#[derive(Debug, clap::Args)]
pub struct Site {
    #[arg(long, value_name = "dir")]
    out: PathBuf,
    #[arg(long, value_name = "url", value_parser = parse::site_address)]
    url: Option<SiteAddress>,
    #[arg(long, value_name = "file")]
    sheets: Option<PathBuf>,
    #[command(flatten)]
    rights: Rights,
}

/// What was written.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SiteAnswer {
    folder: String,
    /// Where it lies on the web.
    url: String,
    /// How many members have a page.
    members: usize,
    /// The names of the folders that were removed.
    removed: Vec<String>,
    /// The file with everybody's address.
    sheets: Option<String>,
    /// The addresses of pages that must be removed on the web, until it is confirmed that they are.
    left_on_web: Vec<String>,
    /// The file that lists what must be removed there.
    list_of_left: Option<String>,
}

/// Says what to do for a change to reach people's calendars.
pub fn say_when_it_shows(session: &Session, store: &Store) -> Result<(), Failure> {
    if let Some(way) = way_out(&store.view()?)? {
        session.confirm(&publication::way_out(&session.texts, way));
    }
    Ok(())
}

/// Names what must be removed on the web, if anything.
pub fn say_left(session: &Session, pages: &[SitePage]) {
    if !pages.is_empty() {
        session.confirm(&message!("site-removed", count = pages.len()));
        pages.iter().for_each(|page| session.confirm(&message!("site-removed-page", page = page.address())));
    }
}

/// All that is in a folder, as rsync takes it: no option and no other computer, whatever it is called.
fn for_rsync(folder: &str) -> String {
    let here = if folder.starts_with('-') || folder.contains(':') { "./" } else { "" };
    let here = if std::path::Path::new(folder).is_absolute() { "" } else { here };
    format!("{here}{}/", folder.trim_end_matches('/'))
}

impl Site {
    /// Writes the site, and the sheets if they are wanted.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let readers = self.rights.readers();
        let request =
            SiteRequest { folder: &self.out, url: self.url.as_ref(), sheets: self.sheets.as_deref(), readers };
        let (site, has_moved) = site::place(&session.context, &store.view()?, &request)?;
        if has_moved {
            session.warn(&message!("site-moved"));
        }
        if site.is_open_to_all() {
            session.warn(&message!("site-open-to-all"));
        }
        let was_open = others_can_read(&self.out);
        if let Some(renewed) = site::prepare(&session.context, &mut store, (&self.out, readers), &site)? {
            session.confirm_done(renewed);
        }
        if was_open && !others_can_read(&self.out) {
            session.warn(&message!("site-closed", folder = self.out.display().to_string()));
        }
        let written = site::write(&session.context, &mut store, &request, &site)?;
        let sheets = self.sheets.as_ref().map(|file| file.display().to_string());
        let folder = self.out.display().to_string();
        if session.options.json {
            let (members, removed, left) = (written.members, written.removed, written.left);
            let left_on_web = left.pages.iter().map(SitePage::address).collect();
            let list_of_left = left.list.map(|file| file.display().to_string());
            let url = site.to_string();
            return session.show_json(&SiteAnswer { folder, url, members, removed, sheets, left_on_web, list_of_left });
        }
        session.confirm(&message!("site-written", members = written.members, folder = folder.as_str()));
        if let Some(file) = sheets {
            session.confirm(&message!("site-sheets", file = file));
        }
        session.confirm(&message!("site-next", url = site.to_string()));
        say_left(session, &written.left.pages);
        if !written.left.pages.is_empty() {
            if let Some(list) = written.left.list {
                session.confirm(&message!("site-left-list", file = list.display().to_string()));
            }
            session.confirm(&message!("site-left-next", folder = for_rsync(&folder)));
        }
        Ok(())
    }
}
