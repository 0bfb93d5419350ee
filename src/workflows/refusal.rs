//! Why a workflow refuses: one enum a room, and one of them all. A frontend makes sentences of it.

use std::path::{Path, PathBuf};

use crate::message;
use crate::store::StoreError;
use crate::workflows::absence::refusal::AbsenceRefusal;
use crate::workflows::answers::refusal::AnswersRefusal;
use crate::workflows::driving_log::refusal::DrivingLogRefusal;
use crate::workflows::exchange::refusal::ExchangeRefusal;
use crate::workflows::export::refusal::ExportRefusal;
use crate::workflows::failure::Failure;
use crate::workflows::founding::refusal::FoundingRefusal;
use crate::workflows::history::refusal::HistoryRefusal;
use crate::workflows::import::refusal::ImportRefusal;
use crate::workflows::lookup::refusal::LookupRefusal;
use crate::workflows::members::refusal::MembersRefusal;
use crate::workflows::notification::refusal::NotificationRefusal;
use crate::workflows::planning::refusal::PlanningRefusal;
use crate::workflows::publication::refusal::PublicationRefusal;
use crate::workflows::reporting::refusal::ReportingRefusal;
use crate::workflows::seats::refusal::SeatsRefusal;
use crate::workflows::settings::refusal::SettingsRefusal;
use crate::workflows::timetable::refusal::TimetableRefusal;
use crate::workflows::upkeep::refusal::UpkeepRefusal;
use crate::workflows::vehicles::refusal::VehiclesRefusal;

