//! What there is to tell of rows and lines that bring somebody again who was erased.

use crate::report::Note;
use guwah_domain::claim::Claim;
use guwah_domain::id::SourceId;
use guwah_domain::row::Row;
use guwah_domain::source::Source;
use guwah_registry::leak::Brings;
use guwah_registry::{NarrowedBefore, Recognizer, Registry, RegistryError};
use std::cell::RefCell;

/// Who comes again with a file of lines: who was erased, and what was narrowed.
pub(super) struct Again {
    recognizer: RefCell<Option<Recognizer>>,
    /// What was narrowed and is not recorded.
    pub(super) narrowed: NarrowedBefore,
}

impl Again {
    pub(super) fn of(registry: &Registry) -> Result<Self, RegistryError> {
        Ok(Self {
            recognizer: RefCell::new(registry.recognizer()?),
            narrowed: registry.narrowed_before()?,
        })
    }

    /// As [`notes_of`], of the claims of a line.
    pub(super) fn notes_of_claims(&self, line: u64, claims: &[(SourceId, Claim)]) -> Vec<Note> {
        let Some(recognizer) = &mut *self.recognizer.borrow_mut() else {
            return Vec::new();
        };
        let told: Vec<Claim> = claims.iter().map(|(_, claim)| claim.clone()).collect();
        notes_of(recognizer, &told, (line, line))
    }

    /// As [`notes_of_source`].
    pub(super) fn notes_of_source(&self, line: u64, about: &Source) -> Vec<Note> {
        let Some(recognizer) = &mut *self.recognizer.borrow_mut() else {
            return Vec::new();
        };
        notes_of_source(recognizer, about, line)
    }
}

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
                 of it until guwah publish is answered",
            ),
            Brings::Mention(property) => (
                property,
                "it names somebody who was erased: it is kept for the team, and the public is told nothing of it until guwah publish is \
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
fn notes_of_source(recognizer: &mut Recognizer, about: &Source, line: u64) -> Vec<Note> {
    let said = about.statements.iter().flat_map(|said| [&said.by, &said.says]);
    let fields = [&about.author, &about.publisher, &about.note, &about.short_title];
    let mut texts = std::iter::once(&about.title)
        .chain(fields.into_iter().flatten())
        .chain(said);
    let named = texts.any(|text| recognizer.names(text));
    let reason = "it names somebody who was erased: it is kept for the team, and the public is told nothing of it until guwah publish is \
                  answered";
    let note = named.then(|| Note {
        row: line,
        line,
        column: "source".to_owned(),
        reason: reason.to_owned(),
    });
    note.into_iter().collect()
}
