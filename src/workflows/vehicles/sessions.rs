//! Times at which drivers are introduced to a vehicle.

use chrono::NaiveDateTime;

use crate::i18n::{Texts, Time};
use crate::message;
use crate::model::introduction_session::{IntroductionSession, SessionId};
use crate::model::member::{MemberId, Profile};
use crate::model::plate::RegistrationPlate;
use crate::model::vehicle::Introduction;
use crate::store::{OperationKind, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::vehicles::checks::{check_driver, vehicle};
use crate::workflows::vehicles::refusal::VehiclesRefusal;
use crate::workflows::words::Names;

/// A new time for introductions.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// The plate of the vehicle.
    pub plate: String,
    /// Local start.
    pub start: NaiveDateTime,
    /// Where.
    pub place: Option<String>,
    /// Who shows the vehicle.
    pub trainer: Option<String>,
    /// Whether everybody who drives and has not been introduced is invited.
    pub invite_missing: bool,
}

/// A time for introductions, with those who are invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The time.
    pub session: IntroductionSession,
    /// The plate of the vehicle.
    pub plate: RegistrationPlate,
    /// The names of those invited who have not come.
    pub invited: Vec<String>,
    /// The names of those who came.
    pub came: Vec<String>,
}

/// An invitation to send.
#[derive(Debug, Clone, PartialEq)]
pub struct Invitation {
    /// Its lines, in the language of the association.
    pub lines: Vec<String>,
    /// Those invited who have not come.
    pub to: Vec<Profile>,
}

fn find(sessions: Vec<IntroductionSession>, id: i64) -> Result<IntroductionSession, VehiclesRefusal> {
    sessions.into_iter().find(|known| known.id == SessionId(id)).ok_or(VehiclesRefusal::NoSuchSession(id))
}

/// All times for introductions.
pub fn list(view: &View<'_>) -> Result<Vec<Listed>, Refusal> {
    let (vehicles, members) = (view.vehicles()?, view.members()?);
    let names = Names::of(&members);
    let named = |wanted: bool, found: &IntroductionSession| -> Vec<String> {
        let of = found.invited.iter().filter(|(_, came)| *came == wanted);
        of.map(|(member, _)| names.full(*member).to_owned()).collect()
    };
    let mut listed = Vec::new();
    for session in view.introduction_sessions()? {
        let plate = vehicle(&vehicles, session.vehicle)?.details.plate.clone();
        let (invited, came) = (named(false, &session), named(true, &session));
        listed.push(Listed { session, plate, invited, came });
    }
    Ok(listed)
}

/// Adds a time for introductions.
///
/// # Errors
/// If there is no such vehicle, or the time is known already.
pub fn add(context: &Context, store: &mut Store, new: NewSession, dry_run: bool) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let (vehicles, members) = (change.vehicles()?, change.members()?);
        let vehicle = lookup::vehicle(&vehicles, &new.plate)?;
        let same = |known: &IntroductionSession| (known.vehicle, known.start) == (vehicle.id, new.start);
        if let Some(known) = change.introduction_sessions()?.iter().find(|known| same(known)) {
            return Err(VehiclesRefusal::SessionKnown(known.id).into());
        }
        let id = change.add_introduction_session(&IntroductionSession {
            id: SessionId(0),
            vehicle: vehicle.id,
            start: new.start,
            place: new.place.unwrap_or_default(),
            trainer: new.trainer.unwrap_or_default(),
            invited: Vec::new(),
        })?;
        let mut invited = 0_usize;
        if new.invite_missing {
            let known = change.introductions()?;
            let is_introduced =
                |driver: MemberId| known.iter().any(|known| (known.member, known.vehicle) == (driver, vehicle.id));
            for driver in vehicle.details.drivers(&members, new.start.date()).map(|driver| driver.id) {
                if !is_introduced(driver) {
                    change.set_invitation(id, driver, false)?;
                    invited += 1;
                }
            }
        }
        let (plate, time) = (vehicle.details.plate.to_string(), Time::Moment(new.start));
        Ok(((), message!("op-session-added", id = id.0, plate = plate, time = time, invited = invited)))
    })
}

/// Invites members to a time for introductions.
///
/// # Errors
/// If there is no such time or member, or somebody cannot drive the vehicle.
pub fn invite(context: &Context, store: &mut Store, id: i64, names: &[String]) -> Result<Done<()>, Refusal> {
    set(context, store, id, names, false)
}

/// Records that members came to a time for introductions, and so have been introduced.
///
/// # Errors
/// If there is no such time or member, somebody cannot drive the vehicle, or the time has not come yet.
pub fn tick(context: &Context, store: &mut Store, id: i64, names: &[String]) -> Result<Done<()>, Refusal> {
    set(context, store, id, names, true)
}

fn set(context: &Context, store: &mut Store, id: i64, names: &[String], came: bool) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, false, |change| {
        let (vehicles, members) = (change.vehicles()?, change.members()?);
        let found = find(change.introduction_sessions()?, id)?;
        let vehicle = vehicle(&vehicles, found.vehicle)?;
        if came && found.start > context.local_now(change)? {
            return Err(VehiclesRefusal::SessionAhead(found.start).into());
        }
        let (known, since) = (change.introductions()?, found.start.date());
        let mut named = Vec::new();
        for name in names {
            let member = lookup::member(&members, name)?;
            check_driver(member, vehicle)?;
            change.set_invitation(found.id, member.id, came)?;
            // Whoever was introduced earlier may drive since then.
            let is_known = known
                .iter()
                .any(|known| (known.member, known.vehicle) == (member.id, vehicle.id) && known.since <= since);
            if came && !is_known {
                change.set_introduction(Introduction { member: member.id, vehicle: vehicle.id, since })?;
            }
            named.push(member.profile.name.as_str());
        }
        let (plate, time) = (vehicle.details.plate.to_string(), Time::Moment(found.start));
        let message = if came { "op-session-came" } else { "op-session-invited" };
        Ok(((), message!(message, names = named, plate = plate, time = time)))
    })
}

