//! Consent: what a testifier, or the maker of a source, agreed to, purpose by purpose.
//!
//! It is recorded by itself, never as part of a source's description, and nothing that was recorded of it is overwritten:
//! every consent that a person or a file brings stands beside those before it, and of several the strictest holds, purpose by
//! purpose. Only a renewal widens: it names the consents that it replaces, and it is a person's order, never a file's. A consent
//! may hold for the words of one speaker only, or for what is said of one person only; it then holds beside that of the
//! whole source.

use crate::claim::Claim;
use crate::embargo::Embargo;
use crate::id::{ConsentId, PersonId};
use crate::public_as::PublicAs;
use crate::vague_date::{Day, VagueDate};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What was agreed to. Nothing is agreed to by default.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// Purposes agreed to (terms of `consent_purpose`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub purposes: Vec<String>,
    /// Whose words it is for, where it is not for all who speak in the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<ConsentSpeaker>,
    /// Of whom those words must speak, where it is not for all that is said.
    #[serde(default, skip_serializing_if = "PersonId::is_none")]
    pub subject: PersonId,
    /// On what ground, when it is not the speaker's own word: "published article", "open licence".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<String>,
    /// Who obtained it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obtained_by: Option<String>,
    /// How it was obtained ("by telephone", "signed form").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obtained_how: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<VagueDate>,
    /// In which language (BCP 47).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// In which wording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording: Option<String>,
    /// The last day on which it holds. That the day is over is recorded, when a consent is recorded or an edition made: no
    /// page changes by a clock.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "day")]
    pub valid_until: Option<Day>,
    /// The guardian who agreed for a child.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guardian: Option<String>,
    /// How much of what is told the public is told, where it is not all.
    #[serde(default, skip_serializing_if = "PublicAs::is_whole")]
    pub public_as: PublicAs,
    /// The family's objection, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objection: Option<String>,
    /// Whether the speaker was told that published copies cannot be called back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub told_copies_remain: bool,
    /// The day before which nothing of it is public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub embargo: Option<Embargo>,
    /// Why it was withdrawn, when it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<String>,
    /// The consents that it replaces, where it is a renewal.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<ConsentId>,
}

/// Whose words a consent is for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentSpeaker {
    /// The speaker with this record.
    Person(PersonId),
    /// The speaker whom the source calls so.
    Name(String),
}

impl Consent {
    /// Consent to keep and publish, on a stated ground.
    #[must_use]
    pub fn to_publish(ground: impl Into<String>) -> Self {
        Self {
            purposes: vec!["keep".into(), "publish".into()],
            ground: Some(ground.into()),
            ..Self::default()
        }
    }

    /// Its identity within its source: a digest of what it says. The day of an embargo and what it replaces are no part of it:
    /// the same consent read again is the same.
    #[must_use]
    pub fn id(&self) -> ConsentId {
        let said = Self {
            embargo: None,
            replaces: Vec::new(),
            ..self.clone()
        };
        let json = serde_json::to_vec(&said).expect("a consent holds nothing that JSON cannot");
        let mut id = [0; 16];
        id.copy_from_slice(&Sha256::digest(json)[..16]);
        ConsentId(id)
    }

    /// Whether it is for all that the source says.
    #[must_use]
    pub fn is_for_all(&self) -> bool {
        self.speaker.is_none() && self.subject.is_none()
    }

    /// Whether a purpose was agreed to and not taken back. A family's objection stands against every purpose but keeping.
    #[must_use]
    pub fn allows(&self, purpose: &str) -> bool {
        self.withdrawn.is_none()
            && (purpose == "keep" || self.objection.is_none())
            && self.purposes.iter().any(|agreed| agreed == purpose)
    }

