mod voices;

use super::*;
use crate::claim::Speaker;
use crate::consent::Consent;
use crate::disclosure::Disclosure;
use crate::file::FileRef;
use crate::id::{InstitutionId, JudgementId, PersonId};
use crate::identity_number::IdentityNumber;
use crate::institution::InstitutionKind;
use crate::judgement::{Judgement, Verdict};
use crate::source::Source;
use crate::testimony::Testimony;
use crate::value::Text;

const SOURCE: SourceId = SourceId([9; 16]);
const PERSON: PersonId = PersonId([1; 16]);

fn card(person: &Person) -> crate::card::Card {
    crate::card::card(person, &|_| crate::status::SourceBrief::default())
}

fn public(property: &str, value: Value) -> Claim {
    Claim {
        disclosure: Disclosure::Public,
        ..Claim::stated(property, value)
    }
}

fn number(text: &str) -> Claim {
    public("id_number", Value::IdentityNumber(IdentityNumber::parse(text).unwrap()))
}

fn photo() -> Claim {
    let file = FileRef {
        sha256: Some("ab".repeat(32)),
        name: Some("from-the-cousin.jpg".into()),
        ..FileRef::default()
    };
    public("photo", Value::File(file))
}

fn said(claims: Vec<Claim>) -> Person {
    let mut person = Person::new(PERSON);
    person.statement_mut(SOURCE).claims = claims;
    person
}

fn judged(mut person: Person, verdict: Verdict) -> Person {
    person.editorial.judgements.push(Judgement {
        id: JudgementId([3; 16]),
        verdict,
        by: "Invented Editor".into(),
        on: "2026-11-22".into(),
        why: Some("told me in private".into()),
    });
    person
}

/// Level × consent × withdrawn, for claims about persons and about facilities alike.
#[test]
fn a_claim_is_told_when_it_is_public_and_stands_and_its_source_may_be_published() {
    for level in Disclosure::ALL {
        for published in [false, true] {
            for withdrawn in [false, true] {
                let claim = Claim {
                    disclosure: level,
                    withdrawn: withdrawn.then(|| "misheard".into()),
                    ..public("name", Value::Name(Text::new("A")))
                };
                let permitted = Permitted {
                    claims: published,
                    ..Permitted::ALL
                };
                let told = level == Disclosure::Public && published && !withdrawn;
                let case = format!("{level:?}, published {published}, withdrawn {withdrawn}");
                assert_eq!(super::claim(&claim, &permitted).is_some(), told, "{case}");
                let mut camp = Institution::new(InstitutionId([4; 16]), InstitutionKind::Facility);
                camp.statements.by_mut(SOURCE).claims.push(claim.clone());
                assert_eq!(
                    institution(camp, &|_| permitted.clone().into()).is_some(),
                    told,
                    "{case}"
                );
                assert_eq!(
                    person(said(vec![claim]), &|_| permitted.clone().into()).is_some(),
                    told,
                    "{case}"
                );
            }
        }
    }
    let mut withheld = said(vec![number("654221197001010038")]);
    withheld.editorial.withheld = Some("danger".into());
    let permits = |_| Permitted::ALL.into();
    assert_eq!(extent(&withheld, &Telling::of(&withheld, &permits)), Extent::Nothing);
    assert_eq!(person(withheld, &|_| Permitted::ALL.into()), None);
}

#[test]
fn an_identity_number_stays_a_number() {
    let told = person(said(vec![number("654221197001010038")]), &|_| Permitted::ALL.into()).unwrap();
    let (_, claim) = told.claims().next().unwrap();
    let Value::PublicNumber(number) = &claim.value else {
        panic!("{claim:?}")
    };
    assert_eq!((number.birth_year(), number.division()), (Some(1970), Some("654221")));
    assert!(!format!("{told:?}").contains("010038"));
}

#[test]
fn a_photo_needs_consent_of_its_own_and_keeps_neither_digest_nor_name() {
    let whole = said(vec![photo()]);
    let without = Permitted {
        photos: false,
        ..Permitted::ALL
    };
    assert_eq!(person(whole.clone(), &|_| without.clone().into()), None);
    let told = format!("{:?}", person(whole, &|_| Permitted::ALL.into()).unwrap());
    assert!(!told.contains("cousin") && !told.contains("abab"), "{told}");
}

