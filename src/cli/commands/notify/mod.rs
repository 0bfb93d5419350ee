//! `korpass notify`: telling people what has changed since they were last told.

mod log;
mod send;
mod setup;
mod told;

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde_json::json;

use crate::cli::session::Session;
use crate::i18n::Message;
use crate::message;
use crate::model::member::{Member, MemberId};
use crate::model::notice::Notice;
use crate::store::{Store, View};
use crate::workflows::export::calendar_files::revisions;
use crate::workflows::export::output::make_folder;
use crate::workflows::export::output::write_for_oneself;
use crate::workflows::export::site_folder::refuse_site;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::notification::Announcer;
use crate::workflows::notification::Letter;
use crate::workflows::notification::Recipient;
use crate::workflows::notification::mailbox;
use crate::workflows::notification::mailbox_named;
use crate::workflows::notification::to_be_told;
use crate::workflows::notification::unsent;
use crate::workflows::words;

/// What to do with what is new: show it, unless something else is asked for.
#[derive(Debug, clap::Args)]
pub struct Notify {
    #[command(subcommand)]
    command: Option<NotifyCommand>,
    #[command(flatten)]
    wanted: Wanted,
}

/// What belongs to telling people.
#[derive(Debug, Subcommand)]
pub enum NotifyCommand {
    #[command(alias = "ställ-in")]
    Setup(setup::Setup),
}

/// What to do with what is new, and for whom.
#[derive(Debug, clap::Args)]
pub struct Wanted {
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
struct Round<'a> {
    session: &'a Session,
    announcer: &'a Announcer,
    /// One member alone.
    only: Option<MemberId>,
    manner: Manner,
}

/// How a command that asks is to be run.
#[derive(Debug, Clone, Copy)]
struct Manner {
    yes: bool,
    dry_run: bool,
}

impl Manner {
    /// Asks, where there is somebody to ask and something to do.
    fn may(self, session: &Session, question: &Message) -> bool {
        self.yes || session.ask(question)
    }

    /// Whether there will be somebody to ask.
    fn check(self, session: &Session) -> Result<(), Failure> {
        if self.yes || self.dry_run { Ok(()) } else { session.check_can_ask() }
    }
}

impl Notify {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        if let Some(NotifyCommand::Setup(setup)) = self.command {
            return setup.run(session);
        }
        let wanted = self.wanted;
        let mut store = session.open()?;
        let only = match &wanted.member {
            Some(text) => Some(lookup::member(&store.view()?.members()?, text)?.id),
            None => None,
        };
        if wanted.log {
            return log::show(session, &store.view()?, only);
        }
        let announcer = Announcer::read(&session.context, &store.view()?, only)?;
        let manner = Manner { yes: wanted.yes, dry_run: wanted.dry_run };
        let round = Round { session, announcer: &announcer, only, manner };
        match (wanted.out, wanted.told, wanted.send, wanted.again) {
            // Letters leave the program, so a rehearsal only lists whom they would go to.
            (Some(_), ..) if manner.dry_run => show(session, &announcer, only),
            (Some(folder), ..) => write_letters(session, &mut store, &announcer, only, &folder),
            (_, true, ..) => told::run(&mut store, round),
            (_, _, true, _) => send::run(&mut store, round),
            (.., true) => send::again(&mut store, round),
            _ => show(session, &announcer, only),
        }
    }
}

/// Says how many are to be told something, where anybody is.
///
/// # Errors
/// If the database cannot be read.
pub fn say_whom_to_tell(session: &Session, view: &View<'_>) -> Result<(), Failure> {
    let members = to_be_told(view, session.context.local_now(view)?)?;
    if members > 0 {
        session.confirm(&message!("notify-next", members = members));
    }
    Ok(())
}

/// Shows what is new for whom, to be pasted into messages.
fn show(session: &Session, announcer: &Announcer, only: Option<MemberId>) -> Result<(), Failure> {
    let recipients = announcer.recipients();
    if session.options.json {
        let members: Vec<_> = recipients.iter().map(|recipient| announcer.json(recipient)).collect();
        let count = recipients.iter().filter(|recipient| !recipient.news.is_empty()).count();
        return session.show_json(&json!({"to_be_told": count, "members": members}));
    }
    if recipients.is_empty() {
        show_nothing(session, announcer, only);
        return Ok(());
    }
    show_texts(session, announcer, recipients.iter());
    let count = recipients.iter().filter(|recipient| !recipient.news.is_empty()).count();
    if count > 0 {
        session.confirm(&match only.and_then(|only| member_of(announcer, only)) {
            Some(member) => message!("notify-how-one", member = words::name_to_type(announcer.members(), member)),
            None => message!("notify-how"),
        });
    }
    Ok(())
}

fn show_nothing(session: &Session, announcer: &Announcer, only: Option<MemberId>) {
    session.show_message(&match only.and_then(|only| member_of(announcer, only)) {
        Some(member) => message!("notify-nothing-of", name = member.profile.name.as_str()),
        None => message!("notify-nothing"),
    });
}

fn member_of(announcer: &Announcer, id: MemberId) -> Option<&Member> {
    announcer.members().iter().find(|member| member.id == id)
}

