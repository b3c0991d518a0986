//! Facilities and organisations: what is told of them, by whom, and who sees it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use guwah_domain::change::Rest;
use guwah_domain::claim::{Claim, Held};
use guwah_domain::contest::institution_contests;
use guwah_domain::decide::institution::tell;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::id::{InstitutionId, SourceId};
use guwah_domain::institution::{Institution, InstitutionKind};
use guwah_domain::redaction::{self, Permitted};
use guwah_domain::value::{TermRef, Text, Value};

const CAMP: InstitutionId = InstitutionId([7; 16]);
const LIST: SourceId = SourceId([1; 16]);
const OTHER: SourceId = SourceId([2; 16]);

fn named(name: &str, level: Disclosure) -> Claim {
    Claim {
        disclosure: level,
        ..Claim::stated("name", Value::Name(Text::new(name)))
    }
}

fn told(claims: &[(SourceId, Claim)]) -> Institution {
    let mut institution = Institution::new(CAMP, InstitutionKind::Facility);
    for (source, claim) in claims {
        let decision = tell(&institution, *source, vec![claim.clone()]).unwrap();
        for change in decision.into_iter().flat_map(|decision| decision.changes) {
            institution.apply(&change);
        }
    }
    institution
}

#[test]
fn what_is_said_again_changes_nothing_and_what_is_withdrawn_is_not_public() {
    let claim = named("Invented Camp", Disclosure::Public);
    let camp = told(&[(LIST, claim.clone())]);
    assert_eq!(tell(&camp, LIST, vec![claim.clone()]), Ok(None));
    let withdrawn = Claim {
        withdrawn: Some("an error".into()),
        ..claim.clone()
    };
    let camp = told(&[(LIST, claim.clone()), (LIST, withdrawn)]);
    assert_eq!(redaction::institution(camp.clone(), &|_| Permitted::ALL.into()), None);
    assert_eq!(camp.current_claims().count(), 0);
    let team = named("Invented Camp", Disclosure::Team);
    let camp = told(&[(LIST, claim), (LIST, team)]);
    assert_eq!(redaction::institution(camp.clone(), &|_| Permitted::ALL.into()), None);
    assert!(camp.for_the_team().is_some());
}

#[test]
fn it_rests_on_the_source_alone_and_goes_with_it() {
    let claim = named("Invented Camp", Disclosure::Public);
    let empty = Institution::new(CAMP, InstitutionKind::Facility);
    let decision = tell(&empty, LIST, vec![claim.clone()]).unwrap().unwrap();
    assert_eq!(decision.rests_on, [Rest::Source(LIST)]);
    let mut camp = told(&[(LIST, claim), (OTHER, named("Invented School", Disclosure::Public))]);
    camp.forget(LIST);
    assert_eq!(camp.called().map(|name| name.text.as_str()), Some("Invented School"));
}

#[test]
fn two_kinds_told_by_two_sources_contradict_each_other() {
    let kind = |term: &str| Claim {
        disclosure: Disclosure::Public,
        ..Claim::stated("kind", Value::Term(TermRef::key(term)))
    };
    let camp = told(&[(LIST, kind("camp")), (OTHER, kind("boarding_school"))]);
    let contests = institution_contests(&camp);
    assert_eq!(contests.len(), 1);
    let sides: Vec<SourceId> = contests[0].claims.iter().map(|told| told.source).collect();
    assert_eq!(sides, [LIST, OTHER]);
    let denied = Claim {
        held: Held::Denied,
        ..kind("camp")
    };
    assert_eq!(
        institution_contests(&told(&[(LIST, kind("camp")), (OTHER, denied)])).len(),
        1
    );
}

#[test]
fn what_does_not_fit_is_refused_with_what_would_be_accepted() {
    let empty = Institution::new(CAMP, InstitutionKind::Facility);
    let refused = |claim: Claim| tell(&empty, LIST, vec![claim]).unwrap_err().to_string();
    let odd = Claim::stated("born", Value::Text(Text::new("2018")));
    assert!(refused(odd).contains("name, kind"));
    let odd = Claim::stated("kind", Value::Term(TermRef::key("castle")));
    assert!(refused(odd).contains("kind"));
    assert!(refused(named("Invented Camp", Disclosure::Sealed)).contains("public or for the team"));
}
