//! The course of a person's custody, as the accounts tell it one after another, and the notes that an odd turn deserves.

use super::contest::{ContestKind, contests};
use super::status::custody_after;
use super::transfer::{Note, Stage, YearMonthDay, transfer_notes};
use crate::claim::{Claim, Held};
use crate::person::Person;
use crate::vague_date::Day;
use crate::value::Value;

/// Notes on transfers that are unlikely as told, with the claim each is about, by its place among the person's current
/// claims. They warn whoever records or verifies; they block nothing and change no status.
#[must_use]
pub fn course_notes(person: &Person) -> Vec<(usize, Note)> {
    let refuted: Vec<usize> = contests(person)
        .into_iter()
        .filter(|contest| contest.kind == ContestKind::Refuted)
        .filter_map(|contest| contest.claims.first().copied())
        .collect();
    let claims: Vec<&Claim> = person.current_claims().map(|(_, claim)| claim).collect();
    let mut told: Vec<usize> = (0..claims.len())
        .filter(|at| !refuted.contains(at) && is_told(claims[*at]))
        .filter(|at| stage(claims[*at]).is_some_and(|stage| stage.earliest.is_some() || stage.latest.is_some()))
        .collect();
    told.sort_by_key(|at| stage(claims[*at]).map(|stage| (stage.earliest.or(stage.latest), stage.latest)));
    let stages: Vec<Stage<'_>> = told.iter().filter_map(|at| stage(claims[*at])).collect();
    transfer_notes(&stages)
        .into_iter()
        .filter_map(|note| Some((*told.get(note.at)?, note)))
        .collect()
}

/// Whether somebody says that it was so, rather than fears, hears or denies it.
fn is_told(claim: &Claim) -> bool {
    matches!(claim.held, Held::Witnessed | Held::Stated | Held::Relayed)
}

fn stage(claim: &Claim) -> Option<Stage<'_>> {
    let Value::Act(act) = &claim.value else { return None };
    let day = |day: Day| -> YearMonthDay {
        (
            i32::from(day.year()),
            day.month().unsigned_abs(),
            day.day().unsigned_abs(),
        )
    };
    let when = act.when.as_ref();
    let served = act
        .sentence
        .as_ref()
        .and_then(|sentence| sentence.months)
        .and_then(|months| i32::try_from(months).ok());
    let ends = when
        .and_then(|when| when.earliest())
        .zip(served)
        .and_then(|(from, months)| from.checked_add(jiff::Span::new().months(months)).ok());
    Some(Stage {
        custody: custody_after(act)?,
        act: Some(&act.kind),
        earliest: when.and_then(|when| when.earliest()).map(day),
        latest: when.and_then(|when| when.latest()).map(day),
        until: act.until.as_ref().and_then(|until| until.earliest()).map(day),
        sentence_ends: ends.map(day),
        place: act.place.as_ref().and_then(|place| place.place.as_deref()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::act::{Act, Sentence};
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

    fn rules(claims: Vec<Claim>) -> Vec<(usize, &'static str)> {
        let mut person = Person::new(PersonId([1; 16]));
        person.statement_mut(SourceId([1; 16])).claims = claims;
        course_notes(&person)
            .into_iter()
            .map(|(claim, note)| (claim, note.rule))
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
