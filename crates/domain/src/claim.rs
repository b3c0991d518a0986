//! Claims: one assertion drawn from one source, with how it is held. Never called a fact.

pub(crate) mod of_one_row;

use crate::disclosure::Disclosure;
use crate::embargo::Embargo;
use crate::id::{ClaimId, PersonId, SourceId};
use crate::listing::Spans;
use crate::public_as::PublicAs;
use crate::vague_age::VagueAge;
use crate::vague_date::VagueDate;
use crate::value::Value;
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// How a claim is held by the one who makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Held {
    /// The speaker saw it.
    Witnessed,
    /// The speaker says it is so.
    #[default]
    Stated,
    /// Told to the speaker by someone else.
    Relayed,
    /// Heard, from no one who can be named.
    Rumoured,
    /// Concluded from something else.
    Inferred,
    /// The speaker is afraid that it is so.
    Feared,
    /// The speaker says it is not so.
    Denied,
}

impl Held {
    /// All ways, in the order in which the methodology page explains them.
    pub const ALL: [Self; 7] = [
        Self::Witnessed,
        Self::Stated,
        Self::Relayed,
        Self::Rumoured,
        Self::Inferred,
        Self::Feared,
        Self::Denied,
    ];

    /// The key, as exports and style sheets write it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Witnessed => "witnessed",
            Self::Stated => "stated",
            Self::Relayed => "relayed",
            Self::Rumoured => "rumoured",
            Self::Inferred => "inferred",
            Self::Feared => "feared",
            Self::Denied => "denied",
        }
    }

    /// Whether the speaker says that it is so, rather than fears, hears or denies it.
    #[must_use]
    pub fn is_assertion(self) -> bool {
        matches!(self, Self::Witnessed | Self::Stated | Self::Relayed | Self::Inferred)
    }
}

/// Who makes a claim, where it is not the source itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Speaker {
    /// Name, or what the source calls them ("Chinese consulate in Almaty").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Relation to the person (a term of `relation`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relation: Option<String>,
    /// Whether a State speaks here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub official: bool,
    /// The speaker's own record.
    #[serde(default, skip_serializing_if = "PersonId::is_none")]
    pub person: PersonId,
    /// Which of the unnamed speakers of a record this is, counted from 1 over what the public is told. Redaction alone sets
    /// it, where it leaves out the name: so that two voices stay two, and one that speaks in several sources stays one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u16>,
}

/// One assertion about one record, drawn from one source. The source is known from where the claim is kept.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// The property (a key of the schema), or `heading/…` for a column that the schema does not name.
    pub property: String,
    /// What is asserted of it.
    pub value: Value,
    /// How it is held.
    #[serde(default)]
    pub held: Held,
    /// By whom, when not by the source itself.
    #[serde(default)]
    pub by: Option<Speaker>,
    /// Through whom it reached the speaker or the source.
    #[serde(default)]
    pub through: Option<String>,
    /// When it was said.
    #[serde(default)]
    pub said_on: Option<VagueDate>,
    /// When it was said, in the words of the source.
    #[serde(default)]
    pub said_words: Option<String>,
    /// Where in the source ("page 3", "12:40", "Testimony 4").
    #[serde(default)]
    pub locator: Option<String>,
    /// Who may see it.
    #[serde(default)]
    pub disclosure: Disclosure,
    /// How much of its value the public is told, where it is not all.
    #[serde(default)]
    pub public_as: PublicAs,
    /// The day before which it is not public; until an edition opens it, it is for the team.
    #[serde(default)]
    pub embargo: Option<Embargo>,
    /// For a claim from a list: the releases that assert it.
    #[serde(default)]
    pub listed: Option<Spans>,
    /// Why it was withdrawn, when it was. A withdrawn claim stays in history and counts for nothing.
    #[serde(default)]
    pub withdrawn: Option<String>,
    /// The claim that was recorded in its place, where it was withdrawn because it was corrected.
    #[serde(default)]
    pub replaced_by: Option<ClaimId>,
}

impl Serialize for Claim {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.write(serializer, self.disclosure)
    }
}

