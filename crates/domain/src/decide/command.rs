//! Commands: orders to the register.

use crate::change::Unread;
use crate::claim::Claim;
use crate::consent::Consent;
use crate::disclosure::Disclosure;
use crate::edition::PublishedEdition;
use crate::embargo::Embargo;
use crate::erased::KnownBy;
use crate::id::{ClaimId, InstitutionId, JudgementId, PersonId, SourceId};
use crate::institution::InstitutionKind;
use crate::judgement::Verdict;
use crate::leak::{LeakAnswer, LeakRecord};
use crate::listing::Release;
use crate::public_as::PublicAs;
use crate::source::Source;
use crate::value::{Text, Value};

/// Why a record is erased, and what recognises it when it comes again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Erasure {
    /// A term of `erasure_reason`.
    pub reason: String,
    /// Who confirms it.
    pub confirmed_by: String,
    /// Keyed digests of outside ids.
    pub outside_ids: Vec<String>,
    /// By what it is known again that something still names the erased.
    pub known_by: KnownBy,
}

/// An order.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Record a source, or describe it anew.
    RecordSource {
        /// The source.
        source: SourceId,
        /// What it is.
        about: Box<Source>,
    },
    /// Record what may be done with a source's words. A renewal names the consents that it replaces.
    RecordConsent {
        /// The source.
        source: SourceId,
        /// What was agreed to.
        consent: Consent,
    },
    /// Note what the day has brought to a source: consents that are valid no longer, embargoes that are over.
    NoteDay {
        /// The source.
        source: SourceId,
    },
    /// Set a day before which nothing that a source says is public, or take that back.
    SetSourceEmbargo {
        /// The source.
        source: SourceId,
        /// The day.
        embargo: Option<Embargo>,
    },
    /// Record what a source says of a person.
    RecordClaims {
        /// The person.
        person: PersonId,
        /// The source.
        source: SourceId,
        /// The claims.
        claims: Vec<Claim>,
    },
    /// Note under which id a dataset knows a person.
    ListPerson {
        /// The person.
        person: PersonId,
        /// The dataset.
        dataset: SourceId,
        /// The dataset's own id.
        row: String,
    },
    /// Decide who may see a claim.
    SetDisclosure {
        /// The person.
        person: PersonId,
        /// The claim.
        claim: ClaimId,
        /// The level.
        level: Disclosure,
    },
    /// Decide how much of a claim's value is public, or of all that is told of the person.
    SetPublicAs {
        /// The person.
        person: PersonId,
        /// The claim, and who may see it; none for all claims of the person.
        claim: Option<(ClaimId, Disclosure)>,
        /// How much.
        public_as: PublicAs,
    },
    /// Set a day before which a claim is not public, or take that back.
    SetEmbargo {
        /// The person.
        person: PersonId,
        /// The claim.
        claim: ClaimId,
        /// The day.
        embargo: Option<Embargo>,
    },
    /// Open to the public those claims of a person whose embargo is over.
    OpenEmbargoes {
        /// The person.
        person: PersonId,
    },
    /// Withdraw a claim.
    WithdrawClaim {
        /// The person.
        person: PersonId,
        /// The claim.
        claim: ClaimId,
        /// The reason.
        why: String,
    },
    /// Withdraw a claim and record another in its place.
    CorrectClaim {
        /// The person.
        person: PersonId,
        /// The claim that is wrong.
        claim: ClaimId,
        /// What the source says instead.
        value: Value,
        /// The reason.
        why: String,
    },
    /// Judge.
    Judge {
        /// The person whose page shows it.
        person: PersonId,
        /// The decision.
        verdict: Verdict,
        /// The reason.
        why: Option<String>,
    },
    /// Undo a judgement.
    UndoJudgement {
        /// The person.
        person: PersonId,
        /// The judgement.
        judgement: JudgementId,
    },
    /// Write a summary, or remove it with an empty text.
    WriteSummary {
        /// The person.
        person: PersonId,
        /// The words.
        summary: Text,
        /// The sources that it is drawn from; none for all that speak of the person.
        basis: Option<Vec<SourceId>>,
        /// Who brings it.
        by: SummaryBy,
    },
    /// Answer for a summary anew, so that the public is shown it although something that it is drawn from was narrowed.
    ConfirmSummary {
        /// The person.
        person: PersonId,
        /// The language of the summary.
        lang: Option<String>,
    },
    /// Say what a person without a recorded name is called.
    DescribePerson {
        /// The person.
        person: PersonId,
        /// The description.
        description: String,
    },
    /// Withhold a person from the public, or lift that.
    WithholdPerson {
        /// The person.
        person: PersonId,
        /// Why; none lifts it.
        why: Option<String>,
    },
    /// Destroy a person's keys.
    ErasePerson {
        /// The person.
        person: PersonId,
        /// Why, confirmed by whom; with the ids under which lists know the person.
        erasure: Erasure,
    },
    /// Destroy a source's keys.
    EraseSource {
        /// The source.
        source: SourceId,
        /// Why, confirmed by whom; with the name under which an import may bring the source again.
        erasure: Erasure,
    },
    /// Answer the leak check.
    AnswerLeak {
        /// What is answered, as the check names it.
        hit: String,
        /// Whose text it is.
        text_of: LeakRecord,
        /// Whom it seems to tell of.
        of: LeakRecord,
        /// The answer.
        answer: LeakAnswer,
        /// The reason.
        why: String,
    },
    /// Note under which key a dataset knows a facility or an organisation.
    ListInstitution {
        /// The facility or organisation, and which of the two it is.
        institution: (InstitutionId, InstitutionKind),
        /// The dataset.
        dataset: SourceId,
        /// The dataset's own key.
        key: String,
    },
    /// Record what a source says of a facility or an organisation.
    TellOfInstitution {
        /// The facility or organisation, and which of the two it is.
        institution: (InstitutionId, InstitutionKind),
        /// The source.
        source: SourceId,
        /// The claims.
        claims: Vec<Claim>,
    },
    /// Begin to read a release of a list.
    OpenRelease {
        /// The list.
        dataset: SourceId,
        /// The release.
        release: Release,
        /// SHA-256 of the file, in hexadecimal.
        file: String,
    },
    /// Note that a release was read to its end.
    CloseRelease {
        /// The list.
        dataset: SourceId,
        /// The release.
        release: Release,
        /// Rows read.
        rows: u64,
        /// Rows that could not be read.
        unread: Vec<Unread>,
    },
    /// Record that an edition is published, and give numbers to those who never had one.
    PublishEdition {
        /// The edition.
        edition: Box<PublishedEdition>,
        /// The number that is given next.
        first: u64,
        /// Those who are published for the first time, in the order of recording.
        numbered: Vec<PersonId>,
    },
    /// Take over editions that are out and that the register does not know.
    AdoptEditions {
        /// The editions, the first one first.
        editions: Vec<PublishedEdition>,
        /// The first number that was given in them.
        first: u64,
        /// To whom numbers were given in them, in their order.
        given: Vec<PersonId>,
    },
    /// Change the signing key.
    ChangeSigningKey {
        /// The former key, as strangers verify with it.
        from: String,
        /// The key that signs from here on.
        to: String,
    },
}

