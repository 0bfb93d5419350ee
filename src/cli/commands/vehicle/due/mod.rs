//! `korpass vehicle due`: service, inspection and the like.

pub mod add;
pub mod done;
pub mod edit;
pub mod list;
pub mod remove;

use clap::Subcommand;

use crate::cli::session::Session;
use crate::i18n::Message;
use crate::store::View;
use crate::workflows::failure::Failure;
use crate::workflows::vehicles::dues::sentences_of_near;

/// Service, inspection and the like.
#[derive(Debug, Subcommand)]
pub enum Dues {
    #[command(alias = "lägg-till")]
    Add(add::Add),
    #[command(alias = "lista")]
    List(list::List),
    #[command(alias = "ändra")]
    Edit(edit::Edit),
    #[command(alias = "ta-bort")]
    Remove(remove::Remove),
    #[command(alias = "klar")]
    Done(done::Done),
}

impl Dues {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Dues::Add(add) => add.run(session),
            Dues::List(list) => list.run(session),
            Dues::Edit(edit) => edit.run(session),
            Dues::Remove(remove) => remove.run(session),
            Dues::Done(done) => done.run(session),
        }
    }

    /// Whether the command only reads the database.
    pub fn reads(&self) -> bool {
        matches!(self, Dues::List(_))
    }
}

/// Warns of what is overdue or due soon.
pub fn warn_of_dues(session: &Session, view: &View<'_>) -> Result<(), Failure> {
    dues_near(session, view)?.iter().for_each(|sentence| session.warn(sentence));
    Ok(())
}

/// What is due soon or overdue, in sentences.
pub fn dues_near(session: &Session, view: &View<'_>) -> Result<Vec<Message>, Failure> {
    Ok(sentences_of_near(&session.context, view)?)
}
