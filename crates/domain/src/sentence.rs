//! Sentences: what somebody was sentenced to, in the words of the source and, where those could be read whole, in numbers.

mod cursor;
mod grammar;
mod hedged;
mod length;
mod lexicon;
mod measure;
mod prose;

pub use lexicon::Unit;
pub(crate) use lexicon::{UnitWord, unit_words};
pub use measure::Measure;

use serde::{Deserialize, Serialize};

/// A sentence. Where its words could not be read whole, the words are all there is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sentence {
    /// Length in months; of a range the least. None when not given, for life or for death.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
    /// Of a range, the greatest length in months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months_to: Option<u32>,
    /// Days, beside the months or alone; of a range the least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// Of a range, the greatest number of days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_to: Option<u32>,
    /// What it is, where that is no prison.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Measure>,
    /// For life.
    #[serde(default, skip_serializing_if = "is_false")]
    pub life: bool,
    /// To death.
    #[serde(default, skip_serializing_if = "is_false")]
    pub death: bool,
    /// Suspended: of death, with a reprieve.
    #[serde(default, skip_serializing_if = "is_false")]
    pub suspended: bool,
    /// For how many months it is suspended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suspended_for_months: Option<u32>,
    /// Deprivation of political rights, in months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rights_lost_months: Option<u32>,
    /// Deprivation of political rights for life.
    #[serde(default, skip_serializing_if = "is_false")]
    pub rights_lost_for_life: bool,
    /// Imposed by the police or an office, not by a court.
    #[serde(default, skip_serializing_if = "is_false")]
    pub administrative: bool,
    /// What it was before it was reduced to what stands here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reduced_from: Option<Box<Self>>,
    /// The words of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn is_false(value: &bool) -> bool {
    !value
}

/// What a text says of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SentenceRead {
    /// A sentence, read whole; its words are kept in it.
    Read(Sentence),
    /// That there is none, none yet, or that nothing is known of one.
    NotSentenced,
    /// Something that was not understood whole: a sentence of its words alone.
    Words(Sentence),
}

impl Sentence {
    /// Whether it tells a length, life or death, and not words alone.
    #[must_use]
    pub fn tells_length(&self) -> bool {
        self.months.is_some() || self.days.is_some() || self.life || self.death
    }

    /// Whether its lengths can be those of a sentence: none is nothing or past belief, and a range ends after it begins.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        let believed = |length: Option<u32>, most: u64| length.is_none_or(|length| u64::from(length) <= most);
        let months = [
            self.months,
            self.months_to,
            self.suspended_for_months,
            self.rights_lost_months,
        ];
        let days = [self.days, self.days_to];
        let tells = self.months.is_some() || self.days.is_some();
        let nothing = tells && self.months.unwrap_or(0) == 0 && self.days.unwrap_or(0) == 0;
        let inverted = |from: Option<u32>, to: Option<u32>| to.is_some_and(|to| to < from.unwrap_or(0));
        // "From one month and 20 days to two months": its months tell the order.
        let backwards = inverted(self.months, self.months_to)
            || self.months_to.is_none_or(|to| self.months == Some(to)) && inverted(self.days, self.days_to);
        months.iter().all(|months| believed(*months, length::LONGEST_MONTHS))
            && days.iter().all(|days| believed(*days, length::LONGEST_DAYS))
            && self.suspended_for_months != Some(0)
            && self.rights_lost_months != Some(0)
            && !nothing
            && !backwards
            && self.reduced_from.as_deref().is_none_or(Self::is_possible)
    }

    /// The lengths that can be none, in words alone: the words of the source, else its numbers with their units.
    #[must_use]
    pub fn in_words(&self) -> Self {
        let range = |from: Option<u32>, to: Option<u32>, unit: &str| match (from, to) {
            (Some(from), Some(to)) => Some(format!("{from}–{to} {unit}")),
            (Some(length), None) | (None, Some(length)) => Some(format!("{length} {unit}")),
            (None, None) => None,
        };
        let lengths = [
            range(self.months, self.months_to, "months"),
            range(self.days, self.days_to, "days"),
            range(self.suspended_for_months, None, "months suspended"),
            range(self.rights_lost_months, None, "months without political rights"),
        ];
        let numbers = || lengths.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let words = self.words.clone().filter(|words| !words.trim().is_empty());
        Self {
            words: Some(words.unwrap_or_else(numbers)),
            administrative: self.administrative,
            measure: self.measure,
            ..Self::default()
        }
    }

    /// Whether it takes away liberty: it tells a length, life or death, and is neither suspended nor a measure that is no prison.
    #[must_use]
    pub fn is_custodial(&self) -> bool {
        self.tells_length() && self.measure.is_none() && (!self.suspended || self.death)
    }

    /// The greatest length that can be meant, in months and days.
    #[must_use]
    pub fn longest(&self) -> (u32, u32) {
        let months = self.months_to.or(self.months).unwrap_or(0);
        (months, self.days_to.or(self.days).unwrap_or(0))
    }

    /// Whether two sentences say different things. Words alone do not tell them apart; a range agrees with what lies in it, and a
    /// sentence that was reduced with what it was before.
    #[must_use]
    pub fn differs(&self, other: &Self) -> bool {
        let before = |sentence: &Self, other: &Self| {
            let former = sentence.reduced_from.as_deref();
            former.is_some_and(|former| former.tells_length() && !former.differs_now(other))
        };
        self.tells_length()
            && other.tells_length()
            && self.differs_now(other)
            && !before(self, other)
            && !before(other, self)
    }

    fn differs_now(&self, other: &Self) -> bool {
        if (self.life, self.death) != (other.life, other.death) {
            return true;
        }
        if self.life || self.death {
            return false;
        }
        let exact = self.days.is_none() && other.days.is_none();
        let (from, to) = self.span(exact);
        let (other_from, other_to) = other.span(exact);
        to < other_from || other_to < from
    }

    /// Least and greatest length; in months where neither sentence has days, else in days, where a month is 30 or 31 days.
    fn span(&self, in_months: bool) -> (u32, u32) {
        let months = self.months.unwrap_or(0);
        let (most_months, most_days) = self.longest();
        if in_months {
            return (months, most_months);
        }
        let least = months * 30 + months / 12 * 5;
        let most = most_months * 31 - most_months.min(most_months / 12 * 6);
        (least + self.days.unwrap_or(0), most + most_days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_that_say_different_things() {
        let check = |a: &str, b: &str, expected: bool| {
            let (one, other) = (Sentence::parse(a), Sentence::parse(b));
            assert_eq!(one.differs(&other), expected, "{a} / {b}");
            assert_eq!(other.differs(&one), expected, "{b} / {a}");
        };
        check("20 years", "15 years", true);
        check("20 years", "long", false);
        check("24 months", "2 years", false);
        check("5-7 years", "6 years", false);
        check("5-7 years", "8 years", true);
        check("15 days", "15 years", true);
        check("15 days", "14 суток", true);
        check("30 days", "1 month", false);
        check("365 days", "1 year", false);
        check("20 years (reduced to 12)", "20 years", false);
        check("20 years (reduced to 12)", "12 years", false);
        check("20 years (reduced to 12)", "15 years", true);
        check("life", "无期徒刑", false);
        check("life", "20 years", true);
        check("death with reprieve", "life", true);
        check("3 years suspended for 4 years", "3 years", false);
    }
}
