-- Whom to ring when one cannot come: a name and a telephone number, as it is read out.
ALTER TABLE association ADD COLUMN contact TEXT NOT NULL DEFAULT '';

DROP TRIGGER association_insert_recorded;
DROP TRIGGER association_update_recorded;
DROP TRIGGER association_delete_recorded;

CREATE TRIGGER association_insert_recorded AFTER INSERT ON association BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'association',
        NULL,
        json_object('id', new.id, 'uid', new.uid, 'name', new.name, 'language', new.language, 'time_zone', new.time_zone, 'car_place', new.car_place, 'key_place', new.key_place, 'agreement_until', new.agreement_until, 'contact', new.contact));
END;

CREATE TRIGGER association_update_recorded AFTER UPDATE ON association BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'association',
        json_object('id', old.id, 'uid', old.uid, 'name', old.name, 'language', old.language, 'time_zone', old.time_zone, 'car_place', old.car_place, 'key_place', old.key_place, 'agreement_until', old.agreement_until, 'contact', old.contact),
        json_object('id', new.id, 'uid', new.uid, 'name', new.name, 'language', new.language, 'time_zone', new.time_zone, 'car_place', new.car_place, 'key_place', new.key_place, 'agreement_until', new.agreement_until, 'contact', new.contact));
END;

CREATE TRIGGER association_delete_recorded AFTER DELETE ON association BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'association',
        json_object('id', old.id, 'uid', old.uid, 'name', old.name, 'language', old.language, 'time_zone', old.time_zone, 'car_place', old.car_place, 'key_place', old.key_place, 'agreement_until', old.agreement_until, 'contact', old.contact),
        NULL);
END;
