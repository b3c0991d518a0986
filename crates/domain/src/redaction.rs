//! Redaction: the public form of what is recorded. The one place that decides how much of a record the public is told.
//!
//! What it returns is a record again, whose values keep their types: an identity number becomes a
//! [`PublicNumber`], a file loses its digest and its name. Cards, facets, indexes, tables,
//! counts, reasons of a search, feeds, exports and editions are derived from that form, and from nothing else. How much of one
//! value is told is for [`value`]; of one claim with its speaker, for [`form`]; whether a claim is told at all, for [`claim`].

mod protected;
mod voices;

pub use protected::{Protected, is_invisible};

use self::voices::Voices;
use crate::claim::{Claim, Speaker};
use crate::disclosure::Disclosure;
use crate::id::{ClaimId, SourceId};
use crate::institution::Institution;
use crate::judgement::{Judgement, Verdict};
use crate::person::{Editorial, Person};
use crate::public_number::PublicNumber;
use crate::source::{Source, TestifierTold};
use crate::statements::Statement;
use crate::value::Value;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

/// What the consent of a source permits the public to be told of what it says. By default nothing.
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
}

impl Permitted {
    /// Everything: how a claim is told where its source stands in the way of nothing.
    pub const ALL: Self = Self {
        claims: true,
        photos: true,
        testifier: TestifierTold::Name,
        unnamed: None,
    };

    /// What a source permits.
    #[must_use]
    pub fn by(source: &Source) -> Self {
        Self {
            claims: source.is_published(),
            photos: source.photos_are_published(),
            testifier: source.testifier_told(),
            unnamed: match source.testifier_told() {
                TestifierTold::Name => None,
                TestifierTold::Relation | TestifierTold::Nobody => source.author.as_deref().map(Arc::from),
            },
        }
    }
}

/// What stands in the place of a title that is withheld: a source must be called something.
pub const NO_TITLE: &str = "(title withheld)";

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
pub fn person(person: Person, permitted: &dyn Fn(SourceId) -> Permitted) -> Option<Person> {
    if person.editorial.withheld.is_some() {
        return None;
    }
    let id = person.id;
    let protected = Protected::of(&person.statements, permitted);
    let mut public = Person::new(id);
    // A judgement speaks of claims by what they say, and they may say less now. Where there is none, no identity is needed.
    let is_judged = !person.editorial.judgements.is_empty();
    let mut told_as: HashMap<ClaimId, ClaimId> = HashMap::new();
    let mut voices = Voices::default();
    for (source, statement) in person.statements {
        let by_source = permitted(source);
        let mut claims = Vec::with_capacity(statement.claims.len());
        for whole in statement.claims {
            if !is_told(&whole, &by_source) {
                continue;
            }
            let before = is_judged.then(|| whole.id(id, source));
            let speaker = leaves_out_speaker(&whole, &by_source)
                .then(|| whole.by.clone())
                .flatten();
            let mut told = reduce(whole, &by_source);
            if protected.are_named_by(source, &told) {
                continue;
            }
            voices.number(source, speaker.as_ref(), &mut told);
            told_as.extend(before.map(|before| (before, told.id(id, source))));
            claims.push(told);
        }
        if !claims.is_empty() {
            let listing = statement.listing;
            *public.statements.by_mut(source) = Statement { claims, listing };
        }
    }
    if public.statements.is_empty() {
        return None;
    }
    let mut editors = person.editorial;
    editors
        .summaries
        .retain(|summary| !protected.are_named_in(&summary.text));
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

/// The public form of a facility or an organisation; none where the public is told nothing.
#[must_use]
pub fn institution(institution: Institution, permitted: &dyn Fn(SourceId) -> Permitted) -> Option<Institution> {
    let protected = Protected::of(&institution.statements, permitted);
    let mut public = Institution::new(institution.id, institution.kind);
    let mut voices = Voices::default();
    for (source, statement) in institution.statements {
        let by_source = permitted(source);
        let told = statement.claims.into_iter().filter(|claim| is_told(claim, &by_source));
        let reduced = told.filter_map(|whole| {
            let speaker = leaves_out_speaker(&whole, &by_source)
                .then(|| whole.by.clone())
                .flatten();
            let mut told = reduce(whole, &by_source);
            if protected.are_named_by(source, &told) {
                return None;
            }
            voices.number(source, speaker.as_ref(), &mut told);
            Some(told)
        });
        let claims: Vec<Claim> = reduced.collect();
        if !claims.is_empty() {
            public.statements.by_mut(source).claims = claims;
        }
    }
    (!public.statements.is_empty()).then_some(public)
}

/// The public form of a source; none where what it says may not be published. Of the consent it tells only what was agreed
/// to and on what ground; of who told it, what that person agreed to.
#[must_use]
pub fn source(source: Source) -> Option<Source> {
    source.is_published().then(|| about(source))
}

/// As [`source`], whether or not it may be published: for whoever shows a source only where it speaks.
fn about(mut source: Source) -> Source {
    if source.testifier_told() != TestifierTold::Name
        && let Some(author) = source.author.take()
    {
        let unnamed = Protected::one(&author);
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
        source.consent.ground = source.consent.ground.take().filter(|words| !named(words));
    }
    source.consent = crate::consent::Consent {
        purposes: source.consent.purposes,
        ground: source.consent.ground,
        ..crate::consent::Consent::default()
    };
    source
}

/// The public form of a claim; none where the public is not told of it.
#[must_use]
pub fn claim<'a>(claim: &'a Claim, permitted: &Permitted) -> Option<Cow<'a, Claim>> {
    is_told(claim, permitted).then(|| form(claim, permitted))
}

