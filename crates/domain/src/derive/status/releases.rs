//! Releases, and what follows from them for what others say.

use super::word::Word;
use crate::derive::rules::Class;

/// Marks what officials say of a release that somebody else tells of as well, whatever became of that person's word since.
pub(super) fn confirm(words: &mut [Word<'_>]) {
    let is_free = |word: &Word<'_>| word.class == Class::Free && word.is_stated();
    let tells = |word: &Word<'_>| is_free(word) || word.tells_of_release() && word.is_stated();
    let others: Vec<Word<'_>> = words
        .iter()
        .filter(|word| tells(word) && !word.official)
        .cloned()
        .collect();
    for word in words.iter_mut().filter(|word| is_free(word) && word.official) {
        let same = |other: &Word<'_>| {
            let of_before = other.said.before(word.begins());
            let of_later = other.is_dated() && word.said.before(other.act);
            other.is_dead() || !of_before && !of_later
        };
        word.confirmed = others.iter().any(same);
    }
}

/// Marks what is said of one who may be held all the same, and begins after a release that its own side tells of: a passport that is
/// taken from somebody who was released.
pub(super) fn mark_freed(words: &mut [Word<'_>]) {
    let is_release = |word: &&Word<'_>| word.class == Class::Free && word.is_stated() && word.is_dated();
    let releases: Vec<Word<'_>> = words.iter().filter(is_release).cloned().collect();
    for word in words.iter_mut().filter(|word| word.class == Class::Beneath) {
        let before = |release: &&Word<'_>| {
            (release.official == word.official || release.confirmed) && release.act.before(word.begins())
        };
        let last = releases.iter().filter(before).map(|release| release.act);
        let own = std::iter::once(word.freed).filter(|day| day.is_known());
        word.freed = last.chain(own).max_by_key(|day| (day.to, day.from)).unwrap_or_default();
    }
}
