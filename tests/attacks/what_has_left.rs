//! Addresses, pages and mails that cannot be taken back.
