//! `korpass demo`: the whole of the main job on a sample association.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::cli::options::SolveOptions;
use crate::cli::screens::report;
use crate::cli::session::Session;
use crate::cli::ui::watch::PlannerWatch;
use crate::i18n::Message;
use crate::message;
use crate::report::audience::Audience;
use crate::ui::roster;
use crate::ui::roster::Filter;
use crate::workflows::failure::Failure;
use crate::workflows::planning;
use crate::workflows::publication::publish::publish;
use crate::workflows::sample;
use crate::workflows::sample::folder::{self, FilesWritten, NextToTry, SampleMade};
use crate::workflows::words;

/// Where to put the sample.
#[derive(Debug, clap::Args)]
pub struct Demo {
    #[arg(value_name = "dir", default_value = "korpass-demo")]
    dir: PathBuf,
    #[arg(long)]
    force: bool,
}

/// What `--json` answers with.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Answer<'a> {
    /// The folder of the sample.
    folder: String,
    /// Its database.
    database: &'a Path,
    /// The period that was planned.
    period: String,
}

impl Demo {
    /// Makes the association, plans, publishes, shows, and writes files.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let context = &session.context;
        let made = folder::make(context, &self.dir, sample::DATABASE, self.force)?;
        let SampleMade { mut store, database, done, period } = made;
        session.confirm_done(done);
        let options = SolveOptions::default();
        let watch = PlannerWatch::new(session, &options);
        let planned = planning::draft::plan(context, &mut store, period, &watch.search(), false)?;
        session.confirm_done(planned.done);
        let published = publish(context, &mut store, period, true, |_| Ok(true))?;
        if let Some(done) = published.stored {
            session.confirm_done(done);
        }
        let written = folder::write_files(context, &mut store, &self.dir, period)?;
        if session.options.json {
            let (folder, period) = (self.dir.display().to_string(), period.to_string());
            return session.show_json(&Answer { folder, database: &database, period });
        }
        if !session.options.quiet {
            show(session, &written);
        }
        session.confirm_of(&database, &what_next(session, &folder::next_to_try(&written.facts)));
        Ok(())
    }
}

/// Shows the roster, the figures and where the files are.
fn show(session: &Session, written: &FilesWritten) {
    let document = written.gathered.document(&session.texts, Audience::Board);
    session.show("");
    roster::show(&session.page, &written.facts, Filter::default());
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
    let (folder, page) = (written.calendars.display().to_string(), written.report.display().to_string());
    session.show_message(&message!("demo-files", count = written.count, folder = folder, page = page));
    session.show("");
}

/// Commands to try.
fn what_next(session: &Session, next: &NextToTry) -> Message {
    message!(
        "demo-next",
        week = words::period_to_type(&session.texts, next.week),
        member = next.driver.as_str(),
        days = format!("{}..{}", next.week.from(), next.week.to()),
        period = words::period_to_type(&session.texts, next.period)
    )
}