/// Who brings a summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SummaryBy {
    /// An editor, who writes it from sources as they stand: it is public where all of them are.
    #[default]
    Editor,
    /// An editor who answers for its being public although some of its sources are not.
    ConfirmingEditor,
    /// A file. It never brings back what is held back.
    File {
        /// Whether it was held back in the register that the file is from.
        held: bool,
    },
}

/// The record that a command is decided on: what is recorded of it must be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// A person.
    Person(PersonId),
    /// A source.
    Source(SourceId),
    /// A facility or an organisation.
    Institution(InstitutionId, InstitutionKind),
}

impl Command {
    /// The record that it is decided on; none where nothing need be known.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        match self {
            Self::RecordClaims { person, .. }
            | Self::ListPerson { person, .. }
            | Self::SetDisclosure { person, .. }
            | Self::SetPublicAs { person, .. }
            | Self::SetEmbargo { person, .. }
            | Self::OpenEmbargoes { person }
            | Self::WithdrawClaim { person, .. }
            | Self::CorrectClaim { person, .. }
            | Self::Judge { person, .. }
            | Self::UndoJudgement { person, .. }
            | Self::WriteSummary { person, .. }
            | Self::ConfirmSummary { person, .. }
            | Self::DescribePerson { person, .. }
            | Self::WithholdPerson { person, .. }
            | Self::ErasePerson { person, .. } => Some(Subject::Person(*person)),
            Self::ListInstitution { institution, .. } | Self::TellOfInstitution { institution, .. } => {
                Some(Subject::Institution(institution.0, institution.1))
            }
            Self::RecordSource { source, .. }
            | Self::RecordConsent { source, .. }
            | Self::NoteDay { source }
            | Self::SetSourceEmbargo { source, .. } => Some(Subject::Source(*source)),
            Self::EraseSource { .. }
            | Self::AnswerLeak { .. }
            | Self::OpenRelease { .. }
            | Self::CloseRelease { .. }
            | Self::PublishEdition { .. }
            | Self::AdoptEditions { .. }
            | Self::ChangeSigningKey { .. } => None,
        }
    }
}
