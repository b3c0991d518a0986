//! What was reported and stands no more, and is told all the same: deaths that a later sign of life refutes, and deaths and
//! releases that a list told of and went back on.

use super::line::Aside;
use super::no_longer;
use super::word::Word;
use crate::claim_ref::ClaimRef;
use crate::derive::brief::Briefs;
use crate::derive::contest::Contest;
use crate::person::Person;

/// All of it, but for accounts that are passed over.
pub(super) fn aside<'r>(
    person: &'r Person,
    contests: &[Contest<'r>],
    briefs: &Briefs<'_>,
    passed_over: &dyn Fn(ClaimRef<'r>) -> bool,
) -> Vec<Aside<'r>> {
    let refuted = contests.iter().filter_map(|contest| {
        let death = contest.refuted()?;
        Some((death, contest.claims[1..].to_vec()))
    });
    let went_back = no_longer::deaths_gone_back_on(person, briefs).chain(no_longer::releases(person));
    let told = refuted
        .chain(no_longer::refuted(person, briefs))
        .chain(went_back.map(|told| (told, Vec::new())));
    let told = told.filter(|(told, _)| !passed_over(*told));
    told.filter_map(|(told, refuted_by)| {
        let line = Word::of(told, briefs)?.line();
        Some(Aside { line, refuted_by })
    })
    .collect()
}
