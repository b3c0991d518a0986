//! Redaction: the public form of what is recorded. The one place that decides how much of a record the public is told.
//!
//! What it returns is a record again, whose values keep their types: an identity number becomes a
//! [`PublicNumber`], a file loses its digest and its name. Cards, facets, indexes, tables,
//! counts, reasons of a search, feeds, exports and editions are derived from that form, and from nothing else. How much of one
//! value is told is for [`value`]; of one claim with its speaker, for [`form`]; whether a claim is told at all, for [`claim`].

mod childhood;
mod narrow;
mod permits;
mod protected;
mod telling;
mod voices;
mod whom;

pub use narrow::speaks_of;
pub use permits::{Permits, Testified};
pub use protected::{Protected, is_invisible};
pub use telling::Telling;
pub use whom::Whom;

use self::voices::Voices;
use crate::claim::{Claim, Speaker};
use crate::consent::{Consent, Consents};
use crate::disclosure::Disclosure;
use crate::id::{ClaimId, SourceId};
use crate::identity_number::IdentityNumber;
use crate::institution::Institution;
use crate::judgement::{Judgement, Verdict};
use crate::person::{Editorial, Person};
use crate::public_as::{NamePart, PublicAs};
use crate::public_number::PublicNumber;
use crate::source::{Source, SourceWithConsent, TestifierTold};
use crate::statements::Statement;
use crate::summary::Summary;
use crate::value::{Text, Value};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

/// What the public may be told of one claim, as the consents of its source permit. By default nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Permitted {
    /// What it claims.
    pub claims: bool,
    /// The photographs that it hands over.
    pub photos: bool,
    /// Who testifies.
    pub testifier: TestifierTold,
    /// Who wrote or recorded it, where that is not to be told either.
    pub unnamed: Option<Arc<str>>,
    /// How much of its value.
    pub public_as: PublicAs,
    /// Whether a guardian agreed to what is told of a child.
    pub guardian: bool,
}

impl Permitted {
    /// Everything: how a claim is told where its source stands in the way of nothing.
    pub const ALL: Self = Self {
        claims: true,
        photos: true,
        testifier: TestifierTold::Name,
        unnamed: None,
        public_as: PublicAs::WHOLE,
        guardian: false,
    };
}

/// What stands in the place of a title that is withheld: a source must be called something.
pub const NO_TITLE: &str = "(title withheld)";

/// What stands in the place of a list's own id of a person that is an identity number.
const NO_ROW: &str = "(id withheld)";

/// Labels of acts in which an identity number stands (a list's own id of the person is part of them), in the order in which they are
/// met: accounts of one act still carry one label.
#[derive(Default)]
struct Labels(Vec<String>);

impl Labels {
    fn leave_out_numbers(&mut self, told: &mut Claim, protected: &Protected) {
        if let Value::Act(act) = &mut told.value
            && let Some(label) = act.label.take_if(|label| protected.is_numbered_in(label))
        {
            let at = self.0.iter().position(|known| *known == label);
            let at = at.unwrap_or_else(|| {
                self.0.push(label);
                self.0.len() - 1
            });
            act.label = Some(format!("act:{}", at + 1));
        }
    }
}

/// Whether a list's own id of a person is an identity number of which the public is told a part: it leads nowhere.
#[must_use]
pub fn is_numbered(public: &Person, row: &str) -> bool {
    let Some(number) = IdentityNumber::parse(row) else {
        return false;
    };
    public.claims().any(|(_, claim)| match &claim.value {
        Value::PublicNumber(told) => told.as_str().contains('?') && !row.contains('?') && told.may_be(&number),
        _ => false,
    })
}

/// The property of photos.
const PHOTO: &str = "photo";

/// What stands in the place of the name of a guardian who agreed.
const GUARDIAN: &str = "guardian";

/// How much of what the team sees of a record the public is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Nothing.
    Nothing,
    /// Less than the team.
    Part,
    /// As much as makes the same card: every claim, reduced at most where no card shows it.
    Whole,
}

