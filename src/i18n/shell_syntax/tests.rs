use std::process::{Command, Stdio};

use super::*;
use proptest::prelude::*;

/// Names that would run something, name somebody else or be an option, were they typed as they are.
const HOSTILE: [&str; 30] = [
    "$(id>x)",
    "`id>x`",
    "Eva \"EVIL\" Ek",
    "--force",
    "-2+3",
    "-e.b",
    "",
    " ",
    "Eva  Ek ",
    "'",
    "\\",
    "\\'",
    "'; id>x; '",
    "\"; id>x; \"",
    "!!",
    "Eva !id Ek!",
    "~",
    "~root",
    "=ls",
    "*",
    "{a,b}",
    "[a-z]?",
    "# Ek",
    "a\nid>x\nb",
    "\u{1b}[2J\u{7}",
    "Eva\u{202e}kE\u{200b}\u{a0}Ek",
    "%PATH%^ & id > x | (more) ^%OS^%",
    "Eva \u{2019}; id>x; \u{201d}Ek\u{2018}",
    "C:\\min mapp\\",
    "$PATH ${HOME} $$ \\$(id) \\\\ \\n",
];

/// What a program gets that a shell starts with words as they are quoted for it; nothing where there is no such shell.
fn got(program: &str, arguments: &[&str], syntax: ShellSyntax, texts: &[String]) -> Option<Vec<String>> {
    let words: Vec<String> = texts.iter().map(|text| syntax.quote(text)).collect();
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("script");
    std::fs::write(&script, format!("printf '%s\\0' {}\n", words.join(" "))).unwrap();
    let started = Command::new(program)
        .args(arguments)
        .current_dir(folder.path())
        .env("LC_ALL", "C.UTF-8")
        .env("HOME", folder.path())
        .stdin(std::fs::File::open(&script).unwrap())
        .stderr(Stdio::inherit())
        .output();
    let Ok(output) = started else {
        eprintln!("NOT TRIED: {program} is not installed");
        return None;
    };
    let names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert!(!folder.path().join("x").exists(), "{program} ran what is in a name: {names:?}");
    let shown = String::from_utf8(output.stdout).unwrap();
    Some(shown.split_terminator('\0').map(str::to_owned).collect())
}

/// The shells that are tried, each as it reads what is typed: bash and zsh with `!` as in a terminal.
const SHELLS: [(&str, &[&str], ShellSyntax); 3] = [
    ("bash", &["--norc", "-o", "history", "-o", "histexpand", "-s"], ShellSyntax::Posix),
    ("zsh", &["-f", "-o", "banghist", "-s"], ShellSyntax::Posix),
    ("fish", &["--no-config"], ShellSyntax::Fish),
];

