//! CSV as Swedish Excel, Google and others write it: the table, and every fault in it by line and column.

use crate::workflows::import::fault::{Expected, Fault, FaultKind};
use crate::workflows::import::file::decode;
use crate::workflows::import::refusal::ImportRefusal;
use crate::workflows::lookup::alike;

/// A column that a file may have.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// How the code calls it.
    pub key: &'static str,
    /// How files call it, in Swedish and English, in small letters.
    pub names: &'static [&'static str],
    /// Whether a file must have it.
    pub required: bool,
}

/// A column that a file must have.
pub const fn required(key: &'static str, names: &'static [&'static str]) -> Column {
    Column { key, names, required: true }
}

/// A column that a file may have.
pub const fn optional(key: &'static str, names: &'static [&'static str]) -> Column {
    Column { key, names, required: false }
}

/// A file's table.
#[derive(Debug)]
pub struct CsvTable {
    /// For each known column in the file: its key, its place, and its heading as written.
    columns: Vec<(&'static str, usize, String)>,
    /// The rows that are not empty.
    pub rows: Vec<CsvRow>,
    /// Headings that mean nothing to us.
    pub ignored: Vec<String>,
}

/// A row of a file.
#[derive(Debug)]
pub struct CsvRow {
    /// Line of the file, counted from 1.
    pub line: u64,
    cells: Vec<String>,
}

/// The most rows of a file that are read: far more than any association has of anything.
const MOST_ROWS: usize = 50_000;
/// The most columns.
const MOST_COLUMNS: usize = 200;
/// The most faults that are told; of more it is said how many they are.
const MOST_FAULTS: usize = 50;
/// The most characters of a cell or heading that a fault repeats.
const MOST_REPEATED: usize = 80;

/// What is wrong with a file.
#[derive(Debug, Default)]
pub struct Faults {
    /// The first of them, by line.
    first: Vec<Fault>,
    /// How many there are.
    count: usize,
}

impl Faults {
    /// Notes a fault of a line.
    pub fn add(&mut self, line: u64, kind: impl Into<FaultKind>) {
        self.add_found(line, || kind);
    }

    /// Notes a fault of a line, which takes time to describe: that is left out where it is not told.
    pub fn add_found<K: Into<FaultKind>>(&mut self, line: u64, describe: impl FnOnce() -> K) {
        self.count += 1;
        let place = self.first.partition_point(|fault| fault.line <= line);
        if place < MOST_FAULTS {
            self.first.insert(place, Fault { line, kind: describe().into() });
            self.first.truncate(MOST_FAULTS);
        }
    }

    /// Goes on if nothing is wrong.
    ///
    /// # Errors
    /// The first faults, by line, and how many there are in all, if there are any.
    pub fn check(self, file: &str) -> Result<(), ImportRefusal> {
        if self.count == 0 { Ok(()) } else { Err(self.refusal(file)) }
    }

    fn refusal(self, file: &str) -> ImportRefusal {
        ImportRefusal::Faulty { file: file.to_owned(), faults: self.first, count: self.count }
    }
}

impl CsvTable {
    /// Reads a file: UTF-8 with or without a byte order mark, or the Windows letters that older Excel
    /// writes; with comma, semicolon or tab between cells; headings in either language.
    ///
    /// # Errors
    /// If it has no rows, or its headings or quotes are wrong; every fault at once.
    pub fn read(file: &str, bytes: &[u8], known: &[Column]) -> Result<Self, ImportRefusal> {
        let text = decode(bytes);
        let text = without_separator_line(&text);
        if text.trim_start().starts_with("BEGIN:VCALENDAR") {
            return Err(ImportRefusal::CalendarForTable { file: file.to_owned() });
        }
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter(text))
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut records = Vec::new();
        let mut faults = Faults::default();
        // Lines before a line that says only "sep=;" are gone from the count.
        let skipped = u64::from(text.len() < decode(bytes).len());
        for record in reader.records() {
            match record {
                Ok(record) if records.is_empty() && record.len() > MOST_COLUMNS => {
                    faults.add(1, FaultKind::TooManyColumns { columns: record.len(), most: MOST_COLUMNS });
                    break;
                }
                Ok(record) if records.len() > MOST_ROWS => {
                    faults.add(line_of(text, &record) + skipped, FaultKind::TooManyRows { most: MOST_ROWS });
                    break;
                }
                Ok(mut record) => {
                    let cells = record.len();
                    if cells > MOST_COLUMNS {
                        let columns = records.first().map_or(0, csv::StringRecord::len);
                        faults.add(line_of(text, &record) + skipped, FaultKind::TooManyCells { cells, columns });
                        record.clear();
                    }
                    records.push(record);
                }
                Err(error) => {
                    let line = error.position().map_or(0, csv::Position::line) + skipped;
                    faults.add(line, FaultKind::Unreadable);
                }
            }
        }
        if faults.first.iter().any(|fault| fault.kind.is_of_size()) {
            return Err(faults.refusal(file));
        }
        let mut records = records.into_iter();
        let Some(header) = records.next() else {
            return Err(ImportRefusal::Empty { file: file.to_owned() });
        };
        let (columns, ignored) = match_headings(&header, known, &mut faults);
        let rows: Vec<CsvRow> = records
            .map(|record| CsvRow {
                line: line_of(text, &record) + skipped,
                cells: record.iter().map(|cell| cell.trim().to_owned()).collect(),
            })
            .filter(|row| row.cells.iter().any(|cell| !cell.is_empty()))
            .collect();
        for row in rows.iter().filter(|row| row.cells.len() > header.len()) {
            faults.add(row.line, FaultKind::TooManyCells { cells: row.cells.len(), columns: header.len() });
        }
        faults.check(file)?;
        if rows.is_empty() {
            return Err(ImportRefusal::Empty { file: file.to_owned() });
        }
        Ok(Self { columns, rows, ignored })
    }

    /// The cell of a row in a column, unless it is empty or the file has no such column.
    pub fn cell<'a>(&self, row: &'a CsvRow, key: &str) -> Option<&'a str> {
        let (_, place, _) = self.columns.iter().find(|(column, _, _)| *column == key)?;
        row.cells.get(*place).map(String::as_str).filter(|cell| !cell.is_empty())
    }

    /// The heading of a column as the file writes it.
    pub fn heading<'a>(&'a self, key: &'a str) -> &'a str {
        self.columns.iter().find(|(column, _, _)| *column == key).map_or(key, |(_, _, heading)| heading)
    }

    /// Reads the cell of a row in a column; notes a fault that says what was expected.
    pub fn parse<T, E>(
        &self,
        row: &CsvRow,
        key: &str,
        faults: &mut Faults,
        parse: impl FnOnce(&str) -> Result<T, E>,
        expected: Expected,
    ) -> Option<T> {
        let cell = self.cell(row, key)?;
        match parse(cell) {
            Ok(value) => Some(value),
            Err(_) => {
                faults.add_found(row.line, || {
                    let (column, value) = (self.heading(key).to_owned(), repeated(cell));
                    FaultKind::BadCell { column, value, expected }
                });
                None
            }
        }
    }

    /// The same for a cell that must not be empty.
    pub fn parse_required<T, E>(
        &self,
        row: &CsvRow,
        key: &str,
        faults: &mut Faults,
        parse: impl FnOnce(&str) -> Result<T, E>,
        expected: Expected,
    ) -> Option<T> {
        if self.cell(row, key).is_none() {
            faults.add_found(row.line, || FaultKind::EmptyCell { column: self.heading(key).to_owned(), expected });
            return None;
        }
        self.parse(row, key, faults, parse, expected)
    }
}

