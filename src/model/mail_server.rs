//! How mail is sent.

/// How the connection to a mail server is kept secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailSecurity {
    /// Begins in the open and turns secret before anything is said (RFC 3207).
    StartTls,
    /// Secret from the beginning (RFC 8314).
    Tls,
    /// Not at all: for a server on this computer alone.
    None,
}

impl MailSecurity {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::StartTls, Self::Tls, Self::None];

    /// The word for it on the command line and in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::StartTls => "starttls",
            Self::Tls => "tls",
            Self::None => "none",
        }
    }

    /// How servers are spoken to on a port that they listen to for one of them alone.
    pub fn of_port(port: u16) -> Option<Self> {
        [Self::StartTls, Self::Tls].into_iter().find(|security| security.usual_port() == port)
    }

    /// The port that servers listen to for it.
    pub fn usual_port(self) -> u16 {
        match self {
            Self::StartTls => 587,
            Self::Tls => 465,
            Self::None => 25,
        }
    }
}

/// The most messages a minute, where nobody says otherwise: most providers take as many.
pub const USUAL_PER_MINUTE: u32 = 20;

/// How mail is sent. The password is not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailServer {
    /// Who sends: `Name <name@example.org>`.
    pub sender: String,
    /// Name of the server; empty if letters are only written to files.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is kept secret.
    pub security: MailSecurity,
    /// Who logs in, if anybody must.
    pub user: Option<String>,
    /// The file that the password stands in, if it is not in the environment.
    pub password_file: Option<String>,
    /// Certificates to trust beside those that the computer trusts.
    pub ca_file: Option<String>,
    /// The most messages a minute.
    pub per_minute: u32,
}

impl MailServer {
    /// Whether the server is this computer, so that nothing goes over a network.
    pub fn is_here(&self) -> bool {
        matches!(self.host.as_str(), "localhost" | "127.0.0.1" | "::1")
    }
}
