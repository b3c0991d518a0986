//! Rows of a list: what a release says of one person, and what that changes.

use crate::change::Change;
use crate::claim::Claim;
use crate::id::{ClaimId, PersonId, SourceId};
use crate::listing::Release;
use crate::statements::Statement;
use sha2::{Digest, Sha256};

/// A row as read: the sheet's own id and the claims it makes, each with its disclosure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The sheet's own id.
    pub id: String,
    /// The claims, in the order of the columns.
    pub claims: Vec<Claim>,
}

impl Row {
    /// A digest of all that the row says and to whom: the same row in the next release has the same digest, and
    /// needs no comparison claim by claim.
    #[must_use]
    pub fn digest(&self) -> [u8; 16] {
        let mut digest = Sha256::new();
        for claim in &self.claims {
            digest.update(serde_json::to_vec(claim).expect("claims hold nothing that JSON cannot"));
            digest.update([0x1e]);
        }
        let mut short = [0; 16];
        short.copy_from_slice(&digest.finalize()[..16]);
        short
    }
}

/// Where a release stands among the releases of its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The list.
    pub dataset: SourceId,
    /// The release being read.
    pub release: Release,
    /// The release after it, when an older release is read later.
    pub next: Option<Release>,
}

/// What reading a row did.
#[derive(Debug, Clone, PartialEq)]
pub enum RowOutcome {
    /// A person new to the list.
    Added(Change),
    /// A person known from another release, some of whose assertions began or ended.
    Changed(Change),
    /// Nothing began or ended.
    Unchanged,
}

/// A row of a person whom the list has not named before.
#[must_use]
pub fn add_row(reading: Reading, row: Row, fresh: PersonId) -> RowOutcome {
    RowOutcome::Added(Change::RowAsserted {
        person: fresh,
        dataset: reading.dataset,
        row: row.id,
        release: reading.release,
        next: reading.next,
        begun: row.claims,
        ended: Vec::new(),
    })
}

/// A row of a person whom the list has named before: what begins and what ends with this release.
#[must_use]
pub fn compare_row(reading: Reading, row: Row, person: PersonId, known: &Statement) -> RowOutcome {
    let covered = |claim: &Claim| {
        claim
            .listed
            .as_ref()
            .is_some_and(|listed| listed.covers(reading.release))
    };
    let begun: Vec<Claim> = row
        .claims
        .iter()
        .filter(|claim| {
            !known
                .claims
                .iter()
                .any(|held| held.says_the_same(claim) && covered(held) && held.stands_as(claim))
        })
        .cloned()
        .map(|mut claim| {
            known.keep_withdrawn(&mut claim);
            claim
        })
        .collect();
    let ended: Vec<ClaimId> = known
        .claims
        .iter()
        .filter(|held| covered(held) && !row.claims.iter().any(|claim| held.says_the_same(claim)))
        .map(|held| held.id(person, reading.dataset))
        .collect();
    let was_listed = known
        .listings
        .first()
        .is_some_and(|listing| listing.listed.covers(reading.release));
    if begun.is_empty() && ended.is_empty() && was_listed {
        return RowOutcome::Unchanged;
    }
    RowOutcome::Changed(Change::RowAsserted {
        person,
        dataset: reading.dataset,
        row: row.id,
        release: reading.release,
        next: reading.next,
        begun,
        ended,
    })
}

