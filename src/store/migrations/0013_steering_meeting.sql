-- Days on which the steering group of the agreement meets: reports can be made of the time since the last one.
CREATE TABLE steering_meeting (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    met_on TEXT NOT NULL UNIQUE CHECK (met_on IS date(met_on))
) STRICT;

CREATE TRIGGER steering_meeting_insert_recorded AFTER INSERT ON steering_meeting BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'steering_meeting',
        NULL,
        json_object('id', new.id, 'met_on', new.met_on));
END;

CREATE TRIGGER steering_meeting_update_recorded AFTER UPDATE ON steering_meeting BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'steering_meeting',
        json_object('id', old.id, 'met_on', old.met_on),
        json_object('id', new.id, 'met_on', new.met_on));
END;

CREATE TRIGGER steering_meeting_delete_recorded AFTER DELETE ON steering_meeting BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'steering_meeting',
        json_object('id', old.id, 'met_on', old.met_on),
        NULL);
END;
