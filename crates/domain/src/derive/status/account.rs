//! What one voice says, its words put together: which leads, and which stand as second lines.

use super::rules::Class;
use super::word::Word;
use crate::claim::Held;

/// The words of one voice that stand.
#[derive(Debug, Clone, Default)]
pub(super) struct Account<'r> {
    /// What it last stated.
    pub(super) lead: Option<Word<'r>>,
    /// Beside it: what the voice itself states where it relays the lead; what it fears, hears and denies.
    pub(super) lines: Vec<Word<'r>>,
}

impl<'r> Account<'r> {
    /// Of the words of one voice, in any order.
    pub(super) fn of(mut words: Vec<Word<'r>>) -> Self {
        // The order in which they were recorded decides nothing, but between words that nothing tells apart.
        words.sort_by_key(|word| (word.begins().from, word.begins().to, word.order, word.weight, word.told));
        let (stated, heard): (Vec<_>, Vec<_>) = words.into_iter().partition(Word::is_stated);
        let own = stated.iter().filter(|word| word.held() != Held::Relayed).cloned();
        let own = own.reduce(later_word);
        let mut account = Self {
            lead: stated.into_iter().reduce(later_word),
            lines: Vec::new(),
        };
        if let (Some(lead), Some(own)) = (&account.lead, own)
            && lead.held() == Held::Relayed
            && lead.custody != own.custody
        {
            account.lines.push(own);
        }
        for word in heard {
            account.hear(word);
        }
        account.set_first();
        account
    }

    /// Takes what is feared, heard or denied as a second line, once, unless the voice goes on from it.
    fn hear(&mut self, word: Word<'r>) {
        let gone_on = self.lead.as_ref().is_some_and(|lead| word.said.before(lead.begins()));
        if gone_on && !word.preferred {
            return;
        }
        let known = self.lines.iter_mut().find(|known| {
            known.custody == word.custody && known.held() == word.held() && !known.sentence_differs(&word)
        });
        match known {
            Some(known) if !word.said.before(known.said) && !known.preferred => *known = word,
            Some(_) => {}
            None => self.lines.push(word),
        }
    }

    /// The line that an editor prefers leads.
    fn set_first(&mut self) {
        if let Some(at) = self.lines.iter().position(|line| line.preferred)
            && !self.lead.as_ref().is_some_and(|lead| lead.preferred)
        {
            let line = self.lines.remove(at);
            let lead = self.lead.replace(line);
            self.lines.splice(0..0, lead);
        }
    }
}

/// Of two words that one voice states, the one that stands.
fn later_word<'r>(one: Word<'r>, other: Word<'r>) -> Word<'r> {
    if one.preferred != other.preferred {
        return if one.preferred { one } else { other };
    }
    if one.custody == other.custody && one.tells_length() != other.tells_length() {
        return if one.tells_length() { one } else { other };
    }
    let other_stands = if one.is_dated() && other.is_dated() && one.act.before(other.act) {
        !told_of_the_past(&one, &other)
    } else if one.is_dated() && other.is_dated() && other.act.before(one.act) {
        told_of_the_past(&other, &one)
    } else if one.said.before(other.said) {
        is_replaced(&one, &other)
    } else if other.said.before(one.said) {
        !is_replaced(&other, &one)
    } else {
        by_kind(&one, &other)
    };
    if other_stands { other } else { one }
}

/// Of two dated acts: whether the earlier one stands all the same. It does where it is told later, as a correction: of one
/// form of custody by another. Who adds afterwards how it began corrects nothing.
fn told_of_the_past(earlier: &Word<'_>, later: &Word<'_>) -> bool {
    let beneath = earlier.is_held() && later.class == Class::Beneath;
    let began = earlier.takes && later.order > earlier.order;
    let corrected = earlier.is_held() && later.is_held() && later.said.before(earlier.said) && !began;
    beneath || corrected && !earlier.is_wider_than(later)
}

/// Of two words, the second told later: whether it takes the place of the first.
fn is_replaced(first: &Word<'_>, later: &Word<'_>) -> bool {
    if first.is_dead() && !later.is_dead() {
        return first.died().before(later.begins());
    }
    !later.is_wider_than(first)
}

/// Where neither dates nor days of telling tell two words apart: whether the second stands.
fn by_kind(one: &Word<'_>, other: &Word<'_>) -> bool {
    if one.is_wider_than(other) || other.is_wider_than(one) {
        return one.is_wider_than(other);
    }
    let rank = |word: &Word<'_>| {
        (
            word.order,
            word.weight,
            word.sentence.is_some(),
            word.begins().to,
            word.said.to,
        )
    };
    rank(other) >= rank(one)
}
