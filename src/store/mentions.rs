//! Where in the database words of people stand, and which of them mention somebody.
//!
//! Every column of text is named here, so that none can be forgotten: those with words, and those that hold a day, a
//! kind or a number alone.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::params;
use serde_json::{Map, Value};

use super::member_columns::{ABOUT_ONE, WHOM};
use super::{StoreError, View};
use crate::i18n::Message;
use crate::model::member::MemberId;
use crate::model::mention::{Certainty, KnownBy, Marks, Mention};

/// What a column holds in which somebody may be mentioned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextKind {
    /// What somebody wrote.
    Words,
    /// What is as it is told, whoever it names: the name of another member, how mail is sent.
    NameOfOther,
    /// A command as it was given.
    Command,
    /// A sentence of the history as JSON.
    Sentence,
    /// A row of another table as JSON.
    Row,
}

use TextKind::{Command, NameOfOther, Row, Sentence, Words};

/// The columns with words.
const TEXTS: [(&str, &str, TextKind); 45] = [
    ("association", "name", Words),
    ("association", "car_place", Words),
    ("association", "key_place", Words),
    ("association", "contact", Words),
    ("car", "name", Words),
    ("calendar_site", "url", Words),
    ("site_page", "url", Words),
    ("closure", "reason", Words),
    ("driving_log", "purpose", Words),
    ("driving_log", "places", Words),
    ("driving_log", "remark", Words),
    ("driving_log", "energy", Words),
    ("exchange_event", "by", Words),
    ("exchange_event", "why", Words),
    ("exchange_reading", "damage", Words),
    ("exchange_task", "text", Words),
    ("exchange_task", "done_by", Words),
    ("introduction_session", "place", Words),
    ("introduction_session", "trainer", Words),
    ("log_report", "kind", Words),
    ("member", "name", NameOfOther),
    ("member", "phone", Words),
    ("member", "email", Words),
    ("member", "household", Words),
    ("notice", "address", Words),
    ("notice", "by", Words),
    ("notice", "reason", Words),
    ("operation", "by", Words),
    ("operation", "command", Command),
    ("operation", "kept", Words),
    ("operation", "message", Sentence),
    ("operation_change", "before", Row),
    ("operation_change", "after", Row),
    ("out_of_service", "reason", Words),
    ("shift_cancelled", "why", Words),
    ("shift_not_served", "why", Words),
    ("shift_note", "areas", Words),
    ("shift_note", "remark", Words),
    ("vehicle", "model", Words),
    ("vehicle_due", "what", Words),
    // Who sends mail is for its server to know, and nothing is sent under another name.
    ("mail_server", "ca_file", NameOfOther),
    ("mail_server", "host", NameOfOther),
    ("mail_server", "password_file", NameOfOther),
    ("mail_server", "sender", NameOfOther),
    ("mail_server", "user", NameOfOther),
];

/// What the column of a table holds, if it has words.
pub(super) fn text_kind(table: &str, column: &str) -> Option<TextKind> {
    TEXTS.iter().find(|(of, name, _)| *of == table && *name == column).map(|(.., kind)| *kind)
}

/// A text of the database in which a member is mentioned, or may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextWithMention {
    /// The table in which it stands; that of what was, for a text of the history.
    pub table: String,
    /// Whether it stands in the history alone.
    pub is_past: bool,
    /// A day that its row names, if it names one: of the shift, the drive, the closure.
    pub day: Option<String>,
    /// The text.
    pub text: String,
    /// The places in it.
    pub mentions: Vec<Mention>,
}

/// Which of the places that may mean somebody do, of texts that were looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TakenMentions {
    /// The place of each in its text.
    taken: BTreeSet<(String, usize)>,
    /// Texts of which something stays that may be meant.
    kept: BTreeSet<String>,
}

impl TakenMentions {
    /// Of some texts the mentions that are not sure and for which a question is answered with yes.
    pub fn of(texts: &[TextWithMention], mut is_taken: impl FnMut(&TextWithMention, &Mention) -> bool) -> Self {
        let mut chosen = Self::default();
        for text in texts {
            for mention in text.mentions.iter().filter(|mention| mention.certainty != Certainty::Sure) {
                if is_taken(text, mention) {
                    chosen.taken.insert((text.text.clone(), mention.place.start));
                } else {
                    chosen.kept.insert(text.text.clone());
                }
            }
        }
        chosen
    }

