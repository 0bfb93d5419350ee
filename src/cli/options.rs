//! Options that several commands take.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::planner::solve::Effort;
use crate::workflows::export::output::Readers;
use crate::workflows::parse;

/// Options that every command takes.
#[derive(Debug, Clone, clap::Args)]
pub struct Options {
    #[arg(long, global = true, value_name = "file")]
    pub db: Option<PathBuf>,
    #[arg(long, global = true, value_name = "lang", value_parser = ["sv", "en"])]
    pub lang: Option<String>,
    #[arg(long, global = true)]
    pub json: bool,
    #[arg(long, global = true, value_name = "when", value_enum, default_value = "auto")]
    pub color: ColorChoice,
    #[arg(long, short, global = true)]
    pub quiet: bool,
    #[arg(long, short = 'V', action = clap::ArgAction::Version)]
    pub version: Option<bool>,
}

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ColorChoice {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Whether and how a change is to be stored.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Consent {
    #[arg(long, short = 'y')]
    pub yes: bool,
    #[arg(long)]
    pub dry_run: bool,
}

/// Who may read what is written to a file.
#[derive(Debug, Clone, Copy, Default, clap::Args)]
pub struct Rights {
    /// Others on the computer may.
    #[arg(long)]
    pub public: bool,
}

impl Rights {
    /// The same in words of the workflows.
    pub fn readers(self) -> Readers {
        if self.public { Readers::All } else { Readers::Owner }
    }
}

/// How hard to plan.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct SolveOptions {
    /// How long to go on at most.
    #[arg(long, value_name = "number", value_parser = parse::within::<u64>(1, 86_400), allow_hyphen_values = true)]
    pub seconds: Option<u64>,
    /// Chooses among plans that are equally good.
    #[arg(long, value_name = "number")]
    pub seed: Option<u64>,
    /// How many processor cores to use.
    #[arg(long, value_name = "number", value_parser = parse::within::<u16>(1, 256), allow_hyphen_values = true)]
    pub threads: Option<u16>,
    /// How many steps to go at most, whatever time they take.
    #[arg(long, value_name = "number")]
    pub steps: Option<usize>,
}

impl SolveOptions {
    /// How hard that is. The threads do not depend on the machine, so that the same command gives the same plan
    /// everywhere.
    pub fn effort(&self) -> Effort {
        let usual = Effort::default();
        Effort {
            seed: self.seed.unwrap_or(usual.seed),
            threads: self.threads.map_or(usual.threads, usize::from),
            steps: self.steps.unwrap_or(usual.steps),
        }
    }
}
