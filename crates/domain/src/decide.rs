//! What an order to the register changes. Pure: time, actor and fresh identifiers come in as arguments, and so does what
//! is known of the records a command speaks of.
//!
//! One file for what is decided of one kind of thing; [`row`] decides what a row of a list changes, [`edition`] what
//! publishing does, [`institution`] what is told of a facility or an organisation.

pub mod bonds;
mod check;
mod claims;
pub mod command;
mod decision;
pub mod edition;
mod erasure;
pub mod institution;
mod judgement;
mod known;
mod leak;
mod person;
mod public_as;
mod refusal;
mod release;
pub mod row;
mod row_acts;
mod signing_key;
mod source;
mod summary;
pub mod undo;

pub use check::{in_order, person_claim};
pub use command::{Command, Erasure, Subject, SummaryBy};
pub use decision::{Context, Decision};
pub use known::{Known, decide_in_turn};
pub use refusal::Refusal;

use crate::change::Change;
use crate::id::JudgementId;

/// Decides what a command changes. `known` is what is recorded now of the record it speaks of;
/// `fresh` is an identifier never used before.
///
/// # Errors
/// A refusal, in words for the person at the keyboard; nothing is changed then.
pub fn decide(known: &Known, command: Command, context: &Context, fresh: [u8; 16]) -> Result<Vec<Decision>, Refusal> {
    let change = match command {
        Command::RecordClaims { person, source, claims } => {
            return claims::record(&known.person(person), person, source, claims);
        }
        Command::RecordSource { source, about } => return source::record(&known.source(source), source, about),
        Command::RecordConsent { source, consent } => {
            return source::consent(&known.source(source), source, consent, context);
        }
        Command::NoteDay { source } => return Ok(source::note_day(&known.source(source), source, context)),
        Command::SetSourceEmbargo { source, embargo } => {
            return source::embargo(&known.source(source), source, embargo);
        }
        Command::ListPerson { person, dataset, row } => person::list(person, dataset, row),
        Command::SetDisclosure { person, claim, level } => {
            claims::disclose(&known.person(person), person, claim, level)
        }
        Command::SetPublicAs {
            person,
            claim,
            public_as,
        } => return public_as::set(&known.person(person), claim, public_as).map(|one| vec![one]),
        Command::SetEmbargo { person, claim, embargo } => {
            claims::embargo(&known.person(person), person, claim, embargo)
        }
        Command::OpenEmbargoes { person } => return Ok(claims::open(&known.person(person), person, context)),
        Command::WithdrawClaim { person, claim, why } => claims::withdraw(&known.person(person), person, claim, why),
        Command::CorrectClaim {
            person,
            claim,
            value,
            why,
        } => return claims::correct(&known.person(person), claim, value, why).map(|one| vec![one]),
        Command::Judge { person, verdict, why } => {
            judgement::judge(&known.person(person), person, verdict, why, context, JudgementId(fresh))
        }
        Command::UndoJudgement { person, judgement } => judgement::undo(&known.person(person), person, judgement),
        Command::WriteSummary {
            person,
            summary,
            basis,
            by,
        } => return summary::write(known, person, summary, basis, by),
        Command::ConfirmSummary { person, lang } => return summary::confirm(known, person, lang),
        Command::DescribePerson { person, description } => Ok(Change::PersonDescribed { person, description }),
        Command::WithholdPerson { person, why } => Ok(Change::PersonWithheld { person, why }),
        Command::ErasePerson { person, erasure } => erasure::person(person, erasure),
        Command::EraseSource { source, erasure } => erasure::source(source, erasure),
        Command::AnswerLeak {
            hit,
            text_of,
            of,
            answer,
            why,
        } => leak::answer(hit, text_of, of, answer, why, context),
        Command::ListInstitution {
            institution,
            dataset,
            key,
        } => institution::list(institution, dataset, key),
        Command::TellOfInstitution {
            institution: (id, kind),
            source,
            claims,
        } => {
            let told = institution::tell(&known.institution(id, kind), source, claims)?;
            return Ok(told.into_iter().collect());
        }
        Command::OpenRelease { dataset, release, file } => release::open(dataset, release, file),
        Command::CloseRelease {
            dataset,
            release,
            rows,
            unread,
        } => Ok(Change::ReleaseClosed {
            dataset,
            release,
            rows,
            unread,
        }),
        Command::PublishEdition {
            edition,
            first,
            numbered,
        } => return Ok(edition::published(*edition, first, &numbered)),
        Command::AdoptEditions { editions, first, given } => return Ok(edition::adopted(&editions, first, &given)),
        Command::ChangeSigningKey { from, to } => signing_key::change(from, to),
    }?;
    Ok(vec![Decision::of(change)])
}
