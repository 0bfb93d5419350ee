//! Members from a CSV file.

use std::collections::BTreeMap;

use crate::model::member::{Bond, Member, MemberId, Pair, Profile, Roles};
use crate::store::Change;
use crate::workflows::import::cells::unknown;
use crate::workflows::import::fault::{Expected, MemberFault};
use crate::workflows::import::table::Column;
use crate::workflows::import::table::CsvRow;
use crate::workflows::import::table::CsvTable;
use crate::workflows::import::table::Faults;
use crate::workflows::import::table::optional;
use crate::workflows::import::table::required;
use crate::workflows::parse;
use crate::workflows::refusal::Refusal;

const COLUMNS: &[Column] = &[
    required("name", &["namn", "name"]),
    required("roles", &["roll", "roller", "role", "roles"]),
    optional("phone", &["telefon", "mobil", "mobiltelefon", "tel", "phone", "mobile"]),
    optional("email", &["e-post", "epost", "mejl", "mail", "email"]),
    optional("experienced", &["erfaren", "experienced"]),
    optional("board", &["styrelse", "styrelsen", "board"]),
    optional("household", &["hushåll", "household"]),
    optional("automatic_only", &["bara automat", "endast automat", "automat", "automatic only", "automatic"]),
    optional("pace", &["pass per månad", "takt", "önskad takt", "pace", "shifts a month", "shifts per month"]),
    optional("max_week", &["mest per vecka", "max per vecka", "max week", "most a week"]),
    optional("max_month", &["mest per månad", "max per månad", "max month", "most a month"]),
    optional("must_serve", &["alltid med", "must serve", "always serve"]),
    optional("joined", &["med sedan", "medlem sedan", "joined"]),
    optional("left", &["slutade", "slutat", "left"]),
    optional("prefers", &["åker gärna med", "gärna med", "prefers", "likes to ride with"]),
    optional("avoids", &["åker inte med", "inte med", "avoids", "must not ride with"]),
    optional("available", &["kan om inget sägs", "tillgänglig om inget sägs", "available unless told"]),
];

/// A row that names a member, whatever else is wrong with it.
struct NamedRow<'a> {
    row: &'a CsvRow,
    name: String,
}

/// What was stored of a file of members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MembersImported {
    /// How many are new.
    pub added: usize,
    /// How many were changed.
    pub changed: usize,
    /// Headings that mean nothing to us.
    pub ignored: Vec<String>,
}

/// Stores the members of a file. With `update`, members of the same name are changed, and else refused.
///
/// # Errors
/// Every fault of the file, by line and column.
pub fn import(change: &Change<'_>, file: &str, bytes: &[u8], update: bool) -> Result<MembersImported, Refusal> {
    let table = CsvTable::read(file, bytes, COLUMNS)?;
    let mut faults = Faults::default();
    let existing: BTreeMap<String, Member> =
        change.members()?.into_iter().map(|member| (member.profile.name.to_lowercase(), member)).collect();
    let mut seen: BTreeMap<String, u64> = BTreeMap::new();
    let (mut named, mut profiles) = (Vec::new(), Vec::new());
    for row in &table.rows {
        let name = table.parse_required(row, "name", &mut faults, parse::words, Expected::Name);
        let key = name.as_deref().unwrap_or_default().to_lowercase();
        let before = existing.get(&key).map(|member| &member.profile);
        let profile = profile(&table, row, before, name.as_deref(), &mut faults);
        let Some(name) = name else { continue };
        if let Some(first) = seen.insert(key, row.line) {
            faults.add(row.line, MemberFault::Double { name: name.clone(), first });
        }
        if !update && before.is_some() {
            faults.add(row.line, MemberFault::Exists { name: name.clone() });
        }
        profiles.extend(profile);
        named.push(NamedRow { row, name });
    }
    let pairs = named_pairs(&table, &named, &existing, &mut faults);
    faults.check(file)?;
    let (added, changed) = store(change, &profiles, &existing, &pairs)?;
    Ok(MembersImported { added, changed, ignored: table.ignored })
}

/// What a row says, on top of what was known of the member before.
fn profile(
    table: &CsvTable,
    row: &CsvRow,
    before: Option<&Profile>,
    name: Option<&str>,
    faults: &mut Faults,
) -> Option<Profile> {
    let roles = table.parse_required(row, "roles", faults, parse::roles, Expected::Roles);
    let start = before.cloned().unwrap_or_else(|| Profile::named(String::new(), Roles::Both));
    let yes = |key, faults: &mut Faults| table.parse(row, key, faults, parse::yes_or_no, Expected::YesNo);
    let date = |key, faults: &mut Faults| table.parse(row, key, faults, parse::date, Expected::Date);
    let most = |key, faults: &mut Faults, most: u32| {
        let number = |text: &str| text.parse::<u32>().ok().filter(|number| *number <= most).ok_or(());
        table.parse(row, key, faults, number, Expected::Number)
    };
    let profile = Profile {
        name: String::new(),
        roles: Roles::Both,
        phone: table.parse(row, "phone", faults, parse::phone, Expected::Phone).or(start.phone),
        email: table.parse(row, "email", faults, parse::email, Expected::Email).or(start.email),
        experienced: yes("experienced", faults).unwrap_or(start.experienced),
        board: yes("board", faults).unwrap_or(start.board),
        household: table.parse(row, "household", faults, parse::words, Expected::Name).or(start.household),
        automatic_only: yes("automatic_only", faults).unwrap_or(start.automatic_only),
        pace: table.parse(row, "pace", faults, parse::pace, Expected::Pace).unwrap_or(start.pace),
        max_week: most("max_week", faults, 14).unwrap_or(start.max_week),
        max_month: most("max_month", faults, 62).unwrap_or(start.max_month),
        must_serve: yes("must_serve", faults).unwrap_or(start.must_serve),
        joined: date("joined", faults).or(start.joined),
        left: date("left", faults).or(start.left),
        available_unless_told: yes("available", faults).unwrap_or(start.available_unless_told),
    };
    if profile.joined.zip(profile.left).is_some_and(|(joined, left)| left < joined) {
        faults.add(row.line, MemberFault::LeftBeforeJoined);
    }
    Some(Profile { name: name?.to_owned(), roles: roles?, ..profile })
}

