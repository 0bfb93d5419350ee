-- Members whose name and contact have been erased. It is no part of the operation log: erasing cannot be taken back.
CREATE TABLE erased_member (
    member_id INTEGER PRIMARY KEY REFERENCES member (id),
    at        TEXT NOT NULL
) STRICT;
