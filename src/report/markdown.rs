//! A report as Markdown, to paste into minutes or mail.

use super::document::Document;
use super::sheet::Sheet;
use crate::i18n::Texts;

/// The report as Markdown.
pub fn markdown(document: &Document<'_>) -> String {
    let texts = document.texts;
    let mut parts = vec![format!("# {}", escaped(document.association)), escaped(&document.subtitle())];
    parts.extend(document.summary().iter().chain(&document.compared()).map(|sentence| escaped(sentence)));
    for (_, sheet) in document.tables() {
        parts.push(format!("## {}", escaped(&sheet.name)));
        parts.push(table(&sheet, texts));
    }
    let sections = [
        ("page-standing", document.standing.clone()),
        ("exchange-heading", document.exchange.clone()),
        ("outlook-heading", document.outlook_sentences()),
    ];
    for (heading, sentences) in sections.into_iter().filter(|(_, sentences)| !sentences.is_empty()) {
        parts.push(format!("## {}", texts.get(heading)));
        parts.push(sentences.iter().map(|sentence| format!("- {}", escaped(sentence))).collect::<Vec<_>>().join("\n"));
    }
    parts.join("\n\n") + "\n"
}

fn table(sheet: &Sheet, texts: &Texts) -> String {
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let rule = (0..sheet.headings.len()).map(|column| {
        let is_number = sheet.rows.first().and_then(|row| row.get(column)).is_some_and(|cell| cell.is_number());
        if is_number { "---:".to_owned() } else { "---".to_owned() }
    });
    let mut lines = vec![line(sheet.headings.iter().map(|heading| escaped(heading)).collect()), line(rule.collect())];
    lines.extend(sheet.rows.iter().map(|row| line(row.iter().map(|cell| escaped(&cell.written(texts))).collect())));
    lines.join("\n")
}

/// Text in which nothing is a sign of Markdown or HTML.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}
