-- A vehicle that stands in while the regular one of its car is out of service: lent or rented for some days.
ALTER TABLE vehicle ADD COLUMN stand_in INTEGER NOT NULL DEFAULT 0 CHECK (stand_in IN (0, 1));

DROP TRIGGER vehicle_insert_recorded;
DROP TRIGGER vehicle_update_recorded;
DROP TRIGGER vehicle_delete_recorded;

CREATE TRIGGER vehicle_insert_recorded AFTER INSERT ON vehicle BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'vehicle',
        NULL,
        json_object('id', new.id, 'plate', new.plate, 'car_id', new.car_id, 'model', new.model, 'gearbox', new.gearbox, 'in_service_from', new.in_service_from, 'in_service_to', new.in_service_to, 'stand_in', new.stand_in));
END;

CREATE TRIGGER vehicle_update_recorded AFTER UPDATE ON vehicle BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'vehicle',
        json_object('id', old.id, 'plate', old.plate, 'car_id', old.car_id, 'model', old.model, 'gearbox', old.gearbox, 'in_service_from', old.in_service_from, 'in_service_to', old.in_service_to, 'stand_in', old.stand_in),
        json_object('id', new.id, 'plate', new.plate, 'car_id', new.car_id, 'model', new.model, 'gearbox', new.gearbox, 'in_service_from', new.in_service_from, 'in_service_to', new.in_service_to, 'stand_in', new.stand_in));
END;

CREATE TRIGGER vehicle_delete_recorded AFTER DELETE ON vehicle BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'vehicle',
        json_object('id', old.id, 'plate', old.plate, 'car_id', old.car_id, 'model', old.model, 'gearbox', old.gearbox, 'in_service_from', old.in_service_from, 'in_service_to', old.in_service_to, 'stand_in', old.stand_in),
        NULL);
END;
