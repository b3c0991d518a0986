//! Contradictions: which claims cannot all be true, and which deaths later claims refute. Derived from the claims
//! themselves, never entered; both sides stay.

mod across;
mod kinds;
mod reasons;

pub(super) use across::happened_too_early;
pub use kinds::{Contest, ContestKind};

use super::acts::Acts;
use super::judged::Judged;
use super::status::{bears_on_status, custody_after, is_death, is_sign_of_life, is_taking};
use crate::act::Act;
use crate::claim::{Claim, Held};
use crate::claim_ref::ClaimRef;
use crate::institution::Institution;
use crate::person::Person;
use crate::place::Gazetteer;
use crate::schema::Schema;
use crate::vague_age::VagueAge;
use crate::vague_date::VagueDate;
use crate::value::{PlaceRef, Value};

/// All contradictions among a person's current claims.
#[must_use]
pub fn contests(person: &Person) -> Vec<Contest<'_>> {
    let told: Vec<ClaimRef<'_>> = person.statements.current().collect();
    let mut found = within_properties(&told, Schema::person(), &Acts::of(person));
    found.extend(reasons::differ(&told));
    let of_deaths = deaths(&told, &Judged::of(person));
    let refuted: Vec<ClaimRef<'_>> = of_deaths.iter().filter_map(Contest::refuted).collect();
    found.extend(across::across(&told, &refuted));
    found.extend(of_deaths);
    found
}

/// All contradictions among what is told of a facility or an organisation.
#[must_use]
pub fn institution_contests(institution: &Institution) -> Vec<Contest<'_>> {
    let told: Vec<ClaimRef<'_>> = institution.statements.current().collect();
    within_properties(&told, institution.kind.schema(), &Acts::default())
}

/// What is told of each property against each other.
fn within_properties<'r>(told: &[ClaimRef<'r>], schema: &Schema, acts: &Acts<'r>) -> Vec<Contest<'r>> {
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
        Contest::contested(&property.key, against_each_other(&of, property.many, acts))
    });
    of_each.collect()
}

