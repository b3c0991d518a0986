//! Redaction: the public form of what is recorded. The one place that decides how much of a record the public is told.
//!
//! What it returns is a record again, whose values keep their types: an identity number becomes a
//! [`PublicNumber`](crate::public_number::PublicNumber), a file loses its digest and its name. Cards, facets, indexes, tables,
//! counts, reasons of a search, feeds, exports and editions are derived from that form, and from nothing else. How much of one
//! value is told is for [`value`]; of one claim with its speaker, for [`form`]; whether a claim is told at all, for [`claim`].

mod child_words;
mod childhood;
mod claims;
mod editors;
mod extent;
mod folded;
mod narrow;
mod numbers;
mod orders;
mod permits;
mod permitted;
mod protected;
mod screened;
mod spans;
mod telling;
mod unseen;
mod voices;
mod whom;

pub use childhood::was_a_child;
pub use claims::{claim, form, value};
pub use extent::{Extent, extent};
pub use folded::{Folded, is_invisible};
pub use narrow::speaks_of;
pub use numbers::is_numbered;
pub use orders::{orders, shortened};
pub use permits::{Permits, Testified};
pub use permitted::Permitted;
pub use protected::Protected;
pub use screened::{Screened, mark, mark_of_photo, mark_of_whole};
pub use spans::{Forms, each_span, forms};
pub use telling::{Telling, kept_narrow};
pub use whom::Whom;

use self::claims::{is_narrowed, is_told, leaves_out_speaker, number_photo, reduce};
use self::editors::{Told, editorial};
use self::numbers::Labels;
use self::voices::Voices;
use crate::claim::Claim;
use crate::consent::{Consent, Consents};
use crate::id::{ClaimId, SourceId};
use crate::institution::Institution;
use crate::person::Person;
use crate::source::{Source, SourceWithConsent, TestifierTold};
use crate::statements::Statement;
use crate::summary::Summary;
use crate::value::Value;
use std::collections::HashMap;

/// What stands in the place of a title that is withheld: a source must be called something.
pub const NO_TITLE: &str = "(title withheld)";

/// What stands in the place of the name of a guardian who agreed.
const GUARDIAN: &str = "guardian";

/// The public form of a person; none where the public is told nothing. What is withheld is absent, not hidden.
#[must_use]
pub fn person(person: Person, permitted: &dyn Fn(SourceId) -> Permits) -> Option<Person> {
    told_of(person, permitted, true, None)
}

/// Of each claim of which the public is told something: its identity as recorded, and the one by which the public knows it.
#[must_use]
pub fn known_as(person: Person, permitted: &dyn Fn(SourceId) -> Permits) -> HashMap<ClaimId, ClaimId> {
    let mut known = HashMap::new();
    told_of(person, permitted, true, Some(&mut known));
    known
}

/// What the public would be told of a person if nothing were withheld for whom it names: what the leak check looks at. It is shown to
/// nobody.
#[must_use]
pub fn unscreened(person: Person, permitted: &dyn Fn(SourceId) -> Permits) -> Option<Person> {
    told_of(person, permitted, false, None)
}

/// Where it is noted by which identity the public knows a claim, if anybody asks.
type Known<'k> = Option<&'k mut HashMap<ClaimId, ClaimId>>;

/// What each source permits.
type Permitting<'p> = &'p dyn Fn(SourceId) -> Permits;

fn told_of(person: Person, permitted: Permitting<'_>, screened: bool, known: Known<'_>) -> Option<Person> {
    if person.editorial.withheld.is_some() || screened && person.screened.holds_whole() {
        return None;
    }
    let id = person.id;
    let telling = Telling::of(&person, permitted);
    let protected = telling.protected();
    let summaries = summaries(&person, protected, permitted, screened);
    let rows = held_rows(&person);
    let mut public = Person::new(id);
    // A judgement speaks of claims by what they say, and they may say less now. Where there is none, no identity is needed.
    let is_judged = known.is_some() || !person.editorial.judgements.is_empty();
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
            let speaker = whole.by.clone().filter(|_| leaves_out_speaker(&whole, &by_source));
            let narrowed = is_narrowed(&whole, &by_source);
            let Some(mut told) = reduce(whole, &by_source) else {
                continue;
            };
            labels.leave_out(&mut told, protected, &rows);
            telling.leave_out_unseen(&mut told);
            if screened && protected.are_named_by(source, &told) {
                continue;
            }
            voices.number(source, speaker.as_ref(), &mut told);
            number_photo(&mut told, claims.iter());
            if screened && protected.hold_photo(&told, || told.id(id, source)) {
                continue;
            }
            told_as.extend(before.map(|before| (before, told.id(id, source))));
            // What differs in nothing that is told stands once: how often it changed would tell of the rest.
            match claims.iter_mut().find(|known| narrowed && known.says_the_same(&told)) {
                Some(known) => known.stand_for(&told),
                None => claims.push(told),
            }
        }
        if !claims.is_empty() {
            *public.statements.by_mut(source) = Statement {
                claims,
                listings: protected.listed(statement.listings),
            };
        }
    }
    if public.statements.is_empty() {
        return None;
    }
    let mut editors = person.editorial;
    editors.summaries = summaries;
    let is_told = |words: &String| !(screened && protected.are_named_in(words));
    editors.description = editors.description.filter(is_told);
    let told = Told {
        claims: &public,
        known_as: &told_as,
        voices: &voices,
    };
    public.editorial = editorial(editors, &told);
    known.into_iter().for_each(|known| known.clone_from(&told_as));
    Some(public)
}