/// Shows the texts, each under whom it is for and where to reach them.
fn show_texts<'a>(session: &Session, announcer: &Announcer, recipients: impl Iterator<Item = &'a Recipient> + Clone) {
    let count = recipients.clone().filter(|recipient| !recipient.news.is_empty()).count();
    if count > 0 {
        session.show(session.ink.heading(&session.say(&message!("notify-heading", members = count))));
        session.show("");
    }
    for recipient in recipients {
        if let Some(notice) = &recipient.unsettled {
            show_doubt(session, announcer, recipient, notice);
        } else {
            session.show(session.ink.heading(&session.say(&reach(session, &recipient.member))));
            session.show(session.wrap(&announcer.text(recipient)));
        }
        session.show("");
    }
}

/// Where to reach a member.
fn reach(session: &Session, member: &Member) -> Message {
    let or = |told: &Option<String>, id: &str| told.clone().unwrap_or_else(|| session.texts.get(id));
    message!(
        "notify-to",
        name = member.profile.name.as_str(),
        phone = or(&member.profile.phone, "notify-no-phone"),
        email = or(&member.profile.email, "notify-no-email")
    )
}

/// Says that it is not known whether a mail arrived, and how to settle it.
fn show_doubt(session: &Session, announcer: &Announcer, recipient: &Recipient, notice: &Notice) {
    let text = session.say(&message!(
        "notify-unsettled",
        name = recipient.member.profile.name.as_str(),
        address = notice.address.as_deref().unwrap_or_default(),
        time = announcer.moment(&session.context, notice.at),
        member = words::name_to_type(announcer.members(), &recipient.member)
    ));
    let text = session.wrap(&format!("! {text}"));
    session.show(format!("{}{}", session.ink.warn("!"), text.trim_start_matches('!')));
}

/// Writes the letters as files, and says what to do with them.
fn write_letters(
    session: &Session,
    store: &mut Store,
    announcer: &Announcer,
    only: Option<MemberId>,
    folder: &Path,
) -> Result<(), Failure> {
    let (letters, sender) = {
        let view = store.view()?;
        refuse_site(folder)?;
        let sender = view
            .mail_server()?
            .and_then(|server| mailbox(&server.sender))
            .ok_or_else(|| Failure::new(message!("error-no-sender")).advise(message!("error-no-sender-advice")))?;
        let mut revisions = revisions(&view, only)?;
        let letters: Vec<Letter> =
            reachable(announcer).map(|recipient| announcer.letter(recipient, &mut revisions)).collect();
        drop(view);
        store.remember_revisions(revisions.changed())?;
        (letters, sender)
    };
    make_folder(folder)?;
    let mut files = Vec::new();
    for letter in &letters {
        let file = folder.join(format!("{}.eml", letter.file.trim_end_matches(".ics")));
        write_for_oneself(&file, &unsent(letter, &sender, session.surroundings.now)?)?;
        files.push(file);
    }
    let older = older_letters(folder, &files);
    if session.options.json {
        let names: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
        return session.show_json(&json!({"files": names, "older": older, "by_hand": by_hand_json(announcer)}));
    }
    let named = folder.display().to_string();
    session.confirm(&message!("notify-written", count = files.len(), folder = named.as_str()));
    if older > 0 {
        session.warn(&message!("notify-older-letters", count = older, folder = named));
    }
    show_by_hand(session, announcer);
    if !files.is_empty() {
        session.confirm(&message!("notify-written-next"));
    }
    Ok(())
}

/// How many letters of other times lie in a folder.
fn older_letters(folder: &Path, written: &[PathBuf]) -> usize {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let letters =
        entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|ending| ending == "eml"));
    letters.filter(|path| !written.contains(path)).count()
}

/// Whether mail can be sent to a member.
fn has_address(member: &Member) -> bool {
    member.profile.email.as_deref().is_some_and(|address| mailbox_named(None, address).is_ok())
}

/// Those with news who get mail: they have an address, and no mail to them is in doubt.
fn reachable(announcer: &Announcer) -> impl Iterator<Item = &Recipient> + Clone {
    let with_news = announcer.recipients().iter().filter(|recipient| !recipient.news.is_empty());
    with_news.filter(|recipient| recipient.unsettled.is_none() && has_address(&recipient.member))
}

/// Those with news who must be told by hand.
fn by_hand(announcer: &Announcer) -> impl Iterator<Item = &Recipient> + Clone {
    let with_news = announcer.recipients().iter().filter(|recipient| !recipient.news.is_empty());
    with_news.filter(|recipient| recipient.unsettled.is_none() && !has_address(&recipient.member))
}

fn by_hand_json(announcer: &Announcer) -> Vec<&str> {
    by_hand(announcer).map(|recipient| recipient.member.profile.name.as_str()).collect()
}

/// Lists those who must be told by hand, and how to record it; then those whose mail is in doubt.
fn show_by_hand(session: &Session, announcer: &Announcer) {
    let count = by_hand(announcer).count();
    if count > 0 {
        session.show_message(&message!("notify-by-hand", count = count));
        for recipient in by_hand(announcer) {
            let profile = &recipient.member.profile;
            let phone = profile.phone.clone().unwrap_or_else(|| session.texts.get("notify-no-phone"));
            session.show_message(&message!("notify-by-hand-line", name = profile.name.as_str(), phone = phone));
            let member = words::name_to_type(announcer.members(), &recipient.member);
            session.show_message(&message!("notify-by-hand-command", member = member));
        }
    }
    for recipient in announcer.recipients() {
        if let Some(notice) = &recipient.unsettled {
            show_doubt(session, announcer, recipient, notice);
        }
    }
}
