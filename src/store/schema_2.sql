-- The second step of the schema: an erasure is finished whatever interrupts it, and those who were erased are known again.
-- It has landed: it is never changed.

-- # Erased people

-- What is left to do of an erasure: written in the same transaction as the erasing, gone once it is done.
CREATE TABLE erasure_work (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT NOT NULL CHECK (kind IN ('file', 'page', 'backup', 'compact', 'empty')), -- in the order of the work
    path     TEXT NOT NULL DEFAULT '',  -- the file to remove, the folder of a page, or the backup to clean
    log_mark TEXT NOT NULL DEFAULT '',  -- of 'empty': the salts of the log (WAL) in which the compacted pages stand
    held_up  TEXT CHECK (held_up IS NULL OR held_up IN ('in_use', 'full', 'refused')), -- NULL: not known to be
    CHECK ((path = '') = (kind IN ('compact', 'empty')))
) STRICT;

-- A name, a telephone number or an address that an erased member had, as a keyed hash: who they were cannot be read from
-- it, and somebody who comes back is noticed.
CREATE TABLE erased_mark (
    member_id INTEGER NOT NULL, -- no reference: an older backup may not have the member
    kind      TEXT NOT NULL CHECK (kind IN ('name', 'phone', 'email')),
    hash      TEXT NOT NULL CHECK (length(hash) = 64),         -- HMAC-SHA-256 of the mark in its plainest form; the key is `association.uid`
    PRIMARY KEY (member_id, kind, hash)
) STRICT;

-- A member whose time to be erased has come by the clock; they are erased on a later day.
CREATE TABLE erasure_due (
    member_id INTEGER PRIMARY KEY REFERENCES member (id),
    seen_on   TEXT NOT NULL CHECK (seen_on IS date(seen_on))   -- the day on which that was first seen
) STRICT;

-- 1: it added somebody of whom nobody was told, and was taken back; what it did is not known any more.
ALTER TABLE operation ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0 CHECK (forgotten IN (0, 1));
