//! How the claims of a row are written down.

use super::*;
use crate::disclosure::Disclosure;
use crate::vague_date::Day;
use crate::value::{Text, Value};

fn row(levels: &[Disclosure]) -> Change {
    let on = Day::constant(2024, 4, 13);
    let claims = levels.iter().map(|level| Claim {
        disclosure: *level,
        ..Claim::stated("name", Value::Name(Text::new("Invented Person")))
    });
    Change::RowAsserted {
        person: PersonId([1; 16]),
        dataset: SourceId([2; 16]),
        row: "r17".into(),
        release: Release { on, nth: 1 },
        next: None,
        begun: claims.collect(),
        ended: Vec::new(),
    }
}

#[test]
fn the_claims_of_a_row_are_read_as_written_and_a_level_they_share_is_said_once() {
    use Disclosure::{Public, Sealed, Team};
    for (levels, said) in [
        (vec![], 0),
        (vec![Team, Team], 0),
        (vec![Public], 1),
        (vec![Public, Public, Public], 1),
        (vec![Sealed, Sealed], 1),
        (vec![Public, Public, Team], 2),
        (vec![Team, Sealed], 1),
    ] {
        let change = row(&levels);
        let json = serde_json::to_string(&change).unwrap();
        assert_eq!(
            json.matches("public").count() + json.matches("sealed").count(),
            said,
            "{json}"
        );
        assert_eq!(serde_json::from_str::<Change>(&json).unwrap(), change);
    }
}

#[test]
fn a_row_brings_the_same_person_whether_its_claims_are_copied_or_moved() {
    let mut change = row(&[Disclosure::Public, Disclosure::Public]);
    if let Change::RowAsserted { begun, .. } = &mut change {
        begun.push(Claim::stated("sex", Value::Text(Text::new("female"))));
    }
    let mut copied = crate::person::Person::new(PersonId([1; 16]));
    copied.apply(&change);
    assert_eq!(crate::person::Person::brought_by(change), Ok(copied));
}