/// The public form of a person; none where the public is told nothing. What is withheld is absent, not hidden.
#[must_use]
pub fn person(person: Person, permitted: &dyn Fn(SourceId) -> Permits) -> Option<Person> {
    if person.editorial.withheld.is_some() {
        return None;
    }
    let id = person.id;
    let telling = Telling::of(&person, permitted);
    let protected = telling.protected();
    let summaries = summaries(&person, protected, permitted);
    let mut public = Person::new(id);
    // A judgement speaks of claims by what they say, and they may say less now. Where there is none, no identity is needed.
    let is_judged = !person.editorial.judgements.is_empty();
    let mut told_as: HashMap<ClaimId, ClaimId> = HashMap::new();
    let mut voices = Voices::default();
    let mut labels = Labels::default();
    for (source, statement) in person.statements {
        let by_source = telling.permits(source);
        let mut claims: Vec<Claim> = Vec::with_capacity(statement.claims.len());
        for whole in statement.claims {
            let by_source = telling.permitted(&by_source, source, &whole);
            if !is_told(&whole, &by_source) {
                continue;
            }
            let before = is_judged.then(|| whole.id(id, source));
            let speaker = leaves_out_speaker(&whole, &by_source)
                .then(|| whole.by.clone())
                .flatten();
            let narrowed = is_narrowed(&whole, &by_source);
            let Some(mut told) = reduce(whole, &by_source) else {
                continue;
            };
            labels.leave_out_numbers(&mut told, protected);
            if protected.are_named_by(source, &told) {
                continue;
            }
            voices.number(source, speaker.as_ref(), &mut told);
            told_as.extend(before.map(|before| (before, told.id(id, source))));
            number_photo(&mut told, claims.iter());
            // What differs in nothing that is told stands once: how often it changed would tell of the rest.
            match claims.iter_mut().find(|known| narrowed && known.says_the_same(&told)) {
                Some(known) => known.stand_for(&told),
                None => claims.push(told),
            }
        }
        if !claims.is_empty() {
            let listing = statement.listing.map(|mut listing| {
                if protected.is_numbered_in(&listing.row) {
                    NO_ROW.clone_into(&mut listing.row);
                }
                listing
            });
            *public.statements.by_mut(source) = Statement { claims, listing };
        }
    }
    if public.statements.is_empty() {
        return None;
    }
    let mut editors = person.editorial;
    editors.summaries = summaries;
    editors.description = editors.description.filter(|words| !protected.are_named_in(words));
    public.editorial = editorial(
        editors,
        &Told {
            claims: &public,
            known_as: &told_as,
            voices: &voices,
        },
    );
    Some(public)
}

/// The summaries that the public is shown: those that are not held back, and name nobody who is protected. The sources that they
/// are drawn from are for the team.
fn summaries(person: &Person, protected: &Protected, permitted: &dyn Fn(SourceId) -> Permits) -> Vec<Summary> {
    let kept = person.editorial.summaries.iter();
    let told = kept.filter(|summary| {
        !summary.is_held_back(person.whom(), &person.statements, permitted) && !protected.are_named_in(&summary.text)
    });
    told.map(|summary| summary.words().into()).collect()
}

/// The public form of a facility or an organisation; none where the public is told nothing.
#[must_use]
pub fn institution(institution: Institution, permitted: &dyn Fn(SourceId) -> Permits) -> Option<Institution> {
    let telling = Telling::of_institution(&institution, permitted);
    let protected = telling.protected();
    let mut public = Institution::new(institution.id, institution.kind);
    let mut voices = Voices::default();
    for (source, statement) in institution.statements {
        let by_source = telling.permits(source);
        let told = statement.claims.into_iter().filter_map(|whole| {
            let permitted = telling.permitted(&by_source, source, &whole);
            if !is_told(&whole, &permitted) {
                return None;
            }
            let speaker = leaves_out_speaker(&whole, &permitted)
                .then(|| whole.by.clone())
                .flatten();
            let mut told = reduce(whole, &permitted)?;
            if protected.are_named_by(source, &told) {
                return None;
            }
            voices.number(source, speaker.as_ref(), &mut told);
            Some(told)
        });
        let claims: Vec<Claim> = told.collect();
        if !claims.is_empty() {
            public.statements.by_mut(source).claims = claims;
        }
    }
    (!public.statements.is_empty()).then_some(public)
}

/// The public form of a source; none where nothing that it says may be published. Of the consents it tells only what they
/// permit together and on what ground; of who told it, what that person agreed to.
#[must_use]
pub fn source(source: SourceWithConsent) -> Option<SourceWithConsent> {
    let permits = source.permits();
    let widest = permits.widest();
    if !widest.claims {
        return None;
    }
    let mut consent = consents_together(&source.consents, &widest);
    let mut about = source.about;
    if permits.strictest().testifier != TestifierTold::Name
        && let Some(author) = about.author.take()
    {
        let unnamed = Protected::one(&author);
        leave_unnamed(&mut about, &unnamed);
        consent.ground = consent.ground.take().filter(|words| !unnamed.are_named_in(words));
    }
    Some(SourceWithConsent {
        about,
        consents: consent.into(),
        lapses: 0,
    })
}

