-- Schema 1: the association, its people and cars, the roster, and the operations that change them.
--
-- Days are TEXT 'YYYY-MM-DD', local times TEXT 'YYYY-MM-DDTHH:MM' in the association's time zone,
-- instants TEXT 'YYYY-MM-DDTHH:MM:SSZ' in UTC, truth 0 or 1, minutes of the day 0 to 1440,
-- weekdays seven bits with Monday the lowest.

CREATE TABLE association (
    id              INTEGER PRIMARY KEY CHECK (id = 1),
    uid             TEXT NOT NULL CHECK (length(uid) = 32),
    name            TEXT NOT NULL CHECK (name <> ''),
    language        TEXT NOT NULL CHECK (language IN ('sv', 'en')),
    time_zone       TEXT NOT NULL,
    car_place       TEXT NOT NULL DEFAULT '',
    key_place       TEXT NOT NULL DEFAULT '',
    agreement_until TEXT CHECK (agreement_until IS date(agreement_until))
) STRICT;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;

CREATE TABLE member (
    id                    INTEGER PRIMARY KEY AUTOINCREMENT,
    name                  TEXT NOT NULL UNIQUE CHECK (name <> ''),
    phone                 TEXT,
    email                 TEXT,
    drives                INTEGER NOT NULL CHECK (drives IN (0, 1)),
    rides_along           INTEGER NOT NULL CHECK (rides_along IN (0, 1)),
    experienced           INTEGER NOT NULL CHECK (experienced IN (0, 1)),
    board                 INTEGER NOT NULL CHECK (board IN (0, 1)),
    household             TEXT CHECK (household <> ''),
    automatic_only        INTEGER NOT NULL CHECK (automatic_only IN (0, 1)),
    pace                  INTEGER NOT NULL CHECK (pace BETWEEN 0 AND 6200),
    max_week              INTEGER NOT NULL CHECK (max_week BETWEEN 0 AND 14),
    max_month             INTEGER NOT NULL CHECK (max_month BETWEEN 0 AND 62),
    must_serve            INTEGER NOT NULL CHECK (must_serve IN (0, 1)),
    joined                TEXT CHECK (joined IS date(joined)),
    left_on               TEXT CHECK (left_on IS date(left_on)),
    available_unless_told INTEGER NOT NULL CHECK (available_unless_told IN (0, 1)),
    CHECK (drives + rides_along > 0),
    CHECK (joined <= left_on)
) STRICT;

CREATE TABLE member_pair (
    one   INTEGER NOT NULL REFERENCES member (id),
    other INTEGER NOT NULL REFERENCES member (id),
    bond  TEXT NOT NULL CHECK (bond IN ('prefer', 'avoid')),
    PRIMARY KEY (one, other),
    CHECK (one < other)
) STRICT;

CREATE TABLE car (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE vehicle (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    plate           TEXT NOT NULL UNIQUE CHECK (length(plate) = 6),
    car_id          INTEGER NOT NULL REFERENCES car (id),
    model           TEXT NOT NULL DEFAULT '',
    gearbox         TEXT NOT NULL CHECK (gearbox IN ('manual', 'automatic')),
    in_service_from TEXT NOT NULL CHECK (in_service_from IS date(in_service_from)),
    in_service_to   TEXT CHECK (in_service_to IS date(in_service_to)),
    CHECK (in_service_from <= in_service_to)
) STRICT;

CREATE TABLE out_of_service (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    vehicle_id INTEGER NOT NULL REFERENCES vehicle (id),
    starts_at  TEXT NOT NULL,
    ends_at    TEXT NOT NULL,
    reason     TEXT NOT NULL DEFAULT '',
    CHECK (starts_at < ends_at)
) STRICT;

CREATE TABLE introduction (
    member_id  INTEGER NOT NULL REFERENCES member (id),
    vehicle_id INTEGER NOT NULL REFERENCES vehicle (id),
    since      TEXT NOT NULL CHECK (since IS date(since)),
    PRIMARY KEY (member_id, vehicle_id)
) STRICT;

CREATE TABLE pattern (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    car_id      INTEGER NOT NULL REFERENCES car (id),
    weekdays    INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
    starts      INTEGER NOT NULL CHECK (starts BETWEEN 0 AND 1439),
    ends        INTEGER NOT NULL CHECK (ends BETWEEN 0 AND 1440),
    weight      INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 9),
    ride_min    INTEGER NOT NULL CHECK (ride_min BETWEEN 0 AND 8),
    ride_max    INTEGER NOT NULL CHECK (ride_max BETWEEN ride_min AND 8),
    valid_from  TEXT CHECK (valid_from IS date(valid_from)),
    valid_to    TEXT CHECK (valid_to IS date(valid_to)),
    season      TEXT,
    on_holidays INTEGER NOT NULL CHECK (on_holidays IN (0, 1)),
    CHECK (valid_from <= valid_to)
) STRICT;

