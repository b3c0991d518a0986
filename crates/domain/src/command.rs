//! Commands: orders to the register, and what each decides. Pure: time, actor and fresh identifiers come in as
//! arguments, and so does what is known of the records a command speaks of.

use crate::change::{Change, Rest};
use crate::claim::Claim;
use crate::consent::Consent;
use crate::disclosure::Disclosure;
use crate::embargo::Embargo;
use crate::id::{ClaimId, JudgementId, PersonId, SourceId};
use crate::judgement::{Judgement, Verdict};
use crate::leak::{AnsweredLeak, LeakAnswer, LeakRecord};
use crate::person::Person;
use crate::source::Source;
use crate::value::Text;
use crate::vocabulary::Vocabularies;

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

/// Why a command is refused. The message tells the person at the keyboard what would be accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The person has no such claim.
    #[error("person {person} has no claim {claim}: give the id of one of its claims")]
    NoSuchClaim {
        /// The person.
        person: PersonId,
        /// The claim.
        claim: ClaimId,
    },
    /// The judgement does not stand.
    #[error("person {person} has no standing judgement {judgement}")]
    NoSuchJudgement {
        /// The person.
        person: PersonId,
        /// The judgement.
        judgement: JudgementId,
    },
    /// A term is not in its vocabulary.
    #[error("“{given}” is no term of {vocabulary}: {accepted} would be accepted")]
    NoSuchTerm {
        /// The vocabulary.
        vocabulary: &'static str,
        /// What was given.
        given: String,
        /// The terms there are.
        accepted: String,
    },
    /// Something that is needed is empty.
    #[error("{0} is empty: it must say something")]
    Empty(&'static str),
    /// A person cannot be the same as, or a relative of, oneself.
    #[error("person {0} was given twice: two persons are needed")]
    Oneself(PersonId),
    /// A record of this kind has no such property.
    #[error("a {kind} has no property “{given}”: {accepted} would be accepted")]
    NoSuchProperty {
        /// The kind of record.
        kind: &'static str,
        /// What was given.
        given: String,
        /// The properties there are.
        accepted: String,
    },
    /// The value is none of the property.
    #[error("this is no value of “{property}”: its type and terms are in the data dictionary")]
    NoSuchValue {
        /// The property.
        property: String,
    },
    /// A claim about such a record can be kept from the public and no further.
    #[error("a claim about a {0} can be public or for the team: it can be neither sealed nor under an embargo")]
    NotForFewer(&'static str),
    /// A claim's value holds a character that would change how the text around it is shown.
    #[error("{0}")]
    Unfit(String),
}

/// Who acts and when; the ledger keeps both inside the sealed content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context {
    /// Who acts.
    pub actor: String,
    /// The instant, RFC 3339 in UTC.
    pub at: String,
}

/// Changes that go into one entry, and what the entry rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// What the entry rests on, sorted.
    pub rests_on: Vec<Rest>,
    /// The changes.
    pub changes: Vec<Change>,
}

impl Decision {
    /// One change as an entry of its own.
    #[must_use]
    pub fn of(change: Change) -> Self {
        let mut rests_on = change.rests_on();
        rests_on.sort_unstable();
        rests_on.dedup();
        Self {
            rests_on,
            changes: vec![change],
        }
    }
}

