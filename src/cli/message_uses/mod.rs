//! Every sentence is asked for, and every one asked for is known and gets what it needs.

mod asks;

use std::collections::{BTreeMap, BTreeSet};

use asks::{Asks, asks};

use crate::cli::help;
use crate::i18n::Language;
use crate::i18n::inspection::{messages, sources};
use crate::model::availability::Availability;
use crate::model::driving_log::ReportRecipient;
use crate::model::settings::SettingKey;
use crate::report::figures::key::KeyFigure;

/// The files whose texts are other names: of the files of sentences, of the schemas of answers, and of broken problems.
const NO_IDS: [&str; 3] = ["i18n/catalogue.rs", "cli/answers/schemas.rs", "cli/answers/contract_schemas.rs"];

/// What each source asks for, by its path below `src/`.
fn all_asks() -> BTreeMap<String, Asks> {
    let asking = sources().into_iter().filter(|(file, _)| !NO_IDS.contains(&file.as_str()));
    asking.map(|(file, source)| (file, asks(&source))).collect()
}

/// The sentences whose ids are put together, by what these begin with: what follows is a word of a type.
fn families() -> Vec<(&'static str, Vec<String>)> {
    fn words<T>(all: impl IntoIterator<Item = T>, word: impl Fn(T) -> &'static str) -> Vec<String> {
        all.into_iter().map(|one| word(one).to_owned()).collect()
    }
    let numbers = |last: u32| (1..=last).map(|number| number.to_string()).collect::<Vec<_>>();
    vec![
        ("weekday-", numbers(7)),
        ("weekday-short-", numbers(7)),
        ("month-", numbers(12)),
        ("availability-", words(Availability::ALL, Availability::word)),
        ("recipient-", words(ReportRecipient::ALL, ReportRecipient::word)),
        ("recipient-key-", words(ReportRecipient::ALL, ReportRecipient::word)),
        ("setting-", words(SettingKey::ALL, |key| key.facts().name)),
        ("figure-", words(KeyFigure::ALL, KeyFigure::name)),
        ("definition-", words(KeyFigure::ALL, KeyFigure::name)),
    ]
}

/// What the ids of help begin with, which the commands are asked for.
const OF_HELP: [&str; 6] = ["help-", "examples-", "notes-", "arg-", "value-", "expected-"];

/// The files in which ids are chosen that another file fills in.
const FILLED_ELSEWHERE: [(&str, &str); 3] =
    [("report/why.rs", "ui/why.rs"), ("report/why.rs", "ui/open_seat.rs"), ("rules/rule.rs", "rules/breach.rs")];

#[test]
fn a_sentence_that_is_named_is_known_and_gets_the_variables_it_uses() {
    let known = messages(Language::Sv);
    let mut named = 0;
    for (file, asks) in all_asks() {
        for (id, variables) in asks.named {
            let used = known.get(&id).map(without_the_year);
            assert_eq!(used, Some(variables), "{id}, asked for in {file}: what it uses, and what it is given");
            named += 1;
        }
    }
    assert!(named > 1000, "only {named} were found");
}

/// The variables that the code must give; the year of examples is always there.
fn without_the_year(variables: &BTreeSet<String>) -> BTreeSet<String> {
    variables.iter().filter(|name| *name != "year").cloned().collect()
}

#[test]
fn a_sentence_that_the_code_chooses_gets_the_variables_it_uses() {
    let known = messages(Language::Sv);
    let all = all_asks();
    for (file, asks) in &all {
        let elsewhere = FILLED_ELSEWHERE.iter().filter(|(chosen, _)| chosen == file);
        let given: Vec<&BTreeSet<String>> =
            elsewhere.flat_map(|(_, filled)| &all[*filled].given).chain(&asks.given).collect();
        for id in &asks.texts {
            let Some(used) = known.get(id).map(without_the_year).filter(|used| !used.is_empty()) else { continue };
            let is_filled = given.iter().any(|given| used.is_subset(given));
            assert!(is_filled, "{id} is chosen in {file} and needs {used:?}; given there: {given:?}");
        }
    }
}

#[test]
fn no_variable_is_given_that_no_sentence_uses() {
    let known = messages(Language::Sv);
    let all = all_asks();
    for (file, asks) in &all {
        let elsewhere = FILLED_ELSEWHERE.iter().filter(|(_, filled)| filled == file);
        let chosen: Vec<&String> = elsewhere.flat_map(|(from, _)| &all[*from].texts).chain(&asks.texts).collect();
        for given in &asks.given {
            let fitting = chosen.iter().filter_map(|id| known.get(*id)).map(without_the_year);
            let used: BTreeSet<String> = fitting.filter(|used| used.is_subset(given)).flatten().collect();
            assert_eq!(&used, given, "{file} gives these to sentences that it chooses");
        }
    }
}

#[test]
fn every_word_of_a_family_has_its_sentence() {
    let known = messages(Language::Sv);
    for (family, words) in families() {
        assert!(!words.is_empty(), "{family}");
        for id in words.iter().map(|word| format!("{family}{word}")) {
            let used = known.get(&id).unwrap_or_else(|| panic!("{id} is in no catalogue"));
            assert!(used.is_empty(), "{id} needs {used:?}, and nobody gives it");
        }
    }
    let walked: BTreeSet<&str> = families().iter().map(|(family, _)| *family).chain(OF_HELP).collect();
    for (file, asks) in all_asks() {
        for family in asks.families {
            let is_of_messages = known.keys().any(|id| id.starts_with(&family));
            // Calendars name their events in the same way.
            let is_walked = walked.contains(family.as_str()) || file.starts_with("calendar/") && family == "shift-";
            assert!(!is_of_messages || is_walked, "the words after {family} in {file} are in no family here");
        }
    }
}

#[test]
fn every_message_of_the_catalogues_is_used() {
    let mut used: BTreeSet<String> = help::message_ids().into_iter().collect();
    used.extend(
        families().into_iter().flat_map(|(family, words)| words.into_iter().map(move |word| family.to_owned() + &word)),
    );
    for asks in all_asks().into_values() {
        used.extend(asks.named.into_iter().map(|(id, _)| id));
        used.extend(asks.texts);
    }
    let unused: Vec<String> = messages(Language::Sv).into_keys().filter(|id| !used.contains(id)).collect();
    assert!(unused.is_empty(), "unused messages: {unused:?}");
}
