//! Times at which drivers are introduced to a vehicle (genomgång på bilen).

use chrono::NaiveDateTime;

use super::member::MemberId;
use super::vehicle::VehicleId;

/// The number of a time at which drivers are introduced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionId(pub i64);

/// A time at which drivers are introduced to a vehicle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntroductionSession {
    /// Number in the database.
    pub id: SessionId,
    /// The vehicle.
    pub vehicle: VehicleId,
    /// Local start.
    pub start: NaiveDateTime,
    /// Where; empty if not told.
    pub place: String,
    /// Who shows the vehicle; empty if not told.
    pub trainer: String,
    /// Who is invited, and whether they came.
    pub invited: Vec<(MemberId, bool)>,
}