CREATE TABLE closure (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    from_day  TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day    TEXT NOT NULL CHECK (to_day IS date(to_day)),
    car_id    INTEGER REFERENCES car (id),
    reason    TEXT NOT NULL DEFAULT '',
    CHECK (from_day <= to_day)
) STRICT;

CREATE TABLE crew_policy (
    from_day TEXT PRIMARY KEY CHECK (from_day IS date(from_day)),
    kind     TEXT NOT NULL CHECK (kind IN ('pair', 'household', 'alone'))
) STRICT;

CREATE TABLE weekly_availability (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    member_id    INTEGER NOT NULL REFERENCES member (id),
    weekdays     INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
    starts       INTEGER NOT NULL CHECK (starts BETWEEN 0 AND 1439),
    ends         INTEGER NOT NULL CHECK (ends BETWEEN 0 AND 1440),
    availability TEXT NOT NULL CHECK (availability IN ('unavailable', 'reluctant', 'available', 'preferred')),
    valid_from   TEXT CHECK (valid_from IS date(valid_from)),
    valid_to     TEXT CHECK (valid_to IS date(valid_to)),
    CHECK (valid_from <= valid_to)
) STRICT;
CREATE INDEX weekly_availability_of_member ON weekly_availability (member_id);

CREATE TABLE availability_exception (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    member_id    INTEGER NOT NULL REFERENCES member (id),
    starts_at    TEXT NOT NULL,
    ends_at      TEXT NOT NULL,
    availability TEXT NOT NULL CHECK (availability IN ('unavailable', 'reluctant', 'available', 'preferred')),
    CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX availability_exception_of_member ON availability_exception (member_id, starts_at);

CREATE TABLE shift (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    car_id    INTEGER NOT NULL REFERENCES car (id),
    starts_at TEXT NOT NULL,
    ends_at   TEXT NOT NULL,
    weight    INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 9),
    ride_min  INTEGER NOT NULL CHECK (ride_min BETWEEN 0 AND 8),
    ride_max  INTEGER NOT NULL CHECK (ride_max BETWEEN ride_min AND 8),
    extra     INTEGER NOT NULL CHECK (extra IN (0, 1)),
    planned   INTEGER NOT NULL CHECK (planned IN (0, 1)),
    UNIQUE (starts_at, car_id),
    CHECK (starts_at < ends_at)
) STRICT;

-- The draft: who sits where as things are now.
CREATE TABLE seat (
    shift_id     INTEGER NOT NULL REFERENCES shift (id),
    member_id    INTEGER NOT NULL REFERENCES member (id),
    seat         TEXT NOT NULL CHECK (seat IN ('driver', 'ride_along')),
    locked       INTEGER NOT NULL CHECK (locked IN (0, 1)),
    against_rule INTEGER NOT NULL CHECK (against_rule IN (0, 1)),
    PRIMARY KEY (shift_id, member_id)
) STRICT;
CREATE UNIQUE INDEX seat_one_driver ON seat (shift_id) WHERE seat = 'driver';
CREATE INDEX seat_of_member ON seat (member_id);

