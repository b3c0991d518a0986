//! What an import has to say about cells: a line for each kind, with how many there are and the first of them.

use super::output::tell;
use guwah_exchange::NoteKind;

/// Tells the notes of one file. `in_all` is how many there were, when not all kinds were kept.
pub(super) fn tell_notes(file: &str, notes: &[NoteKind], in_all: u64) {
    for kind in notes {
        tell(format_args!("{file}: {}", in_words(kind)));
    }
    let kept: u64 = notes.iter().map(|kind| kind.count).sum();
    if in_all > kept {
        tell(format_args!(
            "{file}: {} more notes were counted and not kept",
            in_all - kept
        ));
    }
}

fn in_words(kind: &NoteKind) -> String {
    let column = match kind.column.as_str() {
        "" => String::new(),
        column => format!("column “{column}”: "),
    };
    if let ([only], 1) = (kind.examples.as_slice(), kind.count) {
        let line = if only.line > 0 {
            format!("line {}, ", only.line)
        } else {
            String::new()
        };
        return format!("{line}{column}{}", only.reason);
    }
    let lines: Vec<String> = kind.examples.iter().map(|note| note.line.to_string()).collect();
    let more = if kind.count > kind.examples.len() as u64 {
        ", …"
    } else {
        ""
    };
    let mut quoted: Vec<&str> = Vec::new();
    for words in kind.examples.iter().filter_map(|note| first_quoted(&note.reason)) {
        if !quoted.contains(&words) {
            quoted.push(words);
        }
    }
    let such_as = match quoted.as_slice() {
        [] => String::new(),
        quoted => format!("; such as “{}”", quoted.join("”, “")),
    };
    format!(
        "{column}{} ({} cells; lines {}{more}{such_as})",
        kind.reason,
        kind.count,
        lines.join(", ")
    )
}

/// What a reason quotes first: the words of the cell.
fn first_quoted(reason: &str) -> Option<&str> {
    let (_, quoted) = reason.split_once('“')?;
    quoted.split_once('”').map(|(words, _)| words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use guwah_exchange::ImportReport;
    use guwah_exchange::Note;

    #[test]
    fn a_kind_is_one_line_with_its_count_and_examples() {
        let mut report = ImportReport::default();
        let note = |line: u64, words: &str| Note {
            row: line - 1,
            line,
            column: "age".into(),
            reason: format!("“{words}” is no age"),
        };
        report.note(vec![note(2, "old")]);
        assert_eq!(in_words(&report.notes[0]), "line 2, column “age”: “old” is no age");
        report.note(vec![note(3, "old"), note(4, "young"), note(9, "grown up")]);
        assert_eq!(
            in_words(&report.notes[0]),
            "column “age”: “…” is no age (4 cells; lines 2, 3, 4, …; such as “old”, “young”)"
        );
    }
}
