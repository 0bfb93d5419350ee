//! `korpass vehicle session`: times at which drivers are introduced to a vehicle.

use chrono::NaiveDateTime;
use clap::Subcommand;
use serde_json::json;

use crate::cli::session::Session;
use crate::i18n::{Texts, Time};
use crate::message;
use crate::model::introduction_session::{IntroductionSession, SessionId};
use crate::model::member::{MemberId, Profile};
use crate::model::vehicle::Introduction;
use crate::ui::table::ScreenTable;
use crate::workflows::exchange::vehicle;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::parse;
use crate::workflows::vehicles::check_driver;
use crate::workflows::words::Names;

/// Times at which drivers are introduced to a vehicle.
#[derive(Debug, Subcommand)]
pub enum Sessions {
    #[command(alias = "lägg-till")]
    Add(Add),
    #[command(alias = "bjud-in")]
    Invite {
        #[arg(value_name = "id")]
        id: i64,
        #[arg(value_name = "member", required = true)]
        members: Vec<String>,
    },
    #[command(alias = "bocka-av")]
    Tick {
        #[arg(value_name = "id")]
        id: i64,
        #[arg(value_name = "member", required = true)]
        members: Vec<String>,
    },
    #[command(alias = "inbjudan")]
    Invitation {
        #[arg(value_name = "id")]
        id: i64,
    },
    #[command(alias = "lista")]
    List,
    #[command(alias = "ta-bort")]
    Remove {
        #[arg(value_name = "id")]
        id: i64,
    },
}

/// A new time.
#[derive(Debug, clap::Args)]
pub struct Add {
    #[arg(value_name = "plate")]
    plate: String,
    #[arg(value_name = "time", value_parser = parse::moment)]
    session_start: NaiveDateTime,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    place: Option<String>,
    #[arg(long, value_name = "name", value_parser = parse::words)]
    trainer: Option<String>,
    /// Everybody who drives and has not been introduced.
    #[arg(long)]
    invite_missing: bool,
    #[arg(long)]
    dry_run: bool,
}

impl Sessions {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Sessions::Add(add) => add.run(session),
            Sessions::Invite { id, members } => set(session, id, &members, false),
            Sessions::Tick { id, members } => set(session, id, &members, true),
            Sessions::Invitation { id } => invitation(session, id),
            Sessions::List => list(session),
            Sessions::Remove { id } => {
                let mut store = session.open()?;
                session.change(&mut store, false, |change| {
                    let found = find(change.introduction_sessions()?, id)?;
                    if found.invited.iter().any(|(_, came)| *came) {
                        return Err(Failure::new(message!("error-session-was-held")));
                    }
                    change.remove_introduction_session(found.id)?;
                    Ok(((), message!("op-session-removed", time = Time::Moment(found.start))))
                })
            }
        }
    }
}

fn find(sessions: Vec<IntroductionSession>, id: i64) -> Result<IntroductionSession, Failure> {
    sessions.into_iter().find(|known| known.id == SessionId(id)).ok_or_else(|| {
        Failure::new(message!("error-no-such-session", id = id)).advise(message!("error-no-such-session-advice"))
    })
}

impl Add {
    fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.change(&mut store, self.dry_run, |change| {
            let (vehicles, members) = (change.vehicles()?, change.members()?);
            let vehicle = lookup::vehicle(&vehicles, &self.plate)?;
            let same = |known: &IntroductionSession| (known.vehicle, known.start) == (vehicle.id, self.session_start);
            if let Some(known) = change.introduction_sessions()?.iter().find(|known| same(known)) {
                return Err(Failure::new(message!("error-session-known", id = known.id.0)));
            }
            let id = change.add_introduction_session(&IntroductionSession {
                id: SessionId(0),
                vehicle: vehicle.id,
                start: self.session_start,
                place: self.place.unwrap_or_default(),
                trainer: self.trainer.unwrap_or_default(),
                invited: Vec::new(),
            })?;
            let mut invited = 0_usize;
            if self.invite_missing {
                let known = change.introductions()?;
                let is_introduced =
                    |driver: MemberId| known.iter().any(|known| (known.member, known.vehicle) == (driver, vehicle.id));
                for driver in vehicle.details.drivers(&members, self.session_start.date()).map(|driver| driver.id) {
                    if !is_introduced(driver) {
                        change.set_invitation(id, driver, false)?;
                        invited += 1;
                    }
                }
            }
            let (plate, time) = (vehicle.details.plate.to_string(), Time::Moment(self.session_start));
            Ok(((), message!("op-session-added", id = id.0, plate = plate, time = time, invited = invited)))
        })
    }
}