/// What the public is told of a claim wherever it is told of it, whoever may see it now: the form by which a claim of the
/// public is recognised.
#[must_use]
pub fn form<'a>(claim: &'a Claim, permitted: &Permitted) -> Cow<'a, Claim> {
    if may_be_reduced(claim, permitted) {
        Cow::Owned(reduce(claim.clone(), permitted))
    } else {
        Cow::Borrowed(claim)
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

/// The claim, as recorded, that the public knows under an identity; none where the public is told no such claim.
#[must_use]
pub fn recorded<'a>(
    person: &'a Person,
    permitted: &dyn Fn(SourceId) -> Permitted,
    public: ClaimId,
) -> Option<(SourceId, &'a Claim)> {
    if person.editorial.withheld.is_some() {
        return None;
    }
    let protected = Protected::of(&person.statements, permitted);
    person.claims().find(|(source, whole)| {
        let told = claim(whole, &permitted(*source));
        told.is_some_and(|told| told.id(person.id, *source) == public && !protected.are_named_by(*source, &told))
    })
}

/// How much of a person the public is told.
#[must_use]
pub fn extent(person: &Person, permitted: &dyn Fn(SourceId) -> Permitted) -> Extent {
    if person.editorial.withheld.is_some() {
        return Extent::Nothing;
    }
    let protected = Protected::of(&person.statements, permitted);
    let (mut any, mut whole, mut numbers) = (false, person.editorial == Editorial::default(), 0);
    for (source, statement) in &person.statements {
        let permitted = permitted(*source);
        // A list that knows the person and says nothing is on the card of the team alone.
        whole &= !statement.claims.is_empty();
        for claim in &statement.claims {
            let named = !protected.is_empty() && protected.are_named_by(*source, &form(claim, &permitted));
            let told = is_told(claim, &permitted) && !named;
            any |= told;
            numbers += usize::from(matches!(claim.value, Value::IdentityNumber(_)));
            whole &= told && !leaves_out_speaker(claim, &permitted);
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
}

/// Whether [`reduce`] may change a claim.
fn may_be_reduced(claim: &Claim, permitted: &Permitted) -> bool {
    matches!(claim.value, Value::IdentityNumber(_) | Value::File(_)) || leaves_out_speaker(claim, permitted)
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

/// Leaves of a claim what the public is told. A State that speaks is no testifier.
fn reduce(claim: Claim, permitted: &Permitted) -> Claim {
    let mut told = Claim {
        value: value(claim.value),
        ..claim
    };
    if permitted.testifier == TestifierTold::Name {
        return told;
    }
    if !told.is_official() {
        let relation = told.by.take().and_then(|by| by.relation);
        let relation = relation.filter(|_| permitted.testifier == TestifierTold::Relation);
        told.by = relation.map(|relation| Speaker {
            relation: Some(relation),
            ..Speaker::default()
        });
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
    told
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
