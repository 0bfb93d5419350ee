//! Folded lines (RFC 5545, 3.1): one line of a calendar over several lines of its file.

/// Where a line goes on in the next: a line end and one space.
pub(super) const FOLD: &str = "\r\n ";

/// The lines of a calendar with their folds taken out, each with the number of the line of the file where it begins.
/// What stands around a fold is kept as it is; the reader of `ical` would take the spaces beside it away.
pub(super) fn unfolded(file: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (place, line) in file.lines().enumerate() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some((_, last))) => last.push_str(rest),
            _ => lines.push((place + 1, line.to_owned())),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_are_taken_out_and_nothing_beside_them() {
        let file = "BEGIN:VCALENDAR\r\nSUMMARY:ett \r\n två\r\n\ttre\r\n  fyra\r\n\r\nEND:VCALENDAR\r\n";
        let lines = unfolded(file);
        let expected = [(1, "BEGIN:VCALENDAR"), (2, "SUMMARY:ett tvåtre fyra"), (6, ""), (7, "END:VCALENDAR")];
        assert_eq!(lines, expected.map(|(number, line)| (number, line.to_owned())));
    }
}
