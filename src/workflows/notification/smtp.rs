//! Mail handed to a server (RFC 5321), so that it is known how far it came.
//!
//! The dialogue is held here, in the words of `lettre`, as its own takes what was said in the open for answers in TLS,
//! and its patience begins anew with every letter that a server says.

use std::fmt::Display;
use std::sync::Arc;
use std::time::Duration;

use lettre::address::Envelope;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::commands::{Auth, Data, Ehlo, Mail, Quit, Rcpt, Starttls};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter, ServerInfo};
use lettre::transport::smtp::response::Response;
use rustls::ClientConfig;

use crate::i18n::Texts;
use crate::model::mail_server::{MailSecurity, MailServer};
use crate::workflows::notification::fault::{Fault, Secrets};
use crate::workflows::notification::refusal::NotificationRefusal;
use crate::workflows::notification::trust::trusted;
use crate::workflows::notification::wire::{Clock, Wire};
use crate::workflows::refusal::Refusal;

/// How long it may take until a server wants to have a message, all in all.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long it may take to say that it has a message: some look at it well first, and giving up means not knowing.
const PATIENCE_FOR_TAKING: Duration = Duration::from_secs(5 * 60);

/// How long it may take to say farewell, which is courtesy alone.
const PATIENCE_FOR_FAREWELL: Duration = Duration::from_secs(3);

/// How long to wait before each new try of what may pass.
const PAUSES: [Duration; 3] = [Duration::from_secs(1), Duration::from_secs(4), Duration::from_secs(10)];

/// So often a server may ask while somebody logs in.
const QUESTIONS: usize = 4;

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
        /// The server used up all patience, and would again with the next.
        late: bool,
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
pub struct Smtp<'c> {
    host: String,
    port: u16,
    security: MailSecurity,
    tls: Option<Arc<ClientConfig>>,
    credentials: Option<Credentials>,
    secrets: Secrets,
    clock: Clock<'c>,
    texts: &'c Texts,
}

/// Refuses a server that could never be sent with.
///
/// # Errors
/// If the certificates to trust cannot be read, or the server is not to be spoken to without protection.
pub fn check(server: &MailServer) -> Result<(), Refusal> {
    protection(server).map(|_| ())
}

/// How the connection to a server is protected, if it is.
fn protection(server: &MailServer) -> Result<Option<Arc<ClientConfig>>, Refusal> {
    match server.security {
        MailSecurity::None if !server.is_here() => {
            Err(NotificationRefusal::NotHere { host: server.host.clone() }.into())
        }
        MailSecurity::None => Ok(None),
        MailSecurity::Tls | MailSecurity::StartTls => trusted(server).map(Some),
    }
}

impl<'c> Smtp<'c> {
    /// The server of the settings, spoken to by somebody's clock and in a language.
    ///
    /// # Errors
    /// As [`check`].
    pub fn new(
        server: &MailServer,
        password: Option<String>,
        clock: Clock<'c>,
        texts: &'c Texts,
    ) -> Result<Self, Refusal> {
        let secrets = password.as_deref().map(Secrets::of).unwrap_or_default();
        let credentials = server.user.clone().zip(password).map(|(user, password)| Credentials::new(user, password));
        let (host, port, security) = (server.host.clone(), server.port, server.security);
        Ok(Self { host, port, security, tls: protection(server)?, credentials, secrets, clock, texts })
    }

    /// A dialogue in which messages may be handed over.
    fn begin(&self) -> Result<Dialogue<'c>, Fault> {
        let mut wire = Wire::to(&self.host, self.port, self.clock, PATIENCE)?;
        if let Some(tls) = self.tls.as_ref().filter(|_| self.security == MailSecurity::Tls) {
            wire = wire.with_tls(tls, &self.host)?;
        }
        let mut dialogue = Dialogue::greeted(wire)?;
        if let Some(tls) = self.tls.as_ref().filter(|_| self.security == MailSecurity::StartTls) {
            dialogue = dialogue.with_tls(tls, &self.host)?;
        }
        if let Some(credentials) = &self.credentials {
            dialogue.log_in(credentials)?;
        }
        Ok(dialogue)
    }

    fn in_words(&self, fault: &Fault) -> String {
        fault.in_words(self.texts, &self.secrets)
    }
}

/// A dialogue with a server.
struct Dialogue<'c> {
    wire: Wire<'c>,
    server: ServerInfo,
}

impl<'c> Dialogue<'c> {
    /// Listens to who the server is, and asks what it can do.
    fn greeted(mut wire: Wire<'c>) -> Result<Self, Fault> {
        expect(wire.answer()?, |code| code == 220)?;
        let server = introduce(&mut wire)?;
        Ok(Self { wire, server })
    }

    /// Turns the connection secret; what the server has said of itself in the open is forgotten.
    fn with_tls(mut self, tls: &Arc<ClientConfig>, host: &str) -> Result<Self, Fault> {
        if !self.server.supports_feature(Extension::StartTls) {
            return Err(Fault::NoStartTls);
        }
        ask(&mut self.wire, Starttls, |code| code == 220)?;
        let mut wire = self.wire.with_tls(tls, host)?;
        let server = introduce(&mut wire)?;
        Ok(Self { wire, server })
    }

