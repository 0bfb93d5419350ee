//! `korpass board`: the whole roster under the fingers.

use crate::cli::environment::Environment;
use crate::cli::session::Session;
use crate::message;
use crate::ui::opening::Opening;
use crate::workflows::failure::Failure;

/// The period to show.
#[derive(Debug, clap::Args)]
pub struct Board {
    #[arg(value_name = "period")]
    period: Option<String>,
}

impl Board {
    /// Shows it until it is left.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let environment = &session.environment;
        let dumb = environment.variables.get("TERM").is_some_and(|term| term == "dumb");
        if !environment.stdin_is_terminal || !environment.stdout_is_terminal || dumb || session.options.json {
            return Err(Failure::new(message!("error-board-terminal")).advise(message!("error-board-terminal-advice")));
        }
        // What opens it finds all that it says, where it is not there.
        drop(session.open()?);
        (session.open_board)(Opening {
            period: self.period,
            database: session.database()?,
            named: session.options.db.clone(),
            language: session.texts.language(),
            shell: environment.shell,
            language_for_others: session.context.language_for_others,
            given_now: environment.now_is_given().then_some(environment.now),
            clock: Environment::clock,
            chance: Environment::chance,
            by: environment.user(),
            coloured: session.ink.coloured,
        })
    }
}
