//! `korpass member export-data` and `erase`: what is held on a person, handed over or taken away.

use std::path::PathBuf;

use serde_json::json;

use crate::cli::commands::history::sentence;
use crate::cli::commands::member::show_member;
use crate::cli::options::Consent;
use crate::cli::session::Session;
use crate::i18n::{Time, date_time};
use crate::message;
use crate::model::local_time::local_of;
use crate::model::member::{Member, MemberId};
use crate::store::{About, Store, View};
use crate::workflows::export::calendar_files::FileNames;
use crate::workflows::export::calendar_site::remove_page;
use crate::workflows::export::output::write_for_oneself;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::upkeep::backups::Backups;
use crate::workflows::upkeep::erasing;
use crate::workflows::words;

/// Whose data to hand over.
#[derive(Debug, clap::Args)]
pub struct ExportData {
    #[arg(value_name = "member")]
    member: String,
    #[arg(long, value_name = "file")]
    out: Option<PathBuf>,
}

/// Whose data to erase.
#[derive(Debug, clap::Args)]
pub struct Erase {
    #[arg(value_name = "member")]
    member: String,
    #[arg(long, value_name = "dir")]
    site: Option<PathBuf>,
    #[arg(long, value_name = "dir")]
    calendars: Option<PathBuf>,
    #[command(flatten)]
    consent: Consent,
}

impl ExportData {
    /// Shows all that is held on a member, or writes it to a file as JSON.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let view = store.view()?;
        let members = view.members()?;
        let member = lookup::member(&members, &self.member)?;
        let data = view.personal_data(member.id)?;
        let document = json!({"member": member.id.to_string(), "name": member.profile.name, "data": data});
        if let Some(out) = &self.out {
            let text = serde_json::to_string_pretty(&document)
                .map_err(|error| Failure::new(message!("error-json", reason = error.to_string())))?;
            write_for_oneself(out, text.as_bytes())?;
            let (name, file) = (member.profile.name.as_str(), out.display().to_string());
            session.confirm(&message!("data-written", name = name, file = file));
            return Ok(());
        }
        if session.options.json {
            return session.show_json(&document);
        }
        show_member(session, &view, &members, member)?;
        show_shifts(session, &view, member.id)?;
        show_said(session, &view, member.id)?;
        show_told(session, &view, member.id)?;
        show_history(session, &view, member.id)?;
        session.show("");
        session.show_message(&message!("data-more", member = words::name_to_type(&members, member)));
        Ok(())
    }
}

fn heading(session: &Session, text: String) {
    session.show("");
    session.show(session.ink.heading(&text));
}

fn show_shifts(session: &Session, view: &View<'_>, member: MemberId) -> Result<(), Failure> {
    let shifts = view.shifts_of_member(member)?;
    heading(session, crate::text!(session.texts, "data-shifts", count = shifts.len()));
    for (start, end, seat) in shifts {
        let seat = session.texts.say(&words::seat(seat));
        session.show(format!("  {}–{}  {seat}", date_time(start), end.format("%H:%M")));
    }
    let mut drives = view.driving_log()?;
    drives.retain(|entry| entry.driver == member || entry.companions.contains(&member));
    heading(session, crate::text!(session.texts, "data-drives", count = drives.len()));
    for drive in drives {
        let kilometres = drive.odometer_end.saturating_sub(drive.odometer_start);
        session.show(format!("  {}  {kilometres} km", date_time(drive.start)));
    }
    Ok(())
}

fn show_said(session: &Session, view: &View<'_>, member: MemberId) -> Result<(), Failure> {
    let texts = &session.texts;
    let mut weekly = view.weekly_availability()?;
    weekly.retain(|said| said.member == member);
    let mut exceptions = view.availability_exceptions()?;
    exceptions.retain(|said| said.member == member);
    heading(session, crate::text!(texts, "data-said", count = weekly.len() + exceptions.len()));
    for said in weekly {
        let days = Time::Weekdays(said.weekdays.iter().collect());
        let word = texts.get(&words::availability_id(said.availability));
        session.show(format!("  {} {}  {word}", texts.write(&days.into()), said.window));
    }
    for said in exceptions {
        let word = texts.get(&words::availability_id(said.availability));
        session.show(format!("  {} – {}  {word}", date_time(said.from), date_time(said.to)));
    }
    Ok(())
}

/// When and how they were told something, and the calendar they subscribe to.
fn show_told(session: &Session, view: &View<'_>, member: MemberId) -> Result<(), Failure> {
    let zone = session.context.association(view)?.time_zone;
    let mut notices = view.notices()?;
    notices.retain(|notice| notice.member == member);
    heading(session, crate::text!(session.texts, "data-notices", count = notices.len()));
    for notice in notices {
        let address = notice.address.as_deref().unwrap_or_default();
        session.show(format!("  {}  {address}", date_time(local_of(zone, notice.at))));
    }
    if view.calendar_addresses()?.contains_key(&member) {
        session.show_message(&message!("data-calendar"));
    }
    Ok(())
}

