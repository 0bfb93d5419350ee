//! Why nobody could be told.

use crate::message;
use crate::workflows::failure::Failure;

/// Why nobody could be told.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum NotificationRefusal {
    /// A letter cannot be put together.
    #[error("letter to {name}: {reason}")]
    Letter {
        /// To whom.
        name: String,
        /// Why.
        reason: String,
    },
    /// Nobody has said who mail is from.
    #[error("no sender")]
    NoSender,
    /// Nobody has said how mail is sent.
    #[error("no mail server")]
    NoMailServer,
    /// Somebody logs in at the server, and there is no password.
    #[error("no password of {user}")]
    NoPassword {
        /// Who logs in.
        user: String,
    },
    /// The server is not to be spoken to without protection.
    #[error("mail server {host} not here")]
    NotHere {
        /// The server.
        host: String,
    },
    /// The certificates to trust cannot be read.
    #[error("certificates {file}")]
    Certificates {
        /// Their file.
        file: String,
    },
    /// The name of the server is none that can be proven.
    #[error("mail server {host}: {reason}")]
    Host {
        /// The server.
        host: String,
        /// Why.
        reason: String,
    },
    /// It is not known whether a mail arrived, and that must be settled first.
    #[error("mail to {name} in doubt")]
    SettleFirst {
        /// To whom.
        name: String,
        /// The member as it is typed.
        typed: String,
        /// The e-mail address.
        address: String,
        /// When it left, in words.
        time: String,
    },
    /// No mail to the member is in doubt.
    #[error("nothing to settle for {name}")]
    NothingToSettle {
        /// The full name.
        name: String,
        /// The member as it is typed.
        typed: String,
    },
    /// The member has no address that mail can be sent to.
    #[error("no usable address of {name}")]
    NoUsableAddress {
        /// The full name.
        name: String,
        /// The member as it is typed.
        typed: String,
    },
}

impl NotificationRefusal {
    /// The same in sentences.
    pub fn explain(self) -> Failure {
        match self {
            Self::Letter { name, reason } => Failure::new(message!("error-letter", name = name, reason = reason)),
            Self::NoSender => Failure::new(message!("error-no-sender")).advise(message!("error-no-sender-advice")),
            Self::NoMailServer => {
                Failure::new(message!("error-no-mail-server")).advise(message!("error-no-mail-server-advice"))
            }
            Self::NoPassword { user } => Failure::new(message!("error-no-mail-password", user = user))
                .advise(message!("error-no-mail-password-advice")),
            Self::NotHere { host } => Failure::new(message!("error-mail-not-here", host = host))
                .advise(message!("error-mail-not-here-advice")),
            Self::Certificates { file } => Failure::new(message!("error-ca-file", file = file)),
            Self::Host { host, reason } => Failure::new(message!("error-mail-host", host = host, reason = reason)),
            Self::SettleFirst { name, typed, address, time } => {
                Failure::new(message!("error-settle-first", name = name.as_str(), address = address, time = time))
                    .advise(message!("error-settle-first-advice", name = name, member = typed))
            }
            Self::NothingToSettle { name, typed } => Failure::new(message!("error-nothing-to-settle", name = name))
                .advise(message!("error-nothing-to-settle-advice", member = typed)),
            Self::NoUsableAddress { name, typed } => Failure::new(message!("error-no-usable-address", name = name))
                .advise(message!("error-no-usable-address-advice", member = typed)),
        }
    }
}
