//! What is chosen: drawing and acting ask the same, so that a key acts on what is seen to be chosen.

use crate::board::advice::{MemberAdvice, ShiftAdvice};
use crate::board::chosen::{Chosen, Pane};
use crate::board::grid::{Place, SeatKey};
use crate::board::picture::{SeatSpot, key, seats};
use crate::board::state::Board;
use crate::model::member::MemberId;
use crate::model::roster::RosterShift;

impl Board {
    /// What is chosen.
    pub fn chosen(&self) -> Chosen {
        let spot = self.spot();
        let elsewhere = self.found.filter(|found| spot.and_then(|spot| spot.member) != Some(*found));
        match (elsewhere.filter(|_| self.pane == Pane::Found), self.shift().zip(spot)) {
            (Some(member), _) => Chosen::Member(member),
            (None, Some((shift, spot))) => Chosen::Seat(key(shift), spot),
            (None, None) => Chosen::Nothing,
        }
    }

    /// The chosen seat and its shift, if a seat is chosen.
    pub fn chosen_seat(&self) -> Option<(&RosterShift, SeatSpot)> {
        match self.chosen() {
            Chosen::Seat(_, spot) => self.shift().map(|shift| (shift, spot)),
            Chosen::Member(_) | Chosen::Nothing => None,
        }
    }

    /// The chosen seat by what tells it from all others; nothing in a shift that nobody can change any more.
    pub fn seat_key(&self) -> Option<SeatKey> {
        let (shift, spot) = self.chosen_seat()?;
        (!self.picture.facts.has_begun(shift)).then(|| (key(shift), spot.seat, spot.member))
    }

    /// The member that is chosen: looked for, or in the chosen seat.
    pub fn member(&self) -> Option<MemberId> {
        match self.chosen() {
            Chosen::Seat(_, spot) => spot.member,
            Chosen::Member(member) => Some(member),
            Chosen::Nothing => None,
        }
    }

    /// The member that the part beside the grid is about, if it is about one.
    pub fn member_beside(&self) -> Option<MemberId> {
        self.member().filter(|_| self.pane != Pane::Shift)
    }

    /// What is known of the chosen seat.
    pub fn advice(&self) -> Option<&ShiftAdvice> {
        self.seat_key().and_then(|seat| self.advice_on(seat))
    }

    /// What is known of a seat.
    pub fn advice_on(&self, seat: SeatKey) -> Option<&ShiftAdvice> {
        self.advice.as_ref().filter(|advice| advice.of == seat)
    }

    /// What is known of the chosen member.
    pub fn member_advice(&self) -> Option<&MemberAdvice> {
        self.member_advice.as_ref().filter(|advice| Some(advice.of) == self.member())
    }

    /// The shift under the cursor.
    pub fn shift(&self) -> Option<&RosterShift> {
        self.grid().shift_at(self.place).map(|index| self.picture.shift(index))
    }

    /// The seats of the shift under the cursor.
    pub fn seats(&self) -> Vec<SeatSpot> {
        self.shift().map(seats).unwrap_or_default()
    }

    /// The seat under the cursor.
    pub fn spot(&self) -> Option<SeatSpot> {
        self.seats().get(self.seat).copied()
    }

    /// The cursor goes to a place, and to the seat there that most needs somebody. What is beside the grid follows it.
    pub(super) fn go(&mut self, place: Place) {
        let (rows, columns) = (self.grid().rows.len(), self.grid().columns.len());
        self.place =
            Place { row: place.row.min(rows.saturating_sub(1)), column: place.column.min(columns.saturating_sub(1)) };
        let seat = self.seats().iter().position(|spot| spot.member.is_none() && spot.needed).unwrap_or(0);
        self.choose_seat(seat);
        self.scroll_to_cursor();
    }

    /// Another seat of the shift under the cursor is chosen. What is beside the grid follows.
    pub(super) fn choose_seat(&mut self, seat: usize) {
        self.seat = seat;
        if self.pane == Pane::Found {
            self.pane = Pane::Shift;
        }
    }
}
