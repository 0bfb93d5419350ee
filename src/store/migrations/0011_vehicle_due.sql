-- Service, inspection, change of tyres: due on a day or at a distance, whichever comes first.
CREATE TABLE vehicle_due (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    vehicle_id INTEGER NOT NULL REFERENCES vehicle (id),
    what       TEXT NOT NULL CHECK (what <> ''),
    due_on     TEXT CHECK (due_on IS date(due_on)),
    due_km     INTEGER CHECK (due_km BETWEEN 0 AND 9999999),
    done_on    TEXT CHECK (done_on IS date(done_on)),
    CHECK (due_on IS NOT NULL OR due_km IS NOT NULL)
) STRICT;

CREATE TRIGGER vehicle_due_insert_recorded AFTER INSERT ON vehicle_due BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'vehicle_due',
        NULL,
        json_object('id', new.id, 'vehicle_id', new.vehicle_id, 'what', new.what, 'due_on', new.due_on, 'due_km', new.due_km, 'done_on', new.done_on));
END;

CREATE TRIGGER vehicle_due_update_recorded AFTER UPDATE ON vehicle_due BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'vehicle_due',
        json_object('id', old.id, 'vehicle_id', old.vehicle_id, 'what', old.what, 'due_on', old.due_on, 'due_km', old.due_km, 'done_on', old.done_on),
        json_object('id', new.id, 'vehicle_id', new.vehicle_id, 'what', new.what, 'due_on', new.due_on, 'due_km', new.due_km, 'done_on', new.done_on));
END;

CREATE TRIGGER vehicle_due_delete_recorded AFTER DELETE ON vehicle_due BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'vehicle_due',
        json_object('id', old.id, 'vehicle_id', old.vehicle_id, 'what', old.what, 'due_on', old.due_on, 'due_km', old.due_km, 'done_on', old.done_on),
        NULL);
END;
