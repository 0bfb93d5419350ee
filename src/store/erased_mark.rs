//! How those who were erased are known again: keyed hashes of their names, numbers and addresses, from which nobody can
//! read who they were. What comes back by an older backup is erased anew.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use ring::hmac;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, params};

use super::columns::Put;
use super::{Change, Store, StoreError, TakenMentions, View};
use crate::model::member::MemberId;

/// By what somebody is known again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum MarkKind {
    Name,
    Phone,
    Email,
}

/// Somebody who may have been erased before.
#[derive(Debug, Clone, Copy)]
pub struct Person<'a> {
    /// Full name.
    pub name: &'a str,
    /// Telephone number.
    pub phone: Option<&'a str>,
    /// E-mail address.
    pub email: Option<&'a str>,
}

/// A kind of mark, and the keyed hash of one.
type Hash = (String, String);

/// Those who were erased in an association, as far as they can be known again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Erasures {
    /// The association, by its uid.
    association: Option<String>,
    /// The numbers of all of them.
    members: BTreeSet<MemberId>,
    /// The hashes of each, with their kinds.
    marks: BTreeMap<MemberId, BTreeSet<Hash>>,
}

impl MarkKind {
    fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Phone => "phone",
            Self::Email => "email",
        }
    }

    /// A mark without what people write in more ways than one: the order, the capitals and the spaces of a name, what
    /// stands between the digits of a number and before them for the country.
    fn plain(self, text: &str) -> String {
        match self {
            Self::Name => {
                let lower = text.to_lowercase();
                let mut words: Vec<&str> =
                    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
                words.sort_unstable();
                words.join(" ")
            }
            Self::Phone => {
                let digits: String = text.chars().filter(char::is_ascii_digit).collect();
                let is_abroad = text.trim_start().starts_with('+');
                let national = match digits.strip_prefix("00").or(is_abroad.then_some(digits.as_str())) {
                    Some(abroad) => abroad.strip_prefix("46").map(|rest| rest.trim_start_matches('0')),
                    None => digits.strip_prefix('0'),
                };
                national.map_or(digits.clone(), |rest| format!("0{rest}"))
            }
            Self::Email => text.trim().to_lowercase(),
        }
    }
}

impl Person<'_> {
    fn marks(&self) -> BTreeSet<(MarkKind, String)> {
        let all = [(MarkKind::Name, Some(self.name)), (MarkKind::Phone, self.phone), (MarkKind::Email, self.email)];
        let told = all.into_iter().filter_map(|(kind, text)| Some((kind, kind.plain(text?))));
        told.filter(|(_, plain)| !plain.is_empty()).collect()
    }
}

fn hash(key: &str, kind: MarkKind, plain: &str) -> Hash {
    let key = hmac::Key::new(hmac::HMAC_SHA256, key.as_bytes());
    let tag = hmac::sign(&key, format!("{}:{plain}", kind.word()).as_bytes());
    let digits = tag.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
    (kind.word().to_owned(), digits)
}

impl Erasures {
    /// Whether somebody of a name, a number or an address was erased.
    pub fn knows(&self, person: Person<'_>) -> bool {
        let hashes = self.hashes(&person.marks());
        self.marks.values().any(|known| !known.is_disjoint(&hashes))
    }

    /// Whether nobody was erased.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Those of another copy of the same association too.
    pub fn join(&mut self, other: Self) {
        if self.association.is_none() {
            self.association.clone_from(&other.association);
        }
        if self.association == other.association {
            self.members.extend(other.members);
            other.marks.into_iter().for_each(|(member, marks)| self.marks.entry(member).or_default().extend(marks));
        }
    }

    /// Whether a member of a copy is the one who was erased under that number, by what they are or were known by there.
    fn are_of(&self, member: MemberId, marks: &BTreeSet<(MarkKind, String)>) -> bool {
        match self.marks.get(&member) {
            Some(known) => !known.is_disjoint(&self.hashes(marks)),
            // Who was erased before hashes were kept is known by the number alone.
            None => self.members.contains(&member),
        }
    }

    fn hashes(&self, marks: &BTreeSet<(MarkKind, String)>) -> BTreeSet<Hash> {
        let key = self.association.as_deref().unwrap_or_default();
        marks.iter().map(|(kind, plain)| hash(key, *kind, plain)).collect()
    }
}

