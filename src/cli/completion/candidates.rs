//! What can stand in an argument, out of the database as it is.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};
use clap_complete::engine::{CompletionCandidate, PathCompleter, ValueCompleter};

use crate::cli::commands::help_command;
use crate::cli::environment::Environment;
use crate::cli::environment::option;
use crate::i18n::{Language, Texts, plain};
use crate::model::member::Member;
use crate::model::period::Period;
use crate::model::roster::RosterShift;
use crate::model::settings::SettingKey;
use crate::model::shift_name::ShiftName;
use crate::model::vehicle::Car;
use crate::store::{Store, View};
use crate::workflows::context::local_now;
use crate::workflows::failure::Failure;
use crate::workflows::words;
use crate::workflows::words::Names;

/// What an argument takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A member.
    Member,
    /// A shift.
    Shift,
    /// A shift or a member.
    Subject,
    /// A period.
    Period,
    /// The plate of a vehicle.
    Plate,
    /// The name of a car.
    Car,
    /// The name of a setting.
    Setting,
    /// The name of a weight, with an equals sign.
    Weight,
    /// A command, or a topic of help.
    Command,
    /// Where a roster comes from.
    Roster,
    /// One of some words, by the ids of the messages that have them.
    Words(&'static [&'static str]),
}

impl Kind {
    /// What is taken by an argument whose value has a name.
    pub fn of_value(name: &str) -> Option<Self> {
        Some(match name {
            "member" | "other" => Kind::Member,
            "shift" => Kind::Shift,
            "subject" => Kind::Subject,
            "period" => Kind::Period,
            "plate" => Kind::Plate,
            "car" => Kind::Car,
            "key" => Kind::Setting,
            "weights" => Kind::Weight,
            "command" => Kind::Command,
            "roster" => Kind::Roster,
            "seat" | "roles" => Kind::Words(&["seat-driver", "seat-ride-along"]),
            "gearbox" => Kind::Words(&["gearbox-manual", "gearbox-automatic"]),
            "choice" => Kind::Words(&["yes", "no"]),
            "availability" => Kind::Words(&[
                "availability-unavailable",
                "availability-reluctant",
                "availability-available",
                "availability-preferred",
            ]),
            _ => return None,
        })
    }
}

/// How far ahead shifts and weeks are told.
const AHEAD: Days = Days::new(8 * 7);
/// How far back.
const BACK: Days = Days::new(2 * 7);

/// What is known when something is asked.
pub struct Asked {
    environment: Environment,
    language: Language,
}

/// A text that can be typed and what stands beside it.
type Candidate = (String, String);

impl Asked {
    /// What is known in an environment, in a language.
    pub fn new(environment: Environment, language: Language) -> Self {
        Self { environment, language }
    }

    /// What can stand where `current` has been typed.
    pub fn candidates(&self, kind: Kind, current: &str) -> Vec<CompletionCandidate> {
        let texts = Texts::new(self.language);
        let meaning = |name: &str| texts.get(&format!("setting-{name}"));
        let found = match kind {
            Kind::Setting => {
                let names = SettingKey::ALL.map(|key| key.facts().name);
                names.map(|name| (name.to_owned(), meaning(name))).to_vec()
            }
            Kind::Weight => {
                let weights = SettingKey::ALL.into_iter().filter(|key| key.is_weight());
                let named =
                    weights.map(|key| key.facts().name).filter_map(|name| Some((name, name.split_once('-')?.1)));
                named.map(|(name, short)| (format!("{short}="), meaning(name))).collect()
            }
            Kind::Words(ids) => ids.iter().map(|id| (texts.get(id), String::new())).collect(),
            Kind::Command => help_command::subjects(&texts),
            Kind::Roster => {
                let mut found = completed(
                    vec![("draft".to_owned(), String::new()), ("published".to_owned(), String::new())],
                    current,
                );
                found.extend(PathCompleter::file().complete(current.as_ref()));
                return found;
            }
            of_database => self.of_database(of_database, current, &texts).unwrap_or_default(),
        };
        completed(found, current)
    }

    /// What the database has; nothing where there is none, or it cannot be read.
    fn of_database(&self, kind: Kind, current: &str, texts: &Texts) -> Result<Vec<Candidate>, Failure> {
        let words: Vec<&str> = self.environment.arguments.iter().filter_map(|word| word.to_str()).collect();
        let named = option(&words, "--db").map(std::path::PathBuf::from).or_else(|| self.environment.database());
        let Some(path) = named else { return Ok(Vec::new()) };
        let store = Store::open_to_read(&path)?;
        let view = store.view()?;
        Ok(match kind {
            Kind::Member => members(&view, current, texts)?,
            Kind::Subject => {
                let mut found = shifts(&view, self.now(&view)?, current, texts)?;
                if current.is_empty() {
                    found.clear();
                }
                found.extend(members(&view, current, texts)?);
                found
            }
            Kind::Shift => shifts(&view, self.now(&view)?, current, texts)?,
            Kind::Period => periods(&view, self.now(&view)?.date(), current, texts)?,
            Kind::Plate => {
                let vehicles = view.vehicles()?;
                vehicles.into_iter().map(|vehicle| (vehicle.details.plate.to_string(), vehicle.details.model)).collect()
            }
            Kind::Car => view.cars()?.into_iter().map(|car| (car.name, String::new())).collect(),
            _ => Vec::new(),
        })
    }

    /// The time now on the clocks of the association.
    fn now(&self, view: &View<'_>) -> Result<NaiveDateTime, Failure> {
        Ok(local_now(view, self.environment.now, self.environment.now_is_given())?)
    }
}

