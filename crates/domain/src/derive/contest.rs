//! Contradictions: which claims cannot all be true, and which deaths later claims refute. Derived from the claims
//! themselves, never entered; both sides stay.

mod across;
mod deaths;
mod kinds;
mod reasons;

pub(super) use across::happened_too_early;
pub(super) use deaths::{is_later_than_death, outlives, refutes};
pub use kinds::{Contest, ContestKind};

use super::acts::Acts;
use super::brief::{Briefs, SourceBrief};
use super::judged::Judged;
use crate::act::Act;
use crate::claim::Held;
use crate::claim_ref::ClaimRef;
use crate::institution::Institution;
use crate::person::Person;
use crate::place::Gazetteer;
use crate::schema::Schema;
use crate::vague_age::VagueAge;
use crate::vague_date::VagueDate;
use crate::value::{PlaceRef, Value};

/// All contradictions among a person's current claims. What names no day is as of when its source spoke.
#[must_use]
pub fn contests<'r>(person: &'r Person, briefs: &Briefs<'_>) -> Vec<Contest<'r>> {
    let told: Vec<ClaimRef<'r>> = person.statements.current().collect();
    let mut found = within_properties(&told, Schema::person(), &Acts::of(person), briefs);
    found.extend(reasons::differ(&told));
    let of_deaths = deaths::deaths(&told, &Judged::of(person), briefs);
    let refuted: Vec<ClaimRef<'r>> = of_deaths.iter().filter_map(Contest::refuted).collect();
    found.extend(across::across(&told, &refuted, briefs));
    found.extend(of_deaths);
    found
}

/// All contradictions among what is told of a facility or an organisation.
#[must_use]
pub fn institution_contests(institution: &Institution) -> Vec<Contest<'_>> {
    let told: Vec<ClaimRef<'_>> = institution.statements.current().collect();
    let briefs = |_| SourceBrief::default();
    within_properties(&told, institution.kind.schema(), &Acts::default(), &briefs)
}

/// What is told of each property against each other.
fn within_properties<'r>(
    told: &[ClaimRef<'r>],
    schema: &Schema,
    acts: &Acts<'r>,
    briefs: &Briefs<'_>,
) -> Vec<Contest<'r>> {
    // Of most properties one claim tells, which stands against none: only the others are looked at.
    let mut keys: Vec<&str> = told.iter().map(|told| told.claim.property.as_str()).collect();
    keys.sort_unstable();
    let mut told_twice: Vec<&str> = keys
        .windows(2)
        .filter(|pair| pair[0] == pair[1])
        .map(|pair| pair[0])
        .collect();
    told_twice.dedup();
    if told_twice.is_empty() {
        return Vec::new();
    }
    let properties = schema
        .properties()
        .iter()
        .filter(|property| told_twice.contains(&property.key.as_str()));
    let of_each = properties.filter_map(|property| {
        let of: Vec<ClaimRef<'r>> = told
            .iter()
            .copied()
            .filter(|told| told.claim.property == property.key)
            .collect();
        Contest::contested(&property.key, against_each_other(&of, property.many, acts, briefs))
    });
    of_each.collect()
}

fn against_each_other<'r>(of: &[ClaimRef<'r>], many: bool, acts: &Acts<'r>, briefs: &Briefs<'_>) -> Vec<ClaimRef<'r>> {
    let mut claims = Vec::new();
    for (nth, one) in of.iter().enumerate() {
        for other in &of[nth + 1..] {
            let (a, b) = (&one.claim.value, &other.claim.value);
            let is_one = || match acts.are_one(*one, *other) {
                Some(is_one) => is_one,
                None => is_about_the_same(a, b),
            };
            let denied = (one.claim.held == Held::Denied) != (other.claim.held == Held::Denied)
                && is_one()
                && !is_corrected(one, other);
            let same_act_differs = matches!((a, b), (Value::Act(a), Value::Act(b)) if a.kind == b.kind && acts_differ(a, b))
                && acts.are_one(*one, *other) == Some(true);
            let excluded = !many && are_both_meant(one, other) && claims_exclude(*one, *other, briefs);
            if denied || same_act_differs || excluded {
                claims.extend([*one, *other]);
            }
        }
    }
    claims
}

