//! What editors said of a person in a file: that they are withheld, descriptions, summaries, judgements.

use super::LinesImport;
use crate::formats::json_lines::read::{PersonLine, SummaryLine};
use crate::import::error::ImportError;
use guwah_domain::command::{Command, SummaryBy};
use guwah_domain::id::{ClaimId, PersonId, SourceId};
use guwah_domain::person::Editorial;

impl LinesImport<'_> {
    pub(super) fn editorial(
        &self,
        person: PersonId,
        line: &PersonLine,
        known: &Editorial,
    ) -> Result<bool, ImportError> {
        let mut changed = false;
        // Who is withheld elsewhere is withheld here; a line that says nothing of it takes nothing back.
        if let Some(why) = line.withheld.clone().filter(|_| known.withheld.is_none()) {
            changed |= self.execute(Command::WithholdPerson { person, why: Some(why) })?;
        }
        if let Some(description) = line
            .description
            .clone()
            .filter(|text| known.description.as_ref() != Some(text))
        {
            changed |= self.execute(Command::DescribePerson { person, description })?;
        }
        for summary in line.summaries.iter().filter(|summary| !summary.text.is_empty()) {
            let words = summary.words();
            // The same words again change nothing, but that they are held back.
            let mut kept = known.summaries.iter();
            if kept.any(|kept| kept.says(&words) && (kept.held || !summary.held)) || self.falls(line, summary) {
                continue;
            }
            // What is not in the line (a sealed claim is in no file) may not be what the public is told: an editor answers for it.
            let speaking = line.sources();
            let known = summary
                .basis
                .iter()
                .filter(|outside| speaking.contains(&outside.as_str()));
            let basis: Vec<SourceId> = known.filter_map(|outside| self.source_named(outside)).collect();
            let held = summary.held || basis.len() < summary.basis.len();
            changed |= self.execute(Command::WriteSummary {
                person,
                summary: words,
                basis: Some(basis).filter(|basis| !basis.is_empty()),
                by: SummaryBy::File { held },
            })?;
        }
        Ok(changed)
    }

    /// Whether a source was erased that a summary is drawn from.
    fn falls(&self, line: &PersonLine, summary: &SummaryLine) -> bool {
        let is_erased = |outside: &str| self.named.erased_sources.contains(outside);
        match summary.basis.as_slice() {
            [] => line.sources().into_iter().any(is_erased),
            basis => basis.iter().any(|outside| is_erased(outside)),
        }
    }

    /// A summary is drawn from sources that the file describes.
    pub(super) fn check_basis(&self, line: &PersonLine) -> Result<(), String> {
        let mut drawn_from = line.summaries.iter().flat_map(|summary| &summary.basis);
        let is_known =
            |outside: &String| self.named.erased_sources.contains(outside) || self.source_named(outside).is_some();
        match drawn_from.find(|outside| !is_known(outside)) {
            None => Ok(()),
            Some(outside) => Err(format!(
                "its summary is drawn from the source “{outside}”, which the file does not describe"
            )),
        }
    }

    fn source_named(&self, outside: &str) -> Option<SourceId> {
        self.named.sources.get(outside).map(|(id, _)| *id)
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
