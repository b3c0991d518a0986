//! Invented persons for the tests of parts, and of the pages made of them.

use guwah_domain::claim::Claim;
use guwah_domain::id::{PersonId, SourceId};
use guwah_domain::person::Person;
use guwah_domain::source::{Source, SourceWithConsent};
use guwah_domain::vague_date::Day;
use guwah_registry::readers::PersonRecord;

/// The day on which tests read a page.
pub(crate) const TODAY: Day = Day::constant(2026, 11, 22);

/// A record of which each source, by a number, makes claims, written as JSON without the braces.
pub(crate) fn record(told: &[(u8, &str)]) -> PersonRecord {
    let mut person = Person::new(PersonId([1; 16]));
    let mut sources = std::collections::BTreeMap::new();
    for (number, claim) in told {
        let claim: Claim = serde_json::from_str(&format!("{{{claim}}}")).expect(claim);
        let source = SourceId([*number; 16]);
        let title = format!("Source {number}");
        sources.entry(source).or_insert_with(|| {
            SourceWithConsent::of(Source {
                title,
                ..Source::default()
            })
        });
        person.statement_mut(source).claims.push(claim);
    }
    PersonRecord {
        id: person.id,
        number: Some(102),
        outside: Vec::new(),
        person,
        sources,
        relatives: std::collections::BTreeMap::new(),
        mentions: Vec::new(),
        relative_numbers: std::collections::BTreeMap::new(),
        position: 0,
    }
}