/// A cell or heading as a fault repeats it.
fn repeated(text: &str) -> String {
    let end = text.char_indices().nth(MOST_REPEATED).map(|(end, _)| end);
    end.map_or_else(|| text.to_owned(), |end| format!("{}…", &text[..end]))
}

/// Excel reads, and some write, a first line that only says which separator follows.
fn without_separator_line(text: &str) -> &str {
    match text.split_once('\n') {
        Some((first, rest)) if first.trim().to_lowercase().starts_with("sep=") => rest,
        _ => text,
    }
}

/// The line that a record starts on. The reader counts from where the one before ended, so empty
/// lines between them are added here.
fn line_of(text: &str, record: &csv::StringRecord) -> u64 {
    let Some(position) = record.position() else { return 0 };
    let rest = usize::try_from(position.byte()).ok().and_then(|start| text.get(start..)).unwrap_or_default();
    let empty = rest.bytes().take_while(|byte| matches!(byte, b'\r' | b'\n')).filter(|byte| *byte == b'\n').count();
    position.line() + u64::try_from(empty).unwrap_or(0)
}

/// The separator that stands most often in the heading, or below it where the heading is one word.
fn delimiter(text: &str) -> u8 {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let separated = |line: &&str| line.contains([';', ',', '\t']);
    let header = lines.find(separated).unwrap_or_default();
    let count = |separator: char| header.matches(separator).count();
    [(b';', ';'), (b',', ','), (b'\t', '\t')]
        .into_iter()
        .max_by_key(|(byte, separator)| (count(*separator), *byte == b','))
        .map_or(b',', |(byte, _)| byte)
}

