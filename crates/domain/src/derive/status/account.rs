//! What one voice says, its words put together: which leads, and which stand as second lines.

use super::denials::denies;
use super::word::Word;
use crate::claim::Held;
use crate::derive::days::Days;
use crate::derive::rules::Class;

/// The words of one voice that stand.
#[derive(Debug, Clone, Default)]
pub(super) struct Account<'r> {
    /// What it last stated.
    pub(super) lead: Option<Word<'r>>,
    /// A death that it stated before it stated that the person lives: no later word alone takes it back.
    pub(super) death: Option<Word<'r>>,
    /// What it states in words that are no term.
    pub(super) unread: Option<Word<'r>>,
    /// Beside it: what the voice itself states where it relays the lead; what it fears, hears and denies.
    pub(super) lines: Vec<Word<'r>>,
    /// What officials stated, and denied later: behind whatever else they say. Nobody else's own word is kept that they took back.
    pub(super) taken_back: Vec<Word<'r>>,
    /// Officials who own to what they had denied or excused.
    pub(super) changed: bool,
}

impl<'r> Account<'r> {
    /// Of the words of one voice, in any order.
    pub(super) fn of(mut words: Vec<Word<'r>>) -> Self {
        // Of most voices there is one word.
        if words.len() == 1 {
            return words.pop().map(Self::of_one).unwrap_or_default();
        }
        // The order in which they were recorded decides nothing, but between words that nothing tells apart.
        words.sort_by_key(|word| (word.begins().from, word.begins().to, word.order, word.weight, word.told));
        let (unread, words): (Vec<_>, Vec<_>) =
            words.into_iter().partition(|word| word.is_unread() && word.is_stated());
        let (stated, mut heard): (Vec<_>, Vec<_>) = words.into_iter().partition(Word::is_stated);
        let (stated, concluded) = without_concluded_deaths(stated);
        heard.extend(concluded);
        let (stated, taken_back) = take_back(stated, &heard);
        let lead = stated.iter().cloned().reduce(later_word);
        let death = lead.as_ref().and_then(|lead| death_before(lead, &stated));
        // What was said before that death and after it is then said beside it.
        let lead = if death.is_some() {
            stated.iter().filter(|word| !word.is_dead()).cloned().reduce(later_word)
        } else {
            lead
        };
        let (lead, death) = match (lead, death) {
            // A list tells of the death no more, and of nothing that could be after it.
            (Some(lead), Some(death))
                if death.no_longer_listed && lead.is_dated() && !death.died().before(lead.act) =>
            {
                (Some(death), None)
            }
            both => both,
        };
        let mut account = Self {
            death,
            unread: unread.into_iter().reduce(later_word),
            taken_back,
            ..Self::default()
        };
        let owns_to = |lead: &Word<'_>| {
            stated
                .iter()
                .any(|word| lead.owns_to(word) && word.said.before(lead.said))
        };
        account.changed = lead.as_ref().is_some_and(owns_to);
        let own = stated.iter().filter(|word| word.held() != Held::Relayed).cloned();
        let beside = |word: &Word<'r>| lead.as_ref().is_some_and(|lead| lead.custody != word.custody);
        // It relays the lead, and states something itself; or it heard something nobody knows when.
        let own = own
            .reduce(later_word)
            .filter(|_| lead.as_ref().is_some_and(|lead| lead.held() == Held::Relayed));
        let unplaced = stated
            .iter()
            .filter(|word| word.is_hearsay && word.held() == Held::Relayed)
            .cloned();
        let unplaced = unplaced
            .reduce(later_word)
            .filter(|_| lead.as_ref().is_some_and(|lead| !lead.is_hearsay));
        let at_odds = stated
            .iter()
            .filter(|word| lead.as_ref().is_some_and(|lead| is_at_odds(word, lead)));
        let at_odds = at_odds.cloned().reduce(later_word);
        account.lines.extend(own.into_iter().chain(unplaced).filter(beside));
        account.lines.extend(at_odds);
        account.lead = lead;
        account.keep_what_disputes(&stated);
        for word in heard {
            account.hear(word);
        }
        account.set_first();
        account.leave_unread_behind();
        account
    }

    fn of_one(word: Word<'r>) -> Self {
        let mut account = Self::default();
        if !word.is_stated() {
            if word.preferred {
                account.lead = Some(word);
            } else {
                account.lines.push(word);
            }
        } else if word.is_unread() {
            account.unread = Some(word);
        } else {
            account.lead = Some(word);
        }
        account
    }

    /// What an editor sets against what stands is a second line, where it does not lead.
    fn keep_what_disputes(&mut self, stated: &[Word<'r>]) {
        for word in stated.iter().filter(|word| word.disputes) {
            let mut shown = self.lead.iter().chain(&self.death).chain(&self.lines);
            if !shown.any(|known| known.told == word.told) {
                self.lines.push(word.clone());
            }
        }
    }

    /// Takes what is feared, heard or denied as a second line, once, unless the voice goes on from it.
    fn hear(&mut self, word: Word<'r>) {
        let gone_on = self.lead.as_ref().is_some_and(|lead| word.said.before(lead.begins()));
        if gone_on && !word.is_kept() {
            self.changed |= self.lead.as_ref().is_some_and(|lead| lead.owns_to(&word));
            return;
        }
        let known = self.lines.iter_mut().find(|known| {
            known.custody == word.custody && known.held() == word.held() && !known.sentence_differs(&word)
        });
        match known {
            Some(known) if !word.said.before(known.said) && !known.is_kept() => *known = word,
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

    /// Words that are no term give way to what the voice said certainly later, in words that are.
    fn leave_unread_behind(&mut self) {
        let gone_on = |unread: &Word<'_>| {
            let lead = self.lead.as_ref().filter(|lead| lead.is_stated());
            lead.is_some_and(|lead| {
                lead.preferred || unread.said.before(lead.said) && unread.said.before(lead.begins())
            })
        };
        if self.unread.as_ref().is_some_and(gone_on) {
            self.unread = None;
        }
    }
}

/// Whether a voice that leads with a release says all the same, at no earlier time, that the person is held: a row with a status
/// and a release. Or a row tells beside its status of a sentence that the status does not tell of.
pub(super) fn is_at_odds(word: &Word<'_>, lead: &Word<'_>) -> bool {
    if word.sentence.is_some() && lead.sentence.is_none() && status_of_row(lead, word) == Some(true) {
        return true;
    }
    let free = lead.class == Class::Free && lead.is_act;
    let held = word.is_held() && !word.is_act && word.is_stated() && !word.no_longer_listed;
    free && held && word.told.voice() == lead.told.voice() && !word.said.before(lead.said)
}

/// Deaths that a voice only concludes replace nothing that it states of a time that the death could hold: they stand beside it.
fn without_concluded_deaths(stated: Vec<Word<'_>>) -> (Vec<Word<'_>>, Vec<Word<'_>>) {
    let lives: Vec<_> = stated
        .iter()
        .filter(|word| !word.is_dead() && !word.is_inferred())
        .map(|word| word.said)
        .collect();
    let (concluded, stated) = stated.into_iter().partition(|word| {
        let reached = |said: &Days| !said.before(word.begins());
        word.is_dead() && word.is_inferred() && !word.is_kept() && lives.iter().any(reached)
    });
    (stated, concluded)
}

/// What a voice stated and does not deny later; and what officials stated and do.
fn take_back<'r>(stated: Vec<Word<'r>>, heard: &[Word<'r>]) -> (Vec<Word<'r>>, Vec<Word<'r>>) {
    if !heard.iter().any(|word| word.held() == Held::Denied) {
        return (stated, Vec::new());
    }
    let (taken_back, stated): (Vec<_>, Vec<_>) = stated.into_iter().partition(|word| is_taken_back(word, heard));
    let of_officials = taken_back.into_iter().filter(|word| word.official);
    (stated, of_officials.reduce(later_word).into_iter().collect())
}

/// Whether the voice that stated a word denied it certainly later.
fn is_taken_back(word: &Word<'_>, heard: &[Word<'_>]) -> bool {
    let denied =
        |denial: &Word<'_>| denial.held() == Held::Denied && word.said.before(denial.said) && denies(denial, word);
    !word.is_kept() && heard.iter().any(denied)
}

