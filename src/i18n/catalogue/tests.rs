use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast;

use super::*;

/// Message id → the arguments it uses, for one language.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for (name, swedish, english) in FILES {
        let source = if language == Language::Sv { swedish } else { english };
        let resource = fluent_syntax::parser::parse(*source)
            .unwrap_or_else(|(_, faults)| panic!("{}/{name}.ftl: {faults:?}", language.code()));
        for entry in resource.body {
            if let ast::Entry::Message(message) = entry {
                let value = message.value.unwrap_or_else(|| panic!("{} has no text", message.id.name));
                let mut arguments = BTreeSet::new();
                in_pattern(&value, &mut arguments);
                let earlier = found.insert(message.id.name.to_owned(), arguments);
                assert!(earlier.is_none(), "{} stands twice in {}", message.id.name, language.code());
            }
        }
    }
    found
}

fn in_pattern(pattern: &ast::Pattern<&str>, arguments: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            in_expression(expression, arguments);
        }
    }
}

fn in_expression(expression: &ast::Expression<&str>, arguments: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => in_inline(inline, arguments),
        ast::Expression::Select { selector, variants } => {
            in_inline(selector, arguments);
            for variant in variants {
                in_pattern(&variant.value, arguments);
            }
        }
    }
}

fn in_inline(inline: &ast::InlineExpression<&str>, arguments: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            arguments.insert(id.name.to_owned());
        }
        ast::InlineExpression::Placeable { expression } => in_expression(expression, arguments),
        _ => {}
    }
}

#[test]
fn no_message_lacks_a_translation_and_both_use_the_same_arguments() {
    assert_eq!(messages(Language::Sv), messages(Language::En));
}

/// The text of every source file.
fn sources() -> Vec<String> {
    let mut texts = Vec::new();
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("catalogue/tests.rs") {
                texts.push(std::fs::read_to_string(path).unwrap());
            }
        }
    }
    texts
}

/// Whether some source has an id as a literal, or the beginning of it, as in `"month-{month}"`.
fn is_used(id: &str, sources: &[String]) -> bool {
    let family = id.rsplit_once('-').map(|(family, _)| family.split('-').next().unwrap_or(family));
    sources.iter().any(|source| {
        source.contains(&format!("\"{id}\""))
            || family.is_some_and(|family| source.contains(&format!("\"{family}-{{")))
            || id.starts_with("weekday-short-") && source.contains("\"weekday-short-{")
    })
}

#[test]
fn every_message_of_the_catalogues_is_used_somewhere() {
    let (sources, help) = (sources(), crate::cli::help_message_ids());
    let unused: Vec<String> =
        messages(Language::Sv).into_keys().filter(|id| !is_used(id, &sources) && !help.contains(id)).collect();
    assert!(unused.is_empty(), "unused messages: {unused:?}");
}

#[test]
fn every_message_asked_for_is_in_the_catalogues() {
    let known = messages(Language::Sv);
    let mut missing = BTreeSet::new();
    for source in sources() {
        let squeezed: String = source.split_whitespace().collect();
        // What stands in documentation is an example.
        let asks = [
            "message!(\"",
            "texts.get(\"",
            "Message::new(\"",
            "text!(texts,\"",
            "text!(self,\"",
            "text!(session.texts,\"",
        ];
        for ask in asks {
            for rest in squeezed.split(ask).skip(1) {
                let id = rest.split('"').next().unwrap_or_default();
                if id != "id" && !known.contains_key(id) {
                    missing.insert(id.to_owned());
                }
            }
        }
    }
    assert!(missing.is_empty(), "messages not in the catalogues: {missing:?}");
}

#[test]
fn every_help_text_is_in_the_catalogues() {
    let known = messages(Language::Sv);
    let missing: Vec<String> =
        crate::cli::help_message_ids().into_iter().filter(|id| !known.contains_key(id)).collect();
    assert!(missing.is_empty(), "help texts not in the catalogues: {missing:#?}");
}

#[test]
fn a_number_chooses_the_plural_form() {
    let texts = Texts::new(Language::Sv);
    assert_eq!(crate::text!(texts, "shift-count", count = 1), "1 pass.");
    assert_eq!(crate::text!(texts, "shift-count", count = 6), "6 pass.");
}

#[test]
fn examples_are_of_the_year_that_it_is() {
    for language in Language::ALL {
        let texts = Texts::new(language).with_examples_of(2026);
        for id in ["expected-date", "error-not-a-period-advice", "examples-plan"] {
            assert!(texts.get(id).contains("2026-"), "{}", texts.get(id));
        }
        for id in messages(language).keys() {
            assert!(!texts.get(id).contains("2021"), "{id} is of a year of its own");
        }
    }
}
