-- The database of körpass 0.1.0. It has landed: it is never changed, and what comes after it is a step of its own in
-- `schema.rs`. Each section is a subject; above each table stands what one row of it is, and beside a column what its
-- name does not say. `docs/data-model.md` lists all of it, made from here.
--
-- Days are TEXT 'YYYY-MM-DD', local times TEXT 'YYYY-MM-DDTHH:MM' in the time zone of the association, instants TEXT
-- 'YYYY-MM-DDTHH:MM:SSZ' in UTC. Yes is 1 and no is 0. Minutes of the day go from 0 to 1440, weekdays are seven bits
-- with Monday the lowest. A text that was not told is empty, anything else that was not told is NULL.
--
-- Checks hold in SQLite 3.40 too, where json_valid(NULL) is 0: a check says itself that NULL will do.

-- # The association

-- The association whose database this is; one row.
CREATE TABLE association (
    id              INTEGER PRIMARY KEY CHECK (id = 1),
    uid             TEXT NOT NULL CHECK (length(uid) = 32),    -- 32 random hexadecimal digits; keeps calendar ids apart
    name            TEXT NOT NULL CHECK (name <> ''),
    language        TEXT NOT NULL CHECK (language IN ('sv', 'en')), -- of calendars and reports unless told
    time_zone       TEXT NOT NULL,                             -- name in the IANA database: Europe/Stockholm
    car_place       TEXT NOT NULL DEFAULT '',                  -- where the car is parked
    key_place       TEXT NOT NULL DEFAULT '',                  -- where its key is
    contact         TEXT NOT NULL DEFAULT '',                  -- whom to ring when one cannot come: name and number
    agreement_until TEXT CHECK (agreement_until IS date(agreement_until)) -- last day of the agreement that pays
) STRICT;

-- A setting that differs from its default (`model/settings.rs` has names, units, defaults and ranges).
CREATE TABLE setting (
    key   TEXT PRIMARY KEY,     -- name on the command line, which says the unit: min-rest-minutes
    value INTEGER NOT NULL
) STRICT;

-- The policy for crews from a day on, until the day of the next row.
CREATE TABLE crew_policy (
    from_day TEXT PRIMARY KEY CHECK (from_day IS date(from_day)),
    kind     TEXT NOT NULL CHECK (kind IN ('pair', 'household', 'alone'))
) STRICT;

-- A day on which the steering group of the agreement met: reports can be made of the time since the last.
CREATE TABLE steering_meeting (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    met_on TEXT NOT NULL UNIQUE CHECK (met_on IS date(met_on))
) STRICT;

-- How mail is sent; one row or none. No password is ever stored.
CREATE TABLE mail_server (
    id            INTEGER PRIMARY KEY CHECK (id = 1),
    sender        TEXT NOT NULL,                               -- address of the sender
    host          TEXT NOT NULL,                               -- empty: letters are written to files, and not sent
    port          INTEGER NOT NULL CHECK (port BETWEEN 1 AND 65535),
    security      TEXT NOT NULL CHECK (security IN ('starttls', 'tls', 'none')),
    user          TEXT,                                        -- NULL: the server asks for none
    password_file TEXT,                                        -- the file that the password is read from
    ca_file       TEXT,                                        -- certificates to trust beside those of the system
    per_minute    INTEGER NOT NULL CHECK (per_minute > 0)      -- letters a minute, at most
) STRICT;

-- # People

