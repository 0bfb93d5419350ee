//! Sentences wrapped to the width of the screen.

/// What a line to be copied to the prompt begins with.
pub const COMMAND: &str = "  korpass ";

/// Wraps each line of a text to a width, between words; what follows hangs two steps in where the line was
/// indented. Commands to copy are left whole, and so are words longer than the screen.
pub fn wrap(text: &str, width: u16) -> String {
    let lines: Vec<String> = text.lines().map(|line| wrap_line(line, usize::from(width))).collect();
    lines.join("\n")
}

fn wrap_line(line: &str, width: usize) -> String {
    if line.chars().count() <= width || line.starts_with(COMMAND) {
        return line.to_owned();
    }
    let indent = line.chars().take_while(|c| *c == ' ').count();
    let hanging = if indent == 0 { 0 } else { indent + 2 };
    let mut wrapped = " ".repeat(indent);
    let mut column = indent;
    let mut first = true;
    for word in line.split_whitespace() {
        let length = word.chars().count();
        if !first && column + 1 + length > width {
            wrapped.push('\n');
            wrapped.push_str(&" ".repeat(hanging));
            column = hanging;
        } else if !first {
            wrapped.push(' ');
            column += 1;
        }
        wrapped.push_str(word);
        column += length;
        first = false;
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_wrapped_between_words_and_commands_are_left_whole() {
        assert_eq!(wrap("ett två tre", 7), "ett två\ntre");
        assert_eq!(wrap("  ett två tre", 9), "  ett två\n    tre");
        assert_eq!(wrap("Se:\n  korpass roster 2021-v6", 12), "Se:\n  korpass roster 2021-v6");
        assert_eq!(wrap("/en/mycket/lång/sökväg", 10), "/en/mycket/lång/sökväg");
    }
}