/// The pairs that the file names, by the names of both.
fn named_pairs(
    table: &CsvTable,
    rows: &[NamedRow<'_>],
    existing: &BTreeMap<String, Member>,
    faults: &mut Faults,
) -> Vec<(String, String, Bond)> {
    let names: Vec<String> = rows
        .iter()
        .map(|row| row.name.clone())
        .chain(existing.values().map(|member| member.profile.name.clone()))
        .collect();
    let mut pairs: Vec<(String, String, Bond)> = Vec::new();
    for NamedRow { row, name: own } in rows {
        for (key, bond) in [("prefers", Bond::Prefer), ("avoids", Bond::Avoid)] {
            let others = table.cell(row, key).unwrap_or_default().split(['|', ',', '/']);
            for other in others.map(str::trim).filter(|other| !other.is_empty()) {
                let found = names.iter().find(|name| name.to_lowercase() == other.to_lowercase());
                match found {
                    Some(name) if name != own => pairs.push((own.clone(), name.clone(), bond)),
                    Some(_) => faults.add(row.line, MemberFault::PairWithSelf { name: other.to_owned() }),
                    None => faults
                        .add_found(row.line, || unknown(table.heading(key), other, names.iter().map(String::as_str))),
                }
            }
        }
    }
    contradictions(&pairs, rows, faults);
    pairs
}

/// A member cannot both like to and not be allowed to ride with another.
fn contradictions(pairs: &[(String, String, Bond)], rows: &[NamedRow<'_>], faults: &mut Faults) {
    for (one, other, bond) in pairs {
        let contrary = pairs
            .iter()
            .any(|(a, b, other_bond)| other_bond != bond && (a == one && b == other || a == other && b == one));
        if contrary && *bond == Bond::Avoid {
            let line = rows.iter().find(|row| row.name == *one).map_or(0, |row| row.row.line);
            faults.add(line, MemberFault::ContraryPair { one: one.clone(), other: other.clone() });
        }
    }
}

fn store(
    change: &Change<'_>,
    profiles: &[Profile],
    existing: &BTreeMap<String, Member>,
    pairs: &[(String, String, Bond)],
) -> Result<(usize, usize), Refusal> {
    let (mut added, mut changed) = (0, 0);
    let mut numbers: BTreeMap<String, MemberId> =
        existing.iter().map(|(name, member)| (name.clone(), member.id)).collect();
    for profile in profiles {
        match existing.get(&profile.name.to_lowercase()) {
            Some(member) if member.profile == *profile => {}
            Some(member) => {
                change.update_member(member.id, profile)?;
                changed += 1;
            }
            None => {
                numbers.insert(profile.name.to_lowercase(), change.add_member(profile)?);
                added += 1;
            }
        }
    }
    let number = |name: &String| numbers.get(&name.to_lowercase()).copied();
    for (one, other, bond) in pairs {
        let pair = number(one).zip(number(other)).and_then(|(one, other)| Pair::of(one, other, *bond));
        if let Some(pair) = pair {
            change.set_pair(pair)?;
        }
    }
    Ok((added, changed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::fixtures::{operation, weekday_shifts};
    use crate::workflows::import::fault::{Fault, FaultKind};
    use crate::workflows::import::refusal::ImportRefusal;

    /// All that is wrong with a file.
    fn faults(text: &str) -> Vec<Fault> {
        let mut store = weekday_shifts();
        let refused = store.change(&operation("import"), |change| {
            let imported = import(change, "medlemmar.csv", text.as_bytes(), false)?;
            Ok::<_, Refusal>((imported, crate::message!("and")))
        });
        match refused {
            Err(Refusal::Import(ImportRefusal::Faulty { faults, .. })) => faults,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_row_with_a_fault_is_still_a_name_that_others_may_use() {
        let (column, name) = ("Roll".to_owned(), "Eva Ek".to_owned());
        let bad = FaultKind::BadCell { column, value: "chafför".to_owned(), expected: Expected::Roles };
        assert_eq!(
            faults("Namn;Roll;Åker gärna med\nEva Ek;chafför;\nFia Fors;förare;Eva Ek\nEva Ek;förare;\n"),
            [Fault { line: 2, kind: bad }, Fault { line: 4, kind: MemberFault::Double { name, first: 2 }.into() }]
        );
    }

    #[test]
    fn who_is_named_and_not_there_is_guessed_at() {
        let (column, name) = ("Åker inte med".to_owned(), "Eva Eck".to_owned());
        let unknown = MemberFault::Unknown { column, name, meant: Some("Eva Ek".to_owned()) };
        assert_eq!(
            faults("Namn;Roll;Åker inte med\nEva Ek;förare;\nFia Fors;förare;Eva Eck\n"),
            [Fault { line: 3, kind: unknown.into() }]
        );
    }

    #[test]
    fn two_cannot_both_like_to_and_not_be_allowed_to_ride_together() {
        let (one, other) = ("Fia Fors".to_owned(), "Eva Ek".to_owned());
        let text = "Namn;Roll;Gärna med;Inte med\nEva Ek;förare;Fia Fors;\nFia Fors;förare;;Eva Ek\n";
        assert_eq!(faults(text), [Fault { line: 3, kind: MemberFault::ContraryPair { one, other }.into() }]);
    }
}