    /// The persons whom it names by their records.
    pub fn persons(&self) -> impl Iterator<Item = PersonId> {
        let speaker = match &self.speaker {
            Some(ConsentSpeaker::Person(person)) => Some(*person),
            _ => None,
        };
        let subject = Some(self.subject).filter(|subject| !subject.is_none());
        speaker.into_iter().chain(subject)
    }
}

impl ConsentSpeaker {
    /// Whether it is this one who makes a claim.
    #[must_use]
    pub fn makes(&self, claim: &Claim) -> bool {
        let Some(by) = &claim.by else { return false };
        match self {
            Self::Person(person) => by.person == *person,
            Self::Name(name) => by.name.as_deref().is_some_and(|called| same_name(called, name)),
        }
    }
}

fn same_name(one: &str, other: &str) -> bool {
    let letters = |name: &str| name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    letters(one) == letters(other)
}

/// A consent as it is kept, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptConsent {
    /// What was agreed to. Its embargo is the latest that was ever read with it.
    pub consent: Consent,
    /// The day before which nothing of it is public, until an edition ends that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub embargo: Option<Embargo>,
    /// Whether a renewal replaced it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub replaced: bool,
    /// Whether the day until which it was valid is over.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub expired: bool,
}

impl KeptConsent {
    /// Whether it allows a purpose now.
    #[must_use]
    pub fn allows(&self, purpose: &str) -> bool {
        (purpose == "keep" || (self.embargo.is_none() && !self.expired)) && self.consent.allows(purpose)
    }
}

/// All that was recorded of what may be done with the words of one source.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Consents {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    kept: Vec<KeptConsent>,
    /// The day before which nothing of the source is public, as an editor set it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    embargo: Option<Embargo>,
}

impl From<Consent> for Consents {
    fn from(consent: Consent) -> Self {
        let mut consents = Self::default();
        consents.record(&consent);
        consents
    }
}

impl Consents {
    /// A consent was recorded. What was recorded before stands beside it, unless it names that as replaced. Recorded again
    /// without replacing anything, it can only narrow.
    pub fn record(&mut self, consent: &Consent) {
        let id = consent.id();
        for kept in &mut self.kept {
            kept.replaced |= consent.replaces.contains(&kept.consent.id());
        }
        let Some(known) = self.kept.iter_mut().find(|kept| kept.consent.id() == id) else {
            self.kept.push(KeptConsent {
                embargo: consent.embargo,
                consent: consent.clone(),
                replaced: false,
                expired: false,
            });
            return;
        };
        if consent.replaces.is_empty() {
            if is_later(consent.embargo, known.consent.embargo) {
                known.consent.embargo = consent.embargo;
                known.embargo = known.embargo.max(consent.embargo);
            }
        } else if known.replaced {
            known.replaced = false;
            known.embargo = consent.embargo;
            known.consent.embargo = known.consent.embargo.max(consent.embargo);
        }
    }

    /// Whether recording a consent would change nothing.
    #[must_use]
    pub fn holds(&self, consent: &Consent) -> bool {
        consent.replaces.is_empty()
            && self
                .get(consent.id())
                .is_some_and(|known| !is_later(consent.embargo, known.consent.embargo.max(self.embargo)))
    }

    /// The day until which a consent was valid is over.
    pub fn expire(&mut self, id: ConsentId) {
        let known = self.kept.iter_mut().filter(|kept| kept.consent.id() == id);
        known.for_each(|kept| kept.expired = true);
    }

    /// A day was set before which nothing of the source is public; none takes back every day that stands.
    pub fn set_embargo(&mut self, embargo: Option<Embargo>) {
        self.embargo = embargo;
        if embargo.is_none() {
            for kept in &mut self.kept {
                kept.embargo = None;
            }
        }
    }

    /// The day before which nothing of the source is public.
    #[must_use]
    pub fn embargo(&self) -> Option<Embargo> {
        let days = self.standing().filter(|kept| kept.consent.is_for_all());
        days.filter_map(|kept| kept.embargo).chain(self.embargo).max()
    }

