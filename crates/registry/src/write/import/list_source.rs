//! What a list itself is, as whoever imports it says: what pages name as the source.

use guwah_domain::source::{Source, SourceStatement};
use guwah_domain::vague_date::VagueDate;

/// What a list itself is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListSource {
    /// What kind of source it is, a term of `source_kind`; an imported list where none is said.
    pub kind: Option<String>,
    /// What it is called.
    pub title: String,
    /// How it is named where there is little room.
    pub short_title: Option<String>,
    /// Who compiled it.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// When it was published.
    pub published_on: Option<VagueDate>,
    /// Under which licence.
    pub licence: Option<String>,
    /// What it means that a person is on it.
    pub meaning: Option<String>,
    /// What else is to be said about it.
    pub note: Option<String>,
}

impl ListSource {
    /// Describes the list's record so. What may be done with it stays as it is, and so does what is not said here.
    pub(super) fn describe(&self, about: &mut Source) {
        about.title.clone_from(&self.title);
        if let Some(kind) = &self.kind {
            about.kind.clone_from(kind);
        }
        let fields = [
            (&self.short_title, &mut about.short_title),
            (&self.author, &mut about.author),
            (&self.publisher, &mut about.publisher),
            (&self.url, &mut about.url),
        ];
        for (said, field) in fields {
            if said.is_some() {
                field.clone_from(said);
            }
        }
        if self.published_on.is_some() {
            about.published_on.clone_from(&self.published_on);
        }
        let licence = self.licence.as_ref().map(|licence| format!("Licence: {licence}"));
        let note: Vec<String> = licence.into_iter().chain(self.note.clone()).collect();
        if !note.is_empty() {
            about.note = Some(note.join(". "));
        }
        if let Some(meaning) = &self.meaning {
            about.statements = vec![SourceStatement {
                by: self.publisher.clone().unwrap_or_else(|| self.title.clone()),
                says: meaning.clone(),
            }];
        }
    }
}
