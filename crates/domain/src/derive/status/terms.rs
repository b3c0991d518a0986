//! From when until when a sentence runs: from the day on which the person was taken, where that is known.

use super::word::Word;
use crate::claim_ref::ClaimRef;
use crate::derive::days::Days;
use crate::derive::rules::Class;
use crate::vague_date::Day;
use crate::value::Value;

/// The dated turns of a life that tell from when a sentence runs.
#[derive(Debug, Default)]
pub(super) struct Terms {
    takings: Vec<(Days, u8)>,
    releases: Vec<Days>,
    sentences: Vec<(Days, u8)>,
}

impl Terms {
    /// Of words of which each says that something is so.
    pub(super) fn of<'w, 'r: 'w>(words: impl IntoIterator<Item = &'w Word<'r>>) -> Self {
        let mut terms = Self::default();
        for word in words {
            if !word.is_dated() || !word.is_stated() {
                continue;
            }
            match word.class {
                Class::Held if word.takes => terms.takings.push((word.act, word.order)),
                Class::Held if word.tells_length() => terms.sentences.push((word.act, word.order)),
                Class::Free | Class::Restricted => terms.releases.push(word.act),
                _ => {}
            }
        }
        terms
    }

    /// From when the sentence runs that a word tells of: from the first taking since the last release before it; of a sentence
    /// that was changed, else from the one before; else from its own day. Of a sentence without a day it is the last taking that
    /// was before it was told.
    fn runs_from(&self, sentence: &Word<'_>) -> Days {
        let own = sentence.act;
        let takings = self.takings.iter().map(|(days, _)| *days);
        let last = takings
            .filter(|days| !sentence.said.before(*days))
            .max_by_key(|days| days.from);
        let given = if sentence.is_dated() { own } else { last.unwrap_or(own) };
        let released = self.releases.iter().filter(|released| released.before(given));
        let released = released.filter_map(|released| released.to).max();
        let since = |days: &Days| released.is_none_or(|released| days.from.is_some_and(|from| released <= from));
        let before = |days: &Days| !own.before(*days);
        let first = |known: &[(Days, u8)], of: &dyn Fn(u8) -> bool| {
            let known = known
                .iter()
                .filter(|(days, order)| of(*order) && since(days) && before(days));
            let known = || known.clone().map(|(days, _)| *days);
            let from = known().filter_map(|days| days.from).min();
            let to = known().filter_map(|days| days.to).min();
            from.zip(to).map(|(from, to)| Days {
                from: Some(from),
                to: Some(to),
            })
        };
        let taken = first(&self.takings, &|order| order < sentence.order);
        let changed = matches!(&sentence.told.claim.value, Value::Act(act) if act.kind == "sentence_changed");
        let given = || first(&self.sentences, &|order| order == sentence.order).filter(|_| changed);
        taken.or_else(given).unwrap_or(own)
    }

    /// The first and the last day on which the sentence can end that a word tells of by date and length; none for life, and
    /// where it takes away no liberty.
    pub(super) fn end(&self, word: &Word<'_>) -> Days {
        let sentence = word.sentence.filter(|sentence| sentence.is_custodial());
        let Some(sentence) = sentence.filter(|sentence| !sentence.life && !sentence.death) else {
            return Days::default();
        };
        let runs = self.runs_from(word);
        let least = (sentence.months.unwrap_or(0), sentence.days.unwrap_or(0));
        Days {
            from: runs.from.and_then(|from| after(from, least)),
            to: runs.to.and_then(|to| after(to, sentence.longest())),
        }
    }
}

/// When each of the sentences can end that claims tell of, as far as dates and lengths are told.
pub(in crate::derive) fn ends_of_sentences<'r>(told: &[ClaimRef<'r>]) -> Vec<(ClaimRef<'r>, Option<Day>)> {
    let words: Vec<Word<'r>> = told
        .iter()
        .filter_map(|told| Word::of(*told, &|_| Default::default()))
        .collect();
    let terms = Terms::of(&words);
    words.iter().map(|word| (word.told, terms.end(word).from)).collect()
}

/// The day so many months and days later.
pub(super) fn after(day: Day, (months, days): (u32, u32)) -> Option<Day> {
    let (months, days) = (i32::try_from(months).ok()?, i32::try_from(days).ok()?);
    let span = jiff::Span::new().try_months(months).ok()?.try_days(days).ok()?;
    day.checked_add(span).ok()
}
