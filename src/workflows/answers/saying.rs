//! Something said of a time: it stands in place of what the same member said of the same time before.

use crate::model::availability::{Availability, AvailabilityException, WeeklyAvailability};
use crate::store::{Change, StoreError};

/// Something that can be said of a time, as it is kept.
pub trait Sayable: Sized {
    /// Whether both speak of the same member and time.
    fn is_of_the_same_time(&self, other: &Self) -> bool;

    /// What is said.
    fn answer(&self) -> Availability;

    /// Stores it; gives it as it is kept.
    fn add(self, change: &Change<'_>) -> Result<Self, StoreError>;

    /// Takes it away.
    fn remove(&self, change: &Change<'_>) -> Result<(), StoreError>;
}

impl Sayable for WeeklyAvailability {
    fn is_of_the_same_time(&self, other: &Self) -> bool {
        WeeklyAvailability::is_of_the_same_time(self, other)
    }

    fn answer(&self) -> Availability {
        self.availability
    }

    fn add(self, change: &Change<'_>) -> Result<Self, StoreError> {
        Ok(Self { id: change.add_weekly_availability(&self)?, ..self })
    }

    fn remove(&self, change: &Change<'_>) -> Result<(), StoreError> {
        change.remove_weekly_availability(self.id)
    }
}

impl Sayable for AvailabilityException {
    fn is_of_the_same_time(&self, other: &Self) -> bool {
        AvailabilityException::is_of_the_same_time(self, other)
    }

    fn answer(&self) -> Availability {
        self.availability
    }

    fn add(self, change: &Change<'_>) -> Result<Self, StoreError> {
        Ok(Self { id: change.add_availability_exception(&self)?, ..self })
    }

    fn remove(&self, change: &Change<'_>) -> Result<(), StoreError> {
        change.remove_availability_exception(self.id)
    }
}

/// Stores what is said, in place of what was said of the same time before. Says whether that is new.
pub fn say<T: Sayable>(change: &Change<'_>, known: &mut Vec<T>, said: T) -> Result<bool, StoreError> {
    let before: Vec<&T> = known.iter().filter(|known| known.is_of_the_same_time(&said)).collect();
    if matches!(before.as_slice(), [only] if only.answer() == said.answer()) {
        return Ok(false);
    }
    before.iter().try_for_each(|said| said.remove(change))?;
    if !before.is_empty() {
        known.retain(|known| !known.is_of_the_same_time(&said));
    }
    known.push(said.add(change)?);
    Ok(true)
}
