//! Which sentences a source asks the catalogues for, and with what it fills them; for tests.

use std::collections::BTreeSet;
use std::iter::once;

/// What a source asks the catalogues for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Asks {
    /// Sentences named where they are asked for, each with the variables it is given.
    pub named: Vec<(String, BTreeSet<String>)>,
    /// The variables given wherever the code chooses the sentence: `message!(id, count = …)`.
    pub given: Vec<BTreeSet<String>>,
    /// Every other text in the source; ids among them are chosen by the code.
    pub texts: BTreeSet<String>,
    /// What texts put together begin with: `month-` of `format!("month-{month}")`.
    pub families: BTreeSet<String>,
}

/// A piece of a source: a text, a word or a sign.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Text(String),
    Word(String),
    Sign(char),
}

impl Token {
    fn is_word(&self, wanted: &str) -> bool {
        matches!(self, Token::Word(word) if word == wanted)
    }
}

/// What a source asks for, the tests at its end left out.
pub fn asks(source: &str) -> Asks {
    let tokens = without_tests(tokens(source));
    let mut found = Asks::default();
    let mut named_at = BTreeSet::new();
    for (at, token) in tokens.iter().enumerate() {
        let Token::Word(word) = token else { continue };
        let before = |back: usize| at.checked_sub(back).map(|at| &tokens[at]);
        let (open, skipped) = match word.as_str() {
            "message" if is_macro(&tokens, at) => (at + 2, 0),
            "text" if is_macro(&tokens, at) => (at + 2, 1),
            "new" if before(3).is_some_and(|token| token.is_word("Message")) => (at + 1, 0),
            "get" if before(2).is_some_and(|token| token.is_word("texts")) => (at + 1, 0),
            "format" if is_macro(&tokens, at) => {
                found.families.extend(tokens.get(at + 3).and_then(family));
                continue;
            }
            _ => continue,
        };
        let (arguments, close) = arguments(&tokens, open);
        let mut arguments = arguments.into_iter().skip(skipped);
        let Some(id) = arguments.next() else { continue };
        let mut variables: BTreeSet<String> = arguments.filter_map(|argument| variable(&tokens[argument])).collect();
        variables.extend(added_later(&tokens, close));
        match &tokens[id.clone()] {
            [Token::Text(text)] => {
                named_at.insert(id.start);
                found.named.push((text.clone(), variables));
            }
            _ => found.given.push(variables),
        }
    }
    let others = tokens.iter().enumerate().filter(|(at, _)| !named_at.contains(at));
    found.texts = others.filter_map(|(_, token)| text_of(token)).collect();
    found
}

fn text_of(token: &Token) -> Option<String> {
    if let Token::Text(text) = token { Some(text.clone()) } else { None }
}

fn is_macro(tokens: &[Token], at: usize) -> bool {
    tokens.get(at + 1) == Some(&Token::Sign('!')) && tokens.get(at + 2) == Some(&Token::Sign('('))
}

/// `month-` of `month-{month}`.
fn family(token: &Token) -> Option<String> {
    let text = text_of(token)?;
    let (family, _) = text.split_once('{')?;
    let is_family = family.ends_with('-') && family.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    is_family.then(|| family.to_owned())
}

/// Where each argument stands that follows an open bracket, and where the bracket closes.
fn arguments(tokens: &[Token], open: usize) -> (Vec<std::ops::Range<usize>>, usize) {
    let (mut depth, mut start, mut found) = (0, open + 1, Vec::new());
    for (at, token) in tokens.iter().enumerate().skip(open + 1) {
        match token {
            Token::Sign('(' | '[' | '{') => depth += 1,
            Token::Sign(')' | ']' | '}') if depth > 0 => depth -= 1,
            Token::Sign(')' | ']' | '}') => {
                found.extend((start < at).then_some(start..at));
                return (found, at);
            }
            Token::Sign(',') if depth == 0 => {
                found.push(start..at);
                start = at + 1;
            }
            _ => {}
        }
    }
    (found, tokens.len())
}

/// `count` of `count = people.len()`.
fn variable(argument: &[Token]) -> Option<String> {
    match argument {
        [Token::Word(name), Token::Sign('='), ..] => Some(name.clone()),
        _ => None,
    }
}