/// A row that the release no longer holds; none when the release before did not hold it either.
#[must_use]
pub fn delist_row(reading: Reading, person: PersonId, known: &Statement) -> Option<Change> {
    let listing = known.listings.first()?;
    listing.listed.covers(reading.release).then(|| Change::RowDelisted {
        person,
        dataset: reading.dataset,
        row: listing.row.clone(),
        release: reading.release,
        next: reading.next,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::Disclosure;
    use crate::person::Person;
    use crate::vague_date::Day;
    use crate::value::{Text, Value};

    const LIST: SourceId = SourceId([9; 16]);

    fn release(month: i8) -> Release {
        Release {
            on: Day::constant(2024, month, 1),
            nth: 1,
        }
    }

    fn reading(month: i8) -> Reading {
        Reading {
            dataset: LIST,
            release: release(month),
            next: None,
        }
    }

    fn row(name: &str) -> Row {
        Row {
            id: "r1".into(),
            claims: vec![Claim::stated("name", Value::Name(Text::new(name)))],
        }
    }

    fn read(person: &mut Person, month: i8, name: &str) -> &'static str {
        let outcome = match person.statements.by(LIST).cloned() {
            None => add_row(reading(month), row(name), person.id),
            Some(statement) => compare_row(reading(month), row(name), person.id, &statement),
        };
        match outcome {
            RowOutcome::Added(change) => {
                person.apply(&change);
                "added"
            }
            RowOutcome::Changed(change) => {
                person.apply(&change);
                "changed"
            }
            RowOutcome::Unchanged => "unchanged",
        }
    }

    #[test]
    fn a_name_that_goes_and_comes_back_is_two_claims_with_their_spans() {
        let mut person = Person::new(PersonId([1; 16]));
        assert_eq!(read(&mut person, 4, "Ali Invented"), "added");
        assert_eq!(read(&mut person, 4, "Ali Invented"), "unchanged");
        assert_eq!(read(&mut person, 8, "Aly Invented"), "changed");
        assert_eq!(read(&mut person, 9, "Ali Invented"), "changed");
        assert_eq!(read(&mut person, 9, "Ali Invented"), "unchanged");
        let claims: Vec<_> = person.claims().map(|(_, claim)| claim.clone()).collect();
        assert_eq!(claims.len(), 2);
        assert_eq!(claims[0].listed.as_ref().unwrap().as_slice().len(), 2);
        assert_eq!(claims[1].listed.as_ref().unwrap().as_slice().len(), 1);
        assert!(claims[0].is_current() && !claims[1].is_current());
        assert_eq!(person.called(), Some("Ali Invented"));
    }

    #[test]
    fn one_who_leaves_the_list_stays_and_is_marked_and_may_come_back() {
        let mut person = Person::new(PersonId([1; 16]));
        read(&mut person, 4, "Ali Invented");
        let statement = person.statements.by(LIST).unwrap().clone();
        let gone = delist_row(reading(8), person.id, &statement).unwrap();
        person.apply(&gone);
        assert_eq!(
            delist_row(reading(9), person.id, person.statements.by(LIST).unwrap()),
            None
        );
        assert!(!person.claims().next().unwrap().1.is_current());
        assert_eq!(person.called(), Some("Ali Invented"), "the last name stays");
        assert_eq!(read(&mut person, 9, "Ali Invented"), "changed");
        assert_eq!(read(&mut person, 9, "Ali Invented"), "unchanged");
    }

    #[test]
    fn an_older_release_read_later_finds_its_place() {
        let mut person = Person::new(PersonId([1; 16]));
        read(&mut person, 4, "Ali Invented");
        read(&mut person, 9, "Ali Invented");
        let older = Reading {
            next: Some(release(9)),
            ..reading(8)
        };
        let statement = person.statements.by(LIST).unwrap().clone();
        let RowOutcome::Changed(change) = compare_row(older, row("Aly Invented"), person.id, &statement) else {
            panic!("the older release asserts another name");
        };
        person.apply(&change);
        assert_eq!(person.called(), Some("Ali Invented"));
        let spans = person
            .claims()
            .map(|(_, claim)| claim.listed.clone().unwrap())
            .collect::<Vec<_>>();
        assert!(spans[0].covers(release(4)) && !spans[0].covers(release(8)) && spans[0].covers(release(9)));
        assert!(!spans[1].covers(release(4)) && spans[1].covers(release(8)) && !spans[1].covers(release(9)));
    }

    #[test]
    fn a_release_narrows_who_may_see_a_claim_and_never_widens_it() {
        let mut person = Person::new(PersonId([1; 16]));
        read(&mut person, 4, "Ali Invented");
        let at = |level| {
            let mut again = row("Ali Invented");
            again.claims[0].disclosure = level;
            again
        };
        let statement = person.statements.by(LIST).unwrap().clone();
        let opened = compare_row(reading(8), at(Disclosure::Public), person.id, &statement);
        assert_eq!(opened, RowOutcome::Unchanged, "what was for the team stays so");
        let RowOutcome::Changed(change) = compare_row(reading(8), at(Disclosure::Sealed), person.id, &statement) else {
            panic!("the level is stricter");
        };
        person.apply(&change);
        assert_eq!(person.claims().count(), 1);
        assert_eq!(person.claims().next().unwrap().1.disclosure, Disclosure::Sealed);
        // A value that goes and comes back is for nobody more.
        read(&mut person, 9, "Aly Invented");
        let statement = person.statements.by(LIST).unwrap().clone();
        let RowOutcome::Changed(change) = compare_row(reading(10), at(Disclosure::Public), person.id, &statement)
        else {
            panic!("the value is back");
        };
        person.apply(&change);
        assert_eq!(person.claims().next().unwrap().1.disclosure, Disclosure::Sealed);
        assert_ne!(row("Ali Invented").digest(), at(Disclosure::Public).digest());
    }
}
