//! What a card has dates of, by which a search finds it.

use super::super::spoken::named_year;
use super::super::status::{Briefs, custody_after, is_death};
use crate::act::Act;
use crate::claim_ref::ClaimRef;
use crate::vague_date::VagueDate;
use crate::value::Value;
use serde::{Deserialize, Serialize};

/// What a search finds by its date, beside a birth and the first detention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dated {
    /// A death.
    Died,
    /// A release, or an escape.
    Released,
    /// A sentence, or a change of one.
    Sentenced,
}

impl Dated {
    /// What a claim states with a date; none where it is feared, heard or denied.
    pub(super) fn told(told: ClaimRef<'_>, briefs: &Briefs<'_>) -> Option<(Self, VagueDate)> {
        let claim = told.claim;
        match &claim.value {
            _ if !claim.held.is_assertion() => None,
            Value::Date(on) if claim.property == "died" => Some((Self::Died, on.clone())),
            Value::Act(act) => {
                let dated = Self::of(act)?;
                let on = act.when.clone().or_else(|| named_year(told, briefs))?;
                Some((dated, on))
            }
            _ => None,
        }
    }

    /// What an act is; none where its date is no other than those of a card anyway.
    pub(super) fn of(act: &Act) -> Option<Self> {
        match custody_after(act) {
            _ if matches!(act.kind.as_str(), "sentenced" | "sentence_changed") => Some(Self::Sentenced),
            Some(custody) if is_death(custody) => Some(Self::Died),
            Some("free") => Some(Self::Released),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::act::Act;
    use crate::claim::{Claim, Held};
    use crate::derive::card::card;
    use crate::id::{PersonId, SourceId};
    use crate::person::Person;
    use crate::status::SourceBrief;
    use crate::vague_date::VagueDate;
    use crate::value::Value;

    fn dated(acts: &[(&str, &str, Held)]) -> Vec<String> {
        let mut person = Person::new(PersonId([1; 16]));
        for (nth, (kind, when, held)) in (2u8..).zip(acts) {
            let act = Act {
                kind: (*kind).into(),
                when: VagueDate::parse(when).ok(),
                ..Act::default()
            };
            let mut claim = Claim::stated("act", Value::Act(Box::new(act)));
            claim.held = *held;
            person.statement_mut(SourceId([nth; 16])).claims.push(claim);
        }
        let card = card(&person, &|_| SourceBrief::default());
        card.dated
            .iter()
            .map(|(dated, on)| format!("{dated:?} {}", on.edtf()))
            .collect()
    }

    #[test]
    fn what_is_stated_with_a_date_is_found_by_it_and_a_refuted_death_by_none() {
        let (stated, seen) = (Held::Stated, Held::Witnessed);
        assert_eq!(dated(&[("died", "2018-03", stated)]), ["Died 2018-03"]);
        assert_eq!(dated(&[("died", "2018-03", Held::Feared)]), [""; 0]);
        assert_eq!(
            dated(&[("died", "2018-03", stated), ("filmed", "2017", seen)]),
            ["Died 2018-03"]
        );
        assert_eq!(
            dated(&[("died", "2018-03", stated), ("filmed", "2019-05", seen)]),
            [""; 0]
        );
        let both = dated(&[("sentenced", "2017", stated), ("released", "2019-02", stated)]);
        assert_eq!(both, ["Sentenced 2017", "Released 2019-02"]);
    }
}
