-- How entries of calendars were when they last left the program, so that what is newer can say so. It is no part
-- of the operation log: taking an operation back must not take back what phones have read.
CREATE TABLE calendar_revision (
    shift_id      INTEGER NOT NULL,
    -- The number of a member; 0 for the calendar of the car, -1 for that of the board.
    reader        INTEGER NOT NULL,
    sequence      INTEGER NOT NULL CHECK (sequence > 0),
    last_modified TEXT NOT NULL,
    -- The last operation before the entry first left as it is now.
    operation_id  INTEGER NOT NULL,
    -- Marks of what makes an entry another (time, vehicle, crew, place, state), and of all of it.
    significant   INTEGER NOT NULL,
    whole         INTEGER NOT NULL,
    PRIMARY KEY (shift_id, reader)
) STRICT, WITHOUT ROWID;
