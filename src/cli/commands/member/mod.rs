//! `korpass member`: those who drive and ride along.

pub mod personal_data;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Subcommand;
use serde_json::json;

use crate::cli::commands::member::personal_data::Erase;
use crate::cli::commands::member::personal_data::ExportData;
use crate::cli::screens::lost_seats;
use crate::cli::session::Session;
use crate::i18n::{Argument, Message};
use crate::message;
use crate::model::member::{self as model, Bond, MemberId, Pair, Profile, Roles};
use crate::model::pace::Pace;
use crate::store::{Change, View};
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::failure::Failure;
use crate::workflows::import;
use crate::workflows::import::members;
use crate::workflows::lookup;
use crate::workflows::members::{check, refuse_double};
use crate::workflows::parse;
use crate::workflows::parse::OrNothing;
use crate::workflows::seats::seats_ahead::SeatsAhead;
use crate::workflows::words;
use crate::workflows::words::Names;

/// Those who drive and ride along.
#[derive(Debug, Subcommand)]
pub enum Member {
    #[command(alias = "lägg-till")]
    Add(Add),
    #[command(alias = "ändra")]
    Edit(Edit),
    #[command(alias = "lista")]
    List {
        #[arg(long)]
        all: bool,
    },
    #[command(alias = "visa")]
    Show {
        #[arg(value_name = "member")]
        member: String,
    },
    #[command(alias = "avsluta")]
    Retire {
        #[arg(value_name = "member")]
        member: String,
        #[arg(value_name = "date", value_parser = parse::date)]
        last: Option<NaiveDate>,
        #[arg(long)]
        dry_run: bool,
    },
    #[command(alias = "lämna-ut")]
    ExportData(ExportData),
    #[command(alias = "radera")]
    Erase(Erase),
    #[command(alias = "importera")]
    Import {
        #[arg(value_name = "file")]
        file: PathBuf,
        #[arg(long)]
        update: bool,
        #[arg(long)]
        dry_run: bool,
    },
}

/// A new member.
#[derive(Debug, clap::Args)]
pub struct Add {
    #[arg(value_name = "name", value_parser = parse::words)]
    name: String,
    #[arg(long, value_name = "roles", value_parser = parse::roles)]
    roles: Roles,
    #[command(flatten)]
    told: Told,
    #[arg(long)]
    dry_run: bool,
}

/// What is to be told anew of a member.
#[derive(Debug, clap::Args)]
pub struct Edit {
    #[arg(value_name = "member")]
    member: String,
    #[arg(long, value_name = "name", value_parser = parse::words)]
    name: Option<String>,
    #[arg(long, value_name = "roles", value_parser = parse::roles)]
    roles: Option<Roles>,
    #[command(flatten)]
    told: Told,
    #[arg(long)]
    dry_run: bool,
}

/// What can be told of a member beside name and seats.
#[derive(Debug, clap::Args)]
pub struct Told {
    #[arg(long, value_name = "phone", value_parser = parse::or_empty(parse::phone))]
    phone: Option<String>,
    #[arg(long, value_name = "email", value_parser = parse::or_empty(parse::email))]
    email: Option<String>,
    #[arg(long, value_name = "choice", value_parser = parse::yes_or_no)]
    experienced: Option<bool>,
    #[arg(long, value_name = "choice", value_parser = parse::yes_or_no)]
    board: Option<bool>,
    #[arg(long, value_name = "household", value_parser = parse::or_empty(parse::words))]
    household: Option<String>,
    #[arg(long, value_name = "choice", value_parser = parse::yes_or_no)]
    automatic_only: Option<bool>,
    #[arg(long, value_name = "pace", value_parser = parse::pace, allow_hyphen_values = true)]
    pace: Option<Pace>,
    #[arg(long, value_name = "number", value_parser = parse::within::<u32>(0, 14), allow_hyphen_values = true)]
    max_week: Option<u32>,
    #[arg(long, value_name = "number", value_parser = parse::within::<u32>(0, 62), allow_hyphen_values = true)]
    max_month: Option<u32>,
    #[arg(long, value_name = "choice", value_parser = parse::yes_or_no)]
    must_serve: Option<bool>,
    #[arg(long, value_name = "date", value_parser = parse::date_or_nothing)]
    joined: Option<OrNothing<NaiveDate>>,
    #[arg(long, value_name = "date", value_parser = parse::date_or_nothing)]
    left: Option<OrNothing<NaiveDate>>,
    #[arg(long, value_name = "choice", value_parser = parse::yes_or_no)]
    available_unless_told: Option<bool>,
    #[arg(long, value_name = "other")]
    prefers: Vec<String>,
    #[arg(long, value_name = "other")]
    avoids: Vec<String>,
    #[arg(long, value_name = "other")]
    forget_pair: Vec<String>,
}