-- What a plan reached for a period, the latest last.
CREATE TABLE plan_run (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day   TEXT NOT NULL CHECK (to_day IS date(to_day)),
    standing INTEGER NOT NULL,
    idle     INTEGER NOT NULL,
    soft     INTEGER NOT NULL
) STRICT;

-- What people have been told: the versions, and the state after the last of them.
CREATE TABLE publication (
    version  INTEGER PRIMARY KEY CHECK (version > 0),
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day   TEXT NOT NULL CHECK (to_day IS date(to_day)),
    at       TEXT NOT NULL
) STRICT;

CREATE TABLE shift_told (
    shift_id   INTEGER PRIMARY KEY REFERENCES shift (id),
    starts_at  TEXT NOT NULL,
    ends_at    TEXT NOT NULL,
    vehicle_id INTEGER REFERENCES vehicle (id),
    version    INTEGER NOT NULL REFERENCES publication (version)
) STRICT;
CREATE INDEX shift_told_start ON shift_told (starts_at);

CREATE TABLE seat_told (
    shift_id  INTEGER NOT NULL REFERENCES shift_told (shift_id),
    member_id INTEGER NOT NULL REFERENCES member (id),
    seat      TEXT NOT NULL CHECK (seat IN ('driver', 'ride_along')),
    PRIMARY KEY (shift_id, member_id)
) STRICT;

-- Each thing that a version told anew: what calendars count their revisions by.
CREATE TABLE publication_change (
    version   INTEGER NOT NULL REFERENCES publication (version),
    shift_id  INTEGER NOT NULL REFERENCES shift (id),
    member_id INTEGER NOT NULL REFERENCES member (id),
    kind      TEXT NOT NULL CHECK (kind IN ('given', 'taken', 'changed')),
    seat      TEXT NOT NULL CHECK (seat IN ('driver', 'ride_along')),
    PRIMARY KEY (version, shift_id, member_id)
) STRICT;

-- Every command that changes something is one operation; what it changed, row by row, is kept in
-- operation_change by the triggers below, so that no statement can forget it.
CREATE TABLE operation (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    at      TEXT NOT NULL,
    by      TEXT NOT NULL,
    command TEXT NOT NULL,
    message TEXT NOT NULL CHECK (json_valid(message))
) STRICT;

CREATE TABLE operation_change (
    id           INTEGER PRIMARY KEY,
    operation_id INTEGER NOT NULL REFERENCES operation (id),
    entity       TEXT NOT NULL,
    before       TEXT CHECK (json_valid(before)),
    after        TEXT CHECK (json_valid(after)),
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX operation_change_of_operation ON operation_change (operation_id);

CREATE TRIGGER association_insert_recorded AFTER INSERT ON association BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'association',
        NULL,
        json_object('id', new.id, 'uid', new.uid, 'name', new.name, 'language', new.language, 'time_zone', new.time_zone, 'car_place', new.car_place, 'key_place', new.key_place, 'agreement_until', new.agreement_until));
END;

CREATE TRIGGER association_update_recorded AFTER UPDATE ON association BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'association',
        json_object('id', old.id, 'uid', old.uid, 'name', old.name, 'language', old.language, 'time_zone', old.time_zone, 'car_place', old.car_place, 'key_place', old.key_place, 'agreement_until', old.agreement_until),
        json_object('id', new.id, 'uid', new.uid, 'name', new.name, 'language', new.language, 'time_zone', new.time_zone, 'car_place', new.car_place, 'key_place', new.key_place, 'agreement_until', new.agreement_until));
END;

