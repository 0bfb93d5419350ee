//! The floor of storage: one SQLite file, and all SQL.
//!
//! Reading goes through a [`View`], which sees the database as it was at one moment. Changing goes
//! through [`Store::change`], which is one transaction and one recorded operation; triggers in the
//! schema keep every row's state before and after.

mod association;
mod availability;
mod backup;
mod calendar;
mod columns;
mod comparison;
#[cfg(test)]
mod data_model_tests;
mod driving_log;
mod erased_mark;
mod erasure_work;
mod error;
mod exchange;
mod exchange_work;
mod file_identity;
mod files;
mod foreign;
mod forgetting;
mod health;
mod history;
mod mail_server;
mod member;
mod member_columns;
mod mentions;
mod notice;
mod open;
mod operation;
mod operation_kind;
mod personal_data;
mod planning_facts;
mod policy;
mod publication;
mod recording;
mod roster;
mod schema;
mod settings;
mod shift;
mod site_page;
mod steering_meeting;
mod taking_back;
mod vehicle;
mod vehicle_due;

pub use backup::replace_damaged;
pub(crate) use backup::sync_folder;
pub use erased_mark::{Erasures, Person};
pub use erasure_work::{ErasureTask, ErasureWork, HeldUp};
pub use error::StoreError;
pub use file_identity::FileIdentity;
pub use files::files_of;
pub use history::{About, History, Operation};
pub use mentions::{TakenMentions, TextWithMention, map_message};
pub use notice::OutgoingMail;
pub use open::Store;
pub use operation::{Change, NewOperation, View};
pub use operation_kind::OperationKind;
pub use personal_data::{PersonalData, without_others};
pub use publication::PublishedChange;
pub use roster::{PlanRun, Proof};
pub use taking_back::{NotTakenBack, TakenBack};
