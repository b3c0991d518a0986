//! How an edition tells of a person otherwise than the one before: whom it shows for the first time, what changed, whom a list no
//! longer names. What was taken out of it is never told by name: it may have been withdrawn.

use crate::claim::Claim;
use crate::id::SourceId;
use crate::listing::Release;
use crate::person::Person;
use crate::schema::Schema;
use crate::value::Value;
use crate::vocabulary::Vocabularies;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Since which edition a person is told of as now, and how that differs from the one before.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct EditionChange {
    /// The edition in which the person was published for the first time.
    pub first: u64,
    /// The edition that told something otherwise last.
    pub last: u64,
    /// The day of that edition, as it bears it.
    pub on: String,
    /// What is told that was not told before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told: Vec<Topic>,
    /// What a list said before and no longer says, though it still lists the person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ended: Vec<Topic>,
    /// What was told before and is told no more: withdrawn, or kept from the public since. Of what it was about no more is said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<Topic>,
    /// Lists that named the person before, each with the release that does no longer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub no_longer_listed: Vec<(SourceId, Release)>,
    /// Lists that had stopped to name the person and do so again, each with the release.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub listed_again: Vec<(SourceId, Release)>,
    /// How editions before told something otherwise, the newest first; none of them has earlier ones of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Self>,
}

impl EditionChange {
    /// That the person is in this edition for the first time.
    #[must_use]
    pub fn first(edition: u64, on: &str) -> Self {
        Self {
            first: edition,
            last: edition,
            on: on.to_owned(),
            ..Self::default()
        }
    }

    /// What stands before it: what editions until now told, as far as it may be told still. What nothing is told of any more, and
    /// sources that say nothing any more, are named no longer.
    #[must_use]
    pub fn after(mut self, former: &Self, person: &Person) -> Self {
        let told: BTreeSet<Topic> = person.claims().map(|(_, claim)| Topic::of(claim)).collect();
        let is_told = |topic: &Topic| told.contains(topic);
        let speaks = |(source, _): &(SourceId, Release)| person.statements.by(*source).is_some();
        let newest = Self {
            earlier: Vec::new(),
            ..former.clone()
        };
        self.earlier = std::iter::once(&newest).chain(&former.earlier).cloned().collect();
        for earlier in &mut self.earlier {
            earlier.told.retain(is_told);
            earlier.ended.retain(is_told);
            earlier.no_longer_listed.retain(speaks);
            earlier.listed_again.retain(speaks);
        }
        self
    }

    /// Whether the person is in an edition for the first time.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.first == self.last
    }
}

/// What a claim is about: its property and, of an act, its kind.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Topic {
    /// The property.
    pub property: String,
    /// The kind of an act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<String>,
}

impl Topic {
    /// What a claim is about.
    #[must_use]
    pub fn of(claim: &Claim) -> Self {
        let act = match &claim.value {
            Value::Act(act) => Some(act.kind.clone()),
            _ => None,
        };
        Self {
            property: claim.property.clone(),
            act,
        }
    }

    /// Every topic that the shipped schema knows.
    pub fn known() -> impl Iterator<Item = Self> {
        let of = |property: &str, act: Option<&str>| Self {
            property: property.to_owned(),
            act: act.map(str::to_owned),
        };
        let properties = Schema::person().properties().iter();
        let acts = Vocabularies::xinjiang()
            .get("act")
            .into_iter()
            .flat_map(|acts| &acts.terms);
        properties
            .map(move |property| of(&property.key, None))
            .chain(acts.map(move |act| of("act", Some(&act.key))))
    }

    /// Fifteen bits that tell it from the other topics of the shipped schema.
    #[must_use]
    pub fn code(&self) -> u16 {
        let act = self.act.as_deref().unwrap_or_default();
        let bytes = self.property.bytes().chain([b'/']).chain(act.bytes());
        // FNV-1a, folded.
        let hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        let folded = (hash >> 15) ^ hash;
        u16::try_from(folded & 0x7fff).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_topic_has_a_code_of_its_own() {
        let mut codes: Vec<u16> = Topic::known().map(|topic| topic.code()).collect();
        let all = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all);
        assert!(all > 40, "{all}");
    }
}
