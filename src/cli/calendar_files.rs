//! The files that calendars are written to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::output::{make_folder, write_whole};
use super::session::Session;
use crate::calendar::{
    Calendar, CarNotice, NoticeFacts, ShiftNotice, Told, ascii_file_name, board_calendar, car_calendar, how_to_page,
    member_calendar, member_file_names,
};
use crate::i18n::{Language, Texts};
use crate::message;
use crate::model::association::Association;
use crate::model::difference::difference;
use crate::model::member::{Member, MemberId};
use crate::model::period::Period;
use crate::model::vehicle::Car;
use crate::store::View;

/// Which calendars are wanted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted {
    /// One member's alone.
    pub member: Option<MemberId>,
    /// Only what has changed since a version.
    pub since: Option<i64>,
    /// With what is planned and not published yet.
    pub draft: bool,
}

/// What the calendar of the car is called: the car's name, or of several the association's.
fn car_name<'a>(association: &'a Association, cars: &'a [Car]) -> &'a str {
    match cars {
        [only] => &only.name,
        _ => &association.name,
    }
}

/// The names of the files that the calendars are written to.
pub struct FileNames {
    /// The car's.
    pub car: String,
    /// The board's.
    pub board: String,
    /// The members'.
    pub members: BTreeMap<MemberId, String>,
}

impl FileNames {
    /// The names of the files of an association.
    pub fn new(association: &Association, members: &[Member], cars: &[Car]) -> Self {
        let car = ascii_file_name(car_name(association, cars));
        // Always in the association's language, so that what is subscribed to keeps its name.
        let board = ascii_file_name(&Texts::new(association.language).get("calendar-board"));
        let members = members.iter().map(|member| (member.id, member.profile.name.as_str()));
        let members = member_file_names(members, &BTreeSet::from([car.clone(), board.clone()]));
        Self { car, board, members }
    }
}

/// Reads all that has been told, and the draft if it is wanted.
///
/// # Errors
/// If there is nothing to tell yet.
pub fn read_told(session: &Session, view: &View<'_>, draft: bool) -> Result<Told, Failure> {
    let today = session.today(view)?;
    let mut told = Told::read(view, session.association(view)?, today)?;
    let ahead = view.last_day_with_seats()?.and_then(|last| Period::new(today, last));
    if let (true, Some(ahead), Some(at)) = (draft, ahead, view.last_change_at()?) {
        told.add_draft(&difference(&view.roster(ahead)?), at);
    }
    if told.is_empty() {
        let failure = Failure::new(message!("error-nothing-published"));
        return Err(failure.advise(message!("error-nothing-published-advice")));
    }
    Ok(told)
}

/// The texts of a member's calendar: in the language that the member wishes, whatever the coordinator speaks.
pub fn texts_of_member(session: &Session, told: &Told, member: MemberId) -> Texts {
    let usual = session.texts_for_others(&told.association);
    match told.wish(member).language {
        Some(language) => usual.in_language(language),
        None => usual,
    }
}

/// What has been written.
#[derive(Debug, Default)]
pub struct Exported {
    /// The calendars.
    pub files: Vec<PathBuf>,
    /// Pages that say what to do with them, where they hold changes only: one to a language.
    pub pages: Vec<PathBuf>,
}

/// Writes a calendar for each member who has been told of a shift, one for the car and one for the board.
///
/// # Errors
/// If nothing has been published, or a file cannot be written.
pub fn export(session: &Session, view: &View<'_>, folder: &Path, wanted: Wanted) -> Result<Exported, Failure> {
    let told = read_told(session, view, wanted.draft)?;
    let calendars = calendars(session, &told, wanted)?;
    make_folder(folder)?;
    let mut exported = Exported::default();
    for (name, calendar) in &calendars {
        let file = folder.join(name);
        write_whole(&file, calendar.to_ics().as_bytes())?;
        exported.files.push(file);
    }
    if wanted.since.is_some() {
        let languages: BTreeSet<Language> = calendars.iter().map(|(_, calendar)| calendar.language).collect();
        for language in languages {
            let texts = session.texts.in_language(language);
            let page = how_to_page(&texts).map_err(page_failure)?;
            let file = folder.join(format!("{}.html", texts.get("how-to-file")));
            write_whole(&file, page.as_bytes())?;
            exported.pages.push(file);
        }
    }
    Ok(exported)
}

/// A page that cannot be put together.
pub fn page_failure(error: askama::Error) -> Failure {
    Failure::new(message!("error-page", reason = error.to_string()))
}

/// The calendars wanted, each with the name of its file.
fn calendars(session: &Session, told: &Told, wanted: Wanted) -> Result<Vec<(String, Calendar)>, Failure> {
    let since = wanted.since.map(|version| {
        let unknown = || {
            Failure::new(message!("error-no-such-version", version = version))
                .advise(message!("error-no-such-version-advice"))
        };
        told.published_at(version).ok_or_else(unknown)
    });
    let since = since.transpose()?;
    let is_wanted = |facts: &NoticeFacts| since.is_none_or(|since| facts.last_modified > since);
    let association = &told.association;
    let file_names = FileNames::new(association, &told.members, &told.cars);
    let mut calendars = Vec::new();
    for member in told.members.iter().filter(|member| wanted.member.is_none_or(|only| only == member.id)) {
        let mut notices: Vec<ShiftNotice> = told.notices_of_member(member.id);
        notices.retain(|notice| is_wanted(&notice.facts));
        if notices.is_empty() && (wanted.member.is_none() || since.is_some()) {
            continue;
        }
        let file = file_names.members.get(&member.id).cloned().unwrap_or_default();
        let texts = texts_of_member(session, told, member.id);
        calendars.push((file, member_calendar(&texts, association, &member.profile.name, &notices)));
    }
    if wanted.member.is_some() {
        return Ok(calendars);
    }
    let mut notices: Vec<CarNotice> = told.notices_of_car();
    notices.retain(|notice| is_wanted(&notice.facts));
    if since.is_none() || !notices.is_empty() {
        let (texts, car) = (session.texts_for_others(association), car_name(association, &told.cars));
        calendars.push((file_names.car, car_calendar(&texts, association, car, &notices)));
        calendars.push((file_names.board, board_calendar(&texts, association, car, &notices)));
    }
    Ok(calendars)
}