/// Takes out of the public form of a source what names those who speak in it and must not be named.
pub fn leave_speakers_unnamed<'a>(source: &mut Source, speakers: impl Iterator<Item = &'a str>) {
    for speaker in speakers {
        leave_unnamed(source, &Protected::one(speaker));
    }
}

/// Takes out of a description what names somebody who must not be named.
fn leave_unnamed(source: &mut Source, unnamed: &Protected) {
    let named = |words: &String| unnamed.are_named_in(words);
    if named(&source.title) {
        NO_TITLE.clone_into(&mut source.title);
    }
    for field in [
        &mut source.short_title,
        &mut source.publisher,
        &mut source.published_words,
        &mut source.url,
        &mut source.note,
        &mut source.dataset,
    ] {
        *field = field.take().filter(|words| !named(words));
    }
    source.statements.retain(|said| !named(&said.by) && !named(&said.says));
}

/// What the consents of a source permit together and on what ground, as one consent, without the names of those who gave and
/// obtained it.
#[must_use]
pub fn consent(source: &SourceWithConsent) -> Consent {
    consents_together(&source.consents, &source.permits().widest())
}

fn consents_together(consents: &Consents, widest: &Permitted) -> Consent {
    let mut purposes: Vec<String> = Vec::new();
    let standing = || consents.standing();
    for purpose in standing().flat_map(|kept| &kept.consent.purposes) {
        let permitted = match purpose.as_str() {
            "publish" => widest.claims,
            "publish_photo" => widest.photos,
            "publish_name" => widest.testifier == TestifierTold::Name,
            "publish_first_name" => widest.testifier <= TestifierTold::FirstName,
            "publish_initials" => widest.testifier <= TestifierTold::Initials,
            "publish_relation" => widest.testifier != TestifierTold::Nobody,
            other => standing().all(|kept| kept.allows(other)),
        };
        if permitted && !purposes.contains(purpose) {
            purposes.push(purpose.clone());
        }
    }
    let mut for_all = standing().filter(|kept| kept.consent.is_for_all());
    let first = for_all.next().or_else(|| standing().next());
    Consent {
        purposes,
        ground: first.and_then(|kept| kept.consent.ground.clone()),
        told_copies_remain: standing().all(|kept| kept.consent.told_copies_remain),
        guardian: widest.guardian.then(|| GUARDIAN.to_owned()),
        ..Consent::default()
    }
}

/// The public form of a claim; none where the public is not told of it.
#[must_use]
pub fn claim<'a>(claim: &'a Claim, permitted: &Permitted) -> Option<Cow<'a, Claim>> {
    is_told(claim, permitted).then(|| form(claim, permitted)).flatten()
}

/// What the public is told of a claim wherever it is told of it, whoever may see it now: the form by which a claim of the
/// public is recognised. None where so little of its value may be told that nothing is left.
#[must_use]
pub fn form<'a>(claim: &'a Claim, permitted: &Permitted) -> Option<Cow<'a, Claim>> {
    if may_be_reduced(claim, permitted) {
        reduce(claim.clone(), permitted).map(Cow::Owned)
    } else {
        Some(Cow::Borrowed(claim))
    }
}

/// The public form of a value.
#[must_use]
pub fn value(value: Value) -> Value {
    match value {
        Value::IdentityNumber(number) => Value::PublicNumber(PublicNumber::of(&number)),
        Value::File(file) => Value::File(file.for_the_public()),
        other => other,
    }
}

/// Tells photos of one source apart that are alike in all that is told of them.
fn number_photo<'a>(told: &mut Claim, before: impl Iterator<Item = &'a Claim>) {
    let Value::File(file) = &told.value else { return };
    if file.nth != 0 {
        return;
    }
    let alike = |known: &&Claim| {
        let mut known = (*known).clone();
        if let Value::File(file) = &mut known.value {
            file.nth = 0;
        }
        known.says_the_same(told)
    };
    let nth = before.filter(alike).count();
    if nth > 0
        && let Value::File(file) = &mut told.value
    {
        file.nth = u16::try_from(nth + 1).unwrap_or(u16::MAX);
    }
}