CREATE TRIGGER association_delete_recorded AFTER DELETE ON association BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'association',
        json_object('id', old.id, 'uid', old.uid, 'name', old.name, 'language', old.language, 'time_zone', old.time_zone, 'car_place', old.car_place, 'key_place', old.key_place, 'agreement_until', old.agreement_until),
        NULL);
END;

CREATE TRIGGER setting_insert_recorded AFTER INSERT ON setting BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'setting',
        NULL,
        json_object('key', new.key, 'value', new.value));
END;

CREATE TRIGGER setting_update_recorded AFTER UPDATE ON setting BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'setting',
        json_object('key', old.key, 'value', old.value),
        json_object('key', new.key, 'value', new.value));
END;

CREATE TRIGGER setting_delete_recorded AFTER DELETE ON setting BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'setting',
        json_object('key', old.key, 'value', old.value),
        NULL);
END;

CREATE TRIGGER member_insert_recorded AFTER INSERT ON member BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'member',
        NULL,
        json_object('id', new.id, 'name', new.name, 'phone', new.phone, 'email', new.email, 'drives', new.drives, 'rides_along', new.rides_along, 'experienced', new.experienced, 'board', new.board, 'household', new.household, 'automatic_only', new.automatic_only, 'pace', new.pace, 'max_week', new.max_week, 'max_month', new.max_month, 'must_serve', new.must_serve, 'joined', new.joined, 'left_on', new.left_on, 'available_unless_told', new.available_unless_told));
END;

CREATE TRIGGER member_update_recorded AFTER UPDATE ON member BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'member',
        json_object('id', old.id, 'name', old.name, 'phone', old.phone, 'email', old.email, 'drives', old.drives, 'rides_along', old.rides_along, 'experienced', old.experienced, 'board', old.board, 'household', old.household, 'automatic_only', old.automatic_only, 'pace', old.pace, 'max_week', old.max_week, 'max_month', old.max_month, 'must_serve', old.must_serve, 'joined', old.joined, 'left_on', old.left_on, 'available_unless_told', old.available_unless_told),
        json_object('id', new.id, 'name', new.name, 'phone', new.phone, 'email', new.email, 'drives', new.drives, 'rides_along', new.rides_along, 'experienced', new.experienced, 'board', new.board, 'household', new.household, 'automatic_only', new.automatic_only, 'pace', new.pace, 'max_week', new.max_week, 'max_month', new.max_month, 'must_serve', new.must_serve, 'joined', new.joined, 'left_on', new.left_on, 'available_unless_told', new.available_unless_told));
END;

CREATE TRIGGER member_delete_recorded AFTER DELETE ON member BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'member',
        json_object('id', old.id, 'name', old.name, 'phone', old.phone, 'email', old.email, 'drives', old.drives, 'rides_along', old.rides_along, 'experienced', old.experienced, 'board', old.board, 'household', old.household, 'automatic_only', old.automatic_only, 'pace', old.pace, 'max_week', old.max_week, 'max_month', old.max_month, 'must_serve', old.must_serve, 'joined', old.joined, 'left_on', old.left_on, 'available_unless_told', old.available_unless_told),
        NULL);
END;

CREATE TRIGGER member_pair_insert_recorded AFTER INSERT ON member_pair BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'member_pair',
        NULL,
        json_object('one', new.one, 'other', new.other, 'bond', new.bond));
END;

CREATE TRIGGER member_pair_update_recorded AFTER UPDATE ON member_pair BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'member_pair',
        json_object('one', old.one, 'other', old.other, 'bond', old.bond),
        json_object('one', new.one, 'other', new.other, 'bond', new.bond));
END;

CREATE TRIGGER member_pair_delete_recorded AFTER DELETE ON member_pair BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'member_pair',
        json_object('one', old.one, 'other', old.other, 'bond', old.bond),
        NULL);
END;

CREATE TRIGGER car_insert_recorded AFTER INSERT ON car BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'car',
        NULL,
        json_object('id', new.id, 'name', new.name));
END;

