//! Vehicles, and who has been introduced to them, from files.

use crate::message;
use crate::store::{OperationKind, Store};
use crate::workflows::context::{Context, Done};
use crate::workflows::import::{Imported, introductions, vehicles};
use crate::workflows::refusal::Refusal;

/// Takes the vehicles of a file; gives the headings that mean nothing.
///
/// # Errors
/// Every fault of the file, by line and column.
pub fn import(
    context: &Context,
    store: &mut Store,
    file: &str,
    bytes: &[u8],
    dry_run: bool,
) -> Result<Done<Vec<String>>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let default_car = context.texts.get("default-car");
        let Imported { count, ignored } = vehicles::import(change, file, bytes, &default_car)?;
        Ok((ignored, message!("op-vehicles-imported", file = file, count = count)))
    })
}

/// Takes the introductions of a file; gives the headings that mean nothing.
///
/// # Errors
/// Every fault of the file, by line and column.
pub fn import_introductions(
    context: &Context,
    store: &mut Store,
    file: &str,
    bytes: &[u8],
    dry_run: bool,
) -> Result<Done<Vec<String>>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let Imported { count, ignored } = introductions::import(change, file, bytes)?;
        Ok((ignored, message!("op-introductions-imported", file = file, count = count)))
    })
}