impl Claim {
    /// Writes the claim, what is as usual left out; `level` is its disclosure, or the usual one where that is said
    /// elsewhere.
    fn write<S: Serializer>(&self, serializer: S, level: Disclosure) -> Result<S::Ok, S::Error> {
        // Taken apart, so that no field added later can be forgotten here.
        let Self {
            property,
            value,
            held,
            by,
            through,
            said_on,
            said_words,
            locator,
            disclosure: _,
            public_as,
            embargo,
            listed,
            withdrawn,
            replaced_by,
        } = self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("property", property)?;
        map.serialize_entry("value", value)?;
        if *held != Held::default() {
            map.serialize_entry("held", held)?;
        }
        entry(&mut map, "by", by)?;
        entry(&mut map, "through", through)?;
        entry(&mut map, "said_on", said_on)?;
        entry(&mut map, "said_words", said_words)?;
        entry(&mut map, "locator", locator)?;
        if level != Disclosure::default() {
            map.serialize_entry("disclosure", &level)?;
        }
        if !public_as.is_whole() {
            map.serialize_entry("public_as", public_as)?;
        }
        entry(&mut map, "embargo", embargo)?;
        entry(&mut map, "listed", listed)?;
        entry(&mut map, "withdrawn", withdrawn)?;
        entry(&mut map, "replaced_by", replaced_by)?;
        map.end()
    }
}

fn entry<M: SerializeMap, T: Serialize>(map: &mut M, name: &str, value: &Option<T>) -> Result<(), M::Error> {
    match value {
        Some(value) => map.serialize_entry(name, value),
        None => Ok(()),
    }
}

impl Claim {
    /// A claim stated by its source, for the team.
    #[must_use]
    pub fn stated(property: impl Into<String>, value: Value) -> Self {
        Self {
            property: property.into(),
            value,
            held: Held::Stated,
            by: None,
            through: None,
            said_on: None,
            said_words: None,
            locator: None,
            disclosure: Disclosure::Team,
            public_as: PublicAs::WHOLE,
            embargo: None,
            listed: None,
            withdrawn: None,
            replaced_by: None,
        }
    }

    /// The claim's identity: the digest of subject, source, property, value, speaker, how it is held, when and where
    /// it was said. Disclosure, embargo, spans and withdrawal are not part of it, nor the number of a speaker, which depends
    /// on what else is told.
    #[must_use]
    pub fn id(&self, person: PersonId, source: SourceId) -> ClaimId {
        let mut digest = Sha256::new();
        digest.update(person.0);
        digest.update(source.0);
        let unnumbered = |by: &Speaker| Speaker {
            number: None,
            ..by.clone()
        };
        let by = match &self.by {
            Some(by) if by.number.is_some() => Cow::Owned(Some(unnumbered(by))),
            by => Cow::Borrowed(by),
        };
        let said = (
            &self.property,
            &self.value,
            self.held,
            &*by,
            &self.through,
            &self.said_on,
            &self.locator,
        );
        digest.update(serde_json::to_vec(&said).expect("claims hold nothing that JSON cannot"));
        let mut id = [0; 16];
        id.copy_from_slice(&digest.finalize()[..16]);
        ClaimId(id)
    }

    /// Decides who may see it. Under an embargo nothing is wider than for the team; made public, it is under none.
    pub fn disclose(&mut self, level: Disclosure) {
        self.disclosure = match self.embargo {
            Some(_) => level.strictest(Disclosure::Team),
            None => level,
        };
    }

