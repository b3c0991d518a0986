//! Between voices: first each side for itself (officials; all others), then between what stands of both.

use super::in_order::{
    ended_before_free, moved_away, moved_on, papers_and_release, sentenced_again, taken_before_release,
};
use super::relation::Relation;
use super::word::Word;
use crate::claim::Held;
use crate::derive::rules::Class;

/// How two words of one side stand to each other.
pub(super) fn on_one_side(one: &Word<'_>, other: &Word<'_>) -> Relation {
    if one.is_unread() || other.is_unread() {
        return Relation::Apart;
    }
    match (one.is_dead(), other.is_dead()) {
        // One voice told of a death and then of life: neither takes back the other.
        (true, false) | (false, true) if one.told.voice() == other.told.voice() => Relation::Contested,
        (true, true) => of_one_death(one, other),
        (true, false) if is_concluded_beside(one, other) => Relation::Apart,
        (false, true) if is_concluded_beside(other, one) => Relation::Apart,
        (true, false) => death_on_one_side(one, other),
        (false, true) => death_on_one_side(other, one).turned(),
        (false, false) if changes(one, other) => Relation::FirstReplaces,
        (false, false) if changes(other, one) => Relation::SecondReplaces,
        (false, false) if one.said.before(other.said) => told_after(one, other),
        (false, false) if other.said.before(one.said) => told_after(other, one).turned(),
        (false, false) => told_together(one, other),
    }
}

/// Whether a death is only concluded, and the other states of a time that it could hold that the person lives.
fn is_concluded_beside(death: &Word<'_>, other: &Word<'_>) -> bool {
    death.is_inferred() && !other.is_inferred() && !other.until.before(death.begins())
}

/// Whether a word tells that the sentence was changed of which the other tells: it goes on from it, whoever told it when.
fn changes(changed: &Word<'_>, other: &Word<'_>) -> bool {
    // Who tells of a change and not to what takes away no length.
    if !changed.changes || changed.is_held() && !changed.tells_length() {
        return false;
    }
    let of_a_sentence =
        other.is_act && other.order == changed.order && (!other.changes || other.act.before(changed.act));
    of_a_sentence && !changed.act.before(other.act)
}

/// Two deaths agree; one in custody and one after a release are two claims.
fn of_one_death(one: &Word<'_>, other: &Word<'_>) -> Relation {
    if one.custody == other.custody || one.is_wider_than(other) || other.is_wider_than(one) {
        agree(one, other)
    } else {
        Relation::Contested
    }
}

/// A death goes on from whatever is not certainly after it, unless another, no earlier, tells of custody that lasts beyond it.
fn death_on_one_side(death: &Word<'_>, other: &Word<'_>) -> Relation {
    if death.died().before(other.begins()) || outlives(other, death) || is_let_go_since(other, death) {
        Relation::Contested
    } else {
        Relation::FirstReplaces
    }
}

/// Whether a word of custody, told no earlier than a death, holds beyond it. An act dated before the death is its past, whoever
/// tells of it when.
fn outlives(other: &Word<'_>, death: &Word<'_>) -> bool {
    let told_no_earlier = other.said.is_known() && !other.said.before(death.said);
    let beyond = if death.act.is_known() {
        matches!((other.said.from, death.act.to), (Some(said), Some(died)) if said >= died)
    } else {
        death.said.is_known()
    };
    let is_past = other.is_dated() && other.act.before(death.act);
    other.is_held() && told_no_earlier && beyond && !is_past
}

/// Whether a release, told after a death that was heard from others, is not certainly before it.
fn is_let_go_since(other: &Word<'_>, death: &Word<'_>) -> bool {
    let heard = death.held() == Held::Relayed && death.said.before(other.said);
    let let_go = other.is_dated() && !other.is_held() && other.class != Class::Beneath;
    heard && let_go && !other.act.before(death.act)
}

/// Two words of one side, the second told later.
fn told_after(first: &Word<'_>, later: &Word<'_>) -> Relation {
    // Its state begins after the day of which the first speaks.
    let goes_on = first.said.before(later.begins());
    if later.class == Class::Beneath && first.is_held() && later.is_wider_than(first) {
        return Relation::FirstLeads;
    }
    if later.is_wider_than(first) || first.is_wider_than(later) {
        // Taken anew is more than that one is held.
        if let Some(moved) = moved_away(first, later) {
            return moved;
        }
        let anew = goes_on && later.is_dated() && later.is_wider_than(first) && !later.serves_on(first);
        return if anew {
            Relation::SecondReplaces
        } else {
            agree(first, later)
        };
    }
    if first.custody == later.custody {
        return if first.sentence_differs(later) {
            sentenced_again(first, later).unwrap_or(Relation::SecondReplaces)
        } else {
            agree(first, later)
        };
    }
    if let Some(in_order) = papers_and_release(first, later) {
        return in_order;
    }
    if official_admission(first, later) || goes_on {
        return Relation::SecondReplaces;
    }
    if first.is_held() && later.is_held() {
        // Who tells later how it began corrects nothing.
        let began = later.takes && later.is_dated() && later.act.before(first.act) && first.order > later.order;
        return if began {
            Relation::FirstReplaces
        } else {
            Relation::SecondReplaces
        };
    }
    if first.is_held() || later.is_held() || first.class == Class::Free || later.class == Class::Free {
        return taken_before_release(first, later)
            .or_else(|| ended_before_free(first, later))
            .unwrap_or_else(|| differ(first, later));
    }
    Relation::SecondReplaces
}

