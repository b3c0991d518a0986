//! Words of one side of which one was certainly before the other, whoever told it when.

use super::relation::Relation;
use super::word::Word;
use crate::derive::rules::Class;

/// A transfer, a sentence or another confinement goes on from one that is dated certainly before it, whoever told it.
pub(super) fn moved_on(one: &Word<'_>, other: &Word<'_>) -> Option<Relation> {
    let is_before = |taking: &Word<'_>, then: &Word<'_>| {
        let held = taking.is_held() && then.is_held() && taking.takes;
        let in_order = then.takes || then.order > taking.order;
        held && in_order && taking.is_dated() && then.is_dated() && taking.act.before(then.act)
    };
    first_before(one, other, is_before)
}

/// A transfer, nobody tells where to, goes on from a narrower custody that is dated certainly before it.
pub(super) fn moved_away(one: &Word<'_>, other: &Word<'_>) -> Option<Relation> {
    let is_before = |held: &Word<'_>, moved: &Word<'_>| {
        let away = moved.moves && moved.is_dated() && !moved.serves_on(held);
        away && held.is_dated() && held.act.before(moved.act)
    };
    first_before(one, other, is_before)
}

/// A release, and what is said of one who may be held all the same: whichever is certainly later goes on from the other, whoever told it.
pub(super) fn papers_and_release(one: &Word<'_>, other: &Word<'_>) -> Option<Relation> {
    let is_before = |first: &Word<'_>, then: &Word<'_>| {
        let classes = (first.class, then.class);
        let both = matches!(classes, (Class::Free, Class::Beneath) | (Class::Beneath, Class::Free));
        both && first.is_dated() && then.is_dated() && first.act.before(then.act)
    };
    first_before(one, other, is_before)
}

/// That of two words the one that comes before the other, in either order, is replaced by it; none where neither does.
fn first_before(
    one: &Word<'_>,
    other: &Word<'_>,
    is_before: impl Fn(&Word<'_>, &Word<'_>) -> bool,
) -> Option<Relation> {
    if is_before(one, other) {
        Some(Relation::SecondReplaces)
    } else if is_before(other, one) {
        Some(Relation::FirstReplaces)
    } else {
        None
    }
}

/// Of two sentences given on days that are certainly apart the later one goes on from the earlier.
pub(super) fn sentenced_again(one: &Word<'_>, other: &Word<'_>) -> Option<Relation> {
    let is_before =
        |first: &Word<'_>, again: &Word<'_>| first.is_dated() && again.is_dated() && first.act.before(again.act);
    first_before(one, other, is_before)
}

/// Custody of which its own voice tells that it had ended is before a freedom that is told at the same time.
pub(super) fn ended_before_free(one: &Word<'_>, other: &Word<'_>) -> Option<Relation> {
    let is_before = |held: &Word<'_>, free: &Word<'_>| held.is_held() && held.has_ended && free.class == Class::Free;
    first_before(one, other, is_before)
}

/// A taking, or a sentence that had ended, dated certainly before a release that is told by date is before it, whoever told
/// it later.
pub(super) fn taken_before_release(one: &Word<'_>, other: &Word<'_>) -> Option<Relation> {
    let is_before = |taking: &Word<'_>, release: &Word<'_>| {
        // Of what is said of one who may be held, the release before it.
        let freed = if release.class == Class::Beneath {
            release.freed
        } else {
            release.act
        };
        let released = !release.is_held() && freed.is_known() && release.is_dated();
        let over = taking
            .term_ends()
            .zip(freed.from)
            .is_some_and(|(end, free)| end <= free);
        let taken = taking.is_held() && taking.is_dated() && (taking.takes && taking.act.before(freed) || over);
        released && taken
    };
    first_before(one, other, is_before)
}