    /// Whether a mention of a text is to go.
    pub fn goes(&self, text: &str, mention: &Mention) -> bool {
        self.taken.contains(&(text.to_owned(), mention.place.start))
    }

    /// A command without the texts of which something stays.
    pub(super) fn without_kept(&self, command: &str) -> String {
        self.kept.iter().fold(command.to_owned(), |command, text| command.replace(text.as_str(), " "))
    }
}

/// A row: its columns and their values.
pub(super) type RowImage = Map<String, Value>;

/// Hands over each text of a value of a kind of column of a table; gives the value with what comes back in their place,
/// if anything does. A row of another table says which it is of.
pub(super) fn map_texts(
    (table, column): (&str, &str),
    value: &str,
    entity: Option<&str>,
    map: &mut dyn FnMut(TextKind, &str) -> Option<String>,
) -> Option<String> {
    let kind = text_kind(table, column)?;
    let parsed = matches!(kind, Sentence | Row).then(|| serde_json::from_str::<Value>(value).ok()).flatten();
    match (kind, parsed) {
        (Sentence, Some(mut sentence)) => {
            let is_changed = map_sentence(&mut sentence, &mut |text| map(Sentence, text));
            is_changed.then(|| sentence.to_string())
        }
        (Row, Some(Value::Object(mut row))) => {
            let is_changed = map_row(entity.unwrap_or_default(), &mut row, map);
            is_changed.then(|| Value::Object(row).to_string())
        }
        (kind, _) => map(kind, value),
    }
}

/// Puts what comes back in place of each text of a row; says whether anything did.
pub(super) fn map_row(table: &str, row: &mut RowImage, map: &mut dyn FnMut(TextKind, &str) -> Option<String>) -> bool {
    let entity = row.get("entity").and_then(Value::as_str).map(str::to_owned);
    let mut is_changed = false;
    for (column, value) in row.iter_mut() {
        let Value::String(text) = value else { continue };
        if let Some(new) = map_texts((table, column), text, entity.as_deref(), map) {
            *text = new;
            is_changed = true;
        }
    }
    is_changed
}

/// Puts what comes back in place of each text that was put into a sentence; says whether anything did.
fn map_sentence(sentence: &mut Value, map: &mut dyn FnMut(&str) -> Option<String>) -> bool {
    match sentence {
        Value::String(text) => map(text).map(|new| *text = new).is_some(),
        Value::Array(parts) => parts.iter_mut().map(|part| map_sentence(part, map)).fold(false, std::ops::BitOr::bitor),
        Value::Object(fields) => {
            // An argument is a pair of its name and its value.
            let arguments = fields.get_mut("arguments").and_then(Value::as_array_mut).into_iter().flatten();
            let values = arguments.filter_map(|argument| argument.get_mut(1));
            values.map(|value| map_sentence(value, map)).fold(false, std::ops::BitOr::bitor)
        }
        _ => false,
    }
}

/// A sentence of the history with what comes back in place of each text that was put into it.
pub fn map_message(message: &Message, map: &mut dyn FnMut(&str) -> Option<String>) -> Message {
    let mapped = serde_json::to_value(message).ok().and_then(|mut value| {
        map_sentence(&mut value, map);
        serde_json::from_value(value).ok()
    });
    mapped.unwrap_or_else(|| message.clone())
}

