//! Changes: what a command did, in the past tense. They are what the ledger keeps, for ever; a form once released
//! stays readable, so fields are only ever added, with defaults.

mod rests;
mod unread;

pub use rests::Rest;
pub use unread::Unread;

use crate::claim::Claim;
use crate::consent::Consent;
use crate::disclosure::Disclosure;
use crate::edition::PublishedEdition;
use crate::embargo::Embargo;
use crate::erased::KnownBy;
use crate::id::{ClaimId, ConsentId, InstitutionId, JudgementId, PersonId, SourceId};
use crate::institution::InstitutionKind;
use crate::judgement::{About, Judgement};
use crate::leak::AnsweredLeak;
use crate::listing::Release;
use crate::public_as::PublicAs;
use crate::source::Source;
use crate::summary::{Basis, Summary};
use serde::{Deserialize, Serialize};

/// Something recorded, changed or erased.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Change {
    /// A source was recorded, or its description replaced.
    SourceRecorded {
        /// The source.
        source: SourceId,
        /// What it is.
        about: Box<Source>,
    },
    /// What may be done with a source's words was recorded. It stands beside what was recorded before, unless it says that it
    /// replaces that; of several the strictest holds.
    ConsentRecorded {
        /// The source.
        source: SourceId,
        /// What was agreed to.
        consent: Box<Consent>,
    },
    /// The last day of a consent is over.
    ConsentExpired {
        /// The source.
        source: SourceId,
        /// The consent.
        consent: ConsentId,
    },
    /// A day was set before which nothing that a source says is public; none takes back every day that stands.
    SourceEmbargoSet {
        /// The source.
        source: SourceId,
        /// The day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        embargo: Option<Embargo>,
    },
    /// The days of a source's embargoes had come by this one.
    SourceEmbargoEnded {
        /// The source.
        source: SourceId,
        /// The day.
        on: Embargo,
    },
    /// A source made claims about a person.
    ClaimsMade {
        /// The person.
        person: PersonId,
        /// The source.
        source: SourceId,
        /// The claims.
        claims: Vec<Claim>,
    },
    /// A person is known to a dataset under an id of its own.
    PersonListed {
        /// The person.
        person: PersonId,
        /// The dataset.
        dataset: SourceId,
        /// The dataset's own id.
        row: String,
    },
    /// A release of a list asserts a row: these assertions begin, these end.
    RowAsserted {
        /// The person.
        person: PersonId,
        /// The list.
        dataset: SourceId,
        /// The list's own id of the row.
        row: String,
        /// The release.
        release: Release,
        /// The release after it, when an older release is read later.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next: Option<Release>,
        /// Assertions that this release makes and the one before did not.
        #[serde(default, skip_serializing_if = "Vec::is_empty", with = "crate::claim::of_one_row")]
        begun: Vec<Claim>,
        /// Assertions that the release before made and this one does not.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        ended: Vec<ClaimId>,
    },
    /// A release of a list no longer holds a row.
    RowDelisted {
        /// The person.
        person: PersonId,
        /// The list.
        dataset: SourceId,
        /// The list's own id of the row.
        row: String,
        /// The release.
        release: Release,
        /// The release after it, when an older release is read later.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next: Option<Release>,
    },
    /// The reading of a release began.
    ReleaseOpened {
        /// The list.
        dataset: SourceId,
        /// The release.
        release: Release,
        /// SHA-256 of the file, in hexadecimal.
        file: String,
    },
    /// A release was read to its end.
    ReleaseClosed {
        /// The list.
        dataset: SourceId,
        /// The release.
        release: Release,
        /// Rows read.
        rows: u64,
        /// Rows that could not be read, with line and reason: they are counted and never silent.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        unread: Vec<Unread>,
    },
    /// Who may see a claim was decided anew.
    DisclosureSet {
        /// The person.
        person: PersonId,
        /// The source.
        source: SourceId,
        /// The claim.
        claim: ClaimId,
        /// The level.
        level: Disclosure,
        /// Other persons whom the claim names by record.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        others: Vec<PersonId>,
    },
    /// How much of a claim's value is public was decided anew.
    ClaimPublicAsSet {
        /// The person.
        person: PersonId,
        /// The source.
        source: SourceId,
        /// The claim.
        claim: ClaimId,
        /// How much.
        public_as: PublicAs,
        /// Other persons whom the claim names by record.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        others: Vec<PersonId>,
    },
    /// How much of what is told of a person is public was decided anew.
    PersonPublicAsSet {
        /// The person.
        person: PersonId,
        /// How much.
        public_as: PublicAs,
    },
    /// A day was set before which a claim is not public; none takes it back, and leaves the claim for the team.
    EmbargoSet {
        /// The person.
        person: PersonId,
        /// The source.
        source: SourceId,
        /// The claim.
        claim: ClaimId,
        /// The day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        embargo: Option<Embargo>,
        /// Other persons whom the claim names by record.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        others: Vec<PersonId>,
    },
    /// A claim was withdrawn.
    ClaimWithdrawn {
        /// The person.
        person: PersonId,
        /// The source.
        source: SourceId,
        /// The claim.
        claim: ClaimId,
        /// The reason.
        why: String,
        /// The claim that was recorded in its place, where it was corrected.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        replaced_by: Option<ClaimId>,
        /// Other persons whom the claim names by record.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        others: Vec<PersonId>,
    },
    /// A claim that was withdrawn stands again.
    ClaimRestored {
        /// The person.
        person: PersonId,
        /// The source.
        source: SourceId,
        /// The claim.
        claim: ClaimId,
        /// The reason.
        why: String,
        /// Other persons whom the claim names by record.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        others: Vec<PersonId>,
    },
    /// An editor judged.
    Judged {
        /// The person whose page shows it.
        person: PersonId,
        /// The judgement.
        judgement: Judgement,
        /// Whom the claims that it decides of name by record.
        #[serde(default, skip_serializing_if = "About::is_nobody")]
        about: About,
    },
    /// A judgement was undone.
    JudgementUndone {
        /// The person.
        person: PersonId,
        /// The judgement.
        judgement: JudgementId,
        /// Whom it spoke of.
        #[serde(default, skip_serializing_if = "About::is_nobody")]
        about: About,
    },
    /// A summary was written or, when empty, removed; one a language. Rests on the sources that it is drawn from.
    SummaryWritten {
        /// The person.
        person: PersonId,
        /// The summary.
        summary: Summary,
    },
    /// An editor answered for a summary anew: the public is shown it although something that it is drawn from was narrowed.
    SummaryConfirmed {
        /// The person.
        person: PersonId,
        /// The language of the summary.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lang: Option<String>,
        /// The sources that it is drawn from, as they stood then.
        basis: Vec<Basis>,
    },
    /// A person without a recorded name was given a description to be called by.
    PersonDescribed {
        /// The person.
        person: PersonId,
        /// The description.
        description: String,
    },
    /// A person was withheld from the public, or no longer.
    PersonWithheld {
        /// The person.
        person: PersonId,
        /// Why; none lifts it.
        why: Option<String>,
    },
    /// A person's keys were destroyed. Rests on the register's own key alone.
    PersonErased {
        /// The person.
        person: PersonId,
        /// A term of `erasure_reason`.
        reason: String,
        /// Who confirmed it.
        confirmed_by: String,
        /// Keyed digests of the outside ids under which lists may bring the person again, in hexadecimal.
        outside_ids: Vec<String>,
        /// By what it is known again that something still names the person.
        #[serde(default, skip_serializing_if = "KnownBy::is_empty")]
        known_by: Box<KnownBy>,
    },
    /// A source's keys were destroyed. Rests on the register's own key alone.
    SourceErased {
        /// The source.
        source: SourceId,
        /// A term of `erasure_reason`.
        reason: String,
        /// Who confirmed it.
        confirmed_by: String,
        /// Keyed digests of the name under which an import may bring the source again, in hexadecimal.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        outside_ids: Vec<String>,
        /// By what it is known again that something still names those who speak in it.
        #[serde(default, skip_serializing_if = "KnownBy::is_empty")]
        known_by: Box<KnownBy>,
    },
    /// Persons were given public numbers, one after the other, when they were first published. A number is kept for
    /// ever and never given to another, whatever becomes of the person. Rests on the register's own key alone: it must
    /// outlive the person's.
    NumbersGiven {
        /// The edition in which they were first published.
        edition: u64,
        /// The number of the first of them.
        first: u64,
        /// The persons, in the order of recording.
        persons: Vec<PersonId>,
    },
    /// An edition was published. Rests on the register's own key alone.
    EditionPublished {
        /// The edition.
        edition: Box<PublishedEdition>,
    },
    /// The signing key was changed. The checkpoint after this entry is signed by both keys.
    SigningKeyChanged {
        /// The former key, as strangers verify with it.
        from: String,
        /// The key that signs from here on.
        to: String,
    },
    /// A facility or an organisation is known to a dataset under a key of its own.
    InstitutionListed {
        /// The facility or organisation.
        institution: InstitutionId,
        /// Which of the two it is.
        kind: InstitutionKind,
        /// The dataset.
        dataset: SourceId,
        /// The dataset's own key.
        key: String,
    },
    /// A source made claims about a facility or an organisation. Rests on the source alone: no person's forgetting takes it.
    InstitutionTold {
        /// The facility or organisation.
        institution: InstitutionId,
        /// Which of the two it is.
        kind: InstitutionKind,
        /// The source.
        source: SourceId,
        /// The claims.
        claims: Vec<Claim>,
    },
    /// An editor answered the leak check. Rests on whose text it is and on whom it seems to tell of: erasing either
    /// takes the answer with it.
    LeakAnswered {
        /// The answer.
        answered: Box<AnsweredLeak>,
    },
}

