//! Contradictions: which claims cannot all be true, and which rumours later claims refute. Derived from the claims
//! themselves, never entered; both sides stay.

use crate::claim::{Claim, Held};
use crate::id::SourceId;
use crate::institution::Institution;
use crate::person::Person;
use crate::place::Gazetteer;
use crate::schema::Schema;
use crate::vague_age::VagueAge;
use crate::vague_date::VagueDate;
use crate::value::{PlaceRef, TermRef, Value};

/// What stands against what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contest {
    /// The property, or `act` for what happened.
    pub property: String,
    /// Whether one side is refuted rather than merely contested.
    pub kind: ContestKind,
    /// The claims, by their place among the person's current claims.
    pub claims: Vec<usize>,
}

/// How the sides stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContestKind {
    /// Two accounts cannot both be true.
    Contested,
    /// The first claim was rumoured, feared or relayed, and the others show that it was false.
    Refuted,
}

/// One current claim with its source, as the rules below compare them.
type Told<'a> = (SourceId, &'a Claim);

/// All contradictions among a person's current claims. The indices are those of [`Person::current_claims`].
#[must_use]
pub fn contests(person: &Person) -> Vec<Contest> {
    let told: Vec<Told<'_>> = person.current_claims().collect();
    let mut found = Vec::new();
    for property in Schema::person().properties() {
        let of: Vec<usize> = (0..told.len())
            .filter(|at| told[*at].1.property == property.key)
            .collect();
        if of.len() > 1 {
            let claims = against_each_other(&told, &of, property.many);
            if !claims.is_empty() {
                found.push(Contest {
                    property: property.key.clone(),
                    kind: ContestKind::Contested,
                    claims,
                });
            }
        }
    }
    found.extend(reasons_differ(&told));
    found.extend(deaths(&told));
    found
}

/// All contradictions among what is told of a facility or an organisation. The indices are those of
/// [`Institution::current_claims`].
#[must_use]
pub fn institution_contests(institution: &Institution) -> Vec<Contest> {
    let told: Vec<Told<'_>> = institution.current_claims().collect();
    let mut found = Vec::new();
    for property in institution.kind.schema().properties() {
        let of: Vec<usize> = (0..told.len())
            .filter(|at| told[*at].1.property == property.key)
            .collect();
        let claims = against_each_other(&told, &of, property.many);
        if !claims.is_empty() {
            found.push(Contest {
                property: property.key.clone(),
                kind: ContestKind::Contested,
                claims,
            });
        }
    }
    found
}

fn against_each_other(told: &[Told<'_>], of: &[usize], many: bool) -> Vec<usize> {
    let mut claims: Vec<usize> = Vec::new();
    for (nth, a) in of.iter().enumerate() {
        for b in &of[nth + 1..] {
            let (one, other) = (told[*a], told[*b]);
            let denied = (one.1.held == Held::Denied) != (other.1.held == Held::Denied)
                && is_about_the_same(&one.1.value, &other.1.value);
            let same_act_differs = matches!((&one.1.value, &other.1.value), (Value::Act(a), Value::Act(b))
                if a.label.is_some() && a.label == b.label && acts_differ(a, b));
            let excluded = !many && voice(one) != voice(other) && exclude(&one.1.value, &other.1.value);
            if denied || same_act_differs || excluded {
                claims.extend([*a, *b]);
            }
        }
    }
    claims.sort_unstable();
    claims.dedup();
    claims
}

/// Who speaks: two claims of one speaker in one source are one voice.
fn voice<'a>((source, claim): Told<'a>) -> (SourceId, Option<&'a str>) {
    (source, claim.speaker_name())
}

/// Whether a denial of the one is a denial of the other.
fn is_about_the_same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Act(a), Value::Act(b)) => match (&a.label, &b.label) {
            (Some(a), Some(b)) => a == b,
            _ => a.kind == b.kind,
        },
        (Value::Term(a), Value::Term(b)) if a.term.is_some() || b.term.is_some() => a.term == b.term,
        _ => a == b,
    }
}

fn acts_differ(a: &crate::act::Act, b: &crate::act::Act) -> bool {
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
        (Value::IdentityNumber(a), Value::IdentityNumber(b)) => !a.may_equal(b),
        (Value::Place(a), Value::Place(b)) => places_exclude(a, b),
        _ => false,
    }
}

