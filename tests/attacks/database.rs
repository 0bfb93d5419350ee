//! Files that are no database, somebody else's, or made to do harm.
