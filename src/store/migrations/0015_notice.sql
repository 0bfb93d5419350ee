-- Who has been told what, when and how. It is no part of the operation log: taking an operation back must not
-- take back what people have read or heard.
CREATE TABLE notice (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    -- No reference: undoing may take a member away, and what was said stays said.
    member_id  INTEGER NOT NULL,
    at         TEXT NOT NULL,
    by         TEXT NOT NULL,
    way        TEXT NOT NULL CHECK (way IN ('by_hand', 'mail')),
    -- 'sending' before a message leaves, and for ever after if nobody knows whether the server took it.
    state      TEXT NOT NULL CHECK (state IN ('sending', 'sent', 'failed')),
    address    TEXT,
    message_id TEXT UNIQUE,
    -- Why it failed, in the words of the server.
    reason     TEXT,
    -- What it tells, as JSON.
    news       TEXT NOT NULL,
    CHECK ((way = 'mail') = (message_id IS NOT NULL)),
    CHECK ((way = 'mail') = (address IS NOT NULL))
) STRICT;

-- Nobody gets another message while it is not known what became of the last one.
CREATE UNIQUE INDEX notice_on_its_way ON notice (member_id) WHERE state = 'sending';

-- What each member last heard of each shift.
CREATE TABLE notified (
    member_id  INTEGER NOT NULL,
    shift_id   INTEGER NOT NULL,
    -- NULL: heard that the seat is not theirs any more.
    seat       TEXT CHECK (seat IN ('driver', 'ride_along')),
    starts_at  TEXT NOT NULL,
    ends_at    TEXT NOT NULL,
    vehicle_id INTEGER,
    -- The others in the car, as JSON: [[member, seat], …].
    crew       TEXT NOT NULL,
    notice_id  INTEGER NOT NULL REFERENCES notice (id),
    PRIMARY KEY (member_id, shift_id)
) STRICT, WITHOUT ROWID;

-- How mail is sent; at most one. The password is never stored.
CREATE TABLE mail_server (
    id            INTEGER PRIMARY KEY CHECK (id = 1),
    sender        TEXT NOT NULL,
    -- Empty: letters are written to files, and not sent.
    host          TEXT NOT NULL,
    port          INTEGER NOT NULL CHECK (port BETWEEN 1 AND 65535),
    security      TEXT NOT NULL CHECK (security IN ('starttls', 'tls', 'none')),
    user          TEXT,
    password_file TEXT,
    ca_file       TEXT,
    per_minute    INTEGER NOT NULL CHECK (per_minute > 0)
) STRICT;

CREATE TRIGGER mail_server_insert_recorded AFTER INSERT ON mail_server BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'mail_server',
        NULL,
        json_object('id', new.id, 'sender', new.sender, 'host', new.host, 'port', new.port, 'security', new.security, 'user', new.user, 'password_file', new.password_file, 'ca_file', new.ca_file, 'per_minute', new.per_minute));
END;

CREATE TRIGGER mail_server_update_recorded AFTER UPDATE ON mail_server BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'mail_server',
        json_object('id', old.id, 'sender', old.sender, 'host', old.host, 'port', old.port, 'security', old.security, 'user', old.user, 'password_file', old.password_file, 'ca_file', old.ca_file, 'per_minute', old.per_minute),
        json_object('id', new.id, 'sender', new.sender, 'host', new.host, 'port', new.port, 'security', new.security, 'user', new.user, 'password_file', new.password_file, 'ca_file', new.ca_file, 'per_minute', new.per_minute));
END;

CREATE TRIGGER mail_server_delete_recorded AFTER DELETE ON mail_server BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'mail_server',
        json_object('id', old.id, 'sender', old.sender, 'host', old.host, 'port', old.port, 'security', old.security, 'user', old.user, 'password_file', old.password_file, 'ca_file', old.ca_file, 'per_minute', old.per_minute),
        NULL);
END;