CREATE TRIGGER car_update_recorded AFTER UPDATE ON car BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'car',
        json_object('id', old.id, 'name', old.name),
        json_object('id', new.id, 'name', new.name));
END;

CREATE TRIGGER car_delete_recorded AFTER DELETE ON car BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'car',
        json_object('id', old.id, 'name', old.name),
        NULL);
END;

CREATE TRIGGER vehicle_insert_recorded AFTER INSERT ON vehicle BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'vehicle',
        NULL,
        json_object('id', new.id, 'plate', new.plate, 'car_id', new.car_id, 'model', new.model, 'gearbox', new.gearbox, 'in_service_from', new.in_service_from, 'in_service_to', new.in_service_to));
END;

CREATE TRIGGER vehicle_update_recorded AFTER UPDATE ON vehicle BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'vehicle',
        json_object('id', old.id, 'plate', old.plate, 'car_id', old.car_id, 'model', old.model, 'gearbox', old.gearbox, 'in_service_from', old.in_service_from, 'in_service_to', old.in_service_to),
        json_object('id', new.id, 'plate', new.plate, 'car_id', new.car_id, 'model', new.model, 'gearbox', new.gearbox, 'in_service_from', new.in_service_from, 'in_service_to', new.in_service_to));
END;

CREATE TRIGGER vehicle_delete_recorded AFTER DELETE ON vehicle BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'vehicle',
        json_object('id', old.id, 'plate', old.plate, 'car_id', old.car_id, 'model', old.model, 'gearbox', old.gearbox, 'in_service_from', old.in_service_from, 'in_service_to', old.in_service_to),
        NULL);
END;

CREATE TRIGGER out_of_service_insert_recorded AFTER INSERT ON out_of_service BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'out_of_service',
        NULL,
        json_object('id', new.id, 'vehicle_id', new.vehicle_id, 'starts_at', new.starts_at, 'ends_at', new.ends_at, 'reason', new.reason));
END;

CREATE TRIGGER out_of_service_update_recorded AFTER UPDATE ON out_of_service BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'out_of_service',
        json_object('id', old.id, 'vehicle_id', old.vehicle_id, 'starts_at', old.starts_at, 'ends_at', old.ends_at, 'reason', old.reason),
        json_object('id', new.id, 'vehicle_id', new.vehicle_id, 'starts_at', new.starts_at, 'ends_at', new.ends_at, 'reason', new.reason));
END;

CREATE TRIGGER out_of_service_delete_recorded AFTER DELETE ON out_of_service BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'out_of_service',
        json_object('id', old.id, 'vehicle_id', old.vehicle_id, 'starts_at', old.starts_at, 'ends_at', old.ends_at, 'reason', old.reason),
        NULL);
END;

CREATE TRIGGER introduction_insert_recorded AFTER INSERT ON introduction BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'introduction',
        NULL,
        json_object('member_id', new.member_id, 'vehicle_id', new.vehicle_id, 'since', new.since));
END;

CREATE TRIGGER introduction_update_recorded AFTER UPDATE ON introduction BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'introduction',
        json_object('member_id', old.member_id, 'vehicle_id', old.vehicle_id, 'since', old.since),
        json_object('member_id', new.member_id, 'vehicle_id', new.vehicle_id, 'since', new.since));
END;

CREATE TRIGGER introduction_delete_recorded AFTER DELETE ON introduction BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'introduction',
        json_object('member_id', old.member_id, 'vehicle_id', old.vehicle_id, 'since', old.since),
        NULL);
END;

CREATE TRIGGER pattern_insert_recorded AFTER INSERT ON pattern BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'pattern',
        NULL,
        json_object('id', new.id, 'car_id', new.car_id, 'weekdays', new.weekdays, 'starts', new.starts, 'ends', new.ends, 'weight', new.weight, 'ride_min', new.ride_min, 'ride_max', new.ride_max, 'valid_from', new.valid_from, 'valid_to', new.valid_to, 'season', new.season, 'on_holidays', new.on_holidays));
