//! Where members stand in the tables.

/// The columns that hold the number of a member, whatever the table.
pub(super) const WHOM: [&str; 4] = ["member_id", "one", "other", "driver_id"];

/// Tables of which nothing is left of an erased member: what they said, wished and were sent. Where a seat was
/// taken, a car driven or a driver introduced stays for the figures, without a person.
pub(super) const ABOUT_ONE: [&str; 8] = [
    "member_pair",
    "weekly_availability",
    "availability_exception",
    "calendar_wish",
    "calendar_address",
    "session_invitation",
    "notified",
    "notice",
];