-- A member, who drives or rides along.
CREATE TABLE member (
    id                    INTEGER PRIMARY KEY AUTOINCREMENT,
    name                  TEXT NOT NULL UNIQUE CHECK (name <> ''),
    phone                 TEXT,
    email                 TEXT,
    drives                INTEGER NOT NULL CHECK (drives IN (0, 1)),
    rides_along           INTEGER NOT NULL CHECK (rides_along IN (0, 1)),
    experienced           INTEGER NOT NULL CHECK (experienced IN (0, 1)), -- 0: new, and in need of somebody experienced
    board                 INTEGER NOT NULL CHECK (board IN (0, 1)),       -- elected to the board
    household             TEXT CHECK (household <> ''),        -- the same word for those who live together
    automatic_only        INTEGER NOT NULL CHECK (automatic_only IN (0, 1)), -- licence for automatic gearbox alone
    pace                  INTEGER NOT NULL CHECK (pace BETWEEN 0 AND 6200),  -- wished, in hundredths of shifts a month
    max_week              INTEGER NOT NULL CHECK (max_week BETWEEN 0 AND 14),  -- most shifts in an ISO week
    max_month             INTEGER NOT NULL CHECK (max_month BETWEEN 0 AND 62), -- most shifts in a calendar month
    must_serve            INTEGER NOT NULL CHECK (must_serve IN (0, 1)),  -- at least once in the weeks of `serve-weeks`
    joined                TEXT CHECK (joined IS date(joined)),            -- first day; NULL: always
    left_on               TEXT CHECK (left_on IS date(left_on)),          -- last day; NULL: still here
    available_unless_told INTEGER NOT NULL CHECK (available_unless_told IN (0, 1)), -- can serve when nothing is said
    CHECK (drives + rides_along > 0),
    CHECK (joined <= left_on)
) STRICT;

-- Two members who like to ride together, or must not.
CREATE TABLE member_pair (
    one   INTEGER NOT NULL REFERENCES member (id),             -- the lower number of the two
    other INTEGER NOT NULL REFERENCES member (id),
    bond  TEXT NOT NULL CHECK (bond IN ('prefer', 'avoid')),
    PRIMARY KEY (one, other),
    CHECK (one < other)
) STRICT;

-- What a member has said of a time of the week.
CREATE TABLE weekly_availability (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    member_id    INTEGER NOT NULL REFERENCES member (id),
    weekdays     INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127), -- bits, Monday the lowest
    starts       INTEGER NOT NULL CHECK (starts BETWEEN 0 AND 1439),  -- minute of the day
    ends         INTEGER NOT NULL CHECK (ends BETWEEN 0 AND 1440),    -- minute of the day, not included
    availability TEXT NOT NULL CHECK (availability IN ('unavailable', 'reluctant', 'available', 'preferred')),
    valid_from   TEXT CHECK (valid_from IS date(valid_from)),         -- first day; NULL: always
    valid_to     TEXT CHECK (valid_to IS date(valid_to)),             -- last day; NULL: until further notice
    CHECK (valid_from <= valid_to)
) STRICT;
CREATE INDEX weekly_availability_of_member ON weekly_availability (member_id);

