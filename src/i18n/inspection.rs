//! Looking into the catalogues and at who asks them, for tests.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

use super::Language;
use super::catalogue::FILES;

/// Message id → the arguments it uses, for one language.
///
/// # Panics
/// If a catalogue has a fault, a message without text, or one twice.
pub fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    patterns(language)
        .into_iter()
        .map(|(id, pattern)| {
            let mut arguments = BTreeSet::new();
            in_pattern(&pattern, &mut arguments);
            (id, arguments)
        })
        .collect()
}

/// The ids of the messages of a catalogue file, in the order they stand there.
pub fn ids_in_order(file: &str) -> Vec<&str> {
    let ids = file.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
    ids.filter_map(|line| line.split_once(" =").map(|(id, _)| id)).collect()
}

/// The messages that say one thing otherwise than several, with the argument that counts.
pub fn messages_with_plurals(language: Language) -> Vec<(String, String)> {
    let counted = patterns(language).into_iter().filter_map(|(id, pattern)| {
        let choice = pattern.elements.iter().find_map(|element| match element {
            PatternElement::Placeable {
                expression: Expression::Select { selector: InlineExpression::VariableReference { id }, variants },
            } if says_one_otherwise(variants) => Some(id.name.to_owned()),
            _ => None,
        });
        Some((id, choice?))
    });
    counted.collect()
}

/// Whether variants say one thing in other words than several.
fn says_one_otherwise(variants: &[Variant<&str>]) -> bool {
    let one = variants.iter().find(|variant| matches!(variant.key, VariantKey::Identifier { name: "one" }));
    let other = variants.iter().find(|variant| variant.default);
    one.zip(other).is_some_and(|(one, other)| words(&one.value) != words(&other.value))
}

/// The words of a pattern, apart from what is put into it and from numbers.
fn words(pattern: &Pattern<&str>) -> String {
    let texts = pattern.elements.iter().filter_map(|element| match element {
        PatternElement::TextElement { value } => Some(*value),
        PatternElement::Placeable { .. } => None,
    });
    without_numbers(&texts.collect::<String>())
}

/// A text without its digits, with single spaces.
pub fn without_numbers(text: &str) -> String {
    let text: String = text.chars().filter(|letter| !letter.is_ascii_digit()).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn patterns(language: Language) -> BTreeMap<String, Pattern<&'static str>> {
    let mut found = BTreeMap::new();
    for (name, swedish, english) in FILES {
        let source = if language == Language::Sv { swedish } else { english };
        let resource = fluent_syntax::parser::parse(*source)
            .unwrap_or_else(|(_, faults)| panic!("{}/{name}.ftl: {faults:?}", language.code()));
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let value = message.value.unwrap_or_else(|| panic!("{} has no text", message.id.name));
                let earlier = found.insert(message.id.name.to_owned(), value);
                assert!(earlier.is_none(), "{} stands twice in {}", message.id.name, language.code());
            }
        }
    }
    found
}

fn in_pattern(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, arguments);
        }
    }
}

fn in_expression(expression: &Expression<&str>, arguments: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, arguments),
        Expression::Select { selector, variants } => {
            in_inline(selector, arguments);
            for variant in variants {
                in_pattern(&variant.value, arguments);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, arguments: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, arguments),
        _ => {}
    }
}

/// The path below `src/` and the text of every source file but files of tests.
///
/// # Panics
/// If a file cannot be read.
pub fn sources() -> Vec<(String, String)> {
    let root = std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let (mut found, mut folders) = (Vec::new(), vec![root.clone()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
            if path.is_dir() {
                folders.push(path);
            } else if name.ends_with(".rs") && !name.ends_with("tests.rs") {
                found.push((name, std::fs::read_to_string(path).unwrap()));
            }
        }
    }
    found
}
