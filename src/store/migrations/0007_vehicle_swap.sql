-- The exchange of one vehicle for the next of the same car: its window, its day, and how far it has come.
CREATE TABLE vehicle_swap (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    old_vehicle_id INTEGER NOT NULL REFERENCES vehicle (id),
    new_vehicle_id INTEGER NOT NULL REFERENCES vehicle (id),
    from_day       TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day         TEXT NOT NULL CHECK (to_day IS date(to_day)),
    days_without   INTEGER NOT NULL CHECK (days_without BETWEEN 0 AND 365),
    day            TEXT CHECK (day IS date(day)),
    state          TEXT NOT NULL CHECK (state IN ('planned', 'dated', 'postponed', 'under_way', 'done', 'cancelled')),
    closure_id     INTEGER,
    CHECK (from_day <= to_day),
    CHECK (old_vehicle_id <> new_vehicle_id)
) STRICT;

-- What happened to it, by whom and why; all are kept.
CREATE TABLE swap_event (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    swap_id INTEGER NOT NULL REFERENCES vehicle_swap (id),
    state   TEXT NOT NULL CHECK (state IN ('planned', 'dated', 'postponed', 'under_way', 'done', 'cancelled')),
    day     TEXT CHECK (day IS date(day)),
    at      TEXT NOT NULL,
    by      TEXT NOT NULL,
    why     TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TRIGGER vehicle_swap_insert_recorded AFTER INSERT ON vehicle_swap BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'vehicle_swap',
        NULL,
        json_object('id', new.id, 'old_vehicle_id', new.old_vehicle_id, 'new_vehicle_id', new.new_vehicle_id, 'from_day', new.from_day, 'to_day', new.to_day, 'days_without', new.days_without, 'day', new.day, 'state', new.state, 'closure_id', new.closure_id));
END;

CREATE TRIGGER vehicle_swap_update_recorded AFTER UPDATE ON vehicle_swap BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'vehicle_swap',
        json_object('id', old.id, 'old_vehicle_id', old.old_vehicle_id, 'new_vehicle_id', old.new_vehicle_id, 'from_day', old.from_day, 'to_day', old.to_day, 'days_without', old.days_without, 'day', old.day, 'state', old.state, 'closure_id', old.closure_id),
        json_object('id', new.id, 'old_vehicle_id', new.old_vehicle_id, 'new_vehicle_id', new.new_vehicle_id, 'from_day', new.from_day, 'to_day', new.to_day, 'days_without', new.days_without, 'day', new.day, 'state', new.state, 'closure_id', new.closure_id));
END;

CREATE TRIGGER vehicle_swap_delete_recorded AFTER DELETE ON vehicle_swap BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'vehicle_swap',
        json_object('id', old.id, 'old_vehicle_id', old.old_vehicle_id, 'new_vehicle_id', old.new_vehicle_id, 'from_day', old.from_day, 'to_day', old.to_day, 'days_without', old.days_without, 'day', old.day, 'state', old.state, 'closure_id', old.closure_id),
        NULL);
END;

CREATE TRIGGER swap_event_insert_recorded AFTER INSERT ON swap_event BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'swap_event',
        NULL,
        json_object('id', new.id, 'swap_id', new.swap_id, 'state', new.state, 'day', new.day, 'at', new.at, 'by', new.by, 'why', new.why));
END;

CREATE TRIGGER swap_event_update_recorded AFTER UPDATE ON swap_event BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'swap_event',
        json_object('id', old.id, 'swap_id', old.swap_id, 'state', old.state, 'day', old.day, 'at', old.at, 'by', old.by, 'why', old.why),
        json_object('id', new.id, 'swap_id', new.swap_id, 'state', new.state, 'day', new.day, 'at', new.at, 'by', new.by, 'why', new.why));
END;

CREATE TRIGGER swap_event_delete_recorded AFTER DELETE ON swap_event BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'swap_event',
        json_object('id', old.id, 'swap_id', old.swap_id, 'state', old.state, 'day', old.day, 'at', old.at, 'by', old.by, 'why', old.why),
        NULL);
END;