/// Whether two claims of one property stand against each other where their values do: both are asserted, and neither is what one
/// voice said later in place of the other.
fn are_both_meant(one: &ClaimRef<'_>, other: &ClaimRef<'_>) -> bool {
    one.claim.held.is_assertion() && other.claim.held.is_assertion() && !is_corrected(one, other)
}

/// Whether one of two claims is what its voice said later in place of the other.
fn is_corrected(one: &ClaimRef<'_>, other: &ClaimRef<'_>) -> bool {
    let said = (one.claim.said_on.as_ref(), other.claim.said_on.as_ref());
    one.voice() == other.voice()
        && matches!(said, (Some(one), Some(other)) if one.is_before(other) || other.is_before(one))
}

/// Whether a denial of the one is a denial of the other.
fn is_about_the_same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Act(a), Value::Act(b)) => a.kind == b.kind,
        (Value::Term(a), Value::Term(b)) if a.term.is_some() || b.term.is_some() => a.term == b.term,
        _ => a == b,
    }
}

fn acts_differ(a: &Act, b: &Act) -> bool {
    let sentences = matches!((&a.sentence, &b.sentence), (Some(a), Some(b)) if a.differs(b));
    let dates = matches!((&a.when, &b.when), (Some(a), Some(b)) if !a.may_overlap(b));
    sentences || dates
}

/// Whether two values of a property that has one true value exclude each other. What cannot be compared does not.
#[must_use]
pub fn exclude(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Date(a), Value::Date(b)) => !a.may_overlap(b),
        (Value::Age(a), Value::Age(b)) => ages_exclude(a, b),
        (Value::Date(born), Value::Age(age)) | (Value::Age(age), Value::Date(born)) => {
            age.born().is_some_and(|range| !born.may_overlap(&range))
        }
        (Value::Term(a), Value::Term(b)) => {
            matches!((&a.term, &b.term), (Some(a), Some(b)) if a != b)
        }
        (Value::IdentityNumber(a), Value::IdentityNumber(b)) => a.excludes(b),
        (Value::PublicNumber(a), Value::PublicNumber(b)) => a.excludes(b),
        (Value::PublicNumber(public), Value::IdentityNumber(number))
        | (Value::IdentityNumber(number), Value::PublicNumber(public)) => public.excludes_number(number),
        (Value::Place(a), Value::Place(b)) => places_exclude(a, b),
        _ => false,
    }
}

/// As [`exclude`]; an age is one of the day on which it was true, or was told: two of different years are compared as years of
/// birth.
fn claims_exclude(one: ClaimRef<'_>, other: ClaimRef<'_>, briefs: &Briefs<'_>) -> bool {
    match (&one.claim.value, &other.claim.value) {
        (Value::Age(a), Value::Age(b)) => match (across::born_by(one, a, briefs), across::born_by(other, b, briefs)) {
            (Some(a), Some(b)) => a_year_apart(&a, &b) || a_year_apart(&b, &a),
            _ => a.excludes(b),
        },
        (a, b) => exclude(a, b),
    }
}

/// Whether more than a year lies between two ranges of birth: who gives an age may not know whether the birthday has come.
fn a_year_apart(earlier: &VagueDate, later: &VagueDate) -> bool {
    let a_year = jiff::Span::new().years(1);
    let end = earlier.reach().1.and_then(|day| day.checked_add(a_year).ok());
    matches!((end, later.reach().0), (Some(end), Some(start)) if end < start)
}

fn ages_exclude(a: &VagueAge, b: &VagueAge) -> bool {
    match (a.born(), b.born()) {
        (Some(a), Some(b)) => !a.may_overlap(&b),
        _ => a.excludes(b),
    }
}

fn places_exclude(a: &PlaceRef, b: &PlaceRef) -> bool {
    let gazetteer = Gazetteer::xinjiang();
    let known = |place: &PlaceRef| place.place.as_deref().and_then(|key| gazetteer.get(key));
    match (known(a), known(b)) {
        (Some(a), Some(b)) => a.key != b.key && !gazetteer.is_within(a, b) && !gazetteer.is_within(b, a),
        _ => false,
    }
}