fn ages_exclude(a: &VagueAge, b: &VagueAge) -> bool {
    match (a.born(), b.born()) {
        (Some(a), Some(b)) => !a.may_overlap(&b),
        _ => a.to + 1 < b.from || b.to + 1 < a.from,
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

/// The reason a State gives against the reasons others give.
fn reasons_differ(told: &[Told<'_>]) -> Option<Contest> {
    let mut official = Vec::new();
    let mut others = Vec::new();
    for (at, (_, claim)) in told.iter().enumerate() {
        let reasons: Vec<&TermRef> = match &claim.value {
            Value::Term(reason) if claim.property == "reason" => vec![reason],
            Value::Act(act) if claim.held != Held::Denied => act.reasons.iter().collect(),
            _ => continue,
        };
        for reason in reasons {
            if claim.is_official() {
                official.push((at, reason))
            } else {
                others.push((at, reason))
            }
        }
    }
    let mut claims: Vec<usize> = Vec::new();
    for (at, reason) in &official {
        for (other_at, other) in &others {
            if reason.term != other.term {
                claims.extend([*at, *other_at]);
            }
        }
    }
    claims.sort_unstable();
    claims.dedup();
    (!claims.is_empty()).then(|| Contest {
        property: "reason".into(),
        kind: ContestKind::Contested,
        claims,
    })
}

/// A death that is only rumoured, feared or relayed is refuted by a sign of life after it; any other account of a
/// living person stands against it.
fn deaths(told: &[Told<'_>]) -> Vec<Contest> {
    let mut found = Vec::new();
    for (at, (_, claim)) in told.iter().enumerate() {
        let Some(died_on) = death(claim) else { continue };
        let signs: Vec<usize> = (0..told.len())
            .filter(|other| is_life_after(told[*other].1, died_on))
            .collect();
        let heard = matches!(
            claim.held,
            Held::Rumoured | Held::Feared | Held::Relayed | Held::Inferred
        );
        if !signs.is_empty() {
            let kind = if heard {
                ContestKind::Refuted
            } else {
                ContestKind::Contested
            };
            found.push(Contest {
                property: "act".into(),
                kind,
                claims: [vec![at], signs].concat(),
            });
            continue;
        }
        let alive: Vec<usize> = (0..told.len())
            .filter(|other| *other != at && tells_of_the_living(told[*other].1, died_on))
            .filter(|other| voice(told[*other]) != voice(told[at]))
            .collect();
        if !alive.is_empty() {
            let claims = [vec![at], alive].concat();
            found.push(Contest {
                property: "act".into(),
                kind: ContestKind::Contested,
                claims,
            });
        }
    }
    found
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

/// A call, a release, a film: the person lived on a day that may lie after the death that is claimed.
fn is_life_after(claim: &Claim, died_on: Option<&VagueDate>) -> bool {
    let Value::Act(act) = &claim.value else { return false };
    let sign = matches!(
        act.kind.as_str(),
        "contact_regained" | "released" | "filmed" | "escaped"
    );
    let seen = matches!(claim.held, Held::Witnessed | Held::Stated);
    match (
        died_on.and_then(VagueDate::earliest),
        act.when.as_ref().and_then(VagueDate::latest),
    ) {
        (Some(died), Some(lived)) => sign && seen && lived >= died,
        _ => false,
    }
}

/// An account by which the person was alive when, or after, the death is claimed to have been: a sentence to be
/// served, a form of custody other than death.
fn tells_of_the_living(claim: &Claim, died_on: Option<&VagueDate>) -> bool {
    if !claim.held.is_assertion() {
        return false;
    }
    let (alive, on) = match &claim.value {
        Value::Act(act) => (
            matches!(
                act.kind.as_str(),
                "sentenced" | "released" | "transferred" | "contact_regained" | "filmed"
            ),
            act.when.as_ref().or(claim.said_on.as_ref()),
        ),
        Value::Term(status) if claim.property == "status" => (
            status
                .term
                .as_deref()
                .is_some_and(|term| !term.starts_with("died") && term != "disappeared"),
            claim.said_on.as_ref(),
        ),
        _ => (false, None),
    };
    alive && died_on.is_none_or(|died| on.is_some_and(|on| !on.is_before(died)))
}
