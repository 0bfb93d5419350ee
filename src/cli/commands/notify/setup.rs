//! `korpass notify setup`: how mail is sent.

use serde::Serialize;

use crate::cli::session::Session;
use crate::message;
use crate::model::mail_server::{MailSecurity, MailServer};
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::failure::Failure;
use crate::workflows::notification::mailbox;
use crate::workflows::notification::server::{self, MailServerChange};
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

/// How mail is sent.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ServerAnswer {
    from: String,
    /// Empty where mail is not sent by körpass.
    host: String,
    port: u16,
    /// How it is protected.
    security: &'static str,
    /// Who logs in.
    user: Option<String>,
    password_file: Option<String>,
    /// The file with certificates to trust.
    ca_file: Option<String>,
    /// The most letters a minute.
    per_minute: u32,
}

impl Setup {
    /// Whether it only shows how mail is sent.
    pub fn reads(&self) -> bool {
        let texts = [&self.sender, &self.host, &self.security, &self.user, &self.password_file, &self.ca_file];
        texts.iter().all(|text| text.is_none()) && self.port.is_none() && self.per_minute.is_none()
    }

    /// Says how mail is sent from now on, or shows how it is.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        if self.reads() {
            return show(session, store.view()?.mail_server()?);
        }
        let security = self.security.as_deref();
        let input = MailServerChange {
            sender: self.sender,
            host: self.host,
            port: self.port,
            security: MailSecurity::ALL.into_iter().find(|found| Some(found.word()) == security),
            user: self.user,
            password_file: self.password_file,
            ca_file: self.ca_file,
            per_minute: self.per_minute,
        };
        session.confirm_done(server::set(&session.context, &mut store, &input, self.dry_run)?);
        Ok(())
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

/// Shows how mail is sent.
fn show(session: &Session, server: Option<MailServer>) -> Result<(), Failure> {
    if session.options.json {
        return session.show_json(&server.map(ServerAnswer::from));
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
    let mut table = ScreenTable::bare(session.ink, session.environment.width);
    for (label, value) in rows {
        table.row([(texts.get(label), Tone::Dim), (value, Tone::Plain)]);
    }
    table.lines().iter().for_each(|line| session.show(line));
    Ok(())
}

impl From<MailServer> for ServerAnswer {
    fn from(server: MailServer) -> Self {
        Self {
            from: server.sender,
            host: server.host,
            port: server.port,
            security: server.security.word(),
            user: server.user,
            password_file: server.password_file,
            ca_file: server.ca_file,
            per_minute: server.per_minute,
        }
    }
}
