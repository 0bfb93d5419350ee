-- Where on the web the folder of calendars lies; at most one.
CREATE TABLE calendar_site (
    id  INTEGER PRIMARY KEY CHECK (id = 1),
    url TEXT NOT NULL
) STRICT;

CREATE TRIGGER calendar_site_insert_recorded AFTER INSERT ON calendar_site BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'calendar_site',
        NULL,
        json_object('id', new.id, 'url', new.url));
END;

CREATE TRIGGER calendar_site_update_recorded AFTER UPDATE ON calendar_site BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'calendar_site',
        json_object('id', old.id, 'url', old.url),
        json_object('id', new.id, 'url', new.url));
END;

CREATE TRIGGER calendar_site_delete_recorded AFTER DELETE ON calendar_site BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'calendar_site',
        json_object('id', old.id, 'url', old.url),
        NULL);
END;
