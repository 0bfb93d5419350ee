//! The parts of `docs/data-model.md` that are made from the schema. `KORPASS_WRITE_DATA_MODEL=1 cargo test --lib
//! data_model_tests` writes them anew.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::Store;
use super::recording::NOT_RECORDED;
use super::schema::STEPS;

/// A table as the text of the schema tells of it.
#[derive(Debug)]
struct TableText {
    subject: String,
    name: String,
    about: String,
    columns: Vec<ColumnText>,
}

/// A column as the text of the schema tells of it.
#[derive(Debug)]
struct ColumnText {
    name: String,
    values: String,
    about: String,
}

/// A column that names a row of another table.
struct Reference {
    column: String,
    to: String,
    is_needed: bool,
    is_only: bool,
}

/// The tables in the order of the schema's text, with its comments.
fn tables_of_text(text: &str) -> Vec<TableText> {
    let (mut tables, mut subject, mut comment): (Vec<TableText>, String, Vec<&str>) =
        (Vec::new(), String::new(), Vec::new());
    let mut is_in_table = false;
    for line in text.lines().map(str::trim) {
        if let Some(title) = line.strip_prefix("-- # ") {
            title.clone_into(&mut subject);
        } else if let Some(part) = line.strip_prefix("-- ") {
            comment.push(part);
            continue;
        } else if let Some(name) = line.strip_prefix("CREATE TABLE ").and_then(|rest| rest.strip_suffix(" (")) {
            let (name, subject, about) = (name.to_owned(), subject.clone(), comment.join(" "));
            tables.push(TableText { subject, name, about, columns: Vec::new() });
            is_in_table = true;
        } else if let Some(change) = line.strip_prefix("ALTER TABLE ") {
            alter(&mut tables, change, &comment);
        } else if let Some(name) = line.strip_prefix("DROP TABLE ") {
            tables.retain(|table| table.name != name.trim_end_matches(';'));
        } else if line.starts_with(')') {
            is_in_table = false;
        } else if let (true, Some(table)) = (is_in_table, tables.last_mut()) {
            table.columns.extend(column_of_text(line, &comment));
        }
        comment.clear();
    }
    tables
}

/// Changes a table as a later step of the schema does: `member ADD COLUMN …`, `DROP COLUMN …` or `RENAME TO …`.
fn alter(tables: &mut [TableText], change: &str, comment: &[&str]) {
    let (name, change) = change.split_once(' ').unwrap();
    let table = tables.iter_mut().find(|table| table.name == name).unwrap();
    if let Some(column) = change.strip_prefix("ADD COLUMN ") {
        table.columns.extend(column_of_text(column, comment));
    } else if let Some(column) = change.strip_prefix("DROP COLUMN ") {
        table.columns.retain(|known| known.name != column.trim_end_matches(';'));
    } else if let Some(new) = change.strip_prefix("RENAME TO ") {
        new.trim_end_matches(';').clone_into(&mut table.name);
    } else {
        panic!("{change} is a change that the page knows nothing of");
    }
}

/// A column, if the line tells of one and not of the table as a whole.
fn column_of_text(line: &str, above: &[&str]) -> Option<ColumnText> {
    let (code, beside) = line.split_once("-- ").unwrap_or((line, ""));
    let name = code.split_whitespace().next()?;
    let is_column = name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_');
    let about = above.iter().copied().chain([beside]).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    is_column.then(|| ColumnText { name: name.to_owned(), values: values(code), about })
}

/// The values that a check of a column lets through, where it names them.
fn values(code: &str) -> String {
    let within = |before: &str, after: &str| {
        let (_, rest) = code.split_once(before)?;
        Some(rest.split_once(after)?.0.to_owned())
    };
    match (within(" IN (", ")"), within(" BETWEEN ", ")")) {
        (Some(words), _) => words.replace('\'', "`").replace("0, 1", "0 or 1"),
        (None, Some(range)) => range.replace(" AND ", " to "),
        (None, None) => String::new(),
    }
}

/// What a column holds: its type, whether it is of the key, what it refers to, and which values it takes.
fn kind(connection: &Connection, table: &str, column: &ColumnText, references: &[Reference]) -> String {
    let sql = "SELECT type, \"notnull\" OR pk, pk FROM pragma_table_info(?1) WHERE name = ?2";
    let row = |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?, row.get::<_, i64>(2)?));
    let (kind, is_needed, key) = connection.query_row(sql, [table, &column.name], row).unwrap();
    let mut said = if key > 0 { format!("**key**, {kind}") } else { kind };
    if !is_needed {
        said.push_str(" or NULL");
    }
    if let Some(reference) = references.iter().find(|reference| reference.column == column.name) {
        write!(said, " → `{}`", reference.to).unwrap();
    }
    if !column.values.is_empty() {
        write!(said, ": {}", column.values).unwrap();
    }
    said
}

fn references(connection: &Connection, table: &str) -> Vec<Reference> {
    // A column that is all of the key, or that no two rows share, names its row once at most.
    let sql = "SELECT \"from\", \"table\", info.\"notnull\" OR info.pk,
                   (info.pk AND (SELECT count(*) FROM pragma_table_info(?1) WHERE pk) = 1)
                   OR EXISTS (SELECT 1 FROM pragma_index_list(?1) AS list WHERE list.\"unique\" AND NOT list.partial
                       AND (SELECT group_concat(name) FROM pragma_index_info(list.name)) = info.name)
               FROM pragma_foreign_key_list(?1) JOIN pragma_table_info(?1) AS info ON info.name = \"from\"
               ORDER BY info.cid";
    let row = |row: &rusqlite::Row<'_>| {
        Ok(Reference { column: row.get(0)?, to: row.get(1)?, is_needed: row.get(2)?, is_only: row.get(3)? })
    };
    connection.prepare(sql).unwrap().query_map([table], row).unwrap().map(Result::unwrap).collect()
}