/// Invites members, or records that they came, and so have been introduced.
fn set(session: &Session, id: i64, names: &[String], came: bool) -> Result<(), Failure> {
    let mut store = session.open()?;
    session.change(&mut store, false, |change| {
        let (vehicles, members) = (change.vehicles()?, change.members()?);
        let found = find(change.introduction_sessions()?, id)?;
        let vehicle = vehicle(&vehicles, found.vehicle)?;
        if came && found.start > session.context.local_now(change)? {
            return Err(Failure::new(message!("error-session-ahead", time = Time::Moment(found.start))));
        }
        let known = change.introductions()?;
        let mut told = Vec::new();
        for name in names {
            let member = lookup::member(&members, name)?;
            check_driver(member, vehicle)?;
            change.set_invitation(found.id, member.id, came)?;
            // Whoever was introduced earlier may drive since then.
            let is_known = known.iter().any(|known| {
                (known.member, known.vehicle) == (member.id, vehicle.id) && known.since <= found.start.date()
            });
            if came && !is_known {
                let since = found.start.date();
                change.set_introduction(Introduction { member: member.id, vehicle: vehicle.id, since })?;
            }
            told.push(member.profile.name.as_str());
        }
        let (plate, time) = (vehicle.details.plate.to_string(), Time::Moment(found.start));
        let message = if came { "op-session-came" } else { "op-session-invited" };
        Ok(((), message!(message, names = told, plate = plate, time = time)))
    })
}

/// Shows an invitation to send, in the language of the association, and to whom: those invited who have not come.
fn invitation(session: &Session, id: i64) -> Result<(), Failure> {
    let store = session.open()?;
    let view = store.view()?;
    let (found, vehicles) = (find(view.introduction_sessions()?, id)?, view.vehicles()?);
    let (association, details) = (session.context.association(&view)?, &vehicle(&vehicles, found.vehicle)?.details);
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
    let text: Vec<String> = lines.iter().map(|line| texts.say(line)).collect();
    let members = view.members()?;
    let waiting = found.invited.iter().filter(|(_, came)| !came);
    let to: Vec<&Profile> = waiting
        .filter_map(|(id, _)| members.iter().find(|member| member.id == *id))
        .map(|member| &member.profile)
        .collect();
    if session.options.json {
        let to: Vec<_> = to.iter().map(|to| json!({"name": to.name, "phone": to.phone, "email": to.email})).collect();
        return session.show_json(&json!({"text": text.join("\n"), "to": to}));
    }
    text.iter().for_each(|line| session.show(session.wrap(line)));
    session.show("");
    let headings = ["label-name", "label-phone", "label-email"].map(|id| session.texts.get(id));
    let mut table = ScreenTable::new(session.ink, session.surroundings.width, &headings);
    for to in &to {
        table.plain_row([to.name.clone(), to.phone.clone().unwrap_or_default(), to.email.clone().unwrap_or_default()]);
    }
    if to.is_empty() {
        session.show_message(&message!("invitation-to-nobody", id = id));
    }
    table.lines().iter().filter(|_| !to.is_empty()).for_each(|line| session.show(line));
    Ok(())
}

fn list(session: &Session) -> Result<(), Failure> {
    let store = session.open()?;
    let view = store.view()?;
    let (sessions, vehicles, members) = (view.introduction_sessions()?, view.vehicles()?, view.members()?);
    let names = Names::of(&members);
    let named = |wanted: bool, found: &IntroductionSession| -> Vec<String> {
        let of = found.invited.iter().filter(|(_, came)| *came == wanted);
        of.map(|(member, _)| names.full(*member).to_owned()).collect()
    };
    let plate =
        |found: &IntroductionSession| Ok::<_, Failure>(vehicle(&vehicles, found.vehicle)?.details.plate.to_string());
    if session.options.json {
        let mut rows = Vec::new();
        for found in &sessions {
            rows.push(json!({"id": found.id.0, "vehicle": plate(found)?, "start": found.start, "place": found.place,
                "trainer": found.trainer, "invited": named(false, found), "came": named(true, found)}));
        }
        return session.show_json(&rows);
    }
    if sessions.is_empty() {
        session.show_message(&message!("session-none"));
    }
    for (place, found) in sessions.iter().enumerate() {
        if place > 0 {
            session.show("");
        }
        let heading =
            message!("session-heading", id = found.id.0, time = Time::Moment(found.start), plate = plate(found)?);
        session.show(session.ink.heading(&session.texts.say(&heading)));
        for (id, value) in [("session-place", &found.place), ("session-trainer", &found.trainer)] {
            if !value.is_empty() {
                session.show_message(&message!(id, text = value.as_str()));
            }
        }
        for (id, who) in [("session-came", named(true, found)), ("session-invited", named(false, found))] {
            if !who.is_empty() {
                session.show_message(&message!(id, names = who));
            }
        }
    }
    Ok(())
}
