//! `korpass man`: manual pages of all commands, in the language spoken.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap_mangen::Man as Page;
use clap_mangen::roff::{Roff, bold, roman};

use crate::cli::arguments;
use crate::cli::help;
use crate::cli::session::Session;
use crate::i18n::Texts;
use crate::message;
use crate::workflows::export::output::{Readers, make_folder, write_in_folder};
use crate::workflows::failure::Failure;

/// Where the manual pages go.
#[derive(Debug, clap::Args)]
pub struct Man {
    #[arg(value_name = "dir")]
    dir: PathBuf,
}

impl Man {
    /// Writes a page for the program and one for each command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        make_folder(&self.dir, Readers::All)?;
        let mut command = help::localise(arguments::command(), &session.texts).disable_help_subcommand(true);
        command.build();
        let mut count = 0;
        write_pages(&command, None, &self.dir, (session.environment.now.date(), &session.texts), &mut count)?;
        session.confirm(&message!("man-written", count = count, folder = self.dir.display().to_string()));
        Ok(())
    }
}

/// Writes the page of a command and those of the commands below it.
fn write_pages(
    command: &clap::Command,
    above: Option<&str>,
    folder: &Path,
    (day, texts): (NaiveDate, &Texts),
    count: &mut usize,
) -> Result<(), Failure> {
    let name = above.map_or_else(|| command.get_name().to_owned(), |above| format!("{above}-{}", command.get_name()));
    let file = folder.join(format!("{name}.1"));
    let page = page(command, &name, day, texts).map_err(|error| Failure::of_file(&file, &error))?;
    write_in_folder(&file, &page, Readers::All)?;
    *count += 1;
    command.get_subcommands().try_for_each(|below| write_pages(below, Some(&name), folder, (day, texts), count))
}

/// A page, with its headings in the language of the texts.
fn page(command: &clap::Command, name: &str, day: NaiveDate, texts: &Texts) -> std::io::Result<Vec<u8>> {
    let version = env!("CARGO_PKG_VERSION");
    let page = Page::new(command.clone())
        .title(name.to_uppercase())
        .source(format!("korpass {version}"))
        .date(day.to_string())
        .manual(texts.get("man-manual"));
    let mut bytes = Vec::new();
    page.render_title(&mut bytes)?;
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let mut roff = Roff::new();
    roff.control("SH", [texts.get("man-name").as_str()]).text([roman(format!("{name} - {about}"))]);
    roff.control("SH", [texts.get("man-synopsis").as_str()]);
    let usage = command.clone().render_usage().to_string();
    for (index, line) in usage.trim_start_matches("Usage:").lines().map(str::trim).enumerate() {
        if index > 0 {
            roff.control("br", []);
        }
        roff.text([bold(line)]);
    }
    roff.to_writer(&mut bytes)?;
    page.render_options_section(&mut bytes)?;
    if command.has_subcommands() {
        let mut roff = Roff::new();
        roff.control("SH", [texts.get("help-commands").to_uppercase().as_str()]);
        for below in command.get_subcommands() {
            let about = below.get_about().map(ToString::to_string).unwrap_or_default();
            roff.control("TP", []).text([bold(format!("{name}-{}(1)", below.get_name()))]).text([roman(about)]);
        }
        roff.to_writer(&mut bytes)?;
    }
    let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    // The heading of the examples is that of the section here.
    let after = after.split_once('\n').map_or("", |(_, after)| after);
    let (examples, more) = after.split_once("\n\n").unwrap_or((after, ""));
    for (heading, text) in [("man-examples", examples), ("man-more", more)].iter().filter(|(_, text)| !text.is_empty())
    {
        let mut roff = Roff::new();
        roff.control("SH", [texts.get(heading).as_str()]).control("nf", []);
        for line in text.lines() {
            roff.text([roman(line)]);
        }
        roff.control("fi", []);
        roff.to_writer(&mut bytes)?;
    }
    Ok(bytes)
}
