//! What lists that no longer name a person said of them last.

use crate::id::SourceId;
use crate::listing::Release;
use crate::person::Person;

/// A person as lists that no longer name them told of them last.
pub struct LastListed {
    /// The person, of whom the lists say again what they said last.
    pub person: Person,
    /// The first release that does not name the person; of several lists, of the one that stopped last.
    pub until: Release,
    /// That list.
    pub by: SourceId,
}

/// What would be so if lists that no longer name the person still did; none where none did.
#[must_use]
pub fn last_listed(person: &Person) -> Option<LastListed> {
    let mut last = None;
    for (source, statement) in &person.statements {
        for claim in &statement.claims {
            let ended = statement.last_said_until(claim).or_else(|| {
                // A list of which only the claims are known.
                let ended = claim.listed.as_ref()?.as_slice().last()?.until;
                ended.filter(|_| statement.listings.is_empty())
            });
            last = last.max(ended.map(|ended| (ended, *source)));
        }
    }
    let (until, by) = last?;
    let mut person = person.clone();
    for (_, statement) in &mut person.statements {
        let is_alone = statement.listings.is_empty();
        let mut claims = std::mem::take(&mut statement.claims);
        for claim in &mut claims {
            let ended = claim.listed.as_ref().is_some_and(|listed| !listed.is_open());
            if (is_alone && ended) || statement.last_said_until(claim).is_some() {
                claim.listed = None;
            }
        }
        statement.claims = claims;
    }
    Some(LastListed { person, until, by })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::card;
    use crate::claim::Claim;
    use crate::id::PersonId;
    use crate::status::SourceBrief;

    const LIST: SourceId = SourceId([9; 16]);

    /// A row of one list that says one thing from April 2024, and nothing any more from a release on.
    fn row(id: u8, status: &str, until: Option<&str>) -> Person {
        let mut person = Person::new(PersonId([id; 16]));
        let release: Release = "2024-04-13".parse().expect("a release");
        let claim = format!(r#"{{"property":"status","value":{{"term":{{"term":"{status}"}}}}}}"#);
        let claim: Claim = serde_json::from_str(&claim).expect("a claim");
        let statement = person.statement_mut(LIST);
        statement.list(&format!("r{id}"), release, None);
        statement.begin(claim, release, None);
        if let Some(until) = until {
            statement.delist(until.parse().expect("a release"), None);
        }
        person
    }

    fn last(person: &Person) -> Option<(String, i32)> {
        let card = card(person, &|_| SourceBrief::default());
        let (voices, until) = card.last?;
        Some((voices.first()?.custody.clone(), until))
    }

    #[test]
    fn the_card_of_one_who_is_no_longer_listed_holds_the_last_status() {
        assert_eq!(last(&row(1, "camp", None)), None);
        assert_eq!(
            last(&row(1, "camp", Some("2024-08-08"))),
            Some(("camp".into(), 20_240_808))
        );
    }

    #[test]
    fn two_rows_of_one_list_are_both_kept_and_one_that_is_listed_still_speaks() {
        let mut person = row(2, "prison", Some("2024-08-08"));
        person.join(row(1, "camp", None));
        let said = person.statements.by(LIST).expect("the list");
        let rows: Vec<(&str, bool)> = said
            .listings
            .iter()
            .map(|listing| (listing.row.as_str(), listing.listed.is_open()))
            .collect();
        assert_eq!(rows, [("r1", true), ("r2", false)]);
        assert!(said.is_listed());
        assert_eq!(person.statements.last_said().count(), 0);
        assert_eq!(last(&person), None);
    }

    #[test]
    fn two_rows_that_are_both_gone_keep_what_both_said_last() {
        let mut person = row(2, "prison", Some("2024-09-21"));
        person.join(row(1, "prison", Some("2024-08-08")));
        assert_eq!(person.statements.last_said().count(), 2);
        assert_eq!(last(&person), Some(("prison".into(), 20_240_921)));
    }
}
