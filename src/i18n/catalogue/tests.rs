use std::collections::BTreeSet;

use super::super::inspection::{ids_in_order, messages, messages_with_plurals, sources, without_numbers};
use super::*;

#[test]
fn no_message_lacks_a_translation_and_both_use_the_same_arguments() {
    assert_eq!(messages(Language::Sv), messages(Language::En));
}

#[test]
fn a_message_has_the_same_place_in_both_languages() {
    for (name, swedish, english) in FILES {
        assert_eq!(ids_in_order(swedish), ids_in_order(english), "{name}.ftl");
    }
    for language in Language::ALL {
        let folder = format!("{}/src/i18n/{}", env!("CARGO_MANIFEST_DIR"), language.code());
        let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        let known: BTreeSet<String> = FILES.iter().map(|(name, ..)| format!("{name}.ftl")).collect();
        assert_eq!(files.collect::<BTreeSet<_>>(), known, "the files of {} and the list of them", language.code());
    }
}

/// The ids that a source asks the catalogues for, as far as they stand in it as literals.
fn asked_for(source: &str) -> Vec<String> {
    let squeezed: String = source.split_whitespace().collect();
    let mut found = Vec::new();
    for ask in ["message!(\"", "texts.get(\"", "Message::new(\""] {
        found.extend(squeezed.split(ask).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
    }
    for rest in squeezed.split("text!(").skip(1) {
        // `text!(page.texts, "id", …)`, whatever the texts are called.
        let Some((texts, rest)) = rest.split_once(",\"") else { continue };
        let is_path = texts.chars().all(|letter| letter.is_alphanumeric() || "_.&*()".contains(letter));
        found.extend(rest.split_once('"').map(|(id, _)| id.to_owned()).filter(|_| is_path));
    }
    found
}

#[test]
fn what_is_asked_for_is_found_however_the_texts_are_called() {
    let source = "text!(self.page.texts, \"a-b\", count = 1) message!(\"c\") text!(texts, id); let x = (1, \"no\")
        text!(context.texts.in_language(language), \"d\")";
    assert_eq!(asked_for(source), ["c", "a-b", "d"]);
}

#[test]
fn every_message_asked_for_is_in_the_catalogues() {
    let known = messages(Language::Sv);
    // What stands in documentation is an example.
    let asked = sources().into_iter().flat_map(|source| asked_for(&source)).filter(|id| id != "id");
    let missing: BTreeSet<String> = asked.filter(|id| !known.contains_key(id)).collect();
    assert!(missing.is_empty(), "messages not in the catalogues: {missing:?}");
}

/// A message of which one argument is a number, and every other a word.
fn counting(id: &str, arguments: &BTreeSet<String>, counted: &str, number: i64) -> Message {
    arguments.iter().fold(Message::new(id), |message, argument| {
        let value = if argument == counted { Argument::Number(number) } else { Argument::from(argument.as_str()) };
        message.with(argument, value)
    })
}

#[test]
fn a_number_chooses_the_plural_form() {
    let texts = Texts::new(Language::Sv);
    assert_eq!(crate::text!(texts, "member-count", count = 1, drivers = 1), "1 medlem, 1 förare.");
    assert_eq!(crate::text!(texts, "member-count", count = 6, drivers = 1), "6 medlemmar, 1 förare.");
    for language in Language::ALL {
        let (texts, known) = (Texts::new(language), messages(language));
        let with_plurals = messages_with_plurals(language);
        assert!(with_plurals.len() > 30, "{with_plurals:?}");
        for (id, counted) in with_plurals {
            let said = |number| without_numbers(&texts.say(&counting(&id, &known[&id], &counted, number)));
            assert_ne!(said(1), said(6), "{id} in {}", language.code());
        }
    }
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
