//! Claims that contradict each other, side by side; what is refuted beside what refutes it.

use crate::parts::accounts::Accounts;
use crate::parts::chip::{Chip, Stroke, Who};
use crate::parts::claims::date_of;
use crate::parts::groups::group_of;
use crate::parts::value::Shown;
use guwah_domain::claim::Held;
use guwah_domain::claim_ref::ClaimRef;
use guwah_domain::contest::ContestKind;
use guwah_domain::value::Value;
use std::collections::BTreeMap;

/// Claims that stand against each other.
pub struct Pair {
    /// What they are about, where the group's heading does not tell.
    pub label: Option<String>,
    /// Whether the first is refuted by the others, rather than contested.
    pub refuted: bool,
    /// How the first is held.
    pub how: &'static str,
    /// The claims.
    pub claims: Vec<Side>,
}

/// One of them.
pub struct Side {
    /// What it says.
    pub shown: Shown,
    /// How it is held.
    pub held: Stroke,
    /// Who says it.
    pub who: Who,
    /// The source.
    pub chip: Chip,
    /// Who may see it, when not everyone.
    pub tag: Option<&'static str>,
    /// Whether the others refute it.
    pub refuted: bool,
}

/// All contradictions of a person, by group.
pub struct Paired<'a> {
    pairs: BTreeMap<&'static str, Vec<Pair>>,
    claims: Vec<(&'static str, ClaimRef<'a>)>,
}

impl Paired<'_> {
    /// Takes out those of a group.
    pub fn take(&mut self, group: &str) -> Vec<Pair> {
        self.pairs.remove(group).unwrap_or_default()
    }

    /// Whether a claim stands in one of this group.
    pub fn holds(&self, group: &str, told: ClaimRef<'_>) -> bool {
        self.claims.iter().any(|(of, paired)| *of == group && *paired == told)
    }
}

/// A set of claims that stand against each other.
struct Set<'a> {
    group: &'static str,
    property: String,
    refuted: bool,
    claims: Vec<ClaimRef<'a>>,
}

/// All contradictions, by group. Those that share a claim stand together.
pub fn pairs<'a>(accounts: &Accounts<'a>) -> Paired<'a> {
    let mut sets: Vec<Set<'a>> = Vec::new();
    for contest in &accounts.contests {
        let Some(group) = group_of(&contest.property) else {
            continue;
        };
        let refuted = contest.kind == ContestKind::Refuted;
        let near = sets.iter_mut().find(|set| {
            set.group == group && set.refuted == refuted && set.claims.iter().any(|told| contest.holds(*told))
        });
        match near {
            Some(set) => set.claims.extend(
                contest
                    .claims
                    .iter()
                    .filter(|told| !set.claims.contains(told))
                    .copied()
                    .collect::<Vec<_>>(),
            ),
            None => sets.push(Set {
                group,
                property: contest.property.clone(),
                refuted,
                claims: contest.claims.clone(),
            }),
        }
    }
    let mut paired = Paired {
        pairs: BTreeMap::new(),
        claims: Vec::new(),
    };
    for set in sets.into_iter().flat_map(apart) {
        let claims = set.claims.iter().map(|told| (set.group, *told));
        paired.claims.extend(claims);
        paired.pairs.entry(set.group).or_default().push(pair(accounts, set));
    }
    paired
}

/// Where every claim of a set has its own denial, each stands beside it; else the set stays together.
fn apart(set: Set<'_>) -> Vec<Set<'_>> {
    let mut about: Vec<(&Value, Vec<ClaimRef<'_>>)> = Vec::new();
    for told in &set.claims {
        let value = &told.claim.value;
        match about.iter_mut().find(|(known, _)| is_of_the_same(known, value)) {
            Some((_, claims)) => claims.push(*told),
            None => about.push((value, vec![*told])),
        }
    }
    let denied = |told: &ClaimRef<'_>| told.claim.held == Held::Denied;
    let answered = |claims: &Vec<ClaimRef<'_>>| claims.iter().any(denied) && !claims.iter().all(denied);
    if set.refuted || about.len() < 2 || !about.iter().all(|(_, claims)| answered(claims)) {
        return vec![set];
    }
    let Set { group, property, .. } = set;
    let sets = about.into_iter().map(|(_, claims)| Set {
        group,
        property: property.clone(),
        refuted: false,
        claims,
    });
    sets.collect()
}

fn is_of_the_same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Term(a), Value::Term(b)) if a.term.is_some() => {
            a.term == b.term && (a.words.is_none() || b.words.is_none() || a.words == b.words)
        }
        (Value::Act(a), Value::Act(b)) => a.label.is_some() && a.label == b.label,
        _ => a == b,
    }
}

fn pair(accounts: &Accounts<'_>, mut set: Set<'_>) -> Pair {
    if !set.refuted {
        set.claims.sort_by_key(|told| {
            let claim = told.claim;
            let on = date_of(claim).and_then(|on| on.earliest().or(on.latest()));
            (
                claim.held == Held::Feared,
                claim.held == Held::Denied,
                on.is_none(),
                on,
                *told,
            )
        });
    }
    let refuted_claim = set.claims.first().copied();
    let sides = set.claims.iter().map(|told| {
        let ClaimRef { source, claim, .. } = *told;
        Side {
            shown: if set.group == "reason" {
                accounts.as_reason(claim)
            } else {
                accounts.shown(claim)
            },
            held: Stroke(claim.held, accounts.lang),
            who: accounts.who(source, claim),
            chip: accounts.chip(source, claim),
            tag: accounts.tag(claim),
            refuted: set.refuted && Some(*told) == refuted_claim,
        }
    });
    let claims: Vec<Side> = sides.collect();
    let mut labels: Vec<&str> = claims.iter().map(|side| side.shown.label.as_str()).collect();
    labels.sort_unstable();
    labels.dedup();
    let told_apart = set.group != "reason" && set.property != "act";
    let label = told_apart.then(|| labels.join(accounts.lang.comma()));
    Pair {
        label,
        refuted: set.refuted,
        how: refuted_claim.map_or("", |told| told.claim.held.key()),
        claims,
    }
}
