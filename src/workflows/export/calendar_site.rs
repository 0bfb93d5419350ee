//! The folder of calendars for a web host: to each member a page and a calendar under an address of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::calendar::{
    FEED_FILE, MemberAddress, MemberShifts, PAGE_FILE, PublishedRoster, Revisions, Sheet, SiteAddress, front_page,
    member_calendar, member_page, sheets,
};
use crate::model::member::MemberId;
use crate::store::{Change, View};
use crate::workflows::context::Context;
use crate::workflows::export::calendar_files::TextsForOthers;
use crate::workflows::export::calendar_files::revisions;
use crate::workflows::export::left_on_web::LeftOnWeb;
use crate::workflows::export::output::{Readers, make_folder, make_folder_of_site, write_in_site, write_named};
use crate::workflows::refusal::Refusal;

/// What has been written.
#[derive(Debug, Clone)]
pub struct WrittenSite {
    /// Members with a page.
    pub members: usize,
    /// Names of the folders that were removed.
    pub removed: Vec<String>,
    /// What must be removed on the web.
    pub left: LeftOnWeb,
}

/// The members who have no address and shall have one, and those who have one in vain, as they have left.
pub fn stale_addresses(context: &Context, view: &View<'_>) -> Result<[BTreeSet<MemberId>; 2], Refusal> {
    let today = context.today(view)?;
    let members = view.members()?.into_iter();
    let wanted: BTreeSet<MemberId> =
        members.filter(|member| member.profile.left.is_none_or(|left| left >= today)).map(|member| member.id).collect();
    let known: BTreeSet<MemberId> = view.calendar_addresses()?.into_keys().collect();
    Ok([&wanted - &known, &known - &wanted])
}

/// An address for each member who has none, and none for those who have left. Gives how many are new and gone.
pub fn renew_addresses(context: &Context, change: &Change<'_>) -> Result<(usize, usize), Refusal> {
    let [missing, vain] = stale_addresses(context, change)?;
    missing.iter().try_for_each(|member| give_address(context, change, *member))?;
    for member in &vain {
        change.remove_calendar_address(*member)?;
    }
    Ok((missing.len(), vain.len()))
}

/// A new address for a member's calendar, in place of the one before.
///
/// # Errors
/// If the database refuses it, or there is no chance to be had.
pub fn give_address(context: &Context, change: &Change<'_>, member: MemberId) -> Result<(), Refusal> {
    Ok(change.set_calendar_address(member, &format!("{:032x}", (context.chance)()?))?)
}

/// Writes the site: what is as it was keeps its bytes and times, and folders of addresses that hold no longer
/// are removed, before anything else. Gives what was written and the revisions to remember.
pub fn write_site(
    context: &Context,
    view: &View<'_>,
    published: &PublishedRoster,
    site: &SiteAddress,
    (folder, readers): (&Path, Readers),
) -> Result<(WrittenSite, Revisions), Refusal> {
    let addresses = view.calendar_addresses()?;
    let removed = remove_stale(folder, &addresses.values().map(String::as_str).collect())?;
    let (now, mut revisions) = (context.local_now(view)?, revisions(view, None)?);
    let texts_for_others = TextsForOthers::new(context, &published.association);
    let association = &published.association;
    let front = front_page(texts_for_others.usual(), &association.name).map_err(Refusal::of_page)?;
    write_in_site(&folder.join(PAGE_FILE), front.as_bytes(), readers)?;
    for (member, token) in published.members.iter().filter_map(|member| Some((member, addresses.get(&member.id)?))) {
        let texts = texts_for_others.of_member(published, member.id);
        let (name, shifts) = (&member.profile.name, published.shifts_of_member(member.id));
        let mut calendar = member_calendar(texts, association, name, &shifts, &mut revisions);
        calendar.source = Some(site.feed(token));
        let shown = MemberShifts { name, shifts: &shifts, changed: calendar.last_modified(), now };
        let page = member_page(texts, association, &shown, MemberAddress { site, token }).map_err(Refusal::of_page)?;
        let own = folder.join(token);
        make_folder_of_site(&own, readers)?;
        write_in_site(&own.join(FEED_FILE), calendar.to_ics().as_bytes(), readers)?;
        write_in_site(&own.join(PAGE_FILE), page.as_bytes(), readers)?;
    }
    Ok((WrittenSite { members: addresses.len(), removed, left: LeftOnWeb::default() }, revisions))
}

/// Writes the sheets for printing, by name.
pub fn write_sheets(
    context: &Context,
    published: &PublishedRoster,
    site: &SiteAddress,
    addresses: &BTreeMap<MemberId, String>,
    file: &Path,
) -> Result<(), Refusal> {
    let texts = TextsForOthers::new(context, &published.association);
    let members = crate::workflows::words::by_name(&published.members);
    let of_member = members.into_iter().filter_map(|member| {
        let page = site.page(addresses.get(&member.id)?);
        Some(Sheet::new(texts.of_member(published, member.id), &published.association, &member.profile.name, page))
    });
    let page = sheets(texts.usual(), &of_member.collect::<Vec<_>>()).map_err(Refusal::of_page)?;
    if let Some(parent) = file.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        make_folder(parent, Readers::Owner)?;
    }
    write_named(file, page.as_bytes(), Readers::Owner)
}

/// Removes the folders of addresses that hold no longer: pages and calendars in folders named as addresses are.
fn remove_stale(folder: &Path, tokens: &BTreeSet<&str>) -> Result<Vec<String>, Refusal> {
    let refuse = |error: std::io::Error| Refusal::of_file(folder, error);
    let mut removed = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(refuse)? {
        let entry = entry.map_err(refuse)?;
        let name = entry.file_name();
        let Some(name) = name.to_str().filter(|name| is_token(name) && !tokens.contains(name)) else { continue };
        if !entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            continue;
        }
        if remove_page(folder, name)? {
            removed.push(name.to_owned());
        }
    }
    Ok(removed)
}

/// Removes page and calendar of an address from a site; whether the folder of the address is gone. Where somebody has put
/// something else beside, it stays, and so does a link in its place and what that leads to.
pub fn remove_page(folder: &Path, token: &str) -> Result<bool, Refusal> {
    let own = folder.join(token);
    if own.is_symlink() {
        return Ok(false);
    }
    for file in [FEED_FILE, PAGE_FILE] {
        match std::fs::remove_file(own.join(file)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(Refusal::of_file(&own, error)),
            _ => {}
        }
    }
    Ok(std::fs::remove_dir(&own).is_ok())
}

fn is_token(name: &str) -> bool {
    name.len() == 32 && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_link_where_a_page_should_be_is_not_followed_by_whoever_removes_it() {
        let folder = tempfile::tempdir().unwrap();
        let (site, elsewhere, token) = (folder.path().join("webb"), folder.path().join("annan"), "a".repeat(32));
        std::fs::create_dir(&site).unwrap();
        std::fs::create_dir(&elsewhere).unwrap();
        std::fs::write(elsewhere.join(PAGE_FILE), "min egen").unwrap();
        std::os::unix::fs::symlink(&elsewhere, site.join(&token)).unwrap();
        assert!(!remove_page(&site, &token).unwrap());
        assert!(elsewhere.join(PAGE_FILE).exists());
    }
}
