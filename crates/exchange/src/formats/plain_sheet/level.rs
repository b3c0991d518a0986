//! Who may see a row of an export, in one word.

use crate::record::PersonRecord;
use guwah_domain::claim::Claim;
use guwah_domain::disclosure::Disclosure;
use guwah_domain::person::Person;
use guwah_domain::schema::Schema;

/// The level of a record's row: that of the person's claims; the team's where the public is told a part of a value that stands whole
/// in the row.
pub(super) fn level_of(record: &PersonRecord) -> Disclosure {
    let level = level_of_claims(&record.person);
    if record.is_narrowed {
        level.strictest(Disclosure::Team)
    } else {
        level
    }
}

/// The level of the widest claim, or of a stricter one where that claim is stricter than its property. Reading the row again under
/// this word makes no claim wider than it is.
fn level_of_claims(person: &Person) -> Disclosure {
    let level = of_claims(person.current_claims().map(|(_, claim)| claim))
        .or_else(|| of_claims(person.claims().map(|(_, claim)| claim)))
        // Nothing of the person may be shown here.
        .unwrap_or(Disclosure::Sealed);
    match person.editorial.withheld {
        Some(_) => level.strictest(Disclosure::Team),
        None => level,
    }
}

fn of_claims<'a>(claims: impl Iterator<Item = &'a Claim>) -> Option<Disclosure> {
    let schema = Schema::person();
    let mut widest: Option<Disclosure> = None;
    let mut narrowed = Disclosure::Public;
    for claim in claims {
        widest = Some(widest.map_or(claim.disclosure, |widest| widest.min(claim.disclosure)));
        if claim.disclosure > schema.disclosure(&claim.property) {
            narrowed = narrowed.strictest(claim.disclosure);
        }
    }
    widest.map(|widest| widest.strictest(narrowed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Disclosure::{Public, Sealed, Team};
    use guwah_domain::id::{PersonId, SourceId};
    use guwah_domain::value::{Text, Value};

    #[test]
    fn the_level_of_a_row_widens_no_claim_that_is_read_again() {
        let cases: [(&[(&str, Disclosure)], Disclosure); 8] = [
            (&[("name", Public), ("text", Public)], Public),
            (&[("name", Public), ("heading/Shelf", Team)], Public),
            (&[("heading/Shelf", Team)], Team),
            (&[("name", Team), ("heading/Shelf", Team)], Team),
            (&[("name", Public), ("text", Team)], Team),
            (&[("name", Team), ("text", Sealed)], Sealed),
            (&[("heading/Shelf", Public)], Public),
            (&[], Sealed),
        ];
        for (claims, expected) in cases {
            let mut person = Person::new(PersonId([1; 16]));
            for (property, level) in claims {
                let mut claim = Claim::stated(*property, Value::Text(Text::new("invented")));
                claim.disclosure = *level;
                person.statement_mut(SourceId([2; 16])).claims.push(claim);
            }
            let row = level_of_claims(&person);
            assert_eq!(row, expected, "{claims:?}");
            for (property, level) in claims {
                let again = row.strictest(Schema::person().disclosure(property));
                assert!(again >= *level, "{property} of {claims:?} would be {again:?}");
            }
            person.editorial.withheld = Some("asked for".into());
            assert!(level_of_claims(&person) >= Team);
        }
    }
}
