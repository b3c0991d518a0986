//! Answers to the leak check.

use super::check::non_empty;
use super::decision::Context;
use super::refusal::Refusal;
use crate::change::Change;
use crate::leak::{AnsweredLeak, LeakAnswer, LeakRecord};

pub(super) fn answer(
    hit: String,
    text_of: LeakRecord,
    of: LeakRecord,
    answer: LeakAnswer,
    why: String,
    context: &Context,
) -> Result<Change, Refusal> {
    non_empty(&hit, "what the leak check found")?;
    non_empty(&why, "the reason for an answer")?;
    let answered = Box::new(AnsweredLeak {
        hit,
        text_of,
        of,
        answer,
        why,
        by: context.actor.clone(),
        on: context.day(),
    });
    Ok(Change::LeakAnswered { answered })
}