END;

CREATE TRIGGER pattern_update_recorded AFTER UPDATE ON pattern BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'pattern',
        json_object('id', old.id, 'car_id', old.car_id, 'weekdays', old.weekdays, 'starts', old.starts, 'ends', old.ends, 'weight', old.weight, 'ride_min', old.ride_min, 'ride_max', old.ride_max, 'valid_from', old.valid_from, 'valid_to', old.valid_to, 'season', old.season, 'on_holidays', old.on_holidays),
        json_object('id', new.id, 'car_id', new.car_id, 'weekdays', new.weekdays, 'starts', new.starts, 'ends', new.ends, 'weight', new.weight, 'ride_min', new.ride_min, 'ride_max', new.ride_max, 'valid_from', new.valid_from, 'valid_to', new.valid_to, 'season', new.season, 'on_holidays', new.on_holidays));
END;

CREATE TRIGGER pattern_delete_recorded AFTER DELETE ON pattern BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'pattern',
        json_object('id', old.id, 'car_id', old.car_id, 'weekdays', old.weekdays, 'starts', old.starts, 'ends', old.ends, 'weight', old.weight, 'ride_min', old.ride_min, 'ride_max', old.ride_max, 'valid_from', old.valid_from, 'valid_to', old.valid_to, 'season', old.season, 'on_holidays', old.on_holidays),
        NULL);
END;

CREATE TRIGGER closure_insert_recorded AFTER INSERT ON closure BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'closure',
        NULL,
        json_object('id', new.id, 'from_day', new.from_day, 'to_day', new.to_day, 'car_id', new.car_id, 'reason', new.reason));
END;

CREATE TRIGGER closure_update_recorded AFTER UPDATE ON closure BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'closure',
        json_object('id', old.id, 'from_day', old.from_day, 'to_day', old.to_day, 'car_id', old.car_id, 'reason', old.reason),
        json_object('id', new.id, 'from_day', new.from_day, 'to_day', new.to_day, 'car_id', new.car_id, 'reason', new.reason));
END;

CREATE TRIGGER closure_delete_recorded AFTER DELETE ON closure BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'closure',
        json_object('id', old.id, 'from_day', old.from_day, 'to_day', old.to_day, 'car_id', old.car_id, 'reason', old.reason),
        NULL);
END;

CREATE TRIGGER crew_policy_insert_recorded AFTER INSERT ON crew_policy BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'crew_policy',
        NULL,
        json_object('from_day', new.from_day, 'kind', new.kind));
END;

CREATE TRIGGER crew_policy_update_recorded AFTER UPDATE ON crew_policy BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'crew_policy',
        json_object('from_day', old.from_day, 'kind', old.kind),
        json_object('from_day', new.from_day, 'kind', new.kind));
END;

CREATE TRIGGER crew_policy_delete_recorded AFTER DELETE ON crew_policy BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'crew_policy',
        json_object('from_day', old.from_day, 'kind', old.kind),
        NULL);
END;

CREATE TRIGGER weekly_availability_insert_recorded AFTER INSERT ON weekly_availability BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'weekly_availability',
        NULL,
        json_object('id', new.id, 'member_id', new.member_id, 'weekdays', new.weekdays, 'starts', new.starts, 'ends', new.ends, 'availability', new.availability, 'valid_from', new.valid_from, 'valid_to', new.valid_to));
END;

CREATE TRIGGER weekly_availability_update_recorded AFTER UPDATE ON weekly_availability BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'weekly_availability',
        json_object('id', old.id, 'member_id', old.member_id, 'weekdays', old.weekdays, 'starts', old.starts, 'ends', old.ends, 'availability', old.availability, 'valid_from', old.valid_from, 'valid_to', old.valid_to),
        json_object('id', new.id, 'member_id', new.member_id, 'weekdays', new.weekdays, 'starts', new.starts, 'ends', new.ends, 'availability', new.availability, 'valid_from', new.valid_from, 'valid_to', new.valid_to));
