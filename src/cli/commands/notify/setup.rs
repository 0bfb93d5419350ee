//! `korpass notify setup`: how mail is sent.

use serde_json::json;

use crate::cli::session::Session;
use crate::message;
use crate::model::mail_server::{MailSecurity, MailServer, USUAL_PER_MINUTE};
use crate::store::View;
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::failure::Failure;
use crate::workflows::notification::Smtp;
use crate::workflows::notification::mailbox;
use crate::workflows::parse;
use crate::workflows::parse::NotUnderstood;

/// How mail is sent.
#[derive(Debug, clap::Args)]
pub struct Setup {
    #[arg(long = "from", value_name = "sender", value_parser = sender)]
    sender: Option<String>,
    #[arg(long, value_name = "host", value_parser = parse::or_empty(host))]
    host: Option<String>,
    #[arg(long, value_name = "port", value_parser = parse::within::<u16>(1, 65535))]
    port: Option<u16>,
    #[arg(long, value_name = "security", value_parser = ["starttls", "tls", "none"])]
    security: Option<String>,
    #[arg(long, value_name = "name", value_parser = parse::or_empty(parse::words))]
    user: Option<String>,
    #[arg(long, value_name = "file")]
    password_file: Option<String>,
    #[arg(long, value_name = "file")]
    ca_file: Option<String>,
    #[arg(long, value_name = "number", value_parser = parse::within::<u32>(1, 6000))]
    per_minute: Option<u32>,
    #[arg(long)]
    dry_run: bool,
}

impl Setup {
    /// Says how mail is sent from now on, or shows how it is.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        if self.says_nothing() {
            return show(session, &store.view()?);
        }
        session.change(&mut store, self.dry_run, |change| {
            let before = change.mail_server()?;
            let server = self.applied_to(before)?;
            // Refuses what could never be sent with: an unprotected way out, certificates that cannot be read.
            if !server.host.is_empty() {
                Smtp::new(&server, None)?;
            }
            change.set_mail_server(&server)?;
            let done = match server.host.as_str() {
                "" => message!("op-mail-sender", sender = server.sender.as_str()),
                host => message!(
                    "op-mail-server",
                    sender = server.sender.as_str(),
                    host = host,
                    port = server.port.to_string(),
                    security = server.security.word(),
                    count = server.per_minute
                ),
            };
            Ok(((), done))
        })
    }

    fn says_nothing(&self) -> bool {
        let texts = [&self.sender, &self.host, &self.security, &self.user, &self.password_file, &self.ca_file];
        texts.iter().all(|text| text.is_none()) && self.port.is_none() && self.per_minute.is_none()
    }

    /// The settings with what was said in place of what was before.
    fn applied_to(&self, before: Option<MailServer>) -> Result<MailServer, Failure> {
        let told = self.security.as_deref();
        let security = MailSecurity::ALL.into_iter().find(|security| Some(security.word()) == told);
        let Some(sender) = self.sender.clone().or_else(|| before.as_ref().map(|before| before.sender.clone())) else {
            return Err(Failure::new(message!("error-no-sender")).advise(message!("error-no-sender-advice")));
        };
        let before = before.unwrap_or(MailServer {
            sender: String::new(),
            host: String::new(),
            port: MailSecurity::StartTls.usual_port(),
            security: MailSecurity::StartTls,
            user: None,
            password_file: None,
            ca_file: None,
            per_minute: USUAL_PER_MINUTE,
        });
        let or_nothing = |new: &Option<String>, before: Option<String>| match new.as_deref() {
            None => before,
            Some("") => None,
            Some(text) => Some(text.to_owned()),
        };
        Ok(MailServer {
            sender,
            host: self.host.clone().unwrap_or(before.host),
            // A port belongs to how it is protected.
            port: self.port.or(security.map(MailSecurity::usual_port)).unwrap_or(before.port),
            security: security.unwrap_or(before.security),
            user: or_nothing(&self.user, before.user),
            password_file: or_nothing(&absolute(&self.password_file)?, before.password_file),
            ca_file: or_nothing(&absolute(&self.ca_file)?, before.ca_file),
            per_minute: self.per_minute.unwrap_or(before.per_minute),
        })
    }
}

/// Who mail is from: an e-mail address, with a name before it or not.
fn sender(text: &str) -> Result<String, NotUnderstood> {
    let known = mailbox(text).ok_or(NotUnderstood::Form)?;
    Ok(match known.name {
        Some(name) => format!("{name} <{}>", known.email),
        None => known.email.to_string(),
    })
}

/// The name of a server, or its address in numbers.
fn host(text: &str) -> Result<String, NotUnderstood> {
    let known = |c: char| c.is_alphanumeric() || ".-:".contains(c);
    let text = text.trim();
    if !text.is_empty() && text.chars().all(known) { Ok(text.to_owned()) } else { Err(NotUnderstood::Form) }
}

/// A file as it is found from any folder.
fn absolute(file: &Option<String>) -> Result<Option<String>, Failure> {
    let Some(file) = file.as_deref().filter(|file| !file.is_empty()) else { return Ok(file.clone()) };
    let path = std::path::Path::new(file);
    let whole = std::path::absolute(path).map_err(|error| Failure::of_file(path, &error))?;
    std::fs::metadata(&whole).map_err(|error| Failure::of_file(path, &error))?;
    Ok(Some(whole.display().to_string()))
}

/// Shows how mail is sent.
fn show(session: &Session, view: &View<'_>) -> Result<(), Failure> {
    let server = view.mail_server()?;
    if session.options.json {
        let document = server.map(|server| {
            json!({
                "from": server.sender, "host": server.host, "port": server.port, "security": server.security.word(),
                "user": server.user, "password_file": server.password_file, "ca_file": server.ca_file,
                "per_minute": server.per_minute,
            })
        });
        return session.show_json(&document);
    }
    let Some(server) = server else {
        session.show_message(&message!("mail-none"));
        session.show_message(&message!("error-no-mail-server-advice"));
        return Ok(());
    };
    let texts = &session.texts;
    let place = match server.host.as_str() {
        "" => texts.get("mail-server-none"),
        host => texts.say(&message!(
            "mail-server-word",
            host = host,
            port = server.port.to_string(),
            security = server.security.word()
        )),
    };
    let password = match &server.password_file {
        Some(file) => texts.say(&message!("mail-password-file", file = file.as_str())),
        None => texts.get("mail-password-environment"),
    };
    let mut rows = vec![("label-sender", server.sender), ("label-mail-server", place)];
    if let Some(user) = server.user {
        rows.extend([("label-mail-user", user), ("label-password", password)]);
    }
    rows.extend(server.ca_file.map(|file| ("label-ca-file", file)));
    rows.push(("label-per-minute", server.per_minute.to_string()));
    let mut table = ScreenTable::bare(session.ink, session.surroundings.width);
    for (label, value) in rows {
        table.row([(texts.get(label), Tone::Dim), (value, Tone::Plain)]);
    }
    table.lines().iter().for_each(|line| session.show(line));
    Ok(())
}
