//! Acts: the smallest "who did what to whom".

use crate::institution::InstitutionRef;
use crate::vague_date::VagueDate;
use crate::value::{PlaceRef, TermRef};
use serde::{Deserialize, Serialize};

/// An act as one source tells it: arrest, transfer, sentencing, release, death.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Act {
    /// Which act of this person's this is: accounts of one act carry one label, whoever gives them. An act from a
    /// list is `dataset:row:kind:ordinal`. Accounts without a label are accounts of different acts until judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// What was done (a term of `act`).
    pub kind: String,
    /// When it began or happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<VagueDate>,
    /// The date in the words of the source ("a few days before 27 January 2019").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when_words: Option<String>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<VagueDate>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceRef>,
    /// In which facility.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facility: Option<InstitutionRef>,
    /// Who did it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<String>,
    /// Reasons given (terms of `reason`, with the words).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<TermRef>,
    /// The sentence, when there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentence: Option<Sentence>,
    /// The form of custody it led to (a term of `custody`), where the kind alone does not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<TermRef>,
    /// What was said to have happened, in the register's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
}

impl Act {
    /// An act of a kind, with nothing else known.
    #[must_use]
    pub fn of_kind(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            ..Self::default()
        }
    }
}

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Sentence {
    /// Length in months; none when not given, for life or for death.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
    /// For life.
    #[serde(default, skip_serializing_if = "is_false")]
    pub life: bool,
    /// To death.
    #[serde(default, skip_serializing_if = "is_false")]
    pub death: bool,
    /// Suspended (with death: two years' reprieve).
    #[serde(default, skip_serializing_if = "is_false")]
    pub suspended: bool,
    /// Deprivation of political rights, in months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rights_lost_months: Option<u32>,
    /// The words of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn is_false(value: &bool) -> bool {
    !value
}

impl Sentence {
    /// Reads a sentence as sheets write it: `20 years`, `12`, `7 years 6 months`, `life`, `death, suspended`, `20年`,
    /// `无期`. Words that cannot be read are kept and say nothing else.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let lower = text.trim().to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
        let mut sentence = Self {
            words: Some(text.trim().to_owned()),
            ..Self::default()
        };
        sentence.death = has(&["death", "死刑", "казн", "өлім", "ölüm"]);
        sentence.life =
            !sentence.death && has(&["life", "无期", "無期", "пожизнен", "өмір бойы", "ömür boyu", "müebbet"]);
        sentence.suspended = has(&["suspend", "缓", "緩", "условн", "reprieve"]);
        if sentence.death || sentence.life {
            return sentence;
        }
        sentence.months = months_in(&lower);
        sentence
    }

    /// Whether two sentences say different things. Words alone do not tell them apart.
    #[must_use]
    pub fn differs(&self, other: &Self) -> bool {
        let known = |sentence: &Self| sentence.months.is_some() || sentence.life || sentence.death;
        known(self) && known(other) && (self.months, self.life, self.death) != (other.months, other.life, other.death)
    }
}

/// Months in "7 years 6 months", "20", "20年", "18 мес".
fn months_in(lower: &str) -> Option<u32> {
    let mut months = 0u32;
    let mut found = false;
    let mut rest = lower;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let digits: String = rest[start..].chars().take_while(char::is_ascii_digit).collect();
        let number: u32 = digits.parse().ok()?;
        rest = rest[start + digits.len()..].trim_start();
        let in_months = ["month", "mo", "个月", "個月", "мес", "ай"]
            .iter()
            .any(|unit| rest.starts_with(unit));
        let add = if in_months { number } else { number.checked_mul(12)? };
        months = months.checked_add(add)?;
        found = true;
    }
    (found && months > 0 && months <= 12 * 200).then_some(months)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_as_sheets_write_them() {
        let months = |text| Sentence::parse(text).months;
        assert_eq!(months("20 years"), Some(240));
        assert_eq!(months("7 years 6 months"), Some(90));
        assert_eq!(months("12"), Some(144));
        assert_eq!(months("20年"), Some(240));
        assert_eq!(months("18 months"), Some(18));
        assert_eq!(months("unknown"), None);
        assert_eq!(months("99999999999999999999"), None);
        assert!(Sentence::parse("Life imprisonment").life);
        let suspended = Sentence::parse("death, suspended for two years");
        assert!(suspended.death && suspended.suspended && suspended.months.is_none());
        assert!(Sentence::parse("20 years").differs(&Sentence::parse("15 years")));
        assert!(!Sentence::parse("20 years").differs(&Sentence::parse("long")));
    }
}
