//! What there is to tell of lines of JSON.

use crate::formats::clean::CONTROLS_OUT;
use crate::formats::json_lines::naming::Missing;
use crate::report::Note;

pub(super) fn cleaned(line: u64) -> Note {
    Note {
        row: line,
        line,
        column: String::new(),
        reason: CONTROLS_OUT.to_owned(),
    }
}

pub(super) fn left_out(line: u64, other: &Missing) -> Note {
    let what = match other {
        Missing::Person(other) => format!("the person “{other}”, who"),
        Missing::Institution(other) => format!("the facility or organisation “{other}”, which"),
    };
    let reason = format!("it names {what} is not in the file: the name stays, the link was left out");
    Note {
        row: line,
        line,
        column: "claims".into(),
        reason,
    }
}

pub(super) fn of_claims(line: u64, remarks: Vec<String>) -> Vec<Note> {
    of_part(line, "claims", remarks)
}

pub(super) fn of_source(line: u64, remarks: Vec<String>) -> Vec<Note> {
    of_part(line, "source", remarks)
}

fn of_part(line: u64, part: &str, remarks: Vec<String>) -> Vec<Note> {
    let note = |reason| Note {
        row: line,
        line,
        column: part.to_owned(),
        reason,
    };
    remarks.into_iter().map(note).collect()
}
