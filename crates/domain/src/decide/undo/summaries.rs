//! Undoing what was written of a person.

use super::super::decision::Decision;
use super::super::refusal::Refusal;
use super::{Back, Taken};
use crate::change::Change;
use crate::id::PersonId;
use crate::person::Person;
use crate::summary::{Basis, Summary};

impl Taken<'_> {
    pub(super) fn summary(&self, person: PersonId, change: &Change) -> Result<Back, Refusal> {
        let Change::SummaryWritten { summary, .. } = change else {
            return Err(self.never(change));
        };
        let of = |person: &Person| {
            let kept = person.editorial.summaries.iter();
            kept.into_iter().find(|kept| kept.lang == summary.lang).cloned()
        };
        let is = of(self.now);
        let stands = is
            .as_ref()
            .map_or(summary.text.is_empty(), |is| is.says(&summary.words()));
        self.holds(stands, "the summary")?;
        let mut former = of(self.before).unwrap_or_default();
        former.lang.clone_from(&summary.lang);
        former.held |= self.narrowed_since(&former);
        Ok((
            vec![Change::SummaryWritten {
                person,
                summary: former,
            }],
            false,
        ))
    }

    /// The removal of the summary that stands, where one that is drawn from other sources too is to stand in its place.
    pub(super) fn summary_removed(&self, undoing: &[Change]) -> Option<Decision> {
        let former = undoing.iter().find_map(|change| match change {
            Change::SummaryWritten { summary, .. } if !summary.text.is_empty() => Some(summary),
            _ => None,
        })?;
        let mut standing = self.now.editorial.summaries.iter();
        let is = standing.find(|kept| kept.lang == former.lang)?;
        let from_more = former.sources().any(|source| is.sources().all(|known| known != source));
        from_more.then(|| {
            Decision::of(Change::SummaryWritten {
                person: self.now.id,
                summary: Summary {
                    text: String::new(),
                    held: false,
                    ..is.clone()
                },
            })
        })
    }

    /// The summary as it stood before an editor confirmed it.
    pub(super) fn unconfirmed(
        &self,
        person: PersonId,
        lang: Option<&String>,
        confirmed: &[Basis],
    ) -> Result<Back, Refusal> {
        let of = |person: &Person| {
            let mut kept = person.editorial.summaries.iter();
            kept.find(|kept| kept.lang.as_ref() == lang).cloned()
        };
        let stands = of(self.now).is_some_and(|is| !is.held && is.basis == confirmed);
        self.holds(stands, "the summary")?;
        let mut summary = of(self.before).ok_or_else(|| self.no_more("the summary"))?;
        summary.held |= self.narrowed_since(&summary);
        Ok((vec![Change::SummaryWritten { person, summary }], false))
    }

    /// Whether something of what a former summary is drawn from is public no longer.
    pub(super) fn narrowed_since(&self, former: &Summary) -> bool {
        let mut sources = former.sources();
        sources.any(|source| {
            let (was, is) = (self.before.are_public(source), self.now.are_public(source));
            was.iter().zip(is).any(|(was, is)| *was && !is)
        })
    }
}
