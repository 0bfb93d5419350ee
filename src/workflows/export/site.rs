//! The folder for a web host: published, and an address in it revoked.

use std::path::Path;

use crate::calendar::SiteAddress;
use crate::message;
use crate::store::{OperationKind, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::export::calendar_files::read_published;
use crate::workflows::export::calendar_site::{
    WrittenSite, give_address, renew_addresses, stale_addresses, write_sheets, write_site,
};
use crate::workflows::export::left_on_web;
use crate::workflows::export::output::Readers;
use crate::workflows::export::refusal::ExportRefusal;
use crate::workflows::export::site_folder::{check_sheets, claim, known_site};
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;

/// Which folder is to be published, and how.
#[derive(Debug, Clone, Copy)]
pub struct SiteRequest<'a> {
    /// The folder.
    pub folder: &'a Path,
    /// Where it will lie on the web; as the last time where nothing is said.
    pub url: Option<&'a SiteAddress>,
    /// The file for sheets with everybody's address, if they are wanted.
    pub sheets: Option<&'a Path>,
    /// Who may read the folder; the sheets are for their owner alone.
    pub readers: Readers,
}

/// Where the site lies on the web, and whether it lay elsewhere the last time.
///
/// # Errors
/// If nothing has been published, nobody has said where the site lies, or the sheets would lie in it.
pub fn place(context: &Context, view: &View<'_>, request: &SiteRequest<'_>) -> Result<(SiteAddress, bool), Refusal> {
    if let Some(file) = request.sheets {
        check_sheets(request.folder, file)?;
    }
    read_published(context, view, false)?;
    let known = known_site(view)?;
    let site = request.url.cloned().or(known.clone()).ok_or(ExportRefusal::NoSiteAddress)?;
    let has_moved = known.is_some_and(|known| known != site);
    Ok((site, has_moved))
}

/// Sees to it that the folder is the association's, the place on the web is known, and every member has an address;
/// gives the change, if one was needed.
///
/// # Errors
/// If the folder is somebody else's, or the database refuses it.
pub fn prepare(
    context: &Context,
    store: &mut Store,
    (folder, readers): (&Path, Readers),
    site: &SiteAddress,
) -> Result<Option<Done<()>>, Refusal> {
    let (is_known, is_stale, uid) = {
        let view = store.view()?;
        let is_stale = stale_addresses(context, &view)?.iter().any(|stale| !stale.is_empty());
        (known_site(&view)?.as_ref() == Some(site), is_stale, context.association(&view)?.uid)
    };
    claim(folder, &uid, readers)?;
    if is_known && !is_stale {
        return Ok(None);
    }
    let renewed = context.change(store, OperationKind::Change, false, |change| {
        change.set_calendar_site(&site.to_string())?;
        let (new, gone) = renew_addresses(context, change)?;
        Ok(((), message!("op-addresses", url = site.to_string(), new = new, gone = gone)))
    })?;
    Ok(Some(renewed))
}

/// Writes a site that is ready, and the sheets if they are wanted.
pub fn write(
    context: &Context,
    store: &mut Store,
    request: &SiteRequest<'_>,
    site: &SiteAddress,
) -> Result<WrittenSite, Refusal> {
    // From here on the pages may be on the web, whatever becomes of this.
    store.remember_pages()?;
    let (mut written, revisions) = {
        let view = store.view()?;
        let published = read_published(context, &view, false)?;
        let outcome = write_site(context, &view, &published, site, (request.folder, request.readers))?;
        if let Some(file) = request.sheets {
            write_sheets(context, &published, site, &view.calendar_addresses()?, file)?;
        }
        outcome
    };
    store.remember_revisions(revisions.changed())?;
    written.left = left_on_web::list(context, &store.view()?, request.folder, site)?;
    Ok(written)
}

/// Gives a member a new address in place of the one that shall not be used any more.
///
/// # Errors
/// If nobody or several are called so, or the member has no address.
pub fn revoke(context: &Context, store: &mut Store, member: &str, dry_run: bool) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let members = change.members()?;
        let member = lookup::member(&members, member)?;
        let name = member.profile.name.as_str();
        if !change.calendar_addresses()?.contains_key(&member.id) {
            return Err(ExportRefusal::NoCalendarAddress { name: name.to_owned() }.into());
        }
        give_address(context, change, member.id)?;
        Ok(((), message!("op-address-revoked", name = name)))
    })
}
