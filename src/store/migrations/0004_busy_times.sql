-- What was read from a member's own calendar, so that it can be read anew.
ALTER TABLE availability_exception ADD COLUMN from_calendar INTEGER NOT NULL DEFAULT 0 CHECK (from_calendar IN (0, 1));

DROP TRIGGER availability_exception_insert_recorded;
DROP TRIGGER availability_exception_update_recorded;
DROP TRIGGER availability_exception_delete_recorded;

CREATE TRIGGER availability_exception_insert_recorded AFTER INSERT ON availability_exception BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'availability_exception',
        NULL,
        json_object('id', new.id, 'member_id', new.member_id, 'starts_at', new.starts_at, 'ends_at', new.ends_at, 'availability', new.availability, 'from_calendar', new.from_calendar));
END;

CREATE TRIGGER availability_exception_update_recorded AFTER UPDATE ON availability_exception BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'availability_exception',
        json_object('id', old.id, 'member_id', old.member_id, 'starts_at', old.starts_at, 'ends_at', old.ends_at, 'availability', old.availability, 'from_calendar', old.from_calendar),
        json_object('id', new.id, 'member_id', new.member_id, 'starts_at', new.starts_at, 'ends_at', new.ends_at, 'availability', new.availability, 'from_calendar', new.from_calendar));
END;

CREATE TRIGGER availability_exception_delete_recorded AFTER DELETE ON availability_exception BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'availability_exception',
        json_object('id', old.id, 'member_id', old.member_id, 'starts_at', old.starts_at, 'ends_at', old.ends_at, 'availability', old.availability, 'from_calendar', old.from_calendar),
        NULL);
END;
