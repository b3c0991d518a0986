//! The course of a person's custody, as the accounts tell it one after another, and the notes that an odd turn deserves.

use super::contest::Contest;
use super::status::{custody_after, ends_of_sentences, is_death};
use super::transfer::{Note, Stage, YearMonthDay, transfer_notes};
use crate::claim::{Claim, Held};
use crate::claim_ref::ClaimRef;
use crate::person::Person;
use crate::vague_date::Day;
use crate::value::Value;

/// Notes on transfers that are unlikely as told, with the claim each is about. They warn whoever records or verifies; they
/// block nothing and change no status.
#[must_use]
pub fn course_notes<'r>(person: &'r Person, contests: &[Contest<'r>]) -> Vec<(ClaimRef<'r>, Note)> {
    let refuted: Vec<ClaimRef<'r>> = contests.iter().filter_map(Contest::refuted).collect();
    let told: Vec<ClaimRef<'r>> = person
        .statements
        .current()
        .filter(|told| !refuted.contains(told) && is_told(told.claim))
        .collect();
    let ends = ends_of_sentences(&told);
    let end_of = |told: &ClaimRef<'r>| ends.iter().find(|(of, _)| of == told).and_then(|(_, end)| *end);
    let mut course: Vec<(ClaimRef<'r>, Stage<'_>)> = told
        .iter()
        .filter_map(|told| Some((*told, stage(told.claim, end_of(told))?)))
        .filter(|(_, stage)| stage.earliest.is_some() || stage.latest.is_some())
        .collect();
    // Of a death, the last day that is meant: whatever may have been before it is told before it.
    course.sort_by_key(|(_, stage)| match is_death(stage.custody) {
        true => (stage.latest.or(stage.earliest), stage.latest),
        false => (stage.earliest.or(stage.latest), stage.latest),
    });
    let (told, stages): (Vec<_>, Vec<_>) = course.into_iter().unzip();
    transfer_notes(&stages)
        .into_iter()
        .filter_map(|note| Some((*told.get(note.at)?, note)))
        .collect()
}

/// Whether somebody says that it was so, rather than fears, hears or denies it.
fn is_told(claim: &Claim) -> bool {
    matches!(claim.held, Held::Witnessed | Held::Stated | Held::Relayed)
}

fn stage(claim: &Claim, sentence_ends: Option<Day>) -> Option<Stage<'_>> {
    let Value::Act(act) = &claim.value else { return None };
    let day = |day: Day| -> YearMonthDay {
        (
            i32::from(day.year()),
            day.month().unsigned_abs(),
            day.day().unsigned_abs(),
        )
    };
    let when = act.when.as_ref();
    Some(Stage {
        custody: custody_after(act)?,
        act: Some(&act.kind),
        earliest: when.and_then(|when| when.earliest()).map(day),
        latest: when.and_then(|when| when.latest()).map(day),
        until: act.until.as_ref().and_then(|until| until.earliest()).map(day),
        sentence_ends: sentence_ends.map(day),
        place: act.place.as_ref().and_then(|place| place.place.as_deref()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::act::{Act, Sentence};
    use crate::derive::contest::contests;
    use crate::derive::status::SourceBrief;
    use crate::id::{PersonId, SourceId};
    use crate::vague_date::VagueDate;
    use crate::value::TermRef;

    fn act(kind: &str, when: &str, change: impl FnOnce(&mut Act)) -> Claim {
        let mut act = Act {
            kind: kind.into(),
            when: VagueDate::parse(when).ok(),
            ..Act::default()
        };
        change(&mut act);
        Claim::stated("act", Value::Act(Box::new(act)))
    }

    /// Each rule that remarks, with the place of the claim among those given.
    fn rules(claims: Vec<Claim>) -> Vec<(usize, &'static str)> {
        let mut person = Person::new(PersonId([1; 16]));
        person.statement_mut(SourceId([1; 16])).claims = claims;
        let contests = contests(&person, &|_| SourceBrief::default());
        course_notes(&person, &contests)
            .into_iter()
            .map(|(told, note)| {
                (
                    person
                        .claims()
                        .position(|(_, claim)| std::ptr::eq(claim, told.claim))
                        .unwrap(),
                    note.rule,
                )
            })
            .collect()
    }

    #[test]
    fn an_odd_turn_is_noted_at_the_claim_that_tells_it() {
        let years = |act: &mut Act| act.sentence = Some(Sentence::parse("20 years"));
        let early = vec![
            act("released", "2019-05", |_| {}),
            act("arrested", "2017-04", |_| {}),
            act("sentenced", "2018-01", years),
        ];
        assert_eq!(rules(early), [(0, "release_before_sentence_ends")]);
        let prison = |act: &mut Act| act.to = Some(TermRef::key("prison"));
        assert_eq!(
            rules(vec![act("confined", "2018", prison)]),
            [(0, "prison_without_trial")]
        );
    }

    #[test]
    fn what_is_only_feared_or_denied_is_no_turn() {
        let mut died = act("died", "2018", |_| {});
        died.held = Held::Feared;
        assert_eq!(rules(vec![died, act("arrested", "2019", |_| {})]), []);
    }
}
