//! Erasing who somebody was, asked for or because they left long ago.

use chrono::{Days, Months, NaiveDate};

use super::failure::Failure;
use super::session::Session;
use crate::i18n::{Message, SortKey};
use crate::message;
use crate::model::member::{Member, MemberId};
use crate::model::settings::SettingKey;
use crate::store::{About, Store, View};

/// So many days ahead it is said whose data is going to be erased.
const WARNING_DAYS: u64 = 30;

/// Erases name, contact and all that a member said. It is one operation and cannot be taken back.
///
/// # Errors
/// If the database refuses it.
pub fn erase(session: &Session, store: &mut Store, member: MemberId, dry_run: bool) -> Result<(), Failure> {
    let language = session.association(&store.view()?)?.language;
    let new_name = crate::text!(session.texts.in_language(language), "erased-name", number = member.0);
    let now = session.surroundings.now;
    session.change(store, dry_run, |change| {
        change.erase_member(member, &new_name, now)?;
        Ok(((), message!("op-erased", name = new_name.as_str())))
    })?;
    if !dry_run && store.forget_freed().is_err() {
        session.warn(&message!("erase-file-in-use"));
    }
    Ok(())
}

/// The members who left and have not been erased, each with the day on which they are.
fn due(view: &View<'_>) -> Result<Vec<(Member, NaiveDate)>, Failure> {
    let months = u32::try_from(view.settings()?.get(SettingKey::EraseMonths)).unwrap_or(0);
    if months == 0 {
        return Ok(Vec::new());
    }
    let erased = view.erased_members()?;
    let members = view.members()?.into_iter().filter(|member| !erased.contains(&member.id));
    let gone =
        members.filter_map(|member| Some((member.profile.left?.checked_add_months(Months::new(months))?, member)));
    let history = view.history()?;
    let with_day = gone.map(|(day, member)| {
        // Nobody is erased without a warning: not before so many days after the last change that concerned them.
        let about = view.operations_about(About::Member(member.id))?;
        let last = about.last().and_then(|operation| history.operation(*operation));
        let warned = last.and_then(|operation| operation.at.date().checked_add_days(Days::new(WARNING_DAYS)));
        Ok((member, warned.map_or(day, |warned| warned.max(day))))
    });
    with_day.collect()
}

/// Erases those who left longer ago than the association keeps them.
///
/// # Errors
/// If the database refuses it.
pub fn erase_due(session: &Session, store: &mut Store) -> Result<(), Failure> {
    let today = session.today(&store.view()?)?;
    let due = due(&store.view()?)?;
    for (member, _) in due.into_iter().filter(|(_, day)| *day <= today) {
        erase(session, store, member.id, false)?;
    }
    Ok(())
}

/// Whose data is going to be erased soon.
///
/// # Errors
/// If the database cannot be read.
pub fn attention(view: &View<'_>, today: NaiveDate) -> Result<Option<Message>, Failure> {
    let until = today.checked_add_days(Days::new(WARNING_DAYS)).unwrap_or(today);
    let soon = due(view)?.into_iter().filter(|(_, day)| *day <= until);
    let (names, days): (Vec<String>, Vec<NaiveDate>) = soon.map(|(member, day)| (member.profile.name, day)).unzip();
    let mut names = names;
    SortKey::sort_by_name(&mut names, |name| name);
    Ok(days
        .into_iter()
        .min()
        .map(|day| message!("today-erased-soon", count = names.len(), names = names, day = day.to_string())))
}
