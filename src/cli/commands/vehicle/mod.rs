//! `korpass vehicle`: the patrol cars, their times out of service, and who is introduced to them.

pub mod add;
pub mod back_in_service;
pub mod due;
pub mod edit;
pub mod import;
pub mod import_introductions;
pub mod introduce;
pub mod list;
pub mod out_of_service;
pub mod session;
pub mod show;

use clap::Subcommand;

use crate::cli::commands::exchange::Exchange;
use crate::cli::session::Session;
use crate::workflows::failure::Failure;

/// The patrol cars.
#[derive(Debug, Subcommand)]
pub enum Vehicle {
    #[command(alias = "lägg-till")]
    Add(add::Add),
    #[command(alias = "ändra")]
    Edit(edit::Edit),
    #[command(alias = "lista")]
    List(list::List),
    #[command(alias = "visa")]
    Show(show::Show),
    #[command(alias = "ur-trafik")]
    OutOfService(out_of_service::OutOfService),
    #[command(alias = "åter-i-trafik")]
    BackInService(back_in_service::BackInService),
    #[command(alias = "genomgång")]
    Introduce(introduce::Introduce),
    #[command(alias = "importera")]
    Import(import::Import),
    #[command(subcommand, alias = "underhåll")]
    Due(due::Dues),
    #[command(subcommand, alias = "genomgångstid")]
    Session(session::Sessions),
    #[command(subcommand, alias = "bilbyte")]
    Swap(Exchange),
    #[command(alias = "importera-genomgångar")]
    ImportIntroductions(import_introductions::ImportIntroductions),
}

impl Vehicle {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Vehicle::Add(add) => add.run(session),
            Vehicle::Edit(edit) => edit.run(session),
            Vehicle::List(list) => list.run(session),
            Vehicle::Show(show) => show.run(session),
            Vehicle::OutOfService(out_of_service) => out_of_service.run(session),
            Vehicle::BackInService(back_in_service) => back_in_service.run(session),
            Vehicle::Introduce(introduce) => introduce.run(session),
            Vehicle::Import(import) => import.run(session),
            Vehicle::Due(dues) => dues.run(session),
            Vehicle::Session(sessions) => sessions.run(session),
            Vehicle::Swap(exchange) => exchange.run(session),
            Vehicle::ImportIntroductions(import) => import.run(session),
        }
    }

    /// Whether the command only reads the database.
    pub fn reads(&self) -> bool {
        match self {
            Vehicle::List(_) | Vehicle::Show(_) => true,
            Vehicle::Due(dues) => dues.reads(),
            Vehicle::Session(sessions) => sessions.reads(),
            Vehicle::Swap(exchange) => exchange.reads(),
            Vehicle::Add(_)
            | Vehicle::Edit(_)
            | Vehicle::OutOfService(_)
            | Vehicle::BackInService(_)
            | Vehicle::Introduce(_)
            | Vehicle::Import(_)
            | Vehicle::ImportIntroductions(_) => false,
        }
    }
}