impl View<'_> {
    /// Those who were erased. A database of an older schema knows their numbers alone.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn erasures(&self) -> Result<Erasures, StoreError> {
        let mut erasures = Erasures {
            association: self.association()?.map(|association| association.uid),
            members: self.erased_members()?,
            marks: BTreeMap::new(),
        };
        if !has_marks(&self.transaction)? {
            return Ok(erasures);
        }
        let found = self.rows("SELECT member_id, kind, hash FROM erased_mark", [], |row| {
            Ok((MemberId(row.get("member_id")?), (row.get("kind")?, row.get("hash")?)))
        })?;
        for (member, mark) in found {
            erasures.members.insert(member);
            erasures.marks.entry(member).or_default().insert(mark);
        }
        Ok(erasures)
    }

    /// The members who were erased, and stand in this copy as who they were.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn returned(&self, erasures: &Erasures) -> Result<Vec<MemberId>, StoreError> {
        let association = self.association()?.map(|association| association.uid);
        if erasures.is_empty() || association != erasures.association {
            return Ok(Vec::new());
        }
        let erased_here = self.erased_members()?;
        let mut returned = Vec::new();
        for member in erasures.members.difference(&erased_here) {
            let marks = self.marks_by_kind(*member)?;
            if !marks.is_empty() && erasures.are_of(*member, &marks) {
                returned.push(*member);
            }
        }
        Ok(returned)
    }

    /// All by which a member is or has been known, as it was written, but for what another member has too.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn known_as(&self, member: MemberId) -> Result<BTreeSet<String>, StoreError> {
        let rows = self.rows(OF_MEMBER, params![member.0], |row| {
            Ok([row.get::<_, Option<String>>(0)?, row.get(1)?, row.get(2)?])
        })?;
        let others = self.rows(OF_OTHERS, params![member.0], |row| {
            Ok([row.get::<_, Option<String>>(0)?, row.get(1)?, row.get(2)?])
        })?;
        let others: BTreeSet<String> = others.into_iter().flatten().flatten().collect();
        Ok(rows.into_iter().flatten().flatten().filter(|text| !text.is_empty() && !others.contains(text)).collect())
    }

    /// All by which a member is or has been known, in their plainest forms.
    fn marks_by_kind(&self, member: MemberId) -> Result<BTreeSet<(MarkKind, String)>, StoreError> {
        self.marks_of_rows(OF_MEMBER, member)
    }

    fn marks_of_rows(&self, sql: &str, member: MemberId) -> Result<BTreeSet<(MarkKind, String)>, StoreError> {
        let rows =
            self.rows(sql, params![member.0], |row| Ok([row.get::<_, Option<String>>(0)?, row.get(1)?, row.get(2)?]))?;
        let of_row = |[name, phone, email]: &[Option<String>; 3]| {
            let name = name.as_deref().unwrap_or_default();
            Person { name, phone: phone.as_deref(), email: email.as_deref() }.marks()
        };
        Ok(rows.iter().flat_map(of_row).collect())
    }
}

impl Change<'_> {
    /// Keeps hashes of a member who is about to be erased. What another member has too, such as the number of a couple, is
    /// no mark of theirs.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn keep_erased_marks(&self, member: MemberId) -> Result<(), StoreError> {
        let key = self.association()?.map(|association| association.uid).unwrap_or_default();
        let others = self.marks_of_rows(OF_OTHERS, member)?;
        for (kind, plain) in self.marks_by_kind(member)?.difference(&others) {
            self.keep_mark(member, &hash(&key, *kind, plain))?;
        }
        Ok(())
    }

    /// Erases anew who was erased and has come back with an older state, and takes them out of what lies ahead. Gives how
    /// many they were.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn honour_erasures(
        &self,
        erasures: &Erasures,
        new_name: &dyn Fn(MemberId) -> String,
        at: NaiveDateTime,
    ) -> Result<usize, StoreError> {
        let returned = self.returned(erasures)?;
        for member in &returned {
            let day = Put(at.date());
            let ahead = "DELETE FROM seat WHERE member_id = ?1
                         AND shift_id IN (SELECT id FROM shift WHERE date(starts_at) >= ?2)";
            self.execute(ahead, params![member.0, day])?;
            let left = "UPDATE member SET left_on = max(?2, coalesce(joined, ?2)) WHERE id = ?1 AND left_on IS NULL";
            self.execute(left, params![member.0, Put(at.date())])?;
            self.erase_member(*member, &new_name(*member), &TakenMentions::default(), at)?;
        }
        Ok(returned.len())
    }
}

