//! Judgements, and undoing them.

use super::check::term;
use super::claims::claim_of;
use super::decision::Context;
use super::refusal::Refusal;
use crate::change::Change;
use crate::id::{ClaimId, JudgementId, PersonId};
use crate::judgement::{About, Judgement, Verdict};
use crate::person::Person;
use crate::value::Value;

pub(super) fn judge(
    known: &Person,
    person: PersonId,
    verdict: Verdict,
    why: Option<String>,
    context: &Context,
    id: JudgementId,
) -> Result<Change, Refusal> {
    check_verdict(known, person, &verdict)?;
    let about = about(known, &verdict);
    let judgement = Judgement {
        id,
        verdict,
        by: context.actor.clone(),
        on: context.day(),
        why,
    };
    Ok(Change::Judged {
        person,
        judgement,
        about,
    })
}

pub(super) fn undo(known: &Person, person: PersonId, judgement: JudgementId) -> Result<Change, Refusal> {
    let mut standing = known.editorial.judgements.iter();
    let Some(kept) = standing.find(|kept| kept.id == judgement) else {
        return Err(Refusal::NoSuchJudgement { person, judgement });
    };
    Ok(Change::JudgementUndone {
        person,
        judgement,
        about: about(known, &kept.verdict),
    })
}

/// Whom the verdict, and so the reason for it or for undoing it, speaks of.
fn about(known: &Person, verdict: &Verdict) -> About {
    About::of(verdict, &|claim| {
        let claim = known.claim(claim);
        claim.map_or_else(About::default, |(source, claim)| About {
            sources: vec![source],
            persons: claim.persons().filter(|other| *other != known.id).collect(),
        })
    })
}

fn check_verdict(known: &Person, person: PersonId, verdict: &Verdict) -> Result<(), Refusal> {
    let claim = |id: ClaimId| claim_of(known, person, id).map(|_| ());
    match verdict {
        Verdict::Same(other) | Verdict::NotTheSame(other) | Verdict::Undecided(other) if *other == person => {
            Err(Refusal::Oneself(person))
        }
        Verdict::Same(_) | Verdict::NotTheSame(_) | Verdict::Undecided(_) => Ok(()),
        Verdict::Prefers(id) => claim(*id),
        Verdict::OneAct(a, b) | Verdict::NotOneAct(a, b) if a == b => Err(Refusal::OneClaimTwice(*a)),
        // The other may stand on another record of the same person, under the identity that it has there.
        Verdict::Corroborates(a, b) | Verdict::Disputes(a, b) => claim(*a).or_else(|_| claim(*b)),
        Verdict::OneAct(a, b) | Verdict::NotOneAct(a, b) => {
            let tells_act = |id: ClaimId| {
                let known = known.claim(id);
                known.is_none_or(|(_, claim)| matches!(claim.value, Value::Act(_)))
            };
            if tells_act(*a) && tells_act(*b) {
                claim(*a).or_else(|_| claim(*b))
            } else {
                Err(Refusal::NoAct)
            }
        }
        Verdict::Tier { tier, .. } => term("credibility_tier", tier),
    }
}