-- What a member has said of certain days, whatever holds of the week.
CREATE TABLE availability_exception (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    member_id     INTEGER NOT NULL REFERENCES member (id),
    starts_at     TEXT NOT NULL,                               -- local time
    ends_at       TEXT NOT NULL,                               -- local time, not included
    availability  TEXT NOT NULL CHECK (availability IN ('unavailable', 'reluctant', 'available', 'preferred')),
    from_calendar INTEGER NOT NULL DEFAULT 0 CHECK (from_calendar IN (0, 1)), -- read from the member's own calendar
    CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX availability_exception_of_member ON availability_exception (member_id, starts_at);

-- What a member wishes of their calendar; where there is no row, the usual holds.
CREATE TABLE calendar_wish (
    member_id   INTEGER PRIMARY KEY REFERENCES member (id),
    language    TEXT CHECK (language IN ('sv', 'en')),         -- NULL: that of the association
    share_phone INTEGER NOT NULL CHECK (share_phone IN (0, 1)), -- whether those in the same car see the number
    reminders   TEXT NOT NULL                                  -- '18:00,60': at 18 the day before, and an hour before
) STRICT;

-- A member whose name and contact have been erased.
CREATE TABLE erased_member (
    member_id INTEGER PRIMARY KEY REFERENCES member (id),
    at        TEXT NOT NULL                                    -- instant
) STRICT;

-- # Vehicles

-- A car that patterns man, whichever vehicle stands for it.
CREATE TABLE car (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

-- A vehicle with a plate, which stands for a car.
CREATE TABLE vehicle (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    plate           TEXT NOT NULL UNIQUE CHECK (length(plate) = 6), -- ABC123 or ABC12D
    car_id          INTEGER NOT NULL REFERENCES car (id),
    model           TEXT NOT NULL DEFAULT '',                  -- make and model
    gearbox         TEXT NOT NULL CHECK (gearbox IN ('manual', 'automatic')),
    in_service_from TEXT NOT NULL CHECK (in_service_from IS date(in_service_from)), -- first day
    in_service_to   TEXT CHECK (in_service_to IS date(in_service_to)), -- last day; NULL: until further notice
    stand_in        INTEGER NOT NULL DEFAULT 0 CHECK (stand_in IN (0, 1)), -- only while the regular one is out
    CHECK (in_service_from <= in_service_to)
) STRICT;

-- A time when a vehicle cannot be used.
CREATE TABLE out_of_service (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    vehicle_id INTEGER NOT NULL REFERENCES vehicle (id),
    starts_at  TEXT NOT NULL,                                  -- local time
    ends_at    TEXT NOT NULL,                                  -- local time, not included
    reason     TEXT NOT NULL DEFAULT '',
    CHECK (starts_at < ends_at)
) STRICT;

-- A driver who has been introduced to a vehicle.
CREATE TABLE introduction (
    member_id  INTEGER NOT NULL REFERENCES member (id),
    vehicle_id INTEGER NOT NULL REFERENCES vehicle (id),
    since      TEXT NOT NULL CHECK (since IS date(since)),     -- day
    PRIMARY KEY (member_id, vehicle_id)
) STRICT;

-- A time at which drivers are introduced to a vehicle.
CREATE TABLE introduction_session (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    vehicle_id INTEGER NOT NULL REFERENCES vehicle (id),
    starts_at  TEXT NOT NULL,                                  -- local time
    place      TEXT NOT NULL DEFAULT '',
    trainer    TEXT NOT NULL DEFAULT ''                        -- name of whoever introduces them
) STRICT;

-- A member who is asked to come to such a time.
CREATE TABLE session_invitation (
    session_id INTEGER NOT NULL REFERENCES introduction_session (id),
    member_id  INTEGER NOT NULL REFERENCES member (id),
    came       INTEGER NOT NULL DEFAULT 0 CHECK (came IN (0, 1)),
    PRIMARY KEY (session_id, member_id)
) STRICT;

-- Something that is due of a vehicle, such as service: on a day or at a distance, whichever comes first.
CREATE TABLE vehicle_due (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    vehicle_id INTEGER NOT NULL REFERENCES vehicle (id),
    what       TEXT NOT NULL CHECK (what <> ''),
    due_on     TEXT CHECK (due_on IS date(due_on)),            -- last day
    due_km     INTEGER CHECK (due_km BETWEEN 0 AND 9999999),   -- reading of the odometer, kilometres
    done_on    TEXT CHECK (done_on IS date(done_on)),          -- NULL: not yet
    CHECK (due_on IS NOT NULL OR due_km IS NOT NULL)
) STRICT;

-- # Exchange of vehicles

-- The exchange of one vehicle for the next of the same car.
CREATE TABLE exchange (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    old_vehicle_id INTEGER NOT NULL REFERENCES vehicle (id),
    new_vehicle_id INTEGER NOT NULL REFERENCES vehicle (id),
    from_day       TEXT NOT NULL CHECK (from_day IS date(from_day)), -- the new vehicle comes into service on this day
    to_day         TEXT NOT NULL CHECK (to_day IS date(to_day)),     -- or later, and on this one at last
    days_without   INTEGER NOT NULL CHECK (days_without BETWEEN 0 AND 365), -- days before that without a car
    day            TEXT CHECK (day IS date(day)),              -- first day of the new vehicle; NULL: not set yet
    state          TEXT NOT NULL CHECK (state IN ('planned', 'dated', 'postponed', 'under_way', 'done', 'cancelled')),
    closure_id     INTEGER,                                    -- the closure of the days without; may have been removed
    CHECK (from_day <= to_day),
    CHECK (old_vehicle_id <> new_vehicle_id)
) STRICT;

-- Something that happened to an exchange, by whom and why; all are kept.
CREATE TABLE exchange_event (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    exchange_id INTEGER NOT NULL REFERENCES exchange (id),
    state       TEXT NOT NULL CHECK (state IN ('planned', 'dated', 'postponed', 'under_way', 'done', 'cancelled')),
    day         TEXT CHECK (day IS date(day)),                 -- first day of the new vehicle, as it was set then
    at          TEXT NOT NULL,                                 -- instant
    by          TEXT NOT NULL,
    why         TEXT NOT NULL DEFAULT ''
) STRICT;

-- Something to be done for an exchange.
CREATE TABLE exchange_task (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    exchange_id INTEGER NOT NULL REFERENCES exchange (id),
    key         TEXT NOT NULL DEFAULT '',                      -- of a task in `src/model/exchange_tasks.csv`
    text        TEXT NOT NULL DEFAULT '',                      -- of the association's own, in its words
    days        INTEGER NOT NULL CHECK (days BETWEEN -365 AND 365), -- due, counted from the new vehicle's first day
    member_id   INTEGER REFERENCES member (id),                -- who sees to it
    done_on     TEXT CHECK (done_on IS date(done_on)),         -- NULL: not yet
    done_by     TEXT NOT NULL DEFAULT '',
    CHECK ((key = '') <> (text = ''))
) STRICT;

-- What was read off a vehicle of an exchange when it was handed over.
CREATE TABLE exchange_reading (
    exchange_id INTEGER NOT NULL REFERENCES exchange (id),
    vehicle_id  INTEGER NOT NULL REFERENCES vehicle (id),
    odometer    INTEGER NOT NULL CHECK (odometer BETWEEN 0 AND 9999999), -- kilometres
    energy      INTEGER CHECK (energy BETWEEN 0 AND 100),      -- fuel or charge, per cent of full
    damage      TEXT NOT NULL DEFAULT '',
    read_on     TEXT NOT NULL CHECK (read_on IS date(read_on)),
    PRIMARY KEY (exchange_id, vehicle_id)
) STRICT;

-- # Shifts

-- A weekly pattern: on these weekdays, at this time, this car is out.
CREATE TABLE pattern (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    car_id      INTEGER NOT NULL REFERENCES car (id),
    weekdays    INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127), -- bits, Monday the lowest
    starts      INTEGER NOT NULL CHECK (starts BETWEEN 0 AND 1439),  -- minute of the day
    ends        INTEGER NOT NULL CHECK (ends BETWEEN 0 AND 1440),    -- minute of the day
    weight      INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 9),     -- how much it matters that its shifts run
    ride_min    INTEGER NOT NULL CHECK (ride_min BETWEEN 0 AND 8),   -- ride-alongs, at least
    ride_max    INTEGER NOT NULL CHECK (ride_max BETWEEN ride_min AND 8), -- ride-alongs, at most
    valid_from  TEXT CHECK (valid_from IS date(valid_from)),         -- first day; NULL: always
    valid_to    TEXT CHECK (valid_to IS date(valid_to)),             -- last day; NULL: until further notice
    season      TEXT,       -- '06-01..08-31' of every year, when it holds instead of those of the car without a season
    on_holidays INTEGER NOT NULL CHECK (on_holidays IN (0, 1)),      -- makes shifts on public holidays too
    CHECK (valid_from <= valid_to)
) STRICT;

