//! The triggers that keep what each row was before and after an operation. They are made from the columns of the
//! tables, so that no table and no column can be forgotten: a table is recorded unless it stands below.

use rusqlite::Connection;

/// The tables that are not recorded, and why.
pub(super) const NOT_RECORDED: [(&str, &str); 11] = [
    ("operation", "it is the record"),
    ("operation_change", "it is the record"),
    ("erased_member", "erasing cannot be taken back"),
    ("erased_mark", "erasing cannot be taken back"),
    ("erasure_work", "what is left of an erasure is done, and never taken back"),
    ("erasure_due", "it says what a clock said"),
    ("notice", "what somebody has read or heard cannot be taken back"),
    ("notified", "what somebody has read or heard cannot be taken back"),
    ("calendar_revision", "what a telephone has read cannot be taken back"),
    ("last_version", "a number that people were told is given to nothing else"),
    ("site_page", "what lies on the web cannot be taken back"),
];

/// What may happen to a row, and whether there is one before and one after.
const EVENTS: [(&str, bool, bool); 3] = [("insert", false, true), ("update", true, true), ("delete", true, false)];

/// Makes the triggers of all tables that are recorded, in place of those that are there. A trigger writes what it saw to
/// the last operation: a change of the database begins by recording its own.
///
/// # Errors
/// If SQLite refuses one.
pub(super) fn record_all_tables(connection: &Connection) -> rusqlite::Result<()> {
    for trigger in
        names(connection, "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name GLOB '*_recorded'")?
    {
        connection.execute_batch(&format!("DROP TRIGGER {trigger}"))?;
    }
    for table in names(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'")?
    {
        if NOT_RECORDED.iter().all(|(name, _)| *name != table) {
            let columns = names(connection, &format!("SELECT name FROM pragma_table_info('{table}') ORDER BY cid"))?;
            EVENTS.iter().try_for_each(|event| connection.execute_batch(&trigger(&table, &columns, *event)))?;
        }
    }
    Ok(())
}

fn names(connection: &Connection, sql: &str) -> rusqlite::Result<Vec<String>> {
    connection.prepare(sql)?.query_map([], |row| row.get(0))?.collect()
}

/// The trigger that records one kind of event of a table. A row is an object of JSON, with its columns in their order.
fn trigger(table: &str, columns: &[String], (event, has_before, has_after): (&str, bool, bool)) -> String {
    let image = |row: &str, is_there: bool| {
        let fields: Vec<String> = columns.iter().map(|name| format!("'{name}', {row}.{name}")).collect();
        if is_there { format!("json_object({})", fields.join(", ")) } else { "NULL".to_owned() }
    };
    format!(
        "CREATE TRIGGER {table}_{event}_recorded AFTER {} ON {table} BEGIN
    INSERT INTO operation_change (operation_id, entity, before, after) VALUES (
        (SELECT max(id) FROM operation), '{table}',
        {},
        {});
END",
        event.to_uppercase(),
        image("old", has_before),
        image("new", has_after)
    )
}

/// Whether the text of a trigger is that of one of those of a table.
pub(super) fn is_recording(table: &str, columns: &[String], sql: &str) -> bool {
    EVENTS.iter().any(|event| trigger(table, columns, *event) == sql)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    fn tables(connection: &Connection) -> Vec<String> {
        names(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").unwrap()
    }

    #[test]
    fn every_column_of_every_table_is_recorded_unless_a_reason_stands_against_it() {
        let store = Store::in_memory().unwrap();
        let tables = tables(&store.connection);
        let is_recorded = |table: &&String| NOT_RECORDED.iter().all(|(name, _)| name != table);
        let recorded: Vec<&String> = tables.iter().filter(is_recorded).collect();
        assert_eq!(recorded.len() + NOT_RECORDED.len(), tables.len(), "a table that is not recorded is none");
        for table in recorded {
            let columns = names(&store.connection, &format!("SELECT name FROM pragma_table_info('{table}')")).unwrap();
            for (event, has_before, has_after) in EVENTS {
                let sql = format!("SELECT sql FROM sqlite_schema WHERE name = '{table}_{event}_recorded'");
                let trigger = names(&store.connection, &sql).unwrap().pop().unwrap();
                for column in &columns {
                    for (row, is_there) in [("old", has_before), ("new", has_after)] {
                        let said = trigger.contains(&format!("'{column}', {row}.{column}"));
                        assert_eq!(said, is_there, "{table}.{column} {row} on {event}");
                    }
                }
            }
        }
        let triggers = "SELECT name FROM sqlite_schema WHERE type = 'trigger'";
        let count = names(&store.connection, triggers).unwrap().len();
        assert_eq!(count, EVENTS.len() * (tables.len() - NOT_RECORDED.len()));
    }

    #[test]
    fn a_row_is_kept_as_it_was_before_and_after_each_event() {
        let store = Store::in_memory().unwrap();
        store
            .connection
            .execute_batch(
                "INSERT INTO operation (at, by, command, kind, message)
                 VALUES ('2021-01-18T09:00:00Z', 'Siv', 'x', 'change', '{}');
                 INSERT INTO setting (key, value) VALUES ('wiping', 1);
                 UPDATE setting SET value = 0;
                 DELETE FROM setting;",
            )
            .unwrap();
        let sql = "SELECT operation_id || entity || ': ' || coalesce(before, '-') || ' > ' || coalesce(after, '-')
                   FROM operation_change ORDER BY id";
        let [on, off] = [1, 0].map(|value| format!("{{\"key\":\"wiping\",\"value\":{value}}}"));
        let expected = [format!("- > {on}"), format!("{on} > {off}"), format!("{off} > -")];
        assert_eq!(names(&store.connection, sql).unwrap(), expected.map(|step| format!("1setting: {step}")));
    }
}
