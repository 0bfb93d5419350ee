//! Members and how they stand to each other.

use rusqlite::{Row, params};

use super::columns::{Put, get, get_optional};
use super::{Change, StoreError, View};
use crate::model::member::{Member, MemberId, Pair, Profile, Roles};
use crate::model::pace::Pace;

impl View<'_> {
    /// All members, those who left among them, by number.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn members(&self) -> Result<Vec<Member>, StoreError> {
        self.rows("SELECT * FROM member ORDER BY id", [], |row| {
            Ok(Member { id: MemberId(row.get("id")?), profile: profile(row)? })
        })
    }

    /// All pairs of members who like to, or must not, ride together.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn pairs(&self) -> Result<Vec<Pair>, StoreError> {
        self.rows("SELECT * FROM member_pair ORDER BY one, other", [], |row| {
            Ok(Pair { one: MemberId(row.get("one")?), other: MemberId(row.get("other")?), bond: get(row, "bond")? })
        })
    }
}

fn profile(row: &Row<'_>) -> Result<Profile, StoreError> {
    let bad = |column, value: i64| StoreError::BadValue { column, value: value.to_string() };
    let pace: i64 = row.get("pace")?;
    Ok(Profile {
        name: row.get("name")?,
        phone: row.get("phone")?,
        email: row.get("email")?,
        roles: Roles::of(row.get("drives")?, row.get("rides_along")?).ok_or_else(|| bad("drives", 0))?,
        experienced: row.get("experienced")?,
        board: row.get("board")?,
        household: row.get("household")?,
        automatic_only: row.get("automatic_only")?,
        pace: Pace::from_hundredths(pace).ok_or_else(|| bad("pace", pace))?,
        max_week: row.get("max_week")?,
        max_month: row.get("max_month")?,
        must_serve: row.get("must_serve")?,
        joined: get_optional(row, "joined")?,
        left: get_optional(row, "left_on")?,
        available_unless_told: row.get("available_unless_told")?,
    })
}

impl Change<'_> {
    /// Adds a member.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn add_member(&self, profile: &Profile) -> Result<MemberId, StoreError> {
        self.put_member(None, profile)?;
        Ok(MemberId(self.transaction.last_insert_rowid()))
    }

    /// Replaces what is told of a member.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn update_member(&self, id: MemberId, profile: &Profile) -> Result<(), StoreError> {
        self.put_member(Some(id), profile)
    }

    fn put_member(&self, id: Option<MemberId>, profile: &Profile) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO member (id, name, phone, email, drives, rides_along, experienced, board, household,
                 automatic_only, pace, max_week, max_month, must_serve, joined, left_on, available_unless_told)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, phone = excluded.phone, email = excluded.email,
                 drives = excluded.drives, rides_along = excluded.rides_along, experienced = excluded.experienced,
                 board = excluded.board, household = excluded.household, automatic_only = excluded.automatic_only,
                 pace = excluded.pace, max_week = excluded.max_week, max_month = excluded.max_month,
                 must_serve = excluded.must_serve, joined = excluded.joined, left_on = excluded.left_on,
                 available_unless_told = excluded.available_unless_told",
            params![
                id.map(|id| id.0),
                profile.name,
                profile.phone,
                profile.email,
                profile.roles.drives(),
                profile.roles.rides_along(),
                profile.experienced,
                profile.board,
                profile.household,
                profile.automatic_only,
                profile.pace.hundredths(),
                profile.max_week,
                profile.max_month,
                profile.must_serve,
                Put(profile.joined),
                Put(profile.left),
                profile.available_unless_told,
            ],
        )?;
        Ok(())
    }

    /// Says how two members stand to each other, in place of what was said before.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn set_pair(&self, pair: Pair) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO member_pair (one, other, bond) VALUES (?1, ?2, ?3)
             ON CONFLICT (one, other) DO UPDATE SET bond = ?3 WHERE bond <> ?3",
            params![pair.one.0, pair.other.0, Put(pair.bond)],
        )?;
        Ok(())
    }

    /// Forgets how two members stand to each other.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn remove_pair(&self, pair: Pair) -> Result<(), StoreError> {
        self.execute("DELETE FROM member_pair WHERE one = ?1 AND other = ?2", params![pair.one.0, pair.other.0])?;
        Ok(())
    }
}