impl Store {
    /// Erases anew, in a copy that nobody else uses, who was erased since it was made, and keeps their marks in it. Gives
    /// how many they were.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub(super) fn honour(
        &mut self,
        erasures: &Erasures,
        new_name: &dyn Fn(MemberId) -> String,
        at: NaiveDateTime,
    ) -> Result<usize, StoreError> {
        let recording = |connection: &Connection, on: bool| {
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, on).map(|_| ())
        };
        // It is no change of its own.
        recording(&self.connection, false)?;
        let transaction = self.connection.transaction()?;
        let change = Change::outside_the_log(View { transaction });
        let count = change.honour_erasures(erasures, new_name, at)?;
        change.take_over(erasures)?;
        change.end()?;
        recording(&self.connection, true)?;
        Ok(count)
    }
}

impl Change<'_> {
    /// Keeps the marks of those who were erased elsewhere, and of those alone.
    fn take_over(&self, erasures: &Erasures) -> Result<(), StoreError> {
        if !has_marks(&self.transaction)? {
            return Ok(());
        }
        // The hashes of another association mean nothing here.
        if self.association()?.map(|association| association.uid) != erasures.association {
            return Ok(());
        }
        for (member, marks) in &erasures.marks {
            marks.iter().try_for_each(|mark| self.keep_mark(*member, mark))?;
        }
        Ok(())
    }

    fn keep_mark(&self, member: MemberId, (kind, digits): &Hash) -> Result<(), StoreError> {
        let sql = "INSERT OR IGNORE INTO erased_mark (member_id, kind, hash) VALUES (?1, ?2, ?3)";
        self.execute(sql, params![member.0, kind, digits])?;
        Ok(())
    }
}

/// The names, numbers and addresses of a member, now and before.
const OF_MEMBER: &str = "SELECT name, phone, email FROM member WHERE id = ?1
     UNION SELECT after ->> '$.name', after ->> '$.phone', after ->> '$.email'
        FROM operation_change WHERE entity = 'member' AND after ->> '$.id' = ?1
     UNION SELECT before ->> '$.name', before ->> '$.phone', before ->> '$.email'
        FROM operation_change WHERE entity = 'member' AND before ->> '$.id' = ?1";

/// Those that others have now.
const OF_OTHERS: &str = "SELECT name, phone, email FROM member WHERE id <> ?1";

/// Whether a database has a schema that keeps marks.
fn has_marks(connection: &Connection) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'erased_mark')";
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_the_same_in_all_the_ways_in_which_people_write_it() {
        for (kind, one, other) in [
            (MarkKind::Name, "Zork  Zorkman", "zorkman, ZORK"),
            (MarkKind::Name, "Bo\u{a0}Åker", "bo åker"),
            (MarkKind::Phone, "070-174 06 05", "+46 70 174 06 05"),
            (MarkKind::Phone, "070-174 06 05", "0046701740605"),
            (MarkKind::Phone, "070-174 06 05", "+46 (0)70 174 06 05"),
            (MarkKind::Email, "Bo@Example.org", " bo@example.ORG"),
        ] {
            assert_eq!(kind.plain(one), kind.plain(other));
        }
        assert_ne!(MarkKind::Name.plain("Bo Berg"), MarkKind::Name.plain("Bo Bergström"));
        assert_ne!(MarkKind::Phone.plain("+47 70 174 06 05"), MarkKind::Phone.plain("070-174 06 05"));
    }

    #[test]
    fn a_hash_is_of_one_association_and_one_kind_alone() {
        let of = |key: &str, kind| hash(key, kind, "bo berg").1;
        assert_ne!(of("0", MarkKind::Name), of("1", MarkKind::Name));
        assert_ne!(of("0", MarkKind::Name), of("0", MarkKind::Email));
        assert_eq!(of("0", MarkKind::Name).len(), 64);
    }
}
