//! Which act a row of a list tells of: `list:row:kind:n`. So acts of two lists are never one by accident, and an act stays the
//! same from release to release while its kind and its dates may be the same.

use super::row::Row;
use crate::act::Act;
use crate::statements::Statement;
use crate::value::Value;

/// An act as the list told of it before, by its number among those of its kind.
struct Known<'a> {
    nth: usize,
    act: &'a Act,
}

impl Row {
    /// Labels the acts of the row; `known` is what the list said of the person before.
    pub fn label_acts(&mut self, list: &str, known: Option<&Statement>) {
        let row = &self.id;
        let mut acts: Vec<&mut Act> = self
            .claims
            .iter_mut()
            .filter_map(|claim| match &mut claim.value {
                Value::Act(act) => Some(&mut **act),
                _ => None,
            })
            .collect();
        while let Some(kind) = acts.first().map(|act| act.kind.clone()) {
            let (mut of_kind, others): (Vec<_>, Vec<_>) = acts.into_iter().partition(|act| act.kind == kind);
            acts = others;
            let prefix = format!("{list}:{row}:{kind}:");
            let before = known.map(|known| told_before(known, &prefix)).unwrap_or_default();
            for (nth, act) in numbered(&of_kind, &before).into_iter().zip(&mut of_kind) {
                act.label = Some(format!("{prefix}{nth}"));
            }
        }
    }
}

/// What the list told of acts of a kind before, the newest word of each last.
fn told_before<'a>(known: &'a Statement, prefix: &str) -> Vec<Known<'a>> {
    let acts = known.claims.iter().filter_map(|claim| match &claim.value {
        Value::Act(act) => Some(&**act),
        _ => None,
    });
    let numbered = acts.filter_map(|act| {
        let nth = act.label.as_deref()?.strip_prefix(prefix)?.parse().ok()?;
        Some(Known { nth, act })
    });
    numbered.collect()
}

/// The number of each act: that of the act told before of the same date, else of one whose date may be the same, else one that no
/// act of this kind had.
fn numbered(acts: &[&mut Act], before: &[Known<'_>]) -> Vec<usize> {
    let mut numbers: Vec<Option<usize>> = vec![None; acts.len()];
    let same_date = |one: &Act, other: &Act| one.when == other.when;
    let may_be_one = |one: &Act, other: &Act| match (&one.when, &other.when) {
        (Some(one), Some(other)) => one.may_overlap(other),
        _ => true,
    };
    for fits in [&same_date as &dyn Fn(&Act, &Act) -> bool, &may_be_one] {
        for at in 0..acts.len() {
            if numbers[at].is_some() {
                continue;
            }
            let free = |known: &&Known<'_>| !numbers.contains(&Some(known.nth)) && fits(acts[at], known.act);
            // The newest word of an act first: an older date of it was given up.
            numbers[at] = before.iter().rev().find(free).map(|known| known.nth);
        }
    }
    let mut last = before.iter().map(|known| known.nth).max().unwrap_or(0);
    let new = |number: Option<usize>| {
        number.unwrap_or_else(|| {
            last += 1;
            last
        })
    };
    numbers.into_iter().map(new).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Claim;
    use crate::decide::row::{Reading, RowOutcome, add_row, compare_row};
    use crate::id::{PersonId, SourceId};
    use crate::listing::Release;
    use crate::person::Person;
    use crate::vague_date::{Day, VagueDate};

    const LIST: SourceId = SourceId([9; 16]);

    /// Reads releases, each with acts as `kind=date`, and gives the labels of the last without list and row.
    fn labels(releases: &[&[&str]]) -> Vec<String> {
        let mut person = Person::new(PersonId([1; 16]));
        let mut last = Vec::new();
        for (month, acts) in (1i8..).zip(releases) {
            let claims = acts.iter().map(|act| {
                let (kind, when) = act.split_once('=').unwrap_or((act, ""));
                let when = VagueDate::parse(when).ok();
                Claim::stated(
                    "act",
                    Value::Act(Box::new(Act {
                        when,
                        ..Act::of_kind(kind)
                    })),
                )
            });
            let mut row = Row {
                id: "r1".into(),
                claims: claims.collect(),
            };
            let known = person.statements.by(LIST).cloned();
            row.label_acts("roll", known.as_ref());
            let label = |claim: &Claim| match &claim.value {
                Value::Act(act) => act.label.clone().unwrap_or_default(),
                _ => String::new(),
            };
            last = row.claims.iter().map(label).collect();
            let reading = Reading {
                dataset: LIST,
                release: Release {
                    on: Day::constant(2024, month, 1),
                    nth: 1,
                },
                next: None,
            };
            let outcome = match &known {
                None => add_row(reading, row, person.id),
                Some(known) => compare_row(reading, row, person.id, known),
            };
            if let RowOutcome::Added(change) | RowOutcome::Changed(change) = outcome {
                person.apply(&change);
            }
        }
        let short = |label: &String| label.strip_prefix("roll:r1:").map(str::to_owned);
        last.iter().filter_map(short).collect()
    }

    #[test]
    fn an_act_keeps_its_number_while_its_kind_and_dates_may_be_the_same() {
        let cases: [(&[&[&str]], &[&str]); 14] = [
            (&[&["arrested=2017-03"]], &["arrested:1"]),
            (&[&["arrested=2017-03", "arrested=2018"]], &["arrested:1", "arrested:2"]),
            (
                &[&["arrested", "sentenced", "arrested"]],
                &["arrested:1", "sentenced:1", "arrested:2"],
            ),
            (&[&["arrested=2017-03"], &["arrested=2017"]], &["arrested:1"]),
            (&[&["arrested=2017-03"], &["arrested"]], &["arrested:1"]),
            (&[&["arrested"], &["arrested=2017-03"]], &["arrested:1"]),
            (&[&["arrested=2017-03"], &["arrested=2018-09"]], &["arrested:2"]),
            (
                &[&["arrested=2017-03"], &["arrested=2018-09"], &["arrested=2017-03"]],
                &["arrested:1"],
            ),
            (&[&["arrested=2017-03"], &["released=2018"]], &["released:1"]),
            (
                &[&["arrested=2017-03"], &["arrested=2018", "arrested=2017"]],
                &["arrested:2", "arrested:1"],
            ),
            (
                &[&["arrested=2017", "arrested=2018"], &["arrested=2018"]],
                &["arrested:2"],
            ),
            (
                &[
                    &["arrested=2017", "arrested=2018"],
                    &["arrested=2018-05"],
                    &["arrested=2018", "arrested=2019"],
                ],
                &["arrested:2", "arrested:3"],
            ),
            (&[&["arrested=2017"], &[], &["arrested=2017-05"]], &["arrested:1"]),
            (
                &[&["arrested=2017-03"], &["arrested=2017", "arrested=2017-03"]],
                &["arrested:2", "arrested:1"],
            ),
        ];
        for (releases, expected) in cases {
            assert_eq!(labels(releases), expected, "{releases:?}");
        }
    }
}
