//! Denials: what each is one of, and what they stop.

use super::relation::Relation;
use super::word::Word;

/// A word that another voice of its own side denies goes on from nobody's; what an office denied before another owned to it does.
pub(super) fn unless_denied(relation: Relation, one: &Word<'_>, other: &Word<'_>, denials: &[Word<'_>]) -> Relation {
    let is_denied = |word: &Word<'_>| {
        let mut of_side = denials.iter().filter(|denial| denial.official == word.official);
        of_side.any(|denial| {
            let another = denial.told.voice() != word.told.voice() && !denial.said.before(word.act);
            let owned_to = word.official && denial.said.before(word.said);
            another && !owned_to && denies(denial, word)
        })
    };
    match relation {
        Relation::FirstReplaces if is_denied(one) => Relation::Contested,
        Relation::SecondReplaces if is_denied(other) => Relation::Contested,
        _ => relation,
    }
}

/// Whether somebody who is no official denies what officials say; not where they spoke before it was done.
pub(super) fn denied_by_others(denials: &[Word<'_>], official: &Word<'_>) -> bool {
    let by_others = |denial: &&Word<'_>| !denial.official && !denial.said.before(official.act);
    denials.iter().filter(by_others).any(|denial| denies(denial, official))
}

/// Whether a denial is one of what a word says.
pub(super) fn denies(denial: &Word<'_>, word: &Word<'_>) -> bool {
    use crate::value::Value;
    if let (Value::Act(denied), Value::Act(told)) = (&denial.told.claim.value, &word.told.claim.value)
        && let (Some(one), Some(other)) = (&denied.label, &told.label)
        && one == other
    {
        return true;
    }
    let both_dead = denial.is_dead() && word.is_dead();
    both_dead || denial.custody == word.custody || denial.is_wider_than(word) && denial.is_held()
}
