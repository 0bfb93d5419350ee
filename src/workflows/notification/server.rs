//! How mail is sent.

use std::path::Path;

use crate::message;
use crate::model::mail_server::{MailSecurity, MailServer, USUAL_PER_MINUTE};
use crate::store::{OperationKind, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::export::output::others_can_read;
use crate::workflows::notification::refusal::NotificationRefusal;
use crate::workflows::notification::smtp::check;
use crate::workflows::refusal::Refusal;

/// What is said of how mail is sent; the rest stays as it was. An empty text takes away what was said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MailServerChange {
    /// Who mail is from.
    pub sender: Option<String>,
    /// The name of the server.
    pub host: Option<String>,
    /// Its port.
    pub port: Option<u16>,
    /// How it is protected.
    pub security: Option<MailSecurity>,
    /// Who logs in.
    pub user: Option<String>,
    /// The file with the password.
    pub password_file: Option<String>,
    /// The file with certificates to trust.
    pub ca_file: Option<String>,
    /// The most letters a minute.
    pub per_minute: Option<u32>,
}

/// Says how mail is sent from now on.
///
/// # Errors
/// If nobody has said who it is from, a file cannot be read, or it could never be sent so.
pub fn set(context: &Context, store: &mut Store, input: &MailServerChange, dry_run: bool) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let server = input.applied_to(change.mail_server()?)?;
        // Refuses what could never be sent with: an unprotected way out, certificates that cannot be read.
        if !server.host.is_empty() {
            check(&server)?;
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

impl MailServerChange {
    /// The settings with what was said in place of what was before.
    fn applied_to(&self, before: Option<MailServer>) -> Result<MailServer, Refusal> {
        let sender = self.sender.clone().or_else(|| before.as_ref().map(|before| before.sender.clone()));
        let sender = sender.ok_or(NotificationRefusal::NoSender)?;
        let before = before.unwrap_or(MailServer {
            sender: String::new(),
            host: String::new(),
            port: MailSecurity::Tls.usual_port(),
            // What is secret from the beginning leaves nobody between anything to say (RFC 8314, 3).
            security: self.port.and_then(MailSecurity::of_port).unwrap_or(MailSecurity::Tls),
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
            port: self.port.or(self.security.map(MailSecurity::usual_port)).unwrap_or(before.port),
            security: self.security.unwrap_or(before.security),
            user: or_nothing(&self.user, before.user),
            password_file: or_nothing(&absolute(&self.password_file)?, before.password_file),
            ca_file: or_nothing(&absolute(&self.ca_file)?, before.ca_file),
            per_minute: self.per_minute.unwrap_or(before.per_minute),
        })
    }
}

/// A file as it is found from any folder.
fn absolute(file: &Option<String>) -> Result<Option<String>, Refusal> {
    let Some(file) = file.as_deref().filter(|file| !file.is_empty()) else { return Ok(file.clone()) };
    let path = Path::new(file);
    let whole = std::path::absolute(path).map_err(|error| Refusal::of_file(path, error))?;
    std::fs::metadata(&whole).map_err(|error| Refusal::of_file(path, error))?;
    Ok(Some(whole.display().to_string()))
}

/// The server, if one is set up.
///
/// # Errors
/// If none is, or the database cannot be read.
pub fn known(view: &View<'_>) -> Result<MailServer, Refusal> {
    let server = view.mail_server()?.filter(|server| !server.host.is_empty());
    Ok(server.ok_or(NotificationRefusal::NoMailServer)?)
}

/// The password, if somebody logs in: out of the file named, else the one of the environment. Tells of the file where
/// others can read it.
///
/// # Errors
/// If the file cannot be read, or somebody logs in and there is no password.
pub fn password(
    server: &MailServer,
    of_environment: Option<&str>,
    readable: &dyn Fn(&str),
) -> Result<Option<String>, Refusal> {
    let Some(user) = &server.user else { return Ok(None) };
    let found = match &server.password_file {
        Some(file) => {
            let path = Path::new(file);
            if others_can_read(path) {
                readable(file);
            }
            let text = std::fs::read_to_string(path).map_err(|error| Refusal::of_file(path, error))?;
            Some(text.trim_end_matches(['\r', '\n']).to_owned())
        }
        None => of_environment.map(str::to_owned),
    };
    let found = found.filter(|password| !password.is_empty());
    Ok(Some(found.ok_or_else(|| NotificationRefusal::NoPassword { user: user.clone() })?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::fixtures::{context, weekday_shifts};

    fn refusal(done: Result<Done<()>, Refusal>) -> NotificationRefusal {
        match done {
            Err(Refusal::Notification(refusal)) => refusal,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn mail_needs_a_sender_and_protection() {
        let (mut store, context) = (weekday_shifts(), context());
        assert_eq!(
            refusal(set(&context, &mut store, &MailServerChange::default(), false)),
            NotificationRefusal::NoSender
        );
        let input = MailServerChange {
            sender: Some("Åsa <asa@example.org>".to_owned()),
            host: Some("mail.example.org".to_owned()),
            security: Some(MailSecurity::None),
            ..MailServerChange::default()
        };
        assert!(matches!(refusal(set(&context, &mut store, &input, false)), NotificationRefusal::NotHere { .. }));
        assert!(matches!(known(&store.view().unwrap()), Err(Refusal::Notification(NotificationRefusal::NoMailServer))));
        let input = MailServerChange { security: Some(MailSecurity::Tls), ..input };
        set(&context, &mut store, &input, false).unwrap();
        let server = known(&store.view().unwrap()).unwrap();
        assert_eq!((server.port, server.security), (MailSecurity::Tls.usual_port(), MailSecurity::Tls));
    }

    #[test]
    fn what_is_not_said_anew_stays_and_an_empty_text_takes_away() {
        let (mut store, context) = (weekday_shifts(), context());
        let input = MailServerChange {
            sender: Some("asa@example.org".to_owned()),
            host: Some("mail.example.org".to_owned()),
            user: Some("asa".to_owned()),
            ..MailServerChange::default()
        };
        set(&context, &mut store, &input, false).unwrap();
        set(&context, &mut store, &MailServerChange { per_minute: Some(3), ..MailServerChange::default() }, false)
            .unwrap();
        let server = known(&store.view().unwrap()).unwrap();
        assert_eq!((server.user.as_deref(), server.per_minute), (Some("asa"), 3));
        set(
            &context,
            &mut store,
            &MailServerChange { user: Some(String::new()), ..MailServerChange::default() },
            false,
        )
        .unwrap();
        assert_eq!(known(&store.view().unwrap()).unwrap().user, None);
    }

    #[test]
    fn whoever_logs_in_needs_a_password() {
        let (mut store, context) = (weekday_shifts(), context());
        let input = MailServerChange {
            sender: Some("asa@example.org".to_owned()),
            host: Some("mail.example.org".to_owned()),
            user: Some("asa".to_owned()),
            ..MailServerChange::default()
        };
        set(&context, &mut store, &input, false).unwrap();
        let server = known(&store.view().unwrap()).unwrap();
        for none in [None, Some("")] {
            let refused = password(&server, none, &|_| {});
            assert!(matches!(refused, Err(Refusal::Notification(NotificationRefusal::NoPassword { .. }))));
        }
        assert_eq!(password(&server, Some("x"), &|_| {}).unwrap().as_deref(), Some("x"));
    }
}
