//! The files that calendars are written to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use crate::calendar::{
    Calendar, Follower, PublishedRoster, Revisions, ascii_file_name, car_calendar, how_to_page, member_calendar,
    member_file_names,
};
use crate::i18n::{Language, Texts};
use crate::model::association::Association;
use crate::model::difference::differences;
use crate::model::member::{Member, MemberId};
use crate::model::period::Period;
use crate::model::vehicle::Car;
use crate::store::{Store, View};
use crate::workflows::context::Context;
use crate::workflows::export::output::{Readers, make_folder, write_in_folder};
use crate::workflows::export::refusal::ExportRefusal;
use crate::workflows::export::web_folder::refuse_site;
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;

/// Which calendars are wanted.
#[derive(Debug, Clone, Copy, Default)]
pub struct CalendarExportRequest {
    /// One member's alone.
    pub member: Option<MemberId>,
    /// Only what has changed since a version.
    pub since: Option<i64>,
    /// With what is planned and not published yet.
    pub draft: bool,
    /// Who may read them.
    pub readers: Readers,
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
pub fn read_published(context: &Context, view: &View<'_>, draft: bool) -> Result<PublishedRoster, Refusal> {
    let today = context.today(view)?;
    let mut published = PublishedRoster::read(view, context.association(view)?, today)?;
    let ahead = view.last_day_with_seats()?.and_then(|last| Period::new(today, last));
    if let (true, Some(ahead)) = (draft, ahead) {
        published.add_draft(&differences(&view.roster(ahead)?));
    }
    if published.is_empty() {
        return Err(ExportRefusal::NothingPublished.into());
    }
    Ok(published)
}

/// The texts that people are written to in: each in the language that they wish, whatever the coordinator speaks.
pub struct TextsForOthers {
    /// The language of whoever has no wish.
    usual: Language,
    texts: Vec<Texts>,
}

impl TextsForOthers {
    /// The texts for the members of an association.
    pub fn new(context: &Context, association: &Association) -> Self {
        // Not the language of the command line: whoever runs it, the same bytes must come out.
        let texts = Language::ALL.into_iter().map(|language| context.texts.in_language(language)).collect();
        Self { usual: association.language, texts }
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
    pub fn of_member(&self, published: &PublishedRoster, member: MemberId) -> &Texts {
        self.in_language(published.wish(member).language.unwrap_or(self.usual))
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

/// The revisions of the entries that are to leave.
pub fn revisions(view: &View<'_>, only: Option<MemberId>) -> Result<Revisions, Refusal> {
    Ok(Revisions::new(view.calendar_revisions(only)?, view.last_operation()?.unwrap_or_default()))
}

/// Writes a calendar for each member who has been told of a shift, one for the car and one for the board.
///
/// # Errors
/// If nothing has been published, or a file cannot be written.
pub fn export(
    context: &Context,
    store: &mut Store,
    folder: &Path,
    request: CalendarExportRequest,
) -> Result<Exported, Refusal> {
    refuse_site(folder)?;
    let (exported, revisions) = {
        let view = store.view()?;
        let published = read_published(context, &view, request.draft)?;
        let since = request.since.map(|version| since(context, &view, version)).transpose()?;
        let texts = TextsForOthers::new(context, &published.association);
        let revisions = revisions(&view, request.member)?;
        Export { texts, published: &published, since, revisions }.write(folder, request)?
    };
    store.remember_revisions(revisions.changed())?;
    Ok(exported)
}

/// The same for a member as named by the user, if one is.
///
/// # Errors
/// As [`export`], or if nobody or several are called so.
pub fn export_of(
    context: &Context,
    store: &mut Store,
    folder: &Path,
    member: Option<&str>,
    request: CalendarExportRequest,
) -> Result<Exported, Refusal> {
    let member = match member {
        Some(text) => Some(lookup::member(&store.view()?.members()?, text)?.id),
        None => request.member,
    };
    export(context, store, folder, CalendarExportRequest { member, ..request })
}

/// How many entries of calendars say something else now than when they last left the program; none where no
/// calendar has ever left it.
pub fn entries_to_come(context: &Context, view: &View<'_>) -> Result<usize, Refusal> {
    let published = PublishedRoster::read(view, context.association(view)?, context.today(view)?)?;
    if published.is_empty() || view.calendar_revisions(None)?.is_empty() {
        return Ok(0);
    }
    let texts = TextsForOthers::new(context, &published.association);
    let mut export = Export { texts, published: &published, since: None, revisions: revisions(view, None)? };
    for member in &published.members {
        export.of_member(member);
    }
    Ok(export.revisions.changed().count())
}

/// What "since a version" means: what left first after the operation that published it, of shifts that have not ended.
fn since(context: &Context, view: &View<'_>, version: i64) -> Result<Since, Refusal> {
    let operation = view.operation_of_version(version)?.ok_or(ExportRefusal::NoSuchVersion(version))?;
    Ok(Since { operation, now: context.local_now(view)? })
}

/// A page in each language that says what to do with changes.
fn write_pages(
    texts: &TextsForOthers,
    (folder, readers): (&Path, Readers),
    languages: &BTreeSet<Language>,
) -> Result<Vec<PathBuf>, Refusal> {
    let page = |language: &Language| {
        let texts = texts.in_language(*language);
        let file = folder.join(format!("{}.html", texts.get("how-to-file")));
        write_in_folder(&file, how_to_page(texts).map_err(Refusal::of_page)?.as_bytes(), readers)?;
        Ok(file)
    };
    languages.iter().map(page).collect()
}

/// Only what has changed since an operation, of shifts that have not ended by now.
struct Since {
    operation: i64,
    now: NaiveDateTime,
}

/// What calendars are made from in one export.
struct Export<'a> {
    texts: TextsForOthers,
    published: &'a PublishedRoster,
    since: Option<Since>,
    revisions: Revisions,
}

impl Export<'_> {
    /// Writes what is wanted: one calendar after the other, so that no more than one is in memory.
    fn write(mut self, folder: &Path, request: CalendarExportRequest) -> Result<(Exported, Revisions), Refusal> {
        make_folder(folder, request.readers)?;
        let published = self.published;
        let names = FileNames::new(&published.association, &published.members, &published.cars);
        let draft = if request.draft { self.texts.usual().get("draft-file") } else { String::new() };
        let mut exported = Exported::default();
        let mut languages = BTreeSet::new();
        let mut write = |(name, calendar): (&str, Calendar)| {
            let file = folder.join(format!("{draft}{name}"));
            languages.insert(calendar.language);
            write_in_folder(&file, calendar.to_ics().as_bytes(), request.readers)?;
            exported.files.push(file);
            Ok::<_, Refusal>(())
        };
        let is_wanted = |member: &&Member| request.member.is_none_or(|only| only == member.id);
        for member in published.members.iter().filter(is_wanted) {
            let calendar = self.of_member(member);
            let asked_for = request.member.is_some() && self.since.is_none();
            if let Some(name) = names.members.get(&member.id).filter(|_| asked_for || !calendar.events.is_empty()) {
                write((name, calendar))?;
            }
        }
        if request.member.is_none() {
            let [of_car, of_board] = self.of_car();
            if self.since.is_none() || !of_car.events.is_empty() {
                write((&names.car, of_car))?;
                write((&names.board, of_board))?;
            }
        }
        if self.since.is_some() {
            exported.pages = write_pages(&self.texts, (folder, request.readers), &languages)?;
        }
        Ok((exported, self.revisions))
    }

    fn of_member(&mut self, member: &Member) -> Calendar {
        let (published, shifts) = (self.published, self.published.shifts_of_member(member.id));
        let texts = self.texts.of_member(published, member.id);
        let name = &member.profile.name;
        let calendar = member_calendar(texts, &published.association, name, &shifts, &mut self.revisions);
        self.only_since(calendar)
    }

    /// The calendars of the car and of the board.
    fn of_car(&mut self) -> [Calendar; 2] {
        let (association, shifts) = (&self.published.association, self.published.shifts_of_car());
        let (texts, car) = (self.texts.usual(), car_name(association, &self.published.cars));
        let calendars = [Follower::Driver, Follower::Board]
            .map(|follower| car_calendar(texts, association, car, follower, &shifts, &mut self.revisions));
        calendars.map(|calendar| self.only_since(calendar))
    }

    fn only_since(&self, mut calendar: Calendar) -> Calendar {
        if let Some(Since { operation, now }) = &self.since {
            calendar.events.retain(|event| event.operation > *operation && event.end > *now);
        }
        calendar
    }
}
