//! A command line as a shell takes it apart, up to the cursor, and words as a shell takes them.

/// The way that a word has been begun to be quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Quote {
    /// Not at all.
    #[default]
    None,
    /// With `'`.
    Single,
    /// With `"`.
    Double,
}

/// The words of a line up to the cursor; the last is the one being typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ShellWords {
    /// The words as a program gets them.
    pub words: Vec<String>,
    /// The last word as it stands in the line.
    pub raw: String,
    /// How the last word is quoted at the cursor.
    pub quote: Quote,
}

impl ShellWords {
    /// Takes a line apart as bash, zsh and fish do for what people type: quotes and backslashes, no expansions.
    pub fn of(line: &str) -> Self {
        let mut found = Self { words: vec![String::new()], ..Self::default() };
        let mut rest = line.chars().peekable();
        while let Some(c) = rest.next() {
            match (found.quote, c) {
                (Quote::None, c) if c.is_whitespace() => {
                    found.begin_word();
                    continue;
                }
                (Quote::None, '\'') => found.quote = Quote::Single,
                (Quote::None, '"') => found.quote = Quote::Double,
                (Quote::Single, '\'') | (Quote::Double, '"') => found.quote = Quote::None,
                (Quote::None | Quote::Double, '\\') => {
                    found.raw.push(c);
                    let kept =
                        found.quote == Quote::Double && !rest.peek().is_some_and(|next| "\"\\$`".contains(*next));
                    match rest.next_if(|_| !kept) {
                        Some(next) => {
                            found.raw.push(next);
                            found.push(next);
                        }
                        None if kept => found.push(c),
                        None => {}
                    }
                    continue;
                }
                (_, c) => found.push(c),
            }
            found.raw.push(c);
        }
        found
    }

    fn begin_word(&mut self) {
        if !self.raw.is_empty() {
            self.words.push(String::new());
            self.raw.clear();
        }
    }

    fn push(&mut self, c: char) {
        if let Some(word) = self.words.last_mut() {
            word.push(c);
        }
    }
}

/// A text without the quotes and backslashes of a word of the line.
pub fn unquoted(word: &str) -> String {
    // A word holds no space that is not quoted.
    let mut parts = ShellWords::of(word).words;
    if parts.len() == 1 { parts.remove(0) } else { word.to_owned() }
}

/// A word as it is to stand in the line, whole, quoted as it was begun.
pub fn quoted(word: &str, quote: Quote) -> String {
    match quote {
        Quote::Single => format!("'{}'", word.replace('\'', "'\\''")),
        Quote::Double => format!("\"{}\"", escaped(word, |c| "\"\\$`".contains(c))),
        Quote::None => {
            let (home, rest) = word.split_at(if word.starts_with("~/") { 2 } else { 0 });
            format!("{home}{}", escaped(rest, |c| !c.is_alphanumeric() && !"-_.,:/@=+%".contains(c)))
        }
    }
}

fn escaped(word: &str, is_special: impl Fn(char) -> bool) -> String {
    let mut text = String::with_capacity(word.len());
    for c in word.chars() {
        if is_special(c) {
            text.push('\\');
        }
        text.push(c);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_is_taken_apart_as_a_shell_does() {
        let words = |line| ShellWords::of(line).words;
        assert_eq!(words("korpass member "), ["korpass", "member", ""]);
        assert_eq!(words(r"korpass member show Alva\ A"), ["korpass", "member", "show", "Alva A"]);
        assert_eq!(words("korpass show \"Alva A"), ["korpass", "show", "Alva A"]);
        assert_eq!(words("korpass --db='min fil' x"), ["korpass", "--db=min fil", "x"]);
        assert_eq!(words(r"x \"), ["x", ""]);
        let begun = ShellWords::of("korpass why \"Åsa Ö");
        assert_eq!((begun.raw.as_str(), begun.quote), ("\"Åsa Ö", Quote::Double));
    }

    #[test]
    fn a_word_is_quoted_as_it_was_begun() {
        assert_eq!(quoted("Alva Åkesson", Quote::None), r"Alva\ Åkesson");
        assert_eq!(quoted("Alva Åkesson", Quote::Double), "\"Alva Åkesson\"");
        assert_eq!(quoted("D'Arc", Quote::Single), r"'D'\''Arc'");
        assert_eq!(quoted("~/min fil", Quote::None), r"~/min\ fil");
    }

    proptest! {
        #[test]
        fn a_quoted_word_is_the_word_again(word in "\\PC{1,20}", with in 0..3) {
            let quote = [Quote::None, Quote::Single, Quote::Double][usize::try_from(with).unwrap()];
            prop_assert_eq!(unquoted(&quoted(&word, quote)), word);
        }

        #[test]
        fn any_line_is_taken_apart(line in "\\PC{0,40}") {
            prop_assert!(!ShellWords::of(&line).words.is_empty());
        }
    }
}
