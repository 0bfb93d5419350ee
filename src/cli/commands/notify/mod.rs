//! `korpass notify`: telling people what has changed since they were last told.

pub mod again;
pub mod letters;
pub mod log;
pub mod send;
pub mod setup;
pub mod show;
pub mod told;

use std::path::PathBuf;

use clap::Subcommand;

use crate::cli::session::Session;
use crate::i18n::Message;
use crate::message;
use crate::model::member::MemberId;
use crate::store::View;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::notification::{Announcer, to_be_told};
use crate::workflows::refusal::Refusal;

/// What to do with what is new: show it, unless something else is asked for.
#[derive(Debug, clap::Args)]
pub struct Notify {
    #[command(subcommand)]
    command: Option<NotifyCommand>,
    #[command(flatten)]
    arguments: NotifyArguments,
}

/// What belongs to telling people.
#[derive(Debug, Subcommand)]
pub enum NotifyCommand {
    #[command(alias = "ställ-in")]
    Setup(setup::Setup),
}

/// What to do with what is new, and for whom.
#[derive(Debug, clap::Args)]
pub struct NotifyArguments {
    #[arg(long, value_name = "member")]
    member: Option<String>,
    #[arg(long, value_name = "dir", group = "doing")]
    out: Option<PathBuf>,
    #[arg(long, group = "doing")]
    told: bool,
    #[arg(long, group = "doing")]
    send: bool,
    #[arg(long, group = "doing", requires = "member")]
    again: bool,
    #[arg(long, group = "doing", conflicts_with_all = ["yes", "dry_run"])]
    log: bool,
    #[arg(long, short = 'y')]
    yes: bool,
    #[arg(long)]
    dry_run: bool,
}

/// A round of telling: to whom, and how it is to be run.
#[derive(Clone, Copy)]
pub struct Round<'a> {
    session: &'a Session,
    announcer: &'a Announcer,
    /// One member alone.
    only: Option<MemberId>,
    manner: Manner,
}

/// How a command that asks is to be run.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    yes: bool,
    dry_run: bool,
}

impl Manner {
    /// Asks, where there is somebody to ask and something to do.
    fn may(self, session: &Session, question: &Message) -> bool {
        self.yes || session.ask(question)
    }

    /// Whether there will be somebody to ask.
    fn check(self, session: &Session) -> Result<(), Refusal> {
        if self.yes || self.dry_run { Ok(()) } else { session.check_can_ask() }
    }
}

impl Notify {
    /// Whether the database is only read: where nobody is told anything, and nothing leaves.
    pub fn reads(&self) -> bool {
        let NotifyArguments { out, told, send, again, .. } = &self.arguments;
        match &self.command {
            Some(NotifyCommand::Setup(setup)) => setup.reads(),
            None => out.is_none() && !told && !send && !again,
        }
    }

    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        if let Some(NotifyCommand::Setup(setup)) = self.command {
            return setup.run(session);
        }
        let arguments = self.arguments;
        let mut store = session.open()?;
        let only = match &arguments.member {
            Some(text) => Some(lookup::member(&store.view()?.members()?, text)?.id),
            None => None,
        };
        if arguments.log {
            return log::show(session, &store.view()?, only);
        }
        let announcer = Announcer::read(&session.context, &store.view()?, only)?;
        let manner = Manner { yes: arguments.yes, dry_run: arguments.dry_run };
        let round = Round { session, announcer: &announcer, only, manner };
        match (arguments.out, arguments.told, arguments.send, arguments.again) {
            // Letters leave the program, so a rehearsal only lists whom they would go to.
            (Some(_), ..) if manner.dry_run => show::show(session, &announcer, only),
            (Some(folder), ..) => letters::write(&mut store, round, &folder),
            (_, true, ..) => told::run(&mut store, round),
            (_, _, true, _) => send::run(&mut store, round),
            (.., true) => again::run(&mut store, round),
            _ => show::show(session, &announcer, only),
        }
    }
}

/// Says how many are to be told something, where anybody is.
pub fn say_whom_to_tell(session: &Session, view: &View<'_>) -> Result<(), Failure> {
    let members = to_be_told(view, session.context.local_now(view)?)?;
    if members > 0 {
        session.confirm(&message!("notify-next", members = members));
    }
    Ok(())
}