#[test]
fn a_judgement_follows_its_claim_and_tells_neither_who_nor_why() {
    let whole = said(vec![number("654221197001010038"), number("654221198001010038")]);
    let ids: Vec<ClaimId> = whole.claims().map(|(_, claim)| claim.id(PERSON, SOURCE)).collect();
    let whole = judged(whole, Verdict::Prefers(ids[1]));
    let whole = judged(whole, Verdict::Same(PersonId([2; 16])));
    let told = person(whole.clone(), &|_| Permitted::ALL.into()).unwrap();
    let [judgement] = &told.editorial.judgements[..] else {
        panic!("{:?}", told.editorial)
    };
    assert_eq!((judgement.by.as_str(), &judgement.why), ("editor", &None));
    let Verdict::Prefers(preferred) = judgement.verdict else {
        panic!("{judgement:?}")
    };
    assert!(told.claim(preferred).is_some());
    let (_, claim) = recorded(&whole, &|_| Permitted::ALL.into(), preferred).unwrap();
    assert_eq!(claim.id(PERSON, SOURCE), ids[1]);
    assert_eq!(recorded(&whole, &|_| Permits::default(), preferred), None);
}

fn testimony(kind: &str, purposes: &[&str]) -> (SourceWithConsent, Person) {
    let about = Source {
        kind: kind.into(),
        author: Some("Invented Daughter".into()),
        ..Source::default()
    };
    let consent = Consent {
        purposes: purposes.iter().map(|purpose| (*purpose).to_owned()).collect(),
        obtained_by: Some("Invented Clerk".into()),
        ..Consent::default()
    };
    let source = SourceWithConsent {
        about,
        consents: consent.into(),
        lapses: 0,
        ..SourceWithConsent::default()
    };
    let claim = Claim {
        by: Some(Speaker {
            name: Some("Invented Daughter".into()),
            relation: Some("daughter".into()),
            person: PersonId([2; 16]),
            official: false,
            number: None,
        }),
        through: Some("Invented Neighbour".into()),
        ..public(
            "testimony",
            Value::Testimony(Box::new(Testimony {
                testifier: Some("a teacher".into()),
                how_known: Some("was told by a cellmate".into()),
                original: Some(Text::new("He was taken.")),
                ..Testimony::default()
            })),
        )
    };
    let id = claim.id(PERSON, SOURCE);
    (source, judged(said(vec![claim]), Verdict::Prefers(id)))
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
        let (about, whole) = testimony(kind, purposes);
        let permitted = about.permits();
        let told = person(whole, &|_| permitted.clone()).unwrap();
        let words_told = format!("{:?} {told:?} {:?}", source(about).unwrap(), card(&told));
        assert_eq!(
            words.map(|word| words_told.contains(word)),
            expected,
            "{kind} {purposes:?}"
        );
        assert!(!words_told.contains("Clerk"));
        let Verdict::Prefers(claim) = told.editorial.judgements[0].verdict else {
            panic!("the judgement stays what it was");
        };
        assert!(told.claim(claim).is_some(), "a judgement follows its claim");
    }
}

/// Where the public is told of the whole, the tables keep one card for both audiences: it must be the same.
#[test]
fn told_of_the_whole_means_that_both_have_the_same_card() {
    let spoken = Claim {
        by: Some(Speaker {
            name: Some("Invented Daughter".into()),
            ..Speaker::default()
        }),
        ..public("act", Value::Act(Box::default()))
    };
    let withdrawn = Claim {
        withdrawn: Some("misheard".into()),
        ..spoken.clone()
    };
    let (_, told) = testimony("testimony_written", &[]);
    let told = told.claims().next().unwrap().1.clone();
    let claims = [
        number("654221197001010038"),
        number("654221197001010046"),
        photo(),
        spoken,
        withdrawn,
        told,
    ];
    let mut seen = [0; 3];
    for chosen in 0..1u32 << claims.len() {
        let of: Vec<Claim> = (0..claims.len())
            .filter(|at| chosen & 1 << at != 0)
            .map(|at| claims[at].clone())
            .collect();
        for testifier in [TestifierTold::Nobody, TestifierTold::Relation, TestifierTold::Name] {
            for photos in [false, true] {
                let permitted = Permitted {
                    claims: true,
                    photos,
                    testifier,
                    ..Permitted::ALL
                };
                let whole = said(of.clone());
                let permits = |_| permitted.clone().into();
                let extent = extent(&whole, &Telling::of(&whole, &permits));
                let public = person(whole.clone(), &|_| permitted.clone().into());
                seen[extent as usize] += 1;
                assert_eq!(public.is_none(), extent == Extent::Nothing, "{whole:?}");
                if extent == Extent::Whole {
                    assert_eq!(public.as_ref().map(card), Some(card(&whole)), "{whole:?}");
                }
            }
        }
    }
    assert!(seen.iter().all(|times| *times > 4), "{seen:?}");
}
