//! Deaths and signs of life: which of them refutes the other, and which stands against it.

use super::kinds::{Contest, ContestKind};
use crate::act::Act;
use crate::claim::{Claim, Held};
use crate::claim_ref::ClaimRef;
use crate::derive::brief::Briefs;
use crate::derive::days::Days;
use crate::derive::judged::Judged;
use crate::derive::spoken::{is_retold, when_told};
use crate::derive::tells::{bears_on_status, custody_after, is_death, is_sign_of_life, is_taking};
use crate::vague_date::VagueDate;
use crate::value::Value;

/// A reported death is refuted by a sign of life that is certainly later, of which somebody tells who is no official, and by nothing
/// else. What is relayed or concluded of a living person, and what officials say of one, stands against it. Fear and rumour
/// contest nothing.
pub(super) fn deaths<'r>(told: &[ClaimRef<'r>], judged: &Judged<'r>, briefs: &Briefs<'_>) -> Vec<Contest<'r>> {
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
        if death(of_death.claim).is_none() {
            continue;
        }
        let by = died_by(*of_death, briefs);
        let mut claims = vec![*of_death];
        if preferred != Some(*of_death) {
            let refute = |other: &&ClaimRef<'_>| refutes(**other, *of_death, briefs) && !judged.doubt(**other);
            claims.extend(told.iter().filter(refute));
        }
        let mut kind = ContestKind::Refuted;
        if claims.len() == 1 && of_death.claim.held.is_assertion() {
            kind = ContestKind::Contested;
            let against = |other: &&ClaimRef<'_>| {
                outlives(**other, *of_death, briefs)
                    || tells_of_the_living(**other, by, briefs) && other.voice() != of_death.voice()
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
pub(in crate::derive) fn refutes(life: ClaimRef<'_>, of_death: ClaimRef<'_>, briefs: &Briefs<'_>) -> bool {
    if death(of_death.claim).is_none() {
        return false;
    }
    // What somebody stated is not refuted by what another only passes on.
    let own_word = matches!(of_death.claim.held, Held::Witnessed | Held::Stated);
    (life.claim.through.is_none() || !own_word) && is_life_after(life.claim, died_by(of_death, briefs))
}

/// Whether a sign of life stands against a claim of a death without refuting it: another voice states, relays or concludes that
/// the person was seen, heard or filmed on a day that is certainly after it; or, where nobody knows the day of the death or it was
/// heard from others, a call or a film that is told after it, and that is not certainly before it.
pub(in crate::derive) fn outlives(life: ClaimRef<'_>, of_death: ClaimRef<'_>, briefs: &Briefs<'_>) -> bool {
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
    let lived_on = day(act.when.as_ref());
    let against = died_by(of_death, briefs).before(lived_on)
        || is_a_call(act)
            && is_hearsay(of_death, briefs)
            && !lived_on.before(day(died_on))
            && told_after(life, of_death, briefs);
    against && life.voice() != of_death.voice()
}

/// Whether an act is on a day that is certainly after a death.
pub(in crate::derive) fn is_later_than_death(life: ClaimRef<'_>, of_death: ClaimRef<'_>, briefs: &Briefs<'_>) -> bool {
    let Value::Act(act) = &life.claim.value else {
        return false;
    };
    death(of_death.claim).is_some() && died_by(of_death, briefs).before(day(act.when.as_ref()))
}

/// Whether an act of life is none of custody: nobody is taken or tried in it, nor let go.
fn is_a_call(act: &Act) -> bool {
    custody_after(act).is_none() && !is_taking(&act.kind) && act.kind != "tried"
}

/// Whether a death is told from others, or nobody knows by when it had happened.
fn is_hearsay(of_death: ClaimRef<'_>, briefs: &Briefs<'_>) -> bool {
    let no_day = || death(of_death.claim) == Some(None) && !when_told(of_death, briefs).is_known();
    is_retold(of_death.claim, briefs(of_death.source)) || no_day()
}

/// Whether one claim was certainly said after another, or nobody knows when that was said.
fn told_after(later: ClaimRef<'_>, earlier: ClaimRef<'_>, briefs: &Briefs<'_>) -> bool {
    let (later, told) = (when_told(later, briefs), when_told(earlier, briefs));
    let no_day = told.from.is_none() && earlier.claim.listed.is_none();
    no_day || told.before(later)
}

fn day(on: Option<&VagueDate>) -> Days {
    on.map(Days::of).unwrap_or_default()
}

/// The days within which a death lies that a claim tells of: its own day, where that is told, else until the day on which it was
/// told, by which it had happened.
fn died_by(of_death: ClaimRef<'_>, briefs: &Briefs<'_>) -> Days {
    match death(of_death.claim).flatten() {
        Some(on) => Days::of(on),
        None => Days {
            from: None,
            to: when_told(of_death, briefs).to,
        },
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
fn is_life_after(claim: &Claim, died: Days) -> bool {
    let Value::Act(act) = &claim.value else { return false };
    let told = matches!(claim.held, Held::Witnessed | Held::Stated) && is_sign_of_life(&act.kind);
    told && died.before(day(act.when.as_ref())) && !claim.is_of_officials()
}

/// An account by which the person was alive certainly after the death, or by which officials say so after it.
fn tells_of_the_living(told: ClaimRef<'_>, died: Days, briefs: &Briefs<'_>) -> bool {
    let claim = told.claim;
    if !claim.held.is_assertion() {
        return false;
    }
    let (custody, on) = match &claim.value {
        Value::Act(act) => (custody_after(act), day(act.when.as_ref())),
        Value::Term(status) if claim.property == "status" => (status.term.as_deref(), Days::default()),
        _ => (None, Days::default()),
    };
    let alive =
        custody.is_some_and(|custody| !is_death(custody) && !matches!(custody, "disappeared" | "documents_taken"));
    let said = || match claim.listed {
        None => when_told(told, briefs),
        Some(_) => Days::default(),
    };
    let after = |days: Days| died.before(days);
    alive && (after(if on.is_known() { on } else { said() }) || claim.is_of_officials() && after(said()))
}
