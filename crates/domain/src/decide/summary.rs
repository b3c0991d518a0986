//! Summaries: written, removed, confirmed.

use super::known::Known;
use super::refusal::Refusal;
use super::{Decision, command::SummaryBy};
use crate::change::Change;
use crate::id::{PersonId, SourceId};
use crate::summary::{Basis, Summary};
use crate::value::Text;

/// How many sources a summary can be drawn from: an entry rests on all of them.
const SOURCES_OF_A_SUMMARY: usize = 200;

/// A summary that is drawn from fewer sources than the one it replaces makes one entry. Where it is drawn from others, the former is
/// removed by an entry of its own, which rests on what the former rested on: it would stand again when the new one falls.
pub(super) fn write(
    known: &Known,
    person: PersonId,
    words: Text,
    basis: Option<Vec<SourceId>>,
    by: SummaryBy,
) -> Result<Vec<Decision>, Refusal> {
    let recorded = known.person(person);
    let former = recorded.editorial.summaries.iter().find(|kept| kept.lang == words.lang);
    let removed = |former: &Summary| {
        Decision::of(Change::SummaryWritten {
            person,
            summary: Summary {
                text: String::new(),
                held: false,
                ..former.clone()
            },
        })
    };
    if words.text.is_empty() {
        return Ok(former.map(removed).into_iter().collect());
    }
    let basis = match basis {
        Some(given) => drawn_from(known, person, given)?,
        None => all_sources(known, person),
    };
    if basis.len() > SOURCES_OF_A_SUMMARY {
        return Err(Refusal::TooManySources {
            given: basis.len(),
            most: SOURCES_OF_A_SUMMARY,
        });
    }
    let mut summary = Summary {
        basis: as_they_stand(known, &basis, by == SummaryBy::ConfirmingEditor),
        held: matches!(by, SummaryBy::File { held: true }),
        ..words.into()
    };
    if let (Some(former), SummaryBy::File { .. }) = (former, by) {
        // What was held back stays so, whatever words a file brings: only an editor answers for a summary anew.
        summary.held |= former.held;
        for basis in &mut summary.basis {
            let known = former.basis.iter().find(|known| known.source == basis.source);
            if let Some(known) = known {
                basis.lapses = known.lapses;
            }
        }
    }
    if former == Some(&summary) {
        return Ok(Vec::new());
    }
    let others = former.filter(|former| {
        basis
            .iter()
            .any(|source| former.sources().all(|known| known != *source))
    });
    let mut decisions: Vec<Decision> = others.map(removed).into_iter().collect();
    decisions.push(Decision::of(Change::SummaryWritten { person, summary }));
    Ok(decisions)
}

/// An editor answers for a summary as it stands, whatever became of the sources that it is drawn from.
pub(super) fn confirm(known: &Known, person: PersonId, lang: Option<String>) -> Result<Vec<Decision>, Refusal> {
    let recorded = known.person(person);
    let kept = recorded.editorial.summaries.iter().find(|kept| kept.lang == lang);
    let Some(kept) = kept else {
        return Err(Refusal::NoSuchSummary { person });
    };
    let drawn_from: Vec<SourceId> = kept.sources().collect();
    let basis = as_they_stand(known, &drawn_from, true);
    if basis == kept.basis && !kept.held {
        return Ok(Vec::new());
    }
    Ok(vec![Decision::of(Change::SummaryConfirmed { person, lang, basis })])
}

/// The sources that are given, each once; refused where one says nothing of the person.
fn drawn_from(known: &Known, person: PersonId, given: Vec<SourceId>) -> Result<Vec<SourceId>, Refusal> {
    if given.is_empty() {
        return Err(Refusal::Empty("what the summary is drawn from"));
    }
    let all = all_sources(known, person);
    let mut basis = Vec::with_capacity(given.len());
    for source in given {
        if !all.contains(&source) {
            return Err(Refusal::SaysNothing {
                person,
                source_record: source,
            });
        }
        if !basis.contains(&source) {
            basis.push(source);
        }
    }
    Ok(basis)
}

/// Every source that claims something of the person, under whichever of the records that are one person.
fn all_sources(known: &Known, person: PersonId) -> Vec<SourceId> {
    let mut all = Vec::new();
    for member in std::iter::once(person).chain(known.joined_with(person)) {
        // A list that knows the person and says nothing is none.
        for (source, said) in &known.person(member).statements {
            if !said.claims.is_empty() && !all.contains(source) {
                all.push(*source);
            }
        }
    }
    all
}

fn as_they_stand(known: &Known, sources: &[SourceId], confirmed: bool) -> Vec<Basis> {
    let stands = |source: &SourceId| {
        let permits = known.source(*source).permits();
        Basis {
            source: *source,
            lapses: permits.lapses(),
            confirmed: confirmed && !permits.strictest().claims,
        }
    };
    sources.iter().map(stands).collect()
}
