use std::collections::BTreeSet;

use super::super::inspection::{ids_in_order, messages, messages_with_plurals, without_numbers};
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
        let folder = format!("{}/{}", env!("CARGO_MANIFEST_DIR"), language.code());
        let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        let known: BTreeSet<String> = FILES.iter().map(|(name, ..)| format!("{name}.ftl")).collect();
        assert_eq!(files.collect::<BTreeSet<_>>(), known, "the files of {} and the list of them", language.code());
    }
}

#[test]
fn every_message_can_be_said_with_the_variables_it_declares() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for (id, arguments) in messages(language) {
            let values = [Argument::Number(0), Argument::Number(1), Argument::Number(6), Argument::from("word")];
            for value in values {
                let fill = |message: Message, name: &String| message.with(name, value.clone());
                let (said, faults) = texts.put_together(&arguments.iter().fold(Message::new(&id), fill));
                assert!(faults.is_empty(), "{id} in {}: {faults:?}", language.code());
                assert!(!said.contains("{$"), "{id} in {}: {said}", language.code());
            }
        }
    }
}

#[test]
fn a_variable_that_is_missing_is_a_fault() {
    let (_, faults) = Texts::new(Language::En).put_together(&Message::new("member-count").with("count", 2));
    assert!(!faults.is_empty());
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
            let (said, _) = texts.put_together(&Message::new(id));
            assert!(!said.contains("2021"), "{id} is of a year of its own");
        }
    }
}

/// The lines and brackets of a catalogue file that show a command.
fn commands(file: &str) -> Vec<&str> {
    let lines = file.lines().filter_map(|line| {
        let (before, command) = line.split_once("korpass ")?;
        let before = before.rsplit(['=', '}']).next()?;
        match before.chars().next_back() {
            Some('(') => command.split(')').next(),
            Some('"') => command.split('"').next(),
            _ => before.trim().is_empty().then_some(command),
        }
    });
    lines.collect()
}

#[test]
fn a_command_of_a_sentence_is_one_in_which_a_word_can_be_quoted() {
    let mut with_variables = 0;
    for (name, swedish, english) in FILES {
        for command in commands(swedish).into_iter().chain(commands(english)) {
            let outside: String = command.split('"').step_by(2).collect();
            let count = |text: &str| text.matches("{ $").count();
            assert_eq!(count(&outside), count(command), "{name}.ftl has a variable in quotes of its own: {command}");
            // What is a value by its place stays one when options are moved before it.
            let words =
                outside.split_whitespace().map(|word| word.trim_matches(['{', '}'])).filter(|word| !word.is_empty());
            let (mut last, mut after_option) = ("", false);
            for word in words {
                let is_value = word.starts_with('$') && !last.starts_with("--");
                assert!(
                    !(is_value && after_option),
                    "{name}.ftl has a value after an option that follows a value: {command}"
                );
                after_option |= word.starts_with("--") && last.starts_with('$');
                last = word;
            }
            with_variables += usize::from(count(command) > 0);
        }
    }
    assert!(with_variables > 60, "only {with_variables} commands with variables were found");
}

#[test]
fn a_line_to_be_copied_is_a_command_that_can_be_quoted() {
    // The one begins with the program as it is called in the language spoken, and has no word of anybody.
    const PUT_TOGETHER: [&str; 1] = ["{ $command } --help"];
    for (name, swedish, english) in FILES {
        for line in swedish.lines().chain(english.lines()) {
            let Some((_, copied)) = line.split_once("{\"  \"}") else { continue };
            assert!(
                ["korpass ", "rsync "].iter().any(|program| copied.starts_with(program))
                    || PUT_TOGETHER.contains(&copied)
                    || !copied.contains("--"),
                "{name}.ftl: {line}"
            );
        }
    }
}

#[test]
fn whatever_is_put_into_any_sentence_it_stands_in_a_command_as_one_word() {
    let hostile = "x'; id\n\"$(id)\" `id`";
    let word = ShellSyntax::Posix.quote(hostile);
    for language in Language::ALL {
        let (texts, mut tried) = (Texts::new(language), 0);
        for (id, arguments) in messages(language) {
            let put_in = arguments.iter().filter(|name| *name != "year");
            let (said, _) =
                texts.put_together(&put_in.fold(Message::new(&id), |message, name| message.with(name, hostile)));
            for command in said.lines().filter(|line| line.starts_with("  korpass ") && line.contains("$(id)")) {
                let rest: Vec<&str> = command.split(&word).collect();
                let apart = rest
                    .windows(2)
                    .all(|around| around[0].ends_with(' ') && matches!(around[1].chars().next(), None | Some(' ')));
                assert!(apart && !rest.concat().contains("id`"), "{id} in {}: {command}", language.code());
                tried += rest.len() - 1;
            }
        }
        assert!(tried > 50, "only {tried} words in {}", language.code());
    }
}
