//! What editors said of a person in a file: descriptions, summaries, judgements.

use super::LinesImport;
use crate::formats::json_lines::read::PersonLine;
use crate::import::error::ImportError;
use guwah_domain::command::Command;
use guwah_domain::id::{ClaimId, PersonId};
use guwah_domain::person::Editorial;

impl LinesImport<'_> {
    pub(super) fn editorial(
        &self,
        person: PersonId,
        line: &PersonLine,
        known: &Editorial,
    ) -> Result<bool, ImportError> {
        let mut changed = false;
        if let Some(description) = line
            .description
            .clone()
            .filter(|text| known.description.as_ref() != Some(text))
        {
            changed |= self.execute(Command::DescribePerson { person, description })?;
        }
        for summary in line
            .summaries
            .iter()
            .filter(|summary| !known.summaries.contains(summary))
        {
            changed |= self.execute(Command::WriteSummary {
                person,
                summary: summary.clone(),
            })?;
        }
        Ok(changed)
    }

    /// Judgements are made anew by whoever imports; who made them first, and when, is said in the reason.
    pub(super) fn judgements(
        &self,
        person: PersonId,
        line: &PersonLine,
        claims: &[ClaimId],
        known: &Editorial,
    ) -> Result<bool, ImportError> {
        let mut changed = false;
        for judgement in &line.judgements {
            let of_person = |outside: &str| self.named.persons.get(outside).map(|(id, _)| *id);
            let of_source = |outside: &str| self.named.sources.get(outside).map(|(id, _)| *id);
            let Some(verdict) = judgement.verdict(of_person, of_source, claims) else {
                continue;
            };
            if known.judgements.iter().any(|standing| standing.verdict == verdict) {
                continue;
            }
            let first = format!("judged by {} on {}", judgement.by, judgement.on);
            let why = Some(
                judgement
                    .why
                    .as_ref()
                    .map_or(first.clone(), |why| format!("{first}: {why}")),
            );
            changed |= self.execute(Command::Judge { person, verdict, why })?;
        }
        Ok(changed)
    }
}