/// The claim, as recorded, that the public knows under an identity; none where the public is told no such claim.
#[must_use]
pub fn recorded<'a>(
    person: &'a Person,
    permitted: &dyn Fn(SourceId) -> Permits,
    public: ClaimId,
) -> Option<(SourceId, &'a Claim)> {
    if person.editorial.withheld.is_some() {
        return None;
    }
    let telling = Telling::of(person, permitted);
    let mut photos: Vec<(SourceId, Claim)> = Vec::new();
    person.claims().find(|(source, whole)| {
        let Some(told) = telling.told(*source, whole) else {
            return false;
        };
        if !matches!(told.value, Value::File(_)) {
            return told.id(person.id, *source) == public;
        }
        let mut told = told.into_owned();
        let by_source = photos.iter().filter(|(of, _)| of == source);
        number_photo(&mut told, by_source.map(|(_, photo)| photo));
        let is_it = told.id(person.id, *source) == public;
        photos.push((*source, told));
        is_it
    })
}

/// How much of a person the public is told.
#[must_use]
pub fn extent(person: &Person, permitted: &dyn Fn(SourceId) -> Permits) -> Extent {
    if person.editorial.withheld.is_some() {
        return Extent::Nothing;
    }
    let telling = Telling::of(person, permitted);
    let protected = telling.protected();
    let (mut any, mut whole, mut numbers) = (false, person.editorial == Editorial::default(), 0);
    for (source, statement) in &person.statements {
        let by_source = telling.permits(*source);
        // A list that knows the person and says nothing is on the card of the team alone.
        whole &= !statement.claims.is_empty();
        for claim in &statement.claims {
            let permitted = telling.permitted(&by_source, *source, claim);
            let narrowed = is_narrowed(claim, &permitted);
            let told = is_told(claim, &permitted)
                && (protected.is_empty() && !narrowed
                    || form(claim, &permitted).is_some_and(|form| !protected.are_named_by(*source, &form)));
            any |= told;
            numbers += usize::from(matches!(claim.value, Value::IdentityNumber(_)));
            whole &= told && !narrowed && !leaves_out_speaker(claim, &permitted);
        }
    }
    match (any, whole && numbers < 2) {
        (false, _) => Extent::Nothing,
        (true, false) => Extent::Part,
        // One number contradicts none, so its public form makes no other card; and a card says of a photo only that it is there.
        (true, true) => Extent::Whole,
    }
}

/// Whether the public is told of a claim.
fn is_told(claim: &Claim, permitted: &Permitted) -> bool {
    permitted.claims
        && claim.disclosure == Disclosure::Public
        && claim.withdrawn.is_none()
        && claim.embargo.is_none()
        && (permitted.photos || !matches!(claim.value, Value::File(_)))
        // The name of a photo that was not taken in says where it came from, and shows nobody.
        && (claim.property != PHOTO || !matches!(claim.value, Value::Text(_)))
}

/// Whether [`reduce`] may change a claim.
fn may_be_reduced(claim: &Claim, permitted: &Permitted) -> bool {
    matches!(claim.value, Value::IdentityNumber(_) | Value::File(_))
        || is_narrowed(claim, permitted)
        || leaves_out_speaker(claim, permitted)
}

/// Whether less of its value is told than is usual of values of its type.
fn is_narrowed(claim: &Claim, permitted: &Permitted) -> bool {
    !claim.public_as.is_whole() || !permitted.public_as.is_whole()
}

/// Whether something of a claim's speaker may be left out.
fn leaves_out_speaker(claim: &Claim, permitted: &Permitted) -> bool {
    permitted.testifier != TestifierTold::Name
        && (claim.by.is_some()
            || claim.through.is_some()
            || claim.locator.is_some()
            || claim.said_words.is_some()
            || matches!(claim.value, Value::Testimony(_) | Value::Intervention(_)))
}

