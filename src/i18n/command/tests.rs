use super::*;

/// A sentence of the catalogues, its variables filled in.
fn said(sentence: &str, values: &[(&str, &str)]) -> String {
    let filled = values
        .iter()
        .fold(sentence.to_owned(), |sentence, (name, value)| sentence.replace(&format!("{{{name}}}"), &marked(value)));
    with_words_quoted(&filled, ShellSyntax::Posix)
}

#[test]
fn what_is_put_into_a_command_is_quoted_and_what_stands_around_it_is_not() {
    let sentence = "Ask {name}:\n  korpass notify --told --member {name}\nThen see \"korpass today\".";
    assert_eq!(
        said(sentence, &[("name", "Bo $(id)")]),
        "Ask Bo $(id):\n  korpass notify --told --member 'Bo $(id)'\nThen see \"korpass today\"."
    );
    assert_eq!(
        said("Not crewed. (korpass suggest {name})", &[("name", "a)b")]),
        "Not crewed. (korpass suggest \"a)b\")"
    );
    assert_eq!(
        said("  korpass vehicle edit {plate} --to {year}-02-28", &[("plate", "A B"), ("year", "20 21")]),
        "  korpass vehicle edit \"A B\" --to \"20 21-02-28\""
    );
}

#[test]
fn what_begins_with_a_dash_is_no_option() {
    let with = |sentence: &str| said(sentence, &[("name", "--force"), ("time", "-1")]);
    assert_eq!(with("  korpass member show {name}"), "  korpass member show -- \"--force\"");
    assert_eq!(with("  korpass notify --told --member {name}"), "  korpass notify --told \"--member=--force\"");
    assert_eq!(with("  korpass unlock 12 {name}"), "  korpass unlock 12 -- \"--force\"");
    assert_eq!(
        with("  korpass absent {name} {time} --auto\nDone."),
        "  korpass absent --auto -- \"--force\" \"-1\"\nDone."
    );
    assert_eq!(with("  korpass edit {name} --email a@b"), "  korpass edit --email a@b -- \"--force\"");
    assert_eq!(
        with("  korpass calendar site --out {name} --sheets {time}"),
        "  korpass calendar site \"--out=--force\" \"--sheets=-1\""
    );
}

#[test]
fn nothing_that_is_put_in_becomes_a_line_or_a_command_of_its_own() {
    let name = "Eva\n  korpass undo\u{fdd1} {x}";
    let sentence = said("Hej {name}\n  korpass member show {name}", &[("name", name)]);
    let last = sentence.lines().last().unwrap();
    assert_eq!(last, "  korpass member show 'Eva'$'\\012''  korpass undo\u{fffd} {x}'");
    assert_eq!(
        said("  korpass member show {name}", &[("name", "a\u{1b}[2J")]),
        "  korpass member show 'a'$'\\033''[2J'"
    );
    assert_eq!(said("Hej {name}.\n  korpass today", &[("name", "a\u{1b}")]), "Hej a\u{fffd}.\n  korpass today");
}

#[test]
fn a_command_of_words_is_quoted_in_the_same_way() {
    let given = |word: &str| CommandWord::Given(word.to_owned());
    let words = [
        CommandWord::Own("assign"),
        given("2021-02-09T13"),
        given("--seat"),
        CommandWord::Own("--seat"),
        CommandWord::Own("driver"),
    ];
    assert_eq!(line(&words, ShellSyntax::Posix), "korpass assign 2021-02-09T13 --seat driver -- \"--seat\"");
}
