-- What members wish of their calendars; where nothing stands, the usual holds.
CREATE TABLE calendar_wish (
    member_id   INTEGER PRIMARY KEY REFERENCES member (id),
    language    TEXT CHECK (language IN ('sv', 'en')),
    share_phone INTEGER NOT NULL CHECK (share_phone IN (0, 1)),
    reminders   TEXT NOT NULL
) STRICT;

-- The address under which a member's calendar is found: 128 random bits in hexadecimal digits.
CREATE TABLE calendar_address (
    member_id INTEGER PRIMARY KEY REFERENCES member (id),
    token     TEXT NOT NULL UNIQUE CHECK (length(token) = 32)
) STRICT;

-- Where to patrol in a shift, and what else to know of it.
CREATE TABLE shift_note (
    shift_id INTEGER PRIMARY KEY REFERENCES shift (id),
    areas    TEXT NOT NULL DEFAULT '',
    remark   TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TRIGGER calendar_wish_insert_recorded AFTER INSERT ON calendar_wish BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'calendar_wish',
        NULL,
        json_object('member_id', new.member_id, 'language', new.language, 'share_phone', new.share_phone, 'reminders', new.reminders));
END;

CREATE TRIGGER calendar_wish_update_recorded AFTER UPDATE ON calendar_wish BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'calendar_wish',
        json_object('member_id', old.member_id, 'language', old.language, 'share_phone', old.share_phone, 'reminders', old.reminders),
        json_object('member_id', new.member_id, 'language', new.language, 'share_phone', new.share_phone, 'reminders', new.reminders));
END;

CREATE TRIGGER calendar_wish_delete_recorded AFTER DELETE ON calendar_wish BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'calendar_wish',
        json_object('member_id', old.member_id, 'language', old.language, 'share_phone', old.share_phone, 'reminders', old.reminders),
        NULL);
END;

CREATE TRIGGER calendar_address_insert_recorded AFTER INSERT ON calendar_address BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'calendar_address',
        NULL,
        json_object('member_id', new.member_id, 'token', new.token));
END;

CREATE TRIGGER calendar_address_update_recorded AFTER UPDATE ON calendar_address BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'calendar_address',
        json_object('member_id', old.member_id, 'token', old.token),
        json_object('member_id', new.member_id, 'token', new.token));
END;

CREATE TRIGGER calendar_address_delete_recorded AFTER DELETE ON calendar_address BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'calendar_address',
        json_object('member_id', old.member_id, 'token', old.token),
        NULL);
END;

CREATE TRIGGER shift_note_insert_recorded AFTER INSERT ON shift_note BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'shift_note',
        NULL,
        json_object('shift_id', new.shift_id, 'areas', new.areas, 'remark', new.remark));
END;

CREATE TRIGGER shift_note_update_recorded AFTER UPDATE ON shift_note BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'shift_note',
        json_object('shift_id', old.shift_id, 'areas', old.areas, 'remark', old.remark),
        json_object('shift_id', new.shift_id, 'areas', new.areas, 'remark', new.remark));
END;

CREATE TRIGGER shift_note_delete_recorded AFTER DELETE ON shift_note BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'shift_note',
        json_object('shift_id', old.shift_id, 'areas', old.areas, 'remark', old.remark),
        NULL);
END;
