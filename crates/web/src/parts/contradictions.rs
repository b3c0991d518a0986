//! Claims that contradict each other, side by side; rumours beside what refutes them.

use crate::parts::accounts::Accounts;
use crate::parts::chip::{Chip, Stroke, Who};
use crate::parts::claims::{date_of, group_of};
use crate::parts::value::Shown;
use guwah_domain::claim::Held;
use guwah_domain::contest::ContestKind;
use guwah_domain::value::Value;
use std::collections::BTreeMap;

/// Claims that stand against each other.
pub struct Pair {
    /// What they are about, where the group's heading does not tell.
    pub label: Option<String>,
    /// Whether the first is refuted by the others, rather than contested.
    pub refuted: bool,
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
    at: usize,
}

impl Pair {
    /// Whether a claim, by its place, is among them.
    pub fn holds(&self, at: usize) -> bool {
        self.claims.iter().any(|side| side.at == at)
    }
}

/// A set of claims that stand against each other.
struct Set {
    group: &'static str,
    property: String,
    refuted: bool,
    claims: Vec<usize>,
}

/// All contradictions, by group. Those that share a claim stand together.
pub fn pairs(accounts: &Accounts<'_>) -> BTreeMap<&'static str, Vec<Pair>> {
    let mut sets: Vec<Set> = Vec::new();
    for contest in &accounts.contests {
        let Some(group) = group_of(&contest.property) else {
            continue;
        };
        let refuted = contest.kind == ContestKind::Refuted;
        let near = sets.iter_mut().find(|set| {
            set.group == group && set.refuted == refuted && set.claims.iter().any(|at| contest.claims.contains(at))
        });
        match near {
            Some(set) => set.claims.extend(
                contest
                    .claims
                    .iter()
                    .filter(|at| !set.claims.contains(at))
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
    let mut grouped: BTreeMap<&'static str, Vec<Pair>> = BTreeMap::new();
    for set in sets.into_iter().flat_map(|set| apart(accounts, set)) {
        grouped.entry(set.group).or_default().push(pair(accounts, set));
    }
    grouped
}

/// Where every claim of a set has its own denial, each stands beside it; else the set stays together.
fn apart(accounts: &Accounts<'_>, set: Set) -> Vec<Set> {
    let mut about: Vec<(&Value, Vec<usize>)> = Vec::new();
    for at in &set.claims {
        let value = &accounts.at(*at).1.value;
        match about.iter_mut().find(|(known, _)| is_of_the_same(known, value)) {
            Some((_, claims)) => claims.push(*at),
            None => about.push((value, vec![*at])),
        }
    }
    let denied = |at: &usize| accounts.at(*at).1.held == Held::Denied;
    let answered = |claims: &Vec<usize>| claims.iter().any(denied) && !claims.iter().all(denied);
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

fn pair(accounts: &Accounts<'_>, mut set: Set) -> Pair {
    if !set.refuted {
        set.claims.sort_by_key(|at| {
            let claim = accounts.at(*at).1;
            let on = date_of(claim).and_then(|on| on.earliest().or(on.latest()));
            (
                claim.held == Held::Feared,
                claim.held == Held::Denied,
                on.is_none(),
                on,
                *at,
            )
        });
    }
    let refuted_claim = set.claims.first().copied();
    let sides = set.claims.iter().map(|at| {
        let (source, claim) = accounts.at(*at);
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
            refuted: set.refuted && Some(*at) == refuted_claim,
            at: *at,
        }
    });
    let claims: Vec<Side> = sides.collect();
    let label = (set.group != "reason" && set.property != "act").then(|| claims[0].shown.label.clone());
    Pair {
        label,
        refuted: set.refuted,
        claims,
    }
}
