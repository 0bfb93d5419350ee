//! `korpass demo`: the whole of the main job on a sample association.

use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};

use super::publish;
use crate::cli::calendar_files::{FileNames, Wanted, export};
use crate::cli::failure::Failure;
use crate::cli::import;
use crate::cli::output::{make_folder, write_whole};
use crate::cli::reporting::Gathered;
use crate::cli::roster_screen::{self, Filter};
use crate::cli::session::Session;
use crate::cli::solving::SolveOptions;
use crate::cli::surroundings::Surroundings;
use crate::cli::{planning, report_screen, view};
use crate::i18n::{Language, Message, Texts};
use crate::message;
use crate::model::association::Association;
use crate::model::facts::Facts;
use crate::model::period::Period;
use crate::report;
use crate::report::audience::Audience;
use crate::store::{Change, Store, View, files_of};

/// Where to put the sample.
#[derive(Debug, clap::Args)]
pub struct Demo {
    #[arg(value_name = "dir", default_value = "korpass-demo")]
    dir: PathBuf,
    #[arg(long)]
    force: bool,
}

/// The files of the sample association.
macro_rules! sample {
    ($file:literal) => {
        ($file, include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/botkyrka-2021/", $file)).as_slice())
    };
}

/// The six weeks around the exchange of the car, and a day in them that tells the year.
const PERIOD: (&str, &str) = ("2021-02-01", "2021-03-14");
/// The day on which the sample's six weeks are planned, two weeks ahead.
pub const SAMPLE_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2021, 1, 18) {
    Some(day) => day,
    None => NaiveDate::MIN,
};
/// What the first operation of every sample says.
const SAMPLE_MADE: &str = "op-sample-made";
/// Name of the database in the folder.
pub const DATABASE: &str = "korpass.db";

impl Demo {
    /// Makes the association, plans, publishes, shows, and writes files.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let database = self.dir.join(DATABASE);
        self.clear(&database)?;
        make_folder(&self.dir)?;
        let mut store = Store::create(&database)?;
        session.change(&mut store, false, |change| make_sample(session, change))?;
        let period = period()?;
        planning::plan(session, &mut store, period, &SolveOptions::default(), false)?;
        publish::publish(session, &mut store, period)?;
        self.show(session, &mut store, period)?;
        if session.options.json {
            let folder = self.dir.display().to_string();
            return session
                .show_json(&serde_json::json!({"folder": folder, "database": database, "period": period.to_string()}));
        }
        session.confirm_of(&database, &what_next(session, &store.view()?.facts(period, 0, 0)?));
        Ok(())
    }

    /// Refuses a folder in use, or with `--force` takes the demo in it away.
    fn clear(&self, database: &Path) -> Result<(), Failure> {
        let used = std::fs::read_dir(&self.dir).is_ok_and(|mut entries| entries.next().is_some());
        let folder = self.dir.display().to_string();
        if !used {
            return Ok(());
        }
        if !self.force {
            return Err(Failure::new(message!("error-demo-in-use", folder = folder))
                .advise(message!("error-demo-in-use-advice")));
        }
        // Only what a demo makes is taken away: never somebody's own association, nor a folder of other things.
        let calendars = calendars_of_sample(database)?
            .ok_or_else(|| Failure::new(message!("error-demo-not-ours", folder = folder)))?;
        for texts in Language::ALL.map(Texts::new) {
            let folder = self.dir.join(texts.get("calendar-folder"));
            for file in &calendars {
                remove(&folder.join(file))?;
            }
            // A folder that holds something of the user's stays.
            let _ = std::fs::remove_dir(&folder);
            remove(&self.dir.join(report_name(&texts)))?;
        }
        files_of(&self.dir.join(DATABASE)).iter().try_for_each(|file| remove(file))
    }

    fn show(&self, session: &Session, store: &mut Store, period: Period) -> Result<(), Failure> {
        let calendars = self.dir.join(session.texts.get("calendar-folder"));
        let files = export(session, store, &calendars, Wanted::default())?.files;
        let view = store.view()?;
        let facts = planning::facts(&view, period)?;
        let gathered = Gathered::read(session, &view, period, Audience::Board, &session.texts)?;
        let document = gathered.document(&session.texts, Audience::Board);
        let page = self.dir.join(report_name(&session.texts));
        let html = report::page::page(&document)
            .map_err(|error| Failure::new(message!("error-page", reason = error.to_string())))?;
        write_whole(&page, html.as_bytes())?;
        if session.options.json || session.options.quiet {
            return Ok(());
        }
        session.show("");
        roster_screen::show(session, &facts, Filter::default());
        session.show("");
        report_screen::show_coverage(session, &document);
        session.show("");
        report_screen::show_members(session, &document);
        session.show("");
        session.show(session.ink.heading(&session.texts.get("exchange-heading")));
        session.show("");
        for sentence in &document.exchange {
            roster_screen::show_indented(session, sentence);
        }
        session.show("");
        let (folder, page) = (calendars.display().to_string(), page.display().to_string());
        session.show_message(&message!("demo-files", count = files.len(), folder = folder, page = page));
        session.show("");
        Ok(())
    }
}

