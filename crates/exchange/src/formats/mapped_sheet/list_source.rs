//! `[source]` in a map: what the list itself is.

use crate::error::MapError;
use crate::formats::mapped_sheet::remarks::last_day;
use guwah_domain::vague_date::VagueDate;
use guwah_domain::vocabulary::Vocabularies;
use guwah_registry::ListSource;
use serde::Deserialize;

/// The list itself, as a map writes it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceEntry {
    title: String,
    kind: Option<String>,
    short_title: Option<String>,
    author: Option<String>,
    publisher: Option<String>,
    url: Option<String>,
    published_on: Option<String>,
    licence: Option<String>,
    meaning: Option<String>,
    note: Option<String>,
}

impl SourceEntry {
    pub(super) fn read(self) -> Result<ListSource, MapError> {
        if self.title.trim().is_empty() {
            return Err(MapError::unknown(
                "[source] title".into(),
                &self.title,
                "what the list is called would be accepted".into(),
            ));
        }
        let published_on = self
            .published_on
            .map(|on| {
                let accepted = || "a date such as 2021, 2021-05 or 2021-05-17 would be accepted".to_owned();
                let refused = |accepted| MapError::unknown("[source] published_on".into(), &on, accepted);
                let day = VagueDate::parse(on.trim()).map_err(|_| refused(accepted()))?;
                match day.earliest() {
                    Some(first) if first > last_day() => Err(refused(
                        "a day that is not still to come would be accepted: is the date right?".into(),
                    )),
                    _ => Ok(day),
                }
            })
            .transpose()?;
        if let Some(kind) = &self.kind
            && Vocabularies::xinjiang().term("source_kind", kind).is_none()
        {
            return Err(MapError::unknown(
                "[source] kind".into(),
                kind,
                "a term of the vocabulary source_kind would be accepted, such as imported_dataset".into(),
            ));
        }
        Ok(ListSource {
            kind: self.kind,
            title: self.title.trim().to_owned(),
            short_title: self.short_title,
            author: self.author,
            publisher: self.publisher,
            url: self.url,
            published_on,
            licence: self.licence,
            meaning: self.meaning,
            note: self.note,
        })
    }
}