/// Why a workflow refuses.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The database does.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The system does, at a file or folder.
    #[error("file {}", .path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// The database has no association.
    #[error("no association")]
    NoAssociation,
    /// The system gives no random numbers.
    #[error("no chance")]
    NoChance(String),
    /// Something cannot be written as JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// A page, table or workbook cannot be put together.
    #[error("page {0}")]
    Page(String),
    /// Somebody has changed meanwhile what was shown.
    #[error("changed meanwhile")]
    ChangedMeanwhile,
    /// There is nobody who could decide on what was shown.
    #[error("nobody to ask")]
    NobodyToAsk,
    /// What was named could not be found, or means several.
    #[error(transparent)]
    Lookup(#[from] LookupRefusal),
    /// No plan could be made or stored.
    #[error(transparent)]
    Planning(#[from] PlanningRefusal),
    /// A seat could not change hands.
    #[error(transparent)]
    Seats(#[from] SeatsRefusal),
    /// An absence could not be taken.
    #[error(transparent)]
    Absence(#[from] AbsenceRefusal),
    /// A roster could not be published.
    #[error(transparent)]
    Publication(#[from] PublicationRefusal),
    /// An exchange could not go on.
    #[error(transparent)]
    Exchange(#[from] ExchangeRefusal),
    /// A vehicle, or who may drive it, could not be told.
    #[error(transparent)]
    Vehicles(#[from] VehiclesRefusal),
    /// A shift, pattern or closure could not be set.
    #[error(transparent)]
    Timetable(#[from] TimetableRefusal),
    /// A member could not be told.
    #[error(transparent)]
    Members(#[from] MembersRefusal),
    /// What somebody says of when they can could not be taken.
    #[error(transparent)]
    Answers(#[from] AnswersRefusal),
    /// A file could not be taken.
    #[error(transparent)]
    Import(#[from] ImportRefusal),
    /// An association could not be founded.
    #[error(transparent)]
    Founding(#[from] FoundingRefusal),
    /// A setting or a policy could not be set.
    #[error(transparent)]
    Settings(#[from] SettingsRefusal),
    /// Nobody could be told.
    #[error(transparent)]
    Notification(#[from] NotificationRefusal),
    /// Files could not leave.
    #[error(transparent)]
    Export(#[from] ExportRefusal),
    /// A report could not be made.
    #[error(transparent)]
    Reporting(#[from] ReportingRefusal),
    /// A drive could not be written down.
    #[error(transparent)]
    DrivingLog(#[from] DrivingLogRefusal),
    /// A backup could not be made or restored.
    #[error(transparent)]
    Upkeep(#[from] UpkeepRefusal),
    /// An operation could not be taken back.
    #[error(transparent)]
    History(#[from] HistoryRefusal),
}

impl Refusal {
    /// A file or folder that the system refuses.
    pub fn of_file(path: &Path, error: std::io::Error) -> Self {
        Self::File { path: path.to_owned(), error }
    }

    /// Something that cannot be put together, for a reason.
    pub fn of_page(error: impl std::fmt::Display) -> Self {
        Self::Page(error.to_string())
    }

    /// The same in sentences: what happened, where, and what to do.
    pub fn explain(self) -> Failure {
        match self {
            Self::Store(error) => error.into(),
            Self::File { path, error } => Failure::of_file(&path, &error),
            Self::NoAssociation => Failure::no_association(),
            Self::NoChance(reason) => Failure::new(message!("error-no-chance", reason = reason)),
            Self::Json(error) => Failure::new(message!("error-json", reason = error.to_string())),
            Self::Page(reason) => Failure::new(message!("error-page", reason = reason)),
            Self::ChangedMeanwhile => {
                Failure::new(message!("error-changed-meanwhile")).advise(message!("error-changed-meanwhile-advice"))
            }
            Self::NobodyToAsk => Failure::new(message!("error-cannot-ask")).advise(message!("error-cannot-ask-advice")),
            Self::Lookup(refusal) => refusal.explain(),
            Self::Planning(refusal) => refusal.explain(),
            Self::Seats(refusal) => refusal.explain(),
            Self::Absence(refusal) => refusal.explain(),
            Self::Publication(refusal) => refusal.explain(),
            Self::Exchange(refusal) => refusal.explain(),
            Self::Vehicles(refusal) => refusal.explain(),
            Self::Timetable(refusal) => refusal.explain(),
            Self::Members(refusal) => refusal.explain(),
            Self::Answers(refusal) => refusal.explain(),
            Self::Import(refusal) => refusal.explain(),
            Self::Founding(refusal) => refusal.explain(),
            Self::Settings(refusal) => refusal.explain(),
            Self::Notification(refusal) => refusal.explain(),
            Self::Export(refusal) => refusal.explain(),
            Self::Reporting(refusal) => refusal.explain(),
            Self::DrivingLog(refusal) => refusal.explain(),
            Self::Upkeep(refusal) => refusal.explain(),
            Self::History(refusal) => refusal.explain(),
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        refusal.explain()
    }
}

impl From<LookupRefusal> for Failure {
    fn from(refusal: LookupRefusal) -> Self {
        refusal.explain()
    }
}

impl From<PlanningRefusal> for Failure {
    fn from(refusal: PlanningRefusal) -> Self {
        refusal.explain()
    }
}

impl From<SeatsRefusal> for Failure {
    fn from(refusal: SeatsRefusal) -> Self {
        refusal.explain()
    }
}

impl From<AbsenceRefusal> for Failure {
    fn from(refusal: AbsenceRefusal) -> Self {
        refusal.explain()
    }
}

impl From<PublicationRefusal> for Failure {
    fn from(refusal: PublicationRefusal) -> Self {
        refusal.explain()
    }
}

impl From<ExchangeRefusal> for Failure {
    fn from(refusal: ExchangeRefusal) -> Self {
        refusal.explain()
    }
}

impl From<VehiclesRefusal> for Failure {
    fn from(refusal: VehiclesRefusal) -> Self {
        refusal.explain()
    }
}

impl From<TimetableRefusal> for Failure {
    fn from(refusal: TimetableRefusal) -> Self {
        refusal.explain()
    }
}

impl From<MembersRefusal> for Failure {
    fn from(refusal: MembersRefusal) -> Self {
        refusal.explain()
    }
}

impl From<AnswersRefusal> for Failure {
    fn from(refusal: AnswersRefusal) -> Self {
        refusal.explain()
    }
}

impl From<ImportRefusal> for Failure {
    fn from(refusal: ImportRefusal) -> Self {
        refusal.explain()
    }
}

impl From<FoundingRefusal> for Failure {
    fn from(refusal: FoundingRefusal) -> Self {
        refusal.explain()
    }
}

impl From<SettingsRefusal> for Failure {
    fn from(refusal: SettingsRefusal) -> Self {
        refusal.explain()
    }
}

impl From<NotificationRefusal> for Failure {
    fn from(refusal: NotificationRefusal) -> Self {
        refusal.explain()
    }
}

impl From<ExportRefusal> for Failure {
    fn from(refusal: ExportRefusal) -> Self {
        refusal.explain()
    }
}

impl From<ReportingRefusal> for Failure {
    fn from(refusal: ReportingRefusal) -> Self {
        refusal.explain()
    }
}

impl From<DrivingLogRefusal> for Failure {
    fn from(refusal: DrivingLogRefusal) -> Self {
        refusal.explain()
    }
}

impl From<UpkeepRefusal> for Failure {
    fn from(refusal: UpkeepRefusal) -> Self {
        refusal.explain()
    }
}

impl From<HistoryRefusal> for Failure {
    fn from(refusal: HistoryRefusal) -> Self {
        refusal.explain()
    }
}
