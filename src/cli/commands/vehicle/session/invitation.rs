//! `korpass vehicle session invitation`: an invitation to send, and to whom.

use serde::Serialize;

use crate::cli::session::Session;
use crate::message;
use crate::ui::table::ScreenTable;
use crate::workflows::failure::Failure;
use crate::workflows::vehicles::sessions::{self, Invitation};

/// The number of the time.
#[derive(Debug, clap::Args)]
pub struct ShowInvitation {
    #[arg(value_name = "id")]
    id: i64,
}

/// An invitation to send.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct InvitationAnswer {
    /// In the language of the association.
    text: String,
    /// Those invited who have not come.
    to: Vec<InvitedAnswer>,
}

/// Somebody who is invited.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct InvitedAnswer {
    name: String,
    phone: Option<String>,
    email: Option<String>,
}

impl ShowInvitation {
    /// Shows it, in the language of the association.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let invitation = sessions::invitation(&session.context, &session.open()?.view()?, self.id)?;
        if session.options.json {
            return session.show_json(&InvitationAnswer::of(invitation));
        }
        self.show(session, &invitation);
        Ok(())
    }

    fn show(&self, session: &Session, invitation: &Invitation) {
        invitation.lines.iter().for_each(|line| session.show(session.wrap(line)));
        session.show("");
        if invitation.to.is_empty() {
            session.show_message(&message!("invitation-to-nobody", id = self.id));
            return;
        }
        let headings = ["label-name", "label-phone", "label-email"].map(|id| session.texts.get(id));
        let mut table = ScreenTable::new(session.ink, session.environment.width, &headings);
        for to in &invitation.to {
            let or_nothing = |text: &Option<String>| text.clone().unwrap_or_default();
            table.plain_row([to.name.clone(), or_nothing(&to.phone), or_nothing(&to.email)]);
        }
        table.lines().iter().for_each(|line| session.show(line));
    }
}

impl InvitationAnswer {
    fn of(Invitation { lines, to }: Invitation) -> Self {
        let to = to.into_iter().map(|to| InvitedAnswer { name: to.name, phone: to.phone, email: to.email });
        Self { text: lines.join("\n"), to: to.collect() }
    }
}
