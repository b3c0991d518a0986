//! Orders about a source: what it is, what may be done with what it says.

use super::check::{non_empty, term};
use super::decision::{Context, Decision};
use super::refusal::Refusal;
use crate::change::Change;
use crate::consent::Consent;
use crate::embargo::Embargo;
use crate::id::SourceId;
use crate::source::{Source, SourceWithConsent, TestifierTold};

/// Nothing, where it is described so already.
pub(super) fn record(
    known: &SourceWithConsent,
    source: SourceId,
    about: Box<Source>,
) -> Result<Vec<Decision>, Refusal> {
    non_empty(&about.title, "the source's title")?;
    term("source_kind", &about.kind)?;
    let about = narrowed(known, about);
    if known.about == *about {
        return Ok(Vec::new());
    }
    Ok(vec![Decision::of(Change::SourceRecorded { source, about })])
}

/// Who testified to somebody is named by no description that comes later: a testimony stays one, and whom it names as its author
/// is not forgotten, since that name is withheld wherever it stands.
fn narrowed(known: &SourceWithConsent, mut about: Box<Source>) -> Box<Source> {
    if known.about.is_testimony() && known.testifier_told() != TestifierTold::Name {
        if !about.is_testimony() {
            about.kind.clone_from(&known.about.kind);
        }
        if about.author.is_none() {
            about.author.clone_from(&known.about.author);
        }
    }
    about
}

/// Nothing, where it was recorded before: whatever became of it since was decided by somebody.
pub(super) fn consent(
    known: &SourceWithConsent,
    source: SourceId,
    consent: Consent,
    context: &Context,
) -> Result<Vec<Decision>, Refusal> {
    for purpose in &consent.purposes {
        term("consent_purpose", purpose)?;
    }
    if let Some(unknown) = consent.replaces.iter().find(|id| known.consents.get(**id).is_none()) {
        return Err(Refusal::NoSuchConsent {
            source_record: source,
            consent: *unknown,
        });
    }
    if known.consents.holds(&consent) {
        return Ok(Vec::new());
    }
    let id = consent.id();
    let is_over = context.today().is_some_and(|today| consent.is_over(today));
    let consent = Box::new(consent);
    let mut decisions = vec![Decision::of(Change::ConsentRecorded { source, consent })];
    if is_over {
        decisions.push(Decision::of(Change::ConsentExpired { source, consent: id }));
    }
    Ok(decisions)
}

/// What the day has brought: it is recorded, since no page changes by a clock.
pub(super) fn note_day(known: &SourceWithConsent, source: SourceId, context: &Context) -> Vec<Decision> {
    let Some(today) = context.today() else {
        return Vec::new();
    };
    let over = known.consents.overdue(today);
    let expired = over.map(|consent| Change::ConsentExpired { source, consent });
    let any_ends = known.consents.embargoes().any(|embargo| embargo.is_over(today));
    let on = Embargo(today);
    let ended = any_ends.then_some(Change::SourceEmbargoEnded { source, on });
    expired.chain(ended).map(Decision::of).collect()
}

pub(super) fn embargo(
    known: &SourceWithConsent,
    source: SourceId,
    embargo: Option<Embargo>,
) -> Result<Vec<Decision>, Refusal> {
    let stands = match embargo {
        Some(_) => known.consents.own_embargo() == embargo,
        None => known.consents.embargoes().next().is_none(),
    };
    if stands {
        return Ok(Vec::new());
    }
    Ok(vec![Decision::of(Change::SourceEmbargoSet { source, embargo })])
}
