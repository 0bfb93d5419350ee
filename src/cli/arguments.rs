//! The command line: options that every command takes, and the commands.

use clap::{ArgMatches, CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::cli::commands::absent;
use crate::cli::commands::association;
use crate::cli::commands::availability;
use crate::cli::commands::backup::make as backup;
use crate::cli::commands::backup::restore;
use crate::cli::commands::board;
use crate::cli::commands::calendar;
use crate::cli::commands::cancel;
use crate::cli::commands::closure;
use crate::cli::commands::completion;
use crate::cli::commands::demo;
use crate::cli::commands::doctor;
use crate::cli::commands::help_command;
use crate::cli::commands::history::list as history;
use crate::cli::commands::history::redo;
use crate::cli::commands::history::undo;
use crate::cli::commands::holiday;
use crate::cli::commands::init;
use crate::cli::commands::log;
use crate::cli::commands::man;
use crate::cli::commands::member;
use crate::cli::commands::notify;
use crate::cli::commands::pattern;
use crate::cli::commands::plan;
use crate::cli::commands::policy;
use crate::cli::commands::problem;
use crate::cli::commands::publish;
use crate::cli::commands::replace;
use crate::cli::commands::replan;
use crate::cli::commands::report;
use crate::cli::commands::roster;
use crate::cli::commands::seats;
use crate::cli::commands::setting;
use crate::cli::commands::shift;
use crate::cli::commands::solve;
use crate::cli::commands::suggest;
use crate::cli::commands::today;
use crate::cli::commands::vehicle;
use crate::cli::commands::why;
use crate::cli::environment::Environment;
use crate::cli::help::{localise, localise_named};
use crate::cli::help_groups::with_groups;
use crate::cli::options::Options;
use crate::i18n::{Language, Texts};

/// A command line that has been understood.
#[derive(Debug, Parser)]
#[command(name = "korpass", version, disable_version_flag = true)]
pub struct CommandLine {
    /// Options that every command takes.
    #[command(flatten)]
    pub options: Options,
    /// The command.
    #[command(subcommand)]
    pub command: Option<Arguments>,
    /// Whether it leaves all as it was.
    #[arg(skip)]
    pub rehearses: bool,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Arguments {
    #[command(alias = "idag")]
    Today(today::Today),
    Demo(demo::Demo),
    #[command(alias = "starta")]
    Init(init::Init),
    #[command(alias = "planera")]
    Plan(plan::Plan),
    #[command(alias = "schema", args_conflicts_with_subcommands = true)]
    Roster(roster::Roster),
    #[command(alias = "tavla")]
    Board(board::Board),
    #[command(alias = "publicera")]
    Publish(publish::Publish),
    #[command(alias = "sätt")]
    Assign(seats::Assign),
    #[command(alias = "ta-bort")]
    Unassign(seats::Unassign),
    #[command(alias = "varför")]
    Why(why::Why),
    #[command(alias = "lås")]
    Lock(seats::Lock),
    #[command(alias = "lås-upp")]
    Unlock(seats::Lock),
    #[command(alias = "frånvaro")]
    Absent(absent::Absent),
    #[command(alias = "föreslå")]
    Suggest(suggest::Suggest),
    #[command(alias = "ersätt")]
    Replace(replace::Replace),
    #[command(alias = "byt")]
    Swap(replace::Swap),
    #[command(alias = "ställ-in")]
    Cancel(cancel::Cancel),
    #[command(alias = "flytta")]
    Move(cancel::Move),
    #[command(alias = "planera-om")]
    Replan(replan::Replan),
    #[command(alias = "historik")]
    History(history::History),
    #[command(alias = "ångra")]
    Undo(undo::Undo),
    #[command(alias = "gör-om")]
    Redo(redo::Redo),
    #[command(alias = "säkerhetskopiera")]
    Backup(backup::Backup),
    #[command(alias = "återställ")]
    Restore(restore::Restore),
    #[command(alias = "kontrollera")]
    Doctor(doctor::Doctor),
    #[command(alias = "medlem", subcommand)]
    Member(member::Member),
    #[command(alias = "tillgänglighet", subcommand)]
    Availability(availability::Availability),
    #[command(aliases = ["bil", "fordon"], subcommand)]
    Vehicle(vehicle::Vehicle),
    #[command(alias = "mönster", subcommand)]
    Pattern(pattern::Pattern),
    #[command(alias = "pass", subcommand)]
    Shift(shift::Shift),
    #[command(alias = "stängt", subcommand)]
    Closure(closure::Closure),
    #[command(alias = "helgdag", subcommand)]
    Holiday(holiday::Holiday),
    #[command(alias = "besättning", subcommand)]
    Policy(policy::Policy),
    #[command(alias = "kalender", subcommand)]
    Calendar(calendar::Calendar),
    #[command(alias = "körjournal", subcommand)]
    Log(log::Log),
    #[command(alias = "rapport", subcommand)]
    Report(report::Report),
    #[command(alias = "underlag", subcommand)]
    Problem(problem::Problem),
    #[command(alias = "lös")]
    Solve(solve::Solve),
    #[command(alias = "förening", subcommand)]
    Association(association::Association),
    #[command(alias = "inställning", subcommand)]
    Setting(setting::Setting),
    #[command(alias = "meddela", args_conflicts_with_subcommands = true)]
    Notify(notify::Notify),
    #[command(alias = "hjälp")]
    Help(help_command::Help),
    #[command(alias = "komplettering")]
    Completion(completion::Completion),
    #[command(aliases = ["manual", "handbok"])]
    Man(man::Man),
}

impl Arguments {
    /// The language of the association that the command makes, if it makes one.
    pub fn language_of_founded(&self) -> Option<Language> {
        match self {
            Arguments::Demo(_) => Some(Language::Sv),
            Arguments::Init(init) => init.given_language(),
            _ => None,
        }
    }

    /// What `korpass` alone does: today, or where there is no database yet, help.
    pub fn default_command(has_database: bool) -> Self {
        if has_database {
            Arguments::Today(today::Today {})
        } else {
            Arguments::Help(help_command::Help { command: Vec::new() })
        }
    }
}

/// The command line as clap knows it, without texts.
pub fn command() -> clap::Command {
    CommandLine::command()
}

/// The command line with all of its help in a language, for a screen of some columns.
pub fn help(texts: &Texts, width: u16) -> clap::Command {
    with_groups(localise(command(), texts), texts, width).term_width(usize::from(width))
}

/// Understands the arguments, with all of clap's texts in the user's language.
///
/// # Errors
/// What clap finds wrong with them, or the help that they ask for.
pub fn parse(environment: &Environment, texts: &Texts) -> Result<CommandLine, clap::Error> {
    let command = localise_named(command(), texts, &environment.arguments).term_width(usize::from(environment.width));
    let matches = match command.try_get_matches_from(&environment.arguments) {
        Ok(understood) => understood,
        // The help of all commands is put together only where something is told.
        Err(_) => help(texts, environment.width).try_get_matches_from(&environment.arguments)?,
    };
    let rehearses = rehearses(&matches);
    Ok(CommandLine { rehearses, ..CommandLine::from_arg_matches(&matches)? })
}

/// Whether a command leaves all as it was: it only shows what it would do, or tries weights.
fn rehearses(matches: &ArgMatches) -> bool {
    let is_rehearsal = matches.try_get_one::<bool>("dry_run").ok().flatten().is_some_and(|set| *set);
    let tries = matches.try_contains_id("weights").unwrap_or(false);
    is_rehearsal || tries || matches.subcommand().is_some_and(|(_, below)| rehearses(below))
}
