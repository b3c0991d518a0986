//! What a change rests on: the records whose keys open it.

use super::Change;
use crate::claim::Claim;
use crate::id::{PersonId, SourceId};
use crate::judgement::About;
use crate::leak::LeakRecord;

/// What an entry rests on: the records whose keys seal it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rest {
    /// The register's own key.
    Register,
    /// A person.
    Person(PersonId),
    /// A source.
    Source(SourceId),
}

impl Change {
    /// The records this change rests on: all that its content names by record. The set is small: a claim rests on one person and
    /// one source, a kinship on two persons and a source, a claim by a speaker who has a record on that one too.
    #[must_use]
    pub fn rests_on(&self) -> Vec<Rest> {
        match self {
            Self::SourceRecorded { source, .. }
            | Self::ConsentExpired { source, .. }
            | Self::SourceEmbargoSet { source, .. }
            | Self::SourceEmbargoEnded { source, .. } => vec![Rest::Source(*source)],
            Self::ConsentRecorded { source, consent } => {
                let mut rests = vec![Rest::Source(*source)];
                rests.extend(consent.persons().map(Rest::Person));
                rests
            }
            Self::ReleaseOpened { dataset, .. }
            | Self::ReleaseClosed { dataset, .. }
            | Self::InstitutionListed { dataset, .. } => vec![Rest::Source(*dataset)],
            Self::InstitutionTold { source, .. } => vec![Rest::Source(*source)],
            Self::ClaimsMade { person, source, claims } => with_others(*person, *source, claims),
            Self::RowAsserted {
                person, dataset, begun, ..
            } => with_others(*person, *dataset, begun),
            Self::PersonListed { person, dataset, .. } | Self::RowDelisted { person, dataset, .. } => {
                vec![Rest::Person(*person), Rest::Source(*dataset)]
            }
            Self::DisclosureSet {
                person, source, others, ..
            }
            | Self::ClaimPublicAsSet {
                person, source, others, ..
            }
            | Self::EmbargoSet {
                person, source, others, ..
            }
            | Self::ClaimWithdrawn {
                person, source, others, ..
            }
            | Self::ClaimRestored {
                person, source, others, ..
            } => resting(*person, [*source], others.iter().copied()),
            Self::Judged {
                person,
                judgement,
                about,
            } => {
                let own = About::of(&judgement.verdict, &|_| About::default());
                let sources = about.sources.iter().chain(&own.sources).copied();
                resting(*person, sources, about.persons.iter().chain(&own.persons).copied())
            }
            Self::JudgementUndone { person, about, .. } => {
                resting(*person, about.sources.iter().copied(), about.persons.iter().copied())
            }
            Self::SummaryWritten { person, summary } => resting(*person, summary.sources(), []),
            Self::SummaryConfirmed { person, basis, .. } => {
                resting(*person, basis.iter().map(|basis| basis.source), [])
            }
            Self::PersonDescribed { person, .. }
            | Self::PersonPublicAsSet { person, .. }
            | Self::PersonWithheld { person, .. } => vec![Rest::Person(*person)],
            Self::PersonErased { .. }
            | Self::SourceErased { .. }
            | Self::NumbersGiven { .. }
            | Self::EditionPublished { .. }
            | Self::SigningKeyChanged { .. } => vec![Rest::Register],
            Self::LeakAnswered { answered } => {
                let mut rests = [answered.text_of, answered.of].map(rest_of).to_vec();
                rests.sort_unstable();
                rests.dedup();
                rests
            }
        }
    }
}

fn rest_of(record: LeakRecord) -> Rest {
    match record {
        LeakRecord::Person(person) => Rest::Person(person),
        LeakRecord::Source(source) => Rest::Source(source),
    }
}

fn with_others(person: PersonId, source: SourceId, claims: &[Claim]) -> Vec<Rest> {
    resting(person, [source], claims.iter().flat_map(Claim::persons))
}

/// A person, sources and other persons, in order, each once.
fn resting(
    person: PersonId,
    sources: impl IntoIterator<Item = SourceId>,
    others: impl IntoIterator<Item = PersonId>,
) -> Vec<Rest> {
    let mut rests = vec![Rest::Person(person)];
    rests.extend(sources.into_iter().map(Rest::Source));
    rests.extend(others.into_iter().map(Rest::Person));
    rests.sort_unstable();
    rests.dedup();
    rests
}