impl Told {
    fn apply(&self, profile: Profile) -> Profile {
        // An empty text takes away what was told before.
        let told = |new: &Option<String>, before: Option<String>| match new.as_deref().map(str::trim) {
            Some("") => None,
            Some(new) => Some(new.to_owned()),
            None => before,
        };
        Profile {
            phone: told(&self.phone, profile.phone),
            email: told(&self.email, profile.email),
            household: told(&self.household, profile.household),
            experienced: self.experienced.unwrap_or(profile.experienced),
            board: self.board.unwrap_or(profile.board),
            automatic_only: self.automatic_only.unwrap_or(profile.automatic_only),
            pace: self.pace.unwrap_or(profile.pace),
            max_week: self.max_week.unwrap_or(profile.max_week),
            max_month: self.max_month.unwrap_or(profile.max_month),
            must_serve: self.must_serve.unwrap_or(profile.must_serve),
            joined: OrNothing::told(self.joined, profile.joined),
            left: OrNothing::told(self.left, profile.left),
            available_unless_told: self.available_unless_told.unwrap_or(profile.available_unless_told),
            ..profile
        }
    }

    /// Stores with whom the member likes to, and must not, ride; gives what is new.
    fn store_pairs(&self, change: &Change<'_>, id: MemberId) -> Result<Vec<Message>, Failure> {
        let members = change.members()?;
        let mut news = Vec::new();
        let pair = |name: &str, bond| -> Result<Pair, Failure> {
            let other = lookup::member(&members, name)?;
            Pair::of(id, other.id, bond).ok_or_else(|| Failure::new(message!("error-pair-with-self")))
        };
        for name in &self.forget_pair {
            change.remove_pair(pair(name, Bond::Prefer)?)?;
            news.push(message!("change-pair-forgotten", name = lookup::member(&members, name)?.profile.name.as_str()));
        }
        let told = [(&self.prefers, Bond::Prefer, "change-prefers"), (&self.avoids, Bond::Avoid, "change-avoids")];
        for (names, bond, sentence) in told {
            for name in names {
                change.set_pair(pair(name, bond)?)?;
                news.push(message!(sentence, name = lookup::member(&members, name)?.profile.name.as_str()));
            }
        }
        Ok(news)
    }
}

impl Member {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Member::Add(add) => add.run(session),
            Member::Edit(edit) => edit.run(session),
            Member::List { all } => list(session, all),
            Member::Show { member } => show(session, &member),
            Member::Retire { member, last, dry_run } => retire(session, &member, last, dry_run),
            Member::ExportData(export) => export.run(session),
            Member::Erase(erase) => erase.run(session),
            Member::Import { file, update, dry_run } => import(session, &file, update, dry_run),
        }
    }
}

impl Add {
    fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.change(&mut store, self.dry_run, |change| {
            refuse_double(change, &self.name, None)?;
            let profile = self.told.apply(Profile::named(self.name, self.roles));
            check(&profile)?;
            let id = change.add_member(&profile)?;
            self.told.store_pairs(change, id)?;
            Ok(((), message!("op-member-added", name = profile.name, id = id.to_string())))
        })
    }
}