/// The summaries that the public is shown: those that are not held back, and name nobody who is protected. The sources that they
/// are drawn from are for the team.
fn summaries(
    person: &Person,
    protected: &Protected,
    permitted: &dyn Fn(SourceId) -> Permits,
    screened: bool,
) -> Vec<Summary> {
    let kept = person.editorial.summaries.iter();
    let told = kept.filter(|summary| {
        let names_protected = screened && protected.are_named_in(&summary.text);
        !names_protected && !summary.is_held_back(person.whom(), &person.statements, permitted)
    });
    told.map(|summary| summary.words().into()).collect()
}

impl Person {
    /// Leaves out under which of its own ids a list knows a person, but for those that may be told.
    pub fn leave_out_listings(&mut self, source: SourceId, is_told: &dyn Fn(&str) -> bool) {
        if self.statements.by(source).is_some_and(|said| !said.listings.is_empty()) {
            let said = self.statements.by_mut(source);
            said.listings
                .retain(|listing| protected::is_withheld_row(&listing.row) || is_told(&listing.row));
        }
    }
}

/// The lists' own ids of a person that wait for an answer.
fn held_rows(person: &Person) -> Vec<String> {
    let listings = person.statements.iter().flat_map(|(_, said)| &said.listings);
    let rows = listings.map(|listing| &listing.row);
    rows.filter(|row| person.screened.holds(row)).cloned().collect()
}

/// The public form of a facility or an organisation; none where the public is told nothing.
#[must_use]
pub fn institution(institution: Institution, permitted: &dyn Fn(SourceId) -> Permits) -> Option<Institution> {
    told_of_institution(institution, permitted, true)
}

/// As [`unscreened`], of a facility or an organisation.
#[must_use]
pub fn unscreened_institution(
    institution: Institution,
    permitted: &dyn Fn(SourceId) -> Permits,
) -> Option<Institution> {
    told_of_institution(institution, permitted, false)
}

fn told_of_institution(
    institution: Institution,
    permitted: &dyn Fn(SourceId) -> Permits,
    screened: bool,
) -> Option<Institution> {
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
            if screened && protected.are_named_by(source, &told) {
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
    let screened = source.screened.clone();
    let mut told = unscreened_source(source)?;
    if !screened.texts.is_empty() {
        leave_out(&mut told.about, &|words| screened.holds(words));
        if told.consents.grounds().any(|ground| screened.holds(ground)) {
            told.consents.leave_out_grounds();
        }
    }
    Some(told)
}

/// As [`unscreened`], of a source.
#[must_use]
pub fn unscreened_source(source: SourceWithConsent) -> Option<SourceWithConsent> {
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
        let named = |words: &str| !source.screened.opens(words) && unnamed.are_named_in(words);
        leave_out(&mut about, &named);
        consent.ground = consent.ground.take().filter(|words| !named(words));
    }
    Some(SourceWithConsent {
        about,
        consents: consent.into(),
        lapses: 0,
        screened: Screened::default(),
    })
}

/// Takes out of the public form of a source what names those who speak in it and must not be named, but for what may stand.
pub fn leave_speakers_unnamed<'a>(source: &mut Source, screened: &Screened, speakers: impl Iterator<Item = &'a str>) {
    for speaker in speakers {
        let unnamed = Protected::one(speaker);
        leave_out(source, &|words| !screened.opens(words) && unnamed.are_named_in(words));
    }
}

/// Takes out of a description what is not to be told.
fn leave_out(source: &mut Source, withheld: &dyn Fn(&str) -> bool) {
    let named = |words: &String| withheld(words);
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

/// The claim, as recorded, that the public knows under an identity; none where the public is told no such claim.
#[must_use]
pub fn recorded<'a>(
    person: &'a Person,
    permitted: &dyn Fn(SourceId) -> Permits,
    public: ClaimId,
) -> Option<(SourceId, &'a Claim)> {
    if person.editorial.withheld.is_some() || person.screened.holds_whole() {
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
        let is_it = told.id(person.id, *source) == public
            && !telling.protected().hold_photo(&told, || told.id(person.id, *source));
        photos.push((*source, told));
        is_it
    })
}

#[cfg(test)]
mod tests;