    /// The days on which something of the source may become public.
    pub fn embargoes(&self) -> impl Iterator<Item = Embargo> {
        let days = self.standing().filter_map(|kept| kept.embargo);
        days.chain(self.embargo)
    }

    /// Everything that was recorded, replaced or not, in the order of recording.
    #[must_use]
    pub fn all(&self) -> &[KeptConsent] {
        &self.kept
    }

    /// The consents that stand.
    pub fn standing(&self) -> impl Iterator<Item = &KeptConsent> {
        self.kept.iter().filter(|kept| !kept.replaced)
    }

    /// The consent with this identity.
    #[must_use]
    pub fn get(&self, id: ConsentId) -> Option<&KeptConsent> {
        self.kept.iter().find(|kept| kept.consent.id() == id)
    }

    /// The consents whose last day is over and of which that is not recorded yet.
    pub fn overdue(&self, today: Day) -> impl Iterator<Item = ConsentId> {
        let over = self
            .standing()
            .filter(move |kept| !kept.expired && kept.consent.is_over(today));
        over.map(|kept| kept.consent.id())
    }

    /// Ends every embargo whose day has come by this one.
    pub fn end_embargoes(&mut self, on: Embargo) {
        let own = std::iter::once(&mut self.embargo);
        for day in own.chain(self.kept.iter_mut().map(|kept| &mut kept.embargo)) {
            *day = day.filter(|day| *day > on);
        }
    }

    /// The day before which nothing of the source is public, as an editor set it.
    #[must_use]
    pub fn own_embargo(&self) -> Option<Embargo> {
        self.embargo
    }

    /// On what grounds they were given.
    pub fn grounds(&self) -> impl Iterator<Item = &str> {
        self.kept.iter().filter_map(|kept| kept.consent.ground.as_deref())
    }

    /// Takes the grounds away.
    pub fn leave_out_grounds(&mut self) {
        self.kept.iter_mut().for_each(|kept| kept.consent.ground = None);
    }

    /// Takes away what rested on an erased person.
    pub fn forget_person(&mut self, person: PersonId) {
        self.kept
            .retain(|kept| kept.consent.persons().all(|named| named != person));
    }

    /// As exports write them beside the description of their source: those that stand, each with the day of an embargo that
    /// stands against it.
    #[must_use]
    pub fn written(&self) -> WrittenConsents {
        let written = self.standing().map(|kept| Consent {
            embargo: kept.embargo.max(self.embargo),
            replaces: Vec::new(),
            ..kept.consent.clone()
        });
        let mut consents: Vec<Consent> = written.collect();
        let consent = if consents.len() == 1 { consents.pop() } else { None };
        WrittenConsents { consent, consents }
    }
}

impl Consent {
    /// Whether its last day is before this one.
    #[must_use]
    pub fn is_over(&self, today: Day) -> bool {
        self.valid_until.is_some_and(|last| last < today)
    }
}

/// Consents as exports write them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WrittenConsents {
    /// The consent, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent: Option<Consent>,
    /// The consents, where there are several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub consents: Vec<Consent>,
}

fn is_later(one: Option<Embargo>, than: Option<Embargo>) -> bool {
    one.is_some_and(|day| than.is_none_or(|than| day > than))
}

/// A day as it is written: `2027-01-31`.
mod day {
    use crate::vague_date::Day;
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(super) fn serialize<S: Serializer>(day: &Option<Day>, serializer: S) -> Result<S::Ok, S::Error> {
        match day {
            Some(day) => serializer.collect_str(day),
            None => serializer.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Day>, D::Error> {
        let text = <Option<String>>::deserialize(deserializer)?;
        let day = text.map(|text| match text.parse() {
            Ok(day) if text.len() == 10 => Ok(day),
            _ => Err(de::Error::custom("not a day: 2027-01-31 is expected")),
        });
        day.transpose()
    }
}

#[cfg(test)]
mod tests;