/// The last death that a voice stated, where it leads with a word of life.
fn death_before<'r>(lead: &Word<'r>, stated: &[Word<'r>]) -> Option<Word<'r>> {
    let deaths = stated.iter().filter(|word| word.is_dead() && !word.is_hearsay).cloned();
    deaths.reduce(later_word).filter(|_| !lead.is_dead())
}

/// Of two words that one voice states, the one that stands.
fn later_word<'r>(one: Word<'r>, other: Word<'r>) -> Word<'r> {
    if one.preferred != other.preferred {
        return if one.preferred { one } else { other };
    }
    if one.no_longer_listed != other.no_longer_listed {
        return if one.no_longer_listed { other } else { one };
    }
    if one.is_hearsay != other.is_hearsay {
        let (heard, own) = if one.is_hearsay { (one, other) } else { (other, one) };
        return if own.said.before(heard.begins()) { heard } else { own };
    }
    if one.custody == other.custody && one.tells_length() != other.tells_length() {
        return with_the_last_day(one, other);
    }
    if one.is_dead() && other.is_dead() && one.is_dated() != other.is_dated() && of_one_row(&one, &other) {
        return with_the_day(one, other);
    }
    if let Some(first_is_status) = status_of_row(&one, &other) {
        let (status, act) = if first_is_status { (one, other) } else { (other, one) };
        return with_the_sentence(status, &act);
    }
    let other_stands = if one.is_dated() && other.is_dated() && one.act.before(other.act) {
        !told_of_the_past(&one, &other) && !other.serves_on(&one)
    } else if one.is_dated() && other.is_dated() && other.act.before(one.act) {
        told_of_the_past(&other, &one) || one.serves_on(&other)
    } else if one.changes != other.changes && one.order == other.order {
        other.changes
    } else if one.said.before(other.said) {
        is_replaced(&one, &other)
    } else if other.said.before(one.said) {
        !is_replaced(&other, &one)
    } else {
        by_kind(&one, &other)
    };
    if other_stands { other } else { one }
}

/// Of two words of one form of custody, the one that tells the length of the sentence, until the day on which the other was said.
fn with_the_last_day<'r>(one: Word<'r>, other: Word<'r>) -> Word<'r> {
    let (mut word, other) = if one.tells_length() { (one, other) } else { (other, one) };
    word.speak_until(other.until);
    word
}

/// Of two deaths that one row tells of, the narrower, with the day that one of them has.
fn with_the_day<'r>(one: Word<'r>, other: Word<'r>) -> Word<'r> {
    let (dated, mut undated) = if one.is_dated() { (one, other) } else { (other, one) };
    if !dated.is_wider_than(&undated) {
        return dated;
    }
    (undated.act, undated.day_told) = (dated.act, dated.day());
    undated
}

/// Whether two words stand in one row of a list.
fn of_one_row(one: &Word<'_>, other: &Word<'_>) -> bool {
    let listed = |word: &Word<'_>| word.told.claim.listed.is_some();
    one.told.source == other.told.source && listed(one) && listed(other) && one.said.to == other.said.to
}

/// Of a status and an act in one row, whether the status is the first of both: the row tells at once that the person was taken or sentenced
/// and where the person is ("disappeared", detained in 1976; "camp", ten years). None where they are no such two, and where the status says
/// less than the act.
fn status_of_row(one: &Word<'_>, other: &Word<'_>) -> Option<bool> {
    let is_status = |status: &Word<'_>, act: &Word<'_>| {
        let beneath = status.class == Class::Beneath && (act.takes || act.sentence.is_some());
        let held = status.is_held() && act.sentence.is_some() && !status.is_wider_than(act);
        !status.is_act && act.is_act && act.leads_by_kind() && (beneath || held)
    };
    if !of_one_row(one, other) {
        return None;
    }
    let (first, second) = (is_status(one, other), is_status(other, one));
    (first || second).then_some(first)
}

/// A status of a row with the length of the sentence that the row tells of, where it is one of custody.
fn with_the_sentence<'r>(mut status: Word<'r>, act: &Word<'r>) -> Word<'r> {
    let custodial = act.sentence.filter(|sentence| sentence.is_custodial());
    if status.is_held() && status.sentence.is_none() {
        status.sentence = custodial;
    }
    status
}

/// Of two dated acts: whether the earlier one stands all the same. It does where it is told later, as a correction: of one
/// form of custody by another. Who adds afterwards how it began corrects nothing.
fn told_of_the_past(earlier: &Word<'_>, later: &Word<'_>) -> bool {
    let beneath = earlier.is_held() && later.class == Class::Beneath;
    let began = earlier.takes && later.order > earlier.order;
    let changed = later.changes && earlier.order == later.order;
    let corrected = earlier.is_held() && later.is_held() && later.said.before(earlier.said) && !began && !changed;
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
