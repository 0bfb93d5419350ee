-- What a member was told stays on record though taking back that they were added removes the member. SQLite can
-- drop a reference only by making the table anew.
CREATE TABLE publication_change_new (
    version   INTEGER NOT NULL REFERENCES publication (version),
    shift_id  INTEGER NOT NULL REFERENCES shift (id),
    member_id INTEGER NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('given', 'taken', 'changed')),
    seat      TEXT NOT NULL CHECK (seat IN ('driver', 'ride_along')),
    PRIMARY KEY (version, shift_id, member_id)
) STRICT;
INSERT INTO publication_change_new SELECT version, shift_id, member_id, kind, seat FROM publication_change;
DROP TABLE publication_change;
ALTER TABLE publication_change_new RENAME TO publication_change;

CREATE TRIGGER publication_change_insert_recorded AFTER INSERT ON publication_change BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'publication_change',
        NULL,
        json_object('version', new.version, 'shift_id', new.shift_id, 'member_id', new.member_id, 'kind', new.kind, 'seat', new.seat));
END;

CREATE TRIGGER publication_change_update_recorded AFTER UPDATE ON publication_change BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'publication_change',
        json_object('version', old.version, 'shift_id', old.shift_id, 'member_id', old.member_id, 'kind', old.kind, 'seat', old.seat),
        json_object('version', new.version, 'shift_id', new.shift_id, 'member_id', new.member_id, 'kind', new.kind, 'seat', new.seat));
END;

CREATE TRIGGER publication_change_delete_recorded AFTER DELETE ON publication_change BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'publication_change',
        json_object('version', old.version, 'shift_id', old.shift_id, 'member_id', old.member_id, 'kind', old.kind, 'seat', old.seat),
        NULL);
END;
