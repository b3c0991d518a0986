//! `guwah show` of a facility or an organisation: every claim beside who makes it.

use super::output::Output;
use crate::error::Outcome;
use guwah_domain::claim::Claim;
use guwah_domain::claim_ref::ClaimRef;
use guwah_domain::contest::institution_contests;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::id::{InstitutionId, SourceId};
use guwah_registry::RegistryError;
use guwah_registry::readers::{InstitutionRecord, Reader, RecordKey};
use guwah_web::parts::value::shown_of;
use guwah_wording::Language;
use guwah_wording::dates;
use serde_json::{Value, json};

/// The facility or organisation that is asked for by its id, or by a dataset's own key.
pub(super) fn find(reader: &dyn Reader, key: &RecordKey) -> Result<Option<InstitutionRecord>, RegistryError> {
    let id = match key {
        RecordKey::Id(id) => Some(InstitutionId(id.0)),
        RecordKey::Outside(dataset, key) => reader.institution_known_as(dataset, key)?,
        RecordKey::Number(_) => None,
    };
    id.map_or(Ok(None), |id| reader.institution(id))
}

/// The page on a terminal.
pub(super) fn print(record: &InstitutionRecord, out: &mut Output) -> Outcome {
    let institution = &record.institution;
    let called = institution
        .called()
        .map_or("(no name recorded)", |name| name.text.as_str());
    out.line(called)?;
    out.line(format_args!("{} {}", institution.kind.key(), institution.id))?;
    let contests = institution_contests(institution);
    out.line("\nCLAIMS (≠ contested)")?;
    for told in institution.statements.current() {
        let ClaimRef { source, claim, .. } = told;
        let contested = contests.iter().any(|contest| contest.holds(told));
        let shown = shown_of(institution.kind.schema(), Language::English, claim);
        let note = shown.note.map(|note| format!(" · {}", note.text())).unwrap_or_default();
        let mark = if contested { '≠' } else { ' ' };
        let tag = match claim.disclosure {
            Disclosure::Public => String::new(),
            level => format!(" [{}]", level.key()),
        };
        out.line(format_args!(
            "  {mark} {}: {}{note}{tag}",
            shown.label,
            shown.main.text()
        ))?;
        out.line(format_args!("      {}", who(record, source, claim)))?;
    }
    match record.persons {
        0 => Ok(()),
        1 => out.line("\n1 person is said to have been here."),
        persons => out.line(format_args!("\n{persons} persons are said to have been here.")),
    }
}

fn who(record: &InstitutionRecord, source: SourceId, claim: &Claim) -> String {
    let title = record.sources.get(&source).map_or("", |source| source.short());
    let said = dates::told(Language::English, claim.said_words.as_deref(), claim.said_on.as_ref());
    let said = said.map(|said| format!(", {said}")).unwrap_or_default();
    match claim.speaker_name() {
        Some(name) => format!("{} by {name}{said} [{title}]", claim.held.key()),
        None => format!("{} by {title}{said}", claim.held.key()),
    }
}

/// The record as programs read it.
pub(super) fn in_json(record: &InstitutionRecord) -> Value {
    let institution = &record.institution;
    let claims = institution.claims().map(|(source, claim)| {
        let mut told = json!(claim);
        told["source"] = json!(source);
        told
    });
    json!({
        "id": institution.id,
        "kind": institution.kind,
        "name": institution.called().map(|name| &name.text),
        "persons": record.persons,
        "claims": claims.collect::<Vec<_>>(),
    })
}
