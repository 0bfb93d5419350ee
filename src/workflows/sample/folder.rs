//! The folder of a demo: the database of the sample, its calendars and a report.

use std::path::{Path, PathBuf};

use crate::i18n::{Language, Texts};
use crate::model::facts::Facts;
use crate::model::period::Period;
use crate::report::audience::Audience;
use crate::report::page::page;
use crate::store::{OperationKind, Store, files_of};
use crate::workflows::context::{Context, Done};
use crate::workflows::export::calendar_files::{CalendarExportRequest, FileNames, export};
use crate::workflows::export::output::{Readers, make_folder, write_in_folder};
use crate::workflows::founding::refusal::FoundingRefusal;
use crate::workflows::planning;
use crate::workflows::refusal::Refusal;
use crate::workflows::reporting::Gathered;
use crate::workflows::sample::day::is_sample;
use crate::workflows::sample::making;
use crate::workflows::words;

/// A folder with the sample association in it.
pub struct SampleMade {
    /// Its database.
    pub store: Store,
    /// Where the database lies.
    pub database: PathBuf,
    /// What was done.
    pub done: Done<()>,
    /// The period that is to be planned.
    pub period: Period,
}

/// What was written beside the database once the roster was published.
pub struct FilesWritten {
    /// The folder of the calendars.
    pub calendars: PathBuf,
    /// How many calendars there are.
    pub count: usize,
    /// The report.
    pub report: PathBuf,
    /// What the report is made of.
    pub gathered: Gathered,
    /// What is known of the period.
    pub facts: Facts,
}

/// What to try next in the sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextToTry {
    /// The second week of the period.
    pub week: Period,
    /// A driver of that week as named at the prompt; empty if there is none.
    pub driver: String,
    /// The whole period.
    pub period: Period,
}

/// Makes the sample association in a folder, under a name for its database. A folder in use is refused; or by force the
/// demo in it is taken away, and nothing else.
///
/// # Errors
/// If the folder is in use, holds something else than a demo, or cannot be written.
pub fn make(context: &Context, folder: &Path, database: &str, force: bool) -> Result<SampleMade, Refusal> {
    let database = folder.join(database);
    clear(folder, &database, force)?;
    make_folder(folder, Readers::Owner)?;
    let mut store = Store::create(&database)?;
    let uid = format!("{:032x}", (context.chance)()?);
    let done = context.change(&mut store, OperationKind::Sample, false, |change| making::make(context, change, uid))?;
    Ok(SampleMade { store, database, done, period: making::period()? })
}

/// Writes the calendars and a report of a period into the folder, in the language of whoever tries the program.
///
/// # Errors
/// If a file cannot be written.
pub fn write_files(
    context: &Context,
    store: &mut Store,
    folder: &Path,
    period: Period,
) -> Result<FilesWritten, Refusal> {
    let texts = &context.texts;
    let calendars = folder.join(texts.get("calendar-folder"));
    let count = export(context, store, &calendars, CalendarExportRequest::default())?.files.len();
    let view = store.view()?;
    let facts = planning::facts::facts(&view, period)?;
    let gathered = Gathered::read(context, &view, period, Audience::Board, texts)?;
    let report = folder.join(report_name(texts));
    let html = page(&gathered.document(texts, Audience::Board)).map_err(Refusal::of_page)?;
    write_in_folder(&report, html.as_bytes(), Readers::Owner)?;
    Ok(FilesWritten { calendars, count, report, gathered, facts })
}

/// What to try next: the second week, one of its drivers who falls away, and a new plan.
pub fn next_to_try(facts: &Facts) -> NextToTry {
    let period = facts.roster.period;
    let week = period.weeks().get(1).map_or(period, |(_, days)| *days);
    let in_week = facts.roster.shifts.iter().filter(|shift| week.contains(shift.timetable.shift.start.date()));
    let driver = in_week.filter_map(|shift| facts.member(shift.driver()?.member)).next();
    let driver = driver.map(|member| words::name_to_type(&facts.members, member)).unwrap_or_default();
    NextToTry { week, driver, period }
}

/// Refuses a folder in use, or by force takes the demo in it away.
fn clear(folder: &Path, database: &Path, force: bool) -> Result<(), Refusal> {
    let is_used = std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if !is_used {
        return Ok(());
    }
    if !force {
        return Err(FoundingRefusal::FolderInUse(folder.to_owned()).into());
    }
    // Only what a demo makes is taken away: never somebody's own association, nor a folder of other things.
    let calendars =
        calendars_of_sample(database)?.ok_or_else(|| FoundingRefusal::FolderOfAnother(folder.to_owned()))?;
    for texts in Language::ALL.map(Texts::new) {
        let of_calendars = folder.join(texts.get("calendar-folder"));
        if of_calendars.is_symlink() {
            // The demo makes a folder: where a link leads is somebody else's.
            continue;
        }
        for file in &calendars {
            remove(&of_calendars.join(file))?;
        }
        // A folder that holds something of the user's stays.
        let _ = std::fs::remove_dir(&of_calendars);
        remove(&folder.join(report_name(&texts)))?;
    }
    files_of(database).iter().try_for_each(|file| remove(file))
}

/// The names of the calendars that the sample in a database has; none where it is no sample.
fn calendars_of_sample(database: &Path) -> Result<Option<Vec<String>>, Refusal> {
    if !database.exists() {
        return Ok(None);
    }
    let store = Store::open_to_read(database)?;
    let view = store.view()?;
    if !is_sample(&view)? {
        return Ok(None);
    }
    let Some(association) = view.association()? else {
        return Ok(None);
    };
    let names = FileNames::new(&association, &view.members()?, &view.cars()?);
    Ok(Some(names.members.into_values().chain([names.car, names.board]).collect()))
}

/// The name of the report.
fn report_name(texts: &Texts) -> String {
    format!("{}.html", texts.get("file-report"))
}

/// Removes a file, if it is there.
fn remove(file: &Path) -> Result<(), Refusal> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Refusal::of_file(file, error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::fixtures::context;
    use crate::workflows::sample::DATABASE;

    #[test]
    fn a_demo_takes_away_by_force_what_a_demo_made_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("demo");
        drop(make(&context(), &folder, DATABASE, false).unwrap());
        let own = folder.join("egen.txt");
        std::fs::write(&own, "min").unwrap();
        let again = make(&context(), &folder, DATABASE, false);
        assert!(matches!(
            again.map(|_| ()),
            Err(Refusal::Founding(FoundingRefusal::FolderInUse(found))) if found == folder
        ));
        make(&context(), &folder, DATABASE, true).unwrap();
        assert!(own.is_file());
    }

    #[test]
    fn a_demo_never_takes_away_what_no_demo_made() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("egen.txt"), "min").unwrap();
        let made = make(&context(), folder.path(), DATABASE, true).map(|_| ());
        assert!(matches!(made, Err(Refusal::Founding(FoundingRefusal::FolderOfAnother(_)))));
        let mut store = Store::create(&folder.path().join(DATABASE)).unwrap();
        let own = crate::workflows::fixtures::association();
        context()
            .change(&mut store, OperationKind::Change, false, |change| {
                change.set_association(&own)?;
                Ok(((), crate::message!("and")))
            })
            .unwrap();
        drop(store);
        let made = make(&context(), folder.path(), DATABASE, true).map(|_| ());
        assert!(matches!(made, Err(Refusal::Founding(FoundingRefusal::FolderOfAnother(_)))));
        assert!(folder.path().join(DATABASE).is_file());
    }
}