impl Change {
    /// The person whose page this changes.
    #[must_use]
    pub fn person(&self) -> Option<PersonId> {
        match self {
            Self::ClaimsMade { person, .. }
            | Self::PersonListed { person, .. }
            | Self::RowAsserted { person, .. }
            | Self::RowDelisted { person, .. }
            | Self::DisclosureSet { person, .. }
            | Self::ClaimPublicAsSet { person, .. }
            | Self::PersonPublicAsSet { person, .. }
            | Self::EmbargoSet { person, .. }
            | Self::ClaimWithdrawn { person, .. }
            | Self::ClaimRestored { person, .. }
            | Self::Judged { person, .. }
            | Self::JudgementUndone { person, .. }
            | Self::SummaryWritten { person, .. }
            | Self::SummaryConfirmed { person, .. }
            | Self::PersonDescribed { person, .. }
            | Self::PersonWithheld { person, .. }
            | Self::PersonErased { person, .. } => Some(*person),
            _ => None,
        }
    }

    /// The source of whose description or consents this changes any.
    #[must_use]
    pub fn source(&self) -> Option<SourceId> {
        match self {
            Self::SourceRecorded { source, .. }
            | Self::ConsentRecorded { source, .. }
            | Self::ConsentExpired { source, .. }
            | Self::SourceEmbargoSet { source, .. }
            | Self::SourceEmbargoEnded { source, .. }
            | Self::SourceErased { source, .. } => Some(*source),
            _ => None,
        }
    }

    /// The facility or organisation of whose claims this changes any.
    #[must_use]
    pub fn institution(&self) -> Option<(InstitutionId, InstitutionKind)> {
        match self {
            Self::InstitutionListed { institution, kind, .. } | Self::InstitutionTold { institution, kind, .. } => {
                Some((*institution, *kind))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
