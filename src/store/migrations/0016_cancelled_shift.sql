-- Shifts that were cancelled: the patterns make them, and they are not driven. Why, in the coordinator's words.
CREATE TABLE shift_cancelled (
    shift_id INTEGER PRIMARY KEY REFERENCES shift (id),
    why      TEXT NOT NULL
) STRICT;

CREATE TRIGGER shift_cancelled_insert_recorded AFTER INSERT ON shift_cancelled BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'shift_cancelled',
        NULL,
        json_object('shift_id', new.shift_id, 'why', new.why));
END;

CREATE TRIGGER shift_cancelled_update_recorded AFTER UPDATE ON shift_cancelled BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'shift_cancelled',
        json_object('shift_id', old.shift_id, 'why', old.why),
        json_object('shift_id', new.shift_id, 'why', new.why));
END;

CREATE TRIGGER shift_cancelled_delete_recorded AFTER DELETE ON shift_cancelled BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'shift_cancelled',
        json_object('shift_id', old.shift_id, 'why', old.why),
        NULL);
END;