/// Decides what a command changes. `known` is the person it speaks of, as recorded now (empty when new);
/// `fresh` is an identifier never used before.
///
/// # Errors
/// A refusal, in words for the person at the keyboard; nothing is changed then.
pub fn decide(known: &Person, command: Command, context: &Context, fresh: [u8; 16]) -> Result<Vec<Decision>, Refusal> {
    let one = |change| Ok(vec![Decision::of(change)]);
    match command {
        Command::RecordSource { source, about } => {
            non_empty(&about.title, "the source's title")?;
            term("source_kind", &about.kind)?;
            one(Change::SourceRecorded { source, about })
        }
        Command::RecordConsent { source, consent } => {
            for purpose in &consent.purposes {
                term("consent_purpose", purpose)?;
            }
            one(Change::ConsentRecorded { source, consent })
        }
        Command::RecordClaims { person, source, claims } => record_claims(known, person, source, claims),
        Command::ListPerson { person, dataset, row } => {
            non_empty(&row, "the dataset's id of the person")?;
            one(Change::PersonListed { person, dataset, row })
        }
        Command::SetDisclosure { person, claim, level } => {
            let source = source_of(known, person, claim)?;
            one(Change::DisclosureSet {
                person,
                source,
                claim,
                level,
            })
        }
        Command::SetEmbargo { person, claim, embargo } => {
            let source = source_of(known, person, claim)?;
            one(Change::EmbargoSet {
                person,
                source,
                claim,
                embargo,
            })
        }
        Command::WithdrawClaim { person, claim, why } => {
            non_empty(&why, "the reason for withdrawing")?;
            let source = source_of(known, person, claim)?;
            one(Change::ClaimWithdrawn {
                person,
                source,
                claim,
                why,
            })
        }
        Command::Judge { person, verdict, why } => {
            check_verdict(known, person, &verdict)?;
            let judgement = Judgement {
                id: JudgementId(fresh),
                verdict,
                by: context.actor.clone(),
                on: context.at.chars().take(10).collect(),
                why,
            };
            one(Change::Judged { person, judgement })
        }
        Command::UndoJudgement { person, judgement } => {
            if !known.editorial.judgements.iter().any(|kept| kept.id == judgement) {
                return Err(Refusal::NoSuchJudgement { person, judgement });
            }
            one(Change::JudgementUndone { person, judgement })
        }
        Command::WriteSummary { person, summary } => one(Change::SummaryWritten { person, summary }),
        Command::DescribePerson { person, description } => one(Change::PersonDescribed { person, description }),
        Command::WithholdPerson { person, why } => one(Change::PersonWithheld { person, why }),
        Command::ErasePerson {
            person,
            reason,
            confirmed_by,
            outside_ids,
        } => {
            term("erasure_reason", &reason)?;
            non_empty(&confirmed_by, "the name of the one who confirms")?;
            one(Change::PersonErased {
                person,
                reason,
                confirmed_by,
                outside_ids,
            })
        }
        Command::EraseSource {
            source,
            reason,
            confirmed_by,
            outside_ids,
        } => {
            term("erasure_reason", &reason)?;
            non_empty(&confirmed_by, "the name of the one who confirms")?;
            one(Change::SourceErased {
                source,
                reason,
                confirmed_by,
                outside_ids,
            })
        }
        Command::AnswerLeak {
            hit,
            text_of,
            of,
            answer,
            why,
        } => {
            non_empty(&hit, "what the leak check found")?;
            non_empty(&why, "the reason for an answer")?;
            let answered = Box::new(AnsweredLeak {
                hit,
                text_of,
                of,
                answer,
                why,
                by: context.actor.clone(),
                on: context.at.chars().take(10).collect(),
            });
            one(Change::LeakAnswered { answered })
        }
    }
}

/// Claims that rest on another person make entries of their own: when that person is forgotten, only the kinship goes.
fn record_claims(
    known: &Person,
    person: PersonId,
    source: SourceId,
    claims: Vec<Claim>,
) -> Result<Vec<Decision>, Refusal> {
    let mut decisions: Vec<Decision> = Vec::new();
    let mut alone = Vec::new();
    for claim in claims {
        check_claim(person, &claim)?;
        let held = known.statements.iter().find(|(known, _)| *known == source);
        let stands = held.is_some_and(|(_, statement)| {
            statement
                .claims
                .iter()
                .any(|old| old.says_the_same(&claim) && old.withdrawn.is_none() && old.stands_as(&claim))
        });
        if stands {
            continue;
        }
        if claim.value.other_person().is_some() {
            decisions.push(Decision::of(Change::ClaimsMade {
                person,
                source,
                claims: vec![claim],
            }));
        } else {
            alone.push(claim);
        }
    }
    if !alone.is_empty() {
        decisions.insert(
            0,
            Decision::of(Change::ClaimsMade {
                person,
                source,
                claims: alone,
            }),
        );
    }
    Ok(decisions)
}

fn check_claim(person: PersonId, claim: &Claim) -> Result<(), Refusal> {
    non_empty(&claim.property, "a claim's property")?;
    if claim.value.other_person() == Some(person) {
        return Err(Refusal::Oneself(person));
    }
    if let crate::value::Value::Act(act) = &claim.value {
        term("act", &act.kind)?;
    }
    Ok(())
}

fn check_verdict(known: &Person, person: PersonId, verdict: &Verdict) -> Result<(), Refusal> {
    let claim = |id: ClaimId| source_of(known, person, id).map(|_| ());
    match verdict {
        Verdict::Same(other) | Verdict::NotTheSame(other) | Verdict::Undecided(other) if *other == person => {
            Err(Refusal::Oneself(person))
        }
        Verdict::Same(_) | Verdict::NotTheSame(_) | Verdict::Undecided(_) => Ok(()),
        Verdict::Prefers(id) => claim(*id),
        Verdict::Corroborates(a, b) | Verdict::Disputes(a, b) => claim(*a).and_then(|()| claim(*b)),
        Verdict::Tier { tier, .. } => term("credibility_tier", tier),
    }
}

fn source_of(known: &Person, person: PersonId, claim: ClaimId) -> Result<SourceId, Refusal> {
    known
        .claim(claim)
        .map(|(source, _)| source)
        .ok_or(Refusal::NoSuchClaim { person, claim })
}

fn non_empty(text: &str, what: &'static str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        Err(Refusal::Empty(what))
    } else {
        Ok(())
    }
}

fn term(vocabulary: &'static str, key: &str) -> Result<(), Refusal> {
    let pack = Vocabularies::xinjiang();
    if pack.term(vocabulary, key).is_some() {
        return Ok(());
    }
    let accepted = pack.get(vocabulary).map_or_else(String::new, |known| {
        known
            .terms
            .iter()
            .map(|term| term.key.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    });
    Err(Refusal::NoSuchTerm {
        vocabulary,
        given: crate::vague_date::shorten(key),
        accepted,
    })
}
