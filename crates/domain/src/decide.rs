//! What an order to the register changes. Pure: time, actor and fresh identifiers come in as arguments, and so does what
//! is known of the records a command speaks of.
//!
//! One file for what is decided of one kind of thing; [`row`] decides what a row of a list changes, [`edition`] what
//! publishing does, [`institution`] what is told of a facility or an organisation.

mod check;
mod claims;
pub mod command;
mod decision;
pub mod edition;
mod erasure;
pub mod institution;
mod judgement;
mod leak;
mod person;
mod refusal;
pub mod row;
mod source;

pub use command::Command;
pub use decision::{Context, Decision};
pub use refusal::Refusal;

use crate::change::Change;
use crate::id::JudgementId;
use crate::person::Person;

/// Decides what a command changes. `known` is the person it speaks of, as recorded now (empty when new);
/// `fresh` is an identifier never used before.
///
/// # Errors
/// A refusal, in words for the person at the keyboard; nothing is changed then.
pub fn decide(known: &Person, command: Command, context: &Context, fresh: [u8; 16]) -> Result<Vec<Decision>, Refusal> {
    let change = match command {
        Command::RecordClaims { person, source, claims } => return claims::record(known, person, source, claims),
        Command::RecordSource { source, about } => source::record(source, about),
        Command::RecordConsent { source, consent } => source::consent(source, consent),
        Command::ListPerson { person, dataset, row } => person::list(person, dataset, row),
        Command::SetDisclosure { person, claim, level } => claims::disclose(known, person, claim, level),
        Command::SetEmbargo { person, claim, embargo } => claims::embargo(known, person, claim, embargo),
        Command::WithdrawClaim { person, claim, why } => claims::withdraw(known, person, claim, why),
        Command::Judge { person, verdict, why } => {
            judgement::judge(known, person, verdict, why, context, JudgementId(fresh))
        }
        Command::UndoJudgement { person, judgement } => judgement::undo(known, person, judgement),
        Command::WriteSummary { person, summary } => Ok(Change::SummaryWritten { person, summary }),
        Command::DescribePerson { person, description } => Ok(Change::PersonDescribed { person, description }),
        Command::WithholdPerson { person, why } => Ok(Change::PersonWithheld { person, why }),
        Command::ErasePerson {
            person,
            reason,
            confirmed_by,
            outside_ids,
        } => erasure::person(person, reason, confirmed_by, outside_ids),
        Command::EraseSource {
            source,
            reason,
            confirmed_by,
            outside_ids,
        } => erasure::source(source, reason, confirmed_by, outside_ids),
        Command::AnswerLeak {
            hit,
            text_of,
            of,
            answer,
            why,
        } => leak::answer(hit, text_of, of, answer, why, context),
    }?;
    Ok(vec![Decision::of(change)])
}