END;

CREATE TRIGGER weekly_availability_delete_recorded AFTER DELETE ON weekly_availability BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'weekly_availability',
        json_object('id', old.id, 'member_id', old.member_id, 'weekdays', old.weekdays, 'starts', old.starts, 'ends', old.ends, 'availability', old.availability, 'valid_from', old.valid_from, 'valid_to', old.valid_to),
        NULL);
END;

CREATE TRIGGER availability_exception_insert_recorded AFTER INSERT ON availability_exception BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'availability_exception',
        NULL,
        json_object('id', new.id, 'member_id', new.member_id, 'starts_at', new.starts_at, 'ends_at', new.ends_at, 'availability', new.availability));
END;

CREATE TRIGGER availability_exception_update_recorded AFTER UPDATE ON availability_exception BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'availability_exception',
        json_object('id', old.id, 'member_id', old.member_id, 'starts_at', old.starts_at, 'ends_at', old.ends_at, 'availability', old.availability),
        json_object('id', new.id, 'member_id', new.member_id, 'starts_at', new.starts_at, 'ends_at', new.ends_at, 'availability', new.availability));
END;

CREATE TRIGGER availability_exception_delete_recorded AFTER DELETE ON availability_exception BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'availability_exception',
        json_object('id', old.id, 'member_id', old.member_id, 'starts_at', old.starts_at, 'ends_at', old.ends_at, 'availability', old.availability),
        NULL);
END;

CREATE TRIGGER shift_insert_recorded AFTER INSERT ON shift BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'shift',
        NULL,
        json_object('id', new.id, 'car_id', new.car_id, 'starts_at', new.starts_at, 'ends_at', new.ends_at, 'weight', new.weight, 'ride_min', new.ride_min, 'ride_max', new.ride_max, 'extra', new.extra, 'planned', new.planned));
END;

CREATE TRIGGER shift_update_recorded AFTER UPDATE ON shift BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'shift',
        json_object('id', old.id, 'car_id', old.car_id, 'starts_at', old.starts_at, 'ends_at', old.ends_at, 'weight', old.weight, 'ride_min', old.ride_min, 'ride_max', old.ride_max, 'extra', old.extra, 'planned', old.planned),
        json_object('id', new.id, 'car_id', new.car_id, 'starts_at', new.starts_at, 'ends_at', new.ends_at, 'weight', new.weight, 'ride_min', new.ride_min, 'ride_max', new.ride_max, 'extra', new.extra, 'planned', new.planned));
END;

CREATE TRIGGER shift_delete_recorded AFTER DELETE ON shift BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'shift',
        json_object('id', old.id, 'car_id', old.car_id, 'starts_at', old.starts_at, 'ends_at', old.ends_at, 'weight', old.weight, 'ride_min', old.ride_min, 'ride_max', old.ride_max, 'extra', old.extra, 'planned', old.planned),
        NULL);
END;

CREATE TRIGGER seat_insert_recorded AFTER INSERT ON seat BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'seat',
        NULL,
        json_object('shift_id', new.shift_id, 'member_id', new.member_id, 'seat', new.seat, 'locked', new.locked, 'against_rule', new.against_rule));
END;

CREATE TRIGGER seat_update_recorded AFTER UPDATE ON seat BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'seat',
        json_object('shift_id', old.shift_id, 'member_id', old.member_id, 'seat', old.seat, 'locked', old.locked, 'against_rule', old.against_rule),
        json_object('shift_id', new.shift_id, 'member_id', new.member_id, 'seat', new.seat, 'locked', new.locked, 'against_rule', new.against_rule));
END;