-- Days on which patterns make no shifts.
CREATE TABLE closure (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day   TEXT NOT NULL CHECK (to_day IS date(to_day)),     -- included
    car_id   INTEGER REFERENCES car (id),                      -- NULL: all cars
    reason   TEXT NOT NULL DEFAULT '',
    CHECK (from_day <= to_day)
) STRICT;

-- A shift that has a number: somebody planned it, sat in it, was told of it or wrote of it. Its number stays with it
-- for ever. A shift that only the patterns make has no row.
CREATE TABLE shift (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    car_id    INTEGER NOT NULL REFERENCES car (id),
    starts_at TEXT NOT NULL,                                   -- local time
    ends_at   TEXT NOT NULL,                                   -- local time
    weight    INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 9), -- how much it matters that it runs
    ride_min  INTEGER NOT NULL CHECK (ride_min BETWEEN 0 AND 8),
    ride_max  INTEGER NOT NULL CHECK (ride_max BETWEEN ride_min AND 8),
    extra     INTEGER NOT NULL CHECK (extra IN (0, 1)),        -- asked for by itself: stays whatever the patterns say
    planned   INTEGER NOT NULL CHECK (planned IN (0, 1)),      -- in a plan: if it is empty then, nobody mans it
    UNIQUE (starts_at, car_id),
    CHECK (starts_at < ends_at)
) STRICT;

