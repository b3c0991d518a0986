//! What somebody denies gives a person nothing: no name, no sex, no place among what is searched for.
#![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

use guwah_domain::card::card;
use guwah_domain::claim::{Claim, Held};
use guwah_domain::id::{ClaimId, JudgementId, PersonId, SourceId};
use guwah_domain::judgement::{Judgement, Verdict};
use guwah_domain::person::Person;
use guwah_domain::status::{SourceBrief, status};
use guwah_domain::value::{TermRef, Text, Value};

fn denied(claim: Claim) -> Claim {
    Claim {
        held: Held::Denied,
        ..claim
    }
}

fn name(text: &str) -> Claim {
    Claim::stated("name", Value::Name(Text::new(text)))
}

fn term(property: &str, term: &str) -> Claim {
    Claim::stated(property, Value::Term(TermRef::key(term)))
}

fn person(record: u8, claims: Vec<Claim>) -> Person {
    let mut person = Person::new(PersonId([record; 16]));
    person.statement_mut(SourceId([record; 16])).claims = claims;
    person
}

#[test]
fn a_denied_name_is_no_name() {
    let person = person(1, vec![denied(name("Invented Alias")), name("Invented Name")]);
    assert_eq!(person.called(), Some("Invented Name"));
    let names: Vec<&str> = person.names().iter().map(|name| name.text.as_str()).collect();
    assert_eq!(names, ["Invented Name"]);
}

#[test]
fn a_person_of_whom_every_name_is_denied_is_unnamed() {
    let person = person(1, vec![denied(name("Invented Alias")), denied(term("sex", "male"))]);
    assert_eq!(person.called(), None);
    let card = card(&person, &|_| SourceBrief::default());
    assert!(card.unnamed && card.names.is_empty() && card.name.is_empty());
    assert_eq!(card.sex, None);
}

/// Of two records that are one person, a claim of the one is set against a claim of the other.
#[test]
fn a_dispute_between_two_records_holds_once_they_are_shown_together() {
    let id = |of: &Person| -> ClaimId {
        let (source, claim) = of.claims().next().unwrap();
        claim.id(of.id, source)
    };
    for on_the_older in [true, false] {
        let mut older = person(1, vec![term("status", "camp")]);
        let mut newer = person(
            2,
            vec![Claim::stated("text", Value::Text(Text::new("I saw him at home.")))],
        );
        let judgement = Judgement {
            id: JudgementId([7; 16]),
            verdict: Verdict::Disputes(id(&newer), id(&older)),
            by: "an invented editor".into(),
            on: "2026-11-22".into(),
            why: None,
        };
        let stands_on = if on_the_older { &mut older } else { &mut newer };
        stands_on.editorial.judgements.push(judgement);
        older.join(newer);
        let status = status(&older, &|_| SourceBrief::default(), None);
        assert!(status.contested, "{on_the_older}");
        assert_eq!(status.disputed_by.len(), 1, "what disputes it stands beside it");
    }
}

#[test]
fn a_card_is_contested_where_anything_recorded_is() {
    let mut apart = person(1, vec![term("status", "camp"), term("sex", "male")]);
    assert!(!card(&apart, &|_| SourceBrief::default()).contested);
    apart.statement_mut(SourceId([2; 16])).claims = vec![term("sex", "female")];
    assert!(card(&apart, &|_| SourceBrief::default()).contested);
    assert!(!status(&apart, &|_| SourceBrief::default(), None).contested);
}
