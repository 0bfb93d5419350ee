//! The files that calendars are written to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

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

/// The texts that people are written to in: each in the language that they wish, whatever the coordinator speaks.
pub struct TextsForOthers {
    /// The language of whoever has no wish.
    usual: Language,
    texts: Vec<Texts>,
}

impl TextsForOthers {
    /// The texts for the members of an association.
    pub fn new(session: &Session, association: &Association) -> Self {
        let usual = session.texts_for_others(association);
        let texts = Language::ALL.into_iter().map(|language| usual.in_language(language)).collect();
        Self { usual: usual.language(), texts }
    }

    /// The texts of a language.
    pub fn in_language(&self, language: Language) -> &Texts {
        self.texts.iter().find(|texts| texts.language() == language).unwrap_or(&self.texts[0])
    }

    /// The texts for the association.
    pub fn usual(&self) -> &Texts {
        self.in_language(self.usual)
    }

    /// The texts for a member.
    pub fn of_member(&self, told: &Told, member: MemberId) -> &Texts {
        self.in_language(told.wish(member).language.unwrap_or(self.usual))
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
    let since = wanted.since.map(|version| {
        let unknown = || {
            Failure::new(message!("error-no-such-version", version = version))
                .advise(message!("error-no-such-version-advice"))
        };
        Ok::<_, Failure>((version, told.published_at(version).ok_or_else(unknown)?))
    });
    let since = since.transpose()?;
    let export = Export { texts: TextsForOthers::new(session, &told.association), told: &told, since };
    make_folder(folder)?;
    let mut exported = Exported::default();
    let mut languages = BTreeSet::new();
    // One after the other, so that no more than one is in memory.
    let draft = if wanted.draft { export.texts.usual().get("draft-file") } else { String::new() };
    let mut write = |(name, calendar): (&str, Calendar)| {
        let file = folder.join(format!("{draft}{name}"));
        languages.insert(calendar.language);
        write_whole(&file, calendar.to_ics().as_bytes())?;
        exported.files.push(file);
        Ok::<_, Failure>(())
    };
    let names = FileNames::new(&told.association, &told.members, &told.cars);
    for member in told.members.iter().filter(|member| wanted.member.is_none_or(|only| only == member.id)) {
        let calendar = export.of_member(member, wanted.member.is_some());
        if let (Some(name), Some(calendar)) = (names.members.get(&member.id), calendar) {
            write((name, calendar))?;
        }
    }
    if wanted.member.is_none() {
        let notices = export.notices_of_car();
        if since.is_none() || !notices.is_empty() {
            write((&names.car, export.of_car(&notices, car_calendar)))?;
            write((&names.board, export.of_car(&notices, board_calendar)))?;
        }
    }
    if since.is_some() {
        exported.pages = write_pages(&export.texts, folder, &languages)?;
    }
    Ok(exported)
}

/// A page in each language that says what to do with changes.
fn write_pages(texts: &TextsForOthers, folder: &Path, languages: &BTreeSet<Language>) -> Result<Vec<PathBuf>, Failure> {
    let page = |language: &Language| {
        let texts = texts.in_language(*language);
        let file = folder.join(format!("{}.html", texts.get("how-to-file")));
        write_whole(&file, how_to_page(texts).map_err(page_failure)?.as_bytes())?;
        Ok(file)
    };
    languages.iter().map(page).collect()
}

/// A page that cannot be put together.
pub fn page_failure(error: askama::Error) -> Failure {
    Failure::new(message!("error-page", reason = error.to_string()))
}

/// What calendars are made from in one export.
struct Export<'a> {
    texts: TextsForOthers,
    told: &'a Told,
    /// Only what has changed after this version, published at this time in UTC.
    since: Option<(i64, NaiveDateTime)>,
}

impl Export<'_> {
    fn is_wanted(&self, facts: &NoticeFacts) -> bool {
        self.since.is_none_or(|(version, at)| facts.version > version || facts.last_modified > at)
    }

    /// The calendar of a member; nothing where there is nothing in it, unless it was asked for by name.
    fn of_member(&self, member: &Member, by_name: bool) -> Option<Calendar> {
        let mut notices: Vec<ShiftNotice> = self.told.notices_of_member(member.id);
        notices.retain(|notice| self.is_wanted(&notice.facts));
        let texts = self.texts.of_member(self.told, member.id);
        (!notices.is_empty() || by_name && self.since.is_none())
            .then(|| member_calendar(texts, &self.told.association, &member.profile.name, &notices))
    }

    fn notices_of_car(&self) -> Vec<CarNotice> {
        let mut notices: Vec<CarNotice> = self.told.notices_of_car();
        notices.retain(|notice| self.is_wanted(&notice.facts));
        notices
    }

    fn of_car(
        &self,
        notices: &[CarNotice],
        calendar: impl Fn(&Texts, &Association, &str, &[CarNotice]) -> Calendar,
    ) -> Calendar {
        let association = &self.told.association;
        calendar(self.texts.usual(), association, car_name(association, &self.told.cars), notices)
    }
}