/// Officials who own to custody that they had excused, or told as something lighter.
fn official_admission(first: &Word<'_>, later: &Word<'_>) -> bool {
    first.official && later.official && matches!(first.class, Class::Free | Class::Restricted) && later.is_held()
}

/// Two words of one side of which neither is told later.
fn told_together(one: &Word<'_>, other: &Word<'_>) -> Relation {
    if one.custody == other.custody && one.sentence_differs(other) {
        return sentenced_again(one, other).unwrap_or(Relation::Contested);
    }
    if one.custody == other.custody || one.is_wider_than(other) || other.is_wider_than(one) {
        return moved_away(one, other).unwrap_or_else(|| agree(one, other));
    }
    if !one.is_held() && !other.is_held() && one.class != Class::Free && other.class != Class::Free {
        return Relation::Apart;
    }
    taken_before_release(one, other)
        .or_else(|| papers_and_release(one, other))
        .or_else(|| moved_on(one, other))
        .or_else(|| ended_before_free(one, other))
        .unwrap_or_else(|| differ(one, other))
}

/// Two words that cannot both be true: contested, but for what somebody concludes beside what another says.
fn differ(one: &Word<'_>, other: &Word<'_>) -> Relation {
    if one.is_inferred() == other.is_inferred() {
        Relation::Contested
    } else {
        Relation::Apart
    }
}

/// Which of two that agree leads: the narrower term, then who tells the length of the sentence, then who is no official, then
/// who says so rather than relays it, then the later.
pub(super) fn agree(one: &Word<'_>, other: &Word<'_>) -> Relation {
    // Of two releases the later one: what was between them is over too.
    let freed_before = |one: &Word<'_>, other: &Word<'_>| {
        let both_free = one.class == Class::Free && other.class == Class::Free && one.official == other.official;
        both_free && one.is_dated() && other.is_dated() && one.act.before(other.act)
    };
    let first_leads = if one.is_wider_than(other) || freed_before(one, other) {
        false
    } else if other.is_wider_than(one) || freed_before(other, one) {
        true
    } else {
        let rank = |word: &Word<'_>| {
            let own = !matches!(word.held(), Held::Relayed | Held::Inferred);
            (word.tells_length(), !word.official, own, word.said.to, word.begins().to)
        };
        rank(one) > rank(other) || rank(one) == rank(other) && one.told < other.told
    };
    if first_leads {
        Relation::FirstLeads
    } else {
        Relation::SecondLeads
    }
}

/// How a word of the family and all others, and one of officials, stand to each other. `denied`: somebody who is no official
/// denies what the officials say.
pub(super) fn between_sides(other: &Word<'_>, official: &Word<'_>, denied: bool) -> Relation {
    if other.is_unread() || official.is_unread() {
        return Relation::Apart;
    }
    if is_concluded_beside(other, official) && other.is_dead() && !official.is_dead()
        || is_concluded_beside(official, other) && official.is_dead() && !other.is_dead()
    {
        return Relation::Apart;
    }
    if other.is_dead() && official.is_dead() {
        return if denied {
            Relation::Contested
        } else {
            of_one_death(other, official)
        };
    }
    if official.is_dead() {
        let goes_on = other.until.before(official.begins());
        return if goes_on && !denied {
            Relation::SecondReplaces
        } else {
            Relation::Contested
        };
    }
    if other.is_dead() {
        return death_against_officials(other, official);
    }
    let alike = other.custody == official.custody && !other.sentence_differs(official);
    let agreed = other.class == Class::Beneath && official.is_held() || alike && official.confirmed;
    if denied && !agreed {
        return Relation::Contested;
    }
    if alike || other.is_wider_than(official) || official.is_wider_than(other) {
        return agree(other, official);
    }
    // A sentence that was changed, and is still served.
    if changes(official, other) && official.is_held() {
        return Relation::SecondReplaces;
    }
    if changes(other, official) {
        return Relation::FirstReplaces;
    }
    // An excuse removes nobody's word, and nobody's removes it; what is lighter than what others say is one too. A release of
    // which somebody near tells as well is none.
    let excuse = official.class == Class::Free && !official.confirmed && !official.leaked;
    if excuse || official.class == Class::Restricted && other.is_held() {
        return Relation::Contested;
    }
    let heavy_enough = official.is_held() && heaviness(official) >= heaviness(other);
    if heavy_enough && other.until.before(official.begins()) {
        return Relation::SecondReplaces;
    }
    if (other.near || official.confirmed) && official.until.before(other.begins()) {
        return Relation::FirstReplaces;
    }
    Relation::Contested
}

/// A death that others report stands; an official word of life that is told after it, or of unknown date, stands against it.
fn death_against_officials(death: &Word<'_>, official: &Word<'_>) -> Relation {
    let freed_before = death.tells_of_release() && official.is_dated() && !death.died().before(official.act);
    let told_before = freed_before || official.until.is_known() && !death.died().before(official.until);
    if (official.is_held() || official.confirmed) && told_before {
        Relation::FirstReplaces
    } else {
        Relation::Contested
    }
}

/// Custody light to heavy, and of one form the longer sentence.
fn heaviness(word: &Word<'_>) -> (usize, u32) {
    let length = word.sentence.map_or(0, |sentence| {
        let (months, days) = sentence.longest();
        match (sentence.death, sentence.life) {
            (true, _) => u32::MAX,
            (_, true) => u32::MAX - 1,
            _ => months.saturating_mul(31).saturating_add(days),
        }
    });
    (word.weight, length)
}
