//! What there is to tell of rows and lines that bring somebody again who was erased.

use crate::report::Note;
use guwah_domain::claim::Claim;
use guwah_domain::row::Row;
use guwah_domain::source::Source;
use guwah_registry::leak::Brings;
use guwah_registry::{Recognizer, Registry, RegistryError};

/// Notes of what claims about one person bring of somebody who was erased. It is taken in: the public is told nothing of it until an
/// editor has answered.
pub(super) fn notes_of(recognizer: &mut Recognizer, claims: &[Claim], (row, line): (u64, u64)) -> Vec<Note> {
    let notes = recognizer.brings(claims).into_iter().map(|brings| {
        let (column, reason) = match brings {
            Brings::Number => (
                String::new(),
                "it has the number of somebody who was erased: the public is told nothing of the record until “guwah \
                 publish” is answered",
            ),
            Brings::Name => (
                String::new(),
                "it may be of somebody who was erased, whose name it bears: it is kept for the team, and the public is told nothing \
                 of it until “guwah publish” is answered",
            ),
            Brings::Mention(property) => (
                property,
                "it names somebody who was erased: it is kept for the team, and the public is told nothing of it until “guwah publish” is \
                 answered",
            ),
        };
        Note {
            row,
            line,
            column,
            reason: reason.to_owned(),
        }
    });
    notes.collect()
}

/// What is told of a row or line that is not taken in.
pub(super) fn refused((row, line): (u64, u64)) -> Note {
    Note {
        row,
        line,
        column: "id_number".to_owned(),
        reason: "it is the number of somebody who was erased: the row was not taken in".to_owned(),
    }
}

/// Whether a row is new and has the number of somebody who was erased: it brings them back under another id.
pub(super) fn is_refused(
    registry: &Registry,
    recognizer: &Recognizer,
    dataset: &str,
    row: &Row,
) -> Result<bool, RegistryError> {
    Ok(recognizer.knows_number(row.claims.iter()) && !registry.person_for(dataset, &row.id)?.1)
}

/// Notes of a source that names somebody who was erased.
pub(super) fn notes_of_source(recognizer: &mut Recognizer, about: &Source, line: u64) -> Vec<Note> {
    let said = about.statements.iter().flat_map(|said| [&said.by, &said.says]);
    let fields = [&about.author, &about.publisher, &about.note, &about.short_title];
    let mut texts = std::iter::once(&about.title)
        .chain(fields.into_iter().flatten())
        .chain(said);
    let named = texts.any(|text| recognizer.names(text));
    let reason = "it names somebody who was erased: it is kept for the team, and the public is told nothing of it until “guwah publish” is \
                  answered";
    let note = named.then(|| Note {
        row: line,
        line,
        column: "source".to_owned(),
        reason: reason.to_owned(),
    });
    note.into_iter().collect()
}
