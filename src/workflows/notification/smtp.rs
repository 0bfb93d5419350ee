//! Mail handed to a server (RFC 5321), so that it is known how far it came.

use std::time::Duration;

use lettre::address::Envelope;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{Certificate, SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};

use crate::model::mail_server::{MailSecurity, MailServer};
use crate::workflows::notification::refusal::NotificationRefusal;
use crate::workflows::refusal::Refusal;

/// How long the server may take for each answer before a message is on its way.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long it may take to say that it has a message: some look at it well first, and giving up means not knowing.
const PATIENCE_FOR_TAKING: Duration = Duration::from_secs(5 * 60);

/// How long to wait before each new try of what may pass.
const PAUSES: [Duration; 3] = [Duration::from_secs(1), Duration::from_secs(4), Duration::from_secs(10)];

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Delivery {
    /// The server took it.
    Accepted,
    /// The server certainly did not take it, and says why.
    Refused {
        /// In the words of the server.
        reason: String,
        /// It may pass.
        passing: bool,
    },
    /// There is no server that takes any message: not there, not to be trusted, or not for this user.
    NoServer {
        /// In the words of the server or the system.
        reason: String,
        /// It may pass.
        passing: bool,
    },
    /// All of it was on its way when the connection broke: nobody knows.
    Unknown {
        /// In the words of the system.
        reason: String,
    },
}

/// Whatever carries messages.
pub trait Carrier {
    /// Carries one message once.
    fn carry(&self, envelope: &Envelope, message: &[u8]) -> Delivery;
}

/// Carries a message, and tries again what may pass; never what may have arrived.
pub fn deliver(carrier: &dyn Carrier, pause: &dyn Fn(Duration), envelope: &Envelope, message: &[u8]) -> Delivery {
    let mut pauses = PAUSES.into_iter();
    loop {
        let delivery = carrier.carry(envelope, message);
        let passing =
            matches!(delivery, Delivery::Refused { passing: true, .. } | Delivery::NoServer { passing: true, .. });
        match pauses.next().filter(|_| passing) {
            Some(wait) => pause(wait),
            None => return delivery,
        }
    }
}

/// A mail server, and how to speak to it.
pub struct Smtp {
    host: String,
    port: u16,
    security: MailSecurity,
    tls: Option<TlsParameters>,
    credentials: Option<Credentials>,
}

impl Smtp {
    /// The server of the settings.
    ///
    /// # Errors
    /// If the certificates to trust cannot be read, or the server is not to be spoken to without protection.
    pub fn new(server: &MailServer, password: Option<String>) -> Result<Self, Refusal> {
        if server.security == MailSecurity::None && !server.is_here() {
            return Err(NotificationRefusal::NotHere { host: server.host.clone() }.into());
        }
        let tls = match server.security {
            MailSecurity::None => None,
            _ => Some(tls_parameters(server)?),
        };
        let credentials = server.user.clone().zip(password).map(|(user, password)| Credentials::new(user, password));
        Ok(Self { host: server.host.clone(), port: server.port, security: server.security, tls, credentials })
    }

    /// A connection on which messages may be sent.
    fn connect(&self) -> Result<SmtpConnection, Error> {
        // The name of this computer is nobody's business; an address is allowed in its place (RFC 5321, 4.1.3).
        let hello = ClientId::default();
        let at_once = self.tls.as_ref().filter(|_| self.security == MailSecurity::Tls);
        let address = (self.host.as_str(), self.port);
        let mut connection = SmtpConnection::connect(address, Some(PATIENCE), &hello, at_once, None)?;
        if let Some(tls) = self.tls.as_ref().filter(|_| self.security == MailSecurity::StartTls) {
            connection.starttls(tls, &hello)?;
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(DEFAULT_MECHANISMS, credentials)?;
        }
        Ok(connection)
    }
}

/// What to trust.
fn tls_parameters(server: &MailServer) -> Result<TlsParameters, Refusal> {
    let mut building = TlsParameters::builder(server.host.clone());
    if let Some(file) = &server.ca_file {
        let path = std::path::Path::new(file);
        let bytes = std::fs::read(path).map_err(|error| Refusal::of_file(path, error))?;
        let certificate =
            Certificate::from_pem(&bytes).map_err(|_| NotificationRefusal::Certificates { file: file.clone() })?;
        building = building.add_root_certificate(certificate);
    }
    let refuse = |error: Error| NotificationRefusal::Host { host: server.host.clone(), reason: in_words(&error) };
    Ok(building.build().map_err(refuse)?)
}

/// What happened, in the words of the server or the system.
fn in_words(error: &Error) -> String {
    let mut words = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source {
        let inner_words = inner.to_string();
        if !words.contains(&inner_words) {
            words = format!("{words}: {inner_words}");
        }
        source = inner.source();
    }
    words
        .split(|c: char| c.is_control() || c.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether the server cannot prove who it is, or does not speak as agreed.
fn is_distrust(error: &Error) -> bool {
    let system = std::error::Error::source(error).and_then(|source| source.downcast_ref::<std::io::Error>());
    error.is_tls() || system.is_some_and(|error| error.kind() == std::io::ErrorKind::InvalidData)
}

/// Says what is to be sent: from whom and to whom.
fn announce(connection: &mut SmtpConnection, envelope: &Envelope) -> Result<(), Error> {
    let with_letters = connection.server_info().supports_feature(Extension::SmtpUtfEight);
    let beyond_ascii =
        envelope.to().iter().chain(envelope.from()).any(|address| !AsRef::<str>::as_ref(address).is_ascii());
    // A server that cannot take such addresses refuses them by itself.
    let parameters = if with_letters && beyond_ascii { vec![MailParameter::SmtpUtfEight] } else { Vec::new() };
    connection.command(Mail::new(envelope.from().cloned(), parameters))?;
    for address in envelope.to() {
        connection.command(Rcpt::new(address.clone(), Vec::new()))?;
    }
    connection.command(Data)?;
    Ok(())
}

impl Carrier for Smtp {
    fn carry(&self, envelope: &Envelope, message: &[u8]) -> Delivery {
        let mut connection = match self.connect() {
            Ok(connection) => connection,
            Err(error) => {
                // What the server says for good, and a certificate not trusted, do not pass in seconds.
                let passing = !(error.is_permanent() || error.is_client() || is_distrust(&error));
                return Delivery::NoServer { reason: in_words(&error), passing };
            }
        };
        if let Err(error) = announce(&mut connection, envelope) {
            // Nothing of the message was sent yet.
            connection.abort();
            return Delivery::Refused { reason: in_words(&error), passing: !error.is_permanent() };
        }
        // If it cannot be set, the shorter one holds.
        let _ = connection.set_timeout(Some(PATIENCE_FOR_TAKING));
        let delivery = match connection.message(message) {
            Ok(_) => Delivery::Accepted,
            Err(error) if error.is_transient() || error.is_permanent() => {
                Delivery::Refused { reason: in_words(&error), passing: error.is_transient() }
            }
            Err(error) => Delivery::Unknown { reason: in_words(&error) },
        };
        // Whatever the server answers to the farewell, it has the message.
        match delivery {
            Delivery::Unknown { .. } => connection.abort(),
            _ => drop(connection.quit()),
        }
        delivery
    }
}
