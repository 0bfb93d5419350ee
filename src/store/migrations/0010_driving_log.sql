-- The driving log: what every drive was. A wrong entry is corrected by another, and both stay.
CREATE TABLE driving_log (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    vehicle_id     INTEGER NOT NULL REFERENCES vehicle (id),
    shift_id       INTEGER REFERENCES shift (id),
    driver_id      INTEGER NOT NULL REFERENCES member (id),
    companions     TEXT NOT NULL DEFAULT '',
    starts_at      TEXT NOT NULL,
    ends_at        TEXT NOT NULL,
    odometer_start INTEGER NOT NULL CHECK (odometer_start BETWEEN 0 AND 9999999),
    odometer_end   INTEGER NOT NULL CHECK (odometer_end BETWEEN odometer_start AND 9999999),
    purpose        TEXT NOT NULL DEFAULT '',
    places         TEXT NOT NULL DEFAULT '',
    remark         TEXT NOT NULL DEFAULT '',
    energy         TEXT NOT NULL DEFAULT '',
    corrects       INTEGER UNIQUE REFERENCES driving_log (id),
    CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX driving_log_of_vehicle ON driving_log (vehicle_id, starts_at);

-- What was reported on a drive and to whom: how often, and nothing of any person.
CREATE TABLE log_report (
    log_id    INTEGER NOT NULL REFERENCES driving_log (id),
    recipient TEXT NOT NULL CHECK (recipient IN ('police', 'municipality', 'housing')),
    kind      TEXT NOT NULL,
    count     INTEGER NOT NULL CHECK (count BETWEEN 1 AND 999),
    PRIMARY KEY (log_id, recipient, kind)
) STRICT;

-- Shifts that were planned and not served.
CREATE TABLE shift_not_served (
    shift_id INTEGER PRIMARY KEY REFERENCES shift (id),
    why      TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TRIGGER driving_log_insert_recorded AFTER INSERT ON driving_log BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'driving_log',
        NULL,
        json_object('id', new.id, 'vehicle_id', new.vehicle_id, 'shift_id', new.shift_id, 'driver_id', new.driver_id, 'companions', new.companions, 'starts_at', new.starts_at, 'ends_at', new.ends_at, 'odometer_start', new.odometer_start, 'odometer_end', new.odometer_end, 'purpose', new.purpose, 'places', new.places, 'remark', new.remark, 'energy', new.energy, 'corrects', new.corrects));
END;

CREATE TRIGGER driving_log_update_recorded AFTER UPDATE ON driving_log BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'driving_log',
        json_object('id', old.id, 'vehicle_id', old.vehicle_id, 'shift_id', old.shift_id, 'driver_id', old.driver_id, 'companions', old.companions, 'starts_at', old.starts_at, 'ends_at', old.ends_at, 'odometer_start', old.odometer_start, 'odometer_end', old.odometer_end, 'purpose', old.purpose, 'places', old.places, 'remark', old.remark, 'energy', old.energy, 'corrects', old.corrects),
        json_object('id', new.id, 'vehicle_id', new.vehicle_id, 'shift_id', new.shift_id, 'driver_id', new.driver_id, 'companions', new.companions, 'starts_at', new.starts_at, 'ends_at', new.ends_at, 'odometer_start', new.odometer_start, 'odometer_end', new.odometer_end, 'purpose', new.purpose, 'places', new.places, 'remark', new.remark, 'energy', new.energy, 'corrects', new.corrects));
END;

CREATE TRIGGER driving_log_delete_recorded AFTER DELETE ON driving_log BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'driving_log',
        json_object('id', old.id, 'vehicle_id', old.vehicle_id, 'shift_id', old.shift_id, 'driver_id', old.driver_id, 'companions', old.companions, 'starts_at', old.starts_at, 'ends_at', old.ends_at, 'odometer_start', old.odometer_start, 'odometer_end', old.odometer_end, 'purpose', old.purpose, 'places', old.places, 'remark', old.remark, 'energy', old.energy, 'corrects', old.corrects),
        NULL);
END;

CREATE TRIGGER log_report_insert_recorded AFTER INSERT ON log_report BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'log_report',
        NULL,
        json_object('log_id', new.log_id, 'recipient', new.recipient, 'kind', new.kind, 'count', new.count));
END;

CREATE TRIGGER log_report_update_recorded AFTER UPDATE ON log_report BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'log_report',
        json_object('log_id', old.log_id, 'recipient', old.recipient, 'kind', old.kind, 'count', old.count),
        json_object('log_id', new.log_id, 'recipient', new.recipient, 'kind', new.kind, 'count', new.count));
END;

CREATE TRIGGER log_report_delete_recorded AFTER DELETE ON log_report BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'log_report',
        json_object('log_id', old.log_id, 'recipient', old.recipient, 'kind', old.kind, 'count', old.count),
        NULL);
END;

CREATE TRIGGER shift_not_served_insert_recorded AFTER INSERT ON shift_not_served BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'shift_not_served',
        NULL,
        json_object('shift_id', new.shift_id, 'why', new.why));
END;

CREATE TRIGGER shift_not_served_update_recorded AFTER UPDATE ON shift_not_served BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'shift_not_served',
        json_object('shift_id', old.shift_id, 'why', old.why),
        json_object('shift_id', new.shift_id, 'why', new.why));
END;

CREATE TRIGGER shift_not_served_delete_recorded AFTER DELETE ON shift_not_served BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'shift_not_served',
        json_object('shift_id', old.shift_id, 'why', old.why),
        NULL);
END;
