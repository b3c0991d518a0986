use super::*;
use crate::claim::Speaker;
use crate::redaction::{Permitted, Whom};
use crate::source::{Source, SourceWithConsent, TestifierTold};
use crate::value::{Text, Value};

fn to(purposes: &[&str]) -> Consent {
    Consent {
        purposes: purposes.iter().map(|purpose| (*purpose).to_owned()).collect(),
        ground: Some("asked".into()),
        ..Consent::default()
    }
}

fn day(text: &str) -> Option<Embargo> {
    Some(text.parse().unwrap())
}

fn permitted(consents: &[Consent]) -> Permitted {
    of(consents, "a", 1)
}

/// What is permitted of a claim that somebody of this name makes about a person.
fn of(consents: &[Consent], speaker: &str, person: u8) -> Permitted {
    let mut source = SourceWithConsent::of(Source {
        kind: "testimony_in_person".into(),
        ..Source::default()
    });
    consents.iter().for_each(|consent| source.consents.record(consent));
    let claim = Claim {
        by: Some(Speaker {
            name: Some(speaker.into()),
            ..Speaker::default()
        }),
        ..Claim::stated("name", Value::Name(Text::new("Invented Person")))
    };
    source.permits().of(Whom::of(PersonId([person; 16]), &[]), &claim)
}

#[test]
fn nothing_is_agreed_to_by_default_and_of_several_consents_the_strictest_holds() {
    let wide = to(&["keep", "publish", "publish_name", "publish_photo"]);
    let narrow = to(&["keep"]);
    let renewal = Consent {
        replaces: vec![narrow.id()],
        ground: Some("asked again".into()),
        ..wide.clone()
    };
    let withdrawn = Consent {
        withdrawn: Some("asked by telephone".into()),
        ..wide.clone()
    };
    let objected = Consent {
        objection: Some("the mother asks that nothing appear".into()),
        ..wide.clone()
    };
    let embargoed = Consent {
        embargo: day("2040-01-01"),
        ..wide.clone()
    };
    let table: [(&str, &[&Consent], bool); 13] = [
        ("none", &[], false),
        ("wide", &[&wide], true),
        ("wide twice", &[&wide, &wide], true),
        ("narrowed", &[&wide, &narrow], false),
        ("narrowed, and the first file again", &[&wide, &narrow, &wide], false),
        ("the narrow one first", &[&narrow, &wide], false),
        ("renewed", &[&wide, &narrow, &renewal], true),
        (
            "renewed, and the narrow file again",
            &[&wide, &narrow, &renewal, &narrow],
            true,
        ),
        ("withdrawn", &[&wide, &withdrawn, &wide], false),
        ("objected", &[&wide, &objected, &wide], false),
        (
            "an objection is not what was renewed",
            &[&wide, &narrow, &objected, &renewal],
            false,
        ),
        (
            "under an embargo, read with it later",
            &[&wide, &embargoed, &wide],
            false,
        ),
        ("under an embargo", &[&embargoed, &wide], false),
    ];
    for (case, consents, claims) in table {
        let consents: Vec<Consent> = consents.iter().map(|consent| (*consent).clone()).collect();
        let told = permitted(&consents);
        assert_eq!(told.claims, claims, "{case}");
        assert_eq!(told.photos, claims, "{case}");
        assert_eq!(told.testifier == TestifierTold::Name, claims, "{case}");
    }
}

#[test]
fn purposes_are_compared_one_by_one() {
    let named = to(&["publish", "publish_name"]);
    let pictured = to(&["publish", "publish_photo", "publish_relation"]);
    let told = permitted(&[named, pictured]);
    assert!(told.claims && !told.photos);
    assert_eq!(told.testifier, TestifierTold::Relation);
}

#[test]
fn a_consent_may_be_for_one_speaker_or_one_person_and_never_widens_what_is_for_all() {
    let all = to(&["publish", "publish_name"]);
    let speaker = |name: &str, purposes: &[&str]| Consent {
        speaker: Some(ConsentSpeaker::Name(name.into())),
        ..to(purposes)
    };
    let subject = |person: u8, purposes: &[&str]| Consent {
        subject: PersonId([person; 16]),
        ..to(purposes)
    };
    let (unnamed, silent) = (
        speaker("Invented  Aunt", &["publish"]),
        speaker("Invented Aunt", &["keep"]),
    );
    let not_of_two = subject(2, &["keep"]);
    for (case, consents, by, about, claims, testifier) in [
        (
            "another speaks",
            vec![&all, &unnamed],
            "b",
            1,
            true,
            TestifierTold::Name,
        ),
        (
            "the aunt",
            vec![&all, &unnamed],
            "invented aunt",
            1,
            true,
            TestifierTold::Nobody,
        ),
        (
            "the aunt, silent",
            vec![&all, &silent],
            "Invented Aunt",
            1,
            false,
            TestifierTold::Nobody,
        ),
        ("of one", vec![&all, &not_of_two], "b", 1, true, TestifierTold::Name),
        ("of two", vec![&all, &not_of_two], "b", 2, false, TestifierTold::Nobody),
        (
            "only the aunt was asked",
            vec![&unnamed],
            "Invented Aunt",
            1,
            true,
            TestifierTold::Nobody,
        ),
        (
            "only the aunt was asked, another",
            vec![&unnamed],
            "b",
            1,
            false,
            TestifierTold::Nobody,
        ),
    ] {
        let consents: Vec<Consent> = consents.into_iter().cloned().collect();
        let told = of(&consents, by, about);
        assert_eq!((told.claims, told.testifier), (claims, testifier), "{case}");
    }
}

#[test]
fn the_same_read_again_changes_nothing_whatever_became_of_it() {
    let embargoed = Consent {
        embargo: day("2027-01-31"),
        ..to(&["publish"])
    };
    let mut consents = Consents::from(embargoed.clone());
    assert!(consents.holds(&embargoed) && consents.embargo().is_some());
    consents.end_embargoes("2027-01-31".parse().unwrap());
    assert!(
        consents.embargo().is_none() && consents.holds(&embargoed),
        "its day has come"
    );
    let later = Consent {
        embargo: day("2028-01-31"),
        ..embargoed.clone()
    };
    assert!(!consents.holds(&later), "a later day is news");
    consents.record(&later);
    consents.record(&embargoed);
    assert_eq!(consents.embargo(), later.embargo);
    consents.set_embargo(None);
    assert!(consents.embargo().is_none(), "an editor takes every day back");
    let valid = Consent {
        valid_until: Some(Day::constant(2027, 3, 1)),
        ..to(&["publish"])
    };
    let mut consents = Consents::from(valid.clone());
    assert_eq!(consents.overdue(Day::constant(2027, 3, 1)).count(), 0);
    assert_eq!(consents.overdue(Day::constant(2027, 3, 2)).count(), 1);
    consents.expire(valid.id());
    assert!(consents.holds(&valid) && !consents.all()[0].allows("publish"));
}