/// All tables and what refers to what, as a diagram of Mermaid.
fn diagram(connection: &Connection, tables: &[TableText]) -> String {
    let mut said = "```mermaid\nerDiagram\n".to_owned();
    for table in tables {
        let references = references(connection, &table.name);
        for Reference { column, to, is_needed, is_only } in &references {
            let (one, many) = (if *is_needed { "||" } else { "|o" }, if *is_only { "o|" } else { "o{" });
            writeln!(said, "    {to} {one}--{many} {} : {column}", table.name).unwrap();
        }
        if references.is_empty() {
            writeln!(said, "    {}", table.name).unwrap();
        }
    }
    said + "```\n"
}

/// All tables with their columns, subject by subject.
fn listing(connection: &Connection, tables: &[TableText]) -> String {
    let (mut said, mut subject) = (String::new(), "");
    for table in tables {
        if table.subject != subject {
            subject = &table.subject;
            writeln!(said, "### {subject}\n").unwrap();
        }
        let reason = NOT_RECORDED.iter().find(|(name, _)| *name == table.name).map(|(_, reason)| *reason);
        let reason = reason.map(|reason| format!(" *Not recorded: {reason}.*")).unwrap_or_default();
        writeln!(said, "**`{}`** – {}{reason}\n\n| column | holds | |\n|---|---|---|", table.name, table.about)
            .unwrap();
        let references = references(connection, &table.name);
        for column in &table.columns {
            let kind = kind(connection, &table.name, column, &references);
            writeln!(said, "| `{}` | {kind} | {} |", column.name, column.about).unwrap();
        }
        said.push('\n');
    }
    said
}

fn page() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/data-model.md")
}

/// A page with a part of it, which stands between two marks, made anew.
fn with_part(page: &str, name: &str, part: &str) -> String {
    let begin = format!("<!-- schema: {name} -->\n");
    let (before, rest) = page.split_once(&begin).unwrap();
    let (_, after) = rest.split_once("<!-- end -->").unwrap();
    format!("{before}{begin}{}\n<!-- end -->{after}", part.trim_end())
}

#[test]
fn the_page_on_the_data_model_is_made_from_the_schema() {
    let (store, tables) = (Store::in_memory().unwrap(), tables_of_text(&STEPS.concat()));
    let stored = std::fs::read_to_string(page()).unwrap();
    let made = with_part(&stored, "diagram", &diagram(&store.connection, &tables));
    let made = with_part(&made, "tables", &listing(&store.connection, &tables));
    if std::env::var_os("KORPASS_WRITE_DATA_MODEL").is_some() {
        std::fs::write(page(), &made).unwrap();
    }
    let stored = std::fs::read_to_string(page()).unwrap();
    assert!(stored == made, "{} is not what the schema says: write it anew", page().display());
}

#[test]
fn a_later_step_of_the_schema_changes_what_the_page_tells() {
    let text = "-- # People\n\n-- Somebody.\nCREATE TABLE member (\n    id   INTEGER PRIMARY KEY,\n    name TEXT NOT NULL, -- whole\n    \
                fax  TEXT\n) STRICT;\n-- Old.\nCREATE TABLE note (\n    id INTEGER\n) STRICT;\n\
                ALTER TABLE member ADD COLUMN mail TEXT; -- address\nALTER TABLE member DROP COLUMN fax;\n\
                DROP TABLE note;\n-- New.\nCREATE TABLE note_new (\n    id INTEGER,\n    text TEXT\n) STRICT;\n\
                ALTER TABLE note_new RENAME TO note;";
    let tables = tables_of_text(text);
    let columns = |table: &TableText| table.columns.iter().map(|column| column.name.clone()).collect::<Vec<_>>();
    let found: Vec<_> =
        tables.iter().map(|table| (table.name.as_str(), table.about.as_str(), columns(table))).collect();
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    assert_eq!(
        found,
        [("member", "Somebody.", names(&["id", "name", "mail"])), ("note", "New.", names(&["id", "text"]))]
    );
    assert_eq!(tables[0].columns[2].about, "address");
}

#[test]
fn the_text_of_the_schema_says_of_every_table_what_a_row_is_and_leaves_no_column_out() {
    let (store, told) = (Store::in_memory().unwrap(), tables_of_text(&STEPS.concat()));
    let sql = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    let count: i64 = store.connection.query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(i64::try_from(told.len()).unwrap(), count);
    for table in &told {
        assert!(!table.about.is_empty() && !table.subject.is_empty(), "{table:?}");
        let mut columns = store.connection.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid").unwrap();
        let columns = columns.query_map([&table.name], |row| row.get(0)).unwrap();
        let columns: Vec<String> = columns.map(Result::unwrap).collect();
        let told: Vec<&String> = table.columns.iter().map(|column| &column.name).collect();
        assert_eq!(told, columns.iter().collect::<Vec<_>>(), "{}", table.name);
    }
}

#[test]
fn the_page_says_of_every_table_who_writes_it_and_names_files_that_are_there() {
    let page = std::fs::read_to_string(page()).unwrap();
    let (said, _) = page.split_once("<!-- schema: diagram -->").unwrap();
    for table in tables_of_text(&STEPS.concat()) {
        assert!(said.contains(&format!("`{}`", table.name)), "nothing is said of {}", table.name);
    }
    let files = said.split('`').skip(1).step_by(2).filter(|word| word.starts_with("src/"));
    for file in files {
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(file).exists(), "{file} is not there");
    }
}
