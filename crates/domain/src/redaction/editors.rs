//! What the public is told of editors' words.

use super::voices::Voices;
use crate::id::{ClaimId, SourceId};
use crate::judgement::{Judgement, Verdict};
use crate::person::{Editorial, Person};
use crate::public_as::PublicAs;
use std::collections::HashMap;

/// What the public is told of editors' words. That somebody may or may not be another would tell of the other, who may not
/// be public; who judges, and in which words, is for the team: the public learns that an editor did.
pub(super) fn editorial(whole: Editorial, told: &Told<'_>) -> Editorial {
    let judged = |judgement: Judgement| {
        Some(Judgement {
            verdict: verdict(judgement.verdict, told)?,
            by: "editor".to_owned(),
            why: None,
            ..judgement
        })
    };
    Editorial {
        judgements: whole.judgements.into_iter().filter_map(judged).collect(),
        public_as: PublicAs::WHOLE,
        ..whole
    }
}

/// What the public is told, as far as judgements speak of it.
pub(super) struct Told<'a> {
    pub(super) claims: &'a Person,
    /// Claims that are told, by what they were before.
    pub(super) known_as: &'a HashMap<ClaimId, ClaimId>,
    pub(super) voices: &'a Voices,
}

impl Told<'_> {
    /// The speaker of whose account an editor judges: by name, by number, or the source itself; none where the public is
    /// told nothing that this speaker says.
    fn account(&self, source: SourceId, speaker: Option<String>) -> Option<(Option<String>, Option<u16>)> {
        let speaks = self.claims.statements.by(source)?;
        let Some(name) = speaker else {
            return Some((None, None));
        };
        if let Some(number) = self.voices.by_name(source, &name) {
            return Some((None, Some(number)));
        }
        let named = speaks.claims.iter().any(|claim| claim.speaker_name() == Some(&name));
        named.then_some((Some(name), None))
    }
}

fn verdict(whole: Verdict, public: &Told<'_>) -> Option<Verdict> {
    let told = |claim: ClaimId| public.known_as.get(&claim).copied();
    match whole {
        Verdict::Same(_) | Verdict::NotTheSame(_) | Verdict::Undecided(_) => None,
        Verdict::Prefers(claim) => told(claim).map(Verdict::Prefers),
        Verdict::Corroborates(one, other) => Some(Verdict::Corroborates(told(one)?, told(other)?)),
        Verdict::Disputes(one, other) => Some(Verdict::Disputes(told(one)?, told(other)?)),
        Verdict::OneAct(one, other) => Some(Verdict::OneAct(told(one)?, told(other)?)),
        Verdict::NotOneAct(one, other) => Some(Verdict::NotOneAct(told(one)?, told(other)?)),
        Verdict::Tier {
            source,
            speaker,
            number,
            tier,
        } => {
            let (speaker, given) = public.account(source, speaker)?;
            Some(Verdict::Tier {
                source,
                speaker,
                // What is the public's form already has its number.
                number: given.or(number),
                tier,
            })
        }
    }
}