    /// Whether it counts now: not withdrawn, and still listed when it comes from a list.
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.withdrawn.is_none() && self.listed.as_ref().is_none_or(Spans::is_open)
    }

    /// Whether somebody says that it is not so: it gives the person nothing.
    #[must_use]
    pub fn is_denied(&self) -> bool {
        self.held == Held::Denied
    }

    /// Whether everybody may see it, as far as its source does not stand in the way.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.disclosure == Disclosure::Public && self.withdrawn.is_none() && self.embargo.is_none()
    }

    /// As a claim is held once it is made: what would be public under an embargo is for the team until then; of what is for
    /// fewer anyway, no day is kept on which it would open.
    pub fn settle(&mut self) {
        self.embargo = self.embargo.filter(|_| self.disclosure == Disclosure::Public);
        self.disclose(self.disclosure);
    }

    /// The same claim is made again: who may see it is narrowed as it is made now, and never widened, whoever narrowed it.
    pub fn make_again(&mut self, again: &Self) {
        (self.disclosure, self.embargo) = self.narrowed_by(again);
        self.public_as = self.public_as.strictest(again.public_as);
        if self.withdrawn.is_none() {
            self.withdrawn.clone_from(&again.withdrawn);
            self.replaced_by = again.replaced_by;
        }
    }

    /// Stands for another claim too that says the same to whoever is told less than all of both: listed as long as either is.
    pub(crate) fn stand_for(&mut self, other: &Self) {
        match (&mut self.listed, &other.listed) {
            (Some(own), Some(spans)) => spans.as_slice().iter().for_each(|span| own.add(*span)),
            (own, None) => *own = None,
            (None, Some(_)) => {}
        }
    }

    /// Whether the public is told less of it than of what is simply public.
    pub(crate) fn is_narrow(&self) -> bool {
        self.disclosure != Disclosure::Public || self.embargo.is_some() || !self.public_as.is_whole()
    }

    /// Narrows another claim, which is made in its place, to what is told of this one.
    pub(crate) fn narrow(&self, other: &mut Self) {
        (other.disclosure, other.embargo) = self.narrowed_by(other);
        if other.embargo.is_some() {
            // Under an embargo, what is to be public on its day is for the team until then.
            other.disclosure = Disclosure::Public;
        }
        other.public_as = other.public_as.strictest(self.public_as);
    }

    /// Whether making another claim that says the same would change nothing.
    #[must_use]
    pub fn stands_as(&self, again: &Self) -> bool {
        (self.disclosure, self.embargo) == self.narrowed_by(again)
            && !self.public_as.is_wider_than(&again.public_as)
            && (self.withdrawn.is_some() || again.withdrawn.is_none())
    }

    /// The stricter of who may see this and who may see another. An embargo stays until it is ended, the later of two holds,
    /// and what is kept for fewer anyway has no day on which it opens.
    fn narrowed_by(&self, again: &Self) -> (Disclosure, Option<Embargo>) {
        let opens = again.embargo.filter(|_| again.disclosure == Disclosure::Public);
        let is_kept = |level: Disclosure, opens: Option<Embargo>| level != Disclosure::Public && opens.is_none();
        let embargo = self.embargo.max(opens);
        if is_kept(self.disclosure, self.embargo) || is_kept(again.disclosure, opens) || embargo.is_none() {
            return (self.disclosure.strictest(again.disclosure), None);
        }
        (Disclosure::Team, embargo)
    }

    /// Whether two claims are the same assertion, whatever their disclosure and spans.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.property == other.property
            && self.value == other.value
            && self.held == other.held
            && self.by == other.by
            && self.through == other.through
            && self.said_on == other.said_on
            && self.locator == other.locator
    }

    /// The dates of birth that fit an age: true of the day the age names, else of the first release that lists it.
    #[must_use]
    pub fn born_by_age(&self) -> Option<VagueDate> {
        let Value::Age(age) = &self.value else { return None };
        if age.on.is_some() {
            return age.born();
        }
        let first = self.listed.as_ref()?.as_slice().first()?;
        VagueAge {
            on: Some(VagueDate::from_day(first.from.on)),
            ..age.clone()
        }
        .born()
    }

    /// The speaker's name, when it is not the source itself that speaks.
    #[must_use]
    pub fn speaker_name(&self) -> Option<&str> {
        self.by.as_ref()?.name.as_deref()
    }

    /// The persons whom it names by record beside its own: a relative, the speaker.
    pub fn persons(&self) -> impl Iterator<Item = PersonId> {
        let by = self.by.as_ref().map(|by| by.person).filter(|by| !by.is_none());
        self.value.other_person().into_iter().chain(by)
    }

    /// Whether a State speaks.
    #[must_use]
    pub fn is_official(&self) -> bool {
        let speaks = |by: &Speaker| by.official || by.relation.as_deref() == Some("official");
        self.by.as_ref().is_some_and(speaks)
    }

    /// Whether officials speak, for the comparing of what is said: also where the speaker is only the name of an office, or passes
    /// on what one said. Who may be named is not decided by it.
    #[must_use]
    pub fn is_of_officials(&self) -> bool {
        let is_office = |name: Option<&str>| name.is_some_and(crate::office::is_office);
        let Some(by) = &self.by else {
            return is_office(self.through.as_deref());
        };
        let unrelated = || matches!(by.relation.as_deref(), None | Some("unclear"));
        self.is_official() || unrelated() && is_office(by.name.as_deref()) || is_office(self.through.as_deref())
    }
}