impl View<'_> {
    /// What a member is and has been known by.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn known_by(&self, member: MemberId) -> Result<KnownBy, StoreError> {
        let mut known = self.all_known_by()?.remove(&member).unwrap_or_default();
        let sql = "SELECT before AS row FROM operation_change
                   WHERE entity = 'member' AND before ->> '$.id' = ?1
             UNION SELECT after FROM operation_change WHERE entity = 'member' AND after ->> '$.id' = ?1";
        for text in self.rows(sql, params![member.0], |row| Ok(row.get::<_, String>("row")?))? {
            let row: Value = serde_json::from_str(&text).unwrap_or_default();
            let column = |name: &str| row.get(name).and_then(Value::as_str).map(str::to_owned);
            known.names.extend(column("name"));
            known.phones.extend(column("phone"));
            known.emails.extend(column("email"));
            known.households.extend(column("household"));
        }
        Ok(known)
    }

    /// What the members are known by now.
    fn all_known_by(&self) -> Result<BTreeMap<MemberId, KnownBy>, StoreError> {
        let rows = self.rows("SELECT id, name, phone, email, household FROM member", [], |row| {
            let text = |column| Ok::<_, StoreError>(row.get::<_, Option<String>>(column)?.into_iter().collect());
            let known = KnownBy {
                names: text("name")?,
                phones: text("phone")?,
                emails: text("email")?,
                households: text("household")?,
            };
            Ok((MemberId(row.get("id")?), known))
        })?;
        Ok(rows.into_iter().collect())
    }

    /// What to look for to find a member, beside all others.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn marks_of(&self, member: MemberId) -> Result<Marks, StoreError> {
        let mut others = self.all_known_by()?;
        others.remove(&member);
        Ok(Marks::new(&self.known_by(member)?, &others.into_values().collect::<Vec<_>>()))
    }

    /// What to look for to find anybody but a member.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn marks_of_others(&self, member: MemberId) -> Result<Marks, StoreError> {
        let mut others = self.all_known_by()?;
        others.remove(&member);
        let mut all = KnownBy::default();
        for other in others.into_values() {
            all.names.extend(other.names);
            all.phones.extend(other.phones);
            all.emails.extend(other.emails);
            all.households.extend(other.households);
        }
        Ok(Marks::new(&all, &[self.known_by(member)?]))
    }

    /// Whether any text is sure to mention somebody, as by the marks they have in another database.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn mentions(&self, marks: &Marks) -> Result<bool, StoreError> {
        for table in self.tables()? {
            for (_, mut row) in self.images_of(&table)? {
                let mut is_found = false;
                map_row(&table, &mut row, &mut |_, text| {
                    is_found |= marks.are_in(text);
                    None
                });
                if is_found {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// The texts that mention a member or may, the same text once: those that hold now, and of the history those with
    /// a place that is not sure. What is taken away whole with the member is none of them, nor is an operation that is
    /// not done yet.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn texts_with(&self, member: MemberId, undone: Option<i64>) -> Result<Vec<TextWithMention>, StoreError> {
        let marks = self.marks_of(member)?;
        let starts = self.rows("SELECT id, starts_at FROM shift", [], |row| {
            Ok((row.get::<_, i64>("id")?, row.get::<_, String>("starts_at")?))
        })?;
        let starts: BTreeMap<i64, String> = starts.into_iter().collect();
        let mut found: Vec<TextWithMention> = Vec::new();
        let mut known = BTreeSet::new();
        for is_past in [false, true] {
            for table in self.tables()? {
                if is_past != ["operation", "operation_change"].contains(&table.as_str()) {
                    continue;
                }
                for (number, mut row) in self.images_of(&table)? {
                    let is_undone = table == "operation" && Some(number) == undone;
                    if is_undone || goes_whole(&table, &row, member) {
                        continue;
                    }
                    let (of, day) = subject(&table, &row, &starts);
                    map_row(&table, &mut row, &mut |kind, text| {
                        let mentions =
                            if matches!(kind, Command | NameOfOther) { Vec::new() } else { marks.find(text) };
                        let is_open = mentions.iter().any(|mention| mention.certainty != Certainty::Sure);
                        if (is_open || !is_past && !mentions.is_empty()) && known.insert(text.to_owned()) {
                            let (table, text) = (of.clone(), text.to_owned());
                            found.push(TextWithMention { table, is_past, day: day.clone(), text, mentions });
                        }
                        None
                    });
                }
            }
        }
        Ok(found)
    }

    /// The rows of a table with what they are found by; of one that has no numbers of rows, none: it holds no words.
    pub(super) fn images_of(&self, table: &str) -> Result<Vec<(i64, RowImage)>, StoreError> {
        if ["calendar_revision", "notified"].contains(&table) {
            return Ok(Vec::new());
        }
        let columns = self.columns_of(table)?;
        let fields: Vec<String> = columns.iter().map(|(name, _)| format!("'{name}', {name}")).collect();
        let sql = format!("SELECT rowid AS number, json_object({}) AS row FROM {table}", fields.join(", "));
        self.rows(&sql, [], |row| {
            let text: String = row.get("row")?;
            Ok((row.get("number")?, serde_json::from_str(&text).unwrap_or_default()))
        })
    }
}

/// Whether a row is taken away whole with a member, or is the member's own.
fn goes_whole(table: &str, row: &RowImage, member: MemberId) -> bool {
    let text = |column: &str| row.get(column).and_then(Value::as_str);
    if let ("operation_change", Some(entity)) = (table, text("entity")) {
        let image: Option<RowImage> =
            text("after").or(text("before")).and_then(|image| serde_json::from_str(image).ok());
        return image.is_some_and(|image| goes_whole(entity, &image, member));
    }
    let is_whose = |column: &str| row.get(column).and_then(Value::as_i64) == Some(member.0);
    table == "member" && is_whose("id") || ABOUT_ONE.contains(&table) && WHOM.into_iter().any(is_whose)
}

/// The table that a row speaks of, and a day that it names.
fn subject(table: &str, row: &RowImage, starts: &BTreeMap<i64, String>) -> (String, Option<String>) {
    let text = |name: &str| row.get(name).and_then(Value::as_str);
    if let ("operation_change", Some(entity)) = (table, text("entity")) {
        let image = text("after").or(text("before")).unwrap_or_default();
        return subject(entity, &serde_json::from_str(image).unwrap_or_default(), starts);
    }
    let of_shift = || starts.get(&row.get("shift_id")?.as_i64()?).map(String::as_str);
    let of_row = ["starts_at", "from_day", "day", "read_on", "due_on", "at"].into_iter().find_map(text);
    let day = of_row.or_else(of_shift).and_then(|day| day.get(..10)).map(str::to_owned);
    (table.to_owned(), day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    /// Columns that hold a day, a time, a kind or a number alone.
    const NO_WORDS: [&str; 47] = [
        "agreement_until",
        "at",
        "availability",
        "bond",
        "companions",
        "crew",
        "day",
        "done_on",
        "due_on",
        "ends_at",
        "entity",
        "from_day",
        "gearbox",
        "hash",
        "held_up",
        "in_service_from",
        "in_service_to",
        "joined",
        "key",
        "kind",
        "language",
        "log_mark",
        "last_modified",
        "left_on",
        "message_id",
        "met_on",
        "news",
        "path",
        "plate",
        "read_on",
        "recipient",
        "reminders",
        "season",
        "removed_at",
        "seen_on",
        "seat",
        "security",
        "since",
        "starts_at",
        "state",
        "time_zone",
        "to_day",
        "token",
        "uid",
        "valid_from",
        "valid_to",
        "way",
    ];

    #[test]
    fn every_column_of_text_is_known_to_hold_words_or_none() {
        let store = Store::in_memory().unwrap();
        let view = store.view().unwrap();
        let mut texts = 0;
        for table in view.tables().unwrap() {
            for (column, kind) in view.columns_of(&table).unwrap() {
                if kind == "TEXT" {
                    let has_words = text_kind(&table, &column).is_some();
                    texts += usize::from(has_words);
                    assert!(has_words || NO_WORDS.contains(&column.as_str()), "{table}.{column}");
                }
            }
        }
        assert_eq!(texts, TEXTS.len(), "a column of words that is none");
    }

    #[test]
    fn of_a_sentence_only_what_was_put_in_is_looked_at() {
        let mut seen = Vec::new();
        let sentence = r#"{"id":"and","arguments":[["and",["Bo",{"id":"x","arguments":[["n","Åsa"],["k",3]]}]],["t",{"days":["a","b"]}]]}"#;
        let mapped = map_texts(("operation", "message"), sentence, None, &mut |_, text| {
            seen.push(text.to_owned());
            (text == "Bo").then(|| "\"N\"".to_owned())
        });
        assert_eq!(seen, ["Bo", "Åsa"]);
        assert_eq!(mapped.unwrap(), sentence.replace("\"Bo\"", r#""\"N\"""#));
    }
}
