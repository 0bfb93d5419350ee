//! Cells that name somebody.

use crate::model::member::{Member, MemberId};
use crate::workflows::import::fault::{Expected, MemberFault};
use crate::workflows::import::table::{CsvRow, CsvTable, Faults};
use crate::workflows::lookup;
use crate::workflows::parse;

/// The member whom a cell of a row names; notes a fault with a guess where it names nobody.
pub fn member_of_row(
    table: &CsvTable,
    row: &CsvRow,
    key: &str,
    members: &[Member],
    faults: &mut Faults,
) -> Option<MemberId> {
    let name = table.parse_required(row, key, faults, parse::words, Expected::Name)?;
    match lookup::member(members, &name) {
        Ok(member) => Some(member.id),
        Err(_) => {
            faults.add_found(row.line, || unknown_member(table, key, &name, members));
            None
        }
    }
}

/// That a cell names nobody, with a guess at who of the members is meant.
pub fn unknown_member(table: &CsvTable, key: &str, name: &str, members: &[Member]) -> MemberFault {
    unknown(table.heading(key), name, members.iter().map(|member| member.profile.name.as_str()))
}

/// That a cell of a column names nobody, with a guess at which name is meant.
pub fn unknown<'a>(column: &str, name: &str, names: impl Iterator<Item = &'a str>) -> MemberFault {
    let meant = lookup::alike(&name.to_lowercase(), names).into_iter().next();
    MemberFault::Unknown { column: column.to_owned(), name: name.to_owned(), meant }
}
