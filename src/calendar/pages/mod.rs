//! Pages that go with the calendars: each member's own, a sheet with its address for printing, and what to do
//! with a file of changes. They need no script and fetch nothing from elsewhere.

mod front_page;
mod how_to_page;
mod member_page;
mod programs;
mod qr;
mod sheets;

pub use front_page::front_page;
pub use how_to_page::how_to_page;
pub use member_page::{MemberAddress, MemberShifts, member_page};
pub use sheets::{Sheet, sheets};