/// The variables that `.with("name", …)` adds to a sentence that ends at a bracket.
fn added_later(tokens: &[Token], close: usize) -> Vec<String> {
    match tokens.get(close + 1..) {
        Some([Token::Sign('.'), with, Token::Sign('('), Token::Text(name), ..]) if with.is_word("with") => {
            let (_, close) = arguments(tokens, close + 3);
            once(name.clone()).chain(added_later(tokens, close)).collect()
        }
        _ => Vec::new(),
    }
}

/// The tokens before the module of tests that a source ends with.
fn without_tests(mut tokens: Vec<Token>) -> Vec<Token> {
    let marked = |at: usize| {
        let [Token::Sign('['), cfg, Token::Sign('('), test, Token::Sign(')'), Token::Sign(']'), module, _, after] =
            tokens.get(at..at + 9)?
        else {
            return None;
        };
        (cfg.is_word("cfg") && test.is_word("test") && module.is_word("mod") && *after == Token::Sign('{'))
            .then_some(at)
    };
    if let Some(at) = (0..tokens.len()).find_map(marked) {
        tokens.truncate(at);
    }
    tokens
}

fn tokens(source: &str) -> Vec<Token> {
    let (mut found, mut rest) = (Vec::new(), source);
    while let Some(c) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("r\"") || rest.starts_with("r#\"") {
            let (open, close) = if rest.starts_with("r#") { (3, "\"#") } else { (2, "\"") };
            let inside = rest[open..].find(close).unwrap_or(rest.len() - open);
            found.push(Token::Text(rest[open..open + inside].to_owned()));
            (open + inside + close.len()).min(rest.len())
        } else if c == '"' {
            let inside = text_length(&rest[1..]);
            found.push(Token::Text(rest[1..=inside].to_owned()));
            (inside + 2).min(rest.len())
        } else if c == '\'' {
            // A lifetime is a sign and a word.
            character_length(rest).unwrap_or(1)
        } else if c.is_alphanumeric() || c == '_' {
            let length = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            found.push(Token::Word(rest[..length].to_owned()));
            length
        } else {
            found.extend((!c.is_whitespace()).then_some(Token::Sign(c)));
            c.len_utf8()
        };
        rest = &rest[length..];
    }
    found
}

/// How far it is to the sign that ends a text.
fn text_length(text: &str) -> usize {
    let mut escaped = false;
    let end = text.find(|c| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    });
    end.unwrap_or(text.len())
}

/// How long the character in quotes is that a text begins with; none where a lifetime begins.
fn character_length(text: &str) -> Option<usize> {
    let mut inside = text[1..].chars();
    match inside.next()? {
        '\\' => Some(3 + text[3..].find('\'')? + 1),
        c => (inside.next()? == '\'').then_some(2 + c.len_utf8()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(words: &[&str]) -> BTreeSet<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn what_a_source_asks_for_is_found_however_it_is_written() {
        let source = r##"
            // message!("a-remark", count = 1)
            text!(self.page.texts, "a-b", count = names.len(), other = message!("c", of = 'x'));
            context.texts.get("d"); map.get("elsewhere"); let quote = ('"', '\'', r#"it's "raw""#);
            Message::new("e").with("one", f(1, 2)).with("two", "chosen-one");
            message!(if few { "few-of" } else { "many-of" }, count = 3);
            fn f<'a>(texts: &'a Texts) { texts.get(&format!("month-{month}")) }
            #[cfg(test)]
            mod tests { message!("in-tests") }
        "##;
        let asks = asks(source);
        let named: Vec<(&str, BTreeSet<String>)> =
            asks.named.iter().map(|(id, variables)| (id.as_str(), variables.clone())).collect();
        assert_eq!(
            named,
            [("a-b", set(&["count", "other"])), ("c", set(&["of"])), ("d", set(&[])), ("e", set(&["one", "two"]))]
        );
        assert_eq!(asks.given, [set(&["count"]), set(&[])]);
        assert_eq!(asks.families, set(&["month-"]));
        let chosen =
            set(&["elsewhere", "it's \"raw\"", "one", "two", "chosen-one", "few-of", "many-of", "month-{month}"]);
        assert_eq!(asks.texts, chosen);
    }
}