/// Leaves of a claim what the public is told; none where that is nothing. A State that speaks is no testifier.
fn reduce(claim: Claim, permitted: &Permitted) -> Option<Claim> {
    let shown = claim.public_as.strictest(permitted.public_as);
    let claim = if shown.is_whole() {
        claim
    } else {
        narrow::claim(claim, shown)?
    };
    let mut told = Claim {
        value: value(claim.value),
        // That more is known than is told is not told either.
        public_as: PublicAs::WHOLE,
        ..claim
    };
    if permitted.testifier == TestifierTold::Name {
        return Some(told);
    }
    if !told.is_official() {
        told.by = told.by.take().and_then(|by| speaker(by, permitted.testifier));
    }
    told.through = None;
    // Where in a source and in which words of a date: who agreed to nothing may be known by them.
    if permitted.testifier == TestifierTold::Nobody {
        told.locator = None;
        told.said_words = None;
    }
    // Who signs an appeal told of in a testimony is one of those who testify, or close to them.
    if let Value::Intervention(done) = &mut told.value {
        done.by = None;
    }
    if let Value::Testimony(testimony) = &mut told.value {
        testimony.testifier = None;
        if permitted.testifier == TestifierTold::Nobody {
            testimony.how_known = None;
        }
    }
    Some(told)
}

/// What the public is told of who speaks; none where that is nothing.
fn speaker(by: Speaker, told: TestifierTold) -> Option<Speaker> {
    let named = by.name.and_then(|name| narrow::name(Text::new(name), told.part()));
    let shown = Speaker {
        name: named.map(|name| name.text),
        relation: by.relation.filter(|_| told != TestifierTold::Nobody),
        ..Speaker::default()
    };
    (shown != Speaker::default()).then_some(shown)
}

impl TestifierTold {
    /// How much of the name.
    fn part(self) -> NamePart {
        match self {
            Self::Name => NamePart::Whole,
            Self::FirstName => NamePart::FirstName,
            Self::Initials => NamePart::Initials,
            Self::Relation | Self::Nobody => NamePart::Nothing,
        }
    }

    /// Whether of this name nothing is hidden.
    fn tells_all_of(self, name: &str) -> bool {
        narrow::name(Text::new(name), self.part()).is_some_and(|told| told.text == name)
    }
}

/// What the public is told of editors' words. That somebody may or may not be another would tell of the other, who may not
/// be public; who judges, and in which words, is for the team: the public learns that an editor did.
fn editorial(whole: Editorial, told: &Told<'_>) -> Editorial {
    let judged = |judgement: Judgement| {
        Some(Judgement {
            verdict: verdict(judgement.verdict, told)?,
            by: "editor".to_owned(),
            why: None,
            ..judgement
        })
    };
    Editorial {
        judgements: whole.judgements.into_iter().filter_map(judged).collect(),
        public_as: PublicAs::WHOLE,
        ..whole
    }
}

/// What the public is told, as far as judgements speak of it.
struct Told<'a> {
    claims: &'a Person,
    /// Claims that are told, by what they were before.
    known_as: &'a HashMap<ClaimId, ClaimId>,
    voices: &'a Voices,
}

impl Told<'_> {
    /// The speaker of whose account an editor judges: by name, by number, or the source itself; none where the public is
    /// told nothing that this speaker says.
    fn account(&self, source: SourceId, speaker: Option<String>) -> Option<(Option<String>, Option<u16>)> {
        let speaks = self.claims.statements.by(source)?;
        let Some(name) = speaker else {
            return Some((None, None));
        };
        if let Some(number) = self.voices.by_name(source, &name) {
            return Some((None, Some(number)));
        }
        let named = speaks.claims.iter().any(|claim| claim.speaker_name() == Some(&name));
        named.then_some((Some(name), None))
    }
}

fn verdict(whole: Verdict, public: &Told<'_>) -> Option<Verdict> {
    let told = |claim: ClaimId| public.known_as.get(&claim).copied();
    match whole {
        Verdict::Same(_) | Verdict::NotTheSame(_) | Verdict::Undecided(_) => None,
        Verdict::Prefers(claim) => told(claim).map(Verdict::Prefers),
        Verdict::Corroborates(one, other) => Some(Verdict::Corroborates(told(one)?, told(other)?)),
        Verdict::Disputes(one, other) => Some(Verdict::Disputes(told(one)?, told(other)?)),
        Verdict::OneAct(one, other) => Some(Verdict::OneAct(told(one)?, told(other)?)),
        Verdict::NotOneAct(one, other) => Some(Verdict::NotOneAct(told(one)?, told(other)?)),
        Verdict::Tier {
            source,
            speaker,
            number,
            tier,
        } => {
            let (speaker, given) = public.account(source, speaker)?;
            Some(Verdict::Tier {
                source,
                speaker,
                // What is the public's form already has its number.
                number: given.or(number),
                tier,
            })
        }
    }
}

#[cfg(test)]
mod tests;