CREATE TRIGGER seat_delete_recorded AFTER DELETE ON seat BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'seat',
        json_object('shift_id', old.shift_id, 'member_id', old.member_id, 'seat', old.seat, 'locked', old.locked, 'against_rule', old.against_rule),
        NULL);
END;

CREATE TRIGGER plan_run_insert_recorded AFTER INSERT ON plan_run BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'plan_run',
        NULL,
        json_object('id', new.id, 'from_day', new.from_day, 'to_day', new.to_day, 'standing', new.standing, 'idle', new.idle, 'soft', new.soft));
END;

CREATE TRIGGER plan_run_update_recorded AFTER UPDATE ON plan_run BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'plan_run',
        json_object('id', old.id, 'from_day', old.from_day, 'to_day', old.to_day, 'standing', old.standing, 'idle', old.idle, 'soft', old.soft),
        json_object('id', new.id, 'from_day', new.from_day, 'to_day', new.to_day, 'standing', new.standing, 'idle', new.idle, 'soft', new.soft));
END;

CREATE TRIGGER plan_run_delete_recorded AFTER DELETE ON plan_run BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'plan_run',
        json_object('id', old.id, 'from_day', old.from_day, 'to_day', old.to_day, 'standing', old.standing, 'idle', old.idle, 'soft', old.soft),
        NULL);
END;

CREATE TRIGGER publication_insert_recorded AFTER INSERT ON publication BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'publication',
        NULL,
        json_object('version', new.version, 'from_day', new.from_day, 'to_day', new.to_day, 'at', new.at));
END;

CREATE TRIGGER publication_update_recorded AFTER UPDATE ON publication BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'publication',
        json_object('version', old.version, 'from_day', old.from_day, 'to_day', old.to_day, 'at', old.at),
        json_object('version', new.version, 'from_day', new.from_day, 'to_day', new.to_day, 'at', new.at));
END;

CREATE TRIGGER publication_delete_recorded AFTER DELETE ON publication BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'publication',
        json_object('version', old.version, 'from_day', old.from_day, 'to_day', old.to_day, 'at', old.at),
        NULL);
END;

CREATE TRIGGER shift_told_insert_recorded AFTER INSERT ON shift_told BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'shift_told',
        NULL,
        json_object('shift_id', new.shift_id, 'starts_at', new.starts_at, 'ends_at', new.ends_at, 'vehicle_id', new.vehicle_id, 'version', new.version));
END;

CREATE TRIGGER shift_told_update_recorded AFTER UPDATE ON shift_told BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'shift_told',
        json_object('shift_id', old.shift_id, 'starts_at', old.starts_at, 'ends_at', old.ends_at, 'vehicle_id', old.vehicle_id, 'version', old.version),
        json_object('shift_id', new.shift_id, 'starts_at', new.starts_at, 'ends_at', new.ends_at, 'vehicle_id', new.vehicle_id, 'version', new.version));
END;

CREATE TRIGGER shift_told_delete_recorded AFTER DELETE ON shift_told BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'shift_told',
        json_object('shift_id', old.shift_id, 'starts_at', old.starts_at, 'ends_at', old.ends_at, 'vehicle_id', old.vehicle_id, 'version', old.version),
        NULL);
END;

CREATE TRIGGER seat_told_insert_recorded AFTER INSERT ON seat_told BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'seat_told',
        NULL,
        json_object('shift_id', new.shift_id, 'member_id', new.member_id, 'seat', new.seat));
END;

CREATE TRIGGER seat_told_update_recorded AFTER UPDATE ON seat_told BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'seat_told',
        json_object('shift_id', old.shift_id, 'member_id', old.member_id, 'seat', old.seat),
        json_object('shift_id', new.shift_id, 'member_id', new.member_id, 'seat', new.seat));
END;

CREATE TRIGGER seat_told_delete_recorded AFTER DELETE ON seat_told BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'seat_told',
        json_object('shift_id', old.shift_id, 'member_id', old.member_id, 'seat', old.seat),
        NULL);
END;

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
