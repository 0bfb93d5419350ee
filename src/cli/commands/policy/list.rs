//! `korpass policy list`: all policies.

use chrono::NaiveDate;
use serde::Serialize;

use crate::cli::session::Session;
use crate::model::policy::{CrewPolicy, PolicyKind};
use crate::ui::table::ScreenTable;
use crate::workflows::failure::Failure;
use crate::workflows::settings::policies::{self, meaning};

/// All policies.
#[derive(Debug, clap::Args)]
pub struct List {}

/// A policy.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PolicyAnswer {
    /// The first day it holds; it holds until the next does.
    from: NaiveDate,
    kind: PolicyKind,
}

impl List {
    /// Shows them.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let policies = policies::list(&session.open()?.view()?)?;
        if session.options.json {
            let answer = |policy: &CrewPolicy| PolicyAnswer { from: policy.from, kind: policy.kind };
            return session.show_json(&policies.iter().map(answer).collect::<Vec<_>>());
        }
        show(session, &policies);
        Ok(())
    }
}

fn show(session: &Session, policies: &[CrewPolicy]) {
    let texts = &session.texts;
    let mut table = ScreenTable::bare(session.ink, session.environment.width);
    // Until the first day told, and where none is, the car is manned by two.
    let start = if policies.is_empty() { "policy-always" } else { "policy-before" };
    table.plain_row([texts.get(start), texts.say(&meaning(PolicyKind::Pair))]);
    for policy in policies {
        table.plain_row([policy.from.to_string(), texts.say(&meaning(policy.kind))]);
    }
    table.lines().iter().for_each(|line| session.show(line));
}