-- Where to patrol in a shift, and what else to know of it.
CREATE TABLE shift_note (
    shift_id INTEGER PRIMARY KEY REFERENCES shift (id),
    areas    TEXT NOT NULL DEFAULT '',
    remark   TEXT NOT NULL DEFAULT ''
) STRICT;

-- A shift that somebody cancelled: a pattern makes it, and it is not driven.
CREATE TABLE shift_cancelled (
    shift_id INTEGER PRIMARY KEY REFERENCES shift (id),
    why      TEXT NOT NULL                                     -- in the coordinator's words
) STRICT;

-- # The draft

-- The seat of a member in a shift as things are now, whether people have been told or not.
CREATE TABLE seat (
    shift_id     INTEGER NOT NULL REFERENCES shift (id),
    member_id    INTEGER NOT NULL REFERENCES member (id),
    seat         TEXT NOT NULL CHECK (seat IN ('driver', 'ride_along')),
    locked       INTEGER NOT NULL CHECK (locked IN (0, 1)),    -- plans leave it alone
    against_rule INTEGER NOT NULL CHECK (against_rule IN (0, 1)), -- given though a rule says no: an exception on record
    PRIMARY KEY (shift_id, member_id)
) STRICT;
CREATE UNIQUE INDEX seat_one_driver ON seat (shift_id) WHERE seat = 'driver';
CREATE INDEX seat_of_member ON seat (member_id);

-- What a plan reached for a period, the latest last. Less is better.
CREATE TABLE plan_run (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    from_day       TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day         TEXT NOT NULL CHECK (to_day IS date(to_day)), -- included
    standing       INTEGER NOT NULL,    -- the weights of the shifts that nobody mans, added up
    idle           INTEGER NOT NULL,    -- people who must serve, can, and get no shift
    soft           INTEGER NOT NULL,    -- points for fairness, wishes, spacing, companions and changes
    bound_standing INTEGER,             -- the score that no plan could beat; NULL where nothing was proven
    bound_idle     INTEGER,
    bound_soft     INTEGER,
    problem_mark   INTEGER,             -- hash of the problem and the plan's seats, of which the proof holds
    told_mark      INTEGER,             -- hash of the seats that were published then
    CHECK ((bound_standing IS NULL) = (bound_idle IS NULL)),
    CHECK ((bound_standing IS NULL) = (bound_soft IS NULL)),
    CHECK ((bound_standing IS NULL) = (problem_mark IS NULL)),
    CHECK ((bound_standing IS NULL) = (told_mark IS NULL))
) STRICT;

-- # What people have been told

-- A version of the roster of a period that was published.
CREATE TABLE publication (
    version  INTEGER PRIMARY KEY CHECK (version > 0),          -- counted from 1, for the whole association
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day   TEXT NOT NULL CHECK (to_day IS date(to_day)),     -- included
    at       TEXT NOT NULL                                     -- instant
) STRICT;

-- A shift as it was published last.
CREATE TABLE shift_told (
    shift_id   INTEGER PRIMARY KEY REFERENCES shift (id),
    starts_at  TEXT NOT NULL,                                  -- local time
    ends_at    TEXT NOT NULL,                                  -- local time
    vehicle_id INTEGER REFERENCES vehicle (id),                -- NULL: no vehicle was in service then
    version    INTEGER NOT NULL REFERENCES publication (version) -- the version that told it last
) STRICT;
CREATE INDEX shift_told_start ON shift_told (starts_at);