fn match_headings(
    header: &csv::StringRecord,
    known: &[Column],
    faults: &mut Faults,
) -> (Vec<(&'static str, usize, String)>, Vec<String>) {
    let mut columns: Vec<(&'static str, usize, String)> = Vec::new();
    let mut ignored = Vec::new();
    for (place, heading) in header.iter().enumerate() {
        let heading = &*repeated(heading.trim());
        let plain = heading.to_lowercase().replace(['_', '-'], " ");
        let found = known.iter().find(|column| column.names.iter().any(|name| name.replace('-', " ") == plain));
        match found {
            _ if heading.is_empty() => {}
            Some(column) if columns.iter().any(|(key, _, _)| *key == column.key) => {
                faults.add(1, FaultKind::DoubleColumn { column: heading.to_owned() });
            }
            Some(column) => columns.push((column.key, place, heading.to_owned())),
            None => {
                let names = known.iter().flat_map(|column| column.names.iter().copied());
                let close = alike(&plain, names).into_iter().next();
                match close.filter(|close| strsim::normalized_levenshtein(close, &plain) > 0.7) {
                    Some(meant) => faults.add(1, FaultKind::MisspeltColumn { column: heading.to_owned(), meant }),
                    None => ignored.push(heading.to_owned()),
                }
            }
        }
    }
    for column in known.iter().filter(|column| column.required) {
        if columns.iter().all(|(key, _, _)| *key != column.key) {
            faults.add(1, FaultKind::MissingColumn { column: column.names[0] });
        }
    }
    (columns, ignored)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KNOWN: &[Column] = &[required("name", &["namn", "name"]), optional("phone", &["telefon", "phone"])];

    fn names(bytes: &[u8]) -> Vec<String> {
        let table = CsvTable::read("medlemmar.csv", bytes, KNOWN).unwrap();
        table.rows.iter().map(|row| table.cell(row, "name").unwrap().to_owned()).collect()
    }

    #[test]
    fn files_are_read_as_excel_google_and_others_write_them() {
        let google = "name,phone\nÅsa Öberg,0701740605\n";
        let excel = "\u{feff}Namn;Telefon\r\nÅsa Öberg;070-174 06 05\r\n;\r\n";
        let older_excel: &[u8] = b"Namn;Telefon\r\n\xc5sa \xd6berg;070-174 06 05\r\n";
        let with_hint = "sep=;\r\nNamn;Telefon\r\n\"Åsa Öberg\";\"070\"\r\n";
        for bytes in [google.as_bytes(), excel.as_bytes(), older_excel, with_hint.as_bytes()] {
            assert_eq!(names(bytes), ["Åsa Öberg"]);
        }
    }

    #[test]
    fn a_misspelt_double_or_missing_heading_is_named() {
        let only_fault = |text: &str| match CsvTable::read("f.csv", text.as_bytes(), KNOWN) {
            Err(ImportRefusal::Faulty { faults, .. }) if faults.len() == 1 => faults[0].kind.clone(),
            other => panic!("{text}: {other:?}"),
        };
        let misspelt = FaultKind::MisspeltColumn { column: "Telefn".to_owned(), meant: "telefon".to_owned() };
        assert_eq!(only_fault("Namn;Telefn\nA;1\n"), misspelt);
        assert_eq!(only_fault("Namn;name\nA;B\n"), FaultKind::DoubleColumn { column: "name".to_owned() });
        assert_eq!(only_fault("Telefon\n1\n"), FaultKind::MissingColumn { column: "namn" });
        assert_eq!(only_fault("Namn\nA;B\n"), FaultKind::TooManyCells { cells: 2, columns: 1 });
    }

    #[test]
    fn columns_of_other_things_are_left_alone() {
        let table = CsvTable::read("f.csv", "Namn;Skostorlek\nA;43\n".as_bytes(), KNOWN).unwrap();
        assert_eq!(table.ignored, ["Skostorlek"]);
    }

    #[test]
    fn a_fault_is_told_with_its_line() {
        let table = CsvTable::read("f.csv", "sep=,\nNamn,Telefon\nA,1\n\nB,x\n".as_bytes(), KNOWN).unwrap();
        assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 5]);
    }

    /// The faults told of a file, and how many it has.
    fn faults(text: &str) -> (Vec<Fault>, usize) {
        match CsvTable::read("f.csv", text.as_bytes(), KNOWN) {
            Err(ImportRefusal::Faulty { faults, count, .. }) => (faults, count),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn of_many_faults_the_first_are_told_and_how_many_there_are() {
        let (told, count) = faults(&format!("Namn;Telefon\n{}", "A;B;C\n".repeat(3_000)));
        assert_eq!((told.len(), count), (MOST_FAULTS, 3_000));
        assert_eq!(told.iter().map(|fault| fault.line).collect::<Vec<_>>(), (2..52).collect::<Vec<_>>());
        let mut later_first = Faults::default();
        (0..100).rev().for_each(|line| later_first.add(line, FaultKind::NoTime));
        let Err(ImportRefusal::Faulty { faults, count, .. }) = later_first.check("f.csv") else { panic!() };
        assert_eq!((faults.first().unwrap().line, faults.last().unwrap().line, count), (0, 49, 100));
    }

    #[test]
    fn a_file_larger_than_any_list_is_refused_before_it_is_understood() {
        let columns = format!("{}\nA\n", "namm;".repeat(400_000));
        assert_eq!(faults(&columns).0[0].kind, FaultKind::TooManyColumns { columns: 400_001, most: MOST_COLUMNS });
        let rows = format!("Namn\n{}", "A\n".repeat(MOST_ROWS + 1));
        let (told, count) = faults(&rows);
        assert_eq!(told, [Fault { line: 50_002, kind: FaultKind::TooManyRows { most: MOST_ROWS } }]);
        assert_eq!(count, 1);
        assert_eq!(names(format!("Namn\n{}", "A\n".repeat(MOST_ROWS)).as_bytes()).len(), MOST_ROWS);
    }

    #[test]
    fn a_fault_repeats_the_beginning_of_a_long_cell() {
        assert_eq!(repeated(&"å".repeat(81)), format!("{}…", "å".repeat(80)));
        assert_eq!(repeated("å"), "å");
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_table_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = CsvTable::read("f.csv", &bytes, KNOWN);
        }
    }
}