fn show_history(session: &Session, view: &View<'_>, member: MemberId) -> Result<(), Failure> {
    let (history, about) = (view.history()?, view.operations_about(About::Member(member))?);
    let zone = session.context.association(view)?.time_zone;
    heading(session, crate::text!(session.texts, "data-history", count = about.len()));
    for operation in history.operations.iter().filter(|found| about.contains(&found.id)) {
        let day = local_of(zone, operation.at).date();
        session.page.show_indented(&format!("{day}  {}", sentence(session, operation)));
    }
    Ok(())
}

impl Erase {
    /// Takes away name, contact and all that a member said, after asking; seats and drives stay without a person.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let member = self.chosen(session, &store.view()?)?;
        let holding = backups_that_hold(&Backups::beside(store.path()), &member)?;
        let outside = self.outside(session, &store.view()?, &member)?;
        if !self.consent.dry_run && !self.consent.yes {
            session.check_can_ask()?;
            session.show_message(&message!("erase-about", name = member.profile.name.as_str()));
            if !session.ask(&message!("erase-ask")) {
                session.show_message(&message!("effect-declined"));
                return Ok(());
            }
        }
        erasing::erase(&session.context, &mut store, member.id, self.consent.dry_run)?;
        if self.consent.dry_run {
            return Ok(());
        }
        let removed = outside.remove()?;
        if removed > 0 {
            session.confirm(&message!("erase-files", count = removed));
        }
        session.confirm(&message!("erase-calendars"));
        if !holding.is_empty() {
            let files: Vec<String> = holding.iter().map(|file| file.display().to_string()).collect();
            session.confirm(&message!("erase-backups", count = files.len()));
            files.iter().for_each(|file| session.confirm(&message!("erase-backup", file = file.as_str())));
        }
        Ok(())
    }

    /// The member, if they have left.
    fn chosen(&self, session: &Session, view: &View<'_>) -> Result<Member, Failure> {
        let (members, today) = (view.members()?, session.context.today(view)?);
        let member = lookup::member(&members, &self.member)?;
        let name = member.profile.name.as_str();
        if view.erased_members()?.contains(&member.id) {
            return Err(Failure::new(message!("error-erased-already", name = name)));
        }
        if member.profile.left.is_none_or(|left| left >= today) {
            let typed = words::name_to_type(&members, member);
            return Err(Failure::new(message!("error-erase-active", name = name))
                .advise(message!("error-erase-active-advice", member = typed)));
        }
        if view.shifts_of_member(member.id)?.iter().any(|(start, ..)| start.date() >= today) {
            let typed = words::name_to_type(&members, member);
            return Err(Failure::new(message!("error-erase-seats", name = name))
                .advise(message!("error-erase-seats-advice", member = typed)));
        }
        Ok(member.clone())
    }

    /// What there is of the member in the folders of calendars and of the site.
    fn outside(&self, session: &Session, view: &View<'_>, member: &Member) -> Result<Outside, Failure> {
        let token = view.calendar_addresses()?.remove(&member.id);
        let names = FileNames::new(&session.context.association(view)?, &view.members()?, &view.cars()?);
        let file = names.members.get(&member.id);
        Ok(Outside {
            page: self.site.clone().zip(token),
            calendar: self.calendars.as_ref().zip(file).map(|(folder, name)| folder.join(name)),
        })
    }
}

/// What there is of a member outside the database.
struct Outside {
    /// The folder of the site, and their address in it.
    page: Option<(PathBuf, String)>,
    /// The file of their calendar.
    calendar: Option<PathBuf>,
}

impl Outside {
    /// Takes it away; gives how many calendars were there.
    fn remove(&self) -> Result<usize, Failure> {
        let page = self.page.as_ref().map_or(Ok(false), |(site, token)| remove_page(site, token))?;
        let file = match self.calendar.as_ref().map(|file| (file, std::fs::remove_file(file))) {
            Some((file, Err(error))) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Failure::of_file(file, &error));
            }
            removed => removed.is_some_and(|(_, removed)| removed.is_ok()),
        };
        Ok(usize::from(page) + usize::from(file))
    }
}

/// The backups in which a member still stands by name. What cannot be read may hold them too.
fn backups_that_hold(backups: &Backups, member: &Member) -> Result<Vec<PathBuf>, Failure> {
    let holds = |file: &PathBuf| {
        let found =
            Store::open_to_read(file).and_then(|store| store.view()?.has_member(member.id, &member.profile.name));
        found.unwrap_or(true)
    };
    Ok(backups.list()?.into_values().filter(holds).collect())
}