-- The seat of a member in a shift as it was published last.
CREATE TABLE seat_told (
    shift_id  INTEGER NOT NULL REFERENCES shift_told (shift_id),
    member_id INTEGER NOT NULL REFERENCES member (id),
    seat      TEXT NOT NULL CHECK (seat IN ('driver', 'ride_along')),
    PRIMARY KEY (shift_id, member_id)
) STRICT;

-- What a version told a member anew of a shift: calendars count their revisions by it.
CREATE TABLE publication_change (
    version   INTEGER NOT NULL REFERENCES publication (version),
    shift_id  INTEGER NOT NULL REFERENCES shift (id),
    member_id INTEGER NOT NULL, -- no reference: an undo may take the member away, and this stays on record
    kind      TEXT NOT NULL CHECK (kind IN ('given', 'taken', 'changed')),
    seat      TEXT NOT NULL CHECK (seat IN ('driver', 'ride_along')), -- the new one, or the one lost
    PRIMARY KEY (version, shift_id, member_id)
) STRICT;

-- # What has left the program

-- A message to a member: when, how, and what it told.
CREATE TABLE notice (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    member_id  INTEGER NOT NULL,   -- no reference: an undo may take the member away, and what was said stays said
    at         TEXT NOT NULL,                                  -- instant
    by         TEXT NOT NULL,
    way        TEXT NOT NULL CHECK (way IN ('by_hand', 'mail')),
    -- 'sending' before it leaves, and for ever after if nobody knows whether the server took it.
    state      TEXT NOT NULL CHECK (state IN ('sending', 'sent', 'failed')),
    address    TEXT,                                           -- of mail: where to
    message_id TEXT UNIQUE,                                    -- of mail: its Message-ID (RFC 5322, 3.6.4)
    reason     TEXT,                                           -- why it failed or is in doubt, in the server's words
    news       TEXT NOT NULL,                                  -- what it tells, as JSON: [{shift, before, now}, …]
    CHECK ((way = 'mail') = (message_id IS NOT NULL)),
    CHECK ((way = 'mail') = (address IS NOT NULL))
) STRICT;
-- Nobody gets another message while it is not known what became of the last one.
CREATE UNIQUE INDEX notice_on_its_way ON notice (member_id) WHERE state = 'sending';

-- What a member last heard of a shift.
CREATE TABLE notified (
    member_id  INTEGER NOT NULL,
    shift_id   INTEGER NOT NULL,
    seat       TEXT CHECK (seat IN ('driver', 'ride_along')),  -- NULL: heard that the seat is not theirs any more
    starts_at  TEXT NOT NULL,                                  -- local time
    ends_at    TEXT NOT NULL,                                  -- local time
    vehicle_id INTEGER,
    crew       TEXT NOT NULL,                                  -- the others in the car, as JSON: [[member, seat], …]
    notice_id  INTEGER NOT NULL REFERENCES notice (id),        -- how they heard it
    PRIMARY KEY (member_id, shift_id)
) STRICT, WITHOUT ROWID;

-- An entry of a calendar as it was when it last left the program, so that what is newer can say so.
CREATE TABLE calendar_revision (
    shift_id      INTEGER NOT NULL,
    reader        INTEGER NOT NULL, -- whose calendar: the number of a member, 0 for that of the car, -1 for the board's
    sequence      INTEGER NOT NULL CHECK (sequence > 0),       -- SEQUENCE of iCalendar; odd, drafts have even ones
    last_modified TEXT NOT NULL,                               -- instant
    operation_id  INTEGER NOT NULL,    -- the last operation before the entry first left as it is
    significant   INTEGER NOT NULL,    -- hash of time, vehicle, crew, place and state
    whole         INTEGER NOT NULL,    -- hash of all that the entry says
    PRIMARY KEY (shift_id, reader)
) STRICT, WITHOUT ROWID;