impl Edit {
    fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.change(&mut store, self.dry_run, |change| {
            let members = change.members()?;
            let member = lookup::member(&members, &self.member)?;
            let mut profile = self.told.apply(member.profile.clone());
            profile.name = self.name.unwrap_or(profile.name);
            profile.roles = self.roles.unwrap_or(profile.roles);
            check(&profile)?;
            refuse_double(change, &profile.name, Some(member.id))?;
            change.update_member(member.id, &profile)?;
            let mut changes = words::profile_changes(&member.profile, &profile);
            changes.extend(self.told.store_pairs(change, member.id)?);
            let name = member.profile.name.as_str();
            let said = match changes.is_empty() {
                true => message!("op-member-unchanged", name = name),
                false => message!("op-member-changed", name = name, changes = changes),
            };
            Ok(((), said))
        })
    }
}

fn retire(session: &Session, text: &str, last: Option<NaiveDate>, dry_run: bool) -> Result<(), Failure> {
    let mut store = session.open()?;
    let today = session.context.today(&store.view()?)?;
    let last = last.unwrap_or(today);
    let lost = session.change(&mut store, dry_run, |change| {
        let seats = SeatsAhead::of(&session.context, change)?;
        let members = change.members()?;
        let member = lookup::member(&members, text)?;
        let profile = Profile { left: Some(last), ..member.profile.clone() };
        check(&profile)?;
        change.update_member(member.id, &profile)?;
        let done = message!("op-member-retired", name = profile.name, last = last.to_string());
        Ok((seats.lost(&session.context, change)?, done))
    })?;
    lost_seats::tell(session, &lost);
    Ok(())
}

fn import(session: &Session, path: &std::path::Path, update: bool, dry_run: bool) -> Result<(), Failure> {
    let bytes = import::read_file(path)?;
    let file = import::file_name(path);
    let mut store = session.open()?;
    let ignored = session.change(&mut store, dry_run, |change| {
        let (added, changed, ignored) = members::import(change, &file, &bytes, update)?;
        Ok((ignored, message!("op-members-imported", file = file.as_str(), added = added, changed = changed)))
    })?;
    session.warn_of_ignored(&ignored);
    if !dry_run && store.view()?.members()?.iter().all(|member| !member.profile.experienced) {
        session.warn(&message!("member-none-experienced"));
    }
    Ok(())
}

fn list(session: &Session, all: bool) -> Result<(), Failure> {
    let store = session.open()?;
    let view = store.view()?;
    let today = session.context.today(&view)?;
    let members = view.members()?;
    let shown: Vec<_> = words::by_name(&members)
        .into_iter()
        .filter(|member| all || member.profile.left.is_none_or(|left| today <= left))
        .collect();
    if session.options.json {
        return session.show_json(&shown.iter().map(|member| words::member_json(member)).collect::<Vec<_>>());
    }
    if shown.is_empty() {
        session.show_message(&message!("member-none"));
        return Ok(());
    }
    let texts = &session.texts;
    let headings = [
        "label-id",
        "label-name",
        "label-roles",
        "label-experience",
        "label-household",
        "label-phone",
        "label-pace-short",
        "label-note",
    ];
    let headings = headings.map(|id| texts.get(id));
    let mut table = ScreenTable::new(session.ink, session.surroundings.width, &headings).with_gap(1);
    for member in &shown {
        let profile = &member.profile;
        let notes = [(profile.board, "note-board"), (profile.automatic_only, "note-automatic")];
        let mut notes: Vec<String> = notes.iter().filter(|(yes, _)| *yes).map(|(_, id)| texts.get(id)).collect();
        notes.extend(profile.left.map(|left| crate::text!(texts, "note-left", last = left.to_string())));
        table.row([
            (member.id.to_string(), Tone::Dim),
            (profile.name.clone(), Tone::Plain),
            (texts.get(short_roles(profile.roles)), Tone::Plain),
            (texts.get(if profile.experienced { "note-experienced" } else { "note-new" }), Tone::Plain),
            (profile.household.clone().unwrap_or_default(), Tone::Plain),
            (profile.phone.clone().unwrap_or_default(), Tone::Plain),
            (texts.hundredths(profile.pace.hundredths()), Tone::Plain),
            (notes.join(", "), Tone::Plain),
        ]);
    }
    table.right(&[6]);
    table.keep_whole(&[0, 1, 2, 3, 5, 6]);
    table.lines().iter().for_each(|line| session.show(line));
    session.show("");
    let drivers = shown.iter().filter(|member| member.profile.roles.drives()).count();
    session.show_message(&message!("member-count", count = shown.len(), drivers = drivers));
    Ok(())
}

