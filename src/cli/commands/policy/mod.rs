//! `korpass policy`: who may share the car, and from when.

use chrono::NaiveDate;
use clap::Subcommand;
use serde_json::json;

use crate::cli::session::Session;
use crate::message;
use crate::model::policy::{CrewPolicy, PolicyKind};
use crate::ui::table::ScreenTable;
use crate::workflows::failure::Failure;
use crate::workflows::parse;

/// Who may share the car, and from when.
#[derive(Debug, Subcommand)]
pub enum Policy {
    #[command(alias = "lista")]
    List,
    #[command(alias = "ändra")]
    Set {
        #[arg(value_name = "policy", value_parser = parse::policy)]
        kind: PolicyKind,
        #[arg(long, value_name = "date", value_parser = parse::date)]
        from: NaiveDate,
        #[arg(long)]
        dry_run: bool,
    },
    #[command(alias = "ta-bort")]
    Remove {
        #[arg(value_name = "date", value_parser = parse::date)]
        from: NaiveDate,
        #[arg(long)]
        dry_run: bool,
    },
}

/// Id of the sentence that says what a policy means.
pub fn meaning(kind: PolicyKind) -> &'static str {
    match kind {
        PolicyKind::Pair => "policy-pair",
        PolicyKind::Household => "policy-household",
        PolicyKind::Alone => "policy-alone",
    }
}

/// The word of a policy on the command line.
fn word(kind: PolicyKind) -> &'static str {
    match kind {
        PolicyKind::Pair => "pair",
        PolicyKind::Household => "household",
        PolicyKind::Alone => "alone",
    }
}

impl Policy {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Policy::List => list(session),
            Policy::Set { kind, from, dry_run } => {
                let mut store = session.open()?;
                session.change(&mut store, dry_run, |change| {
                    change.set_policy(CrewPolicy { from, kind })?;
                    let meaning = message!(meaning(kind));
                    Ok(((), message!("op-policy-set", from = from.to_string(), meaning = meaning)))
                })
            }
            Policy::Remove { from, dry_run } => {
                let mut store = session.open()?;
                session.change(&mut store, dry_run, |change| {
                    if !change.remove_policy(from)? {
                        return Err(Failure::new(message!("error-no-such-policy", from = from.to_string())));
                    }
                    Ok(((), message!("op-policy-removed", from = from.to_string())))
                })
            }
        }
    }
}

fn list(session: &Session) -> Result<(), Failure> {
    let store = session.open()?;
    let policies = store.view()?.policies()?;
    if session.options.json {
        let rows: Vec<_> =
            policies.iter().map(|policy| json!({"from": policy.from, "kind": word(policy.kind)})).collect();
        return session.show_json(&rows);
    }
    let texts = &session.texts;
    let mut table = ScreenTable::bare(session.ink, session.surroundings.width);
    // Until the first day told, and where none is, the car is manned by two.
    let start = if policies.is_empty() { "policy-always" } else { "policy-before" };
    table.plain_row([texts.get(start), texts.get(meaning(PolicyKind::Pair))]);
    for policy in policies {
        table.plain_row([policy.from.to_string(), texts.get(meaning(policy.kind))]);
    }
    table.lines().iter().for_each(|line| session.show(line));
    Ok(())
}
