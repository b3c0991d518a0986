//! What the consents of a source permit: of all that it says and, where a consent is for one speaker or one person only, of
//! each claim.

use super::Permitted;
use super::whom::Whom;
use crate::claim::Claim;
use crate::consent::{ConsentSpeaker, KeptConsent};
use crate::id::PersonId;
use crate::public_as::NamePart;
use crate::source::{Source, SourceWithConsent, TestifierTold};
use crate::statements::Statement;
use crate::vague_date::{Day, VagueDate};
use std::sync::Arc;

/// What the consents of a source permit. By default nothing. It is asked for every claim: where no consent is for some claims
/// only, as in nearly every source, that costs nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Permits {
    all: Permitted,
    differing: Option<Arc<Differing>>,
    testified: Option<Testified>,
    /// How often it ceased to be so: summaries that were drawn from it before are held back.
    lapses: u32,
}

/// That a source is what somebody told about others, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Testified {
    /// The first day on which it may have been told.
    pub on: Option<Day>,
}

/// Consents that are for some of a source's claims.
#[derive(Debug, PartialEq, Eq)]
struct Differing {
    /// What those permit together that are for all claims; none where there is none.
    base: Option<Permitted>,
    each: Vec<ForSome>,
}

#[derive(Debug, PartialEq, Eq)]
struct ForSome {
    speaker: Option<ConsentSpeaker>,
    subject: PersonId,
    permitted: Permitted,
}

impl From<Permitted> for Permits {
    fn from(all: Permitted) -> Self {
        Self { all, ..Self::default() }
    }
}

impl Permits {
    /// Whether a source is a testimony, and when it was given.
    #[must_use]
    pub fn testified(&self) -> Option<Testified> {
        self.testified
    }

    /// Whether some claims are permitted otherwise than others.
    #[must_use]
    pub fn differ(&self) -> bool {
        self.differing.is_some()
    }

    /// What is permitted of one claim about a person; of a facility or an organisation, about nobody.
    #[must_use]
    pub fn of(&self, subject: Whom<'_>, claim: &Claim) -> Permitted {
        let Some(differing) = &self.differing else {
            return self.all.clone();
        };
        let for_it = differing.each.iter().filter(|some| some.is_for(subject, claim));
        self.together(differing.base.iter().chain(for_it.map(|some| &some.permitted)))
    }

    /// The least that is permitted of who makes a claim, whoever it is about.
    #[must_use]
    pub fn least_of_speaker(&self, claim: &Claim) -> Permitted {
        let Some(differing) = &self.differing else {
            return self.all.clone();
        };
        let speaks = |some: &&ForSome| some.speaker.as_ref().is_none_or(|speaker| speaker.makes(claim));
        let for_it = differing.each.iter().filter(speaks);
        self.together(differing.base.iter().chain(for_it.map(|some| &some.permitted)))
    }

    /// Whether less than the whole of some name may be told.
    pub(super) fn narrows_names(&self) -> bool {
        let narrows = |permitted: &Permitted| permitted.public_as.name != NamePart::Whole;
        let differing = self.differing.as_ref();
        narrows(&self.all) || differing.is_some_and(|some| some.each.iter().any(|some| narrows(&some.permitted)))
    }

    fn together<'a>(&self, each: impl Iterator<Item = &'a Permitted>) -> Permitted {
        each.cloned().reduce(Permitted::and).unwrap_or_else(|| Permitted {
            unnamed: self.all.unnamed.clone(),
            ..Permitted::default()
        })
    }

    /// How often something ceased to be permitted.
    #[must_use]
    pub fn lapses(&self) -> u32 {
        self.lapses
    }

    /// Whether all may be published that the source says of a person and that is public otherwise; where it says nothing of the
    /// person, anything at all.
    #[must_use]
    pub fn publish_all(&self, whom: Whom<'_>, said: Option<&Statement>) -> bool {
        if self.differing.is_none() {
            return self.all.claims;
        }
        let Some(said) = said else { return self.widest().claims };
        let mut public = said.claims.iter().filter(|claim| claim.is_public());
        public.all(|claim| self.of(whom, claim).claims)
    }

    /// Whether something may not be published that might be before.
    #[must_use]
    pub fn narrow(&self, before: &Self) -> bool {
        let base = |permits: &Self| match &permits.differing {
            None => permits.all.claims,
            Some(differing) => differing.base.as_ref().is_some_and(|base| base.claims),
        };
        let allows = |permits: &Self, for_it: &ForSome, claims: bool| {
            let differing = permits.differing.iter().flat_map(|differing| &differing.each);
            let same = |some: &&ForSome| some.speaker == for_it.speaker && some.subject == for_it.subject;
            let mut same = differing.filter(same).peekable();
            if same.peek().is_none() {
                claims
            } else {
                same.all(|some| some.permitted.claims)
            }
        };
        let differing = |permits: &Self| permits.differing.clone();
        let each = [differing(self), differing(before)];
        let each = each.iter().flatten().flat_map(|differing| &differing.each);
        let (is, was) = (base(self), base(before));
        (was && !is)
            || each
                .into_iter()
                .any(|some| allows(before, some, was) && !allows(self, some, is))
    }

    /// Whether others may be named than those whom this lets be named.
    #[must_use]
    pub fn names_others_than(&self, other: &Self) -> bool {
        let named = |permits: &Self| {
            (
                permits.all.testifier,
                permits.all.unnamed.clone(),
                permits.all.public_as,
                permits.all.guardian,
                permits.testified,
                permits.differing.clone(),
            )
        };
        named(self) != named(other)
    }

    /// The most that it permits of any claim.
    #[must_use]
    pub fn widest(&self) -> Permitted {
        match &self.differing {
            None => self.all.clone(),
            Some(differing) => differing.base.clone().unwrap_or_else(|| {
                let each = differing.each.iter().map(|some| some.permitted.clone());
                each.reduce(Permitted::or).unwrap_or_default()
            }),
        }
    }

    /// The least that it permits of any claim of those who agreed to something.
    #[must_use]
    pub fn strictest(&self) -> Permitted {
        match &self.differing {
            None => self.all.clone(),
            Some(differing) => {
                let each = differing.each.iter().map(|some| &some.permitted);
                self.together(differing.base.iter().chain(each))
            }
        }
    }
}