/// Those that begin with what has been typed; else those that do without rings and dots, as some type; else
/// those of whose words one does: a last name will do.
fn completed(found: Vec<Candidate>, current: &str) -> Vec<CompletionCandidate> {
    let (typed, plainly) = (current.to_lowercase(), plain(current));
    let ways: [&dyn Fn(&str) -> bool; 3] =
        [&|value| value.to_lowercase().starts_with(&typed), &|value| plain(value).starts_with(&plainly), &|value| {
            plain(value).split([' ', '-']).any(|word| word.starts_with(&plainly))
        }];
    let chosen = ways.into_iter().find(|begins| found.iter().any(|(value, _)| begins(value)));
    let found = found.into_iter().filter(|(value, _)| chosen.is_some_and(|begins| begins(value)));
    let beside = |help: String| Some(help).filter(|help| !help.is_empty()).map(Into::into);
    found.map(|(value, help)| CompletionCandidate::new(value).help(beside(help))).collect()
}

/// The members who have not left: by the shortest name that only one has, and by the whole name once more
/// than that has been typed.
fn members(view: &View<'_>, current: &str, texts: &Texts) -> Result<Vec<Candidate>, Failure> {
    let members = view.members()?;
    let typed = plain(current);
    let found = words::by_name(&members).into_iter().filter(|member| member.profile.left.is_none());
    Ok(found.map(|member| candidate_of_member(&members, member, &typed, texts)).collect())
}

fn candidate_of_member(members: &[Member], member: &Member, typed: &str, texts: &Texts) -> Candidate {
    let name = member.profile.name.as_str();
    let short = words::name_to_type(members, member);
    let roles = texts.say(&words::roles(member.profile.roles));
    if plain(&short).starts_with(typed) {
        let beside = if short == name { roles } else { format!("{name}, {roles}") };
        (short, beside)
    } else {
        (name.to_owned(), roles)
    }
}

/// The shifts of some weeks around now, or of the month that has been typed: those ahead first.
fn shifts(view: &View<'_>, now: NaiveDateTime, current: &str, texts: &Texts) -> Result<Vec<Candidate>, Failure> {
    let today = now.date();
    let month = current.get(..7).and_then(|month| Period::parse(month, today).ok());
    let around = Period::new(today - BACK, today + AHEAD);
    let Some(period) = month.or(around) else { return Ok(Vec::new()) };
    let (cars, names) = (view.cars()?, Names::of(&view.members()?));
    let roster = view.roster(period)?;
    let (ahead, mut past): (Vec<&RosterShift>, Vec<&RosterShift>) =
        roster.shifts.iter().partition(|shift| now < shift.timetable.shift.end);
    past.reverse();
    let found = ahead.into_iter().chain(past);
    Ok(found.map(|shift| candidate_of_shift(&cars, &names, shift, texts)).collect())
}

fn candidate_of_shift(cars: &[Car], names: &Names, shift: &RosterShift, texts: &Texts) -> Candidate {
    let (start, end) = (shift.timetable.shift.start, shift.timetable.shift.end);
    let crew: Vec<&str> = shift.crew.iter().map(|taken| names.short(taken.member)).collect();
    let crew = if crew.is_empty() { "–".to_owned() } else { crew.join(" + ") };
    let car = cars.iter().filter(|_| cars.len() > 1).find(|car| car.id == shift.timetable.shift.car);
    let name = ShiftName { day: start.date(), start: Some(start.time()), car: car.map(|car| car.name.clone()) };
    (name.to_string().replacen(":00", "", 1), format!("{}  {crew}", texts.shift_time(start, end)))
}

/// The period planned last, this week and those ahead, and the months; the end of a period once it has begun.
fn periods(view: &View<'_>, today: NaiveDate, current: &str, texts: &Texts) -> Result<Vec<Candidate>, Failure> {
    let monday = Period::new(today, today).map(|day| day.whole_weeks().from()).unwrap_or(today);
    let weeks = |first: NaiveDate, count: u64| Period::new(first, first + Days::new(7 * count - 1));
    let beside = |period: Period| texts.date_span(period.from(), period.to());
    if let Some((begin, _)) = current.split_once("..") {
        let Ok(begun) = Period::parse(begin, today) else { return Ok(Vec::new()) };
        let ends = (2..=8).filter_map(|count| weeks(begun.from(), count));
        let short = |period: Period| {
            let written = words::period_to_type(texts, period);
            written.split_once("..").map(|(_, end)| (format!("{begin}..{end}"), beside(period)))
        };
        return Ok(ends.filter_map(short).collect());
    }
    let planned = view.last_plan()?.map(|run| run.period);
    let next_six =
        planned.and_then(|planned| planned.to().succ_opt()).filter(|day| *day > today).unwrap_or(monday + Days::new(7));
    let ahead = (0..9).filter_map(|week| weeks(monday + Days::new(7 * week), 1));
    let months = (0..4_u32).filter_map(|month| {
        let first = today.with_day(1)?.checked_add_months(chrono::Months::new(month))?;
        Some((first.format("%Y-%m").to_string(), texts.short_month(first)))
    });
    let found = planned.into_iter().chain(weeks(next_six, 6)).chain(ahead);
    let mut found: Vec<Candidate> =
        found.map(|period| (words::period_to_type(texts, period), beside(period))).collect();
    if current.starts_with(['v', 'V', 'w', 'W']) {
        // A week of this year needs no year.
        let year = format!("{}-", today.iso_week().year());
        found =
            found.into_iter().filter_map(|(value, help)| Some((value.strip_prefix(&year)?.to_owned(), help))).collect();
        return Ok(found);
    }
    found.extend(months);
    Ok(found)
}