-- The secret address under which a member's calendar is found on the web.
CREATE TABLE calendar_address (
    member_id INTEGER PRIMARY KEY REFERENCES member (id),
    token     TEXT NOT NULL UNIQUE CHECK (length(token) = 32)  -- 128 random bits, hexadecimal
) STRICT;

-- Where on the web the folder of calendars lies; one row or none.
CREATE TABLE calendar_site (
    id  INTEGER PRIMARY KEY CHECK (id = 1),
    url TEXT NOT NULL
) STRICT;

-- # The driving log

-- A drive. A wrong entry is corrected by another, and both stay.
CREATE TABLE driving_log (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    vehicle_id     INTEGER NOT NULL REFERENCES vehicle (id),
    shift_id       INTEGER REFERENCES shift (id),              -- NULL: driven for no shift
    driver_id      INTEGER NOT NULL REFERENCES member (id),
    companions     TEXT NOT NULL DEFAULT '',                   -- numbers of the members who rode along: '3,17'
    starts_at      TEXT NOT NULL,                              -- local time
    ends_at        TEXT NOT NULL,                              -- local time
    odometer_start INTEGER NOT NULL CHECK (odometer_start BETWEEN 0 AND 9999999), -- kilometres
    odometer_end   INTEGER NOT NULL CHECK (odometer_end BETWEEN odometer_start AND 9999999), -- kilometres
    purpose        TEXT NOT NULL DEFAULT '',
    places         TEXT NOT NULL DEFAULT '',
    remark         TEXT NOT NULL DEFAULT '',
    energy         TEXT NOT NULL DEFAULT '',                   -- fuel or charge taken, in words: '32 l'
    corrects       INTEGER UNIQUE REFERENCES driving_log (id), -- the entry that this one stands in for
    CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX driving_log_of_vehicle ON driving_log (vehicle_id, starts_at);

-- What was reported on a drive and to whom: how often, and nothing of any person.
CREATE TABLE log_report (
    log_id    INTEGER NOT NULL REFERENCES driving_log (id),
    recipient TEXT NOT NULL CHECK (recipient IN ('police', 'municipality', 'housing')),
    kind      TEXT NOT NULL,                                   -- what, in words: graffiti
    count     INTEGER NOT NULL CHECK (count BETWEEN 1 AND 999),
    PRIMARY KEY (log_id, recipient, kind)
) STRICT;

-- A shift that was manned in the roster and not driven.
CREATE TABLE shift_not_served (
    shift_id INTEGER PRIMARY KEY REFERENCES shift (id),
    why      TEXT NOT NULL DEFAULT ''
) STRICT;

-- # The operation log

-- A command that changed something: all of it is one transaction and one operation.
CREATE TABLE operation (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    at         TEXT NOT NULL,                                  -- instant
    by         TEXT NOT NULL,                                  -- name of whoever asked for it
    command    TEXT NOT NULL,                                  -- as it was given, without the name of the program
    kind       TEXT NOT NULL CHECK (kind IN ('sample', 'change', 'publication', 'erasure', 'restoration')),
    message    TEXT NOT NULL CHECK (json_valid(message)),      -- what was done, as JSON: a sentence's id and arguments
    takes_back INTEGER REFERENCES operation (id), -- what it takes back: an undo the operation, a redo the undo
    kept       TEXT CHECK (kept IS NULL OR kind = 'restoration') -- the file that keeps what a restored backup replaced
) STRICT;

-- What an operation did to one row. Triggers write it (`recording.rs`), so that no statement can forget it.
CREATE TABLE operation_change (
    id           INTEGER PRIMARY KEY,
    operation_id INTEGER NOT NULL REFERENCES operation (id),
    entity       TEXT NOT NULL,                                -- the table
    -- The row as JSON, column by column; NULL before it was made.
    before       TEXT CHECK (before IS NULL OR json_valid(before)),
    -- The same; NULL after it was removed.
    after        TEXT CHECK (after IS NULL OR json_valid(after)),
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX operation_change_of_operation ON operation_change (operation_id);
