//! Refusals: why a command changes nothing.

use crate::id::{ClaimId, ConsentId, JudgementId, PersonId, SourceId};

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
    /// The source has no such consent.
    #[error("source {source_record} has no consent {consent}: give the id of one of its consents")]
    NoSuchConsent {
        /// The source.
        source_record: SourceId,
        /// The consent.
        consent: ConsentId,
    },
    /// The claim was withdrawn.
    #[error("claim {0} was withdrawn: “guwah undo” of the entry that withdrew it lets it stand again")]
    Withdrawn(ClaimId),
    /// It is so already.
    #[error("{0} is so already: nothing was recorded")]
    IsSoAlready(&'static str),
    /// How much of a value is public is said of a value of another type.
    #[error("a claim of “{property}” is of another type than {given} speaks of: name a part that such a value has")]
    NoSuchPart {
        /// The property of the claim.
        property: String,
        /// What was given.
        given: String,
    },
    /// A correction says what is said already.
    #[error("claim {0} says so already: give what the source says instead")]
    SaysTheSame(ClaimId),
    /// An entry is of a kind that no other entry takes back.
    #[error("entry {position} cannot be undone: it {what}. {instead}")]
    NotUndone {
        /// The entry.
        position: u64,
        /// What it did.
        what: &'static str,
        /// What would be accepted.
        instead: &'static str,
    },
    /// What an entry did is not so any more.
    #[error(
        "entry {position} has no effect to be undone: {what} was decided otherwise since. Undo the newer entry, or decide anew"
    )]
    NotSoAnyMore {
        /// The entry.
        position: u64,
        /// Of what.
        what: &'static str,
    },
    /// A summary is drawn from a source that does not speak of the person.
    #[error("source {source_record} says nothing of person {person}: a summary is drawn from sources that do")]
    SaysNothing {
        /// The person.
        person: PersonId,
        /// The source.
        source_record: SourceId,
    },
    /// A summary is drawn from too many sources.
    #[error("a summary can be drawn from {most} sources, and these are {given}: name those that it is drawn from")]
    TooManySources {
        /// How many were given.
        given: usize,
        /// How many would be accepted.
        most: usize,
    },
    /// There is no summary in that language.
    #[error("person {person} has no summary in that language: nothing can be confirmed")]
    NoSuchSummary {
        /// The person.
        person: PersonId,
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
        vocabulary: String,
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
    /// Two accounts are needed.
    #[error("claim {0} was given twice: two accounts of acts are needed")]
    OneClaimTwice(ClaimId),
    /// A claim that tells of no act is no account of one.
    #[error("one of the claims tells of no act: give the ids of two accounts of acts")]
    NoAct,
    /// Two records would be two persons, and one by way of others.
    #[error(
        "{one} and {other} {}: {chain}. Undo one judgement of this chain first, with “guwah judge … undo”",
        if *.is_new { "are one person by way of others" } else { "were judged to be two persons, and would be one by way of others" }
    )]
    OneByWayOfOthers {
        /// The one.
        one: String,
        /// The other.
        other: String,
        /// The records from the one to the other, each judged to be the same as the next.
        chain: String,
        /// Whether it is the refused judgement that says that they are two.
        is_new: bool,
    },
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
    /// An age is past belief, has no end, or ends before it begins.
    #[error("no age is so: from 0 to 130 years, the least first, would be accepted")]
    ImpossibleAge,
    /// A sentence of nothing, or past belief.
    #[error(
        "no sentence is so: from a day to 200 years, the least first, would be accepted; of others, the words alone"
    )]
    ImpossibleSentence,
    /// An act ended before it began.
    #[error("it would have ended before it began: “until” must not be before “when”")]
    EndsBeforeItBegins,
    /// A place is not in the gazetteer.
    #[error("“{0}” is the key of no place: leave it out, and the words of the source are kept")]
    NoSuchPlace(String),
    /// A name is none.
    #[error("“{0}” is no name: it says that none is known, or has no letters; leave it out")]
    NoName(String),
    /// A claim about such a record can be kept from the public and no further.
    #[error("a claim about a {0} can be public or for the team: it can be neither sealed nor under an embargo")]
    NotForFewer(&'static str),
    /// The next signing key is the one that signs now.
    #[error("the next signing key is the one that signs now: another key is needed")]
    SameKey,
    /// A claim's value holds a character that would change how the text around it is shown.
    #[error("{0}")]
    Unfit(String),
}
