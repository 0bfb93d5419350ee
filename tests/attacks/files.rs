//! Places to write that are no plain files, and what others may read.