impl ForSome {
    fn is_for(&self, subject: Whom<'_>, claim: &Claim) -> bool {
        (self.subject.is_none() || subject.is(self.subject))
            && self.speaker.as_ref().is_none_or(|speaker| speaker.makes(claim))
    }
}

impl Permitted {
    fn and(self, other: Self) -> Self {
        Self {
            claims: self.claims && other.claims,
            photos: self.photos && other.photos,
            testifier: self.testifier.max(other.testifier),
            unnamed: self.unnamed.or(other.unnamed),
            public_as: self.public_as.strictest(other.public_as),
            // A guardian agrees for a child whatever others, who testify, agreed to for themselves.
            guardian: self.guardian || other.guardian,
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            claims: self.claims || other.claims,
            photos: self.photos || other.photos,
            testifier: self.testifier.min(other.testifier),
            unnamed: self.unnamed.or(other.unnamed),
            public_as: self.public_as.widest(other.public_as),
            guardian: self.guardian || other.guardian,
        }
    }

    /// What one consent permits of what a source says. A report or a list has named its speakers itself.
    fn by(consent: &KeptConsent, source: &Source) -> Self {
        let claims = consent.allows("publish");
        let testifier = if !source.is_testimony() || consent.allows("publish_name") {
            TestifierTold::Name
        } else if consent.allows("publish_first_name") {
            TestifierTold::FirstName
        } else if consent.allows("publish_initials") {
            TestifierTold::Initials
        } else if consent.allows("publish_relation") {
            TestifierTold::Relation
        } else {
            TestifierTold::Nobody
        };
        Self {
            claims,
            // A word about somebody is not a face.
            photos: claims && consent.allows("publish_photo"),
            testifier,
            unnamed: unnamed(source).filter(|_| testifier != TestifierTold::Name),
            public_as: consent.consent.public_as,
            guardian: claims && consent.consent.guardian.is_some(),
        }
    }
}

/// Nothing is permitted of what a source says.
fn nothing(source: &Source) -> Permitted {
    let unnamed = unnamed(source).filter(|_| source.is_testimony());
    let testifier = if source.is_testimony() {
        TestifierTold::Nobody
    } else {
        TestifierTold::Name
    };
    Permitted {
        testifier,
        unnamed,
        ..Permitted::default()
    }
}

/// The author, who must not be named where those who testify must not be.
fn unnamed(source: &Source) -> Option<Arc<str>> {
    source.author.as_deref().map(Arc::from)
}

impl SourceWithConsent {
    /// What its consents permit. Of several the strictest holds.
    #[must_use]
    pub fn permits(&self) -> Permits {
        let testified = self.is_testimony().then(|| Testified {
            on: self.published_on.as_ref().and_then(VagueDate::earliest),
        });
        if self.consents.own_embargo().is_some() {
            return Permits {
                testified,
                lapses: self.lapses,
                ..nothing(self).into()
            };
        }
        let standing = || self.consents.standing();
        let for_all = standing().filter(|kept| kept.consent.is_for_all());
        let base = for_all.map(|kept| Permitted::by(kept, self)).reduce(Permitted::and);
        let for_some = standing().filter(|kept| !kept.consent.is_for_all());
        let each: Vec<ForSome> = for_some
            .map(|kept| ForSome {
                speaker: kept.consent.speaker.clone(),
                subject: kept.consent.subject,
                permitted: Permitted::by(kept, self),
            })
            .collect();
        let differing = (!each.is_empty()).then(|| {
            let base = base.clone();
            Arc::new(Differing { base, each })
        });
        Permits {
            all: base.unwrap_or_else(|| nothing(self)),
            differing,
            testified,
            lapses: self.lapses,
        }
    }

    /// Whether anything that it says may be published.
    #[must_use]
    pub fn is_published(&self) -> bool {
        self.permits().widest().claims
    }

    /// Whether photographs that it hands over may be published.
    #[must_use]
    pub fn photos_are_published(&self) -> bool {
        self.permits().widest().photos
    }

    /// How much the public is told of those who testify here, at least.
    #[must_use]
    pub fn testifier_told(&self) -> TestifierTold {
        self.permits().strictest().testifier
    }
}