fn against_each_other<'r>(of: &[ClaimRef<'r>], many: bool, acts: &Acts<'r>) -> Vec<ClaimRef<'r>> {
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
            let excluded = !many && are_both_meant(one, other) && claims_exclude(one.claim, other.claim);
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
fn claims_exclude(one: &Claim, other: &Claim) -> bool {
    match (&one.value, &other.value) {
        (Value::Age(a), Value::Age(b)) => match (across::born_by(one, a), across::born_by(other, b)) {
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

/// A reported death is refuted by a sign of life that is certainly later, of which somebody tells who is no official, and by nothing
/// else. What is relayed or concluded of a living person, and what officials say of one, stands against it. Fear and rumour
/// contest nothing.
fn deaths<'r>(told: &[ClaimRef<'r>], judged: &Judged<'r>) -> Vec<Contest<'r>> {
    let mut found = Vec::new();
    if !told.iter().any(|told| death(told.claim).is_some()) {
        return found;
    }
    let of_status: Vec<ClaimRef<'r>> = told
        .iter()
        .copied()
        .filter(|told| bears_on_status(told.claim))
        .collect();
    let preferred = judged.preferred(&of_status);
    for of_death in told {
        let claim = of_death.claim;
        let Some(died_on) = death(claim) else { continue };
        let mut claims = vec![*of_death];
        if preferred != Some(*of_death) {
            let refute = |other: &&ClaimRef<'_>| refutes(**other, *of_death) && !judged.doubt(**other);
            claims.extend(told.iter().filter(refute));
        }
        let mut kind = ContestKind::Refuted;
        if claims.len() == 1 && claim.held.is_assertion() {
            kind = ContestKind::Contested;
            let against = |other: &&ClaimRef<'_>| {
                outlives(**other, *of_death)
                    || tells_of_the_living(other.claim, claim, died_on) && other.voice() != of_death.voice()
            };
            claims.extend(told.iter().filter(against));
        }
        if claims.len() > 1 {
            found.push(Contest {
                property: "act".into(),
                kind,
                claims,
            });
        }
    }
    found
}

/// Whether a sign of life refutes a claim of a death.
pub(super) fn refutes(life: ClaimRef<'_>, of_death: ClaimRef<'_>) -> bool {
    let Some(died_on) = death(of_death.claim) else {
        return false;
    };
    // What somebody stated is not refuted by what another only passes on.
    let own_word = matches!(of_death.claim.held, Held::Witnessed | Held::Stated);
    (life.claim.through.is_none() || !own_word) && is_life_after(life.claim, of_death.claim, died_on)
}

/// Whether a sign of life stands against a claim of a death without refuting it: another voice states, relays or concludes that
/// the person was seen, heard or filmed on a day that is certainly after it; or, where nobody knows the day of the death or it was
/// heard from others, a call or a film that is told after it, and that is not certainly before it.
pub(super) fn outlives(life: ClaimRef<'_>, of_death: ClaimRef<'_>) -> bool {
    let Value::Act(act) = &life.claim.value else {
        return false;
    };
    let counts = life.claim.held.is_assertion() && of_death.claim.held.is_assertion();
    if !counts || !is_sign_of_life(&act.kind) {
        return false;
    }
    let Some(died_on) = death(of_death.claim) else {
        return false;
    };
    let lived_on = act.when.as_ref();
    let against = is_after_death(lived_on, of_death.claim, died_on)
        || is_a_call(act)
            && is_hearsay(of_death.claim)
            && !is_of_before(lived_on, died_on)
            && told_after(life, of_death);
    against && life.voice() != of_death.voice()
}

/// Whether an act is on a day that is certainly after a death.
pub(super) fn is_later_than_death(life: ClaimRef<'_>, of_death: ClaimRef<'_>) -> bool {
    let Value::Act(act) = &life.claim.value else {
        return false;
    };
    death(of_death.claim).is_some_and(|died_on| is_after_death(act.when.as_ref(), of_death.claim, died_on))
}

/// Whether an act of life is none of custody: nobody is taken or tried in it, nor let go.
fn is_a_call(act: &Act) -> bool {
    custody_after(act).is_none() && !is_taking(&act.kind) && act.kind != "tried"
}

/// Whether a death is told from others, or nobody knows by when it had happened.
fn is_hearsay(of_death: &Claim) -> bool {
    let no_day = || death(of_death) == Some(None) && of_death.said_on.is_none() && of_death.listed.is_none();
    of_death.held == Held::Relayed || of_death.through.is_some() || no_day()
}

fn is_of_before(lived_on: Option<&VagueDate>, died_on: Option<&VagueDate>) -> bool {
    matches!((lived_on, died_on), (Some(lived), Some(died)) if is_certainly_before(lived, died))
}

/// Whether one claim was certainly said after another, or nobody knows when that was said.
fn told_after(later: ClaimRef<'_>, earlier: ClaimRef<'_>) -> bool {
    let said = [later.claim.said_on.as_ref(), earlier.claim.said_on.as_ref()];
    match said {
        [Some(later), Some(earlier)] => is_certainly_before(earlier, later),
        [_, None] => earlier.claim.listed.is_none(),
        [None, Some(_)] => false,
    }
}

/// The date of a death that is claimed, or that it is claimed without a date; none when the claim tells of no death.
fn death(claim: &Claim) -> Option<Option<&VagueDate>> {
    if claim.held == Held::Denied {
        return None;
    }
    match &claim.value {
        Value::Act(act) if act.kind == "died" => Some(act.when.as_ref()),
        Value::Term(status) if claim.property == "status" => status
            .term
            .as_deref()
            .is_some_and(|term| term.starts_with("died"))
            .then_some(None),
        Value::Date(on) if claim.property == "died" => Some(Some(on)),
        _ => None,
    }
}

/// A call, a release, a film that somebody who is no official tells of: the person lived on a day that is certainly after the
/// death that is claimed.
fn is_life_after(claim: &Claim, of_death: &Claim, died_on: Option<&VagueDate>) -> bool {
    let Value::Act(act) = &claim.value else { return false };
    let told = matches!(claim.held, Held::Witnessed | Held::Stated) && is_sign_of_life(&act.kind);
    told && is_after_death(act.when.as_ref(), of_death, died_on) && !claim.is_of_officials()
}

/// Whether a day is certainly after a death: after its own day, where that is told, else after the day on which it was told, by
/// which it had happened.
fn is_after_death(lived_on: Option<&VagueDate>, of_death: &Claim, died_on: Option<&VagueDate>) -> bool {
    let Some(lived) = lived_on else { return false };
    if let Some(by) = died_on.or(of_death.said_on.as_ref()) {
        return is_certainly_before(by, lived);
    }
    let first = of_death.listed.as_ref().and_then(|listed| listed.as_slice().first());
    matches!((first, lived.reach().0), (Some(first), Some(lived)) if first.from.on < lived)
}

/// An account by which the person was alive certainly after the death, or by which officials say so after it.
fn tells_of_the_living(claim: &Claim, death: &Claim, died_on: Option<&VagueDate>) -> bool {
    if !claim.held.is_assertion() {
        return false;
    }
    let (custody, on) = match &claim.value {
        Value::Act(act) => (custody_after(act), act.when.as_ref()),
        Value::Term(status) if claim.property == "status" => (status.term.as_deref(), None),
        _ => (None, None),
    };
    let alive =
        custody.is_some_and(|custody| !is_death(custody) && !matches!(custody, "disappeared" | "documents_taken"));
    let died = died_on.or(death.said_on.as_ref());
    let after = |on: Option<&VagueDate>| matches!((died, on), (Some(died), Some(on)) if is_certainly_before(died, on));
    let said = claim.said_on.as_ref();
    alive && (after(on.or(said)) || after(said) && claim.is_of_officials())
}

/// Whether one day lies before the other, whatever both mean by "about".
fn is_certainly_before(one: &VagueDate, other: &VagueDate) -> bool {
    one.is_before(other) && !one.may_overlap(other)
}
