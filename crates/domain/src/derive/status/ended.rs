//! Claims that end what others say without saying where the person is: contact regained, papers returned, a sentence set aside.

use super::word::Word;
use crate::claim_ref::ClaimRef;
use crate::derive::brief::Briefs;
use crate::derive::rules::{Class, StatusRules};
use crate::derive::spoken::day_of;
use crate::value::Value;

/// What becomes of words that another claim speaks of as ended.
#[derive(Debug, Default)]
pub(super) struct Ended<'r> {
    /// Of each word, whether it is ended.
    pub(super) is_ended: Vec<bool>,
    /// What officials say, and by whose word it had ended: one voice does not take it away, and stands against it.
    pub(super) against: Vec<(ClaimRef<'r>, ClaimRef<'r>)>,
}

/// Which words another claim ends without saying where the person is: contact regained, papers returned, a sentence set aside.
pub(super) fn ended<'r>(
    told: &[ClaimRef<'r>],
    words: &[Word<'r>],
    briefs: &Briefs<'_>,
    passed_over: &dyn Fn(ClaimRef<'r>) -> bool,
) -> Ended<'r> {
    let mut found = Ended {
        is_ended: vec![false; words.len()],
        against: Vec::new(),
    };
    for end in told {
        let Value::Act(act) = &end.claim.value else { continue };
        let terms = StatusRules::xinjiang().ends(act);
        if terms.is_empty() || !end.claim.held.is_assertion() || passed_over(*end) {
            continue;
        }
        // An end leads nowhere, and is heard as a word all the same: when, and on which side.
        let end = Word::heard(*end, briefs);
        for (word, is_ended) in words.iter().zip(&mut found.is_ended) {
            let after = if word.class == Class::Free {
                // A deportation of before a release ends none.
                !word.begins().before(end.begins()) || word.official != end.official
            } else {
                end.begins().before(word.begins())
            };
            // Custody that is still told of after a sentence was set aside is not ended by that.
            let told_since = word.is_held() && !word.is_act && end.begins().before(word.said);
            let named = terms.iter().any(|term| term == word.custody);
            if !named || after || told_since || !word.is_stated() {
                continue;
            }
            // What a court gave, it sets aside; what others say of custody, no official word ends.
            if word.official && !end.official && word.is_held() {
                found.against.push((word.told, end.told));
            } else {
                *is_ended |= word.official == end.official || word.official && end.near;
            }
        }
    }
    found
}

impl<'r> Word<'r> {
    /// An act that leads to no form of custody, as a word: when it was, when it was said, and on which side.
    fn heard(told: ClaimRef<'r>, briefs: &Briefs<'_>) -> Self {
        let act = day_of(told, briefs);
        Self::with(told, briefs, ("", Class::Restricted, 0, 0), act)
    }
}
