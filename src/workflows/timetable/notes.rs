//! Where to patrol in a shift, and what else to know of it.

use crate::i18n::Time;
use crate::message;
use crate::model::shift::ShiftNote;
use crate::model::shift_name::ShiftName;
use crate::store::{OperationKind, Store};
use crate::workflows::context::{Context, Done};
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::timetable::refusal::TimetableRefusal;
use crate::workflows::timetable::shifts::one_day;

/// What is told of a shift; what is not told stays.
#[derive(Debug, Clone)]
pub struct NoteChange {
    /// The areas to patrol; none any more if empty.
    pub areas: Option<String>,
    /// What else to know; nothing any more if empty.
    pub remark: Option<String>,
}

/// Notes something of a shift.
///
/// # Errors
/// If nothing is told, or there is no such shift.
pub fn note(
    context: &Context,
    store: &mut Store,
    name: &ShiftName,
    input: NoteChange,
    dry_run: bool,
) -> Result<Done<()>, Refusal> {
    if input.areas.is_none() && input.remark.is_none() {
        return Err(TimetableRefusal::NoNote.into());
    }
    let day = one_day(name.day)?;
    context.change(store, OperationKind::Change, dry_run, |change| {
        let (roster, cars) = (change.roster(day)?, change.cars()?);
        let found = &lookup::shift(&roster.shifts, &cars, name)?.timetable;
        let id = match found.id {
            Some(id) => id,
            None => change.know_shift(&found.shift, false, found.planned)?,
        };
        let before = change.shift_notes()?.remove(&id).unwrap_or_default();
        let note =
            ShiftNote { areas: input.areas.unwrap_or(before.areas), remark: input.remark.unwrap_or(before.remark) };
        change.set_shift_note(id, &note)?;
        let time = Time::Shift(found.shift.start, found.shift.end);
        if note == ShiftNote::default() {
            return Ok(((), message!("op-shift-note-removed", time = time)));
        }
        let parts = [note.areas, note.remark].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
        Ok(((), message!("op-shift-noted", time = time, text = parts.join(" · "))))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::fixtures::{context, weekday_shifts};

    #[test]
    fn what_is_not_told_anew_of_a_shift_stays_and_nothing_is_no_note() {
        let (mut store, shift) = (weekday_shifts(), "2021-02-08T10".parse().unwrap());
        let mut tell = |areas: Option<&str>, remark: Option<&str>| {
            let input = NoteChange { areas: areas.map(str::to_owned), remark: remark.map(str::to_owned) };
            note(&context(), &mut store, &shift, input, false).map(|_| {
                let notes = store.view().unwrap().shift_notes().unwrap();
                notes.into_values().collect::<Vec<_>>()
            })
        };
        tell(Some("Tuna"), None).unwrap();
        let both = ShiftNote { areas: "Tuna".to_owned(), remark: "Möt polisen".to_owned() };
        assert_eq!(tell(None, Some("Möt polisen")).unwrap(), [both]);
        assert!(matches!(tell(None, None).unwrap_err(), Refusal::Timetable(TimetableRefusal::NoNote)));
    }
}
