//! Judgements of records against each other: what is one person by way of others cannot be two, and the other way round.

use super::refusal::Refusal;
use crate::change::Change;
use crate::id::{JudgementId, PersonId};
use crate::judgement::{Judgement, Verdict};
use std::collections::{BTreeMap, VecDeque};

/// The judgements that stand on records which are, or are to be, one person.
#[derive(Debug, Clone, Default)]
pub struct Bonds {
    standing: Vec<(JudgementId, PersonId, Verdict)>,
}

impl Bonds {
    /// A judgement stands on the page of a record.
    pub fn add(&mut self, page: PersonId, judgement: &Judgement) {
        let known = self.standing.iter().any(|(id, ..)| *id == judgement.id);
        if !known && matches!(judgement.verdict, Verdict::Same(_) | Verdict::NotTheSame(_)) {
            self.standing.push((judgement.id, page, judgement.verdict.clone()));
        }
    }

    /// Checks what is judged by changes that are to be recorded together. `called` names a record for the refusal.
    ///
    /// # Errors
    /// When, after them, two records would be judged to be two persons and be one by way of others: with all of the chain.
    pub fn check<'c>(
        mut self,
        changes: impl IntoIterator<Item = &'c Change>,
        called: &dyn Fn(PersonId) -> String,
    ) -> Result<(), Refusal> {
        let mut judged = Vec::new();
        for change in changes {
            match change {
                Change::Judged { person, judgement, .. } => {
                    self.add(*person, judgement);
                    judged.push(judgement.id);
                }
                Change::JudgementUndone { judgement, .. } => self.standing.retain(|(id, ..)| id != judgement),
                _ => {}
            }
        }
        let new = |id: &JudgementId| judged.contains(id);
        let same = self.pairs(|verdict| matches!(verdict, Verdict::Same(_)));
        let joins = self
            .standing
            .iter()
            .any(|(id, _, verdict)| new(id) && matches!(verdict, Verdict::Same(_)));
        for (id, one, verdict) in &self.standing {
            let Verdict::NotTheSame(other) = verdict else { continue };
            if !new(id) && !joins {
                continue;
            }
            if let Some(chain) = chain(&same, *one, *other) {
                let chain = chain.into_iter().map(called).collect::<Vec<_>>();
                return Err(Refusal::OneByWayOfOthers {
                    one: called(*one),
                    other: called(*other),
                    chain: chain.join(" = "),
                    is_new: new(id),
                });
            }
        }
        Ok(())
    }

    fn pairs(&self, of: impl Fn(&Verdict) -> bool) -> Vec<(PersonId, PersonId)> {
        let standing = self.standing.iter().filter(|(_, _, verdict)| of(verdict));
        standing
            .filter_map(|(_, page, verdict)| match verdict {
                Verdict::Same(other) | Verdict::NotTheSame(other) => Some((*page, *other)),
                _ => None,
            })
            .collect()
    }
}

/// The shortest way from one record to another by records that are the same person, both included.
fn chain(same: &[(PersonId, PersonId)], from: PersonId, to: PersonId) -> Option<Vec<PersonId>> {
    let mut before: BTreeMap<PersonId, PersonId> = BTreeMap::new();
    let mut next = VecDeque::from([from]);
    while let Some(at) = next.pop_front() {
        if at == to {
            let mut chain = vec![to];
            while let Some(step) = chain.last().and_then(|last| before.get(last)) {
                chain.push(*step);
            }
            chain.reverse();
            return Some(chain);
        }
        let beside = same.iter().filter_map(|(one, other)| match () {
            () if *one == at => Some(*other),
            () if *other == at => Some(*one),
            () => None,
        });
        for other in beside {
            if other != from && !before.contains_key(&other) {
                before.insert(other, at);
                next.push_back(other);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(name: &str) -> PersonId {
        PersonId([name.as_bytes()[0]; 16])
    }

    /// `a=b` and `a≠b`: the judgements that stand, then those to be recorded; `-a=b` undoes one.
    fn check(standing: &[&str], recorded: &[&str]) -> String {
        let judgement = |text: &str| {
            let text = text.trim_start_matches('-');
            let (sign, [one, other]) = match text.split_once('=') {
                Some((one, other)) => (b'=', [one, other]),
                None => text.split_once('≠').map(|(one, other)| (b'!', [one, other])).unwrap(),
            };
            let verdict = if sign == b'=' {
                Verdict::Same(id(other))
            } else {
                Verdict::NotTheSame(id(other))
            };
            let mut key = [sign; 16];
            (key[0], key[1]) = (one.as_bytes()[0], other.as_bytes()[0]);
            let judgement = Judgement {
                id: JudgementId(key),
                verdict,
                by: "an editor".into(),
                on: "2026-11-22".into(),
                why: None,
            };
            (id(one), judgement)
        };
        let mut bonds = Bonds::default();
        for (page, judgement) in standing.iter().map(|text| judgement(text)) {
            bonds.add(page, &judgement);
        }
        let changes: Vec<Change> = recorded
            .iter()
            .map(|text| {
                let (person, judgement) = judgement(text);
                if text.starts_with('-') {
                    return Change::JudgementUndone {
                        person,
                        judgement: judgement.id,
                        about: Default::default(),
                    };
                }
                Change::Judged {
                    person,
                    judgement,
                    about: Default::default(),
                }
            })
            .collect();
        let called = |person: PersonId| char::from(person.0[0]).to_string();
        match bonds.check(&changes, &called) {
            Err(Refusal::OneByWayOfOthers { chain, .. }) => chain,
            Err(other) => other.to_string(),
            Ok(()) => String::new(),
        }
    }

    #[test]
    fn two_persons_cannot_be_one_by_way_of_others() {
        let cases: [(&[&str], &[&str], &str); 18] = [
            (&[], &["a=b"], ""),
            (&[], &["a≠b"], ""),
            (&["a=b", "b=c"], &["a≠c"], "a = b = c"),
            (&["a=b", "c=b"], &["a≠c"], "a = b = c"),
            (&["b=a", "b=c"], &["c≠a"], "c = b = a"),
            (&["a=b", "b=c", "c=d"], &["a≠d"], "a = b = c = d"),
            (&["a=b", "b=c", "a=c"], &["-a=c", "a≠c"], "a = b = c"),
            (&["a=b"], &["a≠b"], "a = b"),
            (&["a=b"], &["-a=b", "a≠b"], ""),
            (&["a≠b"], &["a=b"], "a = b"),
            (&["a≠b"], &["-a≠b", "a=b"], ""),
            (&["a≠c", "a=b"], &["b=c"], "a = b = c"),
            (&["a≠d", "a=b", "c=d"], &["b=c"], "a = b = c = d"),
            (&["a≠c"], &["a=b"], ""),
            (&["a≠c"], &["a=b", "b=c"], "a = b = c"),
            (&["a=b", "b=c"], &["-b=c", "a≠c"], ""),
            (&["a=b", "b=c"], &["a≠d"], ""),
            (&["a=b", "b=c"], &["-a=b"], ""),
        ];
        for (standing, recorded, expected) in cases {
            assert_eq!(check(standing, recorded), expected, "{standing:?} then {recorded:?}");
        }
    }
}