#[test]
fn shells_hand_on_exactly_what_was_quoted() {
    let texts = HOSTILE.map(str::to_owned);
    for (program, arguments, syntax) in SHELLS {
        if let Some(got) = got(program, arguments, syntax, &texts) {
            assert_eq!(got, texts, "{program}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn shells_hand_on_any_text(texts in proptest::collection::vec("[^\\x00]{0,12}|[-$`'\"\\\\!~=*(){}\\[\\]<>|&;# %^a]{0,12}", 40)) {
        for (program, arguments, syntax) in SHELLS {
            if let Some(got) = got(program, arguments, syntax, &texts) {
                prop_assert_eq!(&got, &texts, "{}", program);
            }
        }
    }
}

/// The arguments in what comes after the program's name, as programs on Windows take their command line apart.
fn taken_apart(line: &str) -> Vec<String> {
    let (mut words, mut word, mut in_quotes, mut backslashes) = (Vec::new(), None::<String>, false, 0);
    for c in line.chars() {
        if c == '\\' {
            backslashes += 1;
            continue;
        }
        let kept = if c == '"' { backslashes / 2 } else { backslashes };
        let escaped = c == '"' && backslashes % 2 == 1;
        if backslashes > 0 || c == '"' || in_quotes || c != ' ' {
            word.get_or_insert_default().extend(std::iter::repeat_n('\\', kept));
        }
        backslashes = 0;
        match c {
            '"' if !escaped => in_quotes = !in_quotes,
            ' ' if !in_quotes => words.extend(word.take()),
            c => word.get_or_insert_default().push(c),
        }
    }
    if backslashes > 0 {
        word.get_or_insert_default().extend(std::iter::repeat_n('\\', backslashes));
    }
    words.extend(word);
    words
}

/// What the command prompt of Windows makes of a line: variables that there are first, then carets and its own signs.
fn through_prompt(line: &str) -> Option<String> {
    let line = line.replace("%PATH%", "EXPANDED").replace("%OS%", "EXPANDED");
    let (mut read, mut in_quotes, mut rest) = (String::new(), false, line.chars());
    while let Some(c) = rest.next() {
        match c {
            '^' if !in_quotes => read.extend(rest.next()),
            '"' => {
                in_quotes = !in_quotes;
                read.push(c);
            }
            '&' | '|' | '<' | '>' | '(' | ')' | '\n' if !in_quotes => return None,
            c => read.push(c),
        }
    }
    Some(read)
}

/// What PowerShell makes of a word that it takes for a text between single quotes, or of such an expression.
fn through_powershell(word: &str) -> Option<String> {
    let is_quote = |c: &char| SINGLE_QUOTES.contains(c);
    let literal = |word: &str| -> Option<(String, usize)> {
        let mut rest = word.char_indices().peekable();
        let (mut text, _) = (String::new(), rest.next().filter(|(_, c)| is_quote(c))?);
        while let Some((at, c)) = rest.next() {
            if is_quote(&c) && rest.next_if(|(_, next)| is_quote(next)).is_none() {
                return Some((text, at + c.len_utf8()));
            }
            text.push(c);
        }
        None
    };
    let Some(mut expression) = word.strip_prefix('(').and_then(|inside| inside.strip_suffix(')')) else {
        let (text, length) = literal(word)?;
        return (length == word.len()).then_some(text);
    };
    let mut text = String::new();
    while !expression.is_empty() {
        if let Some(number) = expression.strip_prefix("[char]::ConvertFromUtf32(") {
            let (number, after) = number.split_once(')')?;
            text.push(char::from_u32(number.parse().ok()?)?);
            expression = after;
        } else {
            let (part, length) = literal(expression)?;
            text.push_str(&part);
            expression = &expression[length..];
        }
        expression = expression.strip_prefix('+').unwrap_or(expression);
    }
    Some(text)
}

/// What a program on Windows gets of a word, by the shell that reads it; the plain ones are alike to all.
fn got_on_windows(syntax: ShellSyntax, text: &str) -> Option<Vec<String>> {
    let word = syntax.quote(text);
    if syntax == ShellSyntax::Cmd {
        return Some(taken_apart(&through_prompt(&word)?));
    }
    if is_plain(text) || word.starts_with('"') {
        return Some(vec![word.trim_matches('"').to_owned()]);
    }
    let handed_on = through_powershell(&word)?;
    Some(match syntax {
        ShellSyntax::WindowsPowerShell if handed_on.is_empty() => vec![String::new()],
        ShellSyntax::WindowsPowerShell if handed_on.contains(char::is_whitespace) => {
            taken_apart(&format!("\"{handed_on}\""))
        }
        ShellSyntax::WindowsPowerShell => taken_apart(&handed_on),
        _ => vec![handed_on],
    })
}

fn check_on_windows(text: &str) {
    for syntax in [ShellSyntax::PowerShell, ShellSyntax::WindowsPowerShell, ShellSyntax::Cmd] {
        let expected = if syntax == ShellSyntax::Cmd { text.replace(is_unseen, "\u{fffd}") } else { text.to_owned() };
        assert_eq!(got_on_windows(syntax, text), Some(vec![expected]), "{syntax:?}: {}", syntax.quote(text));
    }
}

#[test]
fn programs_on_windows_get_exactly_what_was_quoted() {
    // Windows PowerShell drops an empty word, and nothing is named by one.
    HOSTILE.iter().filter(|text| !text.is_empty()).for_each(|text| check_on_windows(text));
}

proptest! {
    #[test]
    fn programs_on_windows_get_any_text(text in "[^\\x00]{1,12}|[-$`'\"\\\\!%^&|<>() a\u{2019}]{1,12}") {
        check_on_windows(&text);
    }
}

#[test]
fn plain_words_stay_as_people_type_them() {
    for syntax in ShellSyntax::ALL {
        for plain in ["Bo", "Åsa", "2021-02-09T13", "2021-v5..v10", "demo/korpass.db", "/tmp/k.db", "12"] {
            assert_eq!(syntax.quote(plain), plain);
        }
        assert_eq!(syntax.quote("Bo Berg"), "\"Bo Berg\"");
        assert_eq!(syntax.quote("Siv d'Arc"), "\"Siv d'Arc\"");
    }
    assert_eq!(ShellSyntax::Posix.quote("Bo $(id)"), "'Bo $(id)'");
    assert_eq!(ShellSyntax::Posix.quote("a\u{1b}b'c"), "'a'$'\\033''b'\\''c'");
}