/// Commands to try: the second week, one of its drivers who falls away, and a new plan.
fn what_next(session: &Session, facts: &Facts) -> Message {
    let period = facts.roster.period;
    let weeks = period.weeks();
    let week = weeks.get(1).map_or(period, |(_, days)| *days);
    let in_week = facts.roster.shifts.iter().filter(|shift| week.contains(shift.timetable.shift.start.date()));
    let driver = in_week.filter_map(|shift| facts.member(shift.driver()?.member)).next();
    let member = driver.map(|member| view::name_to_type(&facts.members, member)).unwrap_or_default();
    message!(
        "demo-next",
        week = view::period_to_type(&session.texts, week),
        member = member,
        days = format!("{}..{}", week.from(), week.to()),
        period = view::period_to_type(&session.texts, period)
    )
}

/// Whether a database holds the sample association.
pub fn is_sample(view: &View<'_>) -> Result<bool, Failure> {
    Ok(view.first_message()?.is_some_and(|message| message.id == SAMPLE_MADE))
}

/// The time now on the clocks of the association in a database. In the sample it is always the day on which its
/// six weeks are planned, so that there is something left to plan in it.
pub fn local_now(surroundings: &Surroundings, view: &View<'_>) -> Result<NaiveDateTime, Failure> {
    if !surroundings.time_is_told() && is_sample(view)? {
        return Ok(SAMPLE_DAY.and_time(chrono::NaiveTime::MIN));
    }
    let association = view.association()?.ok_or_else(|| {
        Failure::new(message!("error-no-association")).advise(message!("error-database-missing-advice"))
    })?;
    Ok(surroundings.local_now(association.time_zone))
}

/// The names of the calendars that the sample in a database has; none where it is no sample.
fn calendars_of_sample(database: &Path) -> Result<Option<Vec<String>>, Failure> {
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

/// The name of the report that the demo writes.
fn report_name(texts: &Texts) -> String {
    format!("{}.html", texts.get("file-report"))
}

/// Removes a file, if it is there.
fn remove(file: &Path) -> Result<(), Failure> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Failure::of_file(file, &error)),
        _ => Ok(()),
    }
}

fn period() -> Result<Period, Failure> {
    let (from, to) = PERIOD;
    let day = |text: &str| text.parse().ok();
    day(from)
        .zip(day(to))
        .and_then(|(from, to)| Period::new(from, to))
        .ok_or_else(|| Failure::new(message!("error-not-a-period", text = from)))
}

/// Stores the sample association from its files.
fn make_sample(session: &Session, change: &Change<'_>) -> Result<((), Message), Failure> {
    let uid = format!("{:032x}", session.surroundings.chance()?);
    let (file, bytes) = sample!("forening.csv");
    let read = import::association::read(file, bytes, uid)?;
    // The sample speaks the language in which somebody tries the program.
    let association = Association { language: session.texts.language(), ..read };
    change.set_association(&association)?;
    let (file, bytes) = sample!("medlemmar.csv");
    let (members, _, _) = import::members::import(change, file, bytes, false)?;
    let (file, bytes) = sample!("bilar.csv");
    import::vehicles::import(change, file, bytes, &session.texts.get("default-car"))?;
    let (file, bytes) = sample!("genomgangar.csv");
    import::introductions::import(change, file, bytes)?;
    let (file, bytes) = sample!("pass.csv");
    import::patterns::import(change, file, bytes)?;
    let (file, bytes) = sample!("stangt.csv");
    import::closures::import(change, file, bytes)?;
    let (file, bytes) = sample!("besattning.csv");
    import::policies::import(change, file, bytes)?;
    let (file, bytes) = sample!("tillganglighet.csv");
    import::availability::import(change, file, bytes)?;
    Ok(((), message!(SAMPLE_MADE, name = association.name, members = members)))
}
