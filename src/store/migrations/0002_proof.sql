-- What each plan is proven to be: the bound of its score, and marks of the problem and of the published
-- seats that it holds for. Plans of before have none.
ALTER TABLE plan_run ADD COLUMN bound_standing INTEGER;
ALTER TABLE plan_run ADD COLUMN bound_idle INTEGER;
ALTER TABLE plan_run ADD COLUMN bound_soft INTEGER;
ALTER TABLE plan_run ADD COLUMN problem_mark INTEGER;
ALTER TABLE plan_run ADD COLUMN told_mark INTEGER;

DROP TRIGGER plan_run_insert_recorded;
DROP TRIGGER plan_run_update_recorded;
DROP TRIGGER plan_run_delete_recorded;

CREATE TRIGGER plan_run_insert_recorded AFTER INSERT ON plan_run BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'plan_run',
        NULL,
        json_object('id', new.id, 'from_day', new.from_day, 'to_day', new.to_day, 'standing', new.standing, 'idle', new.idle, 'soft', new.soft, 'bound_standing', new.bound_standing, 'bound_idle', new.bound_idle, 'bound_soft', new.bound_soft, 'problem_mark', new.problem_mark, 'told_mark', new.told_mark));
END;

CREATE TRIGGER plan_run_update_recorded AFTER UPDATE ON plan_run BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'plan_run',
        json_object('id', old.id, 'from_day', old.from_day, 'to_day', old.to_day, 'standing', old.standing, 'idle', old.idle, 'soft', old.soft, 'bound_standing', old.bound_standing, 'bound_idle', old.bound_idle, 'bound_soft', old.bound_soft, 'problem_mark', old.problem_mark, 'told_mark', old.told_mark),
        json_object('id', new.id, 'from_day', new.from_day, 'to_day', new.to_day, 'standing', new.standing, 'idle', new.idle, 'soft', new.soft, 'bound_standing', new.bound_standing, 'bound_idle', new.bound_idle, 'bound_soft', new.bound_soft, 'problem_mark', new.problem_mark, 'told_mark', new.told_mark));
END;

CREATE TRIGGER plan_run_delete_recorded AFTER DELETE ON plan_run BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), 'plan_run',
        json_object('id', old.id, 'from_day', old.from_day, 'to_day', old.to_day, 'standing', old.standing, 'idle', old.idle, 'soft', old.soft, 'bound_standing', old.bound_standing, 'bound_idle', old.bound_idle, 'bound_soft', old.bound_soft, 'problem_mark', old.problem_mark, 'told_mark', old.told_mark),
        NULL);
END;
