//! What keeps a database sound and lean: a backup a day, and erasing those who left long ago. A front has it done before
//! it uses a database, at one place; opening a database to read it does none of it.

pub mod backups;
pub mod erasing;
pub mod health;
pub mod opening;
pub mod refusal;
pub mod restoring;

use crate::i18n::Message;
use crate::message;
use crate::store::Store;
use crate::workflows::context::Context;

/// What a database is going to be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// It is only read: nothing in it may change.
    Reading,
    /// It is changed.
    Changing,
}

/// What upkeep has to say.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// What was done.
    Done(Message),
    /// What could not be done.
    NotDone(Message),
}

/// Does what is due on the first use of a day: a backup, and before a change those are erased who left long ago. Work
/// goes on if it cannot be done, with a warning.
pub fn look_after(context: &Context, store: &mut Store, using: Use) -> Vec<Said> {
    let mut said = Vec::new();
    match backups::daily(context, store) {
        Ok(_) => {}
        Err(refusal) => {
            said.extend([Said::NotDone(refusal.explain().what), Said::NotDone(message!("backup-not-made"))]);
            return said;
        }
    }
    if using == Use::Changing {
        match erasing::erase_due(context, store) {
            Ok(erased) => {
                for one in erased {
                    said.push(Said::Done(one.done.sentence));
                    said.extend(one.is_in_file.then(|| Said::NotDone(message!("erase-file-in-use"))));
                }
            }
            Err(refusal) => said.push(Said::NotDone(refusal.explain().what)),
        }
    }
    said
}
