//! `korpass calendar site` and `korpass calendar revoke`: calendars under addresses on the web.

use std::path::PathBuf;

use serde_json::json;

use crate::calendar::SiteAddress;
use crate::cli::session::Session;
use crate::message;
use crate::store::{Store, View};
use crate::workflows::export::calendar_files::read_told;
use crate::workflows::export::calendar_site::check_sheets;
use crate::workflows::export::calendar_site::claim;
use crate::workflows::export::calendar_site::give_address;
use crate::workflows::export::calendar_site::renew_addresses;
use crate::workflows::export::calendar_site::stale_addresses;
use crate::workflows::export::calendar_site::write_sheets;
use crate::workflows::export::calendar_site::write_site;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
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
}

/// Whose address shall not be used any more.
#[derive(Debug, clap::Args)]
pub struct Revoke {
    #[arg(value_name = "member")]
    member: String,
    #[arg(long)]
    dry_run: bool,
}

/// Where the folder lies on the web, as it was told the last time.
///
/// # Errors
/// If the database cannot be read.
pub fn known_site(view: &View<'_>) -> Result<Option<SiteAddress>, Failure> {
    Ok(view.calendar_site()?.and_then(|url| url.parse().ok()))
}

/// Says what to do for a change to reach people's calendars.
pub fn say_when_it_shows(session: &Session, store: &Store) -> Result<(), Failure> {
    let view = store.view()?;
    if view.publications()?.is_empty() {
        return Ok(());
    }
    let texts = &session.texts;
    let next = match known_site(&view)? {
        Some(_) => message!("calendars-next-site", folder = texts.get("site-folder")),
        None => message!("calendars-next-export", folder = texts.get("calendar-folder")),
    };
    session.confirm(&next);
    Ok(())
}

impl Site {
    /// Writes the site, and the sheets if they are wanted.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        if let Some(file) = &self.sheets {
            check_sheets(&self.out, file)?;
        }
        let mut store = session.open()?;
        let site = self.prepare(session, &mut store)?;
        let (written, revisions) = {
            let view = store.view()?;
            let told = read_told(&session.context, &view, false)?;
            let outcome = write_site(&session.context, &view, &told, &site, &self.out)?;
            if let Some(file) = &self.sheets {
                write_sheets(&session.context, &told, &site, &view.calendar_addresses()?, file)?;
            }
            outcome
        };
        store.remember_revisions(revisions.changed())?;
        if session.options.json {
            return session.show_json(&json!({
                "folder": self.out.display().to_string(), "url": site.to_string(),
                "members": written.members, "removed": written.removed,
                "sheets": self.sheets.as_ref().map(|file| file.display().to_string()),
            }));
        }
        let folder = self.out.display().to_string();
        session.confirm(&message!("site-written", members = written.members, folder = folder));
        if !written.removed.is_empty() {
            session.confirm(&message!("site-removed", count = written.removed.len()));
            written
                .removed
                .iter()
                .for_each(|token| session.confirm(&message!("site-removed-page", page = site.page(token))));
        }
        if let Some(file) = &self.sheets {
            session.confirm(&message!("site-sheets", file = file.display().to_string()));
        }
        session.confirm(&message!("site-next", url = site.to_string()));
        Ok(())
    }

    /// Sees to it that the place on the web is known, and every member has an address there.
    fn prepare(&self, session: &Session, store: &mut Store) -> Result<SiteAddress, Failure> {
        let (known, stale, uid) = {
            let view = store.view()?;
            let told = read_told(&session.context, &view, false)?;
            (
                known_site(&view)?,
                stale_addresses(&session.context, &view)?.iter().any(|stale| !stale.is_empty()),
                told.association.uid,
            )
        };
        let Some(site) = self.url.clone().or(known.clone()) else {
            return Err(
                Failure::new(message!("error-no-site-address")).advise(message!("error-no-site-address-advice"))
            );
        };
        if known.as_ref().is_some_and(|known| *known != site) {
            session.warn(&message!("site-moved"));
        }
        if site.is_open_to_all() {
            session.warn(&message!("site-open-to-all"));
        }
        claim(&self.out, &uid)?;
        if stale || known.as_ref() != Some(&site) {
            session.change(store, false, |change| {
                change.set_calendar_site(&site.to_string())?;
                let (new, gone) = renew_addresses(&session.context, change)?;
                Ok(((), message!("op-addresses", url = site.to_string(), new = new, gone = gone)))
            })?;
        }
        Ok(site)
    }
}

impl Revoke {
    /// Gives the member a new address in place of the one that shall not be used any more.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.change(&mut store, self.dry_run, |change| {
            let members = change.members()?;
            let member = lookup::member(&members, &self.member)?;
            let name = member.profile.name.as_str();
            if !change.calendar_addresses()?.contains_key(&member.id) {
                return Err(Failure::new(message!("error-no-calendar-address", name = name))
                    .advise(message!("error-no-calendar-address-advice")));
            }
            give_address(&session.context, change, member.id)?;
            Ok(((), message!("op-address-revoked", name = name)))
        })?;
        if !self.dry_run {
            session.confirm(&message!(
                "site-revoked-next",
                folder = session.texts.get("site-folder"),
                file = session.texts.get("site-sheets-file")
            ));
        }
        Ok(())
    }
}
