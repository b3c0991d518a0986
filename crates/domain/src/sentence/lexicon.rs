//! The words of sentences and of lengths of time. They are data (`data/words/sentences.toml`, `units.toml`).

use super::measure::Measure;
use crate::words::{Lexicon, fold};
use serde::Deserialize;
use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Years.
    Years,
}

impl Unit {
    /// The unit with this name in a map.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "years" => Some(Self::Years),
            "months" => Some(Self::Months),
            "weeks" => Some(Self::Weeks),
            "days" => Some(Self::Days),
            _ => None,
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Years => "years",
            Self::Months => "months",
            Self::Weeks => "weeks",
            Self::Days => "days",
        }
    }
}

/// What a word does in a length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UnitWord {
    /// It is a unit.
    Unit(Unit),
    /// It is a unit after a number, and else may be another word.
    AfterNumber(Unit),
    /// Two of a unit, in one word.
    Two(Unit),
}

/// What a word does in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Time(UnitWord),
    Life,
    Death,
    DeathSuspended,
    Conditional,
    Suspended,
    Probation,
    Reprieve,
    Rights,
    RightsForLife,
    ReducedTo,
    ReducedFrom,
    Served,
    Measure(Measure),
    Article,
    ArticleAfter,
    Law,
    Fine,
    Money,
    Range,
    From,
    And,
    Administrative,
    /// It leaves open how long exactly.
    Hedge,
    /// It stands for a number that is not told.
    Several,
    /// Years, and about so many, in one word.
    AboutYears,
    Filler,
}

impl Word {
    fn of(group: &str) -> Option<Self> {
        Some(match group {
            "life" => Self::Life,
            "death" => Self::Death,
            "death_suspended" => Self::DeathSuspended,
            "conditional" => Self::Conditional,
            "suspended" => Self::Suspended,
            "probation" => Self::Probation,
            "reprieve" => Self::Reprieve,
            "rights" => Self::Rights,
            "rights_for_life" => Self::RightsForLife,
            "reduced_to" => Self::ReducedTo,
            "reduced_from" => Self::ReducedFrom,
            "served" => Self::Served,
            "exile" => Self::Measure(Measure::Exile),
            "house_arrest" => Self::Measure(Measure::HouseArrest),
            "restricted_liberty" => Self::Measure(Measure::RestrictedLiberty),
            "supervision" => Self::Measure(Measure::Supervision),
            "community_service" => Self::Measure(Measure::CommunityService),
            "article" => Self::Article,
            "article_after" => Self::ArticleAfter,
            "law" => Self::Law,
            "fine" => Self::Fine,
            "money" => Self::Money,
            "range" => Self::Range,
            "from" => Self::From,
            "and" => Self::And,
            "administrative" => Self::Administrative,
            "hedge" => Self::Hedge,
            "several" => Self::Several,
            "about_years" => Self::AboutYears,
            "filler" => Self::Filler,
            _ => return None,
        })
    }
}

/// Words under the name of their group, as the files of words hold them.
pub(crate) type Groups = BTreeMap<String, Vec<String>>;

/// The words for units, from `units.toml`.
pub(crate) fn unit_words() -> Vec<(String, UnitWord)> {
    #[derive(Deserialize)]
    struct Units {
        years: Vec<String>,
        months: Vec<String>,
        weeks: Vec<String>,
        days: Vec<String>,
        years_after_number: Vec<String>,
        months_after_number: Vec<String>,
        days_after_number: Vec<String>,
        two_years: Vec<String>,
        two_months: Vec<String>,
        two_days: Vec<String>,
    }
    let units: Units = toml::from_str(include_str!("../../data/words/units.toml"))
        .expect("the shipped units are tested to be readable");
    let groups = [
        (units.years, UnitWord::Unit(Unit::Years)),
        (units.months, UnitWord::Unit(Unit::Months)),
        (units.weeks, UnitWord::Unit(Unit::Weeks)),
        (units.days, UnitWord::Unit(Unit::Days)),
        (units.years_after_number, UnitWord::AfterNumber(Unit::Years)),
        (units.months_after_number, UnitWord::AfterNumber(Unit::Months)),
        (units.days_after_number, UnitWord::AfterNumber(Unit::Days)),
        (units.two_years, UnitWord::Two(Unit::Years)),
        (units.two_months, UnitWord::Two(Unit::Months)),
        (units.two_days, UnitWord::Two(Unit::Days)),
    ];
    let words = groups
        .into_iter()
        .flat_map(|(words, unit)| words.into_iter().map(move |word| (word, unit)));
    words.collect()
}

/// The words of sentences.
pub(super) static WORDS: LazyLock<Lexicon<Word>> = LazyLock::new(|| {
    let units = unit_words();
    let mut words: Vec<(&str, Word)> = units
        .iter()
        .map(|(word, unit)| (word.as_str(), Word::Time(*unit)))
        .collect();
    for (group, listed) in GROUPS.iter().filter(|(group, _)| *group != "none") {
        let meaning = Word::of(group).expect("a test holds that each group is known");
        words.extend(listed.iter().map(|word| (word.as_str(), meaning)));
    }
    Lexicon::of(words).with_numerals()
});

/// Whole texts that tell of no sentence, folded.
pub(super) static NONE: LazyLock<HashSet<String>> =
    LazyLock::new(|| GROUPS["none"].iter().map(|words| fold(words)).collect());

static GROUPS: LazyLock<Groups> = LazyLock::new(|| {
    toml::from_str(include_str!("../../data/words/sentences.toml"))
        .expect("the shipped words are tested to be readable")
});

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn every_group_is_known_and_no_word_is_in_two() {
        let mut seen: HashMap<String, &str> = HashMap::new();
        let mut twice = Vec::new();
        for (group, words) in GROUPS.iter().filter(|(group, _)| *group != "none") {
            assert!(Word::of(group).is_some(), "{group}");
            for word in words {
                let before = seen.insert(fold(word), group).filter(|before| before != group);
                twice.extend(before.map(|before| format!("{word}: {before}, {group}")));
            }
        }
        for (word, _) in unit_words() {
            let before = seen.get(&fold(&word));
            twice.extend(before.map(|before| format!("{word}: {before}, a unit")));
        }
        assert!(twice.is_empty(), "{}", twice.join("\n"));
    }
}