/// The word for the seats that a member takes, where there is little room.
fn short_roles(roles: Roles) -> &'static str {
    match roles {
        Roles::Driver => "seat-driver",
        Roles::RideAlong => "seat-ride-along",
        Roles::Both => "roles-both-short",
    }
}

fn show(session: &Session, text: &str) -> Result<(), Failure> {
    let store = session.open()?;
    let view = store.view()?;
    let members = view.members()?;
    show_member(session, &view, &members, lookup::member(&members, text)?)
}

/// Shows all that is told of a member, with whom they like to ride and what they have been introduced to.
///
/// # Errors
/// If the database cannot be read.
pub fn show_member(
    session: &Session,
    view: &View<'_>,
    members: &[model::Member],
    member: &model::Member,
) -> Result<(), Failure> {
    let names = Names::of(members);
    let pairs = view.pairs()?;
    let with = |bond| -> Vec<&str> {
        pairs
            .iter()
            .filter(|pair| pair.bond == bond)
            .filter_map(|pair| pair.partner_of(member.id))
            .map(|other| names.full(other))
            .collect()
    };
    let vehicles = view.vehicles()?;
    let introductions: Vec<String> = view
        .introductions()?
        .iter()
        .filter(|introduction| introduction.member == member.id)
        .filter_map(|introduction| {
            let vehicle = vehicles.iter().find(|vehicle| vehicle.id == introduction.vehicle)?;
            Some(format!("{} ({})", vehicle.details.plate, introduction.since))
        })
        .collect();
    if session.options.json {
        let mut document = words::member_json(member);
        document["prefers"] = json!(with(Bond::Prefer));
        document["avoids"] = json!(with(Bond::Avoid));
        document["introductions"] = json!(introductions);
        return session.show_json(&document);
    }
    show_profile(session, member, &introductions, &with(Bond::Prefer), &with(Bond::Avoid));
    Ok(())
}

/// Shows all that is told of a member, line by line.
fn show_profile(
    session: &Session,
    member: &model::Member,
    introductions: &[String],
    prefers: &[&str],
    avoids: &[&str],
) {
    let (texts, profile) = (&session.texts, &member.profile);
    session.show(format!("{}  {}", session.ink.heading(&profile.name), session.ink.dim(&member.id.to_string())));
    session.show("");
    let mut table = ScreenTable::bare(session.ink, session.surroundings.width);
    let beside = [("label-introductions", introductions.join(", ")), ("label-prefers", prefers.join(", "))];
    let beside = beside.into_iter().chain([("label-avoids", avoids.join(", "))]);
    let mut rows: Vec<(&str, Argument)> =
        words::profile_lines(profile).into_iter().filter(|(label, _)| *label != "label-name").collect();
    rows.extend(beside.map(|(label, text)| (label, Argument::from(text))));
    for (label, value) in rows {
        let value = texts.write(&value);
        let value = if value.is_empty() { "–".to_owned() } else { value };
        table.row([(texts.get(label), Tone::Dim), (value, Tone::Plain)]);
    }
    table.lines().iter().for_each(|line| session.show(line));
}
