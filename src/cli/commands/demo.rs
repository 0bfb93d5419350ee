//! `korpass demo`: the whole of the main job on a sample association.

use std::path::{Path, PathBuf};

use crate::cli::options::SolveOptions;
use crate::cli::screens::report;
use crate::cli::session::Session;
use crate::cli::ui::watch::PlannerWatch;
use crate::i18n::{Language, Message, Texts};
use crate::message;
use crate::model::facts::Facts;
use crate::model::period::Period;
use crate::report::audience::Audience;
use crate::store::{OperationKind, Store, files_of};
use crate::ui::roster;
use crate::ui::roster::Filter;
use crate::workflows::export::calendar_files::FileNames;
use crate::workflows::export::calendar_files::Wanted;
use crate::workflows::export::calendar_files::export;
use crate::workflows::export::output::make_folder;
use crate::workflows::export::output::write_whole;
use crate::workflows::failure::Failure;
use crate::workflows::planning;
use crate::workflows::publication::publish::publish;
use crate::workflows::reporting::Gathered;
use crate::workflows::sample;
use crate::workflows::words;

/// Where to put the sample.
#[derive(Debug, clap::Args)]
pub struct Demo {
    #[arg(value_name = "dir", default_value = "korpass-demo")]
    dir: PathBuf,
    #[arg(long)]
    force: bool,
}

/// Name of the database in the folder.
pub const DATABASE: &str = "korpass.db";

impl Demo {
    /// Makes the association, plans, publishes, shows, and writes files.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let database = self.dir.join(DATABASE);
        self.clear(&database)?;
        make_folder(&self.dir)?;
        let mut store = Store::create(&database)?;
        let uid = format!("{:032x}", (session.context.chance)()?);
        let context = &session.context;
        let made =
            context.change(&mut store, OperationKind::Sample, false, |change| sample::make(context, change, uid))?;
        session.confirm_done(made);
        let period = sample::period()?;
        let options = SolveOptions::default();
        let watch = PlannerWatch::new(session, &options);
        let planned = planning::draft::plan(context, &mut store, period, &watch.search(), false)?;
        session.confirm_done(planned.done);
        let published = publish(context, &mut store, period, true, |_| Ok(true))?;
        if let Some(done) = published.stored {
            session.confirm_done(done);
        }
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
        let files = export(&session.context, store, &calendars, Wanted::default())?.files;
        let view = store.view()?;
        let facts = planning::facts(&view, period)?;
        let gathered = Gathered::read(&session.context, &view, period, Audience::Board, &session.texts)?;
        let document = gathered.document(&session.texts, Audience::Board);
        let page = self.dir.join(report_name(&session.texts));
        let html = crate::report::page::page(&document)
            .map_err(|error| Failure::new(message!("error-page", reason = error.to_string())))?;
        write_whole(&page, html.as_bytes())?;
        if session.options.json || session.options.quiet {
            return Ok(());
        }
        session.show("");
        roster::show(&session.page, &facts, Filter::default());
        session.show("");
        report::show_coverage(session, &document);
        session.show("");
        report::show_members(session, &document);
        session.show("");
        session.show(session.ink.heading(&session.texts.get("exchange-heading")));
        session.show("");
        for sentence in &document.exchange {
            session.page.show_indented(sentence);
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
    let member = driver.map(|member| words::name_to_type(&facts.members, member)).unwrap_or_default();
    message!(
        "demo-next",
        week = words::period_to_type(&session.texts, week),
        member = member,
        days = format!("{}..{}", week.from(), week.to()),
        period = words::period_to_type(&session.texts, period)
    )
}

/// The names of the calendars that the sample in a database has; none where it is no sample.
fn calendars_of_sample(database: &Path) -> Result<Option<Vec<String>>, Failure> {
    if !database.exists() {
        return Ok(None);
    }
    let store = Store::open_to_read(database)?;
    let view = store.view()?;
    if !sample::is_sample(&view)? {
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
