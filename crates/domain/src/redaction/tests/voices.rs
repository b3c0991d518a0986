//! Speakers are told apart before their names go.

use super::*;
use crate::redaction;

fn heard(source: u8, name: &str, kind: &str) -> (SourceId, Claim) {
    let act = crate::act::Act {
        kind: kind.into(),
        ..crate::act::Act::default()
    };
    let by = Speaker {
        name: (!name.is_empty()).then(|| name.to_owned()),
        relation: Some("child".into()),
        person: PersonId(if name == "Own Record" { [7; 16] } else { [0; 16] }),
        ..Speaker::default()
    };
    let claim = Claim {
        by: Some(by),
        ..public("act", Value::Act(Box::new(act)))
    };
    (SourceId([source; 16]), claim)
}

/// What is said, in which source, by whom: the numbers that the public is told, and how many voices there are.
type Case = (
    &'static str,
    &'static [(u8, &'static str)],
    &'static [Option<u16>],
    usize,
);

const CASES: &[Case] = &[
    (
        "two in one interview",
        &[(1, "Ayse"), (1, "Bekir")],
        &[Some(1), Some(2)],
        2,
    ),
    (
        "one who speaks twice",
        &[(1, "Ayse"), (1, "Ayse")],
        &[Some(1), Some(1)],
        1,
    ),
    (
        "in turn",
        &[(1, "Ayse"), (1, "Bekir"), (1, "Ayse")],
        &[Some(1), Some(2), Some(1)],
        2,
    ),
    (
        "one name in two sources",
        &[(1, "Ayse"), (2, "Ayse")],
        &[Some(1), Some(2)],
        2,
    ),
    (
        "one record in two sources",
        &[(1, "Own Record"), (2, "Own Record")],
        &[Some(1), Some(1)],
        1,
    ),
    (
        "whose name is not recorded",
        &[(1, ""), (1, "Ayse")],
        &[None, Some(1)],
        2,
    ),
    (
        "three",
        &[(1, "A"), (1, "B"), (1, "C")],
        &[Some(1), Some(2), Some(3)],
        3,
    ),
];

#[test]
fn speakers_are_told_apart_before_their_names_go() {
    for (case, said, numbers, voices) in CASES {
        for testifier in [TestifierTold::Relation, TestifierTold::Nobody] {
            let mut person = Person::new(PERSON);
            for (nth, (source, name)) in said.iter().enumerate() {
                let (source, claim) = heard(*source, name, ["arrested", "confined", "died"][nth]);
                person.statement_mut(source).claims.push(claim);
            }
            let permitted = Permitted {
                testifier,
                ..Permitted::ALL
            };
            let told = redaction::person(person, &|_| permitted.clone().into()).unwrap();
            let again = redaction::person(told.clone(), &|_| permitted.clone().into()).unwrap();
            assert_eq!(told, again, "{case}: of the public's form it is the same again");
            let given = |told: &Person| -> Vec<Option<u16>> {
                told.claims()
                    .map(|(_, claim)| claim.by.as_ref().and_then(|by| by.number))
                    .collect()
            };
            if testifier == TestifierTold::Relation {
                assert_eq!(given(&told), *numbers, "{case}");
            }
            let heard: std::collections::BTreeSet<_> = told.statements.current().map(|told| told.voice()).collect();
            assert_eq!(heard.len(), *voices, "{case}, {testifier:?}");
        }
    }
}

#[test]
fn numbers_tell_nothing_of_who_is_not_told() {
    let mut person = Person::new(PERSON);
    for name in ["Hidden One", "Hidden Two", "Told"] {
        let (source, mut claim) = heard(1, name, "arrested");
        if name != "Told" {
            claim.disclosure = Disclosure::Team;
        }
        person.statement_mut(source).claims.push(claim);
    }
    let permitted = Permitted {
        testifier: TestifierTold::Nobody,
        ..Permitted::ALL
    };
    let told = redaction::person(person, &|_| permitted.clone().into()).unwrap();
    let by = told.claims().next().unwrap().1.by.clone().unwrap();
    assert_eq!((by.number, by.name, by.relation), (Some(1), None, None));
}

#[test]
fn a_tier_follows_its_speaker_and_names_nobody() {
    let tier = |speaker: Option<&str>, tier: &str| Verdict::Tier {
        source: SourceId([1; 16]),
        speaker: speaker.map(str::to_owned),
        number: None,
        tier: tier.into(),
    };
    let mut person = Person::new(PERSON);
    for name in ["Ayse", "Bekir"] {
        let (source, claim) = heard(1, name, "arrested");
        person.statement_mut(source).claims.push(claim);
    }
    let (source, mut hidden) = heard(1, "Hidden", "died");
    hidden.disclosure = Disclosure::Team;
    person.statement_mut(source).claims.push(hidden);
    for verdict in [tier(Some("Bekir"), "1"), tier(Some("Hidden"), "3"), tier(None, "2")] {
        person = judged(person, verdict);
    }
    for testifier in [TestifierTold::Name, TestifierTold::Relation] {
        let permitted = Permitted {
            testifier,
            ..Permitted::ALL
        };
        let told = redaction::person(person.clone(), &|_| permitted.clone().into()).unwrap();
        let mut tiers: Vec<Option<&str>> = told
            .claims()
            .map(|(of, claim)| told.tier(of, claim.by.as_ref()))
            .collect();
        assert_eq!(tiers, [None, Some("1")], "{testifier:?}");
        tiers.push(told.tier(source, None));
        assert_eq!(tiers[2], Some("2"));
        assert_eq!(
            told.editorial.judgements.len(),
            2,
            "of a hidden speaker no tier is told"
        );
        let all = format!("{:?}", told.editorial);
        assert!(!all.contains("Hidden"), "{all}");
        assert_eq!(all.contains("Bekir"), testifier == TestifierTold::Name);
    }
}
