//! Testifiers, as far as they agreed to be told of: by name, by what they are to the person, or not at all.

use guwah_domain::claim::{Claim, Speaker};
use guwah_domain::id::{ClaimId, SourceId};
use guwah_domain::institution::Institution;
use guwah_domain::judgement::Verdict;
use guwah_domain::person::Person;
use guwah_domain::source::{Source, TestifierTold};
use guwah_domain::value::Value;
use std::collections::{BTreeMap, HashMap};

/// Leaves of every testifier what the public is told. Sources may be as recorded, or as the public sees them.
pub(crate) fn for_the_public(seen: &mut Person, sources: &BTreeMap<SourceId, Source>) {
    let id = seen.id;
    let mut now_told_as: HashMap<ClaimId, ClaimId> = HashMap::new();
    let mut unnamed = Vec::new();
    for (source, statement) in &mut seen.statements {
        let told = sources
            .get(source)
            .map_or(TestifierTold::Nobody, Source::testifier_told);
        if told == TestifierTold::Name {
            continue;
        }
        unnamed.push(*source);
        for claim in &mut statement.claims {
            let before = claim.id(id, *source);
            leave(claim, told);
            now_told_as.insert(before, claim.id(id, *source));
        }
    }
    if unnamed.is_empty() {
        return;
    }
    // A judgement speaks of claims by what they say, and they say less now.
    let again = |claim: &mut ClaimId| *claim = now_told_as.get(claim).copied().unwrap_or(*claim);
    for judgement in &mut seen.editorial.judgements {
        match &mut judgement.verdict {
            Verdict::Prefers(claim) => again(claim),
            Verdict::Corroborates(one, other) | Verdict::Disputes(one, other) => {
                again(one);
                again(other);
            }
            Verdict::Tier { source, speaker, .. } if unnamed.contains(source) => *speaker = None,
            Verdict::Tier { .. } | Verdict::Same(_) | Verdict::NotTheSame(_) | Verdict::Undecided(_) => {}
        }
    }
}

/// As [`for_the_public`], in what is told of a facility or an organisation.
pub(crate) fn of_institution(seen: &mut Institution, sources: &BTreeMap<SourceId, Source>) {
    for (source, statement) in &mut seen.statements {
        let told = sources
            .get(source)
            .map_or(TestifierTold::Nobody, Source::testifier_told);
        if told != TestifierTold::Name {
            statement.claims.iter_mut().for_each(|claim| leave(claim, told));
        }
    }
}

/// Leaves of one claim what the public is told. A State that speaks is no testifier.
fn leave(claim: &mut Claim, told: TestifierTold) {
    if !claim.is_official() {
        let relation = claim.by.take().and_then(|by| by.relation);
        claim.by = match (told, relation) {
            (TestifierTold::Relation, Some(relation)) => Some(Speaker {
                relation: Some(relation),
                ..Speaker::default()
            }),
            _ => None,
        };
    }
    claim.through = None;
    if let Value::Testimony(testimony) = &mut claim.value {
        testimony.testifier = None;
        if told == TestifierTold::Nobody {
            testimony.how_known = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use guwah_domain::consent::Consent;
    use guwah_domain::id::{JudgementId, PersonId};
    use guwah_domain::judgement::Judgement;
    use guwah_domain::testimony::Testimony;
    use guwah_domain::value::Text;

    const SOURCE: SourceId = SourceId([9; 16]);
    const PERSON: PersonId = PersonId([1; 16]);

    fn told(kind: &str, purposes: &[&str]) -> (String, Person) {
        let source = Source {
            kind: kind.into(),
            author: Some("Invented Daughter".into()),
            consent: Consent {
                purposes: purposes.iter().map(|purpose| (*purpose).to_owned()).collect(),
                ..Consent::default()
            },
            ..Source::default()
        };
        let claim = Claim {
            by: Some(Speaker {
                name: Some("Invented Daughter".into()),
                relation: Some("daughter".into()),
                person: PersonId([2; 16]),
                official: false,
            }),
            through: Some("Invented Neighbour".into()),
            ..Claim::stated(
                "testimony",
                Value::Testimony(Box::new(Testimony {
                    testifier: Some("a teacher".into()),
                    how_known: Some("was told by a cellmate".into()),
                    original: Some(Text::new("He was taken.")),
                    ..Testimony::default()
                })),
            )
        };
        let mut person = Person::new(PERSON);
        person.editorial.judgements.push(Judgement {
            id: JudgementId([3; 16]),
            verdict: Verdict::Prefers(claim.id(PERSON, SOURCE)),
            by: "editor".into(),
            on: "2026-11-22".into(),
            why: None,
        });
        person.statement_mut(SOURCE).claims.push(claim);
        let public = source.for_the_public();
        for_the_public(&mut person, &BTreeMap::from([(SOURCE, public.clone())]));
        (format!("{public:?} {person:?}"), person)
    }

    #[test]
    fn a_testifier_is_told_of_as_far_as_they_agreed() {
        let words = [
            "Invented Daughter",
            "\"daughter\"",
            "a teacher",
            "cellmate",
            "Neighbour",
            "He was taken.",
        ];
        for (kind, purposes, expected) in [
            (
                "testimony_written",
                &["publish"][..],
                [false, false, false, false, false, true],
            ),
            (
                "testimony_written",
                &["publish", "publish_relation"],
                [false, true, false, true, false, true],
            ),
            ("testimony_in_person", &["publish", "publish_name"], [true; 6]),
            ("media_report", &["publish"], [true; 6]),
        ] {
            let (told, person) = told(kind, purposes);
            assert_eq!(words.map(|word| told.contains(word)), expected, "{kind} {purposes:?}");
            let Verdict::Prefers(claim) = person.editorial.judgements[0].verdict else {
                panic!("the judgement stays what it was");
            };
            assert!(person.claim(claim).is_some(), "a judgement follows its claim");
        }
    }
}
