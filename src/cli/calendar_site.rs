//! The folder of calendars for a web host: to each member a page and a calendar under an address of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::calendar_files::{TextsForOthers, page_failure};
use super::failure::Failure;
use super::output::{make_folder, write_whole};
use super::session::Session;
use crate::calendar::{
    FEED_FILE, MemberAddress, Sheet, SiteAddress, Told, front_page, member_calendar, member_page, sheets,
};
use crate::message;
use crate::model::member::{Member, MemberId};
use crate::store::{Change, View};

/// The page of a folder, as web hosts find it.
const PAGE_FILE: &str = "index.html";

/// Says whose site a folder is, so that no other's is ever written into it.
const OWNER_FILE: &str = ".korpass-site";

/// Keeps search engines away.
const ROBOTS: (&str, &str) = ("robots.txt", "User-agent: *\nDisallow: /\n");

/// What has been written.
#[derive(Debug, Clone)]
pub struct Written {
    /// Members with a page.
    pub members: usize,
    /// Names of the folders that were removed.
    pub removed: Vec<String>,
}

/// Those who have a page: members now, or later.
fn with_page<'a>(session: &Session, view: &View<'_>, members: &'a [Member]) -> Result<Vec<&'a Member>, Failure> {
    let today = session.today(view)?;
    let has_left = |member: &&Member| member.profile.left.is_some_and(|left| left < today);
    Ok(members.iter().filter(|member| !has_left(member)).collect())
}

/// An address for each member who has none, and none for those who have left. Gives how many are new and gone.
///
/// # Errors
/// If the database refuses it.
pub fn renew_addresses(session: &Session, change: &Change<'_>) -> Result<(usize, usize), Failure> {
    let members = change.members()?;
    let wanted: BTreeSet<MemberId> = with_page(session, change, &members)?.iter().map(|member| member.id).collect();
    let known: BTreeSet<MemberId> = change.calendar_addresses()?.into_keys().collect();
    for member in wanted.difference(&known) {
        give_address(session, change, *member)?;
    }
    for member in known.difference(&wanted) {
        change.remove_calendar_address(*member)?;
    }
    Ok((wanted.difference(&known).count(), known.difference(&wanted).count()))
}

/// A new address for a member's calendar, in place of the one before.
///
/// # Errors
/// If the database refuses it, or there is no chance to be had.
pub fn give_address(session: &Session, change: &Change<'_>, member: MemberId) -> Result<(), Failure> {
    Ok(change.set_calendar_address(member, &format!("{:032x}", session.surroundings.chance()?))?)
}

/// Whether some members' addresses are missing or in vain.
///
/// # Errors
/// If the database cannot be read.
pub fn addresses_are_stale(session: &Session, view: &View<'_>) -> Result<bool, Failure> {
    let members = view.members()?;
    let wanted: BTreeSet<MemberId> = with_page(session, view, &members)?.iter().map(|member| member.id).collect();
    Ok(wanted != view.calendar_addresses()?.into_keys().collect())
}

/// Makes a folder the site of the association, unless it is another's.
///
/// # Errors
/// If it is the site of another association, or the system refuses.
pub fn claim(folder: &Path, uid: &str) -> Result<(), Failure> {
    make_folder(folder)?;
    let owner = folder.join(OWNER_FILE);
    match std::fs::read_to_string(&owner) {
        Ok(other) if other.trim() != uid => {
            Err(Failure::new(message!("error-site-of-another", folder = folder.display().to_string()))
                .advise(message!("error-site-of-another-advice")))
        }
        _ => write_whole(&owner, format!("{uid}\n").as_bytes()),
    }
}

/// Writes the site: what is as it was keeps its bytes and times, and folders of addresses that hold no longer
/// are removed.
///
/// # Errors
/// If the system refuses.
pub fn write_site(
    session: &Session,
    view: &View<'_>,
    told: &Told,
    site: &SiteAddress,
    folder: &Path,
) -> Result<Written, Failure> {
    let addresses = view.calendar_addresses()?;
    let now = session.local_now(view)?;
    let texts_for_others = TextsForOthers::new(session, &told.association);
    let front = front_page(texts_for_others.in_language(told.association.language), &told.association.name)
        .map_err(page_failure)?;
    write_whole(&folder.join(PAGE_FILE), front.as_bytes())?;
    write_whole(&folder.join(ROBOTS.0), ROBOTS.1.as_bytes())?;
    let with_address = told.members.iter().filter_map(|member| Some((member, addresses.get(&member.id)?)));
    for (member, token) in with_address {
        let texts = texts_for_others.of_member(told, member.id);
        let (name, notices) = (&member.profile.name, told.notices_of_member(member.id));
        let mut calendar = member_calendar(texts, &told.association, name, &notices);
        calendar.source = Some(site.feed(token));
        let address = MemberAddress { site, token };
        let page = member_page(texts, &told.association, name, &notices, now, address).map_err(page_failure)?;
        let own = folder.join(token);
        make_folder(&own)?;
        write_whole(&own.join(FEED_FILE), calendar.to_ics().as_bytes())?;
        write_whole(&own.join(PAGE_FILE), page.as_bytes())?;
    }
    let removed = remove_stale(folder, &addresses.values().map(String::as_str).collect())?;
    Ok(Written { members: addresses.len(), removed })
}

/// Writes the sheets for printing, by name.
///
/// # Errors
/// If the file would lie in the site, where everybody could read it, or the system refuses.
pub fn write_sheets(
    session: &Session,
    told: &Told,
    site: &SiteAddress,
    addresses: &BTreeMap<MemberId, String>,
    folder: &Path,
    file: &Path,
) -> Result<(), Failure> {
    let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    make_folder(parent)?;
    let real = |path: &Path| path.canonicalize().map_err(|error| Failure::of_file(path, &error));
    if real(parent)?.starts_with(real(folder)?) {
        return Err(Failure::new(message!("error-sheets-in-site", file = file.display().to_string()))
            .advise(message!("error-sheets-in-site-advice")));
    }
    let texts = TextsForOthers::new(session, &told.association);
    let members = super::view::by_name(&told.members);
    let of_member = members.into_iter().filter_map(|member| {
        let page = site.page(addresses.get(&member.id)?);
        Some(Sheet::new(texts.of_member(told, member.id), &told.association, &member.profile.name, page))
    });
    let page = sheets(texts.usual(), &of_member.collect::<Vec<_>>()).map_err(page_failure)?;
    write_whole(file, page.as_bytes())
}

/// Removes the folders of addresses that hold no longer: only what the program itself has written there.
fn remove_stale(folder: &Path, tokens: &BTreeSet<&str>) -> Result<Vec<String>, Failure> {
    let refuse = |error: std::io::Error| Failure::of_file(folder, &error);
    let mut removed = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(refuse)? {
        let entry = entry.map_err(refuse)?;
        let name = entry.file_name();
        let Some(name) = name.to_str().filter(|name| is_token(name) && !tokens.contains(name)) else { continue };
        let own = folder.join(name);
        for file in [FEED_FILE, PAGE_FILE] {
            match std::fs::remove_file(own.join(file)) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(refuse(error)),
                _ => {}
            }
        }
        // Where somebody has put something else beside, the folder stays.
        if std::fs::remove_dir(&own).is_ok() {
            removed.push(name.to_owned());
        }
    }
    Ok(removed)
}

fn is_token(name: &str) -> bool {
    name.len() == 32 && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}
