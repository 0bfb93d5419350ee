-- What is to be done for an exchange. Tasks of the template are known by their key, others have a text of their own.
CREATE TABLE swap_task (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    swap_id   INTEGER NOT NULL REFERENCES vehicle_swap (id),
    key       TEXT NOT NULL DEFAULT '',
    text      TEXT NOT NULL DEFAULT '',
    days      INTEGER NOT NULL CHECK (days BETWEEN -365 AND 365),
    member_id INTEGER REFERENCES member (id),
    done_on   TEXT CHECK (done_on IS date(done_on)),
    done_by   TEXT NOT NULL DEFAULT '',
    CHECK ((key = '') <> (text = ''))
) STRICT;

-- What is read off a vehicle when it is handed over.
CREATE TABLE swap_reading (
    swap_id    INTEGER NOT NULL REFERENCES vehicle_swap (id),
    vehicle_id INTEGER NOT NULL REFERENCES vehicle (id),
    odometer   INTEGER NOT NULL CHECK (odometer BETWEEN 0 AND 9999999),
    energy     INTEGER CHECK (energy BETWEEN 0 AND 100),
    damage     TEXT NOT NULL DEFAULT '',
    read_on    TEXT NOT NULL CHECK (read_on IS date(read_on)),
    PRIMARY KEY (swap_id, vehicle_id)
) STRICT;

-- Times at which drivers are introduced to a vehicle, and who is asked to come and came.
CREATE TABLE introduction_session (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    vehicle_id INTEGER NOT NULL REFERENCES vehicle (id),
    starts_at  TEXT NOT NULL,
    place      TEXT NOT NULL DEFAULT '',
    trainer    TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE session_invitation (
    session_id INTEGER NOT NULL REFERENCES introduction_session (id),
    member_id  INTEGER NOT NULL REFERENCES member (id),
    came       INTEGER NOT NULL DEFAULT 0 CHECK (came IN (0, 1)),
    PRIMARY KEY (session_id, member_id)
) STRICT;

CREATE TRIGGER swap_task_insert_recorded AFTER INSERT ON swap_task BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'swap_task',
        NULL,
        json_object('id', new.id, 'swap_id', new.swap_id, 'key', new.key, 'text', new.text, 'days', new.days, 'member_id', new.member_id, 'done_on', new.done_on, 'done_by', new.done_by));
END;

CREATE TRIGGER swap_task_update_recorded AFTER UPDATE ON swap_task BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'swap_task',
        json_object('id', old.id, 'swap_id', old.swap_id, 'key', old.key, 'text', old.text, 'days', old.days, 'member_id', old.member_id, 'done_on', old.done_on, 'done_by', old.done_by),
        json_object('id', new.id, 'swap_id', new.swap_id, 'key', new.key, 'text', new.text, 'days', new.days, 'member_id', new.member_id, 'done_on', new.done_on, 'done_by', new.done_by));
END;

CREATE TRIGGER swap_task_delete_recorded AFTER DELETE ON swap_task BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'swap_task',
        json_object('id', old.id, 'swap_id', old.swap_id, 'key', old.key, 'text', old.text, 'days', old.days, 'member_id', old.member_id, 'done_on', old.done_on, 'done_by', old.done_by),
        NULL);
END;

CREATE TRIGGER swap_reading_insert_recorded AFTER INSERT ON swap_reading BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'swap_reading',
        NULL,
        json_object('swap_id', new.swap_id, 'vehicle_id', new.vehicle_id, 'odometer', new.odometer, 'energy', new.energy, 'damage', new.damage, 'read_on', new.read_on));
END;

CREATE TRIGGER swap_reading_update_recorded AFTER UPDATE ON swap_reading BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'swap_reading',
        json_object('swap_id', old.swap_id, 'vehicle_id', old.vehicle_id, 'odometer', old.odometer, 'energy', old.energy, 'damage', old.damage, 'read_on', old.read_on),
        json_object('swap_id', new.swap_id, 'vehicle_id', new.vehicle_id, 'odometer', new.odometer, 'energy', new.energy, 'damage', new.damage, 'read_on', new.read_on));
END;

CREATE TRIGGER swap_reading_delete_recorded AFTER DELETE ON swap_reading BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'swap_reading',
        json_object('swap_id', old.swap_id, 'vehicle_id', old.vehicle_id, 'odometer', old.odometer, 'energy', old.energy, 'damage', old.damage, 'read_on', old.read_on),
        NULL);
END;

CREATE TRIGGER introduction_session_insert_recorded AFTER INSERT ON introduction_session BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'introduction_session',
        NULL,
        json_object('id', new.id, 'vehicle_id', new.vehicle_id, 'starts_at', new.starts_at, 'place', new.place, 'trainer', new.trainer));
END;

CREATE TRIGGER introduction_session_update_recorded AFTER UPDATE ON introduction_session BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'introduction_session',
        json_object('id', old.id, 'vehicle_id', old.vehicle_id, 'starts_at', old.starts_at, 'place', old.place, 'trainer', old.trainer),
        json_object('id', new.id, 'vehicle_id', new.vehicle_id, 'starts_at', new.starts_at, 'place', new.place, 'trainer', new.trainer));
END;

CREATE TRIGGER introduction_session_delete_recorded AFTER DELETE ON introduction_session BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'introduction_session',
        json_object('id', old.id, 'vehicle_id', old.vehicle_id, 'starts_at', old.starts_at, 'place', old.place, 'trainer', old.trainer),
        NULL);
END;

CREATE TRIGGER session_invitation_insert_recorded AFTER INSERT ON session_invitation BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'session_invitation',
        NULL,
        json_object('session_id', new.session_id, 'member_id', new.member_id, 'came', new.came));
END;

CREATE TRIGGER session_invitation_update_recorded AFTER UPDATE ON session_invitation BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'session_invitation',
        json_object('session_id', old.session_id, 'member_id', old.member_id, 'came', old.came),
        json_object('session_id', new.session_id, 'member_id', new.member_id, 'came', new.came));
END;

CREATE TRIGGER session_invitation_delete_recorded AFTER DELETE ON session_invitation BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'session_invitation',
        json_object('session_id', old.session_id, 'member_id', old.member_id, 'came', old.came),
        NULL);
END;