/// Removes a time for introductions.
///
/// # Errors
/// If there is no such time, or somebody came to it.
pub fn remove(context: &Context, store: &mut Store, id: i64) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, false, |change| {
        let found = find(change.introduction_sessions()?, id)?;
        if found.invited.iter().any(|(_, came)| *came) {
            return Err(VehiclesRefusal::SessionWasHeld.into());
        }
        change.remove_introduction_session(found.id)?;
        Ok(((), message!("op-session-removed", time = Time::Moment(found.start))))
    })
}

/// The invitation to a time for introductions, in the language of the association, and to whom it goes.
///
/// # Errors
/// If there is no such time.
pub fn invitation(context: &Context, view: &View<'_>, id: i64) -> Result<Invitation, Refusal> {
    let (found, vehicles) = (find(view.introduction_sessions()?, id)?, view.vehicles()?);
    let (association, details) = (context.association(view)?, &vehicle(&vehicles, found.vehicle)?.details);
    let texts = Texts::new(association.language);
    let of_model = if details.model.is_empty() { String::new() } else { format!(" ({})", details.model) };
    let vehicle = format!("{}{of_model}", details.plate);
    let mut lines = vec![message!("invitation-greeting", time = Time::Moment(found.start), vehicle = vehicle)];
    for (id, value) in [("session-place", &found.place), ("session-trainer", &found.trainer)] {
        lines.extend((!value.is_empty()).then(|| message!(id, text = value.as_str())));
    }
    lines.push(message!("invitation-why"));
    lines.extend(
        (!association.contact.is_empty()).then(|| message!("invitation-contact", contact = association.contact)),
    );
    lines.push(message!("invitation-from", association = association.name));
    let members = view.members()?;
    let waiting = found.invited.iter().filter(|(_, came)| !came);
    let to = waiting
        .filter_map(|(id, _)| members.iter().find(|member| member.id == *id))
        .map(|member| member.profile.clone());
    Ok(Invitation { lines: lines.iter().map(|line| texts.say(line)).collect(), to: to.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::exchange::fixtures::{context_on, day, two_vehicles};
    use crate::workflows::fixtures::context;

    fn new(start: &str) -> NewSession {
        NewSession {
            plate: "RGX27D".to_owned(),
            start: start.parse().unwrap(),
            place: Some("Kommunhuset".to_owned()),
            trainer: None,
            invite_missing: true,
        }
    }

    /// A time on Saturday 20 February to which everybody who has not been introduced is invited.
    fn with_session() -> (Store, i64) {
        let mut store = two_vehicles();
        add(&context(), &mut store, new("2021-02-20T10:00:00"), false).unwrap();
        let id = list(&store.view().unwrap()).unwrap()[0].session.id.0;
        (store, id)
    }

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn whoever_drives_and_has_not_been_introduced_is_invited() {
        let (mut store, id) = with_session();
        assert_eq!(list(&store.view().unwrap()).unwrap()[0].invited, ["Bo"]);
        let invited = invitation(&context(), &store.view().unwrap(), id).unwrap();
        assert_eq!(invited.to.iter().map(|to| to.name.as_str()).collect::<Vec<_>>(), ["Bo"]);
        assert!(invited.lines.iter().any(|line| line.contains("Kommunhuset")), "{:?}", invited.lines);
        let refused = add(&context(), &mut store, new("2021-02-20T10:00:00"), false).unwrap_err();
        assert!(matches!(refused, Refusal::Vehicles(VehiclesRefusal::SessionKnown(SessionId(known))) if known == id));
    }

    #[test]
    fn those_who_came_may_drive_from_that_day() {
        let (mut store, id) = with_session();
        let refused = tick(&context(), &mut store, id, &names(&["Bo"])).unwrap_err();
        assert!(matches!(refused, Refusal::Vehicles(VehiclesRefusal::SessionAhead(_))));
        let after = context_on("2021-02-21");
        // Alva had been introduced before, and may drive since then.
        tick(&after, &mut store, id, &names(&["Bo", "Alva"])).unwrap();
        let listed = list(&store.view().unwrap()).unwrap().remove(0);
        assert_eq!((listed.invited.len(), listed.came.len()), (0, 2));
        let vehicle = listed.session.vehicle;
        let known = store.view().unwrap().introductions().unwrap();
        let mut since: Vec<_> =
            known.iter().filter(|known| known.vehicle == vehicle).map(|known| known.since).collect();
        since.sort_unstable();
        assert_eq!(since, [day("2021-01-18"), day("2021-02-20")]);
        let refused = remove(&after, &mut store, id).unwrap_err();
        assert!(matches!(refused, Refusal::Vehicles(VehiclesRefusal::SessionWasHeld)));
    }

    #[test]
    fn nobody_is_invited_who_does_not_drive_nor_to_a_time_that_is_not_there() {
        let (mut store, id) = with_session();
        let refused = invite(&context(), &mut store, id, &names(&["Cilla"])).unwrap_err();
        assert!(matches!(refused, Refusal::Vehicles(VehiclesRefusal::NoDriver { .. })));
        let refused = invite(&context(), &mut store, 99, &names(&["Bo"])).unwrap_err();
        assert!(matches!(refused, Refusal::Vehicles(VehiclesRefusal::NoSuchSession(99))));
        remove(&context(), &mut store, id).unwrap();
        assert_eq!(list(&store.view().unwrap()).unwrap(), []);
    }
}