    fn log_in(&mut self, credentials: &Credentials) -> Result<(), Fault> {
        let mechanism = self.server.get_auth_mechanism(DEFAULT_MECHANISMS).ok_or(Fault::NoLogin)?;
        let is_known = |code| matches!(code, 235 | 334);
        let first = Auth::new(mechanism, credentials.clone(), None).map_err(|_| Fault::NoLogin)?;
        let mut answer = ask(&mut self.wire, first, is_known)?;
        for _ in 0..QUESTIONS {
            if !answer.has_code(334) {
                return Ok(());
            }
            let next = Auth::new_from_response(mechanism, credentials.clone(), &answer).map_err(|_| Fault::NoLogin)?;
            answer = ask(&mut self.wire, next, is_known)?;
        }
        if answer.has_code(235) { Ok(()) } else { Err(Fault::NotSmtp) }
    }

    /// Says what is to be sent: from whom and to whom.
    fn announce(&mut self, envelope: &Envelope) -> Result<(), Fault> {
        let with_letters = self.server.supports_feature(Extension::SmtpUtfEight);
        let beyond_ascii =
            envelope.to().iter().chain(envelope.from()).any(|address| !AsRef::<str>::as_ref(address).is_ascii());
        // A server that cannot take such addresses refuses them by itself.
        let parameters = if with_letters && beyond_ascii { vec![MailParameter::SmtpUtfEight] } else { Vec::new() };
        let is_done = |code| matches!(code, 200..=299);
        ask(&mut self.wire, Mail::new(envelope.from().cloned(), parameters), is_done)?;
        for address in envelope.to() {
            ask(&mut self.wire, Rcpt::new(address.clone(), Vec::new()), is_done)?;
        }
        ask(&mut self.wire, Data, |code| code == 354)?;
        Ok(())
    }

    /// Hands the message over.
    fn hand_over(&mut self, message: &[u8]) -> Result<(), Fault> {
        self.wire.give_patience(PATIENCE_FOR_TAKING);
        self.wire.say(&with_dots(message))?;
        expect(self.wire.answer()?, |code| matches!(code, 200..=299)).map(|_| ())
    }

    /// Says farewell; what is answered changes nothing.
    fn end(mut self) {
        self.wire.give_patience(PATIENCE_FOR_FAREWELL);
        let _ = ask(&mut self.wire, Quit, |_| true);
    }
}

/// Asks what a server can do. The name of this computer is nobody's business; an address is allowed in its place (RFC
/// 5321, 4.1.3).
fn introduce(wire: &mut Wire<'_>) -> Result<ServerInfo, Fault> {
    let answer = ask(wire, Ehlo::new(ClientId::default()), |code| code == 250)?;
    ServerInfo::from_response(&answer).map_err(|_| Fault::NotSmtp)
}

fn ask(wire: &mut Wire<'_>, command: impl Display, is_expected: impl Fn(u16) -> bool) -> Result<Response, Fault> {
    wire.say(command.to_string().as_bytes())?;
    expect(wire.answer()?, is_expected)
}

/// The answer, if it is one of those that let the dialogue go on.
fn expect(answer: Response, is_expected: impl Fn(u16) -> bool) -> Result<Response, Fault> {
    let code: u16 = answer.code().to_string().parse().map_err(|_| Fault::NotSmtp)?;
    match code {
        _ if is_expected(code) => Ok(answer),
        400..=599 => Err(Fault::Answer { code, text: answer.message().collect::<Vec<_>>().join(" ") }),
        _ => Err(Fault::NotSmtp),
    }
}

/// A message as it goes over the wire: a line that begins with a dot gets another one before it, and a dot alone ends
/// it (RFC 5321, 4.5.2). Every line ends with both characters, lest a server see an end where there is none.
fn with_dots(message: &[u8]) -> Vec<u8> {
    let text = message.strip_suffix(b"\n").unwrap_or(message);
    let mut sent = Vec::with_capacity(message.len() + 64);
    for line in text.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.first() == Some(&b'.') {
            sent.push(b'.');
        }
        // A return alone within a line is an end of line to some.
        sent.extend(line.iter().filter(|byte| **byte != b'\r'));
        sent.extend_from_slice(b"\r\n");
    }
    sent.extend_from_slice(b".\r\n");
    sent
}

impl Carrier for Smtp<'_> {
    fn carry(&self, envelope: &Envelope, message: &[u8]) -> Delivery {
        let mut dialogue = match self.begin() {
            Ok(dialogue) => dialogue,
            Err(fault) => return Delivery::NoServer { reason: self.in_words(&fault), passing: fault.may_pass() },
        };
        if let Err(fault) = dialogue.announce(envelope) {
            // Nothing of the message was sent yet.
            let (reason, passing) = (self.in_words(&fault), fault.may_pass());
            return match fault {
                Fault::Answer { .. } => {
                    dialogue.end();
                    Delivery::Refused { reason, passing }
                }
                Fault::System(_) | Fault::Closed => Delivery::Refused { reason, passing },
                _ => Delivery::NoServer { reason, passing },
            };
        }
        match dialogue.hand_over(message) {
            Ok(()) => {
                dialogue.end();
                Delivery::Accepted
            }
            Err(fault @ Fault::Answer { .. }) => {
                dialogue.end();
                Delivery::Refused { reason: self.in_words(&fault), passing: fault.may_pass() }
            }
            // It had spoken before the message was said, and got none of it.
            Err(fault @ Fault::OutOfTurn) => Delivery::NoServer { reason: self.in_words(&fault), passing: false },
            Err(fault) => Delivery::Unknown { reason: self.in_words(&fault), late: fault == Fault::Late },
        }
    }
}
