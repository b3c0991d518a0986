//! Commands: orders to the register.

use crate::claim::Claim;
use crate::consent::Consent;
use crate::disclosure::Disclosure;
use crate::embargo::Embargo;
use crate::id::{ClaimId, JudgementId, PersonId, SourceId};
use crate::judgement::Verdict;
use crate::leak::{LeakAnswer, LeakRecord};
use crate::source::Source;
use crate::value::Text;

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
    /// Record what may be done with a source's words.
    RecordConsent {
        /// The source.
        source: SourceId,
        /// What was agreed to.
        consent: Consent,
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
    /// Set a day before which a claim is not public, or take that back.
    SetEmbargo {
        /// The person.
        person: PersonId,
        /// The claim.
        claim: ClaimId,
        /// The day.
        embargo: Option<Embargo>,
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
        /// The summary.
        summary: Text,
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
        /// A term of `erasure_reason`.
        reason: String,
        /// Who confirms it.
        confirmed_by: String,
        /// Keyed digests of the ids under which lists know the person.
        outside_ids: Vec<String>,
    },
    /// Destroy a source's keys.
    EraseSource {
        /// The source.
        source: SourceId,
        /// A term of `erasure_reason`.
        reason: String,
        /// Who confirms it.
        confirmed_by: String,
        /// Keyed digests of the name under which an import may bring the source again.
        outside_ids: Vec<String>,
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
}
