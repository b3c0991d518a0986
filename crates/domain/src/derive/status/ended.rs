//! Claims that end what others say without saying where the person is: contact regained, papers returned, a sentence set aside.

use super::rules::{Class, StatusRules};
use super::word::{Briefs, Word, day_of};
use crate::claim_ref::ClaimRef;
use crate::value::Value;

/// Which words another claim ends without saying where the person is: contact regained, papers returned, a sentence set aside.
pub(super) fn ended<'r>(
    told: &[ClaimRef<'r>],
    words: &[Word<'r>],
    briefs: &Briefs<'_>,
    passed_over: &dyn Fn(ClaimRef<'r>) -> bool,
) -> Vec<bool> {
    let mut ended = vec![false; words.len()];
    for end in told {
        let Value::Act(act) = &end.claim.value else { continue };
        let terms = StatusRules::xinjiang().ends(act);
        if terms.is_empty() || !end.claim.held.is_assertion() || passed_over(*end) {
            continue;
        }
        // An end leads nowhere, and is heard as a word all the same: when, and on which side.
        let end = Word::heard(*end, briefs);
        for (word, ended) in words.iter().zip(&mut ended) {
            // What a court gave, it sets aside; what others say of custody, no official word ends.
            let heard = word.official == end.official || word.official && end.near;
            let after = end.begins().before(word.begins());
            // Custody that is still told of after a sentence was set aside is not ended by that.
            let told_since = word.is_held() && !word.is_act && end.begins().before(word.said);
            let named = terms.iter().any(|term| term == word.custody);
            *ended |= named && heard && !after && !told_since && word.is_stated();
        }
    }
    ended
}

impl<'r> Word<'r> {
    /// An act that leads to no form of custody, as a word: when it was, when it was said, and on which side.
    fn heard(told: ClaimRef<'r>, briefs: &Briefs<'_>) -> Self {
        let act = day_of(told.claim);
        Self::with(told, briefs, ("", Class::Restricted, 0, 0), act)
    }
}
