//! What leaves the program as files: calendars, the folder for a web host.

pub mod calendar_files;
pub mod calendar_site;
pub mod left_on_web;
pub mod output;
pub mod refusal;
pub mod site;
pub mod site_folder;
pub mod stream;
pub mod web_folder;
pub mod wishes;
